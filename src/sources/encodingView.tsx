import type { CivilDate } from '../i18n/format.ts'
import { RadioGroup } from '../ui/choice.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Reading } from './encodings.ts'
import { encodingWords } from './encodingWords.ts'
import type { UploadedFile } from './loading.ts'
import { encodingPath } from './paths.ts'
import { figureCrumbs } from './writtenView.tsx'

/** A file whose letters can be read in several ways, a few lines in each: whoever knows the names chooses. */
export function EncodingPage({
  view,
  file,
  fetchedOn,
  form,
  readings,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly form: FormState
  readonly readings: readonly Reading[]
}) {
  const words = encodingWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      note={file.name}
      answer={words.answer}
      lead={words.lead}
      current="population"
      breadcrumb={[...figureCrumbs(view.language), { label: file.name }, { label: words.title }]}
    >
      <Form action={encodingPath(file.id, fetchedOn)} save={words.save}>
        <RadioGroup
          form={form}
          name="encoding"
          label={words.which}
          hint={words.whichHint}
          options={readings.map(({ encoding, lines }) => ({
            value: encoding,
            label: words.encodings[encoding],
            hint: (
              <span class="lines" lang={storedLang(view.language)}>
                {lines.map((line) => line.trimEnd()).join('\n')}
              </span>
            ),
          }))}
        />
      </Form>
    </FormPage>
  )
}
