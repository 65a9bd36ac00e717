import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { FrameSection } from '../ui/frameSection.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { wayOfMatter } from './columns.ts'
import { HistorySection } from './historyView.tsx'
import { awaited, isClosed, presentStay } from './matter.ts'
import { factsOf, LedToList, Need } from './matterFacts.tsx'
import type { MatterReading } from './matterReading.ts'
import { StateTag } from './parts.tsx'
import { PathPicture } from './pathPicture.tsx'
import {
  completionPath,
  knowledgeOfMatterPath,
  matterDetailsPath,
  matterOutcomePath,
  mattersPath,
  newAnswerOfMatterPath,
  newMeetingPath,
  newMovementPath,
  resumptionPath,
  stopPath,
} from './paths.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { alarmStory, matterStory, namesOf } from './story.ts'
import { WayTable } from './wayTable.tsx'
import { matterWords } from './words.ts'

export function MatterPage({
  view,
  actor,
  reading,
  raised,
  own,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: MattersReading
  readonly raised: RaisedMatter
  readonly own: MatterReading
}) {
  const { language } = view
  const words = matterWords(language)
  const { matter, journey, path } = raised
  const name = namesOf(reading.bodies)
  return (
    <Page
      view={view}
      title={matter.title}
      current="decisions"
      breadcrumb={[{ label: words.title, href: mattersPath() }, { label: words.page.crumb }]}
    >
      <ObjectHeading
        name={<Stored language={language}>{matter.title}</Stored>}
        note={<Stored language={language}>{path.name}</Stored>}
        tag={<StateTag language={language} state={journey.state} />}
        answer={matterStory(language, raised, name, reading.today)}
        long
      />
      <Alarms view={view} actor={actor} reading={reading} raised={raised} />
      {mayPrepare(actor) ? <Actions view={view} raised={raised} /> : null}
      <section class="section">
        <SectionHeading>{words.page.way}</SectionHeading>
        <PathPicture
          language={language}
          id="way"
          title={words.page.wayOf(matter.title)}
          way={wayOfMatter(path.stages, journey, reading.today)}
          bodies={reading.bodies}
        />
        <p class="second path-legend">{words.picture.legend}</p>
      </section>
      <div class="layout-8-4 matter-more">
        <div class="stack">
          <section>
            <SectionHeading>{words.page.table}</SectionHeading>
            <WayTable view={view} reading={reading} raised={raised} />
          </section>
          {own.led.length > 0 ? (
            <section>
              <SectionHeading>{words.page.led}</SectionHeading>
              <LedToList view={view} led={own.led} />
            </section>
          ) : null}
          <FrameSection
            title={words.page.knowledge}
            id="knowledge-about"
            src={knowledgeOfMatterPath(matter.id)}
            link={words.page.knowledgeLink}
          />
          <HistorySection view={view} actor={actor} reading={reading} raised={raised} own={own} />
        </div>
        <aside class="group">
          <h2 class="statement-label">{words.page.need}</h2>
          <Need view={view} need={matter.need} />
          <FactList facts={factsOf({ view, actor, reading, raised, own })} />
          {mayPrepare(actor) ? (
            <div class="actions">
              <LinkButton variant="tertiary" href={matterDetailsPath(matter.id)}>
                {words.page.change}
              </LinkButton>
            </div>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

function Alarms({
  view,
  actor,
  reading: { bodies },
  raised: { matter, journey, alarms },
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: MattersReading
  readonly raised: RaisedMatter
}) {
  const { language } = view
  const words = matterWords(language)
  if (alarms.length === 0) return null
  const wayOut = {
    overdue: { href: newMovementPath(matter.id), label: words.page.move },
    ended: { href: newMovementPath(matter.id), label: words.page.move },
    slept: { href: resumptionPath(matter.id), label: words.page.resume },
    'no-meeting': { href: newMeetingPath(), label: words.page.planMeeting },
  }
  return (
    <div class="matter-alarms">
      {alarms.map((alarm) => {
        const { title, sentence } = alarmStory(language, alarm, journey, namesOf(bodies))
        const { href, label } = wayOut[alarm.kind]
        return (
          <Notice tone="warning" title={`${title}.`}>
            {sentence} {mayPrepare(actor) ? <a href={href}>{label}</a> : null}
          </Notice>
        )
      })}
    </div>
  )
}

/** One primary action: what is most likely to come next. */
function Actions({
  view,
  raised: { matter, journey },
}: {
  readonly view: View
  readonly raised: RaisedMatter
}) {
  const { page } = matterWords(view.language)
  const { id } = matter
  const here = presentStay(journey)
  const isConsulting = here?.step === 'consult' && awaited(here).length > 0
  const ways: { readonly href: string; readonly label: string }[] = []
  if (here) {
    if (isConsulting) ways.push({ href: newAnswerOfMatterPath(id), label: page.answer })
    if (here.step === 'decide') ways.push({ href: matterOutcomePath(id), label: page.decide })
    if (here.step === 'carryOut') ways.push({ href: completionPath(id), label: page.finish })
    else ways.push({ href: newMovementPath(id), label: page.move })
    if (here.step === 'carryOut') {
      const led = journey.outcomes.length > 0
      const decide = { href: matterOutcomePath(id), label: led ? page.decideMore : page.decide }
      const move = { href: newMovementPath(id), label: page.moveBack }
      ways.push(...(led ? [move, decide] : [decide, move]))
    }
    ways.push({ href: stopPath(id), label: page.stop })
  } else if (journey.state !== 'finished') {
    ways.push({ href: resumptionPath(id), label: page.resume })
    if (!isClosed(journey)) ways.push({ href: stopPath(id), label: page.stop })
  }
  const [first, ...others] = ways
  if (!first) return null
  return (
    <div class="actions matter-actions">
      <LinkButton href={first.href}>{first.label}</LinkButton>
      {others.map(({ href, label }, i) => (
        <LinkButton variant={i === 0 ? 'secondary' : 'tertiary'} href={href}>
          {label}
        </LinkButton>
      ))}
    </div>
  )
}
