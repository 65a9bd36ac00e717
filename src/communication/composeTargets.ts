import { storedLanguage } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import { latestOf } from '../population/series.ts'
import type { Standing } from '../targets/standing.ts'
import { concernsText, levelText, whereText } from '../targets/story.ts'
import { knownValues } from '../targets/target.ts'
import { paragraph } from './composing.ts'
import type { Paragraph } from './digest.ts'
import type { Gathered, MovedTarget } from './gathering.ts'
import { telling } from './telling.ts'

/** Targets that there is something new to tell of. */
export function targetParagraphs({ moved }: Gathered): readonly Paragraph[] {
  return moved.map((each) => {
    const { target } = each.standing
    return paragraph('targets', `target-${target.id}`, {
      title: target.name,
      text: [newsOf(each), levelOf(each.standing), stateOf(each.standing)].filter(Boolean).join(' '),
      note: [`${target.indicator.name}.`, concernsText(storedLanguage, target), each.source]
        .filter(Boolean)
        .join(' '),
    })
  })
}

/** The council's own values beside the county's, for what the county has targets on. */
export function figureParagraphs({ party, figures }: Gathered): readonly Paragraph[] {
  if (!party) return []
  return figures.map(({ standing, series, source }) => {
    const { target } = standing
    const value = (name: string, of: typeof series) => {
      const latest = latestOf(of)
      return latest
        ? telling.figures.place(
            name,
            formatValue(storedLanguage, target.indicator, latest.value),
            latest.period,
          )
        : telling.figures.none(name)
    }
    // A region's population is the county's: there is one value, not two.
    const own = series.placeCode === target.place.code ? '' : value(party.name, series)
    const where = whereText(storedLanguage, target.place)
    const whole = value(where.charAt(0).toUpperCase() + where.slice(1), standing.series)
    const level = telling.figures.level(where, levelText(storedLanguage, target), target.duePeriod)
    return paragraph('figures', `figure-${target.id}`, {
      title: target.indicator.name,
      text: [own, whole, level].filter(Boolean).join(' '),
      note: source,
    })
  })
}

function newsOf({ standing: { target, series }, before }: MovedTarget): string {
  const said = (value: number) => formatValue(storedLanguage, target.indicator, value)
  const [previous, latest] = knownValues(series).slice(-2)
  const newest = latest ?? previous
  if (!newest) return ''
  if (before?.period === newest.period)
    return telling.targets.revised(newest.period, said(before.value), said(newest.value))
  return latest && previous
    ? telling.targets.compared(said(latest.value), latest.period, said(previous.value), previous.period)
    : telling.targets.latest(said(newest.value), newest.period)
}

function levelOf({ target }: Standing): string {
  return telling.targets.level(levelText(storedLanguage, target), target.duePeriod)
}

function stateOf({ target, progress }: Standing): string {
  if (progress.state !== 'unknown' && progress.missed) return telling.targets.missed(target.duePeriod)
  return telling.targets.states[progress.state]
}
