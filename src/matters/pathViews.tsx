import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { partnershipPath } from '../partnership/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { latestPath, type MatterKind, offered, type Stage } from './decisionPath.ts'
import { toDecisionText } from './figuresView.tsx'
import { kindFigures } from './kindFigures.ts'
import { Cell } from './parts.tsx'

import { decisionPathPath, mattersPath, newDecisionPathPath, readyPathsPath } from './paths.ts'
import { pathWords } from './pathWords.ts'
import type { MattersReading } from './readingStore.ts'
import { readyIds, readyPaths } from './readyPaths.ts'
import { namesOf, whoAt } from './story.ts'
import { matterWords } from './words.ts'

type Shown = { readonly view: View; readonly actor: Actor; readonly reading: MattersReading }

export function PathsPage({ view, actor, reading }: Shown) {
  const words = pathWords(view.language)
  const { kinds } = reading
  return (
    <Page
      view={view}
      title={words.title}
      current="decisions"
      breadcrumb={[{ label: matterWords(view.language).title, href: mattersPath() }, { label: words.crumb }]}
    >
      <ObjectHeading
        name={words.title}
        answer={words.answer(offered(kinds).length)}
        definition={words.definition}
      />
      <section class="section">
        {offered(kinds).length === 0 ? (
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={
              mayPrepare(actor) ? (
                <LinkButton href={newDecisionPathPath()}>{words.add}</LinkButton>
              ) : undefined
            }
          />
        ) : (
          <KindTable view={view} reading={reading} />
        )}
        <EndedKinds view={view} kinds={kinds} />
      </section>
      <div class="actions matter-actions">
        {mayPrepare(actor) && offered(kinds).length > 0 ? (
          <LinkButton icon="plus" variant="secondary" href={newDecisionPathPath()}>
            {words.add}
          </LinkButton>
        ) : null}
        <LinkButton variant="tertiary" href={partnershipPath()}>
          {words.bodiesLink}
        </LinkButton>
      </div>
      {mayPrepare(actor) ? <Ready view={view} reading={reading} /> : null}
    </Page>
  )
}

/** Offered as long as any of them is not there. */
function Ready({ view, reading: { kinds, bodies } }: Omit<Shown, 'actor'>) {
  const words = pathWords(view.language).ready
  const known = kinds.map((kind) => latestPath(kind).name)
  const offered = readyIds.filter((id) => readyPaths(id, bodies)?.some(({ name }) => !known.includes(name)))
  if (offered.length === 0) return null
  return (
    <section class="section">
      <SectionHeading>{words.heading}</SectionHeading>
      <p>{words.lead}</p>
      <div class="actions">
        {offered.map((id) => (
          <form method="post" action={readyPathsPath()}>
            <input type="hidden" name="ready" value={id} />
            <Button variant="secondary">{words[id]}</Button>
          </form>
        ))}
      </div>
    </section>
  )
}

function KindTable({ view, reading }: Omit<Shown, 'actor'>) {
  const { language } = view
  const words = pathWords(language)
  const name = namesOf(reading.bodies)
  return (
    <table class="table table-told table-kinds">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.passes}</th>
          <th scope="col">{words.matters}</th>
          <th scope="col">{words.median}</th>
        </tr>
      </thead>
      <tbody>
        {offered(reading.kinds).map((kind) => {
          const path = latestPath(kind)
          const figures = figuresOf(reading, kind)
          return (
            <tr>
              <th scope="row">
                <a href={decisionPathPath(kind.id)} lang={storedLang(language)}>
                  {path.name}
                </a>
                <p class="second">
                  <Stored language={language}>{path.about}</Stored>
                </p>
              </th>
              <Cell label={words.passes}>
                <ol class="path-passes">
                  {path.stages.map((stage) => (
                    <li>
                      {matterWords(language).steps[stage.step]}: {whoOf(view, stage, name)}
                    </li>
                  ))}
                </ol>
              </Cell>
              <Cell label={words.matters}>{words.counts(figures.open, figures.of)}</Cell>
              <Cell label={words.median}>{toDecisionText(language, figures)}</Cell>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function EndedKinds({ view, kinds }: { readonly view: View; readonly kinds: readonly MatterKind[] }) {
  const { language } = view
  const words = pathWords(language).ending
  const ended = kinds.filter(({ endedOn }) => endedOn !== null)
  if (ended.length === 0) return null
  return (
    <Details summary={words.heading}>
      <ul class="rule-list">
        {ended.map((kind) => (
          <li>
            <div>
              <a href={decisionPathPath(kind.id)} lang={storedLang(language)}>
                {latestPath(kind).name}
              </a>
              <p class="second">{words.since(formatDate(language, kind.endedOn!))}</p>
            </div>
          </li>
        ))}
      </ul>
    </Details>
  )
}

export function figuresOf({ matters, today }: MattersReading, kind: MatterKind) {
  return kindFigures(
    matters.filter(({ matter }) => matter.kindId === kind.id),
    today,
  )
}

export function whoOf(view: View, stage: Stage, name: (id: string) => string): string {
  return stage.step === 'raise' && stage.bodyIds.length === 0
    ? matterWords(view.language).whereRaised
    : whoAt(view.language, stage.bodyIds, name)
}
