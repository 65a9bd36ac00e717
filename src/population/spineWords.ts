import { defineWords } from '../i18n/words.ts'

/** What an indicator's page says in the steps of the chain. */
export const spineWords = defineWords(
  {
    signal: (period: string) => `Signal sedan ${period}`,
    usual: 'Ingen signal',
    noValue: 'Inget värde',
    target: (level: string, year: string) => `${level} år ${year}`,
    noTarget: 'Inget mål',
    outcomes: (count: number) => `${count} utfall`,
    effects: (count: number) => (count === 1 ? '1 visad' : `${count} visade`),
    noEffect: 'Ingen visad',
    seeTarget: 'Se målet',
  },
  {
    signal: (period: string) => `Signal since ${period}`,
    usual: 'No signal',
    noValue: 'No value',
    target: (level: string, year: string) => `${level} in ${year}`,
    noTarget: 'No target',
    outcomes: (count: number) => (count === 1 ? '1 outcome' : `${count} outcomes`),
    effects: (count: number) => `${count} shown`,
    noEffect: 'None shown',
    seeTarget: 'See the target',
  },
)
