import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { daysOverdue, grades, knowledgeKinds, type Subject } from './knowledge.ts'
import { GradeMark, Marked, sourceLine } from './parts.tsx'
import {
  type KnowledgeFilter,
  knowledgeCsvPath,
  knowledgeItemPath,
  knowledgeOrders,
  knowledgePath,
  knowledgeStates,
  newKnowledgePath,
  wholeLibrary,
} from './paths.ts'
import { type FoundKnowledge, type Library, perPage } from './searchStore.ts'
import { knowledgeWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly library: Library
  readonly filter: KnowledgeFilter
  /** What the filter's `about` names; null for the whole library. */
  readonly about: Subject | null
}

export function KnowledgePage(props: Shown & { readonly actor: Actor; readonly isEmpty: boolean }) {
  const { view, actor, library, filter, about, isEmpty } = props
  const { language } = view
  const words = knowledgeWords(language)
  const isNarrowed = knowledgePath({ ...filter, page: 1, order: null }) !== knowledgePath()
  const add = mayPrepare(actor) ? (
    <LinkButton icon="plus" href={newKnowledgePath()}>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="population">
      <ObjectHeading
        name={words.title}
        answer={isNarrowed ? words.found(library.count) : words.answer(library.total, library.overdue)}
        definition={
          about ? (
            <>
              <StoredIn language={language} sentence={words.aboutOf(about.name)} stored={about.name} />{' '}
              <a href={knowledgePath()}>{words.toAll}</a>
            </>
          ) : (
            words.definition
          )
        }
      />
      {isEmpty ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
        </section>
      ) : (
        <section class="section">
          <LibraryFilter {...props} isNarrowed={isNarrowed} />
          <FoundList {...props} />
          <div class="actions knowledge-actions">
            {add}
            <LinkButton
              variant="secondary"
              icon="download"
              href={knowledgeCsvPath(filter)}
              data-turbo="false"
            >
              {words.csv}
            </LinkButton>
          </div>
        </section>
      )}
      <section class="section">
        <Grades view={view} />
      </section>
    </Page>
  )
}

function LibraryFilter({
  view,
  library: { counts, areas },
  filter,
  isNarrowed,
}: Shown & { readonly isNarrowed: boolean }) {
  const words = knowledgeWords(view.language)
  const lang = storedLang(view.language)
  const form = formOf({
    query: filter.query,
    kind: filter.kind ?? '',
    grade: filter.grade ?? '',
    area: filter.area ?? '',
    tag: filter.tag,
    from: filter.from === null ? '' : String(filter.from),
    state: filter.state,
    order: filter.order ?? 'relevance',
  })
  // What is chosen stays among the choices, also where it finds nothing.
  const tags = [...new Set([...counts.tags.keys(), ...(filter.tag ? [filter.tag] : [])])]
  const sorted = tags.toSorted(new Intl.Collator('sv').compare)
  return (
    <Filter action={knowledgePath()} words={words} whole={isNarrowed ? knowledgePath() : null}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="kind"
        label={words.kind}
        options={[
          { value: '', label: words.anyKind },
          ...knowledgeKinds.map((kind) => ({
            value: kind,
            label: words.choice(words.kinds[kind], counts.kinds.get(kind) ?? 0),
          })),
        ]}
      />
      <Select
        form={form}
        name="grade"
        label={words.grade}
        options={[
          { value: '', label: words.anyGrade },
          ...grades.map((grade) => ({
            value: grade,
            label: words.choice(words.grades[grade].name, counts.grades.get(grade) ?? 0),
          })),
        ]}
      />
      {areas.length > 0 ? (
        <Select
          form={form}
          name="area"
          label={words.area}
          options={[
            { value: '', label: words.anyArea },
            ...areas.map(({ id, name }) => ({
              value: id,
              label: words.choice(name, counts.areas.get(id) ?? 0),
              lang,
            })),
          ]}
        />
      ) : null}
      {tags.length > 0 ? (
        <Select
          form={form}
          name="tag"
          label={words.tag}
          options={[
            { value: '', label: words.anyTag },
            ...sorted.map((tag) => ({
              value: tag,
              label: words.choice(tag, counts.tags.get(tag) ?? 0),
              lang,
            })),
          ]}
        />
      ) : null}
      <TextField
        form={form}
        name="from"
        label={words.from}
        width="short"
        inputmode="numeric"
        autocomplete="off"
      />
      <Select
        form={form}
        name="state"
        label={words.state}
        options={knowledgeStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
      <Select
        form={form}
        name="order"
        label={words.order}
        options={knowledgeOrders.map((order) => ({ value: order, label: words.orders[order] }))}
      />
      {filter.about ? <input type="hidden" name="about" value={filter.about} /> : null}
    </Filter>
  )
}

function FoundList({ view, library, filter }: Shown) {
  const { language } = view
  const words = knowledgeWords(language)
  const { found, count, suggestion, today } = library
  if (count === 0) {
    return (
      <p class="knowledge-none">
        {suggestion ? (
          <>
            {words.didYouMean}{' '}
            <a href={knowledgePath({ ...filter, query: suggestion, page: 1 })} lang={storedLang(language)}>
              {suggestion}
            </a>
            ?
          </>
        ) : (
          words.none
        )}
      </p>
    )
  }
  return (
    <>
      <ul class="rule-list knowledge-list">
        {found.map((item) => (
          <li>
            <FoundItem view={view} item={item} days={daysOverdue(item, today)} />
          </li>
        ))}
      </ul>
      <Pagination
        view={view}
        page={filter.page}
        pages={Math.ceil(count / perPage)}
        href={(page) => knowledgePath({ ...filter, page })}
      />
    </>
  )
}

function FoundItem({
  view,
  item,
  days,
}: {
  readonly view: View
  readonly item: FoundKnowledge
  readonly days: number
}) {
  const { language } = view
  const words = knowledgeWords(language)
  const lang = storedLang(language)
  return (
    <>
      <h2 class="knowledge-name">
        <a href={knowledgeItemPath(item.id)} lang={lang}>
          <Marked pieces={item.marked.name} />
        </a>
      </h2>
      <p class="knowledge-summary" lang={lang}>
        <Marked pieces={item.marked.summary} />
      </p>
      <p class="second knowledge-line">
        <GradeMark language={language} grade={item.grade} />
        <span>{words.kinds[item.kind]}</span>
        <Stored language={language}>{sourceLine(language, item)}</Stored>
        {item.withdrawal ? <Tag icon="cross">{words.withdrawn}</Tag> : null}
      </p>
      {item.tags.length > 0 ? (
        <p class="second knowledge-tags" lang={lang}>
          {item.tags.map((tag) => (
            <a href={knowledgePath({ ...wholeLibrary, tag })}>{tag}</a>
          ))}
        </p>
      ) : null}
      {days > 0 ? (
        <p class="second away with-icon">
          <Icon name="warningFilled" />
          <span>{words.overdue(days)}</span>
        </p>
      ) : null}
    </>
  )
}

/** What each grade requires, in plain words: whoever reads a mark can see what lies behind it. */
function Grades({ view }: { readonly view: View }) {
  const words = knowledgeWords(view.language)
  return (
    <Details summary={words.gradesTitle}>
      <dl class="grades">
        {grades.map((grade) => (
          <div>
            <dt>
              <GradeMark language={view.language} grade={grade} />
            </dt>
            <dd>{words.grades[grade].requires}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
