import { formatList, numeral } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import type { Strength, Turn } from '../targets/effect.ts'
import type { Audience } from './audience.ts'
import type { Section } from './digest.ts'

/*
 * What the program writes in a digest. It stands there beside what people write and is sent word for word, so that it
 * has one language: theirs, whatever language somebody reads the page in.
 */

const list = (names: readonly string[]) => formatList(storedLanguage, names)

export const telling = {
  headings: {
    asked: 'Det här väntar på er',
    outcomes: 'Det här har vi kommit fram till',
    answers: 'Det här har ni svarat',
    adoptions: 'Det här gäller nu',
    figures: 'Så ser det ut hos er',
    effects: 'Det här har arbetet lett till',
    targets: 'Så går det med målen',
    meetings: 'Kommande träffar',
  } satisfies Record<Section, string>,

  titles: {
    members: (partnership: string) => `Nytt i ${partnership}`,
    council: (partnership: string, party: string) => `Nytt från ${partnership} till ${party}`,
    public: (partnership: string) => `Det här har hänt i ${partnership}`,
  },

  taken: {
    position: (date: string) => `Ett ställningstagande från ${date}.`,
    recommendation: (date: string) => `En rekommendation till kommunerna och regionen från ${date}.`,
    decision: (date: string) => `Ett beslut från ${date}.`,
    agreement: (date: string) => `En överenskommelse från ${date}.`,
  },
  takenBy: (what: string, body: string, date: string) => `${what}. ${body}, ${date}.`,

  force: {
    since: (date: string) => `Gäller sedan ${date}.`,
    everywhere: (date: string) => `Gäller sedan ${date} i alla kommuner och i regionen.`,
    all: (date: string, count: number) => `Gäller sedan ${date} hos alla ${count} parter.`,
    named: (date: string, names: readonly string[]) => `Gäller sedan ${date} hos ${list(names)}.`,
    some: (date: string, count: number, of: number) => `Gäller sedan ${date} hos ${count} av ${of} parter.`,
    forYou: (party: string, date: string) => `Gäller för ${party} sedan ${date}.`,
    notForYou: (party: string, date: string, count: number, of: number) =>
      `Gäller sedan ${date} hos ${count} av ${of} parter, men inte för ${party}.`,
    until: (date: string) => `Gäller till och med ${date}.`,
    declined: (names: readonly string[]) => `${list(names)} har avböjt.`,
    waiting: (names: readonly string[]) => `${list(names)} har inte svarat.`,
    waitingMany: (count: number) => `${numeral(storedLanguage, count)} har inte svarat.`,
    open: (names: readonly string[]) =>
      `${list(names)} har föreslagit ändringar som de andra inte har godtagit.`,
    over: (date: string) => `Slutade gälla ${date}.`,
  },

  effects: {
    turns: {
      better: 'Blev bättre',
      worse: 'Blev sämre',
      unchanged: 'Oförändrat',
      changed: 'Förändrades',
    } satisfies Record<Turn, string>,
    strengths: {
      plausible: 'Arbetet kan ha bidragit, men annat kan också förklara förändringen.',
      associated: 'Det har gått på ett annat sätt där arbetet finns än där det inte finns.',
      tested:
        'Förändringen är jämförd med en grupp eller plats som valdes i förväg, eller granskad av någon utomstående.',
    } satisfies Record<Strength, string>,
    late: (date: string) => `Effekten skulle ha visats senast ${date}. Det är inte gjort ännu.`,
    responsible: (who: string) => `Ansvarig: ${who}.`,
    source: (concerns: string, source: string, date: string) =>
      `${concerns} Källa: ${source}. Visad ${date}.`,
  },

  targets: {
    latest: (value: string, year: string) => `${value} (${year}).`,
    compared: (value: string, year: string, before: string, yearBefore: string) =>
      `${value} (${year}), mot ${before} (${yearBefore}).`,
    revised: (year: string, was: string, now: string) =>
      `Källan har ändrat värdet för ${year} från ${was} till ${now}.`,
    level: (level: string, year: string) => `Målet är ${level} till ${year}.`,
    states: {
      reached: 'Målet är nått.',
      'on-the-way': 'Det går åt rätt håll, så fort som det behövs.',
      behind: 'Det går åt rätt håll, men för långsamt.',
      'wrong-way': 'Det går åt fel håll.',
      unknown: 'Det går inte att säga ännu om målet nås.',
    },
    missed: (year: string) => `Målet nåddes inte ${year}.`,
  },

  figures: {
    place: (place: string, value: string, year: string) => `${place}: ${value} (${year}).`,
    none: (place: string) => `${place}: värde saknas.`,
    level: (where: string, level: string, year: string) => `Målet för ${where} är ${level} till ${year}.`,
  },

  answers: {
    adopted: (body: string, date: string) => `${body} antog det ${date}`,
    amended: (body: string, date: string) => `${body} antog det med ändring ${date}`,
    declined: (body: string, date: string) => `${body} avböjde det ${date}`,
  },

  asked: {
    waiting: (party: string, date: string) => `${party} har inte svarat ännu. Svara senast ${date}.`,
    late: (party: string, date: string) => `${party} skulle ha svarat senast ${date}. Svara snarast.`,
    report: (date: string) =>
      `Det skulle vara genomfört senast ${date}, och ingen har berättat hur det gick. Återrapportera hur långt ni har kommit.`,
    reportComing: (date: string) => `Det ska vara genomfört senast ${date}. Återrapportera då.`,
  },

  meetings: {
    open: (day: string, body: string) => `${day} möts ${body}.`,
    whole: (at: string, body: string, place: string) => `${at}. ${body}, ${place}.`,
  },
} as const

/** For whom it is, under the title. */
export function addressee(audience: Audience, partyName: string | null): string {
  if (audience === 'members') return 'Till dig som har uppdrag i samverkan'
  return audience === 'council' ? `Till fullmäktige och nämnder i ${partyName}` : 'Till dig som bor i länet'
}
