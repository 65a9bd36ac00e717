import { defineWords } from '../i18n/words.ts'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`)
const daysEn = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const since = (ago: number) => (ago === 0 ? 'i dag' : `för ${days(ago)} sedan`)
const sinceEn = (ago: number) => (ago === 0 ? 'today' : `${daysEn(ago)} ago`)

export const cockpitWords = defineWords(
  {
    title: 'Att driva på',
    answer: (debts: number, late: number, silent: readonly string[], list: string) => {
      if (debts === 0) return 'Ingen är skyldig någon något just nu.'
      const all = debts === 1 ? 'En sak väntar på någon' : `${debts} saker väntar på någon`
      const overdue =
        late === 0 ? ', och ingen av dem är sen.' : late === 1 ? ', och en är sen.' : `, och ${late} är sena.`
      const quiet =
        silent.length === 0
          ? ''
          : silent.length === 1
            ? ` ${silent[0]} har inte hörts av på länge.`
            : silent.length <= 3
              ? ` ${list} har inte hörts av på länge.`
              : ` ${silent.length} parter har inte hörts av på länge.`
      return `${all}${overdue}${quiet}`
    },
    ownAnswer: (party: string, debts: number, late: number) => {
      if (debts === 0) return `Inget väntar på ${party} just nu.`
      const all = debts === 1 ? `En sak väntar på ${party}` : `${debts} saker väntar på ${party}`
      return late === 0
        ? `${all}, och ingen är sen.`
        : late === 1
          ? `${all}, och en är sen.`
          : `${all}, och ${late} är sena.`
    },
    found: (count: number) =>
      count === 0
        ? 'Inget passar in på det du söker.'
        : count === 1
          ? 'En sak passar in på det du söker.'
          : `${count} saker passar in på det du söker.`,
    definition: (silentAfter: number) =>
      `Vem som är skyldig vem vad, och sedan när. En part är tyst när den är skyldig något och ingen har hört av den på ${silentAfter} dagar.`,
    ownDefinition:
      'Det här väntar partnerskapet på från er. Den som förbereder hos er, eller samordnaren, skriver in svaren.',
    order: 'Så är det ordnat',
    orderWhy:
      'Det som betyder mest står först. Dagarna som något är sent räknas gånger hur mycket som hänger på det: fyra när ett ja till räcker för att något ska gälla, tre när något inte kan gälla utan det, två när arbetet väntar, ett när inget stannar. Tysta parter står före andra, och det som samordningen själv ska göra står sist.',
    empty: 'Här står vem som är skyldig vem vad.',
    emptyWhy:
      'Svar på antaganden, återrapporter, effekter, åtgärder, tomma platser, träffar, närvaro, självskattning, utskick och sådant som ska ses över samlas hit så snart någon väntar på dem.',
    by: 'Ordna efter',
    bys: { party: 'Vem', what: 'Vad' },
    filter: 'Sök och välj ut',
    query: 'Sök',
    party: 'Part',
    allParties: 'Alla parter',
    kind: 'Vad',
    allKinds: 'Allt',
    late: 'Bara det som är sent',
    apply: 'Visa',
    clear: 'Visa allt',
    download: 'Ladda ner som CSV',
    file: 'att-driva-pa.csv',
    letters: 'Breven',
    heads: {
      what: 'Vad',
      who: 'Vem',
      to: 'Till vem',
      since: 'Sedan',
      due: 'Senast',
      days: 'Dagar sent',
      reminded: 'Påmind',
      people: 'Personer',
      address: 'Adress',
    },
    coordination: 'Samordningen',
    coordinationWhy: 'Det här gör ni som förbereder.',
    everybody: 'Alla parter',
    kinds: {
      answer: 'Svar på antagande',
      acceptance: 'Ändring att ta ställning till',
      expired: 'Tiden är ute',
      effect: 'Effekt att visa',
      action: 'Åtgärd att göra',
      support: 'Stöd att svara om',
      question: 'Fråga i en kartläggning',
      proposal: 'Förslag att svara på',
      evaluation: 'Utvärdering',
      report: 'Återrapport',
      seat: 'Plats att fylla',
      matter: 'Ärende att föra vidare',
      agreement: 'Överenskommelse att se över',
      meeting: 'Träff att avsluta',
      attendance: 'Svar om närvaro',
      assessment: 'Självskattning',
      digest: 'Utskick',
      knowledge: 'Kunskap att se över',
      signal: 'Signal att titta på',
      register: 'Registrering',
      terms: 'Dag att sätta',
    },
    what: {
      answer: 'Svara om ni antar',
      acceptance: 'Ta ställning till ändringen',
      expired: 'Avsluta, förläng eller ersätt',
      effect: 'Visa effekten',
      action: 'Berätta att åtgärden är gjord, eller flytta dagen',
      support: 'Svara om stödet ges',
      question: 'Besvara frågan, eller stryk den',
      proposal: 'Bedöm förslaget och svara',
      evaluation: 'Utvärdera',
      report: 'Rapportera vad som är gjort',
      seat: 'Fyll platsen',
      matter: 'För ärendet vidare',
      agreement: 'Se över överenskommelsen',
      meeting: 'Avsluta träffen',
      attendance: 'Svara om ni kommer',
      assessment: 'Svara på självskattningen',
      digest: 'Läs utskicket innan det skickas',
      knowledge: 'Se över om kunskapen håller',
      signal: 'Titta på signalen igen',
      register: 'Skriv in var antagandet är registrerat',
      terms: 'Sätt en dag när det ska vara gjort, eller skriv varför ingen behövs',
    },
    changeFrom: (party: string) => `Ta ställning till ändringen från ${party}`,
    assessment: (name: string) => `Självskattningen ${name}`,
    unanswered: (missing: number, asked: number) =>
      asked === 1
        ? 'Den som är tillfrågad har inte svarat'
        : missing === asked
          ? `Ingen av ${asked} tillfrågade har svarat`
          : `${missing} av ${asked} tillfrågade har inte svarat`,
    closeAssessment: 'Avsluta självskattningen, så att resultatet kan visas',
    sendDigest: 'Skicka utskicket, som är läst',
    publishDigest: 'Publicera utskicket, som är läst',
    sendAgain: 'Skicka brevet igen, eller låt det vara återtaget',
    decides: 'Ett ja till räcker för att det ska gälla.',
    daysLate: (count: number) => `${days(count)} sent`,
    dueIn: (count: number) => (count === 0 ? 'i dag' : `om ${days(count)}`),
    noDay: 'ingen dag satt',
    silent: 'Tyst',
    heard: {
      answer: (date: string, ago: number) => `Hördes av senast ${date}, ${since(ago)}, med ett svar.`,
      deed: (date: string, ago: number) => `Hördes av senast ${date}, ${since(ago)}, i Samsyn.`,
      never: 'Har aldrig hörts av.',
    },
    reminded: (date: string, ago: number) => (ago === 0 ? `Påmind i dag` : `Påmind ${date}, ${since(ago)}`),
    ago: (count: number) => since(count),
    neverReminded: 'Inte påmind',
    remind: (party: string) => `Skriv en påminnelse till ${party}`,
    draft: 'Fortsätt på utkastet',
    remindAgain: (party: string) => `Skriv en ny påminnelse till ${party}`,
    showAll: (count: number) => `Visa alla ${count}`,
    onlyCoordinator: 'Påminnelser skrivs av samordnaren.',
    nothingOwed: 'Parten är inte skyldig något just nu, så det finns inget att påminna om.',
    back: 'Gå till Att driva på',
  },
  {
    title: 'Outstanding',
    answer: (debts, late, silent, list) => {
      if (debts === 0) return 'Nobody owes anybody anything right now.'
      const all = debts === 1 ? 'One thing waits for somebody' : `${debts} things wait for somebody`
      const overdue =
        late === 0
          ? ', and none of them is late.'
          : late === 1
            ? ', and one is late.'
            : `, and ${late} are late.`
      const quiet =
        silent.length === 0
          ? ''
          : silent.length === 1
            ? ` ${silent[0]} has not been heard from for a long time.`
            : silent.length <= 3
              ? ` ${list} have not been heard from for a long time.`
              : ` ${silent.length} parties have not been heard from for a long time.`
      return `${all}${overdue}${quiet}`
    },
    ownAnswer: (party, debts, late) => {
      if (debts === 0) return `Nothing waits for ${party} right now.`
      const all = debts === 1 ? `One thing waits for ${party}` : `${debts} things wait for ${party}`
      return late === 0
        ? `${all}, and none is late.`
        : late === 1
          ? `${all}, and one is late.`
          : `${all}, and ${late} are late.`
    },
    found: (count) =>
      count === 0
        ? 'Nothing fits what you look for.'
        : count === 1
          ? 'One thing fits what you look for.'
          : `${count} things fit what you look for.`,
    definition: (silentAfter) =>
      `Who owes what to whom, and since when. A party is silent when it owes something and nobody has heard from it for ${silentAfter} days.`,
    ownDefinition:
      'This is what the partnership waits for from you. Whoever prepares among you, or the coordinator, enters the answers.',
    order: 'How it is ordered',
    orderWhy:
      'What matters most stands first. The days that something is late are counted times how much hangs on it: four when one more yes is enough for something to be in force, three when something cannot be in force without it, two when work waits, one when nothing stops. Silent parties stand before others, and what the coordination has to do itself stands last.',
    empty: 'Here stands who owes what to whom.',
    emptyWhy:
      'Answers on adoption, reports back, effects, actions, vacant seats, meetings, attendance, self-assessment, digests and what should be reviewed are gathered here as soon as somebody waits for them.',
    by: 'Order by',
    bys: { party: 'Who', what: 'What' },
    filter: 'Search and select',
    query: 'Search',
    party: 'Party',
    allParties: 'All parties',
    kind: 'What',
    allKinds: 'Everything',
    late: 'Only what is late',
    apply: 'Show',
    clear: 'Show everything',
    download: 'Download as CSV',
    file: 'outstanding.csv',
    letters: 'The letters',
    heads: {
      what: 'What',
      who: 'Who',
      to: 'To whom',
      since: 'Since',
      due: 'By',
      days: 'Days late',
      reminded: 'Reminded',
      people: 'People',
      address: 'Address',
    },
    coordination: 'The coordination',
    coordinationWhy: 'You who prepare do this.',
    everybody: 'All parties',
    kinds: {
      answer: 'Answer on adoption',
      acceptance: 'Change to accept or not',
      expired: 'Its time is out',
      effect: 'Effect to show',
      action: 'Action to do',
      support: 'Support to answer about',
      question: 'Question of a review',
      proposal: 'Proposal to answer',
      evaluation: 'Evaluation',
      report: 'Report back',
      seat: 'Seat to fill',
      matter: 'Matter to take on',
      agreement: 'Agreement to see to',
      meeting: 'Meeting to close',
      attendance: 'Answer on attendance',
      assessment: 'Self-assessment',
      digest: 'Digest',
      knowledge: 'Knowledge to review',
      signal: 'Signal to look at',
      register: 'Registration',
      terms: 'Day to set',
    },
    what: {
      answer: 'Answer whether you adopt it',
      acceptance: 'Accept the change or not',
      expired: 'End, prolong or replace it',
      effect: 'Show the effect',
      action: 'Tell that the action is done, or move its day',
      support: 'Answer whether the support is given',
      question: 'Answer the question, or strike it out',
      proposal: 'Judge the proposal and answer',
      evaluation: 'Evaluate it',
      report: 'Report what has been done',
      seat: 'Fill the seat',
      matter: 'Take the matter on',
      agreement: 'See to the agreement',
      meeting: 'Close the meeting',
      attendance: 'Answer whether you come',
      assessment: 'Answer the self-assessment',
      digest: 'Read the digest before it is sent',
      knowledge: 'Review whether the knowledge holds',
      signal: 'Look at the signal again',
      register: 'Enter where the adoption is registered',
      terms: 'Set a day to be carried out by, or write why none is needed',
    },
    changeFrom: (party) => `Accept the change by ${party} or not`,
    assessment: (name) => `Self-assessment ${name}`,
    unanswered: (missing, asked) =>
      asked === 1
        ? 'The one who is asked has not answered'
        : missing === asked
          ? `None of the ${asked} who are asked has answered`
          : `${missing} of the ${asked} who are asked have not answered`,
    closeAssessment: 'Close the self-assessment, so that its result can be shown',
    sendDigest: 'Send the digest, which has been read',
    publishDigest: 'Publish the digest, which has been read',
    sendAgain: 'Send the letter again, or leave it taken back',
    decides: 'One more yes is enough for it to be in force.',
    daysLate: (count) => `${daysEn(count)} late`,
    dueIn: (count) => (count === 0 ? 'today' : `in ${daysEn(count)}`),
    noDay: 'no day set',
    silent: 'Silent',
    heard: {
      answer: (date, ago) => `Last heard from on ${date}, ${sinceEn(ago)}, with an answer.`,
      deed: (date, ago) => `Last heard from on ${date}, ${sinceEn(ago)}, in Samsyn.`,
      never: 'Has never been heard from.',
    },
    reminded: (date, ago) => (ago === 0 ? 'Reminded today' : `Reminded on ${date}, ${sinceEn(ago)}`),
    ago: (count) => sinceEn(count),
    neverReminded: 'Not reminded',
    remind: (party) => `Write a reminder to ${party}`,
    draft: 'Go on with the draft',
    remindAgain: (party) => `Write a new reminder to ${party}`,
    showAll: (count) => `Show all ${count}`,
    onlyCoordinator: 'Reminders are written by the coordinator.',
    nothingOwed: 'The party owes nothing right now, so there is nothing to remind of.',
    back: 'Go to what is outstanding',
  },
)
