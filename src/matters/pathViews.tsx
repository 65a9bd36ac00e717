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
import { wayOfPath } from './columns.ts'
import { type DecisionPath, latestPath, type MatterKind, type Stage } from './decisionPath.ts'
import { FiguresSection, toDecisionText } from './figuresView.tsx'
import { kindFigures } from './kindFigures.ts'
import { Cell, StepMark } from './parts.tsx'
import { noteOf, PathPicture } from './pathPicture.tsx'
import { mandateOf } from './pathShapes.ts'
import {
  decisionPathDetailsPath,
  decisionPathPath,
  decisionPathsPath,
  mattersPath,
  newDecisionPathPath,
  newMatterPath,
  readyPathsPath,
} from './paths.ts'
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
      <ObjectHeading name={words.title} answer={words.answer(kinds.length)} definition={words.definition} />
      <section class="section">
        {kinds.length === 0 ? (
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
      </section>
      <div class="actions matter-actions">
        {mayPrepare(actor) && kinds.length > 0 ? (
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
        {reading.kinds.map((kind) => {
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

export function KindPage({ view, actor, reading, kind }: Shown & { readonly kind: MatterKind }) {
  const { language } = view
  const words = pathWords(language)
  const path = latestPath(kind)
  const figures = figuresOf(reading, kind)
  const bodies = new Set(path.stages.flatMap(({ bodyIds }) => bodyIds)).size
  return (
    <Page
      view={view}
      title={path.name}
      current="decisions"
      breadcrumb={[
        { label: matterWords(language).title, href: mattersPath() },
        { label: words.crumb, href: decisionPathsPath() },
        { label: path.name },
      ]}
    >
      <ObjectHeading
        name={<Stored language={language}>{path.name}</Stored>}
        answer={`${words.length(path.stages.length, bodies)} ${toDecisionText(language, figures, true)}`}
        definition={
          <>
            <Stored language={language}>{path.about}</Stored>{' '}
            {words.version(path.version, formatDate(language, path.since))}
          </>
        }
        long
      />
      <section class="section">
        <PathPicture
          language={language}
          id="path"
          title={words.wayOf(path.name)}
          way={wayOfPath(path.stages)}
          bodies={reading.bodies}
        />
        <p class="second path-legend">{matterWords(language).picture.legend}</p>
        <Details summary={words.table}>
          <StageTable view={view} reading={reading} path={path} />
        </Details>
      </section>
      <div class="actions matter-actions">
        {mayPrepare(actor) ? (
          <>
            <LinkButton href={newMatterPath(kind.id)}>{words.raise}</LinkButton>
            <LinkButton variant="secondary" href={decisionPathDetailsPath(kind.id)}>
              {words.change}
            </LinkButton>
          </>
        ) : null}
        <LinkButton variant="tertiary" href={mattersPath({ kind: kind.id, state: 'all' })}>
          {words.seeMatters}
        </LinkButton>
        <LinkButton variant="tertiary" href={partnershipPath()}>
          {words.bodiesLink}
        </LinkButton>
      </div>
      <FiguresSection view={view} reading={reading} figures={figures} />
      <Versions view={view} reading={reading} kind={kind} />
    </Page>
  )
}

function StageTable({
  view,
  reading,
  path,
}: Omit<Shown, 'actor'> & { readonly path: Pick<DecisionPath, 'stages'> }) {
  const { language } = view
  const words = pathWords(language)
  const { mandates } = matterWords(language)
  return (
    <table class="table table-told">
      <caption class="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.body}</th>
          <th scope="col">{words.mandate}</th>
          <th scope="col">{words.time}</th>
        </tr>
      </thead>
      <tbody>
        {wayOfPath(path.stages).columns.flatMap(({ step, stations }, i) =>
          stations.map(({ bodyId, state }) => {
            const body = reading.bodies.find(({ id }) => id === bodyId) ?? null
            return (
              <tr>
                <th scope="row">
                  <StepMark language={language} step={step} />
                </th>
                <Cell label={words.body}>
                  {body?.name ?? whoOf(view, path.stages[i]!, namesOf(reading.bodies))}
                </Cell>
                <Cell label={words.mandate}>{mandates[mandateOf(step, body)]}</Cell>
                <Cell label={words.time}>{noteOf(language, state)}</Cell>
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}

function Versions({ view, reading, kind }: Omit<Shown, 'actor'> & { readonly kind: MatterKind }) {
  const words = pathWords(view.language)
  if (kind.versions.length < 2) return null
  const { version } = latestPath(kind)
  const older = reading.matters.filter(
    ({ matter, journey }) =>
      matter.kindId === kind.id && journey.closedOn === null && journey.version !== version,
  )
  return (
    <section class="matter-more">
      <SectionHeading>{words.versions}</SectionHeading>
      {older.length > 0 ? <p>{words.onOlder(older.length)}</p> : null}
      {kind.versions.toReversed().map((path) => (
        <Details summary={words.version(path.version, formatDate(view.language, path.since))}>
          <StageTable view={view} reading={reading} path={path} />
        </Details>
      ))}
    </section>
  )
}

function figuresOf({ matters, today }: MattersReading, kind: MatterKind) {
  return kindFigures(
    matters.filter(({ matter }) => matter.kindId === kind.id),
    today,
  )
}

function whoOf(view: View, stage: Stage, name: (id: string) => string): string {
  return stage.step === 'raise' && stage.bodyIds.length === 0
    ? matterWords(view.language).whereRaised
    : whoAt(view.language, stage.bodyIds, name)
}
