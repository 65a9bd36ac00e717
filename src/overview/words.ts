import { defineWords } from '../i18n/words.ts'

export const overviewWords = defineWords(
  {
    introduction: 'Introduktion till ditt uppdrag',
    title: 'Läget',
    empty: 'Här blir det synligt vad ni vill, vad som händer och vad det leder till.',
    targets: 'Målen',
    allTargets: 'Alla mål',
    profile: 'Länets profil',
    effects: 'Effekter',
    allEffects: 'Alla effekter',
    noTargets: 'Inga mål är satta ännu',
    noTargetsWhy:
      'Ett mål säger vad ni vill nå för befolkningen och när. Börja i ett nyckeltal som ni har läst in.',
    toPopulation: 'Se nyckeltalen',
    loadFigures: 'Läs in nyckeltal',
    noEffects: 'Inga effekter är lovade ännu',
    noEffectsWhy:
      'Att regelbundet visa vad arbetet leder till håller engagemanget uppe. Lova en effekt och när den ska visas.',
    promiseEffect: 'Lova en effekt',
    noMeeting: 'Ingen träff är planerad',
    noMeetingWhy:
      'Träffarna är där ni lär, enas och följer upp. Planera nästa så att alla kan lägga undan tiden.',
    planMeeting: 'Planera en träff',
    waiting: 'Väntar på dig',
    nothingWaits: 'Inget väntar på dig just nu.',
    showEffect: (title: string) => `Visa effekten: ${title}`,
    tellAction: (what: string) => `Berätta om åtgärden är gjord: ${what}`,
    actionBy: (who: string, date: string) => `${who} skulle ha gjort den senast ${date}`,
    review: {
      knowledge: {
        one: (name: string) => `Se över om kunskapen håller: ${name}`,
        many: (count: number) => `Se över ${count} källor i kunskapsbanken`,
      },
      horizonSignal: {
        one: (name: string) => `Titta på signalen igen: ${name}`,
        many: (count: number) => `Titta igen på ${count} signaler i omvärlden`,
      },
    },
    reviewBy: (date: string) => `Skulle ha gjorts senast ${date}`,
    promisedFor: (date: string, days: number) =>
      `Skulle ha visats ${date}, ${days === 1 ? 'i går' : `${days} dagar sedan`}`,
    raiseTarget: (name: string) => `Höj målet eller motivera varför inte: ${name}`,
    answerTarget: (name: string) => `Svara varför målet missades, och vad ni ändrar: ${name}`,
    targetAsks: {
      raise: 'Målet är nått',
      missed: 'Målet nåddes inte i tid',
      'missed-again': 'Målet är missat flera gånger i rad',
    },
    closeMeeting: (body: string) => `Avsluta träffen: ${body}`,
    seeToBody: (body: string) => `Se över ${body}`,
    seeToAgreement: (title: string) => `Se över överenskommelsen: ${title}`,
    alarms: (first: string, others: number) => (others > 0 ? `${first} Och ${others} till.` : first),
    wasHeld: (date: string) => `Hölls ${date} och är inte avslutad`,
    enterAnswers: (title: string) => `Skriv in svaren som saknas: ${title}`,
    shouldHaveAnswered: (count: number, date: string) =>
      `${count === 1 ? 'En part' : `${count} parter`} skulle ha svarat senast ${date}`,
    tellPlanned: (name: string) => `Berätta hur det går: ${name}`,
    plannedBy: (day: string) => `Ska vara klar ${day}`,
    answerSupport: (wish: string) => `Svara om stöd: ${wish}`,
    answerQuestion: (question: string) => `Besvara frågan i kartläggningen: ${question}`,
    answerProposal: (title: string) => `Svara på förslaget: ${title}`,
    answerSupportBy: (day: string) => `Svaret behövs senast ${day}`,
    answerAssessment: (name: string) => `Svara på självskattningen ${name}`,
    twoMinutes: (lastDay: string) => `Tar ungefär två minuter. Öppen till ${lastDay}`,
    readDigest: (title: string) => `Läs utskicket innan det skickas: ${title}`,
    sendDigest: (title: string) => `Skicka utskicket: ${title}`,
    sendAgain: (title: string) => `Skicka igen, eller låt bli: ${title}`,
    writtenBy: (name: string) => `Skrivet av ${name}. Det skickas när någon annan har läst det`,
    readBy: (name: string) => `Läst av ${name}`,
    takenBack: 'Brevet är taget tillbaka, och ingen har fått det',
    owedBy: (party: string, count: number) =>
      count === 1 ? `En sak väntar på ${party}` : `${count} saker väntar på ${party}`,
    owedLate: (late: number) =>
      late === 0 ? 'Inget av det är sent' : late === 1 ? 'En sak är sen' : `${late} saker är sena`,
    agreePurpose: 'Skriv in syftet',
    noPurpose: 'Inget syfte är antaget ännu',
    chain: {
      none: '–',
      signals: (count: number) =>
        count === 0 ? 'inga nya signaler' : count === 1 ? '1 signal' : `${count} signaler`,
      targets: (count: number) => (count === 0 ? 'inget mål' : `${count} gäller`),
      outcomes: (count: number) => (count === 0 ? 'inget utfall' : `${count} utfall`),
      adoptions: (waiting: number, inForce: number, of: number) =>
        waiting > 0 ? `${waiting} svar väntar` : `${inForce} av ${of} gäller`,
      late: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
      done: (done: number, all: number) => `${done} av ${all} gjorda`,
      shown: (count: number) => (count === 0 ? 'ingen visad' : count === 1 ? '1 visad' : `${count} visade`),
    },
    search: {
      title: 'Sök',
      answer: (count: number, query: string, cut: boolean) =>
        count === 0
          ? `Inget innehåller ”${query}”.`
          : count === 1
            ? `Ett resultat för ”${query}”.`
            : cut
              ? `Fler än ${count} resultat för ”${query}”.`
              : `${count} resultat för ”${query}”.`,
      cut: 'Här står de som passar bäst. Skriv fler ord för att hitta rätt bland resten.',
      ask: 'Vad letar du efter?',
      none: 'Pröva ett kortare ord, eller början på ordet. Sökningen omfattar nyckeltal, mål, effekter, träffar, beslut, kunskap, kartläggningar, förslag, principer, organ, parter och syftet.',
      kinds: {
        indicator: 'Nyckeltal',
        target: 'Mål',
        effect: 'Effekt',
        meeting: 'Träff',
        learning: 'Lärpass',
        round: 'Prioritering',
        proposal: 'Förslag',
        outcome: 'Utfall',
        matter: 'Ärende',
        knowledge: 'Kunskap',
        horizonSignal: 'Signal i omvärlden',
        matterKind: 'Slag av ärenden',
        purpose: 'Syfte',
        body: 'Organ',
        principles: 'Principer',
        party: 'Part',
        digest: 'Utskick',
        lifeArea: 'Livsområde',
        review: 'Kartläggning',
        source: 'Dokument i en kartläggning',
        placeGroup: 'Grupp av kommuner',
        finding: 'Iakttagelse',
        strength: 'Styrka',
        recommendation: 'Rekommendation',
      } as Readonly<Record<string, string>>,
      label: 'Sök efter',
      button: 'Sök',
    },
  },
  {
    introduction: 'Introduction to your seat',
    title: 'Overview',
    empty: 'Here it becomes visible what you want, what happens and what it leads to.',
    targets: 'Targets',
    allTargets: 'All targets',
    profile: 'Profile of the county',
    effects: 'Effects',
    allEffects: 'All effects',
    noTargets: 'No targets are set yet',
    noTargetsWhy:
      'A target says what you want to reach for the population, and when. Begin with an indicator that you have loaded.',
    toPopulation: 'See the indicators',
    loadFigures: 'Load figures',
    noEffects: 'No effects are promised yet',
    noEffectsWhy:
      'To show regularly what the work leads to keeps commitment up. Promise an effect and when it shall be shown.',
    promiseEffect: 'Promise an effect',
    noMeeting: 'No meeting is planned',
    noMeetingWhy:
      'Meetings are where you learn, agree and follow up. Plan the next one so that everybody can set the time aside.',
    planMeeting: 'Plan a meeting',
    waiting: 'Waiting for you',
    nothingWaits: 'Nothing waits for you right now.',
    showEffect: (title: string) => `Show the effect: ${title}`,
    tellAction: (what) => `Tell whether the action is done: ${what}`,
    actionBy: (who, date) => `${who} should have done it by ${date}`,
    review: {
      knowledge: {
        one: (name) => `Review whether the knowledge holds: ${name}`,
        many: (count) => `Review ${count} sources in the library`,
      },
      horizonSignal: {
        one: (name) => `Look at the signal again: ${name}`,
        many: (count) => `Look again at ${count} signals on the horizon`,
      },
    },
    reviewBy: (date) => `Should have been done by ${date}`,
    promisedFor: (date: string, days: number) =>
      `Was to be shown on ${date}, ${days === 1 ? 'yesterday' : `${days} days ago`}`,
    raiseTarget: (name: string) => `Raise the target, or say why not: ${name}`,
    answerTarget: (name) => `Answer why the target was missed, and what you change: ${name}`,
    targetAsks: {
      raise: 'The target is reached',
      missed: 'The target was not reached in time',
      'missed-again': 'The target has been missed several times in a row',
    },
    closeMeeting: (body: string) => `Close the meeting: ${body}`,
    seeToBody: (body: string) => `See to ${body}`,
    seeToAgreement: (title) => `See to the agreement: ${title}`,
    alarms: (first: string, others: number) => (others > 0 ? `${first} And ${others} more.` : first),
    wasHeld: (date: string) => `Was held on ${date} and is not closed`,
    enterAnswers: (title) => `Enter the answers that are missing: ${title}`,
    shouldHaveAnswered: (count, date) =>
      `${count === 1 ? 'One party' : `${count} parties`} should have answered by ${date}`,
    tellPlanned: (name) => `Tell how it goes: ${name}`,
    plannedBy: (day) => `Is to be done by ${day}`,
    answerSupport: (wish) => `Answer about support: ${wish}`,
    answerQuestion: (question) => `Answer the question of the review: ${question}`,
    answerProposal: (title) => `Answer the proposal: ${title}`,
    answerSupportBy: (day) => `The answer is needed by ${day}`,
    answerAssessment: (name) => `Answer the self-assessment ${name}`,
    twoMinutes: (lastDay) => `Takes about two minutes. Open until ${lastDay}`,
    readDigest: (title) => `Read the digest before it is sent: ${title}`,
    sendDigest: (title) => `Send the digest: ${title}`,
    sendAgain: (title) => `Send it again, or leave it: ${title}`,
    writtenBy: (name) => `Written by ${name}. It is sent when somebody else has read it`,
    readBy: (name) => `Read by ${name}`,
    takenBack: 'The letter was taken back, and nobody has got it',
    owedBy: (party, count) =>
      count === 1 ? `One thing waits for ${party}` : `${count} things wait for ${party}`,
    owedLate: (late) => (late === 0 ? 'None of it is late' : late === 1 ? 'One is late' : `${late} are late`),
    agreePurpose: 'Enter the purpose',
    noPurpose: 'No purpose is agreed yet',
    chain: {
      none: '–',
      signals: (count: number) =>
        count === 0 ? 'no new signals' : count === 1 ? '1 signal' : `${count} signals`,
      targets: (count: number) => (count === 0 ? 'no target' : `${count} in force`),
      outcomes: (count: number) =>
        count === 0 ? 'no outcome' : count === 1 ? '1 outcome' : `${count} outcomes`,
      late: (count: number) => `${count} late`,
      done: (done, all) => `${done} of ${all} done`,
      adoptions: (waiting, inForce, of) =>
        waiting > 0
          ? `${waiting} ${waiting === 1 ? 'answer is' : 'answers are'} waited for`
          : `${inForce} of ${of} in force`,
      shown: (count: number) => (count === 0 ? 'none shown' : `${count} shown`),
    },
    search: {
      title: 'Search',
      answer: (count: number, query: string, cut: boolean) =>
        count === 0
          ? `Nothing holds “${query}”.`
          : count === 1
            ? `One result for “${query}”.`
            : cut
              ? `More than ${count} results for “${query}”.`
              : `${count} results for “${query}”.`,
      cut: 'Those that fit best stand here. Write more words to find the right one among the rest.',
      ask: 'What are you looking for?',
      none: 'Try a shorter word, or the beginning of it. The search covers indicators, targets, effects, meetings, decisions, knowledge, reviews, proposals, principles, bodies, parties and the purpose.',
      kinds: {
        indicator: 'Indicator',
        target: 'Target',
        effect: 'Effect',
        meeting: 'Meeting',
        learning: 'Learning session',
        round: 'Prioritisation',
        proposal: 'Proposal',
        outcome: 'Outcome',
        matter: 'Matter',
        knowledge: 'Knowledge',
        horizonSignal: 'Signal on the horizon',
        matterKind: 'Kind of matter',
        purpose: 'Purpose',
        body: 'Body',
        principles: 'Principles',
        party: 'Party',
        digest: 'Digest',
        lifeArea: 'Life area',
        review: 'Review',
        source: 'Document of a review',
        placeGroup: 'Group of municipalities',
        finding: 'Finding',
        strength: 'Strength',
        recommendation: 'Recommendation',
      } as Readonly<Record<string, string>>,
      label: 'Search for',
      button: 'Search',
    },
  },
)
