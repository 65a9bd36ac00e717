import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { BodyEndingProblem, Cadence } from './body.ts'

export const bodyWords = defineWords(
  {
    kinds: {
      arena: 'Arena',
      steering: 'Styrgrupp',
      preparatory: 'Beredningsgrupp',
      reference: 'Referensgrupp',
      network: 'Nätverk',
      working: 'Arbetsgrupp',
    },
    mandates: { decides: 'Beslutar', prepares: 'Bereder', advises: 'Ger råd', informs: 'Informerar' },
    does: { decides: 'beslutar', prepares: 'bereder', advises: 'ger råd', informs: 'informerar' },
    protocols: { notes: 'Minnesanteckningar', minutes: 'Formellt protokoll' },
    units: { weeks: 'Veckor', months: 'Månader' },
    every: {
      weeks: (count: number) => `${every(count)} vecka`,
      months: (count: number) => `${every(count)} månad`,
    },
    members: (count: number) => (count === 1 ? '1 uppdrag' : `${count} uppdrag`),
    noMembers: 'Inga uppdrag ännu',
    noMembersWhy: 'När uppdragen är tillagda står de här, ordnade efter vilket slags part de är från.',
    toSee: (count: number) => (count === 1 ? 'En sak att se över.' : `${count} saker att se över.`),
    lastMet: (date: string) => `Senast ${date}.`,
    meetsNext: (date: string) => `Nästa träff ${date}.`,
    membersOf: { municipality: 'Från kommunerna', region: 'Från regionen', other: 'Från andra parter' },
    seats: 'Uppdrag',
    commitments: 'Närvaro och åtaganden',
    introduction: 'Introduktion till ditt uppdrag här',
    introductions: 'Öppna ett uppdrag för att läsa introduktionen till det.',
    answer: (does: string | null, members: string) =>
      does ? `${does}, med ${members}.` : `Ingen har skrivit vad organet får göra. Det har ${members}.`,
    ended: (name: string, date: string) => `${name} avslutades ${date}.`,
    ending: (date: string) => `Sista dagen är ${date}.`,
    states: { ended: 'Avslutat', ending: 'Har en sista dag' },
    endedBodies: (count: number) => `Avslutade organ (${count})`,
    purpose: 'Syfte',
    noPurpose: 'Inget syfte är skrivet ännu.',
    kind: 'Slags organ',
    mandate: 'Mandat',
    notSaid: 'Inte angivet',
    above: 'Ligger under',
    below: 'Har under sig',
    top: 'Ligger inte under något annat organ',
    cadence: 'Träffas',
    noCadence: 'Ingen takt är angiven',
    protocol: 'Skriver',
    first: 'Från och med',
    last: 'Till och med',
    rule: 'Sammansättning',
    noRule: 'Ingen regel',
    satisfied: 'Regeln är uppfylld.',
    unmet: 'Regeln är inte uppfylld',
    meetings: 'Organets träffar',
    addSeat: 'Lägg till ett uppdrag',
    history: 'Historik',
    events: {
      'body.added': 'Organet lades till',
      'body.changed': 'Organet ändrades',
      'body.ended': 'Organet fick en sista dag',
      'body.continued': 'Organet fick fortsätta',
      'lifeArea.placed': 'Livsområdet ändrades',
    },
    fields: {
      kind: 'slags organ',
      name: 'namn',
      purpose: 'syfte',
      mandate: 'mandat',
      parentId: 'plats bland organen',
      cadenceCount: 'takt',
      cadenceUnit: 'takt',
      protocol: 'skriver',
      firstOn: 'första dag',
      rule: 'sammansättning',
    },
    add: 'Lägg till ett organ',
    change: 'Ändra organet',
    end: 'Avsluta organet',
    endOf: (name: string) => `Vilken dag är den sista för ${name}?`,
    endLead:
      'Organets uppdrag får samma sista dag. Träffar, utfall och historik finns kvar, och du kan ångra dig.',
    endSeats: (names: string) => `De här uppdragen avslutas samtidigt: ${names}.`,
    endBelow: (names: string) => `Under organet ligger ${names}. De står kvar, utan något över sig.`,
    lastDay: 'Sista dagen',
    lastDayHint: 'Dagen räknas med.',
    lastDayMissing: 'Skriv vilken dag som är den sista.',
    back: 'Tillbaka till organet',
    goOn: 'Låt organet fortsätta',
    goOnWhy: 'Då tas den sista dagen bort, och uppdragen som avslutades med organet fortsätter.',
    alreadyEnded: 'Organet har redan en sista dag. Låt det fortsätta först, om något ska ändras.',
    notEnded: 'Organet har ingen sista dag, så det finns inget att ta tillbaka.',
    problems: {
      coordinates:
        'I organet sitter den enda som samordnar. Lägg till en samordnare i ett annat organ först.',
      beforeStart: (date: string) => `Organet började ${date}. Skriv den dagen eller en senare.`,
      beforeMeeting: (date: string) =>
        `Organet har en träff ${date}. Skriv den dagen eller en senare, eller ställ in träffen först.`,
      beforeSeat: (date: string) => `Ett uppdrag i organet började ${date}. Skriv den dagen eller en senare.`,
    },
  },
  {
    kinds: {
      arena: 'Arena',
      steering: 'Steering group',
      preparatory: 'Preparatory group',
      reference: 'Reference group',
      network: 'Network',
      working: 'Working group',
    },
    mandates: { decides: 'Decides', prepares: 'Prepares', advises: 'Advises', informs: 'Informs' },
    does: { decides: 'decides', prepares: 'prepares', advises: 'advises', informs: 'informs' },
    protocols: { notes: 'Notes', minutes: 'Formal minutes' },
    units: { weeks: 'Weeks', months: 'Months' },
    every: {
      weeks: (count) => (count === 1 ? 'Every week' : `Every ${count} weeks`),
      months: (count) => (count === 1 ? 'Every month' : `Every ${count} months`),
    },
    members: (count) => (count === 1 ? '1 seat' : `${count} seats`),
    noMembers: 'No seats yet',
    noMembersWhy: 'Seats that are added stand here, by the kind of party they are from.',
    toSee: (count) => (count === 1 ? 'One thing to see to.' : `${count} things to see to.`),
    lastMet: (date) => `Last met ${date}.`,
    meetsNext: (date) => `Next meeting ${date}.`,
    membersOf: {
      municipality: 'From the municipalities',
      region: 'From the region',
      other: 'From other parties',
    },
    seats: 'Seats',
    commitments: 'Attendance and commitments',
    introduction: 'Introduction to your seat here',
    introductions: 'Open a seat to read the introduction to it.',
    answer: (does, members) =>
      does ? `${does}, with ${members}.` : `Nobody has written what the body may do. It has ${members}.`,
    ended: (name, date) => `${name} ended on ${date}.`,
    ending: (date) => `Its last day is ${date}.`,
    states: { ended: 'Ended', ending: 'Has a last day' },
    endedBodies: (count) => `Bodies that have ended (${count})`,
    purpose: 'Purpose',
    noPurpose: 'No purpose is written yet.',
    kind: 'Kind of body',
    mandate: 'Mandate',
    notSaid: 'Not said',
    above: 'Stands under',
    below: 'Has under it',
    top: 'Stands under no other body',
    cadence: 'Meets',
    noCadence: 'No cadence is set',
    protocol: 'Writes',
    first: 'From',
    last: 'Until',
    rule: 'Composition',
    noRule: 'No rule',
    satisfied: 'The rule is met.',
    unmet: 'The rule is not satisfied',
    meetings: 'The body’s meetings',
    addSeat: 'Add a seat',
    history: 'History',
    events: {
      'body.added': 'The body was added',
      'body.changed': 'The body was changed',
      'body.ended': 'The body was given a last day',
      'body.continued': 'The body was let go on',
      'lifeArea.placed': 'The life area was changed',
    },
    fields: {
      kind: 'kind of body',
      name: 'name',
      purpose: 'purpose',
      mandate: 'mandate',
      parentId: 'place among the bodies',
      cadenceCount: 'cadence',
      cadenceUnit: 'cadence',
      protocol: 'writes',
      firstOn: 'first day',
      rule: 'composition',
    },
    add: 'Add a body',
    change: 'Change the body',
    end: 'End the body',
    endOf: (name) => `Which day is the last for ${name}?`,
    endLead:
      'The body’s seats get the same last day. Meetings, outcomes and history remain, and you can change your mind.',
    endSeats: (names) => `These seats end at the same time: ${names}.`,
    endBelow: (names) => `Under the body stand ${names}. They remain, with nothing above them.`,
    lastDay: 'Last day',
    lastDayHint: 'The day itself counts.',
    lastDayMissing: 'Write which day is the last.',
    back: 'Back to the body',
    goOn: 'Let the body go on',
    goOnWhy: 'The last day is then removed, and the seats that ended with the body go on.',
    alreadyEnded: 'The body already has a last day. Let it go on first, if something shall be changed.',
    notEnded: 'The body has no last day, so there is nothing to take back.',
    problems: {
      coordinates: 'The only one who coordinates sits in this body. Add a coordinator in another body first.',
      beforeStart: (date) => `The body began on ${date}. Write that day or a later one.`,
      beforeMeeting: (date) =>
        `The body has a meeting on ${date}. Write that day or a later one, or call the meeting off first.`,
      beforeSeat: (date) => `A seat in the body began on ${date}. Write that day or a later one.`,
    },
  },
)

export function bodyEndingText(language: Language, problem: BodyEndingProblem): string {
  const words = bodyWords(language).problems
  return problem.kind === 'coordinates'
    ? words.coordinates
    : words[problem.kind](formatDate(language, problem.day))
}

/** "Var 3:e månad". */
export function cadenceText(language: Language, { count, unit }: Cadence): string {
  return bodyWords(language).every[unit](count)
}

/** "Varje", "Varannan", "Var 3:e", "Var 21:a". */
function every(count: number): string {
  if (count === 1) return 'Varje'
  if (count === 2) return 'Varannan'
  const ending = /(^|[^1])[12]$/.test(String(count)) ? 'a' : 'e'
  return `Var ${count}:${ending}`
}
