import { defineWords } from '../i18n/words.ts'

export const interviewWords = defineWords(
  {
    title: 'Intervjuerna',
    definition:
      'En röst är en person som intervjuats, under pseudonym. Bara de som gör kartläggningen läser vad någon sagt.',
    answer: (interviews: number, voices: number) =>
      `${interviews === 1 ? 'En intervju' : `${interviews} intervjuer`} med ${voices === 1 ? 'en röst' : `${voices} röster`} finns i text.`,
    silentPrincipals: (count: number, of: number) =>
      count === 0
        ? 'Alla huvudmän hörs.'
        : `${count === 1 ? 'En huvudman' : `${count} huvudmän`} av ${of} hörs inte.`,
    empty: 'Här samlas det som sagts i intervjuerna',
    emptyWhy:
      'Klistra in en utskrift, så byts namnen mot pseudonymer innan texten sparas. Då syns också vilka roller och huvudmän som inte har hörts.',
    add: 'Lägg in en intervju',
    list: 'Intervjuer i text',
    heads: { interview: 'Intervju', voices: 'Röster', role: 'Roll', silent: 'Huvudmän utan röst' },
    heardTitle: 'Vem hörs inte?',
    few: (fewest: number) =>
      `Färre än ${fewest} röster hörs än så länge. Då visas ingenting om vilka roller och huvudmän de kommer från.`,
    together: (fewest: number) =>
      `Roller med färre än ${fewest} röster visas tillsammans, så att ingen går att känna igen. Är de ändå för få läggs den minsta av de andra till.`,
    whyTitle: 'Varför hörs de inte?',
    toFrame: 'Se urvalet: vilka som var tänkta',
    everyRole: 'Varje roll har minst en röst.',
    nobodySilent: 'alla huvudmän hörs',
    allSilent: 'ingen huvudman är angiven',
    number: (number: number) => `Intervju ${number}`,
    read: {
      answer: (turns: number, voices: number) =>
        `${turns} repliker, ${voices === 1 ? 'en röst' : `${voices} röster`}.`,
      lead: 'Namn är bytta mot pseudonymer, och texten ändras inte efteråt. Vem som är vem står aldrig här.',
      heads: { place: 'Replik', speaker: 'Vem', text: 'Vad som sägs' },
      voice: (pseudonym: string, role: string, party: string | null) =>
        party === null ? `${pseudonym}: ${role}` : `${pseudonym}: ${role}, ${party}`,
      none: 'Intervjun har ingen text.',
      voices: 'Rösterna',
    },
    form: {
      title: 'Lägg in en intervju',
      answer:
        'Klistra in utskriften och byt namnen mot pseudonymer. Ingenting sparas förrän du har sett resultatet.',
      lead: 'Samsyn sparar texten utan namn och ingen lista över vem som är vem.',
      leadWithKey: 'Samsyn sparar texten utan namn. Vem som är vem sparas krypterat för sig, om du vill det.',
      name: 'Kort titel',
      nameHint: 'Bara för er som gör kartläggningen. Skriv ingen persons namn.',
      nameMissing: 'Skriv en kort titel.',
      text: 'Utskriften',
      textHint:
        'Börja varje replik med vem som talar: ”Anna: Vi börjar i nätverket.” Tider framför namnet går bra, liksom filer av typen VTT och SRT som text.',
      textMissing: 'Klistra in utskriften, eller välj en fil.',
      textLong: 'Utskriften är för lång för en intervju. Dela upp den.',
      file: 'Eller en fil med utskriften',
      fileHint:
        'Word (.docx), text, VTT, SRT eller PDF, högst 20 MB. Filen sparas inte, bara texten utan namn.',
      fileLarge: 'Filen är för stor. Den får vara högst 20 MB.',
      fileName:
        'Filens namn innehåller något som ser ut som ett personnummer. Byt namn på den och försök igen.',
      fileBusy: 'Flera filer läses just nu. Försök igen om en stund.',
      names: 'Lägg namnen i namnnyckeln',
      namesHint: 'Som de står i utskriften. De krypteras, och bara den som leder kartläggningen kan se dem.',
      nobodySpeaks: 'Vi hittar ingen som talar. Börja varje replik med ett namn och ett kolon.',
      before: (line: number) =>
        `Rad ${line} säger inte vem som talar. Skriv ett namn och ett kolon först, eller ta bort raden.`,
      email: (line: number) => `På rad ${line} står en e-postadress. Ta bort den.`,
      phone: (line: number) => `På rad ${line} ser det ut att stå ett telefonnummer. Ta bort det.`,
      identity: (line: number) => `På rad ${line} ser det ut att stå ett personnummer. Ta bort det.`,
      tooMany: (most: number) => `Fler än ${most} verkar tala. Kolla att bara namn står före kolon.`,
      more: 'Andra namn och orter att byta',
      moreHint: 'Ett på varje rad: ”Nässjö = kommunen”. Hela ord byts, också med genitiv-s.',
      moreWrong: (line: number) => `Skriv rad ${line} som ”Nässjö = kommunen”.`,
      look: 'Visa hur det blir',
      save: 'Spara utan namn',
      speakers: 'Vilka talar?',
      speaker: (name: string) => `${name} är`,
      as: {
        interviewer: 'den som intervjuar',
        voice: 'en som intervjuas',
        text: 'inget namn, bara ord före ett kolon',
      },
      asMissing: (name: string) => `Välj vad ${name} är.`,
      pseudonym: (name: string) => `Pseudonym för ${name}`,
      pseudonymMissing: (name: string) => `Skriv en pseudonym för ${name}.`,
      role: (name: string) => `Roll för ${name}`,
      roleMissing: (name: string) => `Välj en roll för ${name}.`,
      chooseRole: 'Välj roll',
      party: (name: string) => `Huvudman för ${name}`,
      noParty: 'Ingen, eller ska inte synas',
      twoPeople: (pseudonym: string) =>
        `${pseudonym} har två olika roller eller huvudmän. Ge dem var sin pseudonym, eller samma roll och huvudman.`,
      noVoice: 'Minst en ska vara en som intervjuas.',
      person: (letter: string) => `Person ${letter}`,
      planned: 'Planerad intervju',
      plannedHint: 'Den räknas då som hållen, med så många personer som utskriften har röster.',
      noPlanned: 'Ingen av dem',
      plannedGone: 'Den planerade intervjun har redan en text. Välj en annan.',
      interviewer: 'Intervjuare',
      preview: 'Så här sparas det',
      previewLead: 'Läs igenom. Namn som står kvar lägger du till bland det som byts, och visar igen.',
      exchanged: (name: string, times: number) =>
        `${name}: ${times === 1 ? 'bytt en gång' : `bytt ${times} gånger`}`,
      nothingExchanged: 'Inget namn i det som sägs har bytts.',
    },
  },
  {
    title: 'Interviews',
    definition:
      'A voice is a person who was interviewed, by pseudonym. Only those who do the review read what somebody said.',
    answer: (interviews: number, voices: number) =>
      `${interviews === 1 ? 'One interview' : `${interviews} interviews`} with ${voices === 1 ? 'one voice' : `${voices} voices`} are there as text.`,
    silentPrincipals: (count: number, of: number) =>
      count === 0
        ? 'All principals are heard.'
        : `${count === 1 ? 'One principal' : `${count} principals`} of ${of} are not heard.`,
    empty: 'What was said in the interviews is gathered here',
    emptyWhy:
      'Paste a transcript, and names become pseudonyms before the text is stored. Then it also shows which roles and principals have not been heard.',
    add: 'Add an interview',
    list: 'Interviews as text',
    heads: { interview: 'Interview', voices: 'Voices', role: 'Role', silent: 'Principals without a voice' },
    heardTitle: 'Who is not heard?',
    few: (fewest: number) =>
      `Fewer than ${fewest} voices are heard so far. Then nothing is shown of the roles and principals that they come from.`,
    together: (fewest: number) =>
      `Roles with fewer than ${fewest} voices are shown together, so that nobody can be recognised. If they are still too few, the smallest of the others joins them.`,
    whyTitle: 'Why are they not heard?',
    toFrame: 'See the sample: who was meant to be heard',
    everyRole: 'Every role has at least one voice.',
    nobodySilent: 'all principals are heard',
    allSilent: 'no principal is given',
    number: (number: number) => `Interview ${number}`,
    read: {
      answer: (turns: number, voices: number) =>
        `${turns} turns, ${voices === 1 ? 'one voice' : `${voices} voices`}.`,
      lead: 'Names are exchanged for pseudonyms, and the text is not changed afterwards. Who is who never stands here.',
      heads: { place: 'Turn', speaker: 'Who', text: 'What is said' },
      voice: (pseudonym: string, role: string, party: string | null) =>
        party === null ? `${pseudonym}: ${role}` : `${pseudonym}: ${role}, ${party}`,
      none: 'The interview has no text.',
      voices: 'The voices',
    },
    form: {
      title: 'Add an interview',
      answer:
        'Paste the transcript and exchange names for pseudonyms. Nothing is stored until you have seen the result.',
      lead: 'Samsyn stores the text without names, and no list of who is who.',
      leadWithKey:
        'Samsyn stores the text without names. Who is who is stored encrypted and apart, if you wish.',
      name: 'Short title',
      nameHint: "Only for you who do the review. Write no person's name.",
      nameMissing: 'Write a short title.',
      text: 'The transcript',
      textHint:
        'Begin each turn with who speaks: “Anna: We begin in the network.” Times before the name are fine, and so are VTT and SRT files as text.',
      textMissing: 'Paste the transcript, or choose a file.',
      textLong: 'The transcript is too long for an interview. Split it.',
      file: 'Or a file with the transcript',
      fileHint:
        'Word (.docx), text, VTT, SRT or PDF, at most 20 MB. The file is not stored, only the text without names.',
      fileLarge: 'The file is too large. It may be at most 20 MB.',
      fileName:
        'The name of the file holds what looks like a personal identity number. Rename it and try again.',
      fileBusy: 'Several files are being read just now. Try again in a while.',
      names: 'Put the names into the name key',
      namesHint:
        'As they stand in the transcript. They are encrypted, and only the person who leads the review can see them.',
      nobodySpeaks: 'We find nobody who speaks. Begin each turn with a name and a colon.',
      before: (line: number) =>
        `Line ${line} does not say who speaks. Write a name and a colon first, or remove the line.`,
      email: (line: number) => `Line ${line} has an e-mail address. Remove it.`,
      phone: (line: number) => `Line ${line} seems to have a telephone number. Remove it.`,
      identity: (line: number) => `Line ${line} seems to have a personal identity number. Remove it.`,
      tooMany: (most: number) =>
        `More than ${most} seem to speak. Check that only names stand before a colon.`,
      more: 'Other names and places to exchange',
      moreHint: 'One on each line: “Nässjö = kommunen”. Whole words are exchanged, with the genitive s too.',
      moreWrong: (line: number) => `Write line ${line} as “Nässjö = kommunen”.`,
      look: 'Show how it will be',
      save: 'Store without names',
      speakers: 'Who speaks?',
      speaker: (name: string) => `${name} is`,
      as: {
        interviewer: 'the interviewer',
        voice: 'somebody who is interviewed',
        text: 'no name, only words before a colon',
      },
      asMissing: (name: string) => `Choose what ${name} is.`,
      pseudonym: (name: string) => `Pseudonym of ${name}`,
      pseudonymMissing: (name: string) => `Write a pseudonym for ${name}.`,
      role: (name: string) => `Role of ${name}`,
      roleMissing: (name: string) => `Choose a role for ${name}.`,
      chooseRole: 'Choose a role',
      party: (name: string) => `Principal of ${name}`,
      noParty: 'None, or not to be shown',
      twoPeople: (pseudonym: string) =>
        `${pseudonym} has two different roles or principals. Give each a pseudonym, or the same role and principal.`,
      noVoice: 'At least one must be somebody who is interviewed.',
      person: (letter: string) => `Person ${letter}`,
      planned: 'Planned interview',
      plannedHint: 'It then counts as held, with as many people as the transcript has voices.',
      noPlanned: 'None of them',
      plannedGone: 'The planned interview already has a text. Choose another.',
      interviewer: 'Interviewer',
      preview: 'This is how it is stored',
      previewLead: 'Read it through. Add names that remain to those that are exchanged, and show it again.',
      exchanged: (name: string, times: number) =>
        `${name}: exchanged ${times === 1 ? 'once' : `${times} times`}`,
      nothingExchanged: 'No name in what is said has been exchanged.',
    },
  },
)
