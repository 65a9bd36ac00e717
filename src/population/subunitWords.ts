import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'
import type { SubunitKind, SubunitSort } from './subunit.ts'

const unitsSv = (count: number) => (count === 1 ? 'En enhet' : `${capitalised(numeral('sv', count))} enheter`)
const unitsEn = (count: number) => (count === 1 ? 'One unit' : `${capitalised(numeral('en', count))} units`)

/** The words about schools, care homes and other units beneath a municipality. Counts come formatted. */
export const subunitWords = defineWords(
  {
    title: 'Enheter',
    link: 'Se enheterna',
    of: (municipality: string) => `Enheter i ${municipality}`,
    answer: (count: number, municipality: string, period: string | null) =>
      period === null
        ? `${unitsSv(count)} i ${municipality} finns med, men ingen har något värde som visas.`
        : `${unitsSv(count)} i ${municipality} har värden. De senaste är från ${period}.`,
    none: (municipality: string) => `Inga enheter i ${municipality} har värden för det här nyckeltalet.`,
    noneWhy:
      'Enheter är skolor, boenden och liknande. Den som läser in nyckeltal kan välja att hämta dem från Kolada, där de finns.',
    apart:
      'Enheterna rangordnas inte och ingår inte i kommunens eller länets värden. De är små: skillnader mellan dem, och från ett år till nästa, är ofta slump.',
    kinds: {
      preschool: 'Förskola',
      school: 'Grundskola',
      'upper-secondary': 'Gymnasieskola',
      'home-care': 'Hemtjänst',
      'care-home': 'Särskilt boende',
    } satisfies Record<SubunitKind, string>,
    filter: 'Sök bland enheterna',
    query: 'Del av namnet, eller id',
    apply: 'Sök',
    clear: 'Visa alla',
    sort: 'Ordning',
    sorts: { name: 'Namn', value: 'Högst värde', period: 'Senaste period' } satisfies Record<
      SubunitSort,
      string
    >,
    shown: (count: string, all: string) => `${count} av ${all} enheter visas.`,
    nothing: 'Ingen enhet heter så. Pröva ett annat ord.',
    heads: { unit: 'Enhet', period: 'Period', all: 'Alla', women: 'Kvinnor', men: 'Män' },
    table: 'Enheternas senaste värden',
    noValue: '–',
    answerOne: (unit: string, value: string, period: string) => `${unit} hade ${value} år ${period}.`,
    answerNothing: (unit: string) => `${unit} har inget värde som visas.`,
    inMunicipality: (municipality: string, kind: string) =>
      kind ? `${kind} i ${municipality}.` : `Enhet i ${municipality}.`,
    overTime: 'Värden över tid',
    fileTitle: (indicator: string, municipality: string) => `${indicator}, enheter i ${municipality}`,
  },
  {
    title: 'Units',
    link: 'See the units',
    of: (municipality) => `Units in ${municipality}`,
    answer: (count, municipality, period) =>
      period === null
        ? `${unitsEn(count)} in ${municipality} ${count === 1 ? 'is' : 'are'} known, but none has a value that is shown.`
        : `${unitsEn(count)} in ${municipality} ${count === 1 ? 'has' : 'have'} values. The latest are from ${period}.`,
    none: (municipality) => `No units in ${municipality} have values of this indicator.`,
    noneWhy:
      'Units are schools, care homes and the like. Those who load indicators can choose to fetch them from Kolada, where it has them.',
    apart:
      'Units are not ranked and are not in the values of the municipality or the county. They are small: differences between them, and from one year to the next, are often chance.',
    kinds: {
      preschool: 'Preschool',
      school: 'Compulsory school',
      'upper-secondary': 'Upper secondary school',
      'home-care': 'Home care',
      'care-home': 'Care home',
    },
    filter: 'Search among the units',
    query: 'Part of the name, or an id',
    apply: 'Search',
    clear: 'Show all',
    sort: 'Order',
    sorts: { name: 'Name', value: 'Highest value', period: 'Latest period' },
    shown: (count, all) => `${count} of ${all} units are shown.`,
    nothing: 'No unit is called that. Try another word.',
    heads: { unit: 'Unit', period: 'Period', all: 'All', women: 'Women', men: 'Men' },
    table: 'The latest values of the units',
    noValue: '–',
    answerOne: (unit, value, period) => `${unit} had ${value} in ${period}.`,
    answerNothing: (unit) => `${unit} has no value that is shown.`,
    inMunicipality: (municipality, kind) =>
      kind ? `${kind} in ${municipality}.` : `A unit in ${municipality}.`,
    overTime: 'Values over time',
    fileTitle: (indicator, municipality) => `${indicator}, units in ${municipality}`,
  },
)
