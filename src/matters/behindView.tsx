import { outcomePath } from '../decisions/paths.ts'
import { formatDate } from '../i18n/format.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { wholeDays } from './matter.ts'
import { StateTag } from './parts.tsx'
import { matterPath, mattersPath } from './paths.ts'
import type { RaisedMatter } from './readingStore.ts'
import { matterWords } from './words.ts'

/** The matters that led to an outcome: the page of the outcome shows the list in a frame. */
export function BehindPage({
  view,
  outcome,
  led,
}: {
  readonly view: View
  readonly outcome: { readonly id: string; readonly name: string }
  readonly led: readonly RaisedMatter[]
}) {
  const { language } = view
  const words = matterWords(language)
  return (
    <Page
      view={view}
      title={`${words.behind.title}: ${outcome.name}`}
      current="decisions"
      breadcrumb={[{ label: words.title, href: mattersPath() }, { label: words.behind.title }]}
    >
      <ObjectHeading
        name={words.behind.title}
        answer={words.behind.answer(led.length)}
        definition={
          <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
            {outcome.name}
          </a>
        }
      />
      <section class="section">
        <turbo-frame id="matters-of-outcome" target="_top">
          {led.length === 0 ? <p class="muted">{words.behind.none}</p> : null}
          <ul class="rule-list">
            {led.map((raised) => (
              <Behind view={view} raised={raised} outcomeId={outcome.id} />
            ))}
          </ul>
        </turbo-frame>
      </section>
    </Page>
  )
}

function Behind({
  view: { language },
  raised: { matter, journey },
  outcomeId,
}: {
  readonly view: View
  readonly raised: RaisedMatter
  readonly outcomeId: string
}) {
  const words = matterWords(language).behind
  const decidedOn = journey.outcomes.find(({ id }) => id === outcomeId)!.on
  return (
    <li>
      <div>
        <a href={matterPath(matter.id)}>
          <Stored language={language}>{matter.title}</Stored>
        </a>
        <p class="second">
          {words.way(
            formatDate(language, journey.raisedOn),
            wholeDays({ ...journey, closedOn: decidedOn }, decidedOn),
          )}
        </p>
        <StateTag language={language} state={journey.state} />
      </div>
    </li>
  )
}
