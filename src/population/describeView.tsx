import { HiddenField, NumberField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { describeWords } from './describeWords.ts'
import type { Indicator } from './indicator.ts'
import { indicatorDescriptionPath, indicatorPath, populationPath } from './paths.ts'
import { registryWords } from './registryWords.ts'
import type { Twin } from './twinStore.ts'
import { populationWords } from './words.ts'

export function DescribePage({
  view,
  indicator,
  form,
  twins,
}: {
  readonly view: View
  readonly indicator: Indicator
  readonly form: FormState
  /** The uncertainties to choose from. */
  readonly twins: readonly Twin[]
}) {
  const words = populationWords(view.language)
  const own = describeWords(view.language)
  const options = (choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label }))
  return (
    <FormPage
      view={view}
      form={form}
      title={own.title}
      name={<Stored language={view.language}>{indicator.title}</Stored>}
      answer={own.answer}
      lead={own.lead}
      current="population"
      breadcrumb={[
        { label: words.title, href: populationPath() },
        {
          label: <Stored language={view.language}>{indicator.name}</Stored>,
          href: indicatorPath(indicator.code),
        },
        { label: own.title },
      ]}
    >
      <Form action={indicatorDescriptionPath(indicator.code)} save={own.save}>
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={own.name} hint={own.nameHint} />
        <Select form={form} name="direction" label={own.direction} options={options(own.directions)} />
        <Select form={form} name="describes" label={own.describes} options={options(own.describesChoices)} />
        {indicator.unit === 'number' ? (
          <Select
            form={form}
            name="counts"
            label={own.counts}
            hint={own.countsHint}
            options={options(own.countsChoices)}
          />
        ) : null}
        {twins.length > 0 ? (
          <Select
            form={form}
            name="twin"
            label={registryWords(view.language).twin}
            hint={registryWords(view.language).twinHint}
            options={[
              { value: '', label: registryWords(view.language).noTwin },
              ...twins.map(({ code, title }) => ({
                value: code,
                label: `${code} ${title}`,
                lang: storedLang(view.language),
              })),
            ]}
          />
        ) : null}
        <NumberField form={form} name="decimals" label={own.decimals} inputmode="numeric" />
      </Form>
    </FormPage>
  )
}
