import { defineWords } from '../i18n/words.ts'

export const identityWords = defineWords(
  {
    roles: { coordinator: 'Samordnare', leader: 'Förtroendevald', official: 'Tjänsteman' },
    onlyPreparers:
      'Det här gör samordnaren eller en tjänsteman i beredningsgruppen. Be någon av dem, eller byt uppdrag överst på sidan om du har flera.',
    title: 'Logga in',
    answer: 'Logga in med en kod till din e-post.',
    lead: 'Du behöver inget lösenord. Vi skickar en engångskod som gäller i tio minuter.',
    partnership: 'Samverkan',
    partnershipMissing: 'Välj vilken samverkan du vill logga in i.',
    email: 'Din e-postadress',
    emailHint: 'Den som samordnaren har lagt in.',
    emailMissing: 'Skriv din e-postadress.',
    sendCode: 'Skicka koden',
    codeTitle: 'Skriv koden',
    codeAnswer: 'Skriv koden som vi har skickat.',
    codeLead: (email: string) =>
      `Om ${email} hör till någon i samverkan finns där nu ett mejl med en kod på sex siffror. Den gäller i tio minuter.`,
    codeAnswerInLog: 'Skriv koden som står i serverns logg.',
    codeLeadInLog: (email: string) =>
      `Om ${email} hör till någon i samverkan står där nu en kod på sex siffror. Den gäller i tio minuter.`,
    codeInLog:
      'Ingen e-postserver är inställd, så koden skrivs i serverns logg. Ställ in SMTP_URL innan fler ska logga in.',
    code: 'Kod',
    codeHint: 'Sex siffror',
    codeMissing: 'Skriv koden på sex siffror.',
    codeWrong: 'Koden stämmer inte, eller har gått ut. Kontrollera siffrorna, eller begär en ny kod.',
    signIn: 'Logga in',
    newCode: 'Begär en ny kod',
    tooMany: 'Det har varit många försök härifrån. Vänta en kvart och försök igen.',
    mailSubject: (code: string) => `Din kod till Samsyn: ${code}`,
    mailText: (name: string, code: string, partnership: string) =>
      `Hej ${name}!\n\nDin kod för att logga in i ${partnership} är ${code}\n\nDen gäller i tio minuter och kan användas en gång. Har du inte begärt någon kod kan du bortse från det här mejlet.\n`,
    noSeat: 'Du har inget uppdrag i samverkan just nu. Kontakta samordnaren.',
    hat: {
      title: 'Byt roll',
      answer: (hat: string, body: string) => `Du agerar som ${hat}, i ${body}.`,
      lead: 'Du handlar i en roll i taget. Den står överst på varje sida, och vid allt som du gör.',
      none: 'Du har bara ett uppdrag, och därför ingen annan roll att byta till.',
      others: 'Dina andra uppdrag',
      wear: (hat: string, body: string) => `Agera som ${hat}, i ${body}`,
      back: 'Tillbaka utan att byta',
    },
    hatIn: (hat: string, body: string) => `${hat}, i ${body}`,
    hatsMeet: {
      title: (count: number) =>
        count === 1 ? 'Två av dina uppdrag möts här.' : 'Flera av dina uppdrag möts här.',
      worn: (hat: string, body: string) => `Du agerar nu som ${hat}, i ${body}.`,
      also: (hat: string, body: string) => `Du är också ${hat}, i ${body}.`,
      otherParty: (party: string) => `Där företräder du en annan huvudman, ${party}.`,
      decides: (body: string) => `Frågan hör till ${body}.`,
      why: 'Den som står på två sidor i samma sak kan vara jävig. För nämnder avgörs det enligt 6 kap. 28 § och följande i kommunallagen. Det här är bara en påminnelse: inget stoppas, och inget om den sparas.',
      change: 'Byt roll',
    },
    demoTitle: 'Välj vem du vill vara',
    demoAnswer: 'Välj vem du vill vara i exempellänet.',
    demoLead:
      'Det här är en demonstration. Nyckeltalen är verkliga, men personer, träffar och beslut är påhittade. Ingen inloggning behövs.',
    demoBe: (name: string) => `Fortsätt som ${name}`,
    demoSeveral: (count: number) => `Har ${count} uppdrag och byter roll mellan dem.`,
    demoWhat: {
      coordinator: 'Förbereder träffar, läser in nyckeltal, sätter mål och visar effekter.',
      leader: 'Ser läget, målen och vad som väntar på den egna kommunen.',
      official: 'Gör behov och siffror till förslag som båda sidor kan stå bakom.',
    },
  },
  {
    roles: { coordinator: 'Coordinator', leader: 'Elected leader', official: 'Official' },
    onlyPreparers:
      'This is done by the coordinator or an official in the preparatory group. Ask one of them, or change hat at the top of the page if you have several.',
    title: 'Sign in',
    answer: 'Sign in with a code sent to your e-mail.',
    lead: 'You need no password. We send a one-time code that is valid for ten minutes.',
    partnership: 'Partnership',
    partnershipMissing: 'Choose which partnership you want to sign in to.',
    email: 'Your e-mail address',
    emailHint: 'The one that the coordinator has entered.',
    emailMissing: 'Write your e-mail address.',
    sendCode: 'Send the code',
    codeTitle: 'Write the code',
    codeAnswer: 'Write the code that we have sent.',
    codeLead: (email: string) =>
      `If ${email} belongs to somebody in the partnership, it now has a message with a six-digit code. The code is valid for ten minutes.`,
    codeAnswerInLog: 'Write the code that stands in the server’s log.',
    codeLeadInLog: (email: string) =>
      `If ${email} belongs to somebody in the partnership, a six-digit code now stands there. The code is valid for ten minutes.`,
    codeInLog:
      'No mail server is configured, so the code is written in the server’s log. Set SMTP_URL before more people sign in.',
    code: 'Code',
    codeHint: 'Six digits',
    codeMissing: 'Write the six-digit code.',
    codeWrong: 'The code is wrong or has expired. Check the digits, or ask for a new code.',
    signIn: 'Sign in',
    newCode: 'Ask for a new code',
    tooMany: 'There have been many attempts from here. Wait a quarter of an hour and try again.',
    mailSubject: (code: string) => `Your code for Samsyn: ${code}`,
    mailText: (name: string, code: string, partnership: string) =>
      `Hello ${name},\n\nYour code to sign in to ${partnership} is ${code}\n\nIt is valid for ten minutes and can be used once. If you have not asked for a code, you can ignore this message.\n`,
    noSeat: 'You hold no seat in the partnership at present. Contact the coordinator.',
    hat: {
      title: 'Change role',
      answer: (hat: string, body: string) => `You act as ${hat}, in ${body}.`,
      lead: 'You act in one role at a time. It stands at the top of every page, and by everything that you do.',
      none: 'You have one seat only, and therefore no other role to change to.',
      others: 'Your other seats',
      wear: (hat: string, body: string) => `Act as ${hat}, in ${body}`,
      back: 'Back without changing',
    },
    hatIn: (hat, body) => `${hat}, in ${body}`,
    hatsMeet: {
      title: (count: number) =>
        count === 1 ? 'Two of your seats meet here.' : 'Several of your seats meet here.',
      worn: (hat: string, body: string) => `You now act as ${hat}, in ${body}.`,
      also: (hat: string, body: string) => `You are also ${hat}, in ${body}.`,
      otherParty: (party: string) => `There you speak for another principal, ${party}.`,
      decides: (body: string) => `The matter belongs to ${body}.`,
      why: 'Whoever stands on two sides of the same matter may be disqualified. For committees this is decided by chapter 6, section 28 and following of the Swedish Local Government Act. This is only a reminder: nothing is stopped, and nothing about it is kept.',
      change: 'Change role',
    },
    demoTitle: 'Choose who to be',
    demoAnswer: 'Choose who to be in the example county.',
    demoLead:
      'This is a demonstration. The figures are real, but people, meetings and decisions are invented. No sign-in is needed.',
    demoBe: (name: string) => `Continue as ${name}`,
    demoSeveral: (count: number) => `Holds ${count} seats and changes role between them.`,
    demoWhat: {
      coordinator: 'Prepares meetings, loads figures, sets targets and shows effects.',
      leader: 'Sees the state, the targets and what waits for their own municipality.',
      official: 'Turns needs and figures into proposals that both sides can stand behind.',
    },
  },
)
