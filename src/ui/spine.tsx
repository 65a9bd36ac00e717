import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { uiWords } from './words.ts'

/** The chain of the method: each step leads to the next. */
const spineSteps = [
  'need',
  'evidence',
  'target',
  'priority',
  'decision',
  'adoption',
  'action',
  'effect',
] as const

export type SpineStep = {
  /** Where the step is called something else: a recommendation stands where a target may stand. */
  readonly name?: string | undefined
  /** What is known about the step here, in a few words: “7 gäller”, “Signal sedan 2023”. */
  readonly fact: string
  /** Where it is not the page's. */
  readonly lang?: string | undefined
  readonly href?: string | undefined
  /** Somebody has to do something. */
  readonly warning?: boolean
  readonly reached: boolean
  /**
   * A page of a feature further on that tells more: the browser fetches the step from there, where it stands in the
   * same way. What is said here holds until then, and without script.
   */
  readonly frame?: string | undefined
  /** Other pages fetch the step from this one. */
  readonly fetched?: boolean | undefined
}

export type SpineStepName = (typeof spineSteps)[number]

/**
 * Where this comes from and what it led to, on one line. On a phone eight segments and one sentence, with the
 * whole chain one link away.
 */
export function Spine({
  language,
  steps,
  current = null,
}: {
  readonly language: Language
  readonly steps: Readonly<Record<SpineStepName, SpineStep>>
  /** The step that this page is about; null on a page about the whole chain. */
  readonly current?: SpineStepName | null
}) {
  const words = uiWords(language)
  return (
    <nav class="spine" aria-label={words.spine.label}>
      <div class="spine-short">
        <div class="spine-segments" aria-hidden="true">
          {spineSteps.map((name) => (
            <span class={stepClass(steps[name], name === current)}></span>
          ))}
        </div>
        <p>
          <ShortStory language={language} steps={steps} current={current} />{' '}
          <a href="#spine" data-turbo="false">
            {words.spine.show}
          </a>
        </p>
      </div>
      <ol class="spine-steps" id="spine">
        {spineSteps.map((name) => {
          const step = steps[name]
          const here = name === current
          return (
            <li class={stepClass(step, here)} aria-current={here ? 'step' : undefined}>
              {step.frame || step.fetched ? (
                <turbo-frame id={spineFrame(name)} src={step.frame} target="_top">
                  <SpineStepContent language={language} name={name} step={step} />
                </turbo-frame>
              ) : (
                <SpineStepContent language={language} name={name} step={step} />
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const spineFrame = (name: SpineStepName) => `spine-${name}`

function SpineStepContent({
  language,
  name,
  step,
}: {
  readonly language: Language
  readonly name: SpineStepName
  readonly step: SpineStep
}) {
  const words = uiWords(language)
  const content = (
    <>
      <span class="spine-name">
        {step.name ?? words.spine.steps[name]}
        {step.reached ? null : <span class="visually-hidden"> ({words.spine.ahead})</span>}
      </span>
      <span class="spine-fact" lang={step.lang}>
        {step.warning ? <span class="visually-hidden">{words.spine.attention}: </span> : null}
        {step.fact}
      </span>
    </>
  )
  const state = stepClass(step, false)
  if (!step.href) return <span class={state}>{content}</span>
  return (
    <a class={state} href={step.href} data-turbo={step.href.startsWith('#') ? 'false' : undefined}>
      {content}
    </a>
  )
}

function ShortStory({
  language,
  steps,
  current,
}: {
  readonly language: Language
  readonly steps: Readonly<Record<SpineStepName, SpineStep>>
  readonly current: SpineStepName | null
}) {
  const words = uiWords(language).spine
  if (current) {
    return (
      <>
        <strong>
          {words.stepOf(spineSteps.indexOf(current) + 1, steps[current].name ?? words.steps[current])}
        </strong>{' '}
        {steps[current].fact}.
      </>
    )
  }
  const needy = spineSteps.filter((name) => steps[name].warning)
  if (needy.length === 0) return <>{words.calm}</>
  const list = needy.map((name) => `${words.steps[name].toLowerCase()} (${steps[name].fact})`)
  return <>{words.needs(formatList(language, list))}</>
}

function stepClass(step: SpineStep, current: boolean): string | undefined {
  const classes = []
  if (current) classes.push('spine-current')
  if (step.warning) classes.push('spine-warning')
  if (!step.reached) classes.push('spine-ahead')
  return classes.length > 0 ? classes.join(' ') : undefined
}
