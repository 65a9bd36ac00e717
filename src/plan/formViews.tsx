import { DoneBy } from '../ui/author.tsx'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import {
  DateField,
  HiddenField,
  type Option,
  type OptionGroup,
  Select,
  TextArea,
  TextField,
} from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actionWords } from './actionWords.ts'
import { afterField } from './forms.ts'
import { planFormWords } from './formWords.ts'
import {
  actionDetailsPath,
  actionPath,
  actionsPath,
  completionPath,
  planClosurePath,
  planDetailsPath,
  planPath,
  plansPath,
  statusesPath,
} from './paths.ts'
import { type Action, type Plan, planKinds, standings, type WholePlan } from './plan.ts'
import { planWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState }

/** The way back from a form. */
export function crumbs({ language }: View, title: string, plan?: Plan, action?: Action) {
  return [
    { label: planWords(language).title, href: plansPath() },
    ...(plan ? [{ label: <Stored language={language}>{plan.name}</Stored>, href: planPath(plan.id) }] : []),
    ...(action
      ? [{ label: <Stored language={language}>{action.name}</Stored>, href: actionPath(action.id) }]
      : []),
    { label: title },
  ]
}

/** A new plan, or the words and days of one. */
export function PlanFormPage({ view, form, plan }: FormProps & { readonly plan: Plan | null }) {
  const words = planFormWords(view.language)
  const title = plan ? words.changePlan : words.newPlan
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.newPlanAnswer}
      current="plan"
      breadcrumb={crumbs(view, title, plan ?? undefined)}
    >
      <Form action={plan ? planDetailsPath(plan.id) : plansPath()} save={words.savePlan}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={planKinds.map((value) => ({
            value,
            label: planWords(view.language).kinds[value],
            hint: words.kindNotes[value],
          }))}
        />
        <TextArea form={form} name="intent" label={words.intent} hint={words.intentHint} rows={3} />
        <DateField form={form} name="fromOn" label={words.from} />
        <DateField form={form} name="toOn" label={words.to} />
      </Form>
    </FormPage>
  )
}

export function ClosureFormPage({ view, form, plan }: FormProps & { readonly plan: Plan }) {
  const words = planFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.closeTitle}
      answer={words.closeAnswer}
      current="plan"
      breadcrumb={crumbs(view, words.closeTitle, plan)}
    >
      <Form action={planClosurePath(plan.id)} save={words.closeSave}>
        <TextArea form={form} name="note" label={words.closeNote} hint={words.closeNoteHint} rows={4} />
      </Form>
    </FormPage>
  )
}

export type Choices = {
  readonly people: readonly Option[]
  readonly carried: readonly OptionGroup[]
}

/** A new action, or another wording, owner, time or order of one. */
export function ActionFormPage({
  view,
  form,
  plan,
  action,
  choices,
}: FormProps & { readonly plan: WholePlan; readonly action: Action | null; readonly choices: Choices }) {
  const { language } = view
  const words = planFormWords(language)
  const title = action ? words.changeAction : words.newAction
  const others = plan.actions.filter(({ id }) => id !== action?.id)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.newActionAnswer}
      current="plan"
      breadcrumb={crumbs(view, title, plan, action ?? undefined)}
    >
      <Form action={action ? actionDetailsPath(action.id) : actionsPath(plan.id)} save={words.saveAction}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.actionName} hint={words.actionNameHint} />
        <TextArea form={form} name="description" label={words.description} note={words.optional} rows={3} />
        <Select
          form={form}
          name="owner"
          label={words.owner}
          hint={words.ownerHint}
          options={[{ value: '', label: words.ownerChoose }, ...choices.people]}
        />
        <DateField form={form} name="startsOn" label={words.starts} />
        <DateField form={form} name="endsOn" label={words.ends} />
        {others.length > 0 ? (
          <Boxes
            form={form}
            label={words.after}
            hint={words.afterHint}
            boxes={others.map(({ id, name }) => ({
              name: afterField(id),
              label: name,
              lang: storedLang(language),
            }))}
          />
        ) : null}
        <Select
          form={form}
          name="carriesOut"
          label={words.carriesOut}
          hint={words.carriesOutHint}
          note={words.optional}
          options={[{ value: '', label: '–' }, ...choices.carried]}
        />
      </Form>
    </FormPage>
  )
}

export function StatusFormPage({
  view,
  form,
  plan,
  action,
  isNew,
}: FormProps & {
  readonly plan: WholePlan
  readonly action: Action
  /** Somebody has told since the form was opened. */
  readonly isNew: boolean
}) {
  const { language } = view
  const words = planFormWords(language)
  const [latest] = action.statuses
  return (
    <FormPage
      view={view}
      form={form}
      title={words.statusTitle}
      answer={
        <StoredIn language={language} sentence={words.statusAnswer(action.name)} stored={action.name} />
      }
      meanwhile={
        isNew && latest ? (
          <>
            <Stored language={language}>{latest.note}</Stored>
            <DoneBy language={language} by={latest.by} at={latest.at} />
          </>
        ) : undefined
      }
      meanwhileTitle={words.meanwhile}
      current="plan"
      breadcrumb={crumbs(view, words.statusTitle, plan, action)}
    >
      <Form action={statusesPath(action.id)} save={words.saveStatus}>
        <HiddenField form={form} name="latest" />
        <RadioGroup
          form={form}
          name="standing"
          label={words.standing}
          options={standings.map((value) => ({
            value,
            label: actionWords(language).standings[value],
            hint: words.standingNotes[value],
          }))}
        />
        <TextArea form={form} name="note" label={words.note} rows={3} />
        <DateField form={form} name="toldOn" label={words.toldOn} />
      </Form>
    </FormPage>
  )
}

export function CompletionFormPage({
  view,
  form,
  plan,
  action,
}: FormProps & { readonly plan: WholePlan; readonly action: Action }) {
  const { language } = view
  const words = planFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.completeTitle}
      answer={
        <StoredIn language={language} sentence={words.completeAnswer(action.name)} stored={action.name} />
      }
      current="plan"
      breadcrumb={crumbs(view, words.completeTitle, plan, action)}
    >
      <Form action={completionPath(action.id)} save={words.saveCompletion}>
        <DateField form={form} name="doneOn" label={words.doneOn} />
        <TextArea form={form} name="note" label={words.doneNote} note={words.optional} rows={3} />
      </Form>
    </FormPage>
  )
}
