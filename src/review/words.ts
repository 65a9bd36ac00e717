import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

/** "en fråga", "tre frågor": Swedish counts these as common gender. */
const sv = (count: number, one: string, many: string) =>
  count === 1 ? `en ${one}` : `${numeral('sv', count)} ${many}`

const en = (count: number, one: string, many: string) =>
  count === 1 ? `one ${one}` : `${numeral('en', count)} ${many}`

export const reviewWords = defineWords(
  {
    onlyMembers:
      'Det som sades i en kartläggning läser bara de som gör den. Be den som leder kartläggningen att lägga till dig.',
    onlyLead: 'Det här gör den som leder kartläggningen.',
    onlyAnswerers:
      'På frågan svarar den som är utsedd, de som gör kartläggningen eller samordnaren. Byt roll, eller fråga någon av dem.',
    lastLead: 'Någon måste leda kartläggningen. Låt någon annan leda den först.',
    alreadyCompleted: 'Kartläggningen är redan avslutad. Någon annan hann före.',
    questionEnded: 'Frågan är redan besvarad eller struken. Öppna den igen om mer ska sägas.',
    restsOnPerspective: (name: string) =>
      `Perspektivet ${name} används: koder, dokument eller iakttagelser hör till det. Flytta dem till ett annat perspektiv först.`,
    cannotPutBack: 'Det går inte att lägga tillbaka. Lägg till det på nytt.',
    toReview: 'Gå till kartläggningen',
    toPerspectives: 'Gå till perspektiven',
    title: 'Kartläggning',
    definition:
      'En kartläggning ser på partnerskapet självt: dokument och intervjuer, lästa genom perspektiv, blir styrkor och rekommendationer.',
    listAnswer: (running: number, completed: number, late: number) =>
      [
        running === 0
          ? 'Ingen kartläggning pågår.'
          : `${capitalised(sv(running, 'kartläggning', 'kartläggningar'))} pågår.`,
        completed === 0 ? '' : `${capitalised(sv(completed, 'är avslutad', 'är avslutade'))}.`,
        late === 0
          ? ''
          : `${capitalised(sv(late, 'öppen fråga', 'öppna frågor'))} är ${late === 1 ? 'försenad' : 'försenade'}.`,
      ]
        .filter(Boolean)
        .join(' '),
    empty: 'Här samlas era kartläggningar av partnerskapet',
    emptyWhy:
      'En kartläggning svarar på hur samverkan själv fungerar: vad den leder till, vem som bestämmer och vad som kan bli bättre. Börja från en mall, så finns perspektiv och faser redan där.',
    begin: 'Börja en kartläggning',
    heads: {
      review: 'Kartläggning',
      state: 'Läge',
      phase: 'Fas',
      begun: 'Började',
      questions: 'Öppna frågor',
    },
    states: { running: 'Pågår', completed: 'Avslutad' },
    none: 'inga',
    openQuestions: (open: number, late: number) =>
      late === 0 ? `${open}` : `${open}, varav ${late === 1 ? 'en försenad' : `${late} försenade`}`,
    noPhase: 'inga faser',
    places: {
      label: 'Kartläggningens delar',
      commission: 'Uppdraget',
      documents: 'Underlaget',
      interviews: 'Intervjuerna',
      coding: 'Kodningen',
      exchange: 'Utbyte',
      findings: 'Iakttagelserna',
      report: 'Rapporten',
    },
    answer: {
      completed: (date: string) => `Kartläggningen avslutades ${date}.`,
      noPhases: 'Kartläggningen har inga faser än.',
      overdue: (name: string, date: string) => `Fasen ${name} skulle ha varit klar ${date}.`,
      overdueMany: (count: number) => `${capitalised(sv(count, 'fas', 'faser'))} är försenade.`,
      waiting: (name: string, date: string) => `Fasen ${name} skulle ha börjat ${date}.`,
      running: (name: string, date: string) => `Fasen ${name} pågår till ${date}.`,
      runningMany: (count: number) => `${capitalised(sv(count, 'fas', 'faser'))} pågår.`,
      next: (name: string, date: string) => `Nästa fas, ${name}, börjar ${date}.`,
      allDone: (count: number) =>
        count === 1 ? 'Den enda fasen är klar.' : `Alla ${numeral('sv', count)} faser är klara.`,
      lateQuestions: (count: number) =>
        count === 1
          ? 'En öppen fråga är försenad.'
          : `${capitalised(numeral('sv', count))} öppna frågor är försenade.`,
      openQuestions: (count: number) =>
        count === 1
          ? 'En öppen fråga väntar på svar.'
          : `${capitalised(numeral('sv', count))} öppna frågor väntar på svar.`,
    },
    page: {
      scope: 'Vad som ska besvaras',
      leavesAside: 'Lämnas åt sidan',
      change: 'Ändra uppdraget',
      phases: 'Faserna',
      questions: 'Öppna frågor',
      perspectives: 'Perspektiven',
      organisation: 'Vem som gör vad',
      series: 'Andra i samma serie',
      history: 'Historik',
      addGroup: 'Lägg till en grupp',
      changeGroup: 'Ändra',
      changeGroupNamed: (name: string) => `Ändra gruppen ${name}`,
      client: 'Beställare',
      steering: 'Styrgrupp',
      reference: 'Referensgrupp',
      leads: (count: number) => (count === 1 ? 'Leder' : 'Leder tillsammans'),
      reviewers: 'Granskar',
      nobody: 'ingen utsedd',
      begun: 'Började',
      completed: 'Avslutad',
      repeats: 'Gör om',
      repeatedBy: 'Gjordes om i',
      repeat: 'Gör om den här kartläggningen',
      complete: 'Avsluta kartläggningen',
      takeUp: 'Öppna den igen',
      members: 'Vilka som gör kartläggningen',
      membersHint:
        'De läser det som sägs i intervjuerna. Andra i partnerskapet ser uppdraget, men inte vad någon har sagt.',
      changeMembers: 'Ändra vilka som är med',
      rule: (rule: string) => `Sammansättning: ${rule}.`,
      seats: (count: number) => (count === 1 ? 'En sitter där.' : `${count} sitter där.`),
    },
    roles: { lead: 'Leder', reviewer: 'Granskar' },
    phase: {
      caption: 'Faserna, som de är planerade och som det har blivit',
      picture: 'Kartläggningens faser',
      pictureText: (lines: string) =>
        `En rad för varje fas, från planerad början till planerat slut. ${lines}`,
      today: 'i dag',
      name: 'Fas',
      planned: 'Planerad',
      state: 'Läge',
      states: {
        ahead: 'Framför oss',
        waiting: 'Skulle ha börjat',
        running: 'Pågår',
        overdue: 'Försenad',
        done: 'Klar',
      },
      period: (from: string, to: string) => `${from} – ${to}`,
      begun: (date: string) => `Började ${date}`,
      done: (date: string) => `Klar ${date}`,
      late: (days: number) =>
        days === 1 ? 'Skulle ha varit klar i går' : `Skulle ha varit klar för ${days} dagar sedan`,
      empty: 'Inga faser än',
      emptyWhy: 'Faserna visar när vad ska bli klart, och vad som är försenat.',
      add: 'Lägg till en fas',
      change: 'Ändra',
      changeNamed: (name: string) => `Ändra fasen ${name}`,
      begin: 'Börja',
      beginNamed: (name: string) => `Fasen ${name} börjar i dag`,
      finish: 'Klar',
      finishNamed: (name: string) => `Fasen ${name} är klar i dag`,
      acts: 'Gör',
    },
    question: {
      owner: (name: string) => `${name} svarar`,
      due: (date: string) => `senast ${date}`,
      late: (days: number) =>
        days === 1 ? 'Skulle ha besvarats i går' : `Skulle ha besvarats för ${days} dagar sedan`,
      answered: 'Besvarad',
      withdrawn: 'Struken',
      none: 'Inga öppna frågor.',
      noneWhy:
        'Det som någon måste ta reda på innan arbetet kan gå vidare, eller avslutas, står här med vem som svarar och när.',
      add: 'Ställ en fråga',
      answer: 'Svara',
      answerNamed: (question: string) => `Svara på frågan: ${question}`,
      change: 'Ändra',
      changeNamed: (question: string) => `Ändra frågan: ${question}`,
      reopen: 'Öppna igen',
      reopenNamed: (question: string) => `Öppna frågan igen: ${question}`,
      ended: (count: number) =>
        count === 1
          ? 'En fråga som fått svar eller strukits'
          : `${count} frågor som fått svar eller strukits`,
    },
    perspective: {
      empty: 'Inga perspektiv än',
      emptyWhy: 'Ett perspektiv är en fråga som allt underlag läses igenom. Fyra till sex brukar räcka.',
      change: 'Ändra perspektiven',
      add: 'Lägg till ett perspektiv',
    },
    happened: {
      'review.added': 'Kartläggningen lades upp',
      'review.changed': 'Uppdraget ändrades',
      'review.completed': 'Kartläggningen avslutades',
      'review.takenUp': 'Kartläggningen öppnades igen',
      'review.projectFetched': 'Projektet hämtades som fil',
      'review.codebookFetched': 'Kodboken hämtades som fil',
      'review.projectTakenIn': 'Ett projekt togs in',
      'review.codebookTakenIn': 'En kodbok togs in',
      'review.codebookTakenBack': 'Att kodboken togs in ångrades',
      'review.memberAdded': 'Lades till',
      'review.memberChanged': 'Fick en annan roll',
      'review.memberRemoved': 'Togs bort',
      'review.groupAdded': 'Grupp lades till',
      'review.groupChanged': 'Grupp ändrades',
      'review.groupRemoved': 'Grupp togs bort',
      'review.phaseAdded': 'Fas lades till',
      'review.phaseChanged': 'Fas ändrades',
      'review.phaseRemoved': 'Fas togs bort',
      'review.perspectiveAdded': 'Perspektiv lades till',
      'review.perspectiveChanged': 'Perspektiv ändrades',
      'review.perspectiveMoved': 'Perspektiv flyttades',
      'review.perspectiveRemoved': 'Perspektiv togs bort',
      'review.questionAsked': 'Fråga ställdes',
      'review.questionChanged': 'Fråga ändrades',
      'review.questionAnswered': 'Fråga besvarades',
      'review.questionWithdrawn': 'Fråga ströks',
      'review.questionReopened': 'Fråga öppnades igen',
      'review.coverageMarked': 'Dokumenten märktes med perspektiv',
    },
    other: 'Något ändrades',
    putBack: 'Lägg tillbaka',
    putBackNamed: (name: string) => `Lägg tillbaka ${name}`,
    allHistory: (count: number) => `Allt som har hänt (${count})`,
  },
  {
    onlyMembers:
      'What was said in a review is read only by those who do it. Ask the person who leads the review to add you.',
    onlyLead: 'This is done by the person who leads the review.',
    onlyAnswerers:
      'The question is answered by whoever is appointed, those who do the review or the coordinator. Change hats, or ask one of them.',
    lastLead: 'Somebody must lead the review. Let somebody else lead it first.',
    alreadyCompleted: 'The review has ended already. Somebody else was first.',
    questionEnded: 'The question has been answered or withdrawn already. Open it again to say more.',
    restsOnPerspective: (name) =>
      `The perspective ${name} is used: codes, documents or findings belong to it. Move them to another perspective first.`,
    cannotPutBack: 'It cannot be put back. Add it anew.',
    toReview: 'Go to the review',
    toPerspectives: 'Go to the perspectives',
    title: 'Review',
    definition:
      'A review looks at the partnership itself: documents and interviews, read through perspectives, become strengths and recommendations.',
    listAnswer: (running, completed, late) =>
      [
        running === 0
          ? 'No review is under way.'
          : `${capitalised(en(running, 'review is', 'reviews are'))} under way.`,
        completed === 0 ? '' : `${capitalised(en(completed, 'has', 'have'))} ended.`,
        late === 0 ? '' : `${capitalised(en(late, 'open question is', 'open questions are'))} late.`,
      ]
        .filter(Boolean)
        .join(' '),
    empty: 'Your reviews of the partnership are kept here',
    emptyWhy:
      'A review answers how working together works in itself: what it leads to, who decides and what can be better. Begin from a template, and perspectives and phases are there already.',
    begin: 'Begin a review',
    heads: {
      review: 'Review',
      state: 'State',
      phase: 'Phase',
      begun: 'Begun',
      questions: 'Open questions',
    },
    states: { running: 'Under way', completed: 'Ended' },
    none: 'none',
    openQuestions: (open, late) => (late === 0 ? `${open}` : `${open}, of which ${late} late`),
    noPhase: 'no phases',
    places: {
      label: 'The parts of the review',
      commission: 'Commission',
      documents: 'Documents',
      interviews: 'Interviews',
      coding: 'Coding',
      exchange: 'Exchange',
      findings: 'Findings',
      report: 'Report',
    },
    answer: {
      completed: (date) => `The review ended on ${date}.`,
      noPhases: 'The review has no phases yet.',
      overdue: (name, date) => `The phase ${name} should have been done by ${date}.`,
      overdueMany: (count) => `${capitalised(en(count, 'phase is', 'phases are'))} late.`,
      waiting: (name, date) => `The phase ${name} should have begun on ${date}.`,
      running: (name, date) => `The phase ${name} goes on until ${date}.`,
      runningMany: (count) => `${capitalised(en(count, 'phase is', 'phases are'))} under way.`,
      next: (name, date) => `The next phase, ${name}, begins on ${date}.`,
      allDone: (count) =>
        count === 1 ? 'The only phase is done.' : `All ${numeral('en', count)} phases are done.`,
      lateQuestions: (count) => `${capitalised(en(count, 'open question is', 'open questions are'))} late.`,
      openQuestions: (count) =>
        `${capitalised(en(count, 'open question waits', 'open questions wait'))} for an answer.`,
    },
    page: {
      scope: 'What is to be answered',
      leavesAside: 'Left aside',
      change: 'Change the commission',
      phases: 'The phases',
      questions: 'Open questions',
      perspectives: 'The perspectives',
      organisation: 'Who does what',
      series: 'Others in the same series',
      history: 'History',
      addGroup: 'Add a group',
      changeGroup: 'Change',
      changeGroupNamed: (name) => `Change the group ${name}`,
      client: 'Client',
      steering: 'Steering group',
      reference: 'Reference group',
      leads: (count) => (count === 1 ? 'Leads' : 'Lead together'),
      reviewers: 'Review',
      nobody: 'nobody appointed',
      begun: 'Begun',
      completed: 'Ended',
      repeats: 'Repeats',
      repeatedBy: 'Repeated by',
      repeat: 'Repeat this review',
      complete: 'End the review',
      takeUp: 'Open it again',
      members: 'Who does the review',
      membersHint:
        'They read what is said in the interviews. Others in the partnership see the commission, but not what anybody has said.',
      changeMembers: 'Change who takes part',
      rule: (rule) => `Composition: ${rule}.`,
      seats: (count) => (count === 1 ? 'One person sits there.' : `${count} people sit there.`),
    },
    roles: { lead: 'Leads', reviewer: 'Reviews' },
    phase: {
      caption: 'The phases, as planned and as they went',
      picture: 'The phases of the review',
      pictureText: (lines) => `A row for each phase, from its planned beginning to its planned end. ${lines}`,
      today: 'today',
      name: 'Phase',
      planned: 'Planned',
      state: 'State',
      states: {
        ahead: 'Ahead',
        waiting: 'Should have begun',
        running: 'Under way',
        overdue: 'Late',
        done: 'Done',
      },
      period: (from, to) => `${from} – ${to}`,
      begun: (date) => `Begun ${date}`,
      done: (date) => `Done ${date}`,
      late: (days) =>
        days === 1 ? 'Should have been done yesterday' : `Should have been done ${days} days ago`,
      empty: 'No phases yet',
      emptyWhy: 'The phases show what should be done when, and what is late.',
      add: 'Add a phase',
      change: 'Change',
      changeNamed: (name) => `Change the phase ${name}`,
      begin: 'Begin',
      beginNamed: (name) => `The phase ${name} begins today`,
      finish: 'Done',
      finishNamed: (name) => `The phase ${name} is done today`,
      acts: 'Do',
    },
    question: {
      owner: (name) => `${name} answers`,
      due: (date) => `by ${date}`,
      late: (days) =>
        days === 1 ? 'Should have been answered yesterday' : `Should have been answered ${days} days ago`,
      answered: 'Answered',
      withdrawn: 'Withdrawn',
      none: 'No open questions.',
      noneWhy:
        'What somebody has to find out before the work can go on, or end, stands here with who answers and when.',
      add: 'Ask a question',
      answer: 'Answer',
      answerNamed: (question) => `Answer the question: ${question}`,
      change: 'Change',
      changeNamed: (question) => `Change the question: ${question}`,
      reopen: 'Open again',
      reopenNamed: (question) => `Open the question again: ${question}`,
      ended: (count) =>
        count === 1
          ? 'One question that was answered or withdrawn'
          : `${count} questions that were answered or withdrawn`,
    },
    perspective: {
      empty: 'No perspectives yet',
      emptyWhy:
        'A perspective is a question that everything is read through. Four to six are usually enough.',
      change: 'Change the perspectives',
      add: 'Add a perspective',
    },
    happened: {
      'review.added': 'The review was set up',
      'review.changed': 'The commission was changed',
      'review.completed': 'The review ended',
      'review.takenUp': 'The review was opened again',
      'review.projectFetched': 'The project was downloaded as a file',
      'review.codebookFetched': 'The code book was downloaded as a file',
      'review.projectTakenIn': 'A project was brought in',
      'review.codebookTakenIn': 'A code book was brought in',
      'review.codebookTakenBack': 'Bringing in the code book was undone',
      'review.memberAdded': 'Was added',
      'review.memberChanged': 'Got another role',
      'review.memberRemoved': 'Was removed',
      'review.groupAdded': 'Group was added',
      'review.groupChanged': 'Group was changed',
      'review.groupRemoved': 'Group was removed',
      'review.phaseAdded': 'Phase was added',
      'review.phaseChanged': 'Phase was changed',
      'review.phaseRemoved': 'Phase was removed',
      'review.perspectiveAdded': 'Perspective was added',
      'review.perspectiveChanged': 'Perspective was changed',
      'review.perspectiveMoved': 'Perspective was moved',
      'review.perspectiveRemoved': 'Perspective was removed',
      'review.questionAsked': 'Question was asked',
      'review.questionChanged': 'Question was changed',
      'review.questionAnswered': 'Question was answered',
      'review.questionWithdrawn': 'Question was withdrawn',
      'review.questionReopened': 'Question was opened again',
      'review.coverageMarked': 'Documents were marked with perspectives',
    },
    other: 'Something was changed',
    putBack: 'Put back',
    putBackNamed: (name) => `Put back ${name}`,
    allHistory: (count) => `All that has happened (${count})`,
  },
)
