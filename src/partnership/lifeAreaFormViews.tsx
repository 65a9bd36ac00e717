import { Button } from '../ui/button.tsx'
import { Boxes } from '../ui/choice.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Division, LifeArea } from './lifeArea.ts'
import { intoName } from './lifeAreaForms.ts'
import { lifeAreaFormWords } from './lifeAreaFormWords.ts'
import { lifeAreaWords } from './lifeAreaWords.ts'
import { divisionsPath, lifeAreaPath, lifeAreasPath, newDivisionPath, partnershipPath } from './paths.ts'
import { partnershipWords } from './words.ts'

/** The first step: what the areas are called. A plain GET form: the next page has the names in it. */
export function AreaNamesPage({
  view,
  form,
  before,
}: {
  readonly view: View
  readonly form: FormState
  readonly before: Division | null
}) {
  const words = lifeAreaFormWords(view.language)
  const title = titleOf(view, before)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.namesAnswer}
      lead={before ? words.namesLead : null}
      current="partnership"
      breadcrumb={crumbs(view, title)}
    >
      <form class="form" method="get" action={newDivisionPath()}>
        <TextArea form={form} name="names" label={words.names} hint={words.namesHint} rows={6} />
        <div class="actions">
          <Button>{words.next}</Button>
          <a href={lifeAreasPath()}>{lifeAreaWords(view.language).back}</a>
        </div>
      </form>
    </FormPage>
  )
}

/** The second: from when and why, and what becomes of the areas before. */
export function DivisionPage({
  view,
  form,
  before,
  names,
}: {
  readonly view: View
  readonly form: FormState
  readonly before: Division | null
  readonly names: readonly string[]
}) {
  const words = lifeAreaFormWords(view.language)
  const title = titleOf(view, before)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={before ? words.mapAnswer : words.firstAnswer}
      lead={before ? words.mapLead : null}
      current="partnership"
      breadcrumb={crumbs(view, title)}
    >
      <Form
        action={divisionsPath()}
        save={words.save}
        beside={
          <a href={`${newDivisionPath()}?edit=${encodeURIComponent(names.join('\n'))}`}>{words.otherNames}</a>
        }
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="after" />
        <HiddenField form={form} name="names" />
        {(before?.areas ?? []).map((area) => (
          <Fate view={view} form={form} area={area} names={names} />
        ))}
        <DateField form={form} name="firstOn" label={words.firstOn} />
        <TextArea
          form={form}
          name="reason"
          label={words.reason}
          note={before ? undefined : words.optional}
          hint={before ? words.reasonHint : undefined}
          rows={3}
        />
        {names.map((name, i) => (
          <TextArea
            form={form}
            name={`description-${i}`}
            label={words.description(name)}
            note={words.optional}
            rows={2}
          />
        ))}
      </Form>
    </FormPage>
  )
}

/** Into which of the new areas an area goes: one, several, or none since it ends. */
function Fate({
  view,
  form,
  area,
  names,
}: {
  readonly view: View
  readonly form: FormState
  readonly area: LifeArea
  readonly names: readonly string[]
}) {
  const words = lifeAreaFormWords(view.language)
  const boxes = [
    ...names.map((label, i) => ({ name: intoName(area.id, i), label, lang: storedLang(view.language) })),
    { name: `ends-${area.id}`, label: words.ends, lang: undefined },
  ]
  return <Boxes form={form} label={words.into(area.name)} boxes={boxes} />
}

/** Another wording of an area: its name and what it is about. */
export function AreaFormPage({
  view,
  form,
  area,
}: {
  readonly view: View
  readonly form: FormState
  readonly area: LifeArea
}) {
  const words = lifeAreaFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={area.name}
      answer={words.areaAnswer(area.name)}
      lead={words.areaLead}
      current="partnership"
      breadcrumb={crumbs(view, area.name)}
    >
      <Form
        action={lifeAreaPath(area.id)}
        save={words.saveArea}
        beside={<a href={lifeAreasPath()}>{lifeAreaWords(view.language).back}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} autocomplete="off" />
        <TextArea form={form} name="description" label={words.about} note={words.optional} rows={3} />
      </Form>
    </FormPage>
  )
}

function titleOf(view: View, before: Division | null): string {
  const words = lifeAreaWords(view.language)
  return before ? words.change : words.divide
}

function crumbs(view: View, title: string) {
  return [
    { label: partnershipWords(view.language).title, href: partnershipPath() },
    { label: lifeAreaWords(view.language).title, href: lifeAreasPath() },
    { label: title },
  ]
}
