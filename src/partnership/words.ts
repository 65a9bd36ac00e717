import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { PurposeProblem } from './purpose.ts'
import type { EndingProblem, PeriodProblem } from './seat.ts'

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
    person: 'Namn',
    party: 'Part',
    role: 'Roll',
    roles: { coordinator: 'Samordnare', leader: 'Förtroendevald', official: 'Tjänsteman' },
    addSeat: 'Lägg till ett uppdrag',
    addSeatAnswer: 'Vem ska vara med, för vilken part och i vilket organ?',
    addSeatLead: 'Personen loggar sedan in med en kod som skickas till e-postadressen.',
    name: 'Namn',
    nameMissing: 'Skriv personens namn.',
    email: 'E-postadress',
    emailMissing: 'Skriv personens e-postadress.',
    partyMissing: 'Välj vilken part personen företräder.',
    body: 'Organ',
    bodyMissing: 'Välj i vilket organ uppdraget är.',
    roleMissing: 'Välj roll.',
    onlyCoordinators:
      'Bara en samordnare kan lägga till en samordnare. Välj en annan roll, eller be en samordnare.',
    onlyOwnParty: (party: string) =>
      `Du lägger till dem som företräder ${party}. Be en samordnare om personen företräder någon annan.`,
    addressTaken: (person: string) =>
      `Adressen tillhör ${person}. Är det samma person, skriv det namnet. Annars skriv en annan adress.`,
    alreadySeated: (person: string, role: string, party: string, body: string) =>
      `${person} är redan ${role} för ${party} i ${body}. Välj ett annat organ, en annan part eller en annan roll.`,
    choose: 'Välj',
    seatTitle: 'Titel',
    optional: 'frivilligt',
    seatTitleHint: 'Till exempel socialchef, om organets sammansättning räknar titlar.',
    fromHint: 'I dag, om du inte väljer en annan dag.',
    toHint: 'Mandatperiodens sista dag, om den är bestämd. Dagen räknas med.',
    changeTitle: 'Ändra titel',
    titleAnswer: (person: string, body: string) => `Vilken titel har ${person} i ${body}?`,
    saveTitle: 'Spara titeln',
    periods: {
      reversed: 'Den sista dagen ligger före den första. Skriv samma dag eller en senare.',
      beforeBody: (day: string) => `Organet började ${day}. Skriv den dagen eller en senare.`,
      beforeParty: (day: string) => `Parten gick med ${day}. Skriv den dagen eller en senare.`,
      beforeMeeting: (day: string) =>
        `Organet höll en träff ${day}, som är avslutad. Vilka som räknades där ändras inte. Skriv en senare dag.`,
      afterParty: (day: string) => `Parten lämnade samverkan ${day}. Välj en annan part.`,
      pastParty: (day: string) => `Parten lämnar samverkan ${day}. Skriv den dagen eller en tidigare.`,
      afterBody: (day: string) => `Organet avslutas ${day}. Välj ett annat organ.`,
      pastBody: (day: string) => `Organet avslutas ${day}. Skriv den dagen eller en tidigare.`,
    },
    partyPage: {
      kinds: { municipality: 'Kommun', region: 'Region', other: 'Annan part' },
      answer: (name: string, seats: number, bodies: number) =>
        seats === 0 ? `${name} har inget uppdrag i dag.` : `${name} har ${seats} uppdrag i ${bodies} organ.`,
      seats: 'Uppdrag',
      joined: 'Gick med',
      left: 'Lämnar',
      code: 'Kod',
    },
    saveSeat: 'Spara uppdraget',
    seatsLead: 'Öppna ett organ för att ändra det, och dess uppdrag för att se eller avsluta dem.',
    until: (date: string) => `Till och med ${date}`,
    endedSeats: (count: number) => `Avslutade uppdrag (${count})`,
    fromTo: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    seat: {
      title: (person: string) => `Uppdrag: ${person}`,
      roles: { coordinator: 'samordnare', leader: 'förtroendevald', official: 'tjänsteman' },
      held: (person: string, role: string, party: string, body: string) =>
        `${person} är ${role} för ${party} i ${body}.`,
      ending: (person: string, role: string, party: string, body: string, to: string) =>
        `${person} är ${role} för ${party} i ${body} till och med ${to}.`,
      ended: (person: string, role: string, party: string, body: string, to: string) =>
        `${person} var ${role} för ${party} i ${body} till och med ${to}.`,
      states: { held: 'Pågår', ending: 'Har en sista dag', ended: 'Avslutat' },
      from: 'Från och med',
      to: 'Till och med',
      end: 'Avsluta uppdraget',
      endOf: (person: string, party: string) => `Vilken dag är ${person} sista gången med för ${party}?`,
      endLead:
        'Dagen efter går det inte längre att logga in med uppdraget. Det som har gjorts finns kvar, och du kan ångra dig.',
      own: 'Det är ditt eget uppdrag. Har du inget annat kan du inte logga in efter den sista dagen. Då får någon annan låta uppdraget fortsätta.',
      lastDay: 'Sista dagen',
      lastDayHint: 'I dag, om du inte väljer en annan dag. Dagen räknas med.',
      lastDayMissing: 'Skriv vilken dag som är den sista.',
      back: 'Tillbaka till uppdraget',
      goOn: 'Låt uppdraget fortsätta',
      goOnWhy: {
        ending: 'Då tas den sista dagen bort, och uppdraget gäller tills vidare.',
        ended:
          'Då tas den sista dagen bort, och uppdraget gäller som om det aldrig hade avslutats. Personen kan logga in igen.',
      },
      addOther: 'Lägg till ett uppdrag',
      problems: {
        lastCoordinator:
          'Det här är det enda uppdraget som samordnare utan sista dag, och en samverkan behöver någon som samordnar. Lägg till en ny samordnare först.',
        beforeStart: (date: string) => `Uppdraget började ${date}. Skriv den dagen eller en senare.`,
        beforeMeeting: (date: string) =>
          `Uppdraget räknades vid träffen ${date}, som är avslutad. Skriv den dagen eller en senare.`,
      },
      metSince: (date: string) =>
        `Organet höll en träff ${date} utan uppdraget, och den är avslutad. Lägg till ett nytt uppdrag i stället.`,
      alreadyEnded: 'Uppdraget har redan en sista dag. Låt det fortsätta först, om dagen ska vara en annan.',
      notYours: 'Uppdraget är för en annan part, eller som samordnare. Be en samordnare låta det fortsätta.',
      notEnded: 'Uppdraget har ingen sista dag, så det finns inget att ta tillbaka.',
      history: 'Historik',
      events: {
        'seat.filled': 'Uppdraget lades till',
        'seat.ended': 'Uppdraget fick en sista dag',
        'seat.continued': 'Uppdraget fick fortsätta',
        'seat.titled': 'Titeln ändrades',
      },
    },
    purposeInForce: 'Syftet som gäller',
    purpose: 'Syftet',
    noPurpose: 'Inget syfte är antaget ännu',
    noPurposeWhy:
      'Syftet är det ni återknyter till vid varje träff. Enas om en mening eller två som alla parter står bakom.',
    agreePurpose: 'Skriv in syftet',
    changePurpose: 'Ändra syftet',
    version: (version: number, date: string) => `Version ${version}. Antaget ${date}.`,
    seeVersions: 'Se vad som har ändrats',
    versions: 'Syftets versioner',
    versionsAnswer: (count: number) =>
      count === 0
        ? 'Inget syfte är antaget ännu.'
        : count === 1
          ? 'Syftet är detsamma sedan det antogs.'
          : `Syftet har antagits i ${count} versioner.`,
    purposeAnswer: 'Vad har parterna enats om att vara tillsammans för?',
    purposeLead: 'En ny lydelse blir en ny version. De äldre finns kvar och kan jämföras.',
    purposeText: 'Syftet',
    purposeHint: 'Högst några meningar, så att alla minns det.',
    purposeMissing: 'Skriv syftet som parterna har enats om.',
    agreedOn: 'Antaget den',
    agreedOnMissing: 'Skriv vilken dag syftet antogs.',
    purposeProblems: {
      same: 'Det här är syftet som redan gäller. Ändra lydelsen, eller låt det vara som det är.',
      ahead: 'Dagen har inte varit än. Skriv in syftet när parterna har antagit det.',
      before: (date: string) =>
        `Syftet som gäller antogs ${date}, och en ny lydelse kommer efter det. Skriv den dagen eller en senare.`,
    },
    savePurpose: 'Spara syftet',
    setup: {
      title: 'Kom igång',
      answer: 'Vilket läns samverkan ska finnas här?',
      lead: 'Du är först här och blir samordnare. Länets kommuner och region läggs in som parter. Allt kan kompletteras sedan.',
      name: 'Samverkans namn',
      nameHint: 'Till exempel Nya Perspektiv.',
      nameMissing: 'Skriv vad samverkan heter.',
      county: 'Län',
      countyMissing: 'Välj län.',
      person: 'Ditt namn',
      personMissing: 'Skriv ditt namn.',
      email: 'Din e-postadress',
      emailMissing: 'Skriv din e-postadress.',
      template: 'Vilka organ ska finnas från början?',
      templateHint: 'Allt kan ändras, läggas till och avslutas sedan.',
      templateMissing: 'Välj en av mallarna, eller ingen.',
      templates: {
        none: { label: 'Ingen mall', hint: 'En styrgrupp och en beredningsgrupp, att fylla i själva.' },
        'nya-perspektiv': {
          label: 'Som Nya Perspektiv i Värmland',
          hint: 'Politisk styrgrupp, beredningsgrupp och en arbetsgrupp för varje livsområde, med två kontaktordförande.',
        },
        'kommunal-utveckling': {
          label: 'Som Kommunal utveckling i Jönköpings län',
          hint: 'PKS som beslutar, Kommunalt forum, ledningsgrupp, tre strategigrupper och områdesgrupper.',
        },
      },
      save: 'Skapa samverkan',
      steering: 'Politiska styrgruppen',
      preparatory: 'Beredningsgruppen',
      done: 'Här finns redan en samverkan. Logga in, eller be samordnaren lägga till dig.',
    },
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
    person: 'Name',
    party: 'Party',
    role: 'Role',
    roles: { coordinator: 'Coordinator', leader: 'Elected leader', official: 'Official' },
    addSeat: 'Add a seat',
    addSeatAnswer: 'Who shall take part, for which party and in which body?',
    addSeatLead: 'The person then signs in with a code that is sent to the e-mail address.',
    name: 'Name',
    nameMissing: 'Write the person’s name.',
    email: 'E-mail address',
    emailMissing: 'Write the person’s e-mail address.',
    partyMissing: 'Choose which party the person represents.',
    body: 'Body',
    bodyMissing: 'Choose in which body the seat is.',
    roleMissing: 'Choose a role.',
    onlyCoordinators: 'Only a coordinator can add a coordinator. Choose another role, or ask a coordinator.',
    onlyOwnParty: (party) =>
      `You add those who represent ${party}. Ask a coordinator if the person represents somebody else.`,
    addressTaken: (person) =>
      `The address belongs to ${person}. If it is the same person, write that name. Otherwise write another address.`,
    alreadySeated: (person, role, party, body) =>
      `${person} is already ${role} for ${party} in ${body}. Choose another body, another party or another role.`,
    choose: 'Choose',
    seatTitle: 'Title',
    optional: 'optional',
    seatTitleHint: 'For instance head of school, if the body’s composition counts titles.',
    fromHint: 'Today, unless you choose another day.',
    toHint: 'The last day of the term, if it is settled. The day itself counts.',
    changeTitle: 'Change title',
    titleAnswer: (person, body) => `Which title has ${person} in ${body}?`,
    saveTitle: 'Save the title',
    periods: {
      reversed: 'The last day lies before the first. Write the same day or a later one.',
      beforeBody: (day) => `The body began on ${day}. Write that day or a later one.`,
      beforeParty: (day) => `The party joined on ${day}. Write that day or a later one.`,
      beforeMeeting: (day) =>
        `The body held a meeting on ${day}, which is closed. Who was counted there does not change. Write a later day.`,
      afterParty: (day) => `The party left the partnership on ${day}. Choose another party.`,
      pastParty: (day) => `The party leaves the partnership on ${day}. Write that day or an earlier one.`,
      afterBody: (day) => `The body ends on ${day}. Choose another body.`,
      pastBody: (day) => `The body ends on ${day}. Write that day or an earlier one.`,
    },
    partyPage: {
      kinds: { municipality: 'Municipality', region: 'Region', other: 'Other party' },
      answer: (name, seats, bodies) =>
        seats === 0
          ? `${name} has no seat today.`
          : `${name} has ${seats} ${seats === 1 ? 'seat' : 'seats'} in ${bodies} ${bodies === 1 ? 'body' : 'bodies'}.`,
      seats: 'Seats',
      joined: 'Joined',
      left: 'Leaves',
      code: 'Code',
    },
    saveSeat: 'Save the seat',
    seatsLead: 'Open a body to change it, and its seats to see or end them.',
    until: (date) => `Until ${date}`,
    endedSeats: (count) => `Seats that have ended (${count})`,
    fromTo: (from, to) => (from === to ? from : `${from} – ${to}`),
    seat: {
      title: (person) => `Seat: ${person}`,
      roles: { coordinator: 'coordinator', leader: 'an elected leader', official: 'an official' },
      held: (person, role, party, body) => `${person} is ${role} for ${party} in ${body}.`,
      ending: (person, role, party, body, to) => `${person} is ${role} for ${party} in ${body} until ${to}.`,
      ended: (person, role, party, body, to) => `${person} was ${role} for ${party} in ${body} until ${to}.`,
      states: { held: 'Held', ending: 'Has a last day', ended: 'Ended' },
      from: 'From',
      to: 'Until',
      end: 'End the seat',
      endOf: (person, party) => `Which day does ${person} take part for ${party} for the last time?`,
      endLead:
        'From the day after, nobody can sign in with the seat. What has been done remains, and you can change your mind.',
      own: 'This is your own seat. If you hold no other, you cannot sign in after the last day. Somebody else must then let the seat go on.',
      lastDay: 'Last day',
      lastDayHint: 'Today, unless you choose another day. The day itself counts.',
      lastDayMissing: 'Write which day is the last.',
      back: 'Back to the seat',
      goOn: 'Let the seat go on',
      goOnWhy: {
        ending: 'The last day is then removed, and the seat is held until further notice.',
        ended:
          'The last day is then removed, and the seat is held as if it had never ended. The person can sign in again.',
      },
      addOther: 'Add a seat',
      problems: {
        lastCoordinator:
          'This is the only coordinator’s seat without a last day, and a partnership needs somebody who coordinates. Add a new coordinator first.',
        beforeStart: (date) => `The seat began on ${date}. Write that day or a later one.`,
        beforeMeeting: (date) =>
          `The seat was counted at the meeting of ${date}, which is closed. Write that day or a later one.`,
      },
      metSince: (date) =>
        `The body met on ${date} without the seat, and that meeting is closed. Add a new seat instead.`,
      alreadyEnded: 'The seat already has a last day. Let it go on first, if the day shall be another.',
      notYours: 'The seat is for another party, or a coordinator’s. Ask a coordinator to let it go on.',
      notEnded: 'The seat has no last day, so there is nothing to take back.',
      history: 'History',
      events: {
        'seat.filled': 'The seat was added',
        'seat.ended': 'The seat was given a last day',
        'seat.continued': 'The seat was let go on',
        'seat.titled': 'The title was changed',
      },
    },
    purposeInForce: 'Purpose in force',
    purpose: 'The purpose',
    noPurpose: 'No purpose is agreed yet',
    noPurposeWhy:
      'The purpose is what you come back to at every meeting. Agree on a sentence or two that all parties stand behind.',
    agreePurpose: 'Enter the purpose',
    changePurpose: 'Change the purpose',
    version: (version: number, date: string) => `Version ${version}. Agreed ${date}.`,
    seeVersions: 'See what has changed',
    versions: 'Versions of the purpose',
    versionsAnswer: (count: number) =>
      count === 0
        ? 'No purpose is agreed yet.'
        : count === 1
          ? 'The purpose is the same since it was agreed.'
          : `The purpose has been agreed in ${count} versions.`,
    purposeAnswer: 'What have the parties agreed to be together for?',
    purposeLead: 'A new wording becomes a new version. The older ones remain and can be compared.',
    purposeText: 'The purpose',
    purposeHint: 'A few sentences at most, so that everybody remembers it.',
    purposeMissing: 'Write the purpose that the parties have agreed on.',
    agreedOn: 'Agreed on',
    agreedOnMissing: 'Write the day the purpose was agreed.',
    purposeProblems: {
      same: 'This is the purpose that is already in force. Change the wording, or leave it as it is.',
      ahead: 'That day has not come yet. Enter the purpose when the parties have agreed on it.',
      before: (date) =>
        `The purpose in force was agreed on ${date}, and a new wording comes after it. Write that day or a later one.`,
    },
    savePurpose: 'Save the purpose',
    setup: {
      title: 'Get started',
      answer: 'Which county’s partnership shall live here?',
      lead: 'You are the first one here and become coordinator. The county’s municipalities and region are entered as parties. Everything can be completed later.',
      name: 'Name of the partnership',
      nameHint: 'For instance Nya Perspektiv.',
      nameMissing: 'Write what the partnership is called.',
      county: 'County',
      countyMissing: 'Choose a county.',
      person: 'Your name',
      personMissing: 'Write your name.',
      email: 'Your e-mail address',
      emailMissing: 'Write your e-mail address.',
      template: 'Which bodies shall be there from the beginning?',
      templateHint: 'Everything can be changed, added and ended later.',
      templateMissing: 'Choose one of the templates, or none.',
      templates: {
        none: {
          label: 'No template',
          hint: 'A steering group and a preparatory group, to fill in yourselves.',
        },
        'nya-perspektiv': {
          label: 'As Nya Perspektiv in Värmland',
          hint: 'Political steering group, preparatory group and a working group for each life area, with two contact chairs.',
        },
        'kommunal-utveckling': {
          label: 'As Kommunal utveckling in Jönköping county',
          hint: 'PKS that decides, a municipal forum, a management group, three strategy groups and area groups.',
        },
      },
      save: 'Create the partnership',
      steering: 'Political steering group',
      preparatory: 'Preparatory group',
      done: 'There is already a partnership here. Sign in, or ask the coordinator to add you.',
    },
  },
)

export function purposeProblemText(language: Language, problem: PurposeProblem): string {
  const words = partnershipWords(language).purposeProblems
  return problem.kind === 'before' ? words.before(formatDate(language, problem.day)) : words[problem.kind]
}

export function endingProblemText(language: Language, problem: EndingProblem): string {
  const words = partnershipWords(language).seat.problems
  return problem.kind === 'lastCoordinator'
    ? words.lastCoordinator
    : words[problem.kind](formatDate(language, problem.day))
}

export function metSinceText(language: Language, day: CivilDate): string {
  return partnershipWords(language).seat.metSince(formatDate(language, day))
}

export function periodProblemText(language: Language, problem: PeriodProblem): string {
  const words = partnershipWords(language).periods
  return 'day' in problem ? words[problem.kind](formatDate(language, problem.day)) : words[problem.kind]
}
