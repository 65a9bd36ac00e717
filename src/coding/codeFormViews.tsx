import type { Child } from 'hono/jsx'
import { formatInstant } from '../i18n/format.ts'
import type { Review } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type CodeInTree, withDescendants } from './codeTree.ts'
import { colorNames } from './coding.ts'
import { crumbsOf } from './parts.tsx'
import { codePath, codesPath, retrievalPath } from './paths.ts'
import type { CodeBook } from './reading.ts'
import type { Step } from './step.ts'
import { codingWords } from './words.ts'

/** A code that is not in the book yet. */
export function NewCodePage({
  view,
  review,
  book,
  form,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeBook
  readonly form: FormState
}) {
  const { language } = view
  const { codes: text } = codingWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={text.add}
      current="reviews"
      breadcrumb={crumbsOf(
        language,
        review,
        { label: text.title, href: codesPath(review.id) },
        { label: text.add },
      )}
    >
      <Form
        action={codesPath(review.id)}
        save={text.save}
        beside={<a href={codesPath(review.id)}>{text.cancel}</a>}
      >
        <HiddenField form={form} name="id" />
        <CodeFields view={view} book={book} form={form} code={null} />
      </Form>
    </FormPage>
  )
}

/** One code of the book: its words, and what can be done with it. */
export function CodePage({
  view,
  review,
  book,
  code,
  form,
  merging,
  history,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeBook
  readonly code: CodeInTree
  readonly form: FormState
  readonly merging: FormState
  /** The latest first. */
  readonly history: readonly Step[]
}) {
  const { language } = view
  const { codes: text } = codingWords(language)
  const used = book.uses.get(code.id)?.segments ?? 0
  const below = withDescendants(book.codes, code.id)
  const mergeable = book.codes.filter(({ id }) => !below.has(id))
  const path = codePath(review.id, code.id)
  return (
    <FormPage
      view={view}
      form={Object.keys(merging.problems).length > 0 ? merging : form}
      title={code.name}
      name={<Stored language={language}>{code.path}</Stored>}
      lead={used > 0 ? <a href={retrievalPath(review.id, code.id)}>{text.read}</a> : undefined}
      current="reviews"
      breadcrumb={crumbsOf(
        language,
        review,
        { label: text.title, href: codesPath(review.id) },
        { label: <Stored language={language}>{code.name}</Stored> },
      )}
    >
      <div class="layout-8-4">
        <Form action={path} save={text.save} beside={<a href={codesPath(review.id)}>{text.cancel}</a>}>
          <HiddenField form={form} name="seen" />
          <CodeFields view={view} book={book} form={form} code={code} />
        </Form>
        <div class="group">
          {mergeable.length > 0 ? (
            <Act title={text.merge} why={text.mergeWhy}>
              <form method="post" action={`${path}/merging`} class="group" novalidate>
                <Select
                  form={merging}
                  name="into"
                  label={text.mergeInto}
                  options={[
                    { value: '', label: codingWords(language).chosen.choose },
                    ...mergeable.map(({ id, path: label }) => ({
                      value: id,
                      label,
                      lang: storedLang(language),
                    })),
                  ]}
                />
                <Button variant="secondary">{text.mergeDo}</Button>
              </form>
            </Act>
          ) : null}
          <Act title={text.remove} why={text.removeWhy(used)}>
            <form method="post" action={`${path}/removal`}>
              <Button variant="secondary" icon="trash">
                {text.remove}
              </Button>
            </form>
          </Act>
          <Details summary={text.history}>
            <ul class="rule-list">
              {history.map(({ kind, by, at, isUndoing }) => (
                <li>
                  {isUndoing ? text.acts.undone : text.acts[kind as keyof typeof text.acts]}
                  <p class="second">
                    {by}, {formatInstant(language, at)}
                  </p>
                </li>
              ))}
            </ul>
          </Details>
        </div>
      </div>
    </FormPage>
  )
}

function Act({
  title,
  why,
  children,
}: {
  readonly title: string
  readonly why: string
  readonly children: Child
}) {
  return (
    <section class="group">
      <SectionHeading>{title}</SectionHeading>
      <p class="second">{why}</p>
      {children}
    </section>
  )
}

function CodeFields({
  view: { language },
  book,
  form,
  code,
}: {
  readonly view: View
  readonly book: CodeBook
  readonly form: FormState
  readonly code: CodeInTree | null
}) {
  const { codes: text } = codingWords(language)
  const lang = storedLang(language)
  const below = code ? withDescendants(book.codes, code.id) : new Set<string>()
  const parents = book.codes.filter(({ id }) => !below.has(id))
  return (
    <>
      <TextField form={form} name="name" label={text.name} attributes={{ maxlength: 200 }} />
      <TextArea
        form={form}
        name="definition"
        label={text.definitionLabel}
        hint={text.definitionHint}
        rows={5}
      />
      <Select
        form={form}
        name="parent"
        label={text.parent}
        options={[
          { value: '', label: text.root },
          ...parents.map(({ id, path }) => ({ value: id, label: path, lang })),
        ]}
      />
      <Select
        form={form}
        name="perspective"
        label={text.perspective}
        options={[
          { value: '', label: text.noPerspective },
          ...book.perspectives.map(({ id, name }) => ({ value: id, label: name, lang })),
        ]}
      />
      <Select
        form={form}
        name="color"
        label={text.color}
        hint={text.colorHint}
        width="medium"
        options={[
          { value: '', label: text.noColor },
          ...colorNames.map((name) => ({ value: name, label: text.colors[name] })),
        ]}
      />
      <CheckboxField form={form} name="heading" label={text.isHeading} />
    </>
  )
}

/** A form with nothing in it yet, for what stands beside the first. */
export const nothingTyped = formOf({})
