import { formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Division, fateOf, type LifeArea, lastDayOf, placedKinds } from './lifeArea.ts'
import { displacedText, PlaceForm } from './lifeAreaParts.tsx'
import { belongingOf, type LifeAreas, type PlacedThing } from './lifeAreaStore.ts'
import { lifeAreaWords } from './lifeAreaWords.ts'
import {
  divisionWithdrawalPath,
  knowledgeOfLifeAreaPath,
  lifeAreaDetailsPath,
  newDivisionPath,
  placedThingPath,
} from './paths.ts'

export type LifeAreasReading = {
  readonly lifeAreas: LifeAreas
  /** Everything that can belong to an area. */
  readonly things: readonly PlacedThing[]
  /** Whether the latest division can be taken back. */
  readonly withdrawable: boolean
}

type Props = { readonly view: View; readonly actor: Actor; readonly reading: LifeAreasReading }

/** How the population is divided, what belongs where, what needs a place, and how it was before. */
export function LifeAreasPage({ view, actor, reading }: Props) {
  const { language } = view
  const words = lifeAreaWords(language)
  const { divisions, current } = reading.lifeAreas
  const latest = divisions.at(-1) ?? null
  const writes = mayPrepare(actor)
  const divide = writes ? (
    <LinkButton variant={current ? 'secondary' : 'primary'} href={newDivisionPath()}>
      {current ? words.change : words.divide}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        answer={
          current ? (
            <StoredIn
              language={language}
              sentence={words.answer(current.areas.length, listed(view, current.areas))}
              stored={listed(view, current.areas)}
            />
          ) : null
        }
        long={(current?.areas.length ?? 0) > 3}
        definition={current ? words.since(formatDate(language, current.firstOn)) : null}
      />
      {latest && latest !== current ? (
        <Notice tone="neutral">
          <p>{words.ahead(formatDate(language, latest.firstOn), listed(view, latest.areas))}</p>
        </Notice>
      ) : null}
      {current ? (
        <div class="stack">
          <ToPlace view={view} actor={actor} reading={reading} />
          <section class="group">
            <SectionHeading aside={divide}>{words.title}</SectionHeading>
            <div class="life-areas">
              {current.areas.map((area) => (
                <Area view={view} actor={actor} reading={reading} area={area} />
              ))}
            </div>
          </section>
          <History view={view} actor={actor} reading={reading} />
        </div>
      ) : latest ? (
        <div class="stack">
          {divide}
          <History view={view} actor={actor} reading={reading} />
        </div>
      ) : (
        <EmptyState what={words.none} why={words.noneWhy} action={divide} />
      )}
    </Page>
  )
}

/** What lost its area when the division changed, each with a choice of where it belongs now. */
function ToPlace({ view, actor, reading: { lifeAreas, things } }: Props) {
  const words = lifeAreaWords(view.language)
  const displaced = things
    .map((thing) => ({ thing, belonging: belongingOf(lifeAreas, thing.kind, thing.id) }))
    .filter(({ belonging }) => belonging.kind === 'split' || belonging.kind === 'ended')
  if (displaced.length === 0) return null
  return (
    <section class="group" id="to-place">
      <Notice tone="warning" title={words.toPlace(displaced.length)}>
        {words.toPlaceWhy(displaced.length)}
      </Notice>
      <ul class="rule-list">
        {displaced.map(({ thing, belonging }) => (
          <li class="to-place">
            <div>
              <a href={placedThingPath(thing.kind, thing.id)} lang={storedLang(view.language)}>
                {thing.name}
              </a>
              <p class="second">
                {words.kinds[thing.kind]}. {displacedText(view.language, belonging)}
              </p>
            </div>
            {mayPrepare(actor) ? (
              <PlaceForm
                view={view}
                thing={thing}
                belonging={belonging}
                areas={lifeAreas.current?.areas ?? []}
                back="list"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Area({ view, actor, reading, area }: Props & { readonly area: LifeArea }) {
  const { language } = view
  const words = lifeAreaWords(language)
  const own = reading.things.filter(({ kind, id }) => {
    const belonging = belongingOf(reading.lifeAreas, kind, id)
    return belonging.kind === 'placed' && belonging.area.id === area.id
  })
  return (
    <section class="life-area" id={`area-${area.id}`}>
      <h3 lang={storedLang(language)}>{area.name}</h3>
      {area.description ? <p lang={storedLang(language)}>{area.description}</p> : null}
      {own.length === 0 ? <p class="muted">{words.nothing}</p> : null}
      {placedKinds
        .map((kind) => ({ kind, things: own.filter((thing) => thing.kind === kind) }))
        .filter(({ things }) => things.length > 0)
        .map(({ kind, things }) => (
          <div>
            <h4 class="field-label">{words.kindsOf[kind]}</h4>
            <ul>
              {things.map(({ id, name }) => (
                <li>
                  <a href={placedThingPath(kind, id)} lang={storedLang(language)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      <turbo-frame id={`knowledge-area-${area.id}`} src={knowledgeOfLifeAreaPath(area.id)} target="_top">
        <p>
          <a href={knowledgeOfLifeAreaPath(area.id)}>
            {words.known}
            <span class="visually-hidden" lang={storedLang(language)}>
              : {area.name}
            </span>
          </a>
        </p>
      </turbo-frame>
      {mayPrepare(actor) ? (
        <p class="second">
          <a href={lifeAreaDetailsPath(area.id)}>
            {words.correct}
            <span class="visually-hidden"> {words.correctOf(area.name)}</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

function History({ view, actor, reading: { lifeAreas, withdrawable } }: Props) {
  const { language } = view
  const words = lifeAreaWords(language)
  const { divisions } = lifeAreas
  const latest = divisions.at(-1)
  return (
    <section class="group">
      <SectionHeading>{words.history}</SectionHeading>
      <ol class="rule-list" reversed>
        {divisions.toReversed().map((division) => (
          <li class="division">
            <h3>{periodOf(view, divisions, division)}</h3>
            <p lang={storedLang(language)}>{listed(view, division.areas)}</p>
            {division.reason ? (
              <p class="muted">
                <Stored language={language}>{division.reason}</Stored>
              </p>
            ) : null}
            <Became view={view} divisions={divisions} division={division} />
          </li>
        ))}
      </ol>
      {latest && withdrawable && mayPrepare(actor) ? (
        <form class="group" method="post" action={divisionWithdrawalPath(latest.number)}>
          <div>
            <Button variant="secondary" icon="undo">
              {words.withdraw}
            </Button>
          </div>
          <p class="second">{words.withdrawWhy}</p>
        </form>
      ) : null}
    </section>
  )
}

/** What became of each area of the division before. */
function Became({
  view,
  divisions,
  division,
}: {
  readonly view: View
  readonly divisions: readonly Division[]
  readonly division: Division
}) {
  const words = lifeAreaWords(view.language)
  const before = divisions.find(({ number }) => number === division.number - 1)
  if (!before) return null
  return (
    <div>
      <h4 class="field-label">{words.became}</h4>
      <ul>
        {before.areas.map((area) => {
          const { fate, into } = fateOf(area, division)
          return (
            <li>
              <Stored language={view.language}>{area.name}</Stored> {words.fates[fate](listed(view, into))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function periodOf({ language }: View, divisions: readonly Division[], division: Division): string {
  const words = lifeAreaWords(language)
  const last = lastDayOf(divisions, division)
  const first = formatDate(language, division.firstOn)
  return last ? words.fromTo(first, formatDate(language, last)) : words.from(first)
}

function listed({ language }: View, areas: readonly LifeArea[]): string {
  return formatList(
    language,
    areas.map(({ name }) => name),
  )
}
