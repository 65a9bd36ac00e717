import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

/** `En part`, `Två parter`: Swedish numerals are neuter, and a party is not. */
const partiesSv = (count: number) => (count === 1 ? 'en part' : `${numeral('sv', count)} parter`)
const partiesEn = (count: number) => `${numeral('en', count)} ${count === 1 ? 'party' : 'parties'}`
const outcomesSv = (count: number) => `${numeral('sv', count)} utfall`
const outcomesEn = (count: number) => `${numeral('en', count)} ${count === 1 ? 'outcome' : 'outcomes'}`

/** The adoption matrix: what is in force, who has not answered, what is wrong. */
export const adoptionWords = defineWords(
  {
    title: 'Antaganden',
    note: (outcomes: number, parties: number) => `${outcomes} utfall, ${parties} parter`,
    noneAsked: 'Inget utfall är ställt till parterna.',
    inForceOf: (count: number, of: number) =>
      count === of
        ? of === 1
          ? 'Det enda gemensamma utfallet gäller.'
          : `Alla ${numeral('sv', of)} gemensamma utfall gäller.`
        : `${count === 0 ? 'Inget' : capitalised(numeral('sv', count))} av ${numeral('sv', of)} gemensamma utfall gäller.`,
    wasInForceOf: (count: number, of: number, date: string) =>
      `Den ${date} gällde ${count === 0 ? 'inget' : numeral('sv', count)} av ${numeral('sv', of)} gemensamma utfall.`,
    calm: 'Ingen är sen med sitt svar.',
    clauses: {
      late: (count: number) => `${partiesSv(count)} är ${count === 1 ? 'sen' : 'sena'} med sitt svar`,
      early: (count: number, agreement: boolean) =>
        count === 1
          ? agreement
            ? 'en överenskommelse ska utvärderas innan den har antagits'
            : 'ett utfall ska utvärderas innan det har antagits'
          : `${outcomesSv(count)} ska utvärderas innan de har antagits`,
      gap: (count: number) =>
        count === 1
          ? 'det finns ett glapp då inget gäller'
          : `det finns ${numeral('sv', count)} glapp då inget gäller`,
      expired: (count: number) => `${outcomesSv(count)} har gått ut utan att ha avslutats eller ersatts`,
      overdue: (count: number) => `${outcomesSv(count)} skulle ha utvärderats`,
      unreported: (count: number) => `${outcomesSv(count)} är inte återrapporterade`,
    },
    joined: (first: string, second: string) => `${first}, och ${second}.`,
    onDay: 'Visa hur det var den',
    onDayHint: 'Lämna tomt för i dag.',
    showDay: 'Visa dagen',
    thatDay: (date: string) => `Du ser hur det var ${date}, med det som är inskrivet i dag.`,
    toToday: 'Visa i dag',
    who: 'Vem har antagit vad',
    show: {
      all: 'Alla',
      waiting: 'Väntar på svar',
      'in-force': 'Gäller',
      mine: 'Min part',
      ended: 'Avslutade',
    },
    filter: 'Vad som visas',
    nothing: 'Inget utfall stämmer med valet.',
    outcome: 'Utfall',
    inForceQuestion: 'Gäller?',
    groups: { not: 'Gäller inte', in: 'Gäller' },
    leftParty: (name: string) => `${name} (har lämnat)`,
    waitingPerParty: 'Svar som väntar per part',
    matrixOf: 'Utfall och parter. Tabellen kan rullas i sidled.',
    bodies: {
      position: 'Ställningstagande',
      recommendation: 'Rekommendation',
      decision: 'Beslut',
      agreement: 'Beslut av varje part',
    },
    needsAll: (of: number) => `kräver alla ${of}`,
    needs: (count: number, of: number) => `kräver minst ${count} av ${of}`,
    partyList: (count: number) => (count === 1 ? 'en part' : `${count} parter`),
    force: {
      since: (date: string) => `sedan ${date}`,
      until: (date: string) => `till ${date}`,
      sinceUntil: (since: string, until: string) => `sedan ${since}, till ${until}`,
      notAsked: 'inte ställt till parterna',
      from: (date: string) => `börjar gälla ${date}`,
      expired: (date: string) => `gick ut ${date}`,
      ended: (date: string) => `avslutat ${date}`,
      replaced: (date: string) => `ersatt ${date}`,
      declined: (who: string) => `${who} har avböjt`,
      waiting: (count: number) => `${count} svar saknas`,
      open: (count: number) => (count === 1 ? '1 ändring är öppen' : `${count} ändringar är öppna`),
      missing: (count: number) =>
        count === 1 ? '1 antagande till behövs' : `${count} antaganden till behövs`,
    },
    alarms: {
      'evaluated-before-adopted': {
        title: 'Utvärderas före antagande.',
        action: 'Flytta utvärderingen eller avsluta utfallet',
      },
      'answers-late': { title: 'Svar saknas.', action: 'Skriv in svaren' },
      gap: { title: 'Glapp: ingen gäller.', action: 'Se vad som ska följa' },
      expired: { title: 'Giltighetstiden har gått ut.', action: 'Avsluta eller ersätt utfallet' },
      'evaluation-overdue': { title: 'Utvärderingen saknas.', action: 'Skriv in utvärderingen' },
      'adopted-after-evaluation': {
        title: 'Antaget för sent för sin utvärdering.',
        action: 'Skriv in en ny utvärdering',
      },
      'not-reported': { title: 'Återrapporten saknas.', action: 'Skriv in återrapporten' },
      'not-registered': { title: 'Svaret är inte registrerat.', action: 'Skriv in var det är registrerat' },
    },
    lateSince: (days: number) => `Svar saknas sedan ${days === 1 ? 'en dag' : `${days} dagar`}.`,
    early: (name: string, date: string) => `”${name}” ska utvärderas senast ${date}, men gäller inte ännu.`,
    earlyPast: (name: string, date: string) =>
      `”${name}” skulle ha utvärderats senast ${date}, men gäller inte ännu.`,
    late: (who: string, name: string, date: string) => `${who} skulle ha svarat om ”${name}” senast ${date}.`,
    gap: {
      today: 'i dag',
      ended: (name: string, after: string, until: string, known: boolean) =>
        `Mellan ${after} och ${until} gäller ingen: det som ska följa på ”${name}” ${known ? 'börjar för sent' : 'är inte antaget'}.`,
      next: (name: string, after: string, until: string, known: boolean) =>
        `Mellan ${after} och ${until} gäller ingen: ”${name}” ${known ? 'börjar för sent för att följa direkt' : 'skulle ha följt, men gäller inte ännu'}.`,
    },
    expired: (name: string, date: string) =>
      `”${name}” skulle gälla till ${date}. Ingen har avslutat eller ersatt utfallet.`,
    overdue: (name: string, date: string) => `”${name}” skulle ha utvärderats senast ${date}.`,
    adoptedLate: (who: string, name: string, date: string) =>
      `${who} antog ”${name}” efter ${date}, då utfallet redan skulle ha utvärderats.`,
    unreportedBy: (who: string, name: string, date: string) =>
      `${who} har inte berättat hur det gick med ”${name}”, som skulle vara genomfört ${date}.`,
    unreported: (name: string, date: string) =>
      `”${name}” skulle vara genomfört senast ${date}. Ingen har berättat hur det gick.`,
    unregistered: (who: string, name: string) =>
      `${who} har antagit ”${name}”, men det står inte var svaret är registrerat.`,
    seeOutcome: 'Se utfallet',
    moreAlarms: (count: number) => (count === 1 ? 'Ett larm till' : `${count} larm till`),
    howTitle: 'Så räknas ”gäller”',
    how: 'Ingen kan skriva in att något gäller. Ett utfall gäller när de parter som krävs har antagit det, utan ändringar eller med ändringar som de andra har godtagit, och giltighetstiden har börjat men inte gått ut.',
    howParty: 'Hos en part gäller det när parten själv har antagit det. Den som har avböjt är inte bunden.',
    latest: 'Senaste svaren',
    noAnswers: 'Ingen har svarat ännu.',
    did: {
      adopted: (party: string, title: string) => `${party} antog ”${title}”`,
      amended: (party: string, title: string) => `${party} antog ”${title}” med en ändring`,
      declined: (party: string, title: string) => `${party} avböjde ”${title}”`,
    },
    readMore: {
      adopted: 'Läs svaret',
      amended: 'Läs ändringen',
      declined: 'Läs skälen',
    },
    cannotAnswer: 'Svaret går inte att skriva in så. Ladda om sidan och kontrollera part och dag.',
    empty: 'Inga antaganden ännu',
    emptyWhy:
      'Här syns vilka parter som har antagit vad, och vad som därför gäller. Öppna ett utfall och ställ det till parterna.',
    toDecisions: 'Gå till besluten',
    toAudit: 'Genomförande och återrapporter',
  },
  {
    title: 'Adoptions',
    note: (outcomes, parties) => `${outcomes} outcomes, ${parties} parties`,
    noneAsked: 'No outcome has been put to the parties.',
    inForceOf: (count, of) =>
      count === of
        ? of === 1
          ? 'The only shared outcome is in force.'
          : `All ${numeral('en', of)} shared outcomes are in force.`
        : `${count === 0 ? 'None' : capitalised(numeral('en', count))} of ${numeral('en', of)} shared outcomes ${count === 1 ? 'is' : 'are'} in force.`,
    wasInForceOf: (count, of, date) =>
      `On ${date}, ${count === 0 ? 'none' : numeral('en', count)} of ${numeral('en', of)} shared outcomes ${count === 1 ? 'was' : 'were'} in force.`,
    calm: 'Nobody is late with an answer.',
    clauses: {
      late: (count) => `${partiesEn(count)} ${count === 1 ? 'is' : 'are'} late with an answer`,
      early: (count, agreement) =>
        count === 1
          ? `one ${agreement ? 'agreement' : 'outcome'} is to be evaluated before it has been adopted`
          : `${outcomesEn(count)} are to be evaluated before they have been adopted`,
      gap: (count) =>
        count === 1
          ? 'there is a gap in which none is in force'
          : `there are ${numeral('en', count)} gaps in which none is in force`,
      expired: (count) =>
        `${outcomesEn(count)} ${count === 1 ? 'has' : 'have'} run out without being ended or replaced`,
      overdue: (count) => `${outcomesEn(count)} should have been evaluated`,
      unreported: (count) => `${outcomesEn(count)} ${count === 1 ? 'is' : 'are'} not reported back on`,
    },
    joined: (first, second) => `${first}, and ${second}.`,
    onDay: 'Show how it was on',
    onDayHint: 'Leave empty for today.',
    showDay: 'Show the day',
    thatDay: (date) => `You see how it was on ${date}, with what has been entered today.`,
    toToday: 'Show today',
    who: 'Who has adopted what',
    show: {
      all: 'All',
      waiting: 'Waiting for answers',
      'in-force': 'In force',
      mine: 'My party',
      ended: 'Ended',
    },
    filter: 'What is shown',
    nothing: 'No outcome matches the choice.',
    outcome: 'Outcome',
    inForceQuestion: 'In force?',
    groups: { not: 'Not in force', in: 'In force' },
    leftParty: (name) => `${name} (has left)`,
    waitingPerParty: 'Answers waited for, by party',
    matrixOf: 'Outcomes and parties. The table can be scrolled sideways.',
    bodies: {
      position: 'Position',
      recommendation: 'Recommendation',
      decision: 'Decision',
      agreement: 'Decision of each party',
    },
    needsAll: (of) => `needs all ${of}`,
    needs: (count, of) => `needs at least ${count} of ${of}`,
    partyList: (count) => (count === 1 ? 'one party' : `${count} parties`),
    force: {
      since: (date) => `since ${date}`,
      until: (date) => `until ${date}`,
      sinceUntil: (since, until) => `since ${since}, until ${until}`,
      notAsked: 'not put to the parties',
      from: (date) => `begins on ${date}`,
      expired: (date) => `ran out on ${date}`,
      ended: (date) => `ended on ${date}`,
      replaced: (date) => `replaced on ${date}`,
      declined: (who) => `declined by ${who}`,
      waiting: (count) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
      open: (count) => (count === 1 ? '1 change is open' : `${count} changes are open`),
      missing: (count) => (count === 1 ? '1 more adoption is needed' : `${count} more adoptions are needed`),
    },
    alarms: {
      'evaluated-before-adopted': {
        title: 'Evaluated before it is adopted.',
        action: 'Move the evaluation or end the outcome',
      },
      'answers-late': { title: 'Answers are missing.', action: 'Enter the answers' },
      gap: { title: 'Gap: none is in force.', action: 'See what shall follow' },
      expired: { title: 'Its time is out.', action: 'End or replace the outcome' },
      'evaluation-overdue': { title: 'The evaluation is missing.', action: 'Enter the evaluation' },
      'adopted-after-evaluation': {
        title: 'Adopted too late for its evaluation.',
        action: 'Enter a new evaluation',
      },
      'not-reported': { title: 'The report is missing.', action: 'Enter the report' },
      'not-registered': { title: 'The answer is not registered.', action: 'Enter where it is registered' },
    },
    lateSince: (days) => `Answers have been missing for ${days === 1 ? 'one day' : `${days} days`}.`,
    early: (name, date) => `“${name}” is to be evaluated by ${date}, but is not in force yet.`,
    earlyPast: (name, date) => `“${name}” should have been evaluated by ${date}, but is not in force yet.`,
    late: (who, name, date) => `${who} should have answered about “${name}” by ${date}.`,
    gap: {
      today: 'today',
      ended: (name, after, until, known) =>
        `Between ${after} and ${until} none is in force: what is to follow “${name}” ${known ? 'begins too late' : 'is not adopted'}.`,
      next: (name, after, until, known) =>
        `Between ${after} and ${until} none is in force: “${name}” ${known ? 'begins too late to follow directly' : 'was to follow, and is not in force yet'}.`,
    },
    expired: (name, date) => `“${name}” was to apply until ${date}. Nobody has ended or replaced it.`,
    overdue: (name, date) => `“${name}” should have been evaluated by ${date}.`,
    adoptedLate: (who, name, date) =>
      `${who} adopted “${name}” after ${date}, when it should already have been evaluated.`,
    unreportedBy: (who, name, date) =>
      `“${name}” was to be carried out by ${date}. Not yet told how it went: ${who}.`,
    unreported: (name, date) => `“${name}” was to be carried out by ${date}. Nobody has told how it went.`,
    unregistered: (who, name) =>
      `${who} adopted “${name}”, but it is not said where the answer is registered.`,
    seeOutcome: 'See the outcome',
    moreAlarms: (count) => (count === 1 ? 'One more alarm' : `${count} more alarms`),
    howTitle: 'How “in force” is worked out',
    how: 'Nobody can enter that something is in force. An outcome is in force when the parties that are needed have adopted it, without changes or with changes that the others have accepted, and its validity has begun but not run out.',
    howParty:
      'For a party it is in force when the party itself has adopted it. Whoever has declined is not bound.',
    latest: 'The latest answers',
    noAnswers: 'Nobody has answered yet.',
    did: {
      adopted: (party, title) => `${party} adopted “${title}”`,
      amended: (party, title) => `${party} adopted “${title}” with a change`,
      declined: (party, title) => `${party} declined “${title}”`,
    },
    readMore: {
      adopted: 'Read the answer',
      amended: 'Read the change',
      declined: 'Read the reasons',
    },
    cannotAnswer: 'The answer cannot be entered like that. Load the page anew and check party and day.',
    empty: 'No adoptions yet',
    emptyWhy:
      'Here you see which parties have adopted what, and what is therefore in force. Open an outcome and put it to the parties.',
    toDecisions: 'Go to the decisions',
    toAudit: 'Carrying out and reports',
  },
)
