import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { keptShare, latestVersion } from './commitment.ts'
import { periodName } from './mandate.ts'
import type { CommitmentsReading } from './readingStore.ts'
import { commitmentWords } from './words.ts'

/** A row for each party and body, and one for each party without any. Days as `2025-03-14`, which every spreadsheet reads. */
export function commitmentsAsCsv(language: Language, { period, parties }: CommitmentsReading): string {
  const words = commitmentWords(language)
  const { heads } = words
  const head = [
    heads.period,
    heads.party,
    heads.body,
    words.csv.seats,
    heads.functions,
    words.csv.meetings,
    heads.from,
    heads.decidedBy,
    heads.decidedOn,
    heads.section,
    heads.diaryNumber,
    heads.due,
    heads.invited,
    heads.present,
    heads.substitute,
    heads.absent,
    heads.unknown,
    words.csv.kept,
    heads.state,
  ]
  const rows = parties.flatMap(({ party, bodies, state }) => {
    if (bodies.length === 0) {
      return [[periodName(period), party.name, ...head.slice(2, -1).map(() => ''), words.states[state]]]
    }
    return bodies.map(({ body, commitment, total, state: kept }) => {
      const version = commitment && latestVersion(commitment)
      const share = keptShare(total)
      return [
        periodName(period),
        party.name,
        body.name,
        version ? String(version.seats) : '',
        version?.functions ?? '',
        version ? String(version.meetingsPerYear) : '',
        version?.fromOn ?? '',
        version?.decidedBy ?? '',
        version?.decidedOn ?? '',
        version?.section ?? '',
        version?.diaryNumber ?? '',
        String(total.due),
        String(total.invited),
        String(total.present),
        String(total.substitute),
        String(total.absent),
        String(total.unknown),
        share === null ? '' : String(share),
        words.states[kept],
      ]
    })
  })
  return spreadsheet(language, [head, ...rows])
}
