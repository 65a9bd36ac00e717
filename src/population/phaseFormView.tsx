import { RadioGroup } from '../ui/choice.tsx'
import { HiddenField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { phasesPath } from './paths.ts'
import { adviceAt, phaseKinds, startsIn } from './phase.ts'
import { phaseTrail } from './phaseParts.tsx'
import { phaseWords } from './phaseWords.ts'
import type { Charted } from './store.ts'
import { placeLabel } from './story.ts'

/** When limits are calculated anew, for each year what the values say, and why. */
export function NewPhasePage({
  view,
  charted,
  form,
}: {
  readonly view: View
  readonly charted: Charted
  readonly form: FormState
}) {
  const { language } = view
  const words = phaseWords(language)
  const own = words.form
  const { indicator, place, series } = charted
  const values = series.points.map(({ value }) => value)
  const starts = startsIn(indicator.starts, series)
  return (
    <FormPage
      view={view}
      form={form}
      title={own.title}
      note={<Stored language={language}>{indicator.name}</Stored>}
      answer={own.answer}
      current="population"
      breadcrumb={phaseTrail(language, charted, own.title, true)}
    >
      <section class="prose rules-of-phases">
        <h2>{own.rules}</h2>
        <ol>
          {own.ruleList.map((rule) => (
            <li>{rule}</li>
          ))}
        </ol>
        <p>{own.ruleOther}</p>
      </section>
      <Form action={phasesPath(indicator.code)} save={own.save}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="place" />
        <RadioGroup
          form={form}
          name="kind"
          label={own.kind}
          options={phaseKinds.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint:
              kind === 'change' ? words.kindHints.change(placeLabel(language, place)) : words.kindHints[kind],
          }))}
        />
        <Select
          form={form}
          name="period"
          label={own.period}
          hint={own.periodHint}
          options={[
            { value: '', label: own.choose },
            ...series.points.slice(1).map(({ period }, before) => {
              const { following, shift } = adviceAt(values, before + 1, starts)
              return { value: period, label: own.option(period, following, shift) }
            }),
          ]}
        />
        <TextArea form={form} name="reason" label={own.reason} hint={own.reasonHint} />
      </Form>
    </FormPage>
  )
}
