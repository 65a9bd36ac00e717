import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { median } from './gain.ts'
import type { SessionReading } from './readingStore.ts'
import { aboutText, distanceText, lastOf, nearText, share, signedText, truthText } from './telling.ts'
import { learningWords } from './words.ts'

/** The result as a table: each time and group that can be told, and what was learned. No single guess. */
export function resultsCsv(language: Language, reading: SessionReading): string {
  const words = learningWords(language)
  const { session, indicator } = reading
  const name = (kind: 'all' | keyof typeof words.see.groups) =>
    kind === 'all' ? words.see.all : words.see.groups[kind]
  const isNumber = session.kind === 'value' || session.kind === 'line'
  const head = [words.csv.turn, words.csv.question, words.see.group, words.see.guesses]
  const rows = ([1, 2] as const).flatMap((turn) => {
    const shown = reading.shown[turn]
    if (!shown) return []
    return shown.groups.map((group) => [
      String(turn),
      aboutText(language, reading, turn),
      name(group.kind),
      String(group.marks.length),
      isNumber ? signedText(language, indicator, median(lastOf(group.marks))!, !shown.common) : '',
      truthText(language, reading, shown) ?? '',
      nearText(language, session, shown, group) ?? '',
    ])
  })
  const learned = (reading.gains ?? []).map(({ kind, gain }) => [
    name(kind),
    String(gain.people),
    distanceText(language, session, gain.before),
    distanceText(language, session, gain.after),
    share(language, gain.nearBefore),
    share(language, gain.nearAfter),
  ])
  const { gain } = words
  return spreadsheet(language, [
    [...head, words.see.middleHead, words.see.truthWord, words.see.nearHead],
    ...rows,
    ...(learned.length > 0
      ? [[gain.heading, gain.people, gain.before, gain.after, gain.nearBefore, gain.nearAfter], ...learned]
      : []),
  ])
}
