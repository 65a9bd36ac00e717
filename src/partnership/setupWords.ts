import { defineWords } from '../i18n/words.ts'

/** The first visitor's page. */
export const setupWords = defineWords(
  {
    title: 'Kom igång',
    answer: 'Vilket läns samverkan ska finnas här?',
    lead: 'Du är först här och blir samordnare. Länets kommuner och region läggs in som parter. Allt kan kompletteras sedan.',
    name: 'Samverkans namn',
    nameHint: 'Till exempel Nya Perspektiv.',
    nameMissing: 'Skriv vad samverkan heter.',
    county: 'Län',
    countyMissing: 'Välj län.',
    person: 'Ditt namn',
    personMissing: 'Skriv ditt namn.',
    email: 'Din e-postadress',
    emailMissing: 'Skriv din e-postadress.',
    template: 'Vilka organ ska finnas från början?',
    templateHint: 'Allt kan ändras, läggas till och avslutas sedan.',
    templateMissing: 'Välj en av mallarna, eller ingen.',
    templates: {
      none: { label: 'Ingen mall', hint: 'En styrgrupp och en beredningsgrupp, att fylla i själva.' },
      'nya-perspektiv': {
        label: 'Som Nya Perspektiv i Värmland',
        hint: 'Politisk styrgrupp, beredningsgrupp och en arbetsgrupp för varje livsområde, med två kontaktordförande.',
      },
      'kommunal-utveckling': {
        label: 'Som Kommunal utveckling i Jönköpings län',
        hint: 'PKS som beslutar, Kommunalt forum, ledningsgrupp, tre strategigrupper och områdesgrupper.',
      },
    },
    save: 'Skapa samverkan',
    steering: 'Politiska styrgruppen',
    preparatory: 'Beredningsgruppen',
    done: 'Här finns redan en samverkan. Logga in, eller be samordnaren lägga till dig.',
  },
  {
    title: 'Get started',
    answer: 'Which county’s partnership shall live here?',
    lead: 'You are the first one here and become coordinator. The county’s municipalities and region are entered as parties. Everything can be completed later.',
    name: 'Name of the partnership',
    nameHint: 'For instance Nya Perspektiv.',
    nameMissing: 'Write what the partnership is called.',
    county: 'County',
    countyMissing: 'Choose a county.',
    person: 'Your name',
    personMissing: 'Write your name.',
    email: 'Your e-mail address',
    emailMissing: 'Write your e-mail address.',
    template: 'Which bodies shall be there from the beginning?',
    templateHint: 'Everything can be changed, added and ended later.',
    templateMissing: 'Choose one of the templates, or none.',
    templates: {
      none: {
        label: 'No template',
        hint: 'A steering group and a preparatory group, to fill in yourselves.',
      },
      'nya-perspektiv': {
        label: 'As Nya Perspektiv in Värmland',
        hint: 'Political steering group, preparatory group and a working group for each life area, with two contact chairs.',
      },
      'kommunal-utveckling': {
        label: 'As Kommunal utveckling in Jönköping county',
        hint: 'PKS that decides, a municipal forum, a management group, three strategy groups and area groups.',
      },
    },
    save: 'Create the partnership',
    steering: 'Political steering group',
    preparatory: 'Preparatory group',
    done: 'There is already a partnership here. Sign in, or ask the coordinator to add you.',
  },
)
