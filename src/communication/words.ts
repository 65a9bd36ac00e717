import { defineWords } from '../i18n/words.ts'

/** Digests: the list, the pages of one, and what is done to it. What a digest itself says stands in `telling.ts`. */
export const digestWords = defineWords(
  {
    title: 'Kommunikation',
    toDigest: 'Tillbaka till utskicket',
    answer: {
      waiting: (count: string, _one: boolean) => `${count} utkast väntar på att någon läser.`,
      unsent: (count: string, one: boolean) =>
        `${count} utskick är ${one ? 'läst och kan skickas' : 'lästa och kan skickas'}.`,
      takenBack: (count: string, one: boolean) =>
        `${count} utskick är ${one ? 'återtaget' : 'återtagna'} innan någon fick ${one ? 'det' : 'dem'}.`,
      calm: 'Inget utskick väntar på någon.',
      none: 'Här blir besluten begripliga för dem som berörs.',
      forReaders: (count: number) =>
        count === 0
          ? 'Inget är skickat ännu.'
          : count === 1
            ? 'Ett utskick att läsa.'
            : `${count} utskick att läsa.`,
    },
    lead: 'Ett utskick samlar det som är nytt för dem som har uppdrag, för fullmäktige i en kommun eller region eller för invånarna. Det skickas först när någon har läst det.',
    compose: 'Sätt ihop ett utskick',
    drafts: 'Utkast',
    noDrafts: 'Inget utkast finns.',
    sent: 'Skickat och publicerat',
    noneSent: 'Inget är skickat ännu.',
    unexplained: 'Saknar förklaring',
    empty: 'Inga utskick ännu',
    emptyWhy:
      'Det ni kommer fram till berör många som inte var med. Programmet samlar det som är nytt, du skriver om och väljer bort, och en kollega läser innan det skickas.',
    period: (from: string, to: string) => `${from}–${to}`,
    states: {
      draft: 'Utkast',
      read: 'Läst',
      sent: 'Skickat',
      takenBack: 'Återtaget',
      published: 'Publicerat',
      withdrawn: 'Tillbakadraget',
      discarded: 'Kastat',
    },
    for: { members: 'Till medlemmarna', public: 'Till invånarna' },
    forCouncil: (party: string) => `Till fullmäktige i ${party}`,
    waitsForReader: 'Väntar på att någon läser',
    readyToSend: 'Kan skickas',
    writtenBy: (name: string, date: string) => `Senast ändrat av ${name}, ${date}.`,
    readBy: (name: string, date: string) => `Läst av ${name}, ${date}.`,
    readAlone: (name: string, date: string) =>
      `Läst av ${name}, ${date}. Samma person skrev, för ingen annan fanns att läsa.`,
    sentBy: (name: string, date: string) => `Skickat av ${name}, ${date}.`,
    takenBackBy: (name: string, date: string) => `Återtaget av ${name}, ${date}, innan någon hade fått det.`,
    publishedBy: (name: string, date: string) => `Publicerat av ${name}, ${date}.`,
    version: (version: number) => `Version ${version}`,
    facts: {
      written: 'Senast ändrat',
      read: 'Läst',
      sent: 'Skickat',
      published: 'Publicerat',
    },
    notRead: 'Ingen har läst den här versionen',
    letter: 'Brev',
    toLetter: 'Se brevet',
    history: 'Utskickets historia',
    events: {
      drafted: 'Programmet satte ihop ett utkast',
      changed: (version: string) => `Texten ändrades, version ${version}`,
      unread: (version: string) => `Texten ändrades, version ${version}, och behöver läsas igen`,
      read: (version: string) => `Läst, version ${version}`,
      readingWithdrawn: 'Läsningen togs tillbaka',
      sent: 'Skickat',
      withdrawn: 'Tillbakadraget',
      discarded: 'Utkastet kastades',
      takenUp: 'Utkastet togs upp igen',
    },

    new: {
      title: 'Sätt ihop ett utskick',
      answer: 'Vem ska få veta vad som är nytt?',
      lead: 'Programmet samlar utfall, antaganden, effekter och träffar till ett utkast. Sedan skriver du om, flyttar och utelämnar.',
      audience: 'Mottagare',
      audienceMissing: 'Välj vem utskicket är till.',
      audiences: {
        members: 'Medlemmarna',
        council: 'Fullmäktige och nämnder hos en part',
        public: 'Invånarna',
      },
      hints: {
        members: 'Alla som har ett uppdrag i samverkan.',
        council: 'Partens egna siffror, svar och det som väntar på den. Går till dem som sitter för parten.',
        public: 'En öppen sida som vem som helst kan läsa, utan att logga in.',
      },
      party: 'Part',
      partyHint: 'Behövs när utskicket är till fullmäktige och nämnder.',
      noParty: 'Välj part',
      partyMissing: 'Välj vilken part utskicket är till.',
      from: 'Från och med',
      fromHint:
        'Lämna tomt för att ta med det som har hänt sedan förra utskicket till samma mottagare, eller de senaste tre månaderna om det är det första.',
      fromAhead: 'Dagen har inte varit ännu. Välj i dag eller en tidigare dag.',
      save: 'Sätt ihop utkastet',
    },

    page: {
      draft: 'Ingen har läst utkastet ännu. Det kan inte skickas.',
      read: 'Utskicket är läst och kan skickas.',
      edit: 'Ändra utkastet',
      proofread: 'Läs och godkänn texten',
      send: 'Skicka utskicket',
      publish: 'Publicera utskicket',
      withdraw: 'Dra tillbaka sidan',
      discard: 'Kasta utkastet',
      takeUp: 'Ta upp utkastet igen',
      discarded: 'Utkastet är kastat.',
      discardedBy: (name: string, date: string) => `${name} kastade det ${date}.`,
      withdrawn: 'Sidan är tillbakadragen.',
      open: 'Se den öppna sidan',
      asText: 'Kopiera texten',
      asTextLead: 'För ert intranät eller ett mejl. Markera allt i rutan, eller ladda ner.',
      copy: 'Kopiera som text',
      leaving: (people: number) =>
        `Brevet till ${people === 1 ? 'en person' : `${people} personer`} går iväg en minut efter att du har skickat det. Till dess kan du ta tillbaka det.`,
      takeBack: 'Ta tillbaka brevet',
      takenBack: 'Brevet är taget tillbaka, och ingen har fått det.',
      sendLetter: 'Skicka brevet igen',
      toLetter: 'Se brevet och vilka som har fått det',
      copied: 'Texten är kopierad.',
      text: 'Utskicket som text',
      download: { txt: 'Ladda ner som text', md: 'Ladda ner som Markdown' },
    },

    editing: {
      title: 'Ändra utkastet',
      answer: 'Skriv om, flytta och utelämna.',
      lead: 'Det som är utelämnat kommer inte med, men kan tas med igen. Varje ändring gör att någon behöver läsa på nytt.',
      introduction: 'Rubrik och inledning',
      change: 'Ändra',
      changeIntroduction: 'Ändra rubrik och inledning',
      noIntroduction: 'Ingen inledning ännu. Säg med två meningar vad som är viktigast för läsaren.',
      changeParagraph: (title: string) => `Ändra ${title}`,
      up: (title: string) => `Flytta upp ${title}`,
      down: (title: string) => `Flytta ner ${title}`,
      leaveOut: 'Utelämna',
      leaveOutParagraph: (title: string) => `Utelämna ${title}`,
      putBack: 'Ta med igen',
      putBackParagraph: (title: string) => `Ta med ${title} igen`,
      leftOut: 'Utelämnat',
      rewritten: 'Omskrivet',
      fallback: 'Ingen har förklarat utfallet för den här mottagaren, så lydelsen står här.',
      explain: 'Skriv vad det betyder',
      nothing:
        'Programmet hittade inget nytt i perioden. Skriv en egen inledning, eller välj en tidigare dag i ett nytt utkast.',
      oneSided: {
        worse:
          'Det som blev bättre är med, men inte det som blev sämre. Ta med något av det som blev sämre innan texten läses.',
        better:
          'Det som blev sämre är med, men inte det som blev bättre. Ta med något av det som blev bättre innan texten läses.',
      },
      done: 'Klar, se hela texten',
    },

    introduction: {
      title: 'Rubrik och inledning',
      answer: 'Vad är viktigast för den som läser?',
      lead: 'Läsaren bestämmer sig efter två meningar. Säg vad som är nytt och vad det betyder.',
      name: 'Rubrik',
      nameHint: 'Till exempel: Närvaroteam på väg i elva kommuner.',
      nameMissing: 'Skriv en rubrik.',
      text: 'Inledning',
      textHint:
        'Två till fyra meningar. Till exempel: Fler unga klarar skolan, men vi når inte målet. I höst behöver varje kommun ta ställning till närvaroteam.',
      save: 'Spara inledningen',
    },
    paragraph: {
      title: 'Ändra stycket',
      answer: 'Säg det så att läsaren förstår.',
      lead: 'Dag, källa och annat som står med små bokstäver under texten ändras inte här. Siffror hämtas ur källan: skriv inte om dem.',
      name: 'Rubrik',
      nameMissing: 'Skriv en rubrik.',
      text: 'Text',
      textMissing: 'Skriv texten, eller utelämna stycket i stället.',
      save: 'Spara stycket',
    },

    reading: {
      title: 'Läs texten',
      answer: 'Står allt rätt, och begriper den som får det?',
      lead: 'Du läser den version som står här. Ändrar någon den sedan behöver den läsas igen.',
      check: [
        'Är det sant, och är siffrorna de som gäller?',
        'Förstår mottagaren vad det betyder för den?',
        'Står det något om enskilda personer? Det får det inte göra.',
        'Syns det som blev sämre lika tydligt som det som blev bättre?',
      ].join('\n'),
      checkHeading: 'Titta efter',
      save: 'Jag har läst, och texten kan skickas',
      alone:
        'Du skrev texten själv. Ingen annan kan läsa den just nu, så du får göra det. Det syns att det var du.',
      own: 'Du gjorde den senaste ändringen. Någon annan behöver läsa, för den som skriver ser sällan sina egna fel.',
      already: (name: string, date: string) => `${name} har läst den här versionen, ${date}.`,
      takeBack: 'Ta tillbaka läsningen',
      notYet: 'Ändra texten först',
    },

    sending: {
      title: { sent: 'Skicka utskicket', published: 'Publicera utskicket' },
      answer: {
        sent: 'När du skickar blir texten allmän handling.',
        published: 'När du publicerar blir texten allmän handling, och vem som helst kan läsa den.',
      },
      lead: {
        members: (count: number) =>
          `Den skickas med e-post till ${count === 1 ? 'en person' : `${count} personer`} som har uppdrag i samverkan, ord för ord som den lästes.`,
        council: (count: number, party: string) =>
          `Den skickas med e-post till ${count === 1 ? 'den som' : `de ${count} som`} sitter för ${party}. De tar den vidare till fullmäktige och nämnder.`,
        public:
          'Den läggs på en öppen sida, ord för ord som den lästes. Sidan kan dras tillbaka, med ett skäl som syns.',
      },
      nobody: (party: string) =>
        `Ingen sitter för ${party} i dag. Texten läggs på sin sida, men ingen får brev.`,
      recipients: 'De får brevet',
      law: 'Fram till nu är texten arbetsmaterial. Det som har skickats från en myndighet är upprättat och därmed en allmän handling, som vem som helst kan begära ut. Att du skickar den skrivs in i loggen.',
      save: { sent: 'Skicka utskicket', published: 'Publicera utskicket' },
      back: 'Läs texten en gång till',
    },

    withdrawal: {
      title: 'Dra tillbaka sidan',
      answer: 'Varför ska sidan tas bort?',
      lead: 'Skälet står kvar på sidans adress, så att den som söker den får veta. Texten är fortfarande en allmän handling.',
      reason: 'Skäl',
      reasonHint: 'Till exempel: En siffra var fel. En rättad text kommer i veckan.',
      reasonMissing: 'Skriv varför sidan dras tillbaka.',
      save: 'Dra tillbaka sidan',
    },

    refusals: {
      notComposer:
        'Utskick sätts ihop och skickas av samordnaren och av tjänstemän. Till fullmäktige hos en part gör partens egna tjänstemän det, eller samordnaren.',
      sent: 'Utskicket är skickat och står som det lästes. Sätt ihop ett nytt om något behöver rättas.',
      discarded: 'Utkastet är kastat. Ta upp det igen för att ändra eller läsa det.',
      changedMeanwhile: 'Texten har ändrats sedan du öppnade sidan. Läs den som den står nu, och gör om.',
      unread: 'Ingen har läst den här versionen. Be en kollega läsa texten. Sedan kan den skickas.',
      tooLong:
        'Texten är för lång för ett brev. Det får ha högst 10 000 tecken. Utelämna några stycken, eller korta dem.',
      empty: 'Utskicket är tomt. Ta med något stycke eller skriv en inledning först.',
      oneSided: {
        worse:
          'Det som blev bättre är med, men inte det som blev sämre. Effekter visas med samma tyngd: ta med något av det som blev sämre.',
        better:
          'Det som blev sämre är med, men inte det som blev bättre. Effekter visas med samma tyngd: ta med något av det som blev bättre.',
      },
      'not-yours':
        'Det här utskicket läses av andra innan det skickas: av tjänstemän och samordnare, eller av partens egna när det är till deras fullmäktige.',
      'own-words': 'Du gjorde den senaste ändringen. Be en kollega läsa texten.',
      onlyPublic:
        'Bara det som är publicerat för invånarna kan dras tillbaka. Ett brev som är skickat är framme.',
    },
  },
  {
    title: 'Communication',
    toDigest: 'Back to the digest',
    answer: {
      waiting: (count, one) => `${count} ${one ? 'draft waits' : 'drafts wait'} for somebody to read.`,
      unsent: (count, one) => `${count} ${one ? 'digest is' : 'digests are'} read and can be sent.`,
      takenBack: (count, one) =>
        `${count} ${one ? 'digest was' : 'digests were'} taken back before anybody got ${one ? 'it' : 'them'}.`,
      calm: 'No digest waits for anybody.',
      none: 'Here decisions become clear to those whom they concern.',
      forReaders: (count) =>
        count === 0
          ? 'Nothing is sent yet.'
          : count === 1
            ? 'One digest to read.'
            : `${count} digests to read.`,
    },
    lead: 'A digest gathers what is new for those who hold seats, for the council of a municipality or region, or for the residents. It is sent only when somebody has read it.',
    compose: 'Put a digest together',
    drafts: 'Drafts',
    noDrafts: 'There is no draft.',
    sent: 'Sent and published',
    noneSent: 'Nothing is sent yet.',
    unexplained: 'Lacks an explanation',
    empty: 'No digests yet',
    emptyWhy:
      'What you arrive at concerns many who were not there. The program gathers what is new, you rewrite and leave out, and a colleague reads before it is sent.',
    period: (from, to) => `${from}–${to}`,
    states: {
      draft: 'Draft',
      read: 'Read',
      sent: 'Sent',
      takenBack: 'Taken back',
      published: 'Published',
      withdrawn: 'Withdrawn',
      discarded: 'Discarded',
    },
    for: { members: 'To the members', public: 'To the residents' },
    forCouncil: (party) => `To the council of ${party}`,
    waitsForReader: 'Waits for somebody to read',
    readyToSend: 'Can be sent',
    writtenBy: (name, date) => `Last changed by ${name}, ${date}.`,
    readBy: (name, date) => `Read by ${name}, ${date}.`,
    readAlone: (name, date) =>
      `Read by ${name}, ${date}. The same person wrote it, for there was nobody else.`,
    sentBy: (name, date) => `Sent by ${name}, ${date}.`,
    takenBackBy: (name, date) => `Taken back by ${name}, ${date}, before anybody had got it.`,
    publishedBy: (name, date) => `Published by ${name}, ${date}.`,
    version: (version) => `Version ${version}`,
    facts: {
      written: 'Last changed',
      read: 'Read',
      sent: 'Sent',
      published: 'Published',
    },
    notRead: 'Nobody has read this version',
    letter: 'Letter',
    toLetter: 'See the letter',
    history: 'History of the digest',
    events: {
      drafted: 'The program put a draft together',
      changed: (version) => `The text was changed, version ${version}`,
      unread: (version) => `The text was changed, version ${version}, and must be read again`,
      read: (version) => `Read, version ${version}`,
      readingWithdrawn: 'The reading was taken back',
      sent: 'Sent',
      withdrawn: 'Withdrawn',
      discarded: 'The draft was discarded',
      takenUp: 'The draft was taken up again',
    },

    new: {
      title: 'Put a digest together',
      answer: 'Who is to know what is new?',
      lead: 'The program gathers outcomes, adoptions, effects and meetings into a draft. Then you rewrite, move and leave out.',
      audience: 'Audience',
      audienceMissing: 'Choose whom the digest is for.',
      audiences: {
        members: 'The members',
        council: 'The council and boards of a party',
        public: 'The residents',
      },
      hints: {
        members: 'Everybody who holds a seat.',
        council:
          'The party’s own figures, answers and what waits for it. Goes to those who sit for the party.',
        public: 'An open page that anybody can read without signing in.',
      },
      party: 'Party',
      partyHint: 'Needed when the digest is for a council and boards.',
      noParty: 'Choose a party',
      partyMissing: 'Choose which party the digest is for.',
      from: 'From',
      fromHint:
        'Leave it empty to include what has happened since the last digest to the same audience, or the last three months if it is the first.',
      fromAhead: 'The day has not come yet. Choose today or an earlier day.',
      save: 'Put the draft together',
    },

    page: {
      draft: 'Nobody has read the draft yet. It cannot be sent.',
      read: 'The digest is read and can be sent.',
      edit: 'Change the draft',
      proofread: 'Read and approve the text',
      send: 'Send the digest',
      publish: 'Publish the digest',
      withdraw: 'Withdraw the page',
      discard: 'Discard the draft',
      takeUp: 'Take the draft up again',
      discarded: 'The draft is discarded.',
      discardedBy: (name, date) => `${name} discarded it on ${date}.`,
      withdrawn: 'The page is withdrawn.',
      open: 'See the open page',
      asText: 'Copy the text',
      asTextLead: 'For your intranet or a mail. Select all in the box, or download.',
      copy: 'Copy as text',
      leaving: (people) =>
        `The letter to ${people === 1 ? 'one person' : `${people} people`} leaves a minute after you have sent it. Until then you can take it back.`,
      takeBack: 'Take the letter back',
      takenBack: 'The letter is taken back, and nobody has got it.',
      sendLetter: 'Send the letter again',
      toLetter: 'See the letter and who has got it',
      copied: 'The text is copied.',
      text: 'The digest as text',
      download: { txt: 'Download as text', md: 'Download as Markdown' },
    },

    editing: {
      title: 'Change the draft',
      answer: 'Rewrite, move and leave out.',
      lead: 'What is left out is not sent, but can be put back. Each change means that somebody must read again.',
      introduction: 'Title and introduction',
      change: 'Change',
      changeIntroduction: 'Change title and introduction',
      noIntroduction: 'No introduction yet. Say in two sentences what matters most to the reader.',
      changeParagraph: (title) => `Change ${title}`,
      up: (title) => `Move up ${title}`,
      down: (title) => `Move down ${title}`,
      leaveOut: 'Leave out',
      leaveOutParagraph: (title) => `Leave out ${title}`,
      putBack: 'Put back',
      putBackParagraph: (title) => `Put back ${title}`,
      leftOut: 'Left out',
      rewritten: 'Rewritten',
      fallback: 'Nobody has explained the outcome to this audience, so its wording stands here.',
      explain: 'Write what it means',
      nothing:
        'The program found nothing new in the period. Write an introduction of your own, or choose an earlier day in a new draft.',
      oneSided: {
        worse:
          'What became better is in, but not what became worse. Put some of it back before the text is read.',
        better:
          'What became worse is in, but not what became better. Put some of it back before the text is read.',
      },
      done: 'Done, see the whole text',
    },

    introduction: {
      title: 'Title and introduction',
      answer: 'What matters most to the reader?',
      lead: 'The reader decides after two sentences. Say what is new and what it means.',
      name: 'Title',
      nameHint: 'For instance: Attendance teams on their way in eleven municipalities.',
      nameMissing: 'Write a title.',
      text: 'Introduction',
      textHint:
        'Two to four sentences. For instance: More young people manage school, but we do not reach the target. This autumn each municipality has to decide about attendance teams.',
      save: 'Save the introduction',
    },
    paragraph: {
      title: 'Change the paragraph',
      answer: 'Say it so that the reader understands.',
      lead: 'The day, the source and what else stands in small letters under the text is not changed here. Figures come from the source: do not rewrite them.',
      name: 'Title',
      nameMissing: 'Write a title.',
      text: 'Text',
      textMissing: 'Write the text, or leave the paragraph out instead.',
      save: 'Save the paragraph',
    },

    reading: {
      title: 'Read the text',
      answer: 'Is everything right, and will those who get it understand?',
      lead: 'You read the version that stands here. If somebody changes it afterwards, it must be read again.',
      check: [
        'Is it true, and are the figures the present ones?',
        'Does the audience understand what it means for them?',
        'Does it say anything about individuals? It must not.',
        'Is what became worse as plain to see as what became better?',
      ].join('\n'),
      checkHeading: 'Look for',
      save: 'I have read it, and the text can be sent',
      alone:
        'You wrote the text yourself. Nobody else can read it right now, so you may. It shows that it was you.',
      own: 'You made the latest change. Somebody else must read it, for writers rarely see their own mistakes.',
      already: (name, date) => `${name} has read this version, ${date}.`,
      takeBack: 'Take the reading back',
      notYet: 'Change the text first',
    },

    sending: {
      title: { sent: 'Send the digest', published: 'Publish the digest' },
      answer: {
        sent: 'When you send it, the text becomes a public record.',
        published: 'When you publish it, the text becomes a public record, and anybody can read it.',
      },
      lead: {
        members: (count) =>
          `It is sent by e-mail to ${count === 1 ? 'one person' : `${count} people`} who hold seats, word for word as it was read.`,
        council: (count, party) =>
          `It is sent by e-mail to ${count === 1 ? 'the one who sits' : `the ${count} who sit`} for ${party}. They carry it on to the council and boards.`,
        public:
          'It is put on an open page, word for word as it was read. The page can be withdrawn, with a reason that is shown.',
      },
      nobody: (party) =>
        `Nobody sits for ${party} today. The text is put on its page, but nobody gets a letter.`,
      recipients: 'They get the letter',
      law: 'So far the text is working material. What has been sent by an authority is a public record, which anybody can ask for. That you send it is written in the log.',
      save: { sent: 'Send the digest', published: 'Publish the digest' },
      back: 'Read the text once more',
    },

    withdrawal: {
      title: 'Withdraw the page',
      answer: 'Why is the page to be taken down?',
      lead: 'The reason stays at the page’s address, so that those who look for it are told. The text is still a public record.',
      reason: 'Reason',
      reasonHint: 'For instance: A figure was wrong. A corrected text comes this week.',
      reasonMissing: 'Write why the page is withdrawn.',
      save: 'Withdraw the page',
    },

    refusals: {
      notComposer:
        'Digests are put together and sent by the coordinator and officials. To a party’s council its own officials do so, or the coordinator.',
      sent: 'The digest is sent and stands as it was read. Put a new one together if something needs correcting.',
      discarded: 'The draft is discarded. Take it up again to change or read it.',
      changedMeanwhile:
        'The text has changed since you opened the page. Read it as it stands now, and try again.',
      unread: 'Nobody has read this version. Ask a colleague to read the text. Then it can be sent.',
      tooLong:
        'The text is too long for a letter. It may have at most 10,000 characters. Leave out some paragraphs, or shorten them.',
      empty: 'The digest is empty. Put back a paragraph or write an introduction first.',
      oneSided: {
        worse:
          'What became better is in, but not what became worse. Effects are shown alike: put back some of what became worse.',
        better:
          'What became worse is in, but not what became better. Effects are shown alike: put back some of what became better.',
      },
      'not-yours':
        'This digest is read by others before it is sent: by officials and coordinators, or by the party’s own people when it is for their council.',
      'own-words': 'You made the latest change. Ask a colleague to read the text.',
      onlyPublic:
        'Only what is published for the residents can be withdrawn. A letter that is sent has arrived.',
    },
  },
)
