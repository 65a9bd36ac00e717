import { DoneBy } from '../ui/author.tsx'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, NumberField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Activity, activityKinds, type Capacity, type Stop, stopAnswers } from './activity.ts'
import { targetField } from './forms.ts'
import { portfolioFormWords } from './formWords.ts'
import { formatWork } from './parts.tsx'
import {
  activityDetailsPath,
  activityEndingPath,
  activityPath,
  capacityPath,
  portfolioPath,
  stopAnswerPath,
  stopsPath,
} from './paths.ts'
import { portfolioWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState }

function crumbs({ language }: View, title: string, activity?: Activity) {
  return [
    { label: portfolioWords(language).title, href: portfolioPath() },
    ...(activity
      ? [{ label: <Stored language={language}>{activity.name}</Stored>, href: activityPath(activity.id) }]
      : []),
    { label: title },
  ]
}

/** Something more that runs, or other words about it. */
export function ActivityFormPage({
  view,
  form,
  activity,
  targets,
}: FormProps & {
  readonly activity: Activity | null
  readonly targets: readonly { readonly id: string; readonly name: string }[]
}) {
  const { language } = view
  const words = portfolioFormWords(language)
  const title = activity ? words.changeTitle : words.newTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.newAnswer}
      current="priorities"
      breadcrumb={crumbs(view, title, activity ?? undefined)}
    >
      <Form action={activity ? activityDetailsPath(activity.id) : portfolioPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={activityKinds.map((value) => ({
            value,
            label: portfolioWords(language).kinds[value],
            hint: words.kindNotes[value],
          }))}
        />
        <TextArea form={form} name="mission" label={words.mission} hint={words.missionHint} rows={3} />
        <TextField form={form} name="owner" label={words.owner} hint={words.ownerHint} />
        <DateField form={form} name="startsOn" label={words.starts} />
        <DateField form={form} name="sunsetOn" label={words.sunset} hint={words.sunsetHint} />
        <TextArea
          form={form}
          name="noSunsetReason"
          label={words.noSunsetReason}
          note={words.optional}
          rows={2}
        />
        <NumberField
          form={form}
          name="yearlyCost"
          label={words.cost}
          hint={words.costHint}
          note={words.optional}
          width="medium"
          unit={words.kronor}
        />
        <NumberField form={form} name="work" label={words.work} hint={words.workHint} />
        {targets.length > 0 ? (
          <Boxes
            form={form}
            label={words.targets}
            boxes={targets.map(({ id, name }) => ({
              name: targetField(id),
              label: name,
              lang: storedLang(language),
            }))}
          />
        ) : null}
      </Form>
    </FormPage>
  )
}

export function EndingFormPage({ view, form, activity }: FormProps & { readonly activity: Activity }) {
  const { language } = view
  const words = portfolioFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.endTitle}
      answer={
        <StoredIn language={language} sentence={words.endAnswer(activity.name)} stored={activity.name} />
      }
      current="priorities"
      breadcrumb={crumbs(view, words.endTitle, activity)}
    >
      <Form action={activityEndingPath(activity.id)} save={words.endSave}>
        <DateField form={form} name="endedOn" label={words.endedOn} />
        <TextArea form={form} name="how" label={words.how} rows={3} />
      </Form>
    </FormPage>
  )
}

export function CapacityFormPage({
  view,
  form,
  latest,
  isNew,
}: FormProps & {
  readonly latest: Capacity | null
  /** Somebody has said something since the form was opened. */
  readonly isNew: boolean
}) {
  const { language } = view
  const words = portfolioFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.capacityTitle}
      answer={words.capacityAnswer}
      meanwhile={
        isNew && latest ? (
          <>
            {formatWork(language, latest.tenths)} <Stored language={language}>{latest.note}</Stored>
            <DoneBy language={language} by={latest.by} at={latest.at} />
          </>
        ) : undefined
      }
      meanwhileTitle={words.meanwhile}
      current="priorities"
      breadcrumb={crumbs(view, words.capacityTitle)}
    >
      <Form action={capacityPath()} save={words.capacitySave}>
        <HiddenField form={form} name="latest" />
        <NumberField form={form} name="work" label={words.capacityWork} hint={words.capacityWorkHint} />
        <NumberField form={form} name="projects" label={words.projects} note={words.optional} />
        <DateField form={form} name="fromOn" label={words.from} />
        <TextArea form={form} name="note" label={words.note} note={words.optional} rows={2} />
      </Form>
    </FormPage>
  )
}

export function StopFormPage({ view, form, activity }: FormProps & { readonly activity: Activity }) {
  const { language } = view
  const words = portfolioFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.stopTitle}
      answer={
        <StoredIn language={language} sentence={words.stopAnswer(activity.name)} stored={activity.name} />
      }
      current="priorities"
      breadcrumb={crumbs(view, words.stopTitle, activity)}
    >
      <Form action={stopsPath(activity.id)} save={words.stopSave}>
        <HiddenField form={form} name="id" />
        <TextArea form={form} name="why" label={words.why} hint={words.whyHint} rows={3} />
        <DateField form={form} name="answerBy" label={words.answerBy} />
      </Form>
    </FormPage>
  )
}

export function StopAnswerFormPage({
  view,
  form,
  activity,
  stop,
}: FormProps & { readonly activity: Activity; readonly stop: Stop }) {
  const { language } = view
  const words = portfolioFormWords(language)
  const { answers } = portfolioWords(language).page
  return (
    <FormPage
      view={view}
      form={form}
      title={words.takeTitle}
      name={<Stored language={language}>{activity.name}</Stored>}
      answer={words.take}
      lead={<Stored language={language}>{stop.why}</Stored>}
      current="priorities"
      breadcrumb={crumbs(view, words.takeTitle, activity)}
    >
      <Form action={stopAnswerPath(activity.id, stop.id)} save={words.takeSave}>
        <RadioGroup
          form={form}
          name="answer"
          label={words.take}
          options={stopAnswers.map((value) => ({ value, label: answers[value] }))}
        />
        <TextArea form={form} name="why" label={words.answerWhy} rows={3} />
        <DateField form={form} name="byOn" label={words.byOn} hint={words.byOnHint} />
      </Form>
    </FormPage>
  )
}
