import { formatList, formatNumber } from '../i18n/format.ts'
import type { Review, Source } from '../review/review.ts'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { CodeList } from './codeListView.tsx'
import { CoderMark, crumbsOf, sourceName, Told, UndoForm } from './parts.tsx'
import { codingPath, sourceCodingPath } from './paths.ts'
import type { Present } from './presenceStore.ts'
import { allows } from './reliability.ts'
import { sentencesOf } from './sentences.ts'
import { Chosen } from './sideView.tsx'
import { answerOf, CodedBlocks } from './textView.tsx'
import { codingWords } from './words.ts'
import { codersHere, partsOf, shownPassages, type Workspace } from './workspace.ts'

type Props = { readonly view: View; readonly work: Workspace }

/** A source being coded: the text with its codes to the left, what is chosen and the code book to the right. */
export function WorkspacePage({ view, work, form }: Props & { readonly form: FormState }) {
  const { language } = view
  const words = codingWords(language)
  const { source, review, place } = work
  const parts = partsOf(work.text.blocks)
  const failed = hasProblems(form)
  return (
    <Page
      view={view}
      title={words.sourceLabel(source.kind, source.number)}
      current="reviews"
      live
      failed={failed}
      breadcrumb={crumbsOf(language, review, { label: words.sourceLabel(source.kind, source.number) })}
    >
      <ErrorSummary view={view} form={form} />
      <div class="coding-head">
        <ObjectHeading
          name={<Stored language={language}>{sourceName(language, source)}</Stored>}
          tag={<Tag icon="lock">{words.working}</Tag>}
          answer={answerOf(view, work)}
          definition={work.codings.length === 0 ? words.page.begin : undefined}
        />
        <Presence view={view} work={work} />
      </div>
      <Told view={view} />
      <ControlBand view={view} work={work} />
      <coding-desk
        class="coding-desk"
        data-presence={`${sourceCodingPath(review.id, source.id)}/presence`}
        data-sentence={words.page.sentence(1, 1)}
        data-sentences={words.page.sentence(1, 2)}
      >
        <div class="coding-text">
          <h2 class="visually-hidden">{words.page.text}</h2>
          <Parts view={view} work={work} count={parts.length} />
          <CodedBlocks view={view} work={work} blocks={parts[place.part - 1] ?? []} />
          <Parts view={view} work={work} count={parts.length} />
          {source.kind === 'interview' ? <p class="second coding-foot">{words.page.pseudonyms}</p> : null}
        </div>
        <div class="coding-side">
          <Chosen view={view} work={work} form={form} />
          <CodeList view={view} work={work} />
          <Details summary={words.keys.title}>
            <p class="second">{words.keys.where}</p>
            <dl class="key-list" id="keys">
              {words.keys.rows.map(([keys, what]) => (
                <div>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </Details>
        </div>
      </coding-desk>
      <AllCodings view={view} work={work} />
    </Page>
  )
}

/** A source without a text. */
export function NoTextPage({
  view,
  review,
  source,
}: {
  readonly view: View
  readonly review: Review
  readonly source: Source
}) {
  const { language } = view
  const words = codingWords(language)
  return (
    <Page
      view={view}
      title={words.sourceLabel(source.kind, source.number)}
      current="reviews"
      breadcrumb={crumbsOf(language, review, { label: words.sourceLabel(source.kind, source.number) })}
    >
      <ObjectHeading name={<Stored language={language}>{sourceName(language, source)}</Stored>} />
      <EmptyState
        what={words.page.noText}
        why={words.page.noTextWhy}
        action={<a href={codingPath(review.id)}>{words.title}</a>}
      />
    </Page>
  )
}

function ControlBand({ view, work }: Props) {
  const { language } = view
  const words = codingWords(language).page
  const { review, source, place, passages, reliability } = work
  const several = codersHere(work).length > 1
  const option = (show: Workspace['place']['show'], label: string) => ({
    label,
    href: sourceCodingPath(review.id, source.id, { ...place, show }),
    current: place.show === show,
  })
  const apart = passages.filter(({ standing }) => standing === 'disagree').length
  return (
    <div class="coding-band">
      <Segmented
        label={words.show}
        options={[
          option('all', words.all),
          option('mine', words.mine),
          option('disagreement', words.disagreement(apart)),
        ]}
      />
      <p class="second">
        {several
          ? reliability.alpha === null
            ? words.allSame
            : words.alpha(
                formatNumber(language, reliability.alpha, 2),
                words.allows[allows(reliability.alpha)],
              )
          : null}
      </p>
      <UndoForm view={view} review={review} last={work.last} />
    </div>
  )
}

/** Who has the text open. The browser asks for it anew every twenty seconds. */
export function Presence({
  view: { language },
  work,
}: {
  readonly view: View
  readonly work: Pick<Workspace, 'coders' | 'me' | 'present' | 'readerId'>
}) {
  const words = codingWords(language)
  const { coders, present, me, readerId } = work
  const others = present.filter(({ personId }) => personId !== readerId)
  const named = present.map((each) => nameOf(each))
  function nameOf({ personId, name }: Present): string {
    const coder = coders.find((each) => each.personId === personId)
    return coder ? `${words.coder(coder.number)} (${name})` : name
  }
  const here = new Set(present.map(({ personId }) => personId))
  return (
    <div id="presence" class="presence">
      {coders.map((coder) => (
        <CoderMark
          coder={coder}
          mine={coder.id === me?.id}
          here={coder.personId !== null && here.has(coder.personId)}
        />
      ))}
      {others.length > 0 ? <p class="second">{words.page.here(formatList(language, named))}</p> : null}
    </div>
  )
}

function Parts({ view, work, count }: Props & { readonly count: number }) {
  if (count < 2) return null
  const words = codingWords(view.language).page
  const { review, source, place } = work
  return (
    <Segmented
      label={words.parts}
      options={Array.from({ length: count }, (_, index) => ({
        label: words.part(index + 1, count),
        href: sourceCodingPath(review.id, source.id, { show: place.show, part: index + 1 }),
        current: place.part === index + 1,
      }))}
    />
  )
}

/** The same as the colours of the text tell, as a list. */
function AllCodings({ view, work }: Props) {
  const { language } = view
  const { list, coder } = codingWords(language)
  const { text, codeOf, review, source, place, coders } = work
  const passages = shownPassages(work)
  return (
    <section class="coding-list" aria-labelledby="all-codings">
      <h2 id="all-codings">{list.title}</h2>
      {passages.length === 0 ? (
        <p class="muted">{list.none}</p>
      ) : (
        <table class="table table-dense table-labelled" role="table" aria-labelledby="all-codings">
          <thead role="rowgroup">
            <tr role="row">
              {[list.passage, list.from, list.to, list.code, list.by, list.standing].map((head) => (
                <th role="columnheader" scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {passages.flatMap((passage) =>
              passage.codings.map((coding) => {
                const [from, to] = sentencesOf(text, coding) ?? [0, 0]
                const who = coders.find(({ id }) => id === coding.coderId)
                return (
                  <tr role="row">
                    <th role="rowheader" scope="row">
                      <a
                        href={sourceCodingPath(review.id, source.id, { ...place, at: coding })}
                        data-turbo-action="replace"
                      >
                        {codingWords(language).page.passage(passage.number)}
                      </a>
                    </th>
                    <td role="cell" data-label={list.from}>
                      {from}
                    </td>
                    <td role="cell" data-label={list.to}>
                      {to}
                    </td>
                    <td role="cell" data-label={list.code} lang={storedLang(language)}>
                      {codeOf(coding.codeId)?.path}
                    </td>
                    <td role="cell" data-label={list.by}>
                      {who ? `${coder(who.number)}, ${who.name}` : ''}
                    </td>
                    <td role="cell" data-label={list.standing}>
                      {list.standings[passage.standing]}
                    </td>
                  </tr>
                )
              }),
            )}
          </tbody>
        </table>
      )}
    </section>
  )
}
