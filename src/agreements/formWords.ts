import { defineWords } from '../i18n/words.ts'

/** The forms of agreements. */
export const agreementFormWords = defineWords(
  {
    optional: 'frivilligt',
    name: 'Namn',
    titleMissing: 'Skriv vad överenskommelsen heter.',
    text: 'Text',
    textHint:
      'Hela texten. En tom rad börjar ett nytt stycke. Rader som börjar med # blir rubriker, och rader som börjar med - blir punkter.',
    textMissing: 'Skriv överenskommelsens text.',
    parties: 'Parter i överenskommelsen',
    partiesMissing: 'Välj minst en part.',
    partiesChanged: (names: string) =>
      `Någon annan har ändrat parterna medan du skrev: ${names}. Nu står det som de sparade det. Spara igen.`,
    decidedBy: 'Framtagen av',
    decidedByHint: 'Till exempel beredningsgruppen.',
    decidedByMissing: 'Skriv vem som har tagit fram texten.',
    takenOn: 'Framtagen den',
    takenOnMissing: 'Skriv vilken dag texten var framtagen.',
    takenOnFuture: 'Dagen ligger framåt i tiden. Välj i dag eller en tidigare dag.',
    diaryNumber: 'Diarienummer',
    version: {
      title: 'Ny version',
      answer: 'Vad ska stå i nästa version?',
      lead: (number: number) =>
        `Text och parter är hämtade ur version ${number}, som gäller tills den nya har antagits av alla parter och börjar gälla.`,
      save: 'Spara versionen',
    },
    draft: {
      title: 'Ändra utkastet',
      answer: 'Vad ska stå i utkastet?',
      lead: 'Texten går att ändra tills den har ställts till parterna. Då är det den de svarar på.',
      save: 'Spara utkastet',
      already: 'Versionen är ställd till parterna och kan inte ändras. Skriv en ny version.',
      askedMeanwhile:
        'Versionen ställdes till parterna medan du skrev. Det du skrev står kvar här och är inte sparat. Kopiera det om du vill ta med det i en ny version.',
      toAgreement: 'Gå till överenskommelsen',
    },
    successor: {
      title: 'Efterföljare',
      answer: 'Vilken överenskommelse ska följa på den här?',
      lead: 'Då syns det om den ena slutar innan den andra börjar. Den här avslutas inte av att du väljer en efterföljare.',
      label: 'Följs av',
      none: 'Ingen',
      unknown: 'Välj en av överenskommelserna.',
      save: 'Spara efterföljaren',
      ended: 'Överenskommelsen är avslutad, och det som ersätter den står i avslutet.',
    },
    law: {
      title: 'Kontrollera lagrum',
      answer: 'Hänvisar texten till lagar som har upphävts?',
      lead: 'Klistra in en text. Den sparas inte. Träffarna är ett stöd för dig som läser, och ersätter inte juridisk granskning.',
      text: 'Text att kontrollera',
      textMissing: 'Klistra in en text.',
      writtenOn: 'Texten skrevs den',
      writtenOnHint: 'Visar vilken lag ett namn utan nummer syftar på. Lämna tomt om du inte vet.',
      check: 'Kontrollera texten',
      clean: 'Inget i texten hänvisar till en upphävd lag som Samsyn känner till.',
      found: (count: number) =>
        count === 1
          ? 'Ett ställe i texten hänvisar till upphävd lag.'
          : `${count} ställen i texten hänvisar till upphävd lag.`,
      known: 'Lagar som Samsyn känner till som upphävda',
      knownWhy: 'En lag som inte står här är inte kontrollerad.',
      repealed: 'Upphävd lag',
      replacedBy: 'Ersatt av',
      since: 'Sedan',
      source: 'Källa',
    },
  },
  {
    optional: 'optional',
    name: 'Name',
    titleMissing: 'Write what the agreement is called.',
    text: 'Text',
    textHint:
      'The whole text. An empty line begins a new paragraph. Lines that begin with # become headings, and lines that begin with - become points.',
    textMissing: 'Write the text of the agreement.',
    parties: 'Parties to the agreement',
    partiesMissing: 'Choose at least one party.',
    partiesChanged: (names) =>
      `Somebody else changed the parties while you were writing: ${names}. They now stand as they saved them. Save again.`,
    decidedBy: 'Prepared by',
    decidedByHint: 'For instance the preparatory group.',
    decidedByMissing: 'Write who has prepared the text.',
    takenOn: 'Prepared on',
    takenOnMissing: 'Write on which day the text was prepared.',
    takenOnFuture: 'The day lies ahead. Choose today or an earlier day.',
    diaryNumber: 'Diary number',
    version: {
      title: 'New version',
      answer: 'What shall the next version say?',
      lead: (number) =>
        `Text and parties are taken from version ${number}, which applies until the new one is adopted by all its parties and comes into force.`,
      save: 'Save the version',
    },
    draft: {
      title: 'Change the draft',
      answer: 'What shall the draft say?',
      lead: 'The text can be changed until it is put to the parties. From then on it is what they answer to.',
      save: 'Save the draft',
      already: 'The version is put to the parties and cannot be changed. Write a new version.',
      askedMeanwhile:
        'The version was put to the parties while you were writing. What you wrote stands here and is not saved. Copy it if you want it in a new version.',
      toAgreement: 'Go to the agreement',
    },
    successor: {
      title: 'Successor',
      answer: 'Which agreement shall follow this one?',
      lead: 'It is then seen whether the one ends before the other begins. Choosing a successor does not end this one.',
      label: 'Followed by',
      none: 'None',
      unknown: 'Choose one of the agreements.',
      save: 'Save the successor',
      ended: 'The agreement has ended, and what replaces it stands in its ending.',
    },
    law: {
      title: 'Check references to law',
      answer: 'Does the text refer to laws that have been repealed?',
      lead: 'Paste a text. It is not stored. What is found is a help to the reader, and no legal review.',
      text: 'Text to check',
      textMissing: 'Paste a text.',
      writtenOn: 'The text was written on',
      writtenOnHint: 'Tells which law a name without a number means. Leave empty if you do not know.',
      check: 'Check the text',
      clean: 'Nothing in the text refers to a repealed law that Samsyn knows of.',
      found: (count) =>
        count === 1
          ? 'One place in the text refers to repealed law.'
          : `${count} places in the text refer to repealed law.`,
      known: 'Laws that Samsyn knows to be repealed',
      knownWhy: 'A law that does not stand here has not been checked.',
      repealed: 'Repealed law',
      replacedBy: 'Replaced by',
      since: 'Since',
      source: 'Source',
    },
  },
)
