import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.ts'
import type { View } from '../ui/view.ts'
import {
  newStepPath,
  presentationPath,
  resultsCsvPath,
  sessionRemovalPath,
  stepsPath,
  takingBackPath,
} from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import { mayTakeBack, nextSteps, openTurn, type Step, shows, steps } from './session.ts'
import { learningWords } from './words.ts'

/** The steps with who opened them, and for the one who leads what opens the next. */
export function StepPanel({
  view,
  reading,
  leads,
}: {
  readonly view: View
  readonly reading: SessionReading
  readonly leads: boolean
}) {
  const { language } = view
  const words = learningWords(language)
  const { session, opened, current, answered, shown } = reading
  return (
    <section class="group" aria-labelledby="steps">
      <h2 id="steps">{leads ? words.lead.heading : words.lead.opened}</h2>
      {leads ? (
        <div class="learning-acts">
          {nextSteps(current).map((step, i) => (
            <OpenStep
              view={view}
              session={session}
              step={step}
              first={i === 0 && openTurn(current) === null}
            />
          ))}
          {current !== null && mayTakeBack(current, answered) ? (
            <form method="post" action={takingBackPath(session.id)}>
              <input type="hidden" name="step" value={current} />
              <Button variant="tertiary" icon="undo">
                {words.lead.takeBack(words.steps[current])}
              </Button>
            </form>
          ) : null}
          {current === null ? (
            <form method="post" action={sessionRemovalPath(session.id)}>
              <Button variant="tertiary" icon="trash">
                {words.lead.remove}
              </Button>
            </form>
          ) : null}
        </div>
      ) : null}
      <ol class="learning-steps">
        {steps.map((step) => {
          const at = opened.find((each) => each.step === step)
          return (
            <li
              class={at ? undefined : 'learning-ahead'}
              aria-current={step === current ? 'step' : undefined}
            >
              <Icon name={at ? (step === current ? 'arrowRight' : 'checkCircle') : 'minus'} />
              <div>
                {step === current ? <strong>{words.steps[step]}</strong> : words.steps[step]}
                {at ? <DoneBy language={language} by={at.by} at={at.openedAt} /> : null}
              </div>
            </li>
          )
        })}
      </ol>
      <p class="links">
        <a href={presentationPath(session.id)}>{words.lead.showing}</a>
        {shown[1] ? (
          <a href={resultsCsvPath(session.id)} download data-turbo="false">
            {words.lead.csv}
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** What cannot be taken back is first read about on a page of its own. */
function OpenStep({
  view,
  session,
  step,
  first,
}: {
  readonly view: View
  readonly session: SessionReading['session']
  readonly step: Step
  readonly first: boolean
}) {
  const label = learningWords(view.language).lead.open[step]
  const variant = first ? 'primary' : 'secondary'
  if (shows(step) || step === 'done')
    return (
      <LinkButton wide variant={variant} href={newStepPath(session.id, step)}>
        {label}
      </LinkButton>
    )
  return (
    <form method="post" action={stepsPath(session.id)}>
      <input type="hidden" name="step" value={step} />
      <Button wide variant={variant}>
        {label}
      </Button>
    </form>
  )
}
