import { defineWords } from '../i18n/words.ts'

/** The page where a party takes its number of inhabitants from the indicators. */
export const inhabitantFigureWords = defineWords(
  {
    title: 'Hämta från nyckeltalen',
    answer: (count: number, party: string) =>
      count === 0
        ? `Det finns inga år att hämta för ${party}.`
        : count === 1
          ? `Ett år finns att hämta för ${party}.`
          : `${count} år finns att hämta för ${party}.`,
    lead: 'Så slipper ni skriva av siffror. Uppgiften får källa och dag för hämtning med sig, och går att ångra.',
    notLoaded: 'Antalet invånare är inte inläst',
    notLoadedWhy: 'Läs in Koladas nyckeltal N01951, Invånare totalt, så kan uppgifterna hämtas härifrån.',
    noValues: 'Nyckeltalet har inga värden för parten',
    noValuesWhy: 'Läs in nyare värden, eller skriv in uppgiften för hand.',
    load: 'Läs in nyckeltal',
    party: 'Tillbaka till parten',
    years: 'Vilka år ska hämtas?',
    choice: (year: number, inhabitants: string) => `${year}: ${inhabitants} invånare`,
    same: 'Står redan så.',
    differs: (present: string) => `I dag står det ${present}. Hämtar du ersätts det.`,
    none: 'Välj minst ett år.',
    take: 'Hämta åren',
    source: (text: string) => `Källa: ${text}. Folkmängden den 31 december.`,
  },
  {
    title: 'Take from the indicators',
    answer: (count, party) =>
      count === 0
        ? `There are no years to take for ${party}.`
        : count === 1
          ? `One year can be taken for ${party}.`
          : `${count} years can be taken for ${party}.`,
    lead: 'So nobody has to copy figures. The source and the day of fetching come with them, and it can be undone.',
    notLoaded: 'The number of inhabitants is not loaded',
    notLoadedWhy:
      'Load Kolada’s indicator N01951, total inhabitants, and the figures can be taken from here.',
    noValues: 'The indicator has no values for the party',
    noValuesWhy: 'Load newer figures, or write the number by hand.',
    load: 'Load indicators',
    party: 'Back to the party',
    years: 'Which years shall be taken?',
    choice: (year, inhabitants) => `${year}: ${inhabitants} inhabitants`,
    same: 'Stands so already.',
    differs: (present) => `Today it says ${present}. Taking the year replaces it.`,
    none: 'Choose at least one year.',
    take: 'Take the years',
    source: (text) => `Source: ${text}. The population on 31 December.`,
  },
)
