import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

const sv = (count: number) => capitalised(numeral('sv', count))
const en = (count: number) => capitalised(numeral('en', count))

/** What a meeting says about effects. */
export const effectWords = defineWords(
  {
    none: 'Inget att visa: ingen effekt har visats sedan sist, och ingen skulle ha visats.',
    shown: (count: number, since: string | null) =>
      `${count === 0 ? 'Ingen effekt' : count === 1 ? 'En effekt' : `${sv(count)} effekter`} visad${count > 1 ? 'e' : ''}${since ? ` sedan ${since}` : ''}.`,
    late: (count: number) => (count === 1 ? 'En är sen.' : `${sv(count)} är sena.`),
    lateBy: (days: number) => (days === 1 ? 'Försenad en dag' : `Försenad ${days} dagar`),
    dueOn: (date: string) => `Ska visas senast ${date}`,
    responsible: (who: string) => `Ansvarig: ${who}`,
    turns: { better: 'Blev bättre', worse: 'Blev sämre', unchanged: 'Blev som förut', changed: 'Ändrades' },
    change: (before: string, after: string) => `Från ${before} till ${after}.`,
    strengths: { plausible: 'rimlig', associated: 'samband', tested: 'prövad' },
    basis: (strength: string, indicator: string, date: string) =>
      `Styrka: ${strength}. ${indicator}. Visad ${date}.`,
  },
  {
    none: 'Nothing to show: no effect has been shown since last time, and none should have been.',
    shown: (count, since) =>
      `${count === 0 ? 'No effect' : count === 1 ? 'One effect' : `${en(count)} effects`} shown${since ? ` since ${since}` : ''}.`,
    late: (count) => (count === 1 ? 'One is late.' : `${en(count)} are late.`),
    lateBy: (days) => (days === 1 ? 'Late by one day' : `Late by ${days} days`),
    dueOn: (date) => `To be shown by ${date}`,
    responsible: (who) => `Responsible: ${who}`,
    turns: { better: 'Better', worse: 'Worse', unchanged: 'As before', changed: 'Changed' },
    change: (before, after) => `From ${before} to ${after}.`,
    strengths: { plausible: 'plausible', associated: 'associated', tested: 'tested' },
    basis: (strength, indicator, date) => `Strength: ${strength}. ${indicator}. Shown on ${date}.`,
  },
)
