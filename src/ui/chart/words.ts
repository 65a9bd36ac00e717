import { defineWords } from '../../i18n/words.ts'

/** The few words that stand inside a chart; titles and descriptions come from the page that shows it. */
export const chartWords = defineWords(
  {
    inYear: (value: string, year: number) => `${value} år ${year}`,
    between: (low: string, high: string) => `${low} till ${high}`,
    mean: (value: string) => `Medel ${value}`,
    upper: (value: string) => `Övre gräns ${value}`,
    lower: (value: string) => `Nedre gräns ${value}`,
    target: (value: string) => `Mål ${value}`,
    promised: 'om alla löften hålls',
    promisedShort: 'med alla löften',
    pace: 'med dagens takt',
    paceShort: 'dagens takt',
    missing: (year: number, reason: string) => `${year}: värde saknas. ${reason}`,
    noValue: 'värde saknas',
    usual: 'Inom sin normala variation.',
    outside: 'Utanför sin normala variation.',
    run: 'Flera år i följd åt samma håll.',
  },
  {
    inYear: (value, year) => `${value} in ${year}`,
    between: (low, high) => `${low} to ${high}`,
    mean: (value) => `Mean ${value}`,
    upper: (value) => `Upper limit ${value}`,
    lower: (value) => `Lower limit ${value}`,
    target: (value) => `Target ${value}`,
    promised: 'if all promises are kept',
    promisedShort: 'all promises',
    pace: 'at today’s pace',
    paceShort: 'today’s pace',
    missing: (year, reason) => `${year}: no value. ${reason}`,
    noValue: 'no value',
    usual: 'Within its normal variation.',
    outside: 'Outside its normal variation.',
    run: 'Several years in a row in one direction.',
  },
)
