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
    decimals: 'Number of decimals',
    decimalsMissing: 'Write how many decimals are shown.',
    save: 'Save the changes',
  },
)
