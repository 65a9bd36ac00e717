/** Invented people. Any likeness to those who hold the real seats is chance. */
export type DemoSeat = {
  readonly name: string
  readonly party: string
  readonly role: 'leader' | 'official'
  readonly body: 'steering' | 'preparatory'
}

export const coordinator = { name: 'Maria Lindqvist', email: 'maria.lindqvist@exempel.se' }

const leaders: readonly (readonly [string, string])[] = [
  ['Karin Holm', 'Karlstad'],
  ['Lars Ekström', 'Arvika'],
  ['Ulla Jansson', 'Eda'],
  ['Peter Hedlund', 'Filipstad'],
  ['Anette Sjöberg', 'Forshaga'],
  ['Mats Norling', 'Grums'],
  ['Helena Bergqvist', 'Hagfors'],
  ['Johan Wik', 'Hammarö'],
  ['Sofia Lund', 'Kil'],
  ['Tomas Åberg', 'Kristinehamn'],
  ['Birgitta Falk', 'Munkfors'],
  ['Stefan Nyman', 'Storfors'],
  ['Camilla Rask', 'Sunne'],
  ['Göran Österberg', 'Säffle'],
  ['Eva Myhr', 'Torsby'],
  ['Ingrid Dahl', 'Årjäng'],
  ['Rolf Engström', 'Region Värmland'],
]

const officials: readonly (readonly [string, string])[] = [
  ['Olle Berglund', 'Arvika'],
  ['Nina Sandell', 'Karlstad'],
  ['Jonas Frisk', 'Kristinehamn'],
  ['Amira Haddad', 'Region Värmland'],
]

export const seats: readonly DemoSeat[] = [
  ...leaders.map(([name, party]): DemoSeat => ({ name, party, role: 'leader', body: 'steering' })),
  ...officials.map(([name, party]): DemoSeat => ({ name, party, role: 'official', body: 'preparatory' })),
  // Two hats: an official who also sits in the steering group, for the region.
  { name: 'Amira Haddad', party: 'Region Värmland', role: 'official', body: 'steering' },
]

/** `karin.holm@exempel.se`: a domain that delivers to nobody. */
export function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
  return `${plain.replaceAll(' ', '.')}@exempel.se`
}
