import { defineWords } from '../i18n/words.ts'

export const guideWords = defineWords(
  {
    title: 'Intervjuguiden',
    definition:
      'Guiden är frågorna som ställs i intervjuerna, perspektiv för perspektiv. En version som sparats ändras inte, så att det går att se vad som frågades.',
    answer: (questions: number, minutes: number) =>
      `${questions === 1 ? 'En fråga' : `${questions} frågor`}${minutes > 0 ? ` på ungefär ${minutes} minuter` : ''}.`,
    covered: 'Alla perspektiv har frågor.',
    uncovered: (names: string) => `Utan fråga: ${names}.`,
    unsaved: (number: number) =>
      number === 1
        ? 'Guiden är inte sparad som version än.'
        : `Guiden är ändrad sedan version ${number - 1}.`,
    keep: (number: number) => `Spara som version ${number}`,
    kept: (number: number) => `Version ${number}`,
    versions: 'Sparade versioner',
    noVersions: 'Ingen än. Spara guiden innan den används, så finns den kvar som den var.',
    read: (number: number) => `Läs och skriv ut version ${number}`,
    printHint: 'Skriv ut sidan med webbläsaren: den ryms på A4 och är gjord för att tas med.',
    sections: { opening: 'Inledning', closing: 'Avslutning' },
    empty: 'Här står frågorna till intervjuerna',
    emptyWhy:
      'Skriv frågor till varje perspektiv. Då syns vilka perspektiv som saknar frågor, och alla som intervjuar frågar om samma saker.',
    noQuestion: 'Ingen fråga än.',
    takeOver: (name: string) => `Ta över guiden från ${name}`,
    left: (count: number) =>
      count === 1
        ? 'En fråga togs inte över: dess perspektiv finns inte här.'
        : `${count} frågor togs inte över: deras perspektiv finns inte här.`,
    add: 'Lägg till en fråga',
    addIn: (section: string) => `Lägg till en fråga i ${section}`,
    minutes: (count: number) => (count === 1 ? '1 minut' : `${count} minuter`),
    change: 'Ändra',
    changeNamed: (question: string) => `Ändra: ${question}`,
    remove: 'Ta bort',
    removeNamed: (question: string) => `Ta bort: ${question}`,
    move: (question: string, up: boolean) => `Flytta ${up ? 'uppåt' : 'nedåt'}: ${question}`,
    removed: (count: number) => (count === 1 ? 'En borttagen fråga' : `${count} borttagna frågor`),
    restore: 'Lägg tillbaka',
    restoreNamed: (question: string) => `Lägg tillbaka: ${question}`,
    form: {
      newTitle: 'Lägg till en fråga',
      changeTitle: 'Ändra frågan',
      answer: 'Vad frågar du om?',
      section: 'Hör till',
      sectionMissing: 'Välj vad frågan hör till.',
      question: 'Fråga',
      questionHint: 'En öppen fråga, som den ställs.',
      questionMissing: 'Skriv frågan.',
      prompts: 'Följdfrågor',
      promptsHint: 'En på varje rad. De ställs om svaret blir kort.',
      minutes: 'Minuter',
      minutesWrong: 'Skriv hela minuter, högst 240.',
      optional: 'valfritt',
      save: 'Spara frågan',
    },
    information: {
      title: 'Information till dem som intervjuas',
      definition:
        'Texten lämnas till den som intervjuas. Den lovar bara det som en myndighet kan hålla. En ändrad text blir en ny version.',
      answer: (number: number) => `Version ${number} gäller.`,
      answerWarned: (number: number, count: number) =>
        `Version ${number} gäller, men ${count === 1 ? 'en sak' : `${count} saker`} i den behöver ses över.`,
      empty: 'Här står vad den som intervjuas får veta',
      emptyWhy:
        'Det som sägs hos en myndighet kan bli allmän handling. Den som intervjuas ska veta det, och inte få löften som inte går att hålla. Ett förslag finns att börja från.',
      begin: 'Skriv texten utifrån förslaget',
      change: 'Ändra texten',
      current: 'Texten',
      versions: 'Tidigare versioner',
      version: (number: number) => `Version ${number}`,
      formTitle: 'Skriv informationen',
      formAnswer: 'Vad ska den som intervjuas veta?',
      formLead:
        'Byt ut det som står inom hakparentes. Sidan säger till om texten lovar något som inte går att hålla.',
      text: 'Text',
      textMissing: 'Skriv texten.',
      save: 'Spara som ny version',
      warned: 'Texten är inte sparad än. Ändra, eller spara igen om du ändå vill ha den så.',
      checkTitle: 'Se över innan den lämnas ut',
      promiseTitle: 'Löften som inte går att hålla',
      lackTitle: 'Det här saknas',
      promises: {
        anonymous: (phrase: string) =>
          `”${phrase}”: ingen kan lovas anonymitet. De som intervjuar vet vem som sagt vad, och den som känner personen kan förstå.`,
        'nobody-knows': (phrase: string) =>
          `”${phrase}”: de som gör kartläggningen läser, och vem som helst får begära ut en allmän handling.`,
        secret: (phrase: string) =>
          `”${phrase}”: sekretess bestäms av lag och prövas när någon begär ut handlingen. Den går inte att lova i förväg.`,
        guarantee: (phrase: string) =>
          `”${phrase}”: lova bara det som helt beror på er. Vad en prövning leder till vet ingen.`,
        'never-handed-out': (phrase: string) =>
          `”${phrase}”: anteckningar och utskrifter kan bli allmänna handlingar och lämnas ut efter prövning.`,
        erased: (phrase: string) =>
          `”${phrase}”: allmänna handlingar får bara gallras enligt reglerna för arkiv, och det som redan räknats in kan stå kvar.`,
        consent: (phrase: string) =>
          `”${phrase}”: en myndighet stöder sig på uppgift av allmänt intresse (artikel 6.1 e), inte på samtycke, eftersom parterna inte är jämbördiga.`,
      },
      needed: {
        'public-record': 'Att anteckningar och utskrifter kan bli allmän handling.',
        'secrecy-tried': 'Att sekretess prövas enligt offentlighets- och sekretesslagen (OSL).',
        pseudonyms: 'Att namn byts mot pseudonymer.',
        'key-erased': 'När listan över vem som är vem raderas.',
        'may-stop': 'Att man får avbryta, och vad som händer då.',
        'public-task': 'Den rättsliga grunden: en uppgift av allmänt intresse.',
        officer: 'Hur man når dataskyddsombudet.',
        'filled-in': 'Något inom hakparentes är inte ifyllt.',
      },
    },
  },
  {
    title: 'The interview guide',
    definition:
      'The guide is the questions asked in the interviews, perspective by perspective. A kept version is not changed, so that it can be seen what was asked.',
    answer: (questions, minutes) =>
      `${questions === 1 ? 'One question' : `${questions} questions`}${minutes > 0 ? ` in about ${minutes} minutes` : ''}.`,
    covered: 'All perspectives have questions.',
    uncovered: (names) => `Without a question: ${names}.`,
    unsaved: (number) =>
      number === 1
        ? 'The guide is not kept as a version yet.'
        : `The guide has changed since version ${number - 1}.`,
    keep: (number) => `Keep as version ${number}`,
    kept: (number) => `Version ${number}`,
    versions: 'Kept versions',
    noVersions: 'None yet. Keep the guide before it is used, and it stays as it was.',
    read: (number) => `Read and print version ${number}`,
    printHint: 'Print the page with the browser: it is made for A4, to take along.',
    sections: { opening: 'Opening', closing: 'Closing' },
    empty: 'The questions of the interviews stand here',
    emptyWhy:
      'Write questions for each perspective. Then it shows which perspectives lack questions, and everybody who interviews asks the same things.',
    noQuestion: 'No question yet.',
    takeOver: (name) => `Take over the guide of ${name}`,
    left: (count) =>
      count === 1
        ? 'One question was not taken over: its perspective is not here.'
        : `${count} questions were not taken over: their perspectives are not here.`,
    add: 'Add a question',
    addIn: (section) => `Add a question in ${section}`,
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
    change: 'Change',
    changeNamed: (question) => `Change: ${question}`,
    remove: 'Remove',
    removeNamed: (question) => `Remove: ${question}`,
    move: (question, up) => `Move ${up ? 'up' : 'down'}: ${question}`,
    removed: (count) => (count === 1 ? 'One removed question' : `${count} removed questions`),
    restore: 'Put back',
    restoreNamed: (question) => `Put back: ${question}`,
    form: {
      newTitle: 'Add a question',
      changeTitle: 'Change the question',
      answer: 'What do you ask?',
      section: 'Belongs to',
      sectionMissing: 'Choose what the question belongs to.',
      question: 'Question',
      questionHint: 'An open question, as it is asked.',
      questionMissing: 'Write the question.',
      prompts: 'Follow-up questions',
      promptsHint: 'One on each line. They are asked where the answer is short.',
      minutes: 'Minutes',
      minutesWrong: 'Write whole minutes, 240 at most.',
      optional: 'optional',
      save: 'Save the question',
    },
    information: {
      title: 'Information for those who are interviewed',
      definition:
        'The text is given to whoever is interviewed. It promises only what a public authority can keep. A changed text is a new version.',
      answer: (number) => `Version ${number} applies.`,
      answerWarned: (number, count) =>
        `Version ${number} applies, but ${count === 1 ? 'one thing' : `${count} things`} in it should be looked over.`,
      empty: 'What whoever is interviewed is told stands here',
      emptyWhy:
        'What is said at a public authority can become a public record. Whoever is interviewed should know that, and be given no promises that cannot be kept. There is a suggestion to begin from, in Swedish.',
      begin: 'Write the text from the suggestion',
      change: 'Change the text',
      current: 'The text',
      versions: 'Earlier versions',
      version: (number) => `Version ${number}`,
      formTitle: 'Write the information',
      formAnswer: 'What should whoever is interviewed know?',
      formLead:
        'Replace what stands in square brackets. The page says if the text promises something that cannot be kept. The check reads Swedish.',
      text: 'Text',
      textMissing: 'Write the text.',
      save: 'Save as a new version',
      warned: 'The text is not saved yet. Change it, or save again if you want it so all the same.',
      checkTitle: 'Look over before it is given out',
      promiseTitle: 'Promises that cannot be kept',
      lackTitle: 'This is missing',
      promises: {
        anonymous: (phrase) =>
          `“${phrase}”: nobody can be promised anonymity. Those who interview know who said what, and whoever knows the person may understand.`,
        'nobody-knows': (phrase) =>
          `“${phrase}”: those who make the review read it, and anybody may ask for a public record.`,
        secret: (phrase) =>
          `“${phrase}”: secrecy is decided by law and tried when somebody asks for the record. It cannot be promised beforehand.`,
        guarantee: (phrase) =>
          `“${phrase}”: promise only what depends wholly on you. Nobody knows what a trial will come to.`,
        'never-handed-out': (phrase) =>
          `“${phrase}”: notes and transcripts can become public records, and be handed out after a trial.`,
        erased: (phrase) =>
          `“${phrase}”: public records may be weeded only by the rules for archives, and what has been counted may remain.`,
        consent: (phrase) =>
          `“${phrase}”: a public authority rests on a task of public interest (article 6.1 e), not on consent, since the parties are not equal.`,
      },
      needed: {
        'public-record': 'That notes and transcripts can become public records (allmän handling).',
        'secrecy-tried': 'That secrecy is tried by the Public Access to Information and Secrecy Act (OSL).',
        pseudonyms: 'That names are exchanged for pseudonyms.',
        'key-erased': 'When the list of who is who is erased.',
        'may-stop': 'That one may stop, and what happens then.',
        'public-task': 'The legal basis: a task of public interest (allmänt intresse).',
        officer: 'How to reach the data protection officer (dataskyddsombud).',
        'filled-in': 'Something in square brackets is not filled in.',
      },
    },
  },
)
