import { formatList } from '../i18n/format.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { Select } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { codeOptions, crumbsOf, sourceName } from './parts.tsx'
import { retrievalPath, sourceCodingPath } from './paths.ts'
import type { CodeTree } from './reading.ts'
import { ways } from './retrieval.ts'
import type { Asked, Hit, Retrieval } from './retrievalStore.ts'
import { codingWords } from './words.ts'

/** What was said about a code, or about two together, with the text around it. */
export function RetrievalPage({
  view,
  review,
  book,
  asked,
  found,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly asked: Asked
  readonly found: Retrieval
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.retrieval
  const form = formOf({
    code: asked.one ?? '',
    other: asked.other ?? '',
    way: asked.way,
    perspective: asked.perspective ?? '',
    role: asked.role ?? '',
  })
  const lang = storedLang(language)
  const codes = codeOptions(language, book)
  const isWhole = !asked.one && !asked.other && !asked.perspective && !asked.role
  return (
    <Page
      view={view}
      title={words.index.toRetrieval}
      current="reviews"
      breadcrumb={crumbsOf(language, review, { label: words.index.toRetrieval })}
    >
      <ReviewPlaces view={view} review={review} current={null} />
      <ObjectHeading
        name={words.index.toRetrieval}
        tag={<Tag icon="lock">{words.working}</Tag>}
        answer={text.answer(found.total, found.sources, found.voices)}
        definition={text.definition}
      />
      <Filter
        action={retrievalPath(review.id)}
        words={text}
        whole={isWhole ? null : retrievalPath(review.id)}
      >
        <Select
          form={form}
          name="code"
          label={text.code}
          options={[{ value: '', label: text.anyCode }, ...codes]}
        />
        <Select
          form={form}
          name="other"
          label={text.other}
          options={[{ value: '', label: text.noOther }, ...codes]}
        />
        <RadioGroup
          form={form}
          name="way"
          label={text.way}
          options={ways.map((way) => ({ value: way, label: text.ways[way] }))}
        />
        <Select
          form={form}
          name="perspective"
          label={words.codes.perspective}
          options={[
            { value: '', label: text.anyPerspective },
            ...book.perspectives.map(({ id, name }) => ({ value: id, label: name, lang })),
          ]}
        />
        <Select
          form={form}
          name="role"
          label={text.role}
          options={[
            { value: '', label: text.anyRole },
            ...found.roles.map(({ id, name }) => ({ value: id, label: name, lang })),
          ]}
        />
      </Filter>
      <h2 class="visually-hidden">{words.list.passage}</h2>
      {found.total === 0 ? <p class="muted">{text.none}</p> : null}
      <ol class="rule-list hits">
        {found.hits.map((hit) => (
          <Found view={view} review={review} book={book} hit={hit} coders={found.coders} />
        ))}
      </ol>
      <Pagination
        view={view}
        page={asked.page}
        pages={found.pages}
        href={(page) => addressOf(review, asked, page)}
      />
    </Page>
  )
}

function Found({
  view: { language },
  review,
  book,
  hit,
  coders,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeTree
  readonly hit: Hit
  readonly coders: Retrieval['coders']
}) {
  const words = codingWords(language)
  const {
    text,
    source,
    voice,
    before,
    after,
    sentences: [from, to],
  } = hit
  const names = hit.codeIds.flatMap((id) => book.codes.find((code) => code.id === id)?.path ?? [])
  const by = coders.filter(({ id }) => hit.coderIds.includes(id)).map(({ number }) => words.coder(number))
  return (
    <li>
      <blockquote class="hit" lang={storedLang(language)}>
        <span class="quote-context">{before}</span>
        <mark class="run run-1">{text}</mark>
        <span class="quote-context">{after}</span>
      </blockquote>
      <p class="second">
        <a href={sourceCodingPath(review.id, source.id, { at: hit })}>
          <Stored language={language}>{sourceName(language, source)}</Stored>, {words.page.sentence(from, to)}
        </a>
        {voice ? (
          <>
            {' · '}
            <Stored language={language}>
              {voice.pseudonym}, {voice.role}
            </Stored>
          </>
        ) : null}
        {' · '}
        <Stored language={language}>{names.join(', ')}</Stored>
        {' · '}
        {formatList(language, by)}
      </p>
    </li>
  )
}

function addressOf(review: Review, { one, other, way, perspective, role }: Asked, page: number): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries({ code: one, other, way, perspective, role }))
    if (value) asked.set(name, value)
  if (page > 1) asked.set('page', String(page))
  return `${retrievalPath(review.id)}?${asked}`
}
