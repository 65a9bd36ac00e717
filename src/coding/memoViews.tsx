import { formatInstant } from '../i18n/format.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { Review, Source } from '../review/review.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Memo, type MemoKind, memoKinds } from './memo.ts'
import { codeOptions, crumbsOf, Told, UndoForm } from './parts.tsx'
import { codePath, memoPath, memosPath, sourceCodingPath } from './paths.ts'
import type { CodeTree } from './reading.ts'
import type { Step } from './step.ts'
import { codingWords } from './words.ts'

/** What coders have thought, the latest first. */
export function MemosPage({
  view,
  review,
  book,
  memos,
  kind,
  last,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly memos: readonly Memo[]
  readonly kind: MemoKind | null
  readonly last: Step | null
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.memos
  const add = (
    <LinkButton href={`${memosPath(review.id)}/new`} icon="plus">
      {text.add}
    </LinkButton>
  )
  return (
    <Page
      view={view}
      title={text.title}
      current="reviews"
      live
      breadcrumb={crumbsOf(language, review, { label: text.title })}
    >
      <ReviewPlaces view={view} review={review} current={null} />
      <ObjectHeading
        name={text.title}
        tag={<Tag icon="lock">{words.working}</Tag>}
        answer={text.answer(memos.length)}
        definition={text.definition}
      />
      <Told view={view} />
      {memos.length === 0 && kind === null ? (
        <EmptyState what={text.empty} why={text.emptyWhy} action={add} />
      ) : (
        <>
          <div class="coding-band">
            <Segmented
              label={text.show}
              options={[
                { label: text.any, href: memosPath(review.id), current: kind === null },
                ...memoKinds.map((each) => ({
                  label: text.kinds[each],
                  href: memosPath(review.id, each),
                  current: kind === each,
                })),
              ]}
            />
            <UndoForm view={view} review={review} last={last} />
          </div>
          <ul class="rule-list memo-list">
            {memos.map((memo) => (
              <li>
                <h2 class="second">
                  {text.kinds[memo.kind]}{' '}
                  <About language={language} review={review} book={book} memo={memo} />
                </h2>
                <p class="lines" lang={storedLang(language)}>
                  {memo.text}
                </p>
                <p class="second">
                  {text.by(words.coder(memo.coder.number), memo.coder.name)},{' '}
                  {formatInstant(language, memo.at)}
                  {' · '}
                  <a href={memoPath(review.id, memo.id)}>
                    {text.change}
                    <span class="visually-hidden">: {memo.text.slice(0, 40)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <div class="actions">{add}</div>
        </>
      )}
    </Page>
  )
}

/** What a memo is about, as a link to it. */
function About({
  language,
  review,
  book,
  memo,
}: {
  readonly language: View['language']
  readonly review: Review
  readonly book: CodeTree
  readonly memo: Memo
}) {
  const words = codingWords(language)
  const { source, span, codeId } = memo
  if (source)
    return (
      <a href={sourceCodingPath(review.id, source.id, { at: span })}>
        {words.sourceLabel(source.kind, source.number)}
      </a>
    )
  const code = book.codes.find(({ id }) => id === codeId)
  return code ? (
    <a href={codePath(review.id, code.id)}>
      <Stored language={language}>{code.path}</Stored>
    </a>
  ) : null
}

/** A memo about a code, a source, the method or an idea. Those about a passage are written beside it. */
export function NewMemoPage({
  view,
  review,
  book,
  sources,
  form,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly sources: readonly Source[]
  readonly form: FormState
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.memos
  return (
    <FormPage
      view={view}
      form={form}
      title={text.add}
      current="reviews"
      breadcrumb={crumbsOf(
        language,
        review,
        { label: text.title, href: memosPath(review.id) },
        { label: text.add },
      )}
    >
      <Form
        action={memosPath(review.id)}
        save={text.save}
        beside={<a href={memosPath(review.id)}>{words.codes.cancel}</a>}
      >
        <HiddenField form={form} name="id" />
        <RadioGroup
          form={form}
          name="kind"
          label={text.kind}
          options={memoKinds
            .filter((kind) => kind !== 'segment')
            .map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <Select
          form={form}
          name="code"
          label={text.code}
          options={[{ value: '', label: text.none }, ...codeOptions(language, book)]}
        />
        <Select
          form={form}
          name="source"
          label={text.source}
          options={[
            { value: '', label: text.none },
            ...sources.map(({ id, kind, number }) => ({
              value: id,
              label: words.sourceLabel(kind, number),
            })),
          ]}
        />
        <TextArea form={form} name="text" label={text.text} rows={8} />
      </Form>
    </FormPage>
  )
}

/** One memo: its words for whoever wrote it, and what it has said before for all. */
export function MemoPage({
  view,
  review,
  book,
  memo,
  form,
  isOwn,
  history,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly memo: Memo
  readonly form: FormState
  readonly isOwn: boolean
  readonly history: readonly Step[]
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.memos
  const earlier = history.flatMap(({ changes, by, at }) =>
    changes.flatMap(({ table, before }) =>
      table === 'memo' && before ? [{ text: String(before['text']), by, at }] : [],
    ),
  )
  return (
    <FormPage
      view={view}
      form={isOwn ? form : null}
      title={text.kinds[memo.kind]}
      note={`${text.by(words.coder(memo.coder.number), memo.coder.name)}, ${formatInstant(language, memo.at)}`}
      lead={<About language={language} review={review} book={book} memo={memo} />}
      current="reviews"
      breadcrumb={crumbsOf(
        language,
        review,
        { label: text.title, href: memosPath(review.id) },
        { label: text.kinds[memo.kind] },
      )}
    >
      {isOwn ? (
        <>
          <Form
            action={memoPath(review.id, memo.id)}
            save={text.save}
            beside={<a href={memosPath(review.id)}>{words.codes.cancel}</a>}
          >
            <HiddenField form={form} name="seen" />
            <TextArea form={form} name="text" label={text.text} rows={8} />
          </Form>
          <form method="post" action={`${memoPath(review.id, memo.id)}/removal`} class="memo-removal">
            <Button variant="tertiary" icon="trash">
              {text.remove}
            </Button>
          </form>
        </>
      ) : (
        <>
          <p class="lines prose" lang={storedLang(language)}>
            {memo.text}
          </p>
          <p class="second">{text.onlyOwn}</p>
        </>
      )}
      <Details summary={text.earlier}>
        {earlier.length === 0 ? <p class="muted">{text.nothingEarlier}</p> : null}
        <ul class="rule-list">
          {earlier.map((version) => (
            <li>
              <p class="lines" lang={storedLang(language)}>
                {version.text}
              </p>
              <p class="second">
                {version.by}, {formatInstant(language, version.at)}
              </p>
            </li>
          ))}
        </ul>
      </Details>
    </FormPage>
  )
}
