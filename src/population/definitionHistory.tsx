import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Details } from '../ui/details.tsx'
import { Difference } from '../ui/difference.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import { type Indicator, unitOf } from './indicator.ts'
import type { PastDefinition } from './pastStore.ts'
import { registryWords } from './registryWords.ts'
import { populationWords } from './words.ts'

type Told = Pick<Indicator, 'title' | 'description' | 'unit' | 'direction' | 'describes' | 'decimals'>

type Props = {
  readonly language: Language
  /** As it is now. */
  readonly indicator: Indicator
  /** What it has been, the first first. */
  readonly past: readonly PastDefinition[]
}

function unitText(language: Language, told: Told): string {
  const words = registryWords(language).history
  const { symbol } = unitOf(language, told)
  return told.unit === 'percent' ? words.percent : symbol || words.count
}

/** Each definition with the one that came after it. */
function steps({ indicator, past }: Pick<Props, 'indicator' | 'past'>) {
  const { decimals } = indicator
  return past.map((before, at) => {
    const after: Told = past[at + 1] ? { ...past[at + 1]!, decimals } : indicator
    return { before: { ...before, decimals }, after }
  })
}

export type DefinitionChange = {
  readonly what: 'unit' | 'title' | 'description'
  /** The day it was told here: sources do not date their words. */
  readonly told: CivilDate
}

/** When the source has changed what is measured, the first first. */
export function definitionChanges({ language, indicator, past }: Props): readonly DefinitionChange[] {
  return steps({ indicator, past }).flatMap(({ before, after }): DefinitionChange | [] => {
    const what =
      unitText(language, before) !== unitText(language, after)
        ? 'unit'
        : before.title !== after.title
          ? 'title'
          : before.description && before.description !== after.description
            ? 'description'
            : null
    return what ? { what, told: before.lastOn } : []
  })
}

/** Said beside the chart when the source has changed what is measured. */
export function DefinitionChanged(props: Props) {
  const { language } = props
  const words = registryWords(language).history
  const latest = definitionChanges(props).at(-1)
  if (!latest) return null
  return (
    <Notice tone="warning">
      {words.changed(words.whats[latest.what], formatDate(language, latest.told))}{' '}
      <a href="#definitions" data-turbo="false">
        {words.see}
      </a>
    </Notice>
  )
}

/** What an indicator was called and measured, and when; nothing for one that has always been the same. */
export function DefinitionHistory({ language, indicator, past }: Props) {
  if (past.length === 0) return null
  const words = registryWords(language)
  const { history } = words
  const common = populationWords(language)
  const rows: readonly { readonly when: string; readonly told: Told }[] = [
    { when: history.now, told: indicator },
    ...past
      .map((each) => ({
        when: history.until(formatDate(language, each.lastOn)),
        told: { ...each, decimals: indicator.decimals },
      }))
      .toReversed(),
  ]
  const descriptions = steps({ indicator, past }).filter(
    ({ before, after }) => before.description !== after.description,
  )
  return (
    <section>
      <SectionHeading id="definitions">{history.title}</SectionHeading>
      <p class="definition">{history.lead}</p>
      <table class="table table-dense table-labelled" role="table" aria-labelledby="definitions">
        <thead>
          <tr role="row">
            {[history.when, history.called, history.unit, history.direction, history.describes].map(
              (head) => (
                <th scope="col" role="columnheader">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ when, told }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {when}
              </th>
              <td role="cell" class="cell-full" data-label={history.called}>
                <Stored language={language}>{told.title}</Stored>
              </td>
              <td role="cell" data-label={history.unit}>
                {unitText(language, told)}
              </td>
              <td role="cell" data-label={history.direction}>
                {words.directions[told.direction]}
              </td>
              <td role="cell" data-label={history.describes}>
                {told.describes === 'population' ? common.describesPopulation : common.describesOperation}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {descriptions.length > 0 ? (
        <Details summary={history.descriptions}>
          {descriptions.map(({ before, after }) => (
            <p class="prose">
              <strong>{history.until(formatDate(language, before.lastOn))}:</strong>{' '}
              <Stored language={language}>
                <Difference language={language} older={before.description} newer={after.description} />
              </Stored>
            </p>
          ))}
        </Details>
      ) : null}
    </section>
  )
}
