import { defineWords } from '../i18n/words.ts'

export const tokenWords = defineWords(
  {
    title: 'API-nycklar',
    hat: (hat: string, name: string) => `${hat}, genom API-nyckeln ${name}`,
    answer: (valid: number) =>
      valid === 0
        ? 'Ingen nyckel gäller: inget annat program läser eller skriver här.'
        : valid === 1
          ? 'En nyckel gäller: ett annat program kan läsa eller skriva här.'
          : `${valid} nycklar gäller: andra program kan läsa eller skriva här.`,
    definition:
      'En API-nyckel låter ett annat program, till exempel kommunens ärendesystem eller ett beslutsstöd, hämta det du ser i Samsyn och skriva in svar åt dig. Den agerar i det uppdrag som du gjorde den i.',
    ofAll: 'Du samordnar, och ser därför allas nycklar.',
    make: 'Gör en nyckel',
    guide: 'Läs hur API:et används',
    none: {
      what: 'Här kommer nycklarna att stå.',
      why: 'Med en nyckel slipper någon skriva av: kommunens ärendesystem kan själv registrera paragraf och diarienummer, och ett beslutsstöd kan hämta mål och nyckeltal.',
    },
    columns: {
      name: 'Nyckel',
      by: 'Agerar som',
      scope: 'Får',
      until: 'Sista dag',
      used: 'Senast använd',
      state: 'Läge',
      act: 'Återkalla',
    },
    scopes: { read: 'Läsa', write: 'Läsa och skriva' },
    states: {
      valid: 'Gäller',
      expired: 'Har gått ut',
      revoked: 'Återkallad',
      'seat-ended': 'Uppdraget har tagit slut',
    },
    revokedBy: (day: string, name: string) => `${day} av ${name}`,
    neverUsed: 'Aldrig',
    begins: 'Börjar med',
    revoke: (name: string) => `Återkalla ${name}`,
    tooMany: 'Du har gjort många nycklar på kort tid. Vänta en timme och försök igen.',
    form: {
      title: 'Gör en API-nyckel',
      answer: 'Säg vad nyckeln ska användas till, och hur länge.',
      lead: (hat: string) => `Nyckeln agerar som ${hat}, och slutar gälla när uppdraget tar slut.`,
      name: 'Namn',
      nameHint:
        'Vilket program som ska använda den, till exempel ”Karlstads ärendesystem”. Namnet står i historiken när programmet skriver något.',
      nameMissing: 'Skriv vilket program som ska använda nyckeln.',
      scope: 'Vad får programmet göra?',
      scopeMissing: 'Välj vad programmet får göra.',
      scopeNotYours:
        'Bara samordnare och tjänstemän skriver in svar. Välj Läsa, eller byt uppdrag överst på sidan.',
      scopeHints: {
        read: 'Hämta allt som du ser i Samsyn.',
        write: 'Dessutom skriva in parternas svar, så som du själv får göra.',
      },
      lastOn: 'Sista dag',
      lastOnHint: 'Högst ett år framåt. Gör en ny nyckel när den gamla går ut.',
      lastOnMissing: 'Välj nyckelns sista dag.',
      lastOnPassed: 'Dagen har varit. Välj i dag eller en senare dag.',
      lastOnTooLate: (day: string) => `En nyckel gäller högst ett år. Välj senast ${day}.`,
      save: 'Gör nyckeln',
    },
    made: {
      title: 'Nyckeln är klar',
      answer: 'Kopiera nyckeln nu. Den visas bara en gång.',
      lead: 'Samsyn sparar inte nyckeln, bara ett avtryck som den känns igen på. Tappar du bort den återkallar du den och gör en ny.',
      key: (name: string) => `Nyckeln ${name}`,
      copy: 'Kopiera nyckeln',
      copied: 'Kopierad',
      keep: 'Behandla den som ett lösenord.',
      keepLead:
        'Den som har nyckeln kan göra det som du kan. Lägg den i programmets inställningar, aldrig i ett mejl eller i källkod.',
      try: 'Prova den',
      back: 'Gå till nycklarna',
    },
    revocation: {
      title: (name: string) => `Återkalla ${name}`,
      answer: 'Nyckeln slutar gälla genast, och kan inte tas i bruk igen.',
      used: (day: string) => `Den användes senast ${day}. Programmet som har den får inte längre svar.`,
      unused: 'Den har aldrig använts.',
      goesOn: 'Det som programmet har skrivit står kvar. Behövs nyckeln igen gör du en ny.',
      act: 'Återkalla nyckeln',
      keep: 'Låt den vara',
      over: 'Nyckeln gäller inte längre.',
    },
  },
  {
    title: 'API tokens',
    hat: (hat: string, name: string) => `${hat}, by the API token ${name}`,
    answer: (valid: number) =>
      valid === 0
        ? 'No token is valid: no other program reads or writes here.'
        : valid === 1
          ? 'One token is valid: another program can read or write here.'
          : `${valid} tokens are valid: other programs can read or write here.`,
    definition:
      'An API token lets another program, such as the case system of a municipality, fetch what you see in Samsyn and record answers for you. It acts in the seat that you made it in.',
    ofAll: 'You coordinate, and therefore see the tokens of all.',
    make: 'Make a token',
    guide: 'Read how the API is used',
    none: {
      what: 'The tokens will stand here.',
      why: 'With a token nobody has to copy by hand: the case system of a municipality can register paragraph and diary number itself, and a planning tool can fetch targets and indicators.',
    },
    columns: {
      name: 'Token',
      by: 'Acts as',
      scope: 'May',
      until: 'Last day',
      used: 'Last used',
      state: 'State',
      act: 'Revoke',
    },
    scopes: { read: 'Read', write: 'Read and write' },
    states: {
      valid: 'Valid',
      expired: 'Expired',
      revoked: 'Revoked',
      'seat-ended': 'The seat has ended',
    },
    revokedBy: (day: string, name: string) => `${day} by ${name}`,
    neverUsed: 'Never',
    begins: 'Begins with',
    revoke: (name: string) => `Revoke ${name}`,
    tooMany: 'You have made many tokens in a short time. Wait an hour and try again.',
    form: {
      title: 'Make an API token',
      answer: 'Say what the token is for, and for how long.',
      lead: (hat: string) => `The token acts as ${hat}, and is valid no longer than the seat.`,
      name: 'Name',
      nameHint:
        'Which program will use it, such as “Karlstad’s case system”. The name stands in the history when the program writes something.',
      nameMissing: 'Write which program will use the token.',
      scope: 'What may the program do?',
      scopeMissing: 'Choose what the program may do.',
      scopeNotYours:
        'Only coordinators and officials record answers. Choose Read, or change hat at the top of the page.',
      scopeHints: {
        read: 'Fetch everything that you see in Samsyn.',
        write: 'And record the answers of parties, as you may do yourself.',
      },
      lastOn: 'Last day',
      lastOnHint: 'At most a year ahead. Make a new token when the old one expires.',
      lastOnMissing: 'Choose the token’s last day.',
      lastOnPassed: 'That day has passed. Choose today or a later day.',
      lastOnTooLate: (day: string) => `A token is valid for at most a year. Choose ${day} at the latest.`,
      save: 'Make the token',
    },
    made: {
      title: 'The token is ready',
      answer: 'Copy the token now. It is shown only once.',
      lead: 'Samsyn does not keep the token, only a print that it is recognised by. If you lose it, revoke it and make a new one.',
      key: (name: string) => `The token ${name}`,
      copy: 'Copy the token',
      copied: 'Copied',
      keep: 'Treat it as a password.',
      keepLead:
        'Whoever has the token can do what you can. Put it in the settings of the program, never in an e-mail or in source code.',
      try: 'Try it',
      back: 'Go to the tokens',
    },
    revocation: {
      title: (name: string) => `Revoke ${name}`,
      answer: 'The token stops working at once, and cannot be taken into use again.',
      used: (day: string) => `It was last used on ${day}. The program that has it gets no more answers.`,
      unused: 'It has never been used.',
      goesOn: 'What the program has written remains. If the token is needed again, make a new one.',
      act: 'Revoke the token',
      keep: 'Leave it',
      over: 'The token is no longer valid.',
    },
  },
)
