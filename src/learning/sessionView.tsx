import type { Child } from 'hono/jsx'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { meetingName } from '../meetings/parts.tsx'
import { meetingPath } from '../meetings/paths.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { StoredIn } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { About } from './about.tsx'
import { GainSection } from './gainView.tsx'
import type { Own } from './guessStore.ts'
import { GuessForm } from './guessView.tsx'
import { StepPanel } from './leadPanel.tsx'
import { learningPath, presentationPath, sessionPath, stepsPath } from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import { ShownSection } from './revealView.tsx'
import { openTurn, type Step, steps } from './session.ts'
import { aboutText, gainText, questionText, shownText } from './telling.ts'
import { TextsSection } from './textViews.tsx'
import { learningWords } from './words.ts'

export type SessionProps = {
  readonly view: View
  readonly actor: Actor
  readonly reading: SessionReading
  readonly own: Own | null
  /** The place that the reader guesses about. */
  readonly place: string
  /** With what is wrong in a guess. */
  readonly guess: FormState | null
  /** For a text, when one can be written. */
  readonly text: FormState | null
}

/** The whole session, as a participant and whoever leads have it before them: what is to be done now comes first. */
export function SessionPage(props: SessionProps) {
  const { view, actor, reading, own, place, guess, text } = props
  const { language } = view
  const { indicator, current, meeting } = reading
  const turn = openTurn(current)
  const about = aboutText(language, reading, turn ?? 1, place)
  const failed = [guess, text].find((form) => form !== null && hasProblems(form)) ?? null
  const explain = current === 'explain'
  const asks = current === 'questions' || current === 'again' || current === 'gain'
  return (
    <Page
      view={view}
      title={about}
      current="meetings"
      breadcrumb={crumbs(view, <About language={language} reading={reading} turn={turn ?? 1} own={place} />)}
      failed={failed !== null}
      live
    >
      <live-page>
        {failed ? <ErrorSummary view={view} form={failed} /> : null}
        <ObjectHeading
          name={<StoredIn language={language} sentence={about} stored={indicator.name} />}
          tag={<StepTag view={view} current={current} />}
          answer={answerOf(props)}
          definition={
            meeting ? <a href={meetingPath(meeting.id)}>{meetingName(language, meeting)}</a> : undefined
          }
        />
        <div class="layout-8-4">
          <div class="stack">
            {turn ? (
              <GuessForm view={view} reading={reading} turn={turn} own={own} place={place} form={guess} />
            ) : null}
            {reading.shown[2] ? <GainSection view={view} reading={reading} /> : null}
            {reading.shown[2] ? (
              <ShownSection view={view} reading={reading} shown={reading.shown[2]} own={own} />
            ) : null}
            {asks || current === 'done' ? (
              <TextsSection {...{ view, actor, reading, own }} kind="question" form={asks ? text : null} />
            ) : null}
            {reading.shown[1] && turn !== 2 ? (
              <>
                <TextsSection
                  {...{ view, actor, reading, own }}
                  kind="explanation"
                  form={explain ? text : null}
                />
                <ShownSection view={view} reading={reading} shown={reading.shown[1]} own={own} />
              </>
            ) : null}
          </div>
          <aside class="stack">
            <StepPanel view={view} reading={reading} leads={mayPrepare(actor)} />
          </aside>
        </div>
      </live-page>
    </Page>
  )
}

function answerOf({ view: { language }, reading, place }: SessionProps): string {
  const words = learningWords(language)
  const { current, shown } = reading
  const turn = openTurn(current)
  if (turn) return questionText(language, reading, turn, place)
  if (current === null) return words.preparedAnswer
  if (shown[2]) return gainText(language, reading)
  return shown[1] ? shownText(language, reading, shown[1]) : words.gain.doneAnswer
}

export function StepTag({
  view: { language },
  current,
}: {
  readonly view: View
  readonly current: Step | null
}) {
  const words = learningWords(language)
  if (current === null) return <Tag icon="clock">{words.prepared}</Tag>
  if (current === 'done') return <Tag icon="check">{words.steps.done}</Tag>
  return (
    <Tag tone="agreed" icon="arrowRight">
      {words.stepOf(steps.indexOf(current) + 1, words.steps[current])}
    </Tag>
  )
}

export function crumbs(view: View, here: Child): readonly Crumb[] {
  return [{ label: learningWords(view.language).title, href: learningPath() }, { label: here }]
}

/** What a step does that cannot be taken back, before it is opened. */
export function StepPage({
  view,
  reading,
  step,
  from,
}: {
  readonly view: View
  readonly reading: SessionReading
  readonly step: Step
  /** Where to go back to. */
  readonly from: 'session' | 'presentation'
}) {
  const { language } = view
  const words = learningWords(language)
  const { session, current, answered } = reading
  const turn = openTurn(current)
  const explains =
    step === 'see' || step === 'gain' || step === 'done'
      ? words.lead.explains[step]
      : words.lead.explains.other
  return (
    <FormPage
      view={view}
      form={null}
      title={words.lead.open[step]}
      answer={turn ? `${words.guess.answered(answered[turn === 1 ? 'guess' : 'again'] ?? 0)}.` : undefined}
      lead={explains}
      current="meetings"
      breadcrumb={[
        { label: words.title, href: learningPath() },
        { label: <About language={language} reading={reading} turn={1} />, href: sessionPath(session.id) },
        { label: words.lead.open[step] },
      ]}
    >
      <Form
        action={stepsPath(session.id)}
        save={words.lead.open[step]}
        beside={
          <LinkButton
            variant="tertiary"
            href={from === 'presentation' ? presentationPath(session.id) : sessionPath(session.id)}
          >
            {words.lead.cancel}
          </LinkButton>
        }
      >
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="from" value={from} />
      </Form>
    </FormPage>
  )
}
