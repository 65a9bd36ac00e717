import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { type Adoptable, hasReported, type InForce, inForce, type NotInForce } from './adoption.ts'
import { adoptersOn } from './alarms.ts'
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
  /** The latest. */
  readonly report: Report | null
  /** Those who are to carry it out and have told how it went, by their ids; null when one report speaks for all. */
  readonly told: { readonly by: readonly string[]; readonly missing: readonly string[] } | null
  readonly state: (typeof auditStates)[number]
}

/** What is to be carried out: all but positions, which say what one stands for. What needs somebody comes first. */
export function auditOf(
  outcomes: readonly AdoptableOutcome[],
  reports: ReadonlyMap<string, readonly Report[]>,
  today: CivilDate,
): readonly Audited[] {
  const audited = outcomes
    .filter(({ kind }) => kind !== 'position')
    .map((outcome) => {
      const given = reports.get(outcome.id) ?? []
      const standing = inForce(outcome, today)
      return {
        outcome,
        standing,
        report: given[0] ?? null,
        told: toldBy(outcome, today),
        state: stateOf(outcome, standing, given, today),
      }
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

/** As long as no report speaks for all, and some party has told about itself. */
export function toldBy(outcome: Adoptable, today: CivilDate): Audited['told'] {
  if (outcome.reports.length === 0 || outcome.reports.some(({ partyId }) => partyId === null)) return null
  const carriers = adoptersOn(outcome, today)
  const [by, missing] = [true, false].map((has) =>
    carriers.filter((id) => hasReported(outcome, id, today) === has),
  )
  return { by: by!, missing: missing! }
}

function stateOf(
  outcome: AdoptableOutcome,
  standing: InForce | NotInForce,
  reports: readonly Report[],
  today: CivilDate,
): Audited['state'] {
  const { dueOn } = outcome
  if (isDone(outcome, reports, today)) return 'done'
  if (isEnded({ standing })) return 'over'
  if (dueOn === null) return 'no-day'
  if (dueOn >= today) return 'ahead'
  return reports.length > 0 ? 'late' : 'silent'
}

/** Done is what is done at each party that adopted it, by its own latest report or the latest for all. */
function isDone(outcome: AdoptableOutcome, reports: readonly Report[], today: CivilDate): boolean {
  const carriers = adoptersOn(outcome, today)
  if (carriers.length === 0) return reports[0]?.state === 'done'
  return carriers.every((party) => latestAbout(reports, party)?.state === 'done')
}

/** What the party, or somebody for all of them, told last. The latest of the reports comes first. */
export function latestAbout(reports: readonly Report[], party: string): Report | null {
  return reports.find(({ partyId }) => partyId === null || partyId === party) ?? null
}

/** The list as a file for a spreadsheet. Days as `2025-03-14`, which every spreadsheet reads. */
export function auditAsCsv(
  language: Language,
  audited: readonly Audited[],
  name: (partyId: string) => string,
): string {
  const words = followUpWords(language).audit
  const reportWords = followUpWords(language).report
  const { heads } = words
  const rows = audited.map(({ outcome, standing, report, told, state }) => [
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
    report?.partyName ?? '',
    report?.done ?? '',
    told ? told.missing.map(name).join(', ') : '',
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
    heads.reportParty,
    heads.done,
    heads.missing,
  ]
  return spreadsheet(language, [head, ...rows])
}
