import { DoneBy } from '../ui/author.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { DoneLine } from './actionParts.tsx'
import { actionWords } from './actionWords.ts'
import { completionPath, targetPath, targetsPath, turningPath } from './paths.ts'
import type { Target } from './target.ts'
import type { ActionStanding } from './turning.ts'
import { turningWords } from './turningWords.ts'
import { targetWords } from './words.ts'

export function CompletionFormPage({
  view,
  form,
  target,
  action,
}: {
  readonly view: View
  readonly form: FormState
  readonly target: Target
  readonly action: ActionStanding
}) {
  const { language } = view
  const words = actionWords(language)
  // Somebody else has told it while this was being written.
  const { completion } = action
  return (
    <FormPage
      view={view}
      form={form}
      title={words.formTitle}
      answer={<StoredIn language={language} sentence={words.formAnswer(action.what)} stored={action.what} />}
      lead={words.formLead}
      meanwhile={
        completion ? (
          <>
            <DoneLine language={language} completion={completion} />
            <DoneBy language={language} by={completion.by} at={completion.at} />
            <p>
              <a href={turningPath(target.id)}>{words.toTurning}</a>
            </p>
          </>
        ) : undefined
      }
      meanwhileTitle={words.already}
      current="targets"
      breadcrumb={[
        { label: targetWords(language).title, href: targetsPath() },
        { label: <Stored language={language}>{target.name}</Stored>, href: targetPath(target.id) },
        { label: turningWords(language).title, href: turningPath(target.id) },
        { label: words.formTitle },
      ]}
    >
      <Form action={completionPath(target.id, action.id)} save={words.save}>
        <HiddenField form={form} name="id" />
        <DateField form={form} name="doneOn" label={words.doneOn} />
        <TextField form={form} name="doneBy" label={words.doer} autocomplete="off" />
        <TextArea form={form} name="result" label={words.result} hint={words.resultHint} rows={3} />
      </Form>
    </FormPage>
  )
}
