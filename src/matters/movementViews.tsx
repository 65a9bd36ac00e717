import { citation, type Outcome } from '../decisions/outcome.ts'
import { hasEnded } from '../partnership/body.ts'
import { Fieldset, RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea } from '../ui/field.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { isBackwards, nextStage, samePlace, steps } from './decisionPath.ts'
import { MatterFormPage } from './formViews.tsx'
import { matterFormWords } from './formWords.ts'
import { awaited, lastStay, type Movement, presentStay, stopReasons } from './matter.ts'
import { isCorrectableBody, placeOfStage } from './movementForms.ts'
import {
  answersOfMatterPath,
  completionPath,
  correctionPath,
  matterOutcomePath,
  movementsPath,
  resumptionPath,
  stopPath,
} from './paths.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { namesOf, whoIn } from './story.ts'
import { matterWords } from './words.ts'

type FormProps = {
  readonly view: View
  readonly form: FormState
  readonly raised: RaisedMatter
  readonly reading: Pick<MattersReading, 'bodies' | 'today'>
  readonly theirs?: string | undefined
}

/** The frame of what is told about a matter: it goes by how far the matter had come when the page was opened. */
function MovementPage({
  view,
  form,
  raised: { matter, journey },
  theirs,
  words,
  action,
  children,
}: Omit<FormProps, 'reading'> & Pick<Parameters<typeof MatterFormPage>[0], 'words' | 'action' | 'children'>) {
  return (
    <MatterFormPage
      view={view}
      form={form}
      matter={matter}
      words={words}
      action={action}
      theirs={theirs}
      askedOf={presentStay(journey)?.bodyIds ?? []}
    >
      <HiddenField form={form} name="seen" />
      {children}
    </MatterFormPage>
  )
}

export function MovePage(props: FormProps) {
  const { view, form, raised, reading } = props
  const { language } = view
  const words = matterFormWords(language)
  const { matter, journey, path } = raised
  const here = lastStay(journey)
  const lang = storedLang(language)
  const next = nextStage(path.stages, here)
  const steering = matterWords(language).steps
  const stages = path.stages.flatMap((stage, i) => {
    const place = placeOfStage(stage, { journey, bodies: reading.bodies }, reading.today)
    if (samePlace(place, here)) return []
    const hint =
      stage === next
        ? words.move.next
        : isBackwards(path.stages, here, place)
          ? words.move.back
          : words.move.ahead
    const who = whoIn(language, place.bodyIds, namesOf(reading.bodies))
    return [{ value: `s${i}`, label: `${steering[stage.step]}: ${who}`, hint }]
  })
  const lead =
    here.step === 'decide' ? (
      <>
        {words.move.lead} <a href={matterOutcomePath(matter.id)}>{words.move.outcome}</a>
      </>
    ) : (
      words.move.lead
    )
  return (
    <MovementPage {...props} words={{ ...words.move, lead }} action={movementsPath(matter.id)}>
      <RadioGroup
        form={form}
        name="to"
        label={words.move.to}
        options={[...stages, { value: 'other', label: words.move.other, hint: words.move.otherHint }]}
      />
      <Fieldset legend={words.move.other} id={fieldId('other')} hint={words.move.otherOnly}>
        <div class="matter-other">
          <Select
            form={form}
            name="otherStep"
            label={words.move.otherStep}
            options={[
              { value: '', label: words.choose },
              ...steps.map((step) => ({ value: step, label: steering[step] })),
            ]}
          />
          <Select
            form={form}
            name="otherBody"
            label={words.move.otherBody}
            options={[
              { value: '', label: words.choose },
              ...reading.bodies
                .filter((body) => !hasEnded(body, reading.today))
                .map(({ id, name }) => ({ value: id, label: name, lang })),
            ]}
          />
        </div>
      </Fieldset>
      <DateField form={form} name="on" label={words.day} />
      <TextArea form={form} name="note" label={words.note} hint={words.move.noteHint} note={words.optional} />
    </MovementPage>
  )
}

export function ConsultationPage(props: FormProps) {
  const { view, form, raised, reading } = props
  const words = matterFormWords(view.language)
  const here = presentStay(raised.journey)
  const name = namesOf(reading.bodies)
  return (
    <MovementPage {...props} words={words.answer} action={answersOfMatterPath(raised.matter.id)}>
      <RadioGroup
        form={form}
        name="body"
        label={words.answer.body}
        options={(here ? awaited(here) : []).map((id) => ({
          value: id,
          label: name(id),
          lang: storedLang(view.language),
        }))}
      />
      <DateField form={form} name="on" label={words.day} />
      <TextArea form={form} name="note" label={words.answer.said} note={words.optional} />
    </MovementPage>
  )
}

export function OutcomeOfMatterPage({
  outcomes,
  ...props
}: FormProps & { readonly outcomes: readonly Outcome[] }) {
  const { view, form, raised } = props
  const words = matterFormWords(view.language)
  const lang = storedLang(view.language)
  return (
    <MovementPage {...props} words={words.outcome} action={matterOutcomePath(raised.matter.id)}>
      <Select
        form={form}
        name="outcome"
        label={words.outcome.outcome}
        hint={words.outcome.outcomeHint}
        options={[
          { value: '', label: words.choose },
          ...outcomes.map((outcome) => ({
            value: outcome.id,
            label: `${citation(outcome)} ${outcome.title}`,
            lang,
          })),
        ]}
      />
      <DateField form={form} name="on" label={words.day} />
      <TextArea form={form} name="note" label={words.note} hint={words.noteHint} note={words.optional} />
    </MovementPage>
  )
}

export function StopPage(props: FormProps) {
  const { view, form, raised } = props
  const words = matterFormWords(view.language)
  return (
    <MovementPage {...props} words={words.stop} action={stopPath(raised.matter.id)}>
      <RadioGroup
        form={form}
        name="why"
        label={words.stop.why}
        options={stopReasons.map((why) => ({ value: why, label: words.stop.whys[why] }))}
      />
      <DateField
        form={form}
        name="until"
        label={words.stop.until}
        hint={words.stop.untilHint}
        note={words.optional}
      />
      <DateField form={form} name="on" label={words.day} />
      <TextArea form={form} name="note" label={words.reason} />
    </MovementPage>
  )
}

/** Taken up again, or carried out: a day and a note. */
export function DayPage({ kind, ...props }: FormProps & { readonly kind: 'resumed' | 'finished' }) {
  const { view, form, raised } = props
  const all = matterFormWords(view.language)
  const words = kind === 'resumed' ? all.resume : all.finish
  const { id } = raised.matter
  return (
    <MovementPage
      {...props}
      words={words}
      action={kind === 'resumed' ? resumptionPath(id) : completionPath(id)}
    >
      <DateField form={form} name="on" label={all.day} />
      <TextArea form={form} name="note" label={all.note} note={all.optional} />
    </MovementPage>
  )
}

export function CorrectionPage({
  corrected,
  what,
  ...props
}: FormProps & {
  readonly corrected: Movement
  /** What it says now. */
  readonly what: string
}) {
  const { view, form, raised, reading } = props
  const words = matterFormWords(view.language)
  return (
    <MovementPage
      {...props}
      words={{ ...words.correct, title: `${words.correct.title}: ${what}` }}
      action={correctionPath(raised.matter.id, corrected.number)}
    >
      {isCorrectableBody(corrected) ? (
        <Select
          form={form}
          name="body"
          label={words.correct.body}
          options={reading.bodies.map(({ id, name }) => ({
            value: id,
            label: name,
            lang: storedLang(view.language),
          }))}
        />
      ) : null}
      <DateField form={form} name="on" label={words.day} />
      <TextArea form={form} name="note" label={words.note} note={words.optional} />
    </MovementPage>
  )
}
