import { defineWords } from '../i18n/words.ts'

export const publishingWords = defineWords(
  {
    about: {
      title: 'Om Samsyn',
      answer: 'Samsyn håller ihop det som flera huvudmän ansvarar för.',
      paragraphs: [
        'Barn, äldre och personer med behov av stöd från både kommun och region faller lätt mellan stolarna, eftersom ansvaret är delat och ingen håller i helheten. I Samsyn lär sig länets kommuner och region om sin gemensamma befolkning, sätter resultatmål, följer upp dem och visar vad arbetet leder till.',
        'Samsyn bygger på två arbetsmodeller: Nya Perspektiv, där ledande politiker och tjänstemän möts regelbundet kring den gemensamma befolkningen, och Förbättrat partnerskap, där samarbetet självt ses över.',
        'Här finns inga uppgifter om enskilda personers ärenden. Nyckeltalen kommer från öppna källor och visas med källa och hämtningsdag. Det som Samsyn själv räknar fram kallas egen beräkning.',
        'Samsyn är öppen programvara under licensen EUPL 1.2.',
      ].join('\n\n'),
    },
    accessibility: {
      title: 'Tillgänglighet',
      answer: 'Samsyn ska kunna användas av alla.',
      paragraphs: [
        'Samsyn är byggt för att uppfylla WCAG 2.2 på nivå AA och standarden EN 301 549. Varje sida prövas automatiskt i en riktig webbläsare varje gång programmet ändras, och sidorna går att använda med enbart tangentbord, utan skript, i mörkt läge och på en bredd av 320 pixlar.',
        'Diagram har en beskrivning och samma värden i en tabell. Status visas med ord och form, aldrig med enbart färg.',
        'Det vi vet återstår: diagrammen har inte prövats av användare med skärmläsare.',
        'Saknar du något, eller fungerar något inte för dig? Säg till den som samordnar din samverkan. Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning.',
      ].join('\n\n'),
    },
  },
  {
    about: {
      title: 'About Samsyn',
      answer: 'Samsyn holds together what several principals are responsible for.',
      paragraphs: [
        'Children, older people and people who need support from both municipality and region easily fall between the chairs, since the responsibility is shared and nobody holds the whole. In Samsyn the municipalities and the region of a county learn about the population they share, set result targets, follow them up and show what the work leads to.',
        'Samsyn rests on two working models: Nya Perspektiv (New Perspectives), where leading politicians and officials meet regularly about their shared population, and Förbättrat partnerskap (Improved Partnership), where the collaboration itself is reviewed.',
        'There are no details of individual people’s cases here. The indicators come from open sources and are shown with their source and day of fetching. What Samsyn works out is called our own calculation.',
        'Samsyn is open source under the licence EUPL 1.2.',
      ].join('\n\n'),
    },
    accessibility: {
      title: 'Accessibility',
      answer: 'Everybody shall be able to use Samsyn.',
      paragraphs: [
        'Samsyn is built to meet WCAG 2.2 at level AA and the standard EN 301 549. Every page is tested automatically in a real browser each time the program changes, and the pages can be used with a keyboard alone, without script, in dark mode and at a width of 320 pixels.',
        'Charts have a description and the same values in a table. A status is shown by word and shape, never by colour alone.',
        'What we know remains: the charts have not been tried by users of screen readers.',
        'Do you miss something, or does something not work for you? Tell whoever coordinates your partnership. If you are not content with the answer, you can report it to the Agency for Digital Government (Digg).',
      ].join('\n\n'),
    },
  },
)
