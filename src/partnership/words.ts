import { defineWords } from '../i18n/words.ts'

/** The partnership's own page, and what its other pages share. */
export const partnershipWords = defineWords(
  {
    title: 'Partnerskapet',
    answer: (municipalities: number, regions: number) =>
      `${municipalities === 1 ? 'En kommun' : `${municipalities} kommuner`}${regions > 0 ? ' och regionen' : ''} är lika mycket huvudmän. Ingen kan besluta åt någon annan.`,
    onlyParty: (party: string) => `${party} är ensam huvudman.`,
    parties: 'Parter',
    copyLead: 'Varje part kan ta med sig en fullständig kopia av allt som finns här.',
    takeCopy: 'Ta ut en kopia',
    bodies: 'Organ och uppdrag',
    seatless: 'Ingen har något uppdrag här ännu.',
    choose: 'Välj',
    optional: 'frivilligt',
    addSeat: 'Lägg till ett uppdrag',
    seatsLead: 'Öppna ett organ för att ändra det, och dess uppdrag för att se eller avsluta dem.',
  },
  {
    title: 'The partnership',
    answer: (municipalities: number, regions: number) =>
      `${municipalities === 1 ? 'One municipality' : `${municipalities} municipalities`}${regions > 0 ? ' and the region' : ''} are equal principals. None can decide for another.`,
    onlyParty: (party) => `${party} is the only principal.`,
    parties: 'Parties',
    copyLead: 'Each party can take a complete copy of everything here.',
    takeCopy: 'Take a copy',
    bodies: 'Bodies and seats',
    seatless: 'Nobody holds a seat here yet.',
    choose: 'Choose',
    optional: 'optional',
    addSeat: 'Add a seat',
    seatsLead: 'Open a body to change it, and its seats to see or end them.',
  },
)
