import { formatNumber } from '../i18n/format.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { crumbsOf } from './parts.tsx'
import { codePath, codingPath } from './paths.ts'
import type { CodeTree } from './reading.ts'
import { allows, type Reliability, type ReliabilityReport } from './reliability.ts'
import { codingWords } from './words.ts'

/** How far coders agree, code by code and overall, over which units, and what that allows. */
export function AgreementPage({
  view,
  review,
  book,
  report,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly report: ReliabilityReport
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.agreement
  const { overall, coders, sources, sentences, byCode } = report
  const isPair = coders.length === 2
  const value = (measure: number | null) =>
    measure === null ? text.allSame : formatNumber(language, measure, 2)
  // The least agreement first: that is what to talk about.
  const codes = book.codes
    .flatMap((code) => {
      const reliability = byCode.get(code.id)
      return reliability ? [{ code, reliability }] : []
    })
    .toSorted((a, b) => (a.reliability.alpha ?? 2) - (b.reliability.alpha ?? 2))
  return (
    <Page
      view={view}
      title={words.index.toAgreement}
      current="reviews"
      live
      breadcrumb={crumbsOf(language, review, { label: words.index.toAgreement })}
    >
      <ReviewPlaces view={view} review={review} current={null} />
      <ObjectHeading
        name={words.index.toAgreement}
        tag={<Tag icon="lock">{words.working}</Tag>}
        answer={
          sources === 0
            ? undefined
            : overall.alpha === null
              ? text.equal
              : text.answer(formatNumber(language, overall.alpha, 2), text.allows[allows(overall.alpha)])
        }
        definition={sources === 0 ? undefined : text.definition(coders.length, sources, sentences)}
      />
      {sources === 0 ? (
        <EmptyState
          what={text.empty}
          why={text.emptyWhy}
          action={<a href={codingPath(review.id)}>{words.index.sources}</a>}
        />
      ) : (
        <>
          <SectionHeading id="by-code">{text.byCode}</SectionHeading>
          <table class="table table-labelled" role="table" aria-labelledby="by-code">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {words.codes.code}
                </th>
                <th role="columnheader" scope="col" class="number">
                  {text.alpha}
                </th>
                {isPair ? (
                  <th role="columnheader" scope="col" class="number">
                    {text.kappa}
                  </th>
                ) : null}
                <th role="columnheader" scope="col" class="number">
                  {text.units}
                </th>
                <th role="columnheader" scope="col">
                  {text.means}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {codes.map(({ code, reliability }) => (
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <a href={codePath(review.id, code.id)} lang={storedLang(language)}>
                      {code.path}
                    </a>
                  </th>
                  <Measures view={view} isPair={isPair} value={value} reliability={reliability} />
                </tr>
              ))}
            </tbody>
            <tfoot role="rowgroup">
              <tr role="row">
                <th role="rowheader" scope="row">
                  {text.overall}
                </th>
                <Measures view={view} isPair={isPair} value={value} reliability={overall} />
              </tr>
            </tfoot>
          </table>
          <Details summary={text.how}>
            <div class="prose">
              {text.howParts.map((part) => (
                <p>{part}</p>
              ))}
            </div>
          </Details>
        </>
      )}
    </Page>
  )
}

function Measures({
  view: { language },
  isPair,
  value,
  reliability: { alpha, kappa, units },
}: {
  readonly view: View
  readonly isPair: boolean
  readonly value: (measure: number | null) => string
  readonly reliability: Reliability
}) {
  const text = codingWords(language).agreement
  return (
    <>
      <td role="cell" class="number" data-label={text.alpha}>
        {value(alpha)}
      </td>
      {isPair ? (
        <td role="cell" class="number" data-label={text.kappa}>
          {value(kappa)}
        </td>
      ) : null}
      <td role="cell" class="number" data-label={text.units}>
        {formatNumber(language, units)}
      </td>
      <td role="cell" data-label={text.means}>
        {alpha === null ? text.nothingToMeasure : text.bears[allows(alpha)]}
      </td>
    </>
  )
}
