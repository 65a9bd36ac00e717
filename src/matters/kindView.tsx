import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { partnershipPath } from '../partnership/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { wayOfPath } from './columns.ts'
import { type DecisionPath, latestPath, type MatterKind } from './decisionPath.ts'
import { FiguresSection, toDecisionText } from './figuresView.tsx'
import { Cell, StepMark } from './parts.tsx'
import { noteOf, PathPicture } from './pathPicture.tsx'
import { mandateOf } from './pathShapes.ts'
import {
  decisionPathDetailsPath,
  decisionPathsPath,
  kindEndingPath,
  kindReopeningPath,
  mattersPath,
  newMatterPath,
} from './paths.ts'
import { figuresOf, whoOf } from './pathViews.tsx'
import { pathWords } from './pathWords.ts'
import type { MattersReading } from './readingStore.ts'

import { namesOf } from './story.ts'
import { matterWords } from './words.ts'

type Shown = { readonly view: View; readonly actor: Actor; readonly reading: MattersReading }

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
      {kind.endedOn ? (
        <Notice tone="neutral" title={words.ending.title(formatDate(language, kind.endedOn))}>
          {words.ending.told}
          {mayPrepare(actor) ? (
            <form method="post" action={kindReopeningPath(kind.id)}>
              <Button variant="secondary">{words.ending.undo}</Button>
            </form>
          ) : null}
        </Notice>
      ) : null}
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
        {mayPrepare(actor) && !kind.endedOn ? (
          <>
            <LinkButton href={newMatterPath(kind.id)}>{words.raise}</LinkButton>
            <LinkButton variant="secondary" href={decisionPathDetailsPath(kind.id)}>
              {words.change}
            </LinkButton>
            <form method="post" action={kindEndingPath(kind.id)}>
              <Button variant="tertiary">{words.ending.end}</Button>
            </form>
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
