import { civilDateOf, formatDate } from '../i18n/format.ts'
import { HatsMeet } from '../identity/parts.tsx'
import type { Meeting } from '../meetings/meeting.ts'
import type { Body } from '../partnership/body.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type ClauseKind, measures, whos } from './clause.ts'
import { ownershipFormWords } from './formWords.ts'
import { clausePath, clausesPath, principlesPath, sendingPath, versionPath } from './paths.ts'
import { ownershipWords } from './words.ts'

export function ClausePage({
  view,
  form,
  version,
  kind,
  id,
}: {
  readonly view: View
  readonly form: FormState
  readonly version: number
  readonly kind: ClauseKind
  /** Null for one that is not there yet. */
  readonly id: string | null
}) {
  const words = ownershipFormWords(view.language).clause
  const title = id === null ? words.newTitles[kind] : words.titles[kind]
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.answers[kind]}
      current="partnership"
      breadcrumb={crumbs(view, version, title)}
    >
      <Form
        action={id === null ? clausesPath(version) : clausePath(version, id)}
        save={id === null ? words.add : words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <input type="hidden" name="kind" value={kind} />
        <TextField
          form={form}
          name="heading"
          label={words.heading}
          hint={words.headingHint}
          autocomplete="off"
        />
        <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={4} />
        {kind === 'principle' ? (
          <TextArea
            form={form}
            name="practice"
            label={words.practice}
            hint={words.practiceHint}
            note={ownershipFormWords(view.language).optional}
            rows={4}
          />
        ) : (
          <ExpectationFields view={view} form={form} />
        )}
        <HatsMeet view={view} matter={{ bodyIds: [] }} />
      </Form>
    </FormPage>
  )
}

function ExpectationFields({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = ownershipFormWords(view.language).clause
  const { optional } = ownershipFormWords(view.language)
  const names = ownershipWords(view.language).whos
  return (
    <>
      <RadioGroup
        form={form}
        name="who"
        label={words.who}
        options={whos.map((value) => ({ value, label: names[value] }))}
      />
      <RadioGroup
        form={form}
        name="measure"
        label={words.measure}
        options={measures.map((value) => ({ value, label: words.measures[value] }))}
      />
      <NumberField
        form={form}
        name="withinDays"
        label={words.withinDays}
        hint={words.withinDaysHint}
        note={optional}
        unit={words.unit}
      />
      <DateField form={form} name="fromOn" label={words.fromOn} hint={words.fromOnHint} note={optional} />
    </>
  )
}

export function SendingPage({
  view,
  form,
  version,
  bodies,
  meetings,
  changed = false,
}: {
  readonly view: View
  readonly form: FormState
  readonly version: number
  readonly bodies: readonly Body[]
  /** Those that have been held and are not closed: only they can take a position. */
  readonly meetings: readonly Meeting[]
  /** Somebody has changed the draft since the form was opened. */
  readonly changed?: boolean
}) {
  const { language } = view
  const words = ownershipFormWords(language).sending
  const { optional } = ownershipFormWords(language)
  const kinds = (['agreement', 'position'] as const).filter(
    (kind) => kind === 'agreement' || meetings.length > 0,
  )
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer(version)}
      lead={words.lead}
      meanwhile={
        changed ? (
          <>
            {words.sentMeanwhile} <a href={versionPath(version)}>{words.readAgain}</a>
          </>
        ) : null
      }
      current="partnership"
      breadcrumb={crumbs(view, version, words.title)}
    >
      <Form action={sendingPath(version)} save={words.send}>
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="note" label={words.note} hint={words.noteHint} rows={4} />
        {kinds.length > 1 ? (
          <RadioGroup
            form={form}
            name="kind"
            label={words.kind}
            options={kinds.map((value) => ({
              value,
              label: words.kinds[value],
              hint: words.kindHints[value],
            }))}
          />
        ) : (
          <input type="hidden" name="kind" value="agreement" />
        )}
        <Select
          form={form}
          name="body"
          label={words.body}
          options={[
            { value: '', label: words.bodyMissing },
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {kinds.length > 1 ? (
          <>
            <Select
              form={form}
              name="meeting"
              label={words.meeting}
              hint={words.meetingHint}
              note={optional}
              options={[
                { value: '', label: words.noMeeting },
                ...meetings.map(({ id, question, startsAt }) => ({
                  value: id,
                  label: `${formatDate(language, civilDateOf(startsAt))}: ${question}`,
                  lang: storedLang(language),
                })),
              ]}
            />
            <NumberField
              form={form}
              name="needs"
              label={words.needs}
              hint={words.needsHint}
              note={optional}
            />
          </>
        ) : null}
        <DateField form={form} name="answerBy" label={words.answerBy} />
        <DateField
          form={form}
          name="evaluateOn"
          label={words.evaluateOn}
          hint={words.evaluateOnHint}
          note={optional}
        />
        <HatsMeet view={view} matter={{ bodyIds: form.values.body ? [form.values.body] : [] }} />
      </Form>
    </FormPage>
  )
}

function crumbs(view: View, version: number, title: string) {
  const words = ownershipWords(view.language)
  return [
    { label: words.title, href: principlesPath() },
    { label: words.draft.title(version), href: versionPath(version) },
    { label: title },
  ]
}
