import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { lifeAreaPlace } from '../partnership/paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  type Bearing,
  bearings,
  type Knowledge,
  type KnowledgeAbout,
  type Subject,
  subjectValue,
} from './knowledge.ts'
import { InShort, subjectPath } from './parts.tsx'
import { knowledgeItemPath, knowledgePath, newKnowledgePath } from './paths.ts'
import { knowledgeWords } from './words.ts'

/** A page of its own without script; with it, only its frame is taken, into the page of what it is about. */
export function AboutPage({
  view,
  actor,
  subject,
  known,
}: {
  readonly view: View
  readonly actor: Actor
  readonly subject: Subject
  readonly known: Readonly<Record<Bearing, readonly KnowledgeAbout[]>>
}) {
  const { language } = view
  const words = knowledgeWords(language)
  const { about } = words
  const count = known.supports.length + known.contradicts.length
  const nothing = { supports: about.nothingFor, contradicts: about.nothingAgainst }
  return (
    <Page
      view={view}
      title={about.title}
      current="population"
      breadcrumb={[{ label: words.title, href: knowledgePath() }, { label: about.title }]}
    >
      <ObjectHeading
        name={about.title}
        answer={
          <StoredIn language={language} sentence={about.answer(subject.name, count)} stored={subject.name} />
        }
      />
      <h2 class="visually-hidden">{about.title}</h2>
      <turbo-frame id="knowledge-about" target="_top">
        {count === 0 ? (
          <p class="muted">
            {about.none} {about.noneWhy}
          </p>
        ) : (
          <div class="layout-6-6">
            {bearings.map((bearing) => (
              <div>
                <h3>{about[bearing](known[bearing].length)}</h3>
                {known[bearing].length === 0 ? (
                  <p class="muted">{nothing[bearing]}</p>
                ) : (
                  <ul class="rule-list">
                    {known[bearing].map(({ item, why }) => (
                      <InShort view={view} item={item} why={why} />
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </div>
        )}
        <div class="actions knowledge-actions">
          {mayPrepare(actor) ? (
            <LinkButton variant="secondary" icon="plus" href={newKnowledgePath(subject)}>
              {about.add}
            </LinkButton>
          ) : null}
          <a href={count > 0 ? knowledgePath({ about: subjectValue(subject) }) : knowledgePath()}>
            {about.search}
          </a>
        </div>
      </turbo-frame>
      <p>
        <a href={subjectPath(subject)}>{about.toSubject}</a>
      </p>
    </Page>
  )
}

/** What is known within a life area: a page of its own without script, else a frame on the page of life areas. */
export function AreaPage({
  view,
  area,
  known,
}: {
  readonly view: View
  readonly area: LifeArea
  readonly known: readonly Knowledge[]
}) {
  const { language } = view
  const words = knowledgeWords(language)
  const { inArea } = words
  return (
    <Page
      view={view}
      title={inArea.title}
      current="population"
      breadcrumb={[{ label: words.title, href: knowledgePath() }, { label: inArea.title }]}
    >
      <ObjectHeading
        name={inArea.title}
        answer={
          <StoredIn
            language={language}
            sentence={inArea.answer(area.name, known.length)}
            stored={area.name}
          />
        }
      />
      <h2 class="visually-hidden">{inArea.title}</h2>
      <h3 class="visually-hidden" lang={storedLang(language)}>
        {area.name}
      </h3>
      <turbo-frame id={`knowledge-area-${area.id}`} target="_top">
        {known.length === 0 ? null : (
          <>
            <h4 class="field-label">{inArea.title}</h4>
            <ul>
              {known.map(({ id, name }) => (
                <li>
                  <a href={knowledgeItemPath(id)} lang={storedLang(language)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </turbo-frame>
      <p>
        <a href={lifeAreaPlace(area.id)}>{inArea.toArea}</a>
      </p>
    </Page>
  )
}
