import { type Actor, mayPrepare } from '../identity/actor.ts'
import { meetingName } from '../meetings/parts.tsx'
import { presentationPath as meetingPresentationPath } from '../meetings/paths.ts'
import { Icon } from '../ui/icon.ts'
import { PresentationPage } from '../ui/presentationPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { About } from './about.tsx'
import { GainTable } from './gainView.tsx'
import { GuessChart, isDrawn } from './guessChart.tsx'
import { learningPath, newStepPath, presentationPath, sessionPath } from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import { OrderTable, ShownSource } from './revealView.tsx'
import { nextSteps, openTurn, type Step, steps, type Turn } from './session.ts'
import { gainText, questionText, shownText, truthText } from './telling.ts'
import { gathered, type TextKind } from './text.ts'
import { learningWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: SessionReading
  /** Null before the first is opened. */
  readonly step: Step | null
  /** Where the participants guess, as they type it. */
  readonly host: string
}

/** As many as can be read from the back row. */
const mostOnBoard = 6

/** One step of the session, for the whole room. It follows what the participants do. */
export function SessionPresentation(props: Props) {
  const { view, actor, reading, step, host } = props
  const { language } = view
  const words = learningWords(language)
  const { meeting, session } = reading
  const turn: Turn = step === 'again' || step === 'gain' ? 2 : 1
  const aside = <Aside {...props} turn={turn} />
  const title = titleOf(props, turn)
  return (
    <PresentationPage
      view={view}
      title={title}
      live
      context={
        meeting ? (
          <a
            class="presentation-back"
            href={meetingPresentationPath(meeting.id)}
            title={words.presentation.backToMeeting}
          >
            {meetingName(language, meeting)}
          </a>
        ) : (
          <a class="presentation-back" href={sessionPath(session.id)} title={words.presentation.back}>
            {words.title}
          </a>
        )
      }
      foot={<Foot view={view} actor={actor} reading={reading} step={step} />}
    >
      <live-page>
        <div class="presentation-split">
          <div>
            <p class="label">
              {step === null
                ? words.prepared
                : step === 'done'
                  ? words.steps.done
                  : words.stepOf(steps.indexOf(step) + 1, words.steps[step])}
            </p>
            <h1 class={title.length > 60 ? 'presentation-long' : undefined}>{title}</h1>
            <p>
              <About language={language} reading={reading} turn={turn} />
            </p>
            {step === 'see' && reading.shown[1] ? (
              <p>{shownText(language, reading, reading.shown[1])}</p>
            ) : null}
            {openTurn(step) ? (
              <p class="presentation-join">
                <span>
                  {words.presentation.guessAt} <strong>{`${host}${learningPath()}`}</strong>
                </span>
              </p>
            ) : null}
          </div>
          {aside}
        </div>
      </live-page>
    </PresentationPage>
  )
}

function titleOf({ view: { language }, actor, reading, step }: Props, turn: Turn): string {
  const words = learningWords(language)
  const { shown, session } = reading
  switch (step) {
    case 'see':
      return (shown[1] && truthText(language, reading, shown[1])) ?? words.see.heading
    case 'explain':
      return words.texts.explainHeading
    case 'questions':
      return words.texts.questionsHeading
    case 'gain':
    case 'done':
      return shown[2] ? gainText(language, reading) : words.gain.doneAnswer
    case null:
    case 'guess':
    case 'again':
      return questionText(language, reading, turn, session.asked[turn].placeCode ?? actor.countyCode)
  }
}

/** How many have guessed; the guesses and the truth; what is written; what was learned. */
function Aside(props: Props & { readonly turn: Turn }) {
  const { view, reading, step, turn } = props
  const { language } = view
  const words = learningWords(language)
  switch (step) {
    case null:
      return <p>{words.preparedAnswer}</p>
    case 'guess':
    case 'again': {
      const count = reading.answered[step] ?? 0
      return (
        <p class="presentation-figure guess-count" role="status">
          <strong>{count}</strong> {words.presentation.has(count)}
        </p>
      )
    }
    case 'see': {
      const shown = reading.shown[turn]
      if (!shown) return null
      return (
        <div class="presentation-chart">
          {isDrawn(reading, shown) ? (
            <>
              <GuessChart language={language} reading={reading} shown={shown} size="room" />
              <GuessChart
                language={language}
                reading={reading}
                shown={shown}
                size="phone"
                id="guesses-phone"
              />
            </>
          ) : null}
          {shown.groups.length === 0 ? <p>{words.see.few}</p> : null}
          {reading.session.kind === 'rank' ? (
            <OrderTable view={view} reading={reading} shown={shown} />
          ) : null}
          <ShownSource view={view} reading={reading} shown={shown} />
        </div>
      )
    }
    case 'explain':
      return <Board view={view} reading={reading} kind="explanation" />
    case 'questions':
      return <Board view={view} reading={reading} kind="question" />
    case 'gain':
    case 'done':
      return (
        <div class="presentation-chart">
          {(reading.gains ?? []).length > 0 ? (
            <GainTable view={view} reading={reading} />
          ) : (
            <p>{reading.gains === null ? words.gain.withoutSecond : null}</p>
          )}
        </div>
      )
  }
}

function Board({
  view: { language },
  reading,
  kind,
}: {
  readonly view: View
  readonly reading: SessionReading
  readonly kind: TextKind
}) {
  const words = learningWords(language).texts
  const texts = gathered(reading.texts, kind)
  if (texts.length === 0) return <p>{kind === 'question' ? words.noQuestions : words.noExplanations}</p>
  return (
    <div role="status">
      <ol class="learning-board">
        {texts.slice(0, mostOnBoard).map((text) => (
          <li>
            <p lang={storedLang(language)}>{text.words}</p>
            <span>{kind === 'question' ? words.wants(text.support) : words.supported(text.support)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Keys step through what has been opened; last, whoever leads comes to what opens the next step. */
function Foot({ view, actor, reading, step }: Omit<Props, 'host'>) {
  const words = learningWords(view.language)
  const { session, opened, current } = reading
  const known = steps.filter((each) => opened.some((other) => other.step === each))
  const at = step === null ? -1 : known.indexOf(step)
  const [ahead] = nextSteps(current)
  const next = known[at + 1]
  const onward = next
    ? presentationPath(session.id, next)
    : ahead && mayPrepare(actor)
      ? newStepPath(session.id, ahead, 'presentation')
      : null
  const before = known[at - 1]
  return (
    <agenda-stepper back={sessionPath(session.id)}>
      <nav aria-label={words.presentation.steps}>
        <ol class="agenda-bar">
          {known.map((each, i) => (
            <li class={i < at ? 'agenda-bar-done' : each === step ? 'agenda-bar-now' : undefined}>
              <a href={presentationPath(session.id, each)} aria-current={each === step ? 'step' : undefined}>
                {words.steps[each]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="presentation-keys">
        {before ? (
          <a
            class="key"
            rel="prev"
            href={presentationPath(session.id, before)}
            aria-label={words.presentation.previous}
          >
            <Icon name="arrowLeft" />
          </a>
        ) : (
          <span class="key key-none">
            <Icon name="arrowLeft" />
          </span>
        )}
        {onward ? (
          <a class="key" rel="next" href={onward} aria-label={words.presentation.next}>
            <Icon name="arrowRight" />
          </a>
        ) : (
          <span class="key key-none">
            <Icon name="arrowRight" />
          </span>
        )}
        <span aria-hidden="true">{words.presentation.keys}</span>
      </p>
    </agenda-stepper>
  )
}
