import { newMatterPath } from '../matters/paths.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { DoneBy } from '../ui/author.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { knowledgeFormWords } from './formWords.ts'
import { type HorizonSignal, levels, reaches, standingOf } from './horizon.ts'
import { endingPath, horizonPath, looksPath, signalDetailsPath, signalPath } from './horizonPaths.ts'
import { horizonWords } from './horizonWords.ts'

type FormProps = { readonly view: View; readonly form: FormState }

function crumbs(view: View, title: string, signal?: HorizonSignal) {
  const { language } = view
  return [
    { label: horizonWords(language).title, href: horizonPath() },
    ...(signal
      ? [{ label: <Stored language={language}>{signal.name}</Stored>, href: signalPath(signal.id) }]
      : []),
    { label: title },
  ]
}

export function NewSignalPage(props: FormProps & { readonly areas: readonly LifeArea[] }) {
  const { view, form } = props
  const { form: words } = horizonWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.newTitle}
      answer={words.newAnswer}
      current="population"
      breadcrumb={crumbs(view, words.newTitle)}
    >
      <Form action={horizonPath()} save={words.addButton}>
        <HiddenField form={form} name="id" />
        <TextFields {...props} />
        <LookFields view={view} form={form} hint={words.seenHint} />
      </Form>
    </FormPage>
  )
}

export function SignalDetailsPage(
  props: FormProps & { readonly areas: readonly LifeArea[]; readonly signal: HorizonSignal },
) {
  const { view, form, signal } = props
  const { form: words } = horizonWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.changeTitle}
      answer={
        <StoredIn language={view.language} sentence={words.changeAnswer(signal.name)} stored={signal.name} />
      }
      current="population"
      breadcrumb={crumbs(view, words.changeTitle, signal)}
    >
      <Form action={signalDetailsPath(signal.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <TextFields {...props} />
      </Form>
    </FormPage>
  )
}

export function LookPage({
  view,
  form,
  signal,
  isNew,
}: FormProps & {
  readonly signal: HorizonSignal
  /** Somebody has written since the form was opened. */
  readonly isNew: boolean
}) {
  const { language } = view
  const { form: words } = horizonWords(language)
  const latest = standingOf(signal)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.lookTitle}
      answer={<StoredIn language={language} sentence={words.lookAnswer(signal.name)} stored={signal.name} />}
      lead={words.lookLead}
      meanwhile={
        isNew ? (
          <>
            <Stored language={language}>{latest.seen}</Stored>
            <DoneBy language={language} by={latest.by} at={latest.at} />
          </>
        ) : undefined
      }
      meanwhileTitle={words.meanwhile}
      current="population"
      breadcrumb={crumbs(view, words.lookTitle, signal)}
    >
      <Form action={looksPath(signal.id)} save={words.lookSave}>
        <HiddenField form={form} name="after" />
        <LookFields view={view} form={form} hint={words.lookSeenHint} />
      </Form>
    </FormPage>
  )
}

function TextFields({ view, form, areas }: FormProps & { readonly areas: readonly LifeArea[] }) {
  const { language } = view
  const { form: words, page } = horizonWords(language)
  return (
    <>
      <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
      <TextArea form={form} name="about" label={words.about} hint={words.aboutHint} rows={3} />
      <TextField form={form} name="source" label={words.source} hint={words.sourceHint} />
      <TextField
        form={form}
        name="address"
        label={words.address}
        hint={words.addressHint}
        note={words.optional}
      />
      <TextArea form={form} name="meaning" label={words.meaning} hint={words.meaningHint} rows={3} />
      {areas.length > 0 ? (
        <Select
          form={form}
          name="area"
          label={page.area}
          width="medium"
          options={[
            { value: '', label: knowledgeFormWords(language).everybody },
            ...areas.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(language) })),
          ]}
        />
      ) : null}
      <TextField form={form} name="targetGroup" label={words.group} note={words.optional} />
      <TextField form={form} name="followedBy" label={words.followedBy} hint={words.followedByHint} />
    </>
  )
}

function LookFields({ view, form, hint }: FormProps & { readonly hint: string }) {
  const words = horizonWords(view.language)
  return (
    <>
      <TextArea form={form} name="seen" label={words.form.seen} hint={hint} rows={3} />
      <DateField form={form} name="seenOn" label={words.form.seenOn} />
      <RadioGroup
        form={form}
        name="reach"
        label={words.reach}
        options={reaches.map((reach) => ({ value: reach, label: words.reaches[reach] }))}
      />
      <RadioGroup
        form={form}
        name="size"
        label={words.size}
        options={levels.map((level) => ({ value: String(level), label: words.sizes[level] }))}
      />
      <RadioGroup
        form={form}
        name="likelihood"
        label={words.likelihood}
        options={levels.map((level) => ({ value: String(level), label: words.likelihoods[level] }))}
      />
      <DateField form={form} name="nextOn" label={words.form.nextOn} hint={words.form.nextOnHint} />
    </>
  )
}

export function EndingPage({
  view,
  form,
  signal,
  matters,
}: FormProps & {
  readonly signal: HorizonSignal
  readonly matters: readonly { readonly id: string; readonly title: string }[]
}) {
  const { language } = view
  const { form: words } = horizonWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.endTitle}
      answer={<StoredIn language={language} sentence={words.endAnswer(signal.name)} stored={signal.name} />}
      current="population"
      breadcrumb={crumbs(view, words.endTitle, signal)}
    >
      <Form
        action={endingPath(signal.id)}
        save={words.endSave}
        beside={<a href={newMatterPath()}>{words.raise}</a>}
      >
        <RadioGroup
          form={form}
          name="how"
          label={words.how}
          options={(['need', 'aside'] as const).map((how) => ({
            value: how,
            label: words.hows[how],
            hint: words.howHints[how],
          }))}
        />
        <Select
          form={form}
          name="matter"
          label={words.matter}
          hint={words.matterHint}
          note={words.optional}
          options={[
            { value: '', label: words.chooseMatter },
            ...matters.map(({ id, title }) => ({ value: id, label: title, lang: storedLang(language) })),
          ]}
        />
        <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
      </Form>
    </FormPage>
  )
}
