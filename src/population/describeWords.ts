import { defineWords } from '../i18n/words.ts'

/** The words of the form where people say what an indicator is called and which way is good. */
export const describeWords = defineWords(
  {
    title: 'Namn och riktning',
    answer: 'Hur ska nyckeltalet visas?',
    lead: 'Källans egen titel och beskrivning ändras inte.',
    name: 'Namn',
    nameHint: 'Kort, så att det får plats i en rubrik.',
    nameMissing: 'Skriv vad nyckeltalet ska heta.',
    direction: 'Vilket håll är bra?',
    directionMissing: 'Välj vilket håll som är bra.',
    directions: {
      increase: 'Högre är bättre',
      decrease: 'Lägre är bättre',
      neutral: 'Inget håll är givet',
    },
    describes: 'Vad beskriver det?',
    describesMissing: 'Välj vad nyckeltalet beskriver.',
    describesChoices: {
      population: 'Befolkningen (hemkommun)',
      operation: 'Verksamheten (lägeskommun)',
    },
    counts: 'Räknar det människor?',
    countsHint:
      'Då visas inga antal under fem, och inte heller de värden som de annars hade gått att räkna ut av.',
    countsMissing: 'Välj om nyckeltalet räknar människor.',
    countsChoices: {
      other: 'Nej, det är en andel, en kostnad eller något annat',
      people: 'Ja, varje värde är ett antal människor',
    },
    decimals: 'Antal decimaler',
    decimalsMissing: 'Skriv hur många decimaler som visas.',
    save: 'Spara ändringarna',
  },
  {
    title: 'Name and direction',
    answer: 'How shall the indicator be shown?',
    lead: 'The source’s own title and description are not changed.',
    name: 'Name',
    nameHint: 'Short, so that it fits a heading.',
    nameMissing: 'Write what the indicator shall be called.',
    direction: 'Which way is good?',
    directionMissing: 'Choose which way is good.',
    directions: {
      increase: 'Higher is better',
      decrease: 'Lower is better',
      neutral: 'Neither way is given',
    },
    describes: 'What does it describe?',
    describesMissing: 'Choose what the indicator describes.',
    describesChoices: {
      population: 'The population (home municipality)',
      operation: 'The operation (where it is located)',
    },
    counts: 'Does it count people?',
    countsHint:
      'Then no number under five is shown, nor the values from which it could otherwise be worked out.',
    countsMissing: 'Choose whether the indicator counts people.',
    countsChoices: {
      other: 'No, it is a share, a cost or something else',
      people: 'Yes, each value is a number of people',
    },
    decimals: 'Number of decimals',
    decimalsMissing: 'Write how many decimals are shown.',
    save: 'Save the changes',
  },
)
