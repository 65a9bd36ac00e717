import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

/** What is said of the figures that a closed meeting saw. */
export const figureWords = defineWords(
  {
    knownThen: (date: string) => `Siffrorna är de som var kända när träffen avslutades ${date}.`,
    nothingThen: (date: string) => `Inga värden var kända när träffen avslutades ${date}.`,
    since: (changed: number, added: number) => {
      const news = [
        changed > 0 ? `${numeral('sv', changed)} ${changed === 1 ? 'värde' : 'värden'} har ändrats` : '',
        added > 0 ? `${numeral('sv', added)} ${added === 1 ? 'nytt värde' : 'nya värden'} har kommit` : '',
      ]
      return `${capitalised(news.filter(Boolean).join(' och '))} sedan dess.`
    },
    present: 'Visa siffrorna som de är nu',
    agenda: (date: string) =>
      `Punkternas diagram visar de siffror som var kända när träffen avslutades ${date}.`,
    latest: (name: string, place: string, value: string, year: string) =>
      `${name}, ${place}: ${value} (${year}).`,
  },
  {
    knownThen: (date) => `The figures are those that were known when the meeting was closed on ${date}.`,
    nothingThen: (date) => `No values were known when the meeting was closed on ${date}.`,
    since: (changed, added) => {
      const news = [
        changed > 0 ? `${numeral('en', changed)} ${changed === 1 ? 'value has' : 'values have'} changed` : '',
        added > 0 ? `${numeral('en', added)} new ${added === 1 ? 'value has' : 'values have'} come` : '',
      ]
      return `${capitalised(news.filter(Boolean).join(' and '))} since then.`
    },
    present: 'Show the figures as they are now',
    agenda: (date) =>
      `The charts of the points show the figures that were known when the meeting was closed on ${date}.`,
    latest: (name, place, value, year) => `${name}, ${place}: ${value} (${year}).`,
  },
)
