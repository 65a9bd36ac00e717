import { defineWords } from '../i18n/words.ts'

export const contributionWords = defineWords(
  {
    title: 'Vad parterna har lovat',
    said: (said: string, all: string, one: boolean) =>
      `${one ? 'En' : said} av ${all} parter har lovat ett bidrag.`,
    nobody: 'Ingen part har lovat något bidrag ännu.',
    nobodyWhy:
      'Ett mål nås när var och en säger vad den gör. Här står varje parts bidrag, vad bidragen ger tillsammans och vilka som inte har sagt något.',
    kept: (value: string) => `Hålls alla löften blir det ${value}.`,
    sum: (promised: string, needed: string) => `Löftena ger ${promised} av de ${needed} som behövs`,
    enough: 'Det räcker till målet.',
    short: (missing: string) => `Det saknas ${missing}.`,
    nothingNeeded: 'Målet är redan nått: löftena håller det kvar eller för det längre.',
    uncounted: (names: string) => `Utan siffra, och därför inte med i summan: ${names}.`,
    silent: 'Inget bidrag ännu:',
    noneSilent: 'Alla parter har sagt något.',
    own: (party: string) => `Lämna bidrag för ${party}`,
    changeOwn: (party: string) => `Ändra bidraget för ${party}`,
    party: 'Part',
    latest: 'Senaste värde',
    promises: (year: string) => `Lovar ${year}`,
    gives: 'Ger målet',
    towards: 'Mot löftet',
    bell: 'Från i dag till löftet',
    bellTitle: (party: string) => `${party}: från i dag till löftet`,
    bellText: (now: string, promised: string, target: string) =>
      `Från ${now} till ${promised}. Strecket är målet för helheten, ${target}.`,
    noNumber: 'ingen siffra',
    notYet: 'Inget nytt värde än',
    change: 'Ändra',
    add: 'Lämna bidrag',
    nearer: (amount: string) => `${amount} närmare målet`,
    happened: 'Vad som har sagts, och av vem',
    method: 'Så räknas bidragen',
    methodLevel:
      'Länets värde är ett ovägt medelvärde av kommunernas. En kommun lovar därför en nivå hos sig, och målet flyttas med dess del: skillnaden mellan löftet och kommunens senaste värde, delad med antalet kommuner. Den som redan har nått sitt löfte ger inget mer, för det finns redan i värdet.',
    methodAmount:
      'Den som inte har ett eget värde i medelvärdet lovar i stället hur mycket hela värdet kommer närmare målet. Det räknas som lika mycket varje år fram till målåret, så att det som redan borde ha kommit inte räknas igen.',
    methodTwice: 'Två parter som lovar samma förbättring räknas båda. Samsyn kan inte se det; ni kan.',
    saved: (party: string) => `Bidraget för ${party} är sparat.`,
    undo: 'Ångra',
    undoChanged:
      'Någon annan har ändrat bidraget efter dig, så det gick inte att ångra. Läs vad som står nu.',
    toTarget: 'Gå till målet',
    earlier: 'Vad som har stått förut',
    earlierSaid: (what: string, number: string) => (number ? `${what} (${number})` : what),
    earlierNothing: 'Bidraget togs tillbaka',

    formTitle: (party: string) => `Bidrag från ${party}`,
    formAnswer: (party: string, level: string, year: string) =>
      `Vad gör ${party} för att målet ${level} ska nås ${year}?`,
    what: 'Det här gör ni',
    whatHint: 'En eller ett par saker, så att andra förstår. Till exempel Närvaroteam och sommarskola.',
    whatMissing: 'Skriv vad ni gör.',
    level: (year: string) => `Ert eget värde ${year}`,
    levelHint: (now: string, year: string) =>
      `Ni hade ${now} år ${year}. Lämna tomt om ni inte kan säga hur mycket det ger.`,
    amount: 'Så mycket närmare målet kommer hela värdet',
    amountHint: (where: string) =>
      `Hur mycket det ni gör förändrar värdet för ${where} fram till målåret. Lämna tomt om ni inte kan säga det.`,
    optional: 'frivilligt',
    worse: (now: string) =>
      `Det är sämre än ert senaste värde ${now}. Skriv en nivå som är minst lika bra, eller lämna tomt.`,
    save: 'Spara bidraget',
    notYours: (party: string) =>
      `Bidraget skrivs av partens egna tjänstemän och samordnaren. Du är för ${party}.`,
    closed: 'Målet är avslutat. Det går inte att lova fler bidrag till det.',
    contributed: (party: string) => `${party} lovade ett bidrag`,
    takenBackEvent: (party: string) => `${party} ångrade sitt bidrag`,
  },
  {
    title: 'What the parties have promised',
    said: (said, all, one) => `${said} of ${all} parties ${one ? 'has' : 'have'} promised a contribution.`,
    nobody: 'No party has promised a contribution yet.',
    nobodyWhy:
      'A target is reached when each says what it does. Here stands what every party contributes, what it comes to together, and who has said nothing.',
    kept: (value) => `If all promises are kept it becomes ${value}.`,
    sum: (promised, needed) => `The promises give ${promised} of the ${needed} that are needed`,
    enough: 'That is enough for the target.',
    short: (missing) => `${missing} is missing.`,
    nothingNeeded: 'The target is reached already: the promises keep it there or take it further.',
    uncounted: (names) => `Without a figure, and therefore not in the sum: ${names}.`,
    silent: 'No contribution yet:',
    noneSilent: 'Every party has said something.',
    own: (party) => `Contribute for ${party}`,
    changeOwn: (party) => `Change the contribution of ${party}`,
    party: 'Party',
    latest: 'Latest value',
    promises: (year) => `Promises ${year}`,
    gives: 'Gives the target',
    towards: 'Towards the promise',
    bell: 'From today to the promise',
    bellTitle: (party) => `${party}: from today to the promise`,
    bellText: (now, promised, target) =>
      `From ${now} to ${promised}. The tick is the target of the whole, ${target}.`,
    noNumber: 'no figure',
    notYet: 'No new value yet',
    change: 'Change',
    add: 'Contribute',
    nearer: (amount) => `${amount} nearer the target`,
    happened: 'What has been said, and by whom',
    method: 'How contributions are counted',
    methodLevel:
      'The county’s value is an unweighted mean of the municipalities’. A municipality therefore promises a level of its own, and the target moves by its part: the difference between the promise and its latest value, divided by the number of municipalities. One that has reached its promise gives nothing more, for that is in the value already.',
    methodAmount:
      'One that has no value of its own in the mean promises how much nearer the target the whole comes. It is counted as the same every year until the target’s year, so that what should have come already is not counted again.',
    methodTwice:
      'Two parties that promise the same improvement are both counted. Samsyn cannot see that; you can.',
    saved: (party) => `The contribution of ${party} is saved.`,
    undo: 'Undo',
    undoChanged:
      'Somebody else has changed the contribution after you, so that it could not be undone. Read what stands there now.',
    toTarget: 'Go to the target',
    earlier: 'What has stood before',
    earlierSaid: (what, number) => (number ? `${what} (${number})` : what),
    earlierNothing: 'The contribution was taken back',

    formTitle: (party) => `Contribution of ${party}`,
    formAnswer: (party, level, year) =>
      `What does ${party} do for the target ${level} to be reached in ${year}?`,
    what: 'What you do',
    whatHint: 'A thing or two, so that others understand. For instance Attendance team and summer school.',
    whatMissing: 'Write what you do.',
    level: (year) => `Your own value in ${year}`,
    levelHint: (now, year) =>
      `You had ${now} in ${year}. Leave it empty if you cannot say how much it gives.`,
    amount: 'How much nearer the target the whole comes',
    amountHint: (where) =>
      `How much what you do changes the value for ${where} until the target’s year. Leave it empty if you cannot say.`,
    optional: 'optional',
    worse: (now) =>
      `That is worse than your latest value ${now}. Write a level that is at least as good, or leave it empty.`,
    save: 'Save the contribution',
    notYours: (party) =>
      `The contribution is written by the party’s own officials and the coordinator. You act for ${party}.`,
    closed: 'The target is closed. Nothing more can be promised for it.',
    contributed: (party) => `${party} promised a contribution`,
    takenBackEvent: (party) => `${party} took its contribution back`,
  },
)
