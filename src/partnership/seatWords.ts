import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { EndingProblem, PeriodProblem } from './seat.ts'

/** Who sits where, for whom, and from when until when. */
export const seatWords = defineWords(
  {
    person: 'Namn',
    party: 'Part',
    role: 'Roll',
    roles: { coordinator: 'Samordnare', leader: 'Förtroendevald', official: 'Tjänsteman' },
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
    seatTitle: 'Titel',
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
    saveSeat: 'Spara uppdraget',
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
      introduction: 'Introduktion och överlämning',
      events: {
        'seat.filled': 'Uppdraget lades till',
        'seat.ended': 'Uppdraget fick en sista dag',
        'seat.handedOver': 'En överlämning skrevs',
        'seat.continued': 'Uppdraget fick fortsätta',
        'seat.titled': 'Titeln ändrades',
      },
    },
  },
  {
    person: 'Name',
    party: 'Party',
    role: 'Role',
    roles: { coordinator: 'Coordinator', leader: 'Elected leader', official: 'Official' },
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
    seatTitle: 'Title',
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
    saveSeat: 'Save the seat',
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
      introduction: 'Introduction and handover',
      events: {
        'seat.filled': 'The seat was added',
        'seat.ended': 'The seat was given a last day',
        'seat.handedOver': 'A handover was written',
        'seat.continued': 'The seat was let go on',
        'seat.titled': 'The title was changed',
      },
    },
  },
)

export function endingProblemText(language: Language, problem: EndingProblem): string {
  const words = seatWords(language).seat.problems
  return problem.kind === 'lastCoordinator'
    ? words.lastCoordinator
    : words[problem.kind](formatDate(language, problem.day))
}

export function metSinceText(language: Language, day: CivilDate): string {
  return seatWords(language).seat.metSince(formatDate(language, day))
}

export function periodProblemText(language: Language, problem: PeriodProblem): string {
  const words = seatWords(language).periods
  return 'day' in problem ? words[problem.kind](formatDate(language, problem.day)) : words[problem.kind]
}
