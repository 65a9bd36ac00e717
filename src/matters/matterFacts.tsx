import { outcomePath } from '../decisions/paths.ts'
import { forceNote } from '../decisions/story.ts'
import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { bodyPath, partyPath } from '../partnership/paths.ts'
import { Button } from '../ui/button.tsx'
import type { Fact } from '../ui/factList.tsx'
import { InForce } from '../ui/status.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { owedByMatters } from './alarms.ts'
import { latestPath } from './decisionPath.ts'
import { awaited, presentStay } from './matter.ts'
import type { LedTo, MatterReading } from './matterReading.ts'
import { originValue } from './origin.ts'
import { decisionPathPath, originPath, originRemovalPath, originsPath, reroutingPath } from './paths.ts'
import { raiseWords } from './raiseWords.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { namesOf, whoAt } from './story.ts'
import { matterWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly reading: MattersReading
  readonly raised: RaisedMatter
  readonly own: MatterReading
}

/** What is known about the matter, beside the way that it has gone. */
export function factsOf(shown: Shown): readonly Fact[] {
  const { view, reading, raised } = shown
  const { language } = view
  const { matter, journey } = raised
  const { page } = matterWords(language)
  const { raisedBy } = matter
  const known = raisedBy.kind === 'party' ? reading.parties : reading.bodies
  const href = raisedBy.kind === 'party' ? partyPath(raisedBy.id) : bodyPath(raisedBy.id)
  return [
    { term: page.turn, ...turn(shown) },
    {
      term: page.raisedBy,
      value: <a href={href}>{namesOf(known)(raisedBy.id)}</a>,
      note: formatDate(language, journey.raisedOn),
    },
    { term: page.path, ...pathFact(shown) },
    { term: page.stems, value: <Origins {...shown} /> },
  ]
}

function turn({ view, reading, raised }: Shown): Pick<Fact, 'value' | 'note' | 'warning'> {
  const { language } = view
  const { journey } = raised
  const { page } = matterWords(language)
  const here = presentStay(journey)
  if (!here)
    return {
      value: journey.until ? page.asleep(formatDate(language, journey.until)) : page.noTurn,
    }
  if (here.bodyIds.length > 0 && awaited(here).length === 0) return { value: page.turnToMove }
  const [owed] = owedByMatters([raised], reading.today)
  const who = whoAt(language, awaited(here), namesOf(reading.bodies))
  const by = owed?.by ? page.by(formatDate(language, owed.by)) : undefined
  const value = page.turnOf(who, formatDate(language, owed?.since ?? here.from))
  return owed && owed.daysLate > 0 ? { value, warning: by } : { value, note: by }
}

function pathFact({
  view,
  actor,
  reading,
  raised: { matter, journey, path },
}: Shown): Pick<Fact, 'value' | 'note'> {
  const { language } = view
  const { page } = matterWords(language)
  const kind = reading.kinds.find(({ id }) => id === matter.kindId)!
  const latest = latestPath(kind).version
  const older = latest > path.version && journey.state === 'open'
  return {
    value: (
      <>
        <a href={decisionPathPath(matter.kindId)} lang={storedLang(language)}>
          {path.name}
        </a>
        , {page.version(path.version)}
      </>
    ),
    note: older ? (
      <>
        {page.newer(latest)}
        {mayPrepare(actor) ? (
          <form method="post" action={reroutingPath(matter.id)}>
            <input type="hidden" name="seen" value={String(matter.entries.length)} />
            <Button variant="tertiary">{page.reroute(latest)}</Button>
          </form>
        ) : null}
      </>
    ) : undefined,
  }
}

function Origins({ view, actor, raised: { matter }, own: { origins } }: Shown) {
  const { language } = view
  const { page } = matterWords(language)
  const { origins: kinds } = raiseWords(language).raise
  return (
    <>
      {origins.length === 0 ? page.nothing : null}
      <ul>
        {origins.map((origin) => (
          <li>
            <a href={originPath(origin)} lang={storedLang(language)}>
              {origin.name}
            </a>
            <p class="second">{kinds[origin.kind]}</p>
            {mayPrepare(actor) ? (
              <form method="post" action={originRemovalPath(matter.id)}>
                <input type="hidden" name="origin" value={originValue(origin)} />
                <Button variant="tertiary" aria-label={page.removeOrigin(origin.name)}>
                  {page.remove}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayPrepare(actor) ? <a href={originsPath(matter.id)}>{page.addOrigin}</a> : null}
    </>
  )
}

/** What the matter led to: whether it is in force, and for whom. */
export function LedToList({ view, led }: { readonly view: View; readonly led: readonly LedTo[] }) {
  const { language } = view
  const { page } = matterWords(language)
  return (
    <ul class="rule-list">
      {led.map(({ id, name, takenOn, standing, request, holdsFor, notFor }) => {
        const parties = namesOf(request?.parties ?? [])
        return (
          <li>
            <a href={outcomePath(id)} lang={storedLang(language)}>
              {name}
            </a>
            <p class="second">{formatDate(language, takenOn)}</p>
            <p>
              <InForce language={language} inForce={standing.inForce} />{' '}
              <span class="second">{forceNote(language, standing, parties, request)}</span>
            </p>
            {request ? (
              <p class="second">
                {page.forWhom(holdsFor.length, holdsFor.length + notFor.length)}{' '}
                {holdsFor.length > 0 && notFor.length > 0 && notFor.length <= 5
                  ? page.notYet(notFor.join(', '))
                  : null}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** What is needed, as somebody wrote it. */
export function Need({ view, need }: { readonly view: View; readonly need: string }) {
  return (
    <div class="statement">
      <p class="lines">
        <Stored language={view.language}>{need}</Stored>
      </p>
    </div>
  )
}
