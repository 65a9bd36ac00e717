import type { Language } from '../i18n/language.ts'
import { hasEnded } from '../partnership/body.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField, Fieldset } from '../ui/choice.tsx'
import { HiddenField, NumberField, Select, TextField } from '../ui/field.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { latestPath, type MatterKind } from './decisionPath.ts'
import { matterFormWords } from './formWords.ts'
import { consultField, nextPreparing, type PathRow, shownPreparing } from './pathForms.ts'
import { decisionPathPath, decisionPathsPath, mattersPath } from './paths.ts'
import { pathWords } from './pathWords.ts'
import type { MattersReading } from './readingStore.ts'
import { matterWords } from './words.ts'

export function PathFormPage({
  view,
  form,
  reading,
  kind,
}: {
  readonly view: View
  readonly form: FormState
  readonly reading: MattersReading
  /** Null for one that is not there yet. */
  readonly kind: MatterKind | null
}) {
  const { language } = view
  const all = pathWords(language)
  const words = all.form
  const { optional } = matterFormWords(language)
  const title = kind ? words.changeTitle : words.title
  const about = kind ? [{ label: latestPath(kind).name, href: decisionPathPath(kind.id) }] : []
  const asked = reading.bodies.filter(
    (body) => !hasEnded(body, reading.today) || form.values[consultField(body.id)] === 'yes',
  )
  const action = kind ? decisionPathPath(kind.id) : decisionPathsPath()
  const { values } = form
  const next = nextPreparing(values)
  const row = (named: PathRow, label: string, nobody: string | null) => (
    <Stage view={view} form={form} reading={reading} row={named} label={label} nobody={nobody} />
  )
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.answer}
      lead={words.lead}
      current="decisions"
      breadcrumb={[
        { label: matterWords(language).title, href: mattersPath() },
        { label: all.crumb, href: decisionPathsPath() },
        ...about,
        { label: title },
      ]}
    >
      <Form
        action={action}
        save={words.save}
        beside={
          next ? (
            <Button
              variant="secondary"
              icon="plus"
              name="more"
              value="yes"
              formaction={`${action}#${fieldId(`${next}Body`)}`}
              data-turbo="false"
            >
              {words.morePreparing}
            </Button>
          ) : null
        }
      >
        <HiddenField form={form} name={kind ? 'seen' : 'id'} />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} autocomplete="off" />
        <TextField form={form} name="about" label={words.about} hint={words.aboutHint} note={optional} />
        {row('raise', words.raiseBody, words.anywhere)}
        <HiddenField form={form} name="preparing" />
        {shownPreparing(values).map((named, i) => row(named, words.preparedIn(i + 1), words.nobody))}
        <div class="path-stage">
          <Fieldset
            legend={words.consult}
            id={fieldId('consult')}
            hint={words.consultHint}
            problem={form.problems.consult}
          >
            <div class="choices" id={fieldId('consult')}>
              {asked.map(({ id, name }) => (
                <CheckboxField form={form} name={consultField(id)} label={name} />
              ))}
            </div>
          </Fieldset>
          <Days view={view} form={form} row="consult" />
        </div>
        {row('decide', words.decideBody, null)}
        {row('carryOut', words.carryOutBody, words.parties)}
      </Form>
    </FormPage>
  )
}

/** A body and how long it may take. */
function Stage({
  view,
  form,
  reading,
  row,
  label,
  nobody,
}: {
  readonly view: View
  readonly form: FormState
  readonly reading: MattersReading
  readonly row: PathRow
  readonly label: string
  /** What no body means; null where one has to be chosen. */
  readonly nobody: string | null
}) {
  const lang = storedLang(view.language)
  const field = `${row}Body`
  const bodies = reading.bodies.filter(
    (body) => !hasEnded(body, reading.today) || form.values[field] === body.id,
  )
  return (
    <div class="path-stage">
      <Select
        form={form}
        name={field}
        label={label}
        options={[
          { value: '', label: nobody ?? matterFormWords(view.language).choose },
          ...bodies.map(({ id, name }) => ({ value: id, label: name, lang })),
        ]}
      />
      <Days view={view} form={form} row={row} />
    </div>
  )
}

function Days({
  view,
  form,
  row,
}: {
  readonly view: View
  readonly form: FormState
  readonly row: PathRow | 'consult'
}) {
  return <NumberField form={form} name={`${row}Days`} label={daysLabel(view.language, row)} />
}

function daysLabel(language: Language, row: PathRow | 'consult'): string {
  const { daysIn, daysToPrepare } = pathWords(language).form
  switch (row) {
    case 'raise':
    case 'consult':
    case 'decide':
    case 'carryOut':
      return daysIn[row]
    default:
      return daysToPrepare(Number(row.slice('prepare'.length)))
  }
}
