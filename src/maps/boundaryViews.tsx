import { civilDateOf, formatDate, formatList } from '../i18n/format.ts'
import { populationPath } from '../population/paths.ts'
import type { Place } from '../population/place.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { FileField, HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { areasBy } from './boundary.ts'
import { BoundaryPicture } from './boundaryParts.tsx'
import type { BoundaryFile } from './boundaryStore.ts'
import { boundaryWords } from './boundaryWords.ts'
import {
  boundariesPath,
  boundaryFilePath,
  boundaryUndoingPath,
  boundaryUsePath,
  boundaryWithdrawalPath,
} from './paths.ts'
import { mapWords } from './words.ts'

/** Which boundaries there are, and how others are loaded. */
export function BoundariesPage({
  view,
  form,
  files,
  used,
}: {
  readonly view: View
  readonly form: FormState
  readonly files: readonly BoundaryFile[]
  readonly used: BoundaryFile | null
}) {
  const words = boundaryWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={used ? words.answer.used(used.name) : words.answer.none}
      lead={words.lead}
      current="population"
      breadcrumb={[
        { label: mapWords(view.language).population, href: populationPath() },
        { label: words.title },
      ]}
    >
      <div class="stack">
        {files.length > 0 ? <Files view={view} files={files} used={used} /> : null}
        <section>
          <SectionHeading>{words.load}</SectionHeading>
          <form class="form" method="post" action={boundariesPath()} enctype="multipart/form-data" novalidate>
            <HiddenField form={form} name="id" />
            <FileField
              form={form}
              name="file"
              label={words.file}
              hint={words.fileHint}
              attributes={{ accept: '.geojson,.json' }}
            />
            <TextField form={form} name="source" label={words.source} hint={words.sourceHint} />
            <TextField form={form} name="licence" label={words.licence} hint={words.licenceHint} />
            <div class="actions">
              <Button>{words.load}</Button>
            </div>
          </form>
        </section>
      </div>
    </FormPage>
  )
}

function Files({
  view,
  files,
  used,
}: {
  readonly view: View
  readonly files: readonly BoundaryFile[]
  readonly used: BoundaryFile | null
}) {
  const words = boundaryWords(view.language)
  const stateOf = (file: BoundaryFile) =>
    file.withdrawnAt
      ? words.state.withdrawn
      : file.id === used?.id
        ? words.state.used
        : file.usedAt
          ? words.state.earlier
          : words.state.waiting
  return (
    <section>
      <SectionHeading>{words.loaded}</SectionHeading>
      <div class="table-scroll" tabindex={0} role="region" aria-label={words.loaded}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.file}</th>
              <th scope="col">{words.columns.source}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.loaded}</th>
              <th scope="col">
                <span class="visually-hidden">{words.withdraw}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr>
                <th scope="row">
                  <a href={boundaryFilePath(file.id)}>
                    <Stored language={view.language}>{file.name}</Stored>
                  </a>
                </th>
                <td>
                  <Stored language={view.language}>
                    {file.source} ({file.licence})
                  </Stored>
                </td>
                <td>{stateOf(file)}</td>
                <td>
                  {words.loadedBy(file.uploadedBy, formatDate(view.language, civilDateOf(file.uploadedAt)))}
                </td>
                <td>
                  <form
                    method="post"
                    action={file.withdrawnAt ? boundaryUndoingPath(file.id) : boundaryWithdrawalPath(file.id)}
                  >
                    <button class="link-button" type="submit">
                      {file.withdrawnAt ? words.takeUp : words.withdraw}
                      <span class="visually-hidden"> ({file.name})</span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What a file holds: which property is the code, what is missing, and what it looks like. */
export function BoundaryFilePage({
  view,
  file,
  form,
  places,
}: {
  readonly view: View
  readonly file: BoundaryFile
  readonly form: FormState
  readonly places: readonly Place[]
}) {
  const { language } = view
  const words = boundaryWords(language)
  const { properties } = file.content
  const shown = properties.find(({ name }) => name === form.values.property) ?? properties[0]
  const areas = areasBy(file.content, shown?.name ?? '')
  const missing = places.filter(({ code }) => !areas.has(code))
  return (
    <FormPage
      view={view}
      form={form}
      title={words.which(file.name)}
      name={file.name}
      answer={words.found(places.length - missing.length, places.length)}
      lead={words.drawnFrom(file.source, file.licence)}
      current="population"
      breadcrumb={[
        { label: mapWords(language).population, href: populationPath() },
        { label: words.title, href: boundariesPath() },
        { label: <Stored language={language}>{file.name}</Stored> },
      ]}
    >
      <div class="layout-8-4">
        <section>
          <SectionHeading>{words.preview}</SectionHeading>
          <BoundaryPicture language={language} places={places} areas={areas} />
        </section>
        <div>
          {missing.length > 0 ? (
            <p>
              {words.missing(
                formatList(
                  language,
                  missing.map(({ name }) => name),
                ),
              )}
            </p>
          ) : null}
          {shown && shown.unknown.length > 0 ? (
            <p>{words.unknown(shown.name, formatList(language, shown.unknown))}</p>
          ) : null}
          <Form
            action={boundaryUsePath(file.id)}
            save={words.use}
            beside={<a href={boundariesPath()}>{words.toList}</a>}
          >
            <RadioGroup
              form={form}
              name="property"
              label={words.property}
              options={properties.map(({ name, inCounty, elsewhere }) => ({
                value: name,
                label: name,
                hint: words.propertyHint(inCounty, elsewhere),
              }))}
            />
          </Form>
        </div>
      </div>
    </FormPage>
  )
}
