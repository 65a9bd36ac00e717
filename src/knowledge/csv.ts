import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { type HorizonSignal, soonestFirst, standingOf, stateOf } from './horizon.ts'
import { horizonWords } from './horizonWords.ts'
import type { Knowledge } from './knowledge.ts'
import { knowledgeWords } from './words.ts'

/** A row for each. Days as `2025-03-14`, which every spreadsheet reads. */
export function knowledgeAsCsv(
  language: Language,
  items: readonly Knowledge[],
  areaName: (areaId: string | null) => string,
): string {
  const words = knowledgeWords(language)
  const { heads } = words
  const head = [
    heads.name,
    heads.summary,
    words.kind,
    words.grade,
    heads.transfer,
    heads.publisher,
    heads.author,
    heads.year,
    heads.address,
    words.area,
    heads.group,
    heads.tags,
    heads.reviewOn,
    words.withdrawn,
  ]
  const rows = items.map((item) => [
    item.name,
    item.summary,
    words.kinds[item.kind],
    words.grades[item.grade].name,
    item.transfer,
    item.publisher,
    item.author,
    item.year === null ? '' : String(item.year),
    item.address,
    areaName(item.areaId),
    item.targetGroup,
    item.tags.join(', '),
    item.reviewOn,
    item.withdrawal?.reason ?? '',
  ])
  return spreadsheet(language, [head, ...rows])
}

/** A row for each signal, also of those that are no longer followed, what comes soonest first. */
export function horizonAsCsv(
  language: Language,
  signals: readonly HorizonSignal[],
  areaName: (areaId: string | null) => string,
): string {
  const words = horizonWords(language)
  const { heads } = words
  const head = [
    heads.signal,
    heads.about,
    heads.meaning,
    words.reach,
    words.size,
    words.likelihood,
    words.page.area,
    heads.group,
    heads.source,
    heads.address,
    heads.followedBy,
    heads.nextOn,
    words.page.log,
    heads.state,
    words.form.reason,
  ]
  const rows = soonestFirst(signals).map((signal) => {
    const { reach, size, likelihood, nextOn, seen, seenOn } = standingOf(signal)
    return [
      signal.name,
      signal.about,
      signal.meaning,
      words.reaches[reach],
      words.sizes[size],
      words.likelihoods[likelihood],
      areaName(signal.areaId),
      signal.targetGroup,
      signal.source,
      signal.address,
      signal.followedBy,
      signal.ending ? '' : nextOn,
      `${seenOn}: ${seen}`,
      words.states[stateOf(signal)],
      signal.ending?.reason ?? '',
    ]
  })
  return spreadsheet(language, [head, ...rows])
}
