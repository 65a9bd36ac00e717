import { defineWords } from '../i18n/words.ts'

const agreementsSv = (count: number) => (count === 1 ? 'En överenskommelse' : `${count} överenskommelser`)
const agreementsEn = (count: number) => (count === 1 ? 'One agreement' : `${count} agreements`)

/** The register of agreements, and the page of one. */
export const agreementWords = defineWords(
  {
    title: 'Överenskommelser',
    definition:
      'En överenskommelse beslutar varje part om för sig. Var den är i sitt liv räknas fram ur svaren och dagarna.',
    answer: (inForce: number, of: number, wrong: number) =>
      `${inForce === 0 ? 'Ingen' : inForce} av ${of} ${of === 1 ? 'överenskommelse' : 'överenskommelser'} gäller.${
        wrong === 0 ? '' : ` ${wrong === 1 ? 'En behöver' : `${wrong} behöver`} ses över.`
      }`,
    found: (count: number) => `${agreementsSv(count)} stämmer med det du söker.`,
    nothing: 'Ingen överenskommelse stämmer med det du söker.',
    empty: 'Inga överenskommelser ännu',
    emptyWhy:
      'Här samlas det som parterna har kommit överens om: vem som är bunden, när det ska utvärderas och när det löper ut. Börja med den som löper ut först.',
    enter: 'Skriv in en överenskommelse',
    checkLaw: 'Kontrollera lagrum i en text',
    filter: 'Sök bland överenskommelserna',
    query: 'Innehåller',
    state: 'Läge',
    anyState: 'Alla lägen',
    party: 'Part',
    anyParty: 'Alla parter',
    alarms: 'Bara de som behöver ses över',
    apply: 'Visa',
    clear: 'Visa alla',
    agreement: 'Överenskommelse',
    parties: 'Parter',
    partyCount: (count: number) => (count === 1 ? '1 part' : `${count} parter`),
    binds: (count: number, of: number) =>
      count === of ? 'binder alla' : count === 0 ? 'binder ingen' : `binder ${count} av ${of}`,
    validity: 'Giltighetstid',
    evaluation: 'Utvärderas',
    next: 'Härnäst',
    nextKinds: {
      answers: 'Svar senast',
      begins: 'Börjar gälla',
      evaluation: 'Utvärderas senast',
      end: 'Sista dag',
    },
    nothingNext: 'Inget datum',
    versionShort: (number: number) => `version ${number}`,
    underWay: (number: number) => `version ${number} är på väg`,
    states: {
      draft: 'Bereds',
      adopting: 'För antagande',
      coming: 'Antagen',
      'in-force': 'Gäller',
      evaluating: 'Utvärderas',
      expiring: 'Löper ut',
      expired: 'Har löpt ut',
      replaced: 'Ersatt',
      ended: 'Avslutad',
    },
    stories: {
      draft: 'Den är inte ställd till parterna ännu.',
      adopting: (note: string) => `Den gäller inte: ${note}.`,
      coming: (from: string) => `Den är antagen och börjar gälla ${from}.`,
      inForce: (count: number, until: string) => `Den gäller för ${count} parter, ${until}.`,
      evaluating: (on: string) => `Den gäller, och ska utvärderas senast ${on}.`,
      evaluationLate: (on: string) => `Den gäller, men skulle ha utvärderats senast ${on}.`,
      expiring: (left: number, on: string) =>
        `Den löper ut ${left === 0 ? 'i dag' : left === 1 ? 'i morgon' : `om ${left} dagar`}, ${on}, och inget antaget följer.`,
      expired: (on: string) => `Den löpte ut ${on}. Nu gäller den inte.`,
      replaced: 'Den är ersatt av en senare.',
      ended: (on: string) => `Den är avslutad. Sista dagen var ${on}.`,
    },
    untilDay: (day: string) => `till och med ${day}`,
    untilFurther: 'tills vidare',
    fromDay: (day: string) => `från ${day}`,
    whenAdopted: 'så snart den är antagen',
    attention: 'Behöver ses över',
    stale: (count: number) =>
      count === 1
        ? 'Texten hänvisar på ett ställe till lag som är upphävd.'
        : `Texten hänvisar på ${count} ställen till lag som är upphävd.`,
    staleShort: (count: number) =>
      count === 1 ? '1 hänvisning till upphävd lag' : `${count} hänvisningar till upphävd lag`,
    staleTitle: 'Upphävd lag i texten.',
    staleSee: 'Visa ställena',
    staleOld: 'upphävd',
    staleUnclear: 'kontrollera vilken lag',
    staleEntry: (name: string, sfs: string, since: string, nowName: string, nowSfs: string) =>
      `${name} (${sfs}) upphävdes ${since} och ersattes av ${nowName} (${nowSfs}).`,
    staleNow: (section: string) => `Bestämmelsen motsvaras av ${section}.`,
    staleLookUp: 'Kontrollera mot gällande lydelse var bestämmelsen finns nu.',
    staleCheck: 'Kontrollera mot gällande lydelse.',
    staleOwn: 'Lagändringen har ni själva skrivit in.',
    staleMaybe: 'Namnet utan nummer kan också syfta på den nya lagen.',
    source: 'Källa',
    reminder: {
      end: (left: number, on: string) => `Löper ut ${inDays(left)}, ${on}`,
      evaluation: (left: number, on: string) => `Ska utvärderas ${inDays(left)}, ${on}`,
    },
    gapBefore: (after: string, before: string) => `Mellan ${after} och ${before} gällde ingen.`,
    gapNow: (after: string, before: string) => `Mellan ${after} och ${before} gäller ingen.`,
    todayWord: 'i dag',
    text: 'Text',
    versionOf: (number: number, of: number) => `Version ${number} av ${of}`,
    chooseVersion: 'Version som visas',
    versions: 'Versioner',
    versionHead: 'Version',
    period: 'Giltighetstid',
    difference: 'Skillnad',
    compare: (number: number) => `Jämför med version ${number}`,
    toDecision: 'Svar och beslut',
    toDecisionOf: (number: number) => `för version ${number}`,
    editDraft: 'Ändra utkastet',
    newVersion: 'Ny version',
    putToParties: 'Ställ till parterna',
    who: 'Vem är bunden',
    whoDay: 'Visa vem som var bunden den',
    whoDayHint: 'Lämna tomt för i dag.',
    showDay: 'Visa dagen',
    whoOn: (day: string) => `Så var det ${day}, med det som är inskrivet i dag.`,
    boundVersion: (number: number) => `Version ${number}`,
    notBound: 'Ingen version',
    follows: 'Före och efter',
    precededBy: 'Ersätter',
    followedBy: 'Följs av',
    noFollower: 'Ingen överenskommelse är vald som efterföljare.',
    noPredecessor: 'Den ersätter ingen tidigare överenskommelse.',
    nameSuccessor: 'Välj efterföljare',
    changeSuccessor: 'Ändra efterföljare',
    facts: {
      parties: 'Parter',
      taken: 'Framtagen',
      evaluation: 'Utvärderas senast',
      evaluated: 'Utvärderad',
      number: 'Beslutsnummer',
    },
    version: {
      stillDraft: (number: number) =>
        `Version ${number} bereds redan. Ändra den i stället för att börja på en till.`,
      toDraft: 'Gå till utkastet',
    },
    differences: {
      title: (older: number, newer: number) => `Version ${older} och ${newer}`,
      answer: (changed: number) =>
        changed === 0
          ? 'Texten är densamma i båda.'
          : changed === 1
            ? 'Ett stycke skiljer.'
            : `${changed} stycken skiljer.`,
      lead: 'Det som har kommit till är understruket, och det som har tagits bort är överstruket.',
      same: (count: number) => (count === 1 ? 'Ett oförändrat stycke' : `${count} oförändrade stycken`),
      parties: 'Parter',
      added: 'Har kommit till',
      removed: 'Har tagits bort',
      sameParties: 'Parterna är desamma.',
      older: 'Från version',
      newer: 'Till version',
      show: 'Visa skillnaden',
      renamed: 'Namn',
    },
    letter: {
      subjects: {
        end: (title: string, left: number) => `${title} löper ut ${inDays(left)}`,
        evaluation: (title: string, left: number) => `${title} ska utvärderas ${inDays(left)}`,
      },
      end: (title: string, on: string) =>
        `Överenskommelsen ”${title}” gäller till och med ${on}, och inget som är antaget följer på den. Börja med nästa version, eller bestäm att den ska upphöra.`,
      evaluation: (title: string, on: string) =>
        `Överenskommelsen ”${title}” ska vara utvärderad senast ${on}, och ingen utvärdering är inskriven.`,
    },
  },
  {
    title: 'Agreements',
    definition:
      'An agreement is decided about by each party for itself. Where it is in its life is worked out from the answers and the days.',
    answer: (inForce, of, wrong) =>
      `${inForce === 0 ? 'None' : inForce} of ${of} ${of === 1 ? 'agreement' : 'agreements'} ${inForce === 1 ? 'is' : 'are'} in force.${
        wrong === 0 ? '' : ` ${wrong === 1 ? 'One needs' : `${wrong} need`} attention.`
      }`,
    found: (count) => `${agreementsEn(count)} ${count === 1 ? 'matches' : 'match'} your search.`,
    nothing: 'No agreement matches your search.',
    empty: 'No agreements yet',
    emptyWhy:
      'What the parties have agreed is gathered here: who is bound, when it is to be evaluated and when it runs out. Begin with the one that runs out first.',
    enter: 'Enter an agreement',
    checkLaw: 'Check the law in a text',
    filter: 'Search the agreements',
    query: 'Contains',
    state: 'State',
    anyState: 'Any state',
    party: 'Party',
    anyParty: 'All parties',
    alarms: 'Only those that need attention',
    apply: 'Show',
    clear: 'Show all',
    agreement: 'Agreement',
    parties: 'Parties',
    partyCount: (count) => (count === 1 ? '1 party' : `${count} parties`),
    binds: (count, of) =>
      count === of ? 'binds all' : count === 0 ? 'binds none' : `binds ${count} of ${of}`,
    validity: 'Validity',
    evaluation: 'Evaluated by',
    next: 'Next',
    nextKinds: { answers: 'Answers by', begins: 'Begins', evaluation: 'Evaluated by', end: 'Last day' },
    nothingNext: 'No day',
    versionShort: (number) => `version ${number}`,
    underWay: (number) => `version ${number} is under way`,
    states: {
      draft: 'Being prepared',
      adopting: 'To be adopted',
      coming: 'Adopted',
      'in-force': 'In force',
      evaluating: 'Being evaluated',
      expiring: 'Running out',
      expired: 'Has run out',
      replaced: 'Replaced',
      ended: 'Ended',
    },
    stories: {
      draft: 'It has not been put to the parties yet.',
      adopting: (note) => `It is not in force: ${note}.`,
      coming: (from) => `It is adopted, and begins on ${from}.`,
      inForce: (count, until) =>
        `It is in force for ${count} ${count === 1 ? 'party' : 'parties'}, ${until}.`,
      evaluating: (on) => `It is in force, and is to be evaluated by ${on}.`,
      evaluationLate: (on) => `It is in force, but was to be evaluated by ${on}.`,
      expiring: (left, on) =>
        `It runs out ${left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`}, on ${on}, and nothing adopted follows.`,
      expired: (on) => `It ran out on ${on}. It is not in force now.`,
      replaced: 'It is replaced by a later one.',
      ended: (on) => `It has ended. Its last day was ${on}.`,
    },
    untilDay: (day) => `until ${day}`,
    untilFurther: 'until further notice',
    fromDay: (day) => `from ${day}`,
    whenAdopted: 'as soon as it is adopted',
    attention: 'Needs attention',
    stale: (count) =>
      count === 1
        ? 'The text refers to repealed law in one place.'
        : `The text refers to repealed law in ${count} places.`,
    staleShort: (count) =>
      count === 1 ? '1 reference to repealed law' : `${count} references to repealed law`,
    staleTitle: 'Repealed law in the text.',
    staleSee: 'Show the places',
    staleOld: 'repealed',
    staleUnclear: 'check which law',
    staleEntry: (name, sfs, since, nowName, nowSfs) =>
      `${name} (${sfs}) was repealed on ${since} and replaced by ${nowName} (${nowSfs}).`,
    staleNow: (section) => `The provision corresponds to ${section}.`,
    staleLookUp: 'Check with the wording in force where the provision stands now.',
    staleCheck: 'Check with the wording in force.',
    staleOwn: 'The change of law is one that you have entered yourselves.',
    staleMaybe: 'The name without a number may also mean the new law.',
    source: 'Source',
    reminder: {
      end: (left, on) => `Runs out ${inDaysEn(left)}, ${on}`,
      evaluation: (left, on) => `To be evaluated ${inDaysEn(left)}, ${on}`,
    },
    gapBefore: (after, before) => `Between ${after} and ${before} none was in force.`,
    gapNow: (after, before) => `Between ${after} and ${before} none is in force.`,
    todayWord: 'today',
    text: 'Text',
    versionOf: (number, of) => `Version ${number} of ${of}`,
    chooseVersion: 'Version that is shown',
    versions: 'Versions',
    versionHead: 'Version',
    period: 'Validity',
    difference: 'Difference',
    compare: (number) => `Compare with version ${number}`,
    toDecision: 'Answers and decisions',
    toDecisionOf: (number) => `for version ${number}`,
    editDraft: 'Change the draft',
    newVersion: 'New version',
    putToParties: 'Put it to the parties',
    who: 'Who is bound',
    whoDay: 'Show who was bound on',
    whoDayHint: 'Leave empty for today.',
    showDay: 'Show the day',
    whoOn: (day) => `So it was on ${day}, with what is entered today.`,
    boundVersion: (number) => `Version ${number}`,
    notBound: 'No version',
    follows: 'Before and after',
    precededBy: 'Replaces',
    followedBy: 'Followed by',
    noFollower: 'No agreement is chosen as its successor.',
    noPredecessor: 'It replaces no earlier agreement.',
    nameSuccessor: 'Choose a successor',
    changeSuccessor: 'Change the successor',
    facts: {
      parties: 'Parties',
      taken: 'Prepared',
      evaluation: 'To be evaluated by',
      evaluated: 'Evaluated',
      number: 'Number of the decision',
    },
    version: {
      stillDraft: (number) =>
        `Version ${number} is already being prepared. Change it instead of beginning another.`,
      toDraft: 'Go to the draft',
    },
    differences: {
      title: (older, newer) => `Versions ${older} and ${newer}`,
      answer: (changed) =>
        changed === 0
          ? 'The text is the same in both.'
          : changed === 1
            ? 'One paragraph differs.'
            : `${changed} paragraphs differ.`,
      lead: 'What is new is underlined, and what was struck is struck through.',
      same: (count) => (count === 1 ? 'One unchanged paragraph' : `${count} unchanged paragraphs`),
      parties: 'Parties',
      added: 'Added',
      removed: 'Removed',
      sameParties: 'The parties are the same.',
      older: 'From version',
      newer: 'To version',
      show: 'Show the difference',
      renamed: 'Name',
    },
    letter: {
      subjects: {
        end: (title, left) => `${title} runs out ${inDaysEn(left)}`,
        evaluation: (title, left) => `${title} is to be evaluated ${inDaysEn(left)}`,
      },
      end: (title, on) =>
        `The agreement “${title}” is in force until ${on}, and nothing that is adopted follows it. Begin with the next version, or decide that it shall cease.`,
      evaluation: (title, on) =>
        `The agreement “${title}” is to be evaluated by ${on}, and no evaluation is entered.`,
    },
  },
)

function inDays(left: number): string {
  return left === 0 ? 'i dag' : left === 1 ? 'i morgon' : `om ${left} dagar`
}

function inDaysEn(left: number): string {
  return left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`
}
