import { defineWords } from '../i18n/words.ts'

const things = (count: number) => (count === 1 ? 'En sak' : `${count} saker`)
const thingsEn = (count: number) => (count === 1 ? 'One thing' : `${count} things`)

export const introductionWords = defineWords(
  {
    title: 'Introduktion till uppdraget',
    name: (body: string) => `Introduktion: ${body}`,
    crumbs: { partnership: 'Organ och huvudmän', seat: (person: string) => `Uppdraget för ${person}` },
    takes: {
      self: (body: string, party: string) => `Du tar plats i ${body} för ${party}.`,
      other: (person: string, body: string, party: string) => `${person} tar plats i ${body} för ${party}.`,
    },
    sits: {
      self: (body: string, party: string) => `Du sitter i ${body} för ${party}.`,
      other: (person: string, body: string, party: string) => `${person} sitter i ${body} för ${party}.`,
    },
    sat: (person: string, body: string, party: string, date: string) =>
      `${person} satt i ${body} för ${party} till och med ${date}.`,
    waiting: {
      self: (count: number) =>
        count === 0 ? 'Inget väntar på er just nu.' : `${things(count)} väntar på er.`,
      other: (count: number) =>
        count === 0 ? 'Inget väntar på dem just nu.' : `${things(count)} väntar på dem.`,
    },
    lead: (date: string) => `Det här behöver den veta som tar plats här. Så var läget ${date}.`,
    download: 'Ladda ner som PDF',
    open: 'Det här väntar',
    openNone:
      'Inget väntar på svar, återrapport eller godkännande från huvudmannen, och ingen effekt är försenad.',
    matters: {
      answer: (title: string) => `Svara på ”${title}”`,
      answerBy: (date: string) => `Huvudmannen ska svara senast ${date}.`,
      answerLate: (date: string) => `Huvudmannen skulle ha svarat senast ${date}.`,
      acceptance: (title: string) => `Ta ställning till en ändring av ”${title}”`,
      acceptanceWhy: (party: string) =>
        `${party} har antagit med ändring. Ändringen binder ingen förrän de andra har godtagit den.`,
      report: (title: string) => `Återrapportera ”${title}”`,
      reportWhy: (date: string) => `Det skulle ha varit genomfört ${date}.`,
      effect: (title: string) => `Visa effekten ”${title}”`,
      effectWhy: (date: string) => `Samverkan lovade att visa den senast ${date}.`,
    },
    onTheWay: 'Ärenden på väg',
    onTheWayNone: 'Inget öppet ärende ligger i organet, och huvudmannen har inte väckt något som är på väg.',
    way: {
      own: (party: string) => `Väckt av ${party}.`,
      here: (since: string, doing: string) => `Här sedan ${since}: ${doing}.`,
      elsewhere: (bodies: string, since: string, doing: string) =>
        bodies ? `I ${bodies} sedan ${since}: ${doing}.` : `Sedan ${since}: ${doing}.`,
      steps: {
        raise: 'väckt',
        prepare: 'bereds',
        consult: 'är ute på samråd',
        decide: 'ska beslutas',
        carryOut: 'genomförs',
      },
    },
    late: 'Försenat',
    handover: {
      heading: 'Överlämning',
      from: (person: string) => `${person} lämnar över`,
      own: 'Det här vill jag lämna över',
      ownOf: (person: string) => `Det här vill ${person} lämna över`,
      sat: (person: string, from: string, to: string) => `${person} satt här från ${from} till ${to}.`,
      since: (from: string) => `Uppdraget började ${from}.`,
      meetings: (invited: number, counts: string) =>
        invited === 0
          ? 'Ingen träff har avslutats i organet under den tiden.'
          : `${invited === 1 ? 'En träff' : `${invited} träffar`} har avslutats i organet under den tiden: ${counts}.`,
      present: (count: number) => `närvarande vid ${count}`,
      substitute: (count: number) => `ersättare vid ${count}`,
      absent: (count: number) => `frånvarande vid ${count}`,
      unknown: (count: number) => `inte noterat vid ${count}`,
      none: 'Ingen överlämning är skriven.',
      nobody: 'Ingen har suttit här för huvudmannen före det här uppdraget, så vitt Samsyn vet.',
      write: 'Skriv en överlämning',
      change: 'Ändra överlämningen',
      earlier: (count: number) => (count === 1 ? 'En äldre version' : `${count} äldre versioner`),
      ownNone: 'Den som en gång tar över läser det som du skriver här. Skriv det medan du minns det.',
    },
    purpose: 'Syftet som gäller',
    noPurpose: 'Parterna har inte enats om något syfte ännu.',
    body: 'Organet',
    mandates: {
      decides: 'Organet beslutar.',
      prepares: 'Organet bereder frågor åt andra.',
      advises: 'Organet ger råd. Det tar inga beslut.',
      informs: 'Organet informerar och delar kunskap.',
    },
    noMandate: 'Det står inte vad organet får göra med en fråga.',
    noBodyPurpose: 'Organets syfte är inte nedskrivet.',
    rule: 'Sammansättning',
    ruleMet: 'Regeln är uppfylld.',
    noRule: 'Ingen regel finns',
    mandate: 'Mandat',
    since: 'Uppdraget började',
    until: 'Sista dag',
    role: 'Roll',
    others: 'De andra i organet',
    othersNone: 'Ingen annan sitter i organet just nu.',
    inForce: 'Det här gäller för er',
    inForceOf: (party: string) => `Det här gäller för ${party}`,
    inForceNone:
      'Inget beslut, ingen rekommendation och ingen överenskommelse gäller för huvudmannen just nu.',
    forceSince: (date: string) => `Gäller sedan ${date}, tills vidare.`,
    forceUntil: (date: string, last: string) => `Gäller sedan ${date}, till och med ${last}.`,
    targets: 'Målen och hur det går',
    targetsNone: 'Parterna har inte satt några mål ännu.',
    coming: 'Kommande träffar',
    comingNone: 'Ingen träff med organet är planerad.',
    promised: 'Det här har huvudmannen lovat',
    promisedNone: (party: string, period: string) =>
      `${party} har inte lovat någon tid i organet för mandatperioden ${period}.`,
    keptSoFar: (share: string) => `Hållet hittills: ${share}.`,
    allPromises: 'Allt som huvudmannen har lovat',
    glossary: 'Tio ord att känna till',
    terms: {
      party: [
        'Huvudman',
        'En kommun, en region eller en annan part i samverkan. Alla är likställda, och ingen bestämmer åt en annan.',
      ],
      body: [
        'Organ',
        'En grupp som träffas: styrgrupp, beredningsgrupp, arbetsgrupp. Den har ett syfte och ett mandat.',
      ],
      seat: [
        'Uppdrag',
        'En plats i ett organ för en huvudman, i en roll. Den som har flera handlar i ett i taget.',
      ],
      substitute: [
        'Ersättare',
        'Någon som kommer i stället. Deltagandet är personligt, så det är ett undantag med ett skäl.',
      ],
      purpose: [
        'Syfte',
        'Det som parterna har enats om att vara tillsammans för. Det prövas vid varje träff.',
      ],
      target: ['Resultatmål', 'Vad som ska bli bättre för invånarna, hur mycket och till vilket år.'],
      effect: [
        'Effekt',
        'En förändring som samverkan har lovat att visa, med siffror och hur säkert sambandet är.',
      ],
      recommendation: [
        'Rekommendation',
        'Något som ett organ ber huvudmännen att besluta. Den binder den som har antagit den.',
      ],
      agreement: [
        'Överenskommelse',
        'En text som alla huvudmän beslutar om, var och en för sig. Den gäller när alla har antagit den.',
      ],
      adoption: [
        'Antagande',
        'En huvudmans svar: antar, antar med ändring eller avböjer. Vad som gäller räknas ut ur svaren.',
      ],
    },
    toBody: 'Organets sida',
    toSeat: 'Uppdragets sida',
    form: {
      title: 'Lämna över uppdraget',
      answer: 'Vad vill du lämna över?',
      answerOf: (person: string) => `Vad vill ${person} lämna över?`,
      lead: 'Den som tar över läser det här först. Alla i samverkan kan läsa det. Skriv inget om enskilda personer.',
      text: 'Det här vill jag lämna över',
      textHint:
        'Till exempel vad som är på gång, vad som är känsligt, vilka att prata med, och vad du själv hade velat veta.',
      missing: 'Skriv vad du vill lämna över.',
      save: 'Spara överlämningen',
      notYours: 'Överlämningen skrivs av den som har haft uppdraget, eller av samordnaren.',
    },
    pdf: {
      page: 'Sida {page} av {pages}',
      printed: (instant: string) => `Läget ${instant}. Senare ändringar syns inte här.`,
      file: 'introduktion',
      what: 'Vad',
      why: 'Varför',
      person: 'Person',
      party: 'Huvudman',
      asWhat: 'Roll',
      term: 'Ord',
      means: 'Betyder',
      target: 'Mål',
      state: 'Läge',
      happens: 'Vad som händer',
      when: 'När',
      where: 'Var',
    },
  },
  {
    title: 'Introduction to the seat',
    name: (body) => `Introduction: ${body}`,
    crumbs: { partnership: 'Bodies and parties', seat: (person) => `The seat of ${person}` },
    takes: {
      self: (body, party) => `You take a seat in ${body} for ${party}.`,
      other: (person, body, party) => `${person} takes a seat in ${body} for ${party}.`,
    },
    sits: {
      self: (body, party) => `You sit in ${body} for ${party}.`,
      other: (person, body, party) => `${person} sits in ${body} for ${party}.`,
    },
    sat: (person, body, party, date) => `${person} sat in ${body} for ${party} until ${date}.`,
    waiting: {
      self: (count) =>
        count === 0
          ? 'Nothing waits for you right now.'
          : `${thingsEn(count)} ${count === 1 ? 'waits' : 'wait'} for you.`,
      other: (count) =>
        count === 0
          ? 'Nothing waits for them right now.'
          : `${thingsEn(count)} ${count === 1 ? 'waits' : 'wait'} for them.`,
    },
    lead: (date) => `What somebody who takes this seat needs to know. As it was on ${date}.`,
    download: 'Download as PDF',
    open: 'What waits',
    openNone:
      'Nothing waits for an answer, a report or an acceptance from the party, and no effect is overdue.',
    matters: {
      answer: (title) => `Answer “${title}”`,
      answerBy: (date) => `The party is to answer by ${date}.`,
      answerLate: (date) => `The party should have answered by ${date}.`,
      acceptance: (title) => `Consider a change of “${title}”`,
      acceptanceWhy: (party) =>
        `${party} has adopted with changes. They bind nobody before the others have accepted them.`,
      report: (title) => `Report back on “${title}”`,
      reportWhy: (date) => `It should have been carried out by ${date}.`,
      effect: (title) => `Show the effect “${title}”`,
      effectWhy: (date) => `The partnership promised to show it by ${date}.`,
    },
    onTheWay: 'Matters under way',
    onTheWayNone: 'No open matter lies in the body, and the party has raised none that is under way.',
    way: {
      own: (party) => `Raised by ${party}.`,
      here: (since, doing) => `Here since ${since}: ${doing}.`,
      elsewhere: (bodies, since, doing) =>
        bodies ? `In ${bodies} since ${since}: ${doing}.` : `Since ${since}: ${doing}.`,
      steps: {
        raise: 'raised',
        prepare: 'in preparation',
        consult: 'out for consultation',
        decide: 'to be decided',
        carryOut: 'being carried out',
      },
    },
    late: 'Late',
    handover: {
      heading: 'Handover',
      from: (person) => `${person} hands over`,
      own: 'What I want to hand over',
      ownOf: (person) => `What ${person} wants to hand over`,
      sat: (person, from, to) => `${person} sat here from ${from} to ${to}.`,
      since: (from) => `The seat began on ${from}.`,
      meetings: (invited, counts) =>
        invited === 0
          ? 'No meeting of the body has been closed in that time.'
          : `${invited === 1 ? 'One meeting' : `${invited} meetings`} of the body ${invited === 1 ? 'has' : 'have'} been closed in that time: ${counts}.`,
      present: (count) => `present at ${count}`,
      substitute: (count) => `a substitute at ${count}`,
      absent: (count) => `absent from ${count}`,
      unknown: (count) => `not noted at ${count}`,
      none: 'No handover is written.',
      nobody: 'Nobody has sat here for the party before this seat, as far as Samsyn knows.',
      write: 'Write a handover',
      change: 'Change the handover',
      earlier: (count) => (count === 1 ? 'One earlier version' : `${count} earlier versions`),
      ownNone: 'Whoever takes over one day reads what you write here. Write it while you remember.',
    },
    purpose: 'The purpose in force',
    noPurpose: 'The parties have not agreed on a purpose yet.',
    body: 'The body',
    mandates: {
      decides: 'The body decides.',
      prepares: 'The body prepares matters for others.',
      advises: 'The body gives advice. It makes no decisions.',
      informs: 'The body informs and shares knowledge.',
    },
    noMandate: 'Nobody has said what the body may do with a matter.',
    noBodyPurpose: 'The purpose of the body is not written down.',
    rule: 'Composition',
    ruleMet: 'The rule is met.',
    noRule: 'There is no rule',
    mandate: 'Mandate',
    since: 'The seat began',
    until: 'Last day',
    role: 'Role',
    others: 'The others in the body',
    othersNone: 'Nobody else sits in the body right now.',
    inForce: 'What is in force for you',
    inForceOf: (party) => `What is in force for ${party}`,
    inForceNone: 'No decision, recommendation or agreement is in force for the party right now.',
    forceSince: (date) => `In force since ${date}, until further notice.`,
    forceUntil: (date, last) => `In force since ${date}, until ${last}.`,
    targets: 'The targets, and how it goes',
    targetsNone: 'The parties have not set any targets yet.',
    coming: 'Coming meetings',
    comingNone: 'No meeting of the body is planned.',
    promised: 'What the party has promised',
    promisedNone: (party, period) =>
      `${party} has not promised any time in the body for the term of office ${period}.`,
    keptSoFar: (share) => `Kept so far: ${share}.`,
    allPromises: 'Everything that the party has promised',
    glossary: 'Ten words to know',
    terms: {
      party: [
        'Party',
        'A municipality, a region or another party in the partnership. All are equal, and none decides for another.',
      ],
      body: [
        'Body',
        'A group that meets: steering, preparatory or working group. It has a purpose and a mandate.',
      ],
      seat: [
        'Seat',
        'A place in a body for a party, in a role. Whoever has several acts from one at a time.',
      ],
      substitute: [
        'Substitute',
        'Somebody who comes instead. Participation is personal: it is an exception with a reason.',
      ],
      purpose: ['Purpose', 'What the parties have agreed to be together for. It is tried at every meeting.'],
      target: ['Target', 'What shall become better for the residents, by how much and by which year.'],
      effect: [
        'Effect',
        'A change that the partnership has promised to show, with figures and how sure the tie is.',
      ],
      recommendation: [
        'Recommendation',
        'What a body asks the parties to decide. It binds those that have adopted it.',
      ],
      agreement: [
        'Agreement',
        'A text that every party decides about, each for itself. In force when all have adopted it.',
      ],
      adoption: [
        'Adoption',
        'A party’s answer: adopts, adopts with changes or declines. What is in force is worked out from them.',
      ],
    },
    toBody: 'The page of the body',
    toSeat: 'The page of the seat',
    form: {
      title: 'Hand over the seat',
      answer: 'What do you want to hand over?',
      answerOf: (person) => `What does ${person} want to hand over?`,
      lead: 'Whoever takes over reads this first. Everybody in the partnership can read it. Write nothing about individuals.',
      text: 'What I want to hand over',
      textHint:
        'For instance what is going on, what is sensitive, whom to talk to, and what you would have wanted to know yourself.',
      missing: 'Write what you want to hand over.',
      save: 'Save the handover',
      notYours: 'The handover is written by whoever has held the seat, or by the coordinator.',
    },
    pdf: {
      page: 'Page {page} of {pages}',
      printed: (instant) => `As it was on ${instant}. Later changes are not shown here.`,
      file: 'introduction',
      what: 'What',
      why: 'Why',
      person: 'Person',
      party: 'Party',
      asWhat: 'Role',
      term: 'Word',
      means: 'Means',
      target: 'Target',
      state: 'State',
      happens: 'What happens',
      when: 'When',
      where: 'Where',
    },
  },
)
