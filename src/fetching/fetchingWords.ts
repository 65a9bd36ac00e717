import { capitalised } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'
import type { Service } from './fetching.ts'
import type { ServiceProblem } from './service.ts'

const times = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** The words about one fetching. Days and large counts come formatted, and `name` is that of the service. */
export const fetchingWords = defineWords(
  {
    title: 'Hämtning',
    names: { kolada: 'Kolada', pxweb: 'statistikdatabasen' } satisfies Record<Service, string>,
    from: { kolada: 'Hämta från Kolada', pxweb: 'Hämta från statistikdatabasen' } satisfies Record<
      Service,
      string
    >,
    heads: { when: 'Påbörjad', outcome: 'Vad som hände', by: 'Av' },
    goingOn: 'Hämtningen pågår.',
    asking: (name: string) => `Frågar ${name}s katalog om nyckeltalen.`,
    nothingYet: 'Inget har kommit ännu.',
    read: 'Värden som kom',
    indicators: 'Nyckeltal med värden',
    canLeave:
      'Du kan lämna sidan. Stannar programmet på vägen går hämtningen vidare av sig själv därifrån den kom.',
    progress: 'Besvarade frågor',
    soFar: (done: number, steps: number, items: string) =>
      `${done} av ${steps} frågor är besvarade. ${items} rader har kommit.`,
    saving: (items: string) =>
      `Allt har kommit: ${items} rader. Nu jämförs och sparas värdena, och länens medelvärden räknas om.`,
    refresh: 'Uppdatera',
    cancel: 'Avbryt hämtningen',
    waiting: (name: string, time: string) =>
      `${capitalised(name)} svarar inte som väntat. Nytt försök ${time}.`,
    waitingKept: 'Det som har kommit är sparat, och hämtningen går vidare därifrån.',
    tryNow: 'Försök nu',
    cancelled: 'Hämtningen avbröts.',
    cancelledWhy: 'Inget av det som hade kommit är inläst.',
    failed: 'Hämtningen misslyckades.',
    failedKept: 'Inget är ändrat: de värden ni hade finns kvar.',
    incident: (number: string) =>
      `Det är inte ditt fel. Försök igen, och säg felets nummer ${number} till den som sköter Samsyn om det händer igen.`,
    done: (list: string) => `Hämtningen gav ${list}.`,
    doneNothing: (name: string) => `Inget hade ändrats i ${name}.`,
    asNumber: (numbers: string) => `Nummer ${numbers} bland inläsningarna.`,
    whole: 'Alla värden hämtades.',
    changes: 'Det som hade ändrats sedan sist hämtades.',
    vanished: (name: string, count: number) =>
      times(count, `Ett nyckeltal finns inte längre i ${name}`, `nyckeltal finns inte längre i ${name}`),
    vanishedWhy: (list: string) => `${list}. Värdena ni har finns kvar. Ta bort det ni inte behöver.`,
    retitled: (count: number) =>
      times(count, 'Ett nyckeltal har fått ny titel', 'nyckeltal har fått ny titel'),
    retitledWhy: 'Kontrollera att det fortfarande mäter samma sak.',
    retitledOne: (code: string, before: string, now: string) => `${code}: ”${before}” heter nu ”${now}”.`,
    silent: (name: string, count: number) =>
      times(
        count,
        `${capitalised(name)} hade inga värden för ett nyckeltal`,
        `nyckeltal saknar värden i ${name}`,
      ),
    silentWhy: (list: string) =>
      `${list}. Ett tomt svar betyder inte att värdena är borttagna: de ni har finns kvar. Nästa gång frågar Samsyn efter allt igen.`,
    ofUnits: (units: string, added: string, revised: string) =>
      `Det gäller också ${units} enheter, med ${added} nya och ${revised} ändrade värden. De visas på nyckeltalets sida när en kommun är vald.`,
    silentUnits: (name: string, count: number) =>
      times(
        count,
        `${capitalised(name)} hade inga värden för enheter för ett nyckeltal`,
        `nyckeltal saknar värden för enheter i ${name}`,
      ),
    silentUnitsWhy: (list: string) =>
      `${list}. Länets enheter kan vara för små, eller så finns värdena bara för andra kommuner. Det ni har finns kvar.`,
    unitChanged: (count: number) =>
      times(count, 'Ett nyckeltal kan ha bytt enhet', 'nyckeltal kan ha bytt enhet'),
    rejected: (count: string) =>
      count === '1' ? 'Ett värde lästes inte in' : `${count} värden lästes inte in`,
    rejectedFirst: (count: string) => `De ${count} första visas.`,
    about: 'Nyckeltal, plats och period',
    why: 'Varför',
    toPopulation: 'Gå till Befolkningen',
    states: { going: 'Pågår', failed: 'Misslyckades', cancelled: 'Avbröts' },
    waitingFor: (name: string) => `Väntar på ${name}`,
    nothing: 'Inget nytt',
    problems: {
      away: (name: string, status: string) =>
        status
          ? `${capitalised(name)} svarar med ett fel (${status}).`
          : `${capitalised(name)} går inte att nå, eller bröt förbindelsen.`,
      unreadable: (name: string) => `${capitalised(name)}s svar är avklippt eller går inte att läsa.`,
      'too-much': (name: string) =>
        `${capitalised(name)} ger inte så många värden på en gång, inte ens ett åt gången.`,
      refused: (name: string, status: string) => `${capitalised(name)} tar inte emot frågan (${status}).`,
      elsewhere: (name: string) =>
        `${capitalised(name)} hänvisade till en annan adress än den som är inställd. Samsyn följde den inte.`,
      'too-large': (name: string) => `${capitalised(name)}s svar är större än något som Samsyn tar emot.`,
      shape: (name: string) =>
        `${capitalised(name)}s svar har en annan form än väntat. Tjänsten kan ha ändrats.`,
      'unreadable-table': (name: string) =>
        `Tabellen i ${name}s svar motsäger sig själv, så inget av den kan läsas in.`,
      unasked: (name: string) =>
        `${capitalised(name)} svarade om något annat än det som Samsyn frågade efter.`,
    } satisfies Record<ServiceProblem['kind'], (name: string, status: string) => string>,
  },
  {
    title: 'Fetching',
    names: { kolada: 'Kolada', pxweb: 'the statistical database' },
    from: { kolada: 'Fetch from Kolada', pxweb: 'Fetch from the statistical database' },
    heads: { when: 'Begun', outcome: 'What happened', by: 'By' },
    goingOn: 'The fetching is under way.',
    asking: (name) => `Asking ${name}’s catalogue about the indicators.`,
    nothingYet: 'Nothing has come yet.',
    read: 'Values that came',
    indicators: 'Indicators with values',
    canLeave:
      'You may leave the page. If the program stops, the fetching goes on by itself from where it was.',
    progress: 'Questions answered',
    soFar: (done, steps, items) =>
      `${done} of ${steps} questions have been answered. ${items} rows have come.`,
    saving: (items) =>
      `Everything has come: ${items} rows. The values are now compared and saved, and the means of the counties calculated.`,
    refresh: 'Refresh',
    cancel: 'Cancel the fetching',
    waiting: (name, time) => `${capitalised(name)} does not answer as expected. It is tried again ${time}.`,
    waitingKept: 'What has come is kept, and the fetching goes on from there.',
    tryNow: 'Try now',
    cancelled: 'The fetching was cancelled.',
    cancelledWhy: 'Nothing of what had come has been loaded.',
    failed: 'The fetching failed.',
    failedKept: 'Nothing has changed: the values that you had remain.',
    incident: (number) =>
      `It is not your fault. Try again, and tell the number ${number} to whoever runs Samsyn if it happens again.`,
    done: (list) => `The fetching brought ${list}.`,
    doneNothing: (name) => `Nothing had changed in ${name}.`,
    asNumber: (numbers) => `Number ${numbers} among the loadings.`,
    whole: 'All values were fetched.',
    changes: 'What had changed since last time was fetched.',
    vanished: (name, count) =>
      times(count, `One indicator is no longer in ${name}`, `indicators are no longer in ${name}`),
    vanishedWhy: (list) => `${list}. The values that you have remain. Remove what you do not need.`,
    retitled: (count) => times(count, 'One indicator has a new title', 'indicators have new titles'),
    retitledWhy: 'Check that it still measures the same thing.',
    retitledOne: (code, before, now) => `${code}: “${before}” is now called “${now}”.`,
    silent: (name, count) =>
      times(
        count,
        `${capitalised(name)} had no values for one indicator`,
        `indicators have no values in ${name}`,
      ),
    silentWhy: (list) =>
      `${list}. An empty answer does not mean that the values have been removed: those that you have remain. Next time Samsyn asks for everything again.`,
    ofUnits: (units, added, revised) =>
      `It is also about ${units} units, with ${added} new and ${revised} revised values. They are shown on the indicator’s page when a municipality is chosen.`,
    silentUnits: (name, count) =>
      times(
        count,
        `${capitalised(name)} had no values of units for one indicator`,
        `indicators have no values of units in ${name}`,
      ),
    silentUnitsWhy: (list) =>
      `${list}. The county’s units may be too small, or there are values for other municipalities only. What you have remains.`,
    unitChanged: (count) =>
      times(count, 'One indicator may have changed its unit', 'indicators may have changed their units'),
    rejected: (count) => (count === '1' ? 'One value was not loaded' : `${count} values were not loaded`),
    rejectedFirst: (count) => `The first ${count} are shown.`,
    about: 'Indicator, place and period',
    why: 'Why',
    toPopulation: 'Go to Population',
    states: { going: 'Under way', failed: 'Failed', cancelled: 'Cancelled' },
    waitingFor: (name) => `Waits for ${name}`,
    nothing: 'Nothing new',
    problems: {
      away: (name, status) =>
        status
          ? `${capitalised(name)} answers with an error (${status}).`
          : `${capitalised(name)} cannot be reached, or broke the connection.`,
      unreadable: (name) => `${capitalised(name)}’s answer is cut off or cannot be read.`,
      'too-much': (name) =>
        `${capitalised(name)} does not give so many values at once, not even one at a time.`,
      refused: (name, status) => `${capitalised(name)} does not take the question (${status}).`,
      elsewhere: (name) =>
        `${capitalised(name)} pointed to another address than the one that is set. Samsyn did not follow it.`,
      'too-large': (name) => `${capitalised(name)}’s answer is larger than anything that Samsyn takes.`,
      shape: (name) =>
        `${capitalised(name)}’s answer is not of the expected form. The service may have changed.`,
      'unreadable-table': (name) =>
        `The table in ${name}’s answer contradicts itself, so nothing of it can be loaded.`,
      unasked: (name) => `${capitalised(name)} answered about something else than what Samsyn asked for.`,
    },
  },
)
