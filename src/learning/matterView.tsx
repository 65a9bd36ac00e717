import { latestPath, type MatterKind } from '../matters/decisionPath.ts'
import { HiddenField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { About } from './about.tsx'
import { learningPath, matterOfTextPath, sessionPath } from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import type { Written } from './text.ts'
import { learningWords } from './words.ts'

/** A question is raised as a matter. */
export function MatterOfTextPage({
  view,
  form,
  reading,
  text,
  kinds,
  bodies,
}: {
  readonly view: View
  readonly form: FormState
  readonly reading: SessionReading
  readonly text: Written
  readonly kinds: readonly MatterKind[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}) {
  const { language } = view
  const words = learningWords(language)
  const own = words.texts
  const lang = storedLang(language)
  const { session } = reading
  return (
    <FormPage
      view={view}
      form={form}
      title={own.matterTitle}
      answer={<StoredIn language={language} sentence={text.words} stored={text.words} />}
      lead={own.matterLead}
      current="meetings"
      breadcrumb={[
        { label: words.title, href: learningPath() },
        { label: <About language={language} reading={reading} turn={1} />, href: sessionPath(session.id) },
        { label: own.matterTitle },
      ]}
    >
      <Form action={matterOfTextPath(session.id, text.id)} save={own.matterSave}>
        <HiddenField form={form} name="id" />
        <Select
          form={form}
          name="kind"
          label={own.kind}
          options={[
            { value: '', label: own.chooseKind },
            ...kinds.map((kind) => ({ value: kind.id, label: latestPath(kind).name, lang })),
          ]}
        />
        <Select
          form={form}
          name="body"
          label={own.body}
          options={bodies.map(({ id, name }) => ({ value: id, label: name, lang }))}
        />
        <TextArea form={form} name="need" label={own.need} />
      </Form>
    </FormPage>
  )
}
