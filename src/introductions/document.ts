import { periodName } from '../commitments/mandate.ts'
import { promiseText, shareText } from '../commitments/parts.tsx'
import { standingPromise } from '../commitments/readingStore.ts'
import { civilDateOf, formatDate, formatInstant } from '../i18n/format.ts'
import { type Language, storedLanguage } from '../i18n/language.ts'
import { hatLabel } from '../identity/actor.ts'
import { composed } from '../partnership/composed.ts'
import { happeningText } from '../targets/story.ts'
import { uiWords } from '../ui/words.ts'
import { wordsToKnow } from './introduction.ts'
import type { IntroductionReading } from './readingStore.ts'
import { answerOf, forceTold, matterTold, satTold, wayTold } from './told.ts'
import { introductionWords } from './words.ts'

/** Beside this file; read by `introduction.typ`, which holds the look and no words. */
export const introductionTemplate = new URL('./introduction.typ', import.meta.url)

type Cell = { readonly text: string; readonly written: boolean }

type Section = {
  readonly heading: string
  /** Our own words, and those that people have written, in the order that they are read. */
  readonly paragraphs: readonly Cell[]
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } | null
}

/** What the printed introduction says. Every text is ready to read, and nothing is markup. */
export type IntroductionDocument = {
  readonly language: Language
  /** The language of what people have written. */
  readonly written: Language
  readonly partnership: string
  readonly demo: string | null
  readonly kind: string
  readonly title: string
  readonly answer: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly sections: readonly Section[]
  readonly footer: { readonly page: string; readonly source: string; readonly printed: string }
}

export type IntroductionContext = {
  readonly language: Language
  readonly now: Date
  readonly partnership: string
  readonly demo: string | null
  /** Whoever prints it holds the seat. */
  readonly mine: boolean
  readonly source: string
}

export function introductionDocument(
  reading: IntroductionReading,
  { language, now, partnership, demo, mine, source }: IntroductionContext,
): IntroductionDocument {
  const words = introductionWords(language)
  const { seat } = reading
  return {
    language,
    written: storedLanguage,
    partnership,
    demo,
    kind: words.title,
    title: words.name(seat.bodyName),
    answer: answerOf(language, reading, mine),
    facts: [
      { label: words.pdf.person, text: seat.personName },
      { label: words.pdf.party, text: seat.partyName },
      { label: words.role, text: hatLabel(language, seat.role, seat.partyName) },
      { label: words.since, text: formatDate(language, seat.fromOn) },
    ],
    sections: sectionsOf(language, reading),
    footer: {
      page: words.pdf.page,
      source,
      printed: words.pdf.printed(formatInstant(language, now)),
    },
  }
}

/** `introduktion-2026-11-22-politiska-styrgruppen-kil.pdf`. */
export function introductionFileName(language: Language, { seat, today }: IntroductionReading): string {
  const plain = `${seat.bodyName} ${seat.partyName}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return `${introductionWords(language).pdf.file}-${today}-${plain}.pdf`
}

const ours = (text: string): Cell => ({ text, written: false })
const theirs = (text: string): Cell => ({ text, written: true })

function sectionsOf(language: Language, reading: IntroductionReading): readonly Section[] {
  const words = introductionWords(language)
  const { purpose, body, predecessor, own, seat, inForce, standings, coming } = reading
  const { pdf } = words
  const section = (
    heading: string,
    paragraphs: readonly Cell[],
    table: Section['table'] = null,
  ): Section => ({
    heading,
    paragraphs,
    table,
  })
  const tableOr = (
    heading: string,
    empty: string,
    columns: readonly string[],
    rows: readonly (readonly Cell[])[],
  ) => (rows.length > 0 ? section(heading, [], { columns, rows }) : section(heading, [ours(empty)]))

  return [
    tableOr(
      words.open,
      words.openNone,
      [pdf.what, pdf.why],
      reading.open.map((matter) => {
        const { what, why } = matterTold(language, matter, reading.parties)
        return [ours(what), ours(why)]
      }),
    ),
    tableOr(
      words.onTheWay,
      words.onTheWayNone,
      [pdf.what, pdf.where],
      reading.onTheWay.map((each) => [theirs(each.matter.title), ours(wayTold(language, each, reading))]),
    ),
    predecessor
      ? section(words.handover.from(predecessor.seat.personName), [
          ours(satTold(language, predecessor)),
          predecessor.notes[0] ? theirs(predecessor.notes[0].text) : ours(words.handover.none),
        ])
      : section(words.handover.from(seat.personName), [
          ours(satTold(language, own)),
          own.notes[0] ? theirs(own.notes[0].text) : ours(words.handover.none),
        ]),
    section(words.purpose, [purpose ? theirs(purpose.text) : ours(words.noPurpose)]),
    section(words.body, bodyParagraphs(language, reading)),
    tableOr(
      words.others,
      words.othersNone,
      [pdf.person, pdf.party, pdf.asWhat],
      body.seats
        .filter(({ id }) => id !== seat.id)
        .map(({ personName, partyName, role, title }) => [
          ours(personName),
          ours(partyName),
          title ? theirs(title) : ours(hatLabel(language, role, partyName)),
        ]),
    ),
    tableOr(
      words.inForceOf(seat.partyName),
      words.inForceNone,
      [pdf.what, pdf.when],
      inForce.map((each) => [
        theirs(`${each.outcome.year}:${each.outcome.number} ${each.outcome.title}`),
        ours(forceTold(language, each)),
      ]),
    ),
    tableOr(
      words.targets,
      words.targetsNone,
      [pdf.target, pdf.state, pdf.happens],
      standings.map(({ target, progress, happening }) => [
        theirs(target.name),
        ours(uiWords(language).towardsTarget[progress.state]),
        ours(happeningText(language, target, happening)),
      ]),
    ),
    tableOr(
      words.coming,
      words.comingNone,
      [pdf.when, pdf.what],
      coming.map(({ startsAt, question }) => [
        ours(formatDate(language, civilDateOf(startsAt), true)),
        theirs(question),
      ]),
    ),
    section(words.promised, promiseParagraphs(language, reading)),
    section(words.glossary, [], {
      columns: [pdf.term, pdf.means],
      rows: wordsToKnow.map((word) => words.terms[word].map((text) => ours(text ?? ''))),
    }),
  ]
}

function bodyParagraphs(language: Language, { body, parties }: IntroductionReading): readonly Cell[] {
  const words = introductionWords(language)
  const { purpose, mandate, rule } = body.body
  const tried = composed(language, { rule, parties }, body.seats)
  return [
    purpose ? theirs(purpose) : ours(words.noBodyPurpose),
    ours(mandate ? words.mandates[mandate] : words.noMandate),
    ...(tried ? [ours(`${words.rule}: ${tried.rule}. ${tried.unmet.join(' ') || words.ruleMet}`)] : []),
  ]
}

function promiseParagraphs(language: Language, { kept, seat, period }: IntroductionReading): readonly Cell[] {
  const words = introductionWords(language)
  const standing = standingPromise(kept?.commitment ?? null)
  if (!kept || !standing) return [ours(words.promisedNone(seat.partyName, periodName(period)))]
  return [
    ours(`${promiseText(language, standing)}.`),
    theirs(standing.functions),
    ...(kept.total.due > 0 ? [ours(words.keptSoFar(shareText(language, kept.total)))] : []),
  ]
}
