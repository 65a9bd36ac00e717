import { DateField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import type { View } from '../ui/view.ts'
import { decisionFormWords } from './formWords.ts'
import type { Terms } from './outcome.ts'

/** When an outcome applies and is followed up, in any form that takes one. */
export function TermsFields({
  view,
  form,
  validity,
}: {
  readonly view: View
  readonly form: FormState
  readonly validity: boolean
}) {
  const words = decisionFormWords(view.language).terms
  const { optional } = decisionFormWords(view.language)
  const day = (name: keyof Terms, label: string, hint: string) => (
    <DateField form={form} name={name} label={label} hint={hint} note={optional} />
  )
  return (
    <>
      {validity ? day('validFrom', words.validFrom, words.validFromHint) : null}
      {validity ? day('validUntil', words.validUntil, words.validUntilHint) : null}
      {day('evaluateOn', words.evaluateOn, words.evaluateOnHint)}
      <DateField form={form} name="dueOn" label={words.dueOn} hint={words.dueOnHint} />
      <TextField form={form} name="noDueReason" label={words.noDueReason} hint={words.noDueReasonHint} />
    </>
  )
}
