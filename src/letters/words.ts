import { defineWords } from '../i18n/words.ts'

export const lettersWords = defineWords(
  {
    title: 'Brev',
    answer: (count: number, failed: number, waiting: number) => {
      if (count === 0) return 'Inget brev är skrivet än.'
      const all = count === 1 ? 'Ett brev.' : `${count} brev.`
      const wrong =
        failed === 0
          ? ''
          : failed === 1
            ? ' Ett nådde inte alla som skulle ha det.'
            : ` ${failed} nådde inte alla som skulle ha dem.`
      const left = waiting === 0 ? '' : waiting === 1 ? ' Ett väntar.' : ` ${waiting} väntar.`
      return `${all}${wrong}${left}`
    },
    definition:
      'Det här är vad partnerskapet har skickat med e-post: till vem, när och vad det stod. Bara de som förbereder ser det. Ett brev till fullmäktige hos en part ser bara partens egna tjänstemän och samordnaren.',
    empty: 'Här samlas breven.',
    emptyWhy:
      'När du påminner en part om något den är skyldig ett svar på hamnar brevet här, så att alla som förbereder ser vad som redan är sagt.',
    toReminders: 'Se vad som behöver drivas på',
    noServer: 'Ingen e-postserver är inställd: kopiera texten.',
    noServerWhy:
      'Brev som väntar skickas när en e-postserver är inställd, om de är yngre än fjorton dagar. Den som sköter Samsyn ställer in den.',
    heads: { letter: 'Brev', to: 'Till', when: 'När', state: 'Läge', recipient: 'Mottagare' },
    states: {
      draft: 'Utkast',
      waiting: 'Väntar',
      sent: 'Skickat',
      failed: 'Kom inte fram',
      discarded: 'Kastat',
    },
    deliveries: {
      waiting: 'Väntar',
      delayed: 'Försöker igen',
      sent: 'Skickat',
      'by-hand': 'Skickat på annat sätt',
      failed: 'Kom inte fram',
    },
    reason: (reason: string) => `E-postservern svarade: ${reason}`,
    toNobody: 'ingen vald',
    andMore: (first: string, others: number) => `${first} och ${others} till`,
    about: 'Gäller',
    writtenBy: 'Skrivet av',
    approvedBy: 'Godkänt av',
    theProgram: 'Samsyn',
    replies: 'Svar går till',
    language: 'Språk',
    languages: { sv: 'Svenska', en: 'Engelska' },
    recipients: 'Mottagare',
    theText: 'Texten',
    is: {
      draft: 'Brevet är ett utkast. Ingen har fått det.',
      discarded: 'Utkastet är kastat. Ingen har fått det.',
      sent: (to: string) => `Brevet är skickat till ${to}.`,
      people: (count: number) => `${count} personer`,
      leaves: (time: string) => `Brevet skickas kl. ${time}.`,
      untilThen: 'Till dess kan du ta tillbaka det.',
      under: (got: number, of: number) => `Brevet är på väg: ${got} av ${of} har fått det.`,
      failed: (missed: number, of: number) =>
        of === 1 ? 'Brevet kom inte fram.' : `Brevet kom inte fram till ${missed} av ${of}.`,
      noServer: 'Brevet väntar, för ingen e-postserver är inställd.',
    },
    withdraw: 'Ta tillbaka brevet',
    sendNow: 'Skicka nu',
    retry: 'Försök igen',
    openInMail: 'Öppna i ditt e-postprogram',
    byHand: 'Jag har skickat det själv',
    change: 'Ändra utkastet',
    discard: 'Kasta utkastet',
    takeUp: 'Ta upp utkastet igen',
    discardedBy: 'Kastat av',
    discardedNow: 'Utkastet är kastat. Ta upp det igen innan du ändrar det.',
    doubles:
      'Om Samsyn stängs av i det ögonblick då e-postservern tar emot ett brev kan samma person få det två gånger. Inget brev går förlorat.',
    tooLate: 'Brevet är redan på väg till någon, så det går inte att ta tillbaka.',
    alreadyPosted: 'Brevet är redan skickat, så utkastet går inte att ändra. Det du skrev nu är inte sparat.',
    notYours: 'Samordnaren ändrar, skickar och tar tillbaka det här brevet. Du kan läsa det.',
    toLetter: 'Gå till brevet',
    form: {
      title: 'Nytt brev',
      draftTitle: 'Ändra utkastet',
      fixed:
        'Någon har läst texten innan den fick skickas. Därför går den inte att ändra här, bara vilka den går till.',
      answer: 'Läs igenom, ändra det du vill och skicka.',
      lead: 'Brevet skickas som e-post till var och en för sig, en minut efter att du har skickat det. Till dess kan du ta tillbaka det. Svaren går till dig.',
      to: 'Till',
      toHint: 'Adresserna är de som personerna loggar in med. De står inte i brevet.',
      toMissing: 'Välj minst en mottagare.',
      nobody: 'Ingen har en plats här. Ge någon en plats först, så går det att skriva till den.',
      subject: 'Ämne',
      subjectMissing: 'Skriv ett ämne.',
      text: 'Brevet',
      textMissing: 'Skriv vad brevet ska säga.',
      send: 'Skicka brevet',
      save: 'Spara utkastet',
    },
  },
  {
    title: 'Letters',
    answer: (count, failed, waiting) => {
      if (count === 0) return 'No letter has been written yet.'
      const all = count === 1 ? 'One letter.' : `${count} letters.`
      const wrong =
        failed === 0
          ? ''
          : failed === 1
            ? ' One did not reach everybody it was for.'
            : ` ${failed} did not reach everybody they were for.`
      const left = waiting === 0 ? '' : waiting === 1 ? ' One is waiting.' : ` ${waiting} are waiting.`
      return `${all}${wrong}${left}`
    },
    definition:
      'This is what the partnership has sent by mail: to whom, when, and what it said. Only those who prepare see it. A letter to the council of a party is seen by its own officials and the coordinator alone.',
    empty: 'The letters are gathered here.',
    emptyWhy:
      'When you remind a party of something that it owes an answer to, the letter stands here, so that everybody who prepares sees what has been said already.',
    toReminders: 'See what is outstanding',
    noServer: 'No mail server is configured: copy the text.',
    noServerWhy:
      'Letters that wait are sent when a mail server is configured, if they are younger than fourteen days. Whoever runs Samsyn configures it.',
    heads: { letter: 'Letter', to: 'To', when: 'When', state: 'State', recipient: 'Recipient' },
    states: {
      draft: 'Draft',
      waiting: 'Waiting',
      sent: 'Sent',
      failed: 'Not delivered',
      discarded: 'Thrown away',
    },
    deliveries: {
      waiting: 'Waiting',
      delayed: 'Trying again',
      sent: 'Sent',
      'by-hand': 'Sent in another way',
      failed: 'Not delivered',
    },
    reason: (reason) => `The mail server answered: ${reason}`,
    toNobody: 'nobody chosen',
    andMore: (first, others) => `${first} and ${others} more`,
    about: 'About',
    writtenBy: 'Written by',
    approvedBy: 'Approved by',
    theProgram: 'Samsyn',
    replies: 'Answers go to',
    language: 'Language',
    languages: { sv: 'Swedish', en: 'English' },
    recipients: 'Recipients',
    theText: 'The text',
    is: {
      draft: 'The letter is a draft. Nobody has got it.',
      discarded: 'The draft has been thrown away. Nobody has got it.',
      sent: (to) => `The letter has been sent to ${to}.`,
      people: (count) => `${count} people`,
      leaves: (time) => `The letter is sent at ${time}.`,
      untilThen: 'Until then you can take it back.',
      under: (got, of) => `The letter is on its way: ${got} of ${of} have got it.`,
      failed: (missed, of) =>
        of === 1 ? 'The letter was not delivered.' : `The letter did not reach ${missed} of ${of}.`,
      noServer: 'The letter waits, because no mail server is configured.',
    },
    withdraw: 'Take the letter back',
    sendNow: 'Send now',
    retry: 'Try again',
    openInMail: 'Open in your mail program',
    byHand: 'I have sent it myself',
    change: 'Change the draft',
    discard: 'Throw the draft away',
    takeUp: 'Take the draft up again',
    discardedBy: 'Thrown away by',
    discardedNow: 'The draft has been thrown away. Take it up again before you change it.',
    doubles:
      'Should Samsyn be shut off in the moment at which the mail server takes a letter, the same person can get it twice. No letter is lost.',
    tooLate: 'The letter is already on its way to somebody, so it cannot be taken back.',
    alreadyPosted:
      'The letter has been sent already, so the draft cannot be changed. What you wrote now is not saved.',
    notYours: 'The coordinator changes, sends and takes back this letter. You can read it.',
    toLetter: 'Go to the letter',
    form: {
      title: 'New letter',
      draftTitle: 'Change the draft',
      fixed: 'Somebody read the text before it was sent. So it cannot be changed here, only whom it goes to.',
      answer: 'Read it through, change what you like, and send it.',
      lead: 'The letter is sent by mail to each by themselves, a minute after you have sent it. Until then you can take it back. Answers go to you.',
      to: 'To',
      toHint: 'The addresses are those that people sign in with. They do not stand in the letter.',
      toMissing: 'Choose at least one recipient.',
      nobody: 'Nobody has a seat here. Give somebody a seat first, and you can write to them.',
      subject: 'Subject',
      subjectMissing: 'Write a subject.',
      text: 'The letter',
      textMissing: 'Write what the letter should say.',
      send: 'Send the letter',
      save: 'Save the draft',
    },
  },
)
