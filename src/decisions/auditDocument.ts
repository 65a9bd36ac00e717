import { formatDate, formatInstant } from '../i18n/format.ts'
import { type Language, storedLanguage } from '../i18n/language.ts'
import type { Audited } from './audit.ts'
import type { Report } from './followUp.ts'
import { followUpWords } from './followUpWords.ts'
import { citation } from './outcome.ts'
import { decisionWords } from './words.ts'

/** Beside this file; read by `audit.typ`, which holds the look and no words. */
export const auditTemplate = new URL('./audit.typ', import.meta.url)

/** What the printed list says. Every text is ready to read, and nothing is markup. */
type AuditDocument = {
  readonly language: Language
  /** The language of what people have written. */
  readonly written: Language
  readonly partnership: string
  readonly demo: string | null
  readonly kind: string
  readonly title: string
  readonly answer: string
  /** Which of the outcomes are listed. */
  readonly chosen: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly title: string
    readonly name: string
    readonly standing: string
    readonly due: string
    readonly state: string
    readonly late: boolean
    readonly report: string
    /** How many of the parties have told how it went; empty when one report speaks for all. */
    readonly told: string
    readonly done: string
  }[]
  readonly footer: { readonly page: string; readonly source: string; readonly printed: string }
}

export type AuditContext = {
  readonly language: Language
  readonly now: Date
  readonly partnership: string
  readonly demo: string | null
  readonly answer: string
  readonly chosen: string
  readonly source: string
}

export function auditDocument(audited: readonly Audited[], context: AuditContext): AuditDocument {
  const { language, now, source, ...about } = context
  const words = followUpWords(language).audit
  return {
    ...about,
    language,
    written: storedLanguage,
    kind: words.title,
    title: words.title,
    columns: [words.outcome, words.standing, words.due, words.state, words.reported],
    rows: audited.map(({ outcome, standing, report, told, state }) => ({
      title: outcome.title,
      name: `${decisionWords(language).kindsShort[outcome.kind]} ${citation(outcome)}`,
      standing: standing.inForce ? words.inForce : words.notInForce,
      due: outcome.dueOn ? formatDate(language, outcome.dueOn) : outcome.noDueReason || '–',
      state: words.states[state],
      late: state === 'late' || state === 'silent',
      report: report ? reportText(language, report) : words.noReport,
      told: told ? words.told(told.by.length, told.by.length + told.missing.length) : '',
      done: report?.done ?? '',
    })),
    footer: { page: words.page, source, printed: words.printed(formatInstant(language, now)) },
  }
}

/** `Genomfört, Karlstad, 3 mars 2025`. */
function reportText(language: Language, { state, partyName, reportedOn }: Report): string {
  const said = followUpWords(language).report.states[state]
  return [said, partyName, formatDate(language, reportedOn)].filter(Boolean).join(', ')
}
