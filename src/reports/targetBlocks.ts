import { numeral } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import { type Place } from '../population/place.ts'
import { latestOf } from '../population/series.ts'
import type { PartyShare } from '../targets/contribution.ts'
import { amountText, happeningText, levelText, targetAnswer, whereText } from '../targets/story.ts'
import { uiWords } from '../ui/words.ts'
import { count, list, table, text } from './pieces.ts'
import type { Block, Cell } from './report.ts'
import { partyOf, type ReportedTarget, type ReportSource } from './source.ts'

/** Where the targets stand, and what is promised for them: the whole, or one municipality's part in it. */
export function targetBlocks(source: ReportSource, place: Place): readonly Block[] {
  if (source.targets.length === 0) return [text('Inga mål är satta ännu.')]
  return place.kind === 'county' ? wholeBlocks(source) : ownBlocks(source, place)
}

export function stateCell({ standing }: Pick<ReportedTarget, 'standing'>): Cell {
  const { state } = standing.progress
  return { towards: state, text: uiWords('sv').towardsTarget[state] }
}

/** `80,9 % (2024)`. */
export function latestText({ standing }: ReportedTarget): string {
  const latest = latestOf(standing.series)
  return latest
    ? `${formatValue('sv', standing.target.indicator, latest.value)} (${latest.period})`
    : 'saknas'
}

function wholeBlocks({ targets }: ReportSource): readonly Block[] {
  return [
    text(
      'Läget säger om värdet är på väg mot det som är avtalat. Det är en annan sak än hur det står sig mot andra.',
      'muted',
    ),
    table(
      'Målen, de som går sämst först',
      ['Mål', 'Gäller', 'Utgångsläge#', 'Senaste#', 'Ska nå#', 'Läge'],
      targets.map((each) => {
        const { target } = each.standing
        const { indicator, baselineValue, baselinePeriod, duePeriod } = target
        return [
          target.name,
          whereText('sv', target.place),
          `${formatValue('sv', indicator, baselineValue)} (${baselinePeriod})`,
          latestText(each),
          `${levelText('sv', target)} (${duePeriod})`,
          stateCell(each),
        ]
      }),
    ),
    ...list(
      targets.map(
        ({ standing }) =>
          `${standing.target.name}: ${happeningText('sv', standing.target, standing.happening)}. ${targetAnswer('sv', standing)}`,
      ),
    ),
    { kind: 'heading', text: 'Vad parterna har lovat', level: 3 },
    ...list(targets.map((each) => `${each.standing.target.name}: ${promisedText(each)}`)),
  ]
}

/** How many have promised, what it gives together, and what is still lacking. */
export function promisedText({ standing, account }: ReportedTarget): string {
  const { said, sum, shares } = account
  const { indicator } = standing.target
  if (said.length === 0) return 'ingen part har lovat något bidrag ännu.'
  const who = `${count(said.length, 'part', 'parter', false)} av ${shares.length} har lovat ett bidrag`
  if (!sum || said.every(({ gives }) => gives === null)) return `${who}. Vad det ger går inte att räkna ut.`
  if (sum.needed === 0) return `${who}. Målet är redan nått.`
  const enough =
    sum.promised >= sum.needed
      ? 'Det räcker till målet.'
      : `Det saknas ${amountText('sv', indicator, sum.needed - sum.promised)}.`
  return `${who}. Löftena ger ${amountText('sv', indicator, sum.promised)} av de ${amountText('sv', indicator, sum.needed)} som behövs. ${enough}`
}

function ownBlocks(source: ReportSource, place: Place): readonly Block[] {
  const party = partyOf(source, place)
  const concerned = source.targets.filter(
    ({ standing: { target } }) => target.place.kind === 'county' || target.place.code === place.code,
  )
  if (!party) return [text(`${place.name} är inte part i samverkan, och har inga bidrag till målen.`)]
  const shareOf = ({ account }: ReportedTarget) => account.shares.find((each) => each.party.id === party.id)
  const has = (each: ReportedTarget) => (shareOf(each)?.contribution ?? null) !== null
  const promised = concerned.filter(has)
  const silent = concerned.filter((each) => !has(each))
  return [
    text(
      promised.length === 0
        ? `${place.name} har inte lovat något bidrag till målen ännu.`
        : `${place.name} har lovat bidrag till ${concerned.length === 1 ? 'målet' : `${numeral('sv', promised.length)} av ${count(concerned.length, 'mål', 'mål')}`}.`,
      'strong',
    ),
    table(
      `Målen och ${place.name}`,
      ['Mål', 'Hela målet, senaste#', 'Ska nå#', 'Läge', `${place.name}, senaste#`, `${place.name} lovar`],
      concerned.map((each) => [
        each.standing.target.name,
        latestText(each),
        `${levelText('sv', each.standing.target)} (${each.standing.target.duePeriod})`,
        stateCell(each),
        ownLatest(each, shareOf(each)),
        promiseText(each, shareOf(each)),
      ]),
    ),
    ...list(promised.map((each) => `${each.standing.target.name}: ${shareOf(each)!.contribution!.what}`)),
    ...(silent.length > 0 && promised.length > 0
      ? [text(`Inget bidrag ännu till: ${silent.map(({ standing }) => standing.target.name).join('; ')}.`)]
      : []),
  ]
}

function ownLatest({ standing }: ReportedTarget, share: PartyShare | undefined): string {
  const latest = share?.own ? latestOf(share.own) : null
  return latest
    ? `${formatValue('sv', standing.target.indicator, latest.value)} (${latest.period})`
    : 'saknas'
}

/** `85,0 % 2027`, `1,2 procentenheter närmare`, or that it is a promise without a number. */
export function promiseText({ standing }: ReportedTarget, share: PartyShare | undefined): string {
  const { indicator, duePeriod } = standing.target
  if (!share?.contribution) return 'inget ännu'
  const { level, amount } = share.contribution
  if (level !== null) return `${formatValue('sv', indicator, level)} (${duePeriod})`
  if (amount !== null) return `${amountText('sv', indicator, amount)} närmare målet`
  return 'bidrag utan siffra'
}
