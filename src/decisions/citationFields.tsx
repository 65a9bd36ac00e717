import { TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'

/** Where a decision stands in its body's minutes and diary. */
export function CitationFields({
  form,
  words,
  optional,
}: {
  readonly form: FormState
  readonly words: { readonly section: string; readonly sectionHint: string; readonly diaryNumber: string }
  readonly optional: string
}) {
  return (
    <>
      <TextField
        form={form}
        name="section"
        label={words.section}
        hint={words.sectionHint}
        note={optional}
        width="medium"
      />
      <TextField
        form={form}
        name="diaryNumber"
        label={words.diaryNumber}
        note={optional}
        width="medium"
        autocomplete="off"
      />
    </>
  )
}
