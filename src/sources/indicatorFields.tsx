import { NumberField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import type { View } from '../ui/view.ts'
import { layoutWords } from './layoutWords.ts'

export const options = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))

/** What somebody says of a new indicator of their own: wherever one is made, the same is asked. */
export function IndicatorFields({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = layoutWords(view.language)
  return (
    <>
      <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
      <Select form={form} name="unit" label={words.unit} options={options(words.units)} width="medium" />
      <NumberField form={form} name="decimals" label={words.decimals} inputmode="numeric" />
      <Select form={form} name="direction" label={words.direction} options={options(words.directions)} />
      <Select
        form={form}
        name="describes"
        label={words.describes}
        options={options(words.describesChoices)}
      />
    </>
  )
}
