import { capitalised, civilDateOf, formatNumber } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import { isFlag } from '../population/kind.ts'
import type { PhaseKind } from '../population/phase.ts'
import type { Place } from '../population/place.ts'
import { reasonWord } from '../population/reason.ts'
import { ownSource } from '../population/source.ts'
import type { IndicatorInPlace } from './indicatorBlocks.ts'
import { day, heading, list, table, text, unitName } from './pieces.ts'
import type { Block } from './report.ts'
import type { ReportSource } from './source.ts'

/** Which years lack a value, and why. */
export function missingBlocks(indicators: readonly IndicatorInPlace[]): readonly Block[] {
  const rows = indicators.flatMap(({ indicator, own }) => {
    const years = new Map<string, string[]>()
    for (const { period, value, reason } of own.points) {
      if (value === null) years.set(reason ?? '', [...(years.get(reason ?? '') ?? []), period])
    }
    const none = own.points.length === 0 ? [[indicator.name, 'alla', 'inget värde finns för platsen']] : []
    return [
      ...none,
      ...[...years].map(([reason, periods]) => [
        indicator.name,
        periods.join(', '),
        reasonWord('sv')(reason),
      ]),
    ]
  })
  if (rows.length === 0) return [text('Inget värde saknas.')]
  return [
    text('Ett värde som saknas är inte noll. Här står vilka år som saknas och varför.'),
    table('Värden som saknas, och varför', ['Nyckeltal', 'År', 'Varför'], rows),
  ]
}

/** How everything is worked out, for whoever wants to object to it. */
export function methodBlocks(source: ReportSource, place: Place): readonly Block[] {
  const { knownOn, today, leftOut } = source
  return [
    text(
      `Rapporten visar de värden som var kända ${day(knownOn)}. Mål, bidrag, antaganden och effekter står som de stod ${day(today)}, när rapporten frystes. Den skrivs aldrig om: ändras något kommer en ny rapport med ett nytt nummer, som säger vad som är annorlunda.`,
    ),
    ...(leftOut > 0
      ? [
          text(
            `${leftOut} nyckeltal som har värden men varken hör till ett livsområde eller har ett mål är inte med.`,
          ),
        ]
      : []),
    heading('Gränser för vanlig variation'),
    text(
      'Gränserna räknas som i ett XmR-diagram: medelvärdet plus och minus 2,66 gånger den genomsnittliga skillnaden mellan två år i följd. Ett värde utanför gränserna, eller flera i följd på samma sida eller åt samma håll, förklaras inte av slumpen. Ett enskilt år innanför gränserna säger inget.',
    ),
    text(
      'Med färre än åtta värden visas inga gränser. Mellan åtta och elva är de preliminära. Med färre än tio värden syns bara stora språng. Rullande medelvärden och ja/nej-mått prövas inte mot gränser.',
    ),
    ...startBlocks(source, place),
    heading('Takt och prognos för målen'),
    text(
      'Takten är medianen av lutningen mellan alla par av år de senaste tio åren (Theil–Sen). Ett enskilt udda år flyttar den knappt. Spannet gäller lutningen med 95 procents säkerhet, och räknas ur Kendalls S. Enskilda år kan hamna utanför spannet. Med färre än fem värden sägs inget om takten.',
    ),
    heading('Osäkerhet'),
    text(
      'Värden ur enkäter har ett osäkerhetstal, som ritas som ett streck genom punkten. När två värdens spann möts sägs de inte skilja sig åt.',
    ),
    heading('Länets och rikets värden'),
    text(
      'Länets och rikets värden är ovägda medelvärden av kommunernas värden, om inget annat sägs: en liten kommun väger lika mycket som en stor. De visas bara när minst 80 procent av kommunerna har ett värde.',
    ),
    heading('Små tal'),
    text(
      'Källan visar inte värden som bygger på så få personer att någon kan kännas igen. Antal under fem personer visas inte heller här, och inte de tal som de skulle kunna räknas ut ur. De står som ”för få” i tabellerna.',
    ),
  ]
}

/** Limits that somebody has had calculated anew look better or worse than they did: whoever reads is told, and why. */
function startBlocks({ indicators, places }: ReportSource, place: Place): readonly Block[] {
  const items = indicators.flatMap(({ indicator, starts }) =>
    starts
      .filter(({ placeCode }) => place.kind === 'county' || placeCode === null || placeCode === place.code)
      .map(({ kind, placeCode, period, reason, startedAt, history }) => {
        const where = places.find(({ code }) => code === placeCode)
        // Which party's officer, and not who: a report may be read by all.
        const hat = history.at(-1)?.by.hat
        return `${indicator.name}${where ? `, ${where.name}` : ''}: ${startNames[kind]} från ${period}. ${reason} Omräknat ${day(civilDateOf(startedAt))}${hat ? ` för ${hat}` : ''}.`
      }),
  )
  if (items.length === 0) return []
  return [
    heading('Gränser som har räknats om'),
    text('Den som räknar om gränserna säger varför. De tidigare värdena visas fortfarande.'),
    ...list(items),
  ]
}

const startNames: Record<PhaseKind, string> = {
  followUp: 'uppföljning mot de tidigare gränserna',
  change: 'ny nivå',
  definition: 'ny definition',
  measuring: 'nytt sätt att mäta',
}

export function vintageBlocks({ vintages }: ReportSource): readonly Block[] {
  if (vintages.length === 0) return [text('Inga värden var kända den dagen.')]
  return [
    text(
      'Varje hämtning har ett nummer. Ett värde som källan har ändrat senare skriver inte över det som stod förut.',
    ),
    table(
      'Hämtningarna som värdena kommer ur',
      ['Nummer', 'Källa', 'Hämtad'],
      vintages.map(({ number, source, fetchedOn }) => [
        String(number),
        source === ownSource ? 'Egna värden' : capitalised(source),
        day(fetchedOn),
      ]),
    ),
  ]
}

/** Every value of the charts in text, for whoever does not see them or wants the early years. */
export function everyValue(indicators: readonly IndicatorInPlace[]): readonly Block[] {
  const items = indicators.flatMap(({ indicator, own }) => {
    if (own.points.length === 0) return []
    const unit = unitName(indicator)
    const values = own.points.map(({ period, value }) => {
      if (value === null) return `${period}: saknas`
      const shown = isFlag(indicator)
        ? formatValue('sv', indicator, value)
        : formatNumber('sv', value, indicator.decimals)
      return `${period}: ${shown}`
    })
    return [
      `${indicator.name}${unit ? `, ${unit}` : ''} (${capitalised(indicator.source)} ${indicator.code}). ${values.join('; ')}.`,
    ]
  })
  return items.length > 0 ? list(items) : [text('Inga värden finns.')]
}
