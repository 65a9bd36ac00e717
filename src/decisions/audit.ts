import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { type InForce, inForce, type NotInForce } from './adoption.ts'
import type { Report } from './followUp.ts'
import { followUpWords } from './followUpWords.ts'
import { type AdoptableOutcome, isEnded } from './matrix.ts'
import { citation } from './outcome.ts'
import { decisionWords } from './words.ts'

/** How far the carrying out has come; `silent` is late and never reported back on. */
export const auditStates = ['silent', 'late', 'ahead', 'no-day', 'done', 'over'] as const

/** What somebody wants to see of the list; `late` is all that is late, reported back on or not. */
export const auditShows = ['all', 'late', 'silent', 'done'] as const

export type AuditFilter = { readonly query: string; readonly show: (typeof auditShows)[number] }

export type Audited = {
  readonly outcome: AdoptableOutcome
  readonly standing: InForce | NotInForce
  readonly report: Report | null
  readonly state: (typeof auditStates)[number]
}

/** What is to be carried out: all but positions, which say what one stands for. What needs somebody comes first. */
export function auditOf(
  outcomes: readonly AdoptableOutcome[],
  reports: ReadonlyMap<string, Report>,
  today: CivilDate,
): readonly Audited[] {
  const audited = outcomes
    .filter(({ kind }) => kind !== 'position')
    .map((outcome) => {
      const report = reports.get(outcome.id) ?? null
      const standing = inForce(outcome, today)
      return { outcome, standing, report, state: stateOf(outcome, standing, report, today) }
    })
  return audited.toSorted((a, b) => auditStates.indexOf(a.state) - auditStates.indexOf(b.state))
}

/** The part of the list that was asked for: in that state, and with those words somewhere in it. */
export function filtered(audited: readonly Audited[], { query, show }: AuditFilter): readonly Audited[] {
  const wanted = query.toLocaleLowerCase('sv')
  const states: Record<AuditFilter['show'], readonly Audited['state'][]> = {
    all: auditStates,
    late: ['late', 'silent'],
    silent: ['silent'],
    done: ['done'],
  }
  return audited.filter(({ outcome, report, state }) => {
    const text = [citation(outcome), outcome.title, outcome.noDueReason, report?.done].join(' ')
    return states[show].includes(state) && text.toLocaleLowerCase('sv').includes(wanted)
  })
}

function stateOf(
  { dueOn }: AdoptableOutcome,
  standing: InForce | NotInForce,
  report: Report | null,
  today: CivilDate,
): Audited['state'] {
  if (report?.state === 'done') return 'done'
  if (isEnded({ standing })) return 'over'
  if (dueOn === null) return 'no-day'
  if (dueOn >= today) return 'ahead'
  return report ? 'late' : 'silent'
}

/** The list as a file for a spreadsheet. Days as `2025-03-14`, which every spreadsheet reads. */
export function auditAsCsv(language: Language, audited: readonly Audited[]): string {
  const words = followUpWords(language).audit
  const reportWords = followUpWords(language).report
  const { heads } = words
  const rows = audited.map(({ outcome, standing, report, state }) => [
    citation(outcome),
    decisionWords(language).kindsShort[outcome.kind],
    outcome.title,
    outcome.takenOn,
    standing.inForce ? words.inForce : words.notInForce,
    outcome.dueOn ?? '',
    outcome.noDueReason,
    words.states[state],
    report?.reportedOn ?? '',
    report ? reportWords.states[report.state] : '',
    report?.done ?? '',
  ])
  const head = [
    heads.number,
    heads.kind,
    heads.title,
    heads.taken,
    heads.inForce,
    heads.due,
    heads.reason,
    heads.state,
    heads.reportedOn,
    heads.reportState,
    heads.done,
  ]
  return spreadsheet(language, [head, ...rows])
}
