import { defineWords } from '../i18n/words.ts'

export const nameWords = defineWords(
  {
    title: 'Namnnyckeln',
    definition:
      'Säger vem som är vem i intervjuerna. Den är krypterad, skild från det som sagts, och bara den som leder kartläggningen kan öppna den.',
    none: 'Ingen namnnyckel förs. Vem som är vem står ingenstans i Samsyn.',
    noneWhat: 'Här kan den som leder kartläggningen låta namnen på dem som intervjuats bevaras',
    noneWhy:
      'Då går det att nå en person igen, fråga om ett citat eller ta bort någon som ångrar sig. Behöver ni inte det är det bättre att låta bli.',
    onlyLeadBegins: 'Den som leder kartläggningen kan börja föra en namnnyckel.',
    begin: 'Börja föra en namnnyckel',
    kept: (sealed: number, voices: number, day: string) =>
      `${sealed} av ${voices === 1 ? 'en röst' : `${voices} röster`} har ett namn i nyckeln. Den raderas efter ${day}.`,
    erasedOn: (day: string) => `Namnnyckeln raderades ${day}. Ingen kan längre se vem som är vem.`,
    alreadyBegun: 'Det förs redan en namnnyckel för kartläggningen. Någon annan hann före.',
    past: 'Dagen då namnnyckeln skulle raderas har passerat. Den öppnas inte mer.',
    notBegun: 'Det förs ingen namnnyckel för kartläggningen.',
    alreadySealed: 'Ett namn är redan inlagt för den rösten. Bara den som leder kartläggningen kan byta det.',
    noMasterKey:
      'Servern saknar huvudnyckel, och då kan inga namn krypteras. Be den som sköter Samsyn att sätta SAMSYN_KEY.',
    unreadable: {
      'other-key':
        'Namnnyckeln är krypterad med en annan huvudnyckel än den som servern har nu. Be den som sköter Samsyn att lägga tillbaka den.',
      damaged:
        'Namnnyckeln är inte som den var när den sparades, och går inte att läsa. Be den som sköter Samsyn att se i säkerhetskopian.',
    },
    toKey: 'Till namnnyckeln',
    interview: (number: number) => `Intervju ${number}`,
    allInterviews: 'Alla intervjuer',
    voices: 'Rösterna',
    noVoices: 'Inga röster finns än. De kommer med intervjuerna.',
    heads: {
      interview: 'Intervju',
      pseudonym: 'Pseudonym',
      role: 'Roll',
      name: 'Namn',
      contact: 'Nås på',
      acts: 'Ändra',
    },
    isSealed: 'Inlagt',
    isMissing: 'Saknas',
    add: 'Lägg in',
    change: 'Byt',
    remove: 'Ta bort',
    named: (act: string, pseudonym: string, number: number) => `${act}: ${pseudonym} i intervju ${number}`,
    opening: 'Öppna nyckeln',
    openingLead:
      'Namnen visas en gång. Att du sett dem, när och varför sparas, och alla som gör kartläggningen kan läsa det.',
    open: 'Visa namnen',
    looks: 'Vem har öppnat nyckeln?',
    noLooks: 'Ingen har öppnat nyckeln.',
    look: (number: number | null, names: number) =>
      `${number === null ? 'Alla intervjuer' : `Intervju ${number}`}, ${names === 1 ? 'ett namn' : `${names} namn`}`,
    opened: {
      title: 'Namnen',
      answer: (names: number) =>
        names === 0
          ? 'Inget namn är inlagt.'
          : names === 1
            ? 'Ett namn visas nu.'
            : `${names} namn visas nu.`,
      lead: 'Att du sett dem är sparat. När du lämnar sidan är de stängda igen.',
      none: 'ej angivet',
      close: 'Stäng nyckeln',
    },
    ending: 'Radera nyckeln',
    endingLead: (day: string) =>
      `Den raderas av sig själv efter ${day}. Då finns det inte längre någon väg från pseudonym till person.`,
    moveDay: 'Ändra dagen',
    eraseNow: 'Radera nu',
    form: {
      beginAnswer:
        'Välj den sista dag som namnen får finnas. Den dagen ska stå i det ni säger till dem ni intervjuar.',
      beginLead:
        'Namnen krypteras var för sig. De kommer inte med i kopior, sökningar, rapporter eller utskrifter av projektet.',
      dayTitle: 'Ändra dagen då nyckeln raderas',
      dayAnswer: 'Tidigare går alltid bra. Senare ska de som intervjuats få veta.',
      eraseOn: 'Sista dagen',
      eraseOnHint: 'Natten efter raderas nyckeln av sig själv.',
      eraseOnMissing: 'Välj en dag.',
      eraseOnPast: 'Välj i dag eller en dag framåt.',
      eraseOnLate: (day: string) => `Välj en dag senast ${day}.`,
      saveDay: 'Spara dagen',
      personTitle: (pseudonym: string, number: number) => `Vem är ${pseudonym} i intervju ${number}?`,
      personAnswer: 'Namnet krypteras när du sparar. Bara den som leder kartläggningen kan sedan se det.',
      replaces: 'Ett namn är redan inlagt. Det du skriver ersätter det.',
      name: 'Namn',
      nameMissing: 'Skriv personens namn.',
      contact: 'Nås på',
      contactHint: 'E-post eller telefon, om ni behöver höra av er igen.',
      savePerson: 'Spara krypterat',
      which: 'Vilka namn behöver du se?',
      choose: 'Välj intervju',
      whichMissing: 'Välj en intervju, eller alla.',
      reason: 'Varför?',
      reasonHint: 'Till exempel ”fråga om ett citat får användas”. Skriv ingens namn.',
      reasonMissing: 'Skriv varför, med minst tio tecken.',
      eraseTitle: 'Radera namnnyckeln',
      eraseAnswer: (names: number) =>
        names === 0
          ? 'Nyckeln försvinner för gott.'
          : `${names === 1 ? 'Ett namn' : `${names} namn`} försvinner för gott. Ingen kan få tillbaka dem.`,
      eraseLead:
        'Pseudonymer, texter och kodning är kvar. Vilka som öppnat nyckeln går fortfarande att läsa.',
      sure: 'Jag vet att det inte går att ångra',
      sureMissing: 'Bekräfta att du vet att det inte går att ångra.',
      erase: 'Radera för gott',
      removeTitle: (pseudonym: string, number: number) =>
        `Ta bort namnet på ${pseudonym} i intervju ${number}`,
      removeAnswer: 'Namnet försvinner för gott. Vad personen sagt är kvar under pseudonym.',
      removeSave: 'Ta bort namnet',
    },
  },
  {
    title: 'The name key',
    definition:
      'Says who is who in the interviews. It is encrypted, kept apart from what was said, and only the person who leads the review can open it.',
    none: 'No name key is kept. Who is who stands nowhere in Samsyn.',
    noneWhat: 'Here the person who leads the review can have the names of those interviewed kept',
    noneWhy:
      'Then a person can be reached again, asked about a quote, or taken out if they change their mind. If you do not need that, it is better not to.',
    onlyLeadBegins: 'The person who leads the review can begin a name key.',
    begin: 'Begin a name key',
    kept: (sealed: number, voices: number, day: string) =>
      `${sealed} of ${voices === 1 ? 'one voice' : `${voices} voices`} have a name in the key. It is erased after ${day}.`,
    erasedOn: (day: string) => `The name key was erased on ${day}. Nobody can see who is who any more.`,
    alreadyBegun: 'A name key is kept for the review already. Somebody else was first.',
    past: 'The day on which the name key was to be erased has passed. It is not opened any more.',
    notBegun: 'No name key is kept for the review.',
    alreadySealed: 'That voice has a name already. Only the person who leads the review can replace it.',
    noMasterKey:
      'The server has no master key, so no names can be encrypted. Ask whoever runs Samsyn to set SAMSYN_KEY.',
    unreadable: {
      'other-key':
        'The name key is encrypted with another master key than the server has now. Ask whoever runs Samsyn to put it back.',
      damaged:
        'The name key is not as it was when it was stored, and cannot be read. Ask whoever runs Samsyn to look in the backup.',
    },
    toKey: 'To the name key',
    interview: (number: number) => `Interview ${number}`,
    allInterviews: 'All interviews',
    voices: 'The voices',
    noVoices: 'There are no voices yet. They come with the interviews.',
    heads: {
      interview: 'Interview',
      pseudonym: 'Pseudonym',
      role: 'Role',
      name: 'Name',
      contact: 'Reached at',
      acts: 'Change',
    },
    isSealed: 'There',
    isMissing: 'Missing',
    add: 'Add',
    change: 'Replace',
    remove: 'Remove',
    named: (act: string, pseudonym: string, number: number) => `${act}: ${pseudonym} in interview ${number}`,
    opening: 'Open the key',
    openingLead:
      'The names are shown once. That you saw them, when and why is kept, and everybody who does the review can read it.',
    open: 'Show the names',
    looks: 'Who has opened the key?',
    noLooks: 'Nobody has opened the key.',
    look: (number: number | null, names: number) =>
      `${number === null ? 'All interviews' : `Interview ${number}`}, ${names === 1 ? 'one name' : `${names} names`}`,
    opened: {
      title: 'The names',
      answer: (names: number) =>
        names === 0
          ? 'There is no name.'
          : names === 1
            ? 'One name is shown now.'
            : `${names} names are shown now.`,
      lead: 'That you saw them is kept. When you leave the page they are closed again.',
      none: 'not given',
      close: 'Close the key',
    },
    ending: 'Erase the key',
    endingLead: (day: string) =>
      `It is erased by itself after ${day}. Then there is no way from pseudonym to person any more.`,
    moveDay: 'Change the day',
    eraseNow: 'Erase now',
    form: {
      beginAnswer: 'Choose the last day on which the names may exist. Tell that day to those you interview.',
      beginLead:
        'Each name is encrypted by itself. Names are in no copy, search, report or export of the project.',
      dayTitle: 'Change the day on which the key is erased',
      dayAnswer: 'Earlier is always fine. If it is later, tell those who were interviewed.',
      eraseOn: 'Last day',
      eraseOnHint: 'In the night after, the key is erased by itself.',
      eraseOnMissing: 'Choose a day.',
      eraseOnPast: 'Choose today or a day ahead.',
      eraseOnLate: (day: string) => `Choose a day no later than ${day}.`,
      saveDay: 'Save the day',
      personTitle: (pseudonym: string, number: number) => `Who is ${pseudonym} in interview ${number}?`,
      personAnswer:
        'The name is encrypted when you save. After that only the person who leads the review can see it.',
      replaces: 'A name is there already. What you write replaces it.',
      name: 'Name',
      nameMissing: "Write the person's name.",
      contact: 'Reached at',
      contactHint: 'E-mail or telephone, if you need to get in touch again.',
      savePerson: 'Save encrypted',
      which: 'Which names do you need to see?',
      choose: 'Choose an interview',
      whichMissing: 'Choose an interview, or all.',
      reason: 'Why?',
      reasonHint: "For instance “to ask whether a quote may be used”. Write nobody's name.",
      reasonMissing: 'Write why, in at least ten characters.',
      eraseTitle: 'Erase the name key',
      eraseAnswer: (names: number) =>
        names === 0
          ? 'The key is gone for good.'
          : `${names === 1 ? 'One name is' : `${names} names are`} gone for good. Nobody can bring them back.`,
      eraseLead: 'Pseudonyms, texts and coding remain. Who opened the key can still be read.',
      sure: 'I know that this cannot be undone',
      sureMissing: 'Confirm that you know that this cannot be undone.',
      erase: 'Erase for good',
      removeTitle: (pseudonym: string, number: number) =>
        `Remove the name of ${pseudonym} in interview ${number}`,
      removeAnswer: 'The name is gone for good. What the person said remains under the pseudonym.',
      removeSave: 'Remove the name',
    },
  },
)
