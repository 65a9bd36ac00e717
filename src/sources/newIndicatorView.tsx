import { Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import { IndicatorFields, options } from './indicatorFields.tsx'
import { newWrittenPath, ownIndicatorsPath } from './paths.ts'
import { figureCrumbs } from './writtenView.tsx'
import { writtenWords } from './writtenWords.ts'

/** An indicator of one's own that has no values yet. */
export function NewIndicatorPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = writtenWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.fresh}
      answer={words.freshAnswer}
      lead={words.freshLead}
      current="population"
      breadcrumb={[
        ...figureCrumbs(view.language),
        { label: words.title, href: newWrittenPath() },
        { label: words.fresh },
      ]}
    >
      <Form action={ownIndicatorsPath()} save={words.freshSave}>
        <IndicatorFields view={view} form={form} />
        <Select
          form={form}
          name="counts"
          label={words.counts}
          hint={words.countsHint}
          options={options(words.countsChoices)}
        />
      </Form>
    </FormPage>
  )
}
