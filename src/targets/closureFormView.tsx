import { TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { targetFormWords } from './formWords.ts'
import { targetClosurePath, targetPath, targetsPath } from './paths.ts'
import type { Target } from './target.ts'
import { targetWords } from './words.ts'

export function ClosureFormPage({
  view,
  form,
  target,
}: {
  readonly view: View
  readonly form: FormState
  readonly target: Target
}) {
  const words = targetFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.closeTitle}
      answer={
        <StoredIn language={view.language} sentence={words.closeAnswer(target.name)} stored={target.name} />
      }
      lead={words.closeLead}
      current="targets"
      breadcrumb={[
        { label: targetWords(view.language).title, href: targetsPath() },
        { label: <Stored language={view.language}>{target.name}</Stored>, href: targetPath(target.id) },
        { label: words.closeTitle },
      ]}
    >
      <Form action={targetClosurePath(target.id)} save={words.close}>
        <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} />
      </Form>
    </FormPage>
  )
}
