import type { Child } from 'hono/jsx'
import type { Perspective } from '../review/review.ts'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import type { Conclusion, ConclusionKind } from './conclusion.ts'
import { findingBox, tickable } from './forms.ts'
import { findingFormWords } from './formWords.ts'
import { crumbsOf } from './parts.tsx'
import {
  conclusionDetailsPath,
  conclusionPath,
  conclusionsPath,
  newSharingPath,
  sharingPath,
  withdrawalPath,
} from './paths.ts'
import type { Reading } from './reading.ts'
import type { Whole } from './relationStore.ts'
import { findingWords } from './words.ts'

type WriteProps = {
  readonly view: View
  readonly form: FormState
  readonly access: Access
  readonly whole: Whole
  readonly perspectives: readonly Perspective[]
}

/** A form page beneath one thing of the review, or beneath its list. */
export function ConclusionFormPage({
  view,
  form,
  access,
  kind,
  conclusion,
  title,
  answer,
  lead,
  children,
}: {
  readonly view: View
  readonly form: FormState
  readonly access: Access
  readonly kind: ConclusionKind
  readonly conclusion?: Conclusion
  readonly title: string
  readonly answer: Child
  readonly lead: Child
  readonly children: Child
}) {
  const words = findingWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={answer}
      lead={lead}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        access.review,
        { label: words.kinds[kind], href: conclusionsPath(access.review.id, kind) },
        ...(conclusion
          ? [{ label: words.numbered[kind](conclusion.number), href: conclusionPath(conclusion) }]
          : []),
        { label: title },
      )}
    >
      {children}
    </FormPage>
  )
}

export function NewConclusionPage(props: WriteProps & { readonly kind: ConclusionKind }) {
  const { view, form, access, kind } = props
  const words = findingFormWords(view.language)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind={kind}
      title={words.newTitle[kind]}
      answer={words.answer[kind]}
      lead={words.lead[access.state]}
    >
      <Form action={conclusionsPath(access.review.id, kind)} save={words.add[kind]}>
        <HiddenField form={form} name="id" />
        <Fields {...props} />
      </Form>
    </ConclusionFormPage>
  )
}

export function ConclusionDetailsPage(props: WriteProps & { readonly conclusion: Conclusion }) {
  const { view, form, access, conclusion } = props
  const { kind } = conclusion
  const words = findingFormWords(view.language)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind={kind}
      conclusion={conclusion}
      title={words.changeTitle[kind]}
      answer={words.answer[kind]}
      lead={words.lead[access.state]}
    >
      <Form action={conclusionDetailsPath(conclusion)} save={words.add[kind]}>
        <HiddenField form={form} name="seen" />
        <Fields {...props} kind={kind} />
      </Form>
    </ConclusionFormPage>
  )
}

function Fields({ view, form, kind, whole, perspectives }: WriteProps & { readonly kind: ConclusionKind }) {
  const { language } = view
  const words = findingFormWords(language)
  const lang = storedLang(language)
  const { carriers, cares } = tickable(kind, whole)
  const boxes = (all: readonly Conclusion[]) =>
    all.map((each) => ({ name: findingBox(each.id), label: each.name, lang }))
  return (
    <>
      <TextArea form={form} name="name" label={words.name[kind]} hint={words.nameHint[kind]} rows={2} />
      {kind === 'finding' ? (
        <RadioGroup
          form={form}
          name="perspective"
          label={words.perspective}
          options={perspectives.map(({ id, name, question }) => ({
            value: id,
            label: name,
            lang,
            hint: <Stored language={language}>{question}</Stored>,
          }))}
        />
      ) : null}
      <TextArea
        form={form}
        name="text"
        label={words.text[kind]}
        hint={words.textHint[kind]}
        note={words.optional}
        rows={6}
      />
      {kind === 'strength' ? (
        <TextArea
          form={form}
          name="harm"
          label={words.harm}
          hint={words.harmHint}
          note={words.optional}
          rows={3}
        />
      ) : null}
      {kind === 'recommendation' ? (
        <TextArea
          form={form}
          name="addressee"
          label={words.addressee}
          hint={words.addresseeHint}
          note={words.optional}
          rows={2}
        />
      ) : null}
      {kind === 'finding' ? null : (
        <Boxes form={form} label={words.carriers} boxes={boxes(carriers)} none={words.noCarriers} />
      )}
      {kind === 'recommendation' ? (
        <Boxes form={form} label={words.cares} boxes={boxes(cares)} none={words.noCares} />
      ) : null}
    </>
  )
}

export function WithdrawalPage({
  view,
  form,
  access,
  conclusion,
}: {
  readonly view: View
  readonly form: FormState
  readonly access: Access
  readonly conclusion: Conclusion
}) {
  const { language } = view
  const { withdraw: words } = findingFormWords(language)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind={conclusion.kind}
      conclusion={conclusion}
      title={words.title}
      answer={
        <StoredIn language={language} sentence={words.answer(conclusion.name)} stored={conclusion.name} />
      }
      lead={words.lead}
    >
      <Form action={withdrawalPath(conclusion)} save={words.save}>
        <TextArea form={form} name="reason" label={words.reason} />
      </Form>
    </ConclusionFormPage>
  )
}

/** What becomes readable by whom, before it does. */
export function SharingPage({
  view,
  form,
  reading,
}: {
  readonly view: View
  readonly form: FormState
  readonly reading: Reading
}) {
  const { access, findings, strengths, recommendations } = reading
  const { sharing: words, kinds } = findingWords(view.language)
  const standing = (all: readonly Conclusion[]) => all.filter(({ withdrawal }) => !withdrawal)
  const quotes = standing(findings)
    .flatMap(({ id }) => reading.quotesOf(id))
    .filter(({ withdrawal }) => !withdrawal)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead(
        standing(findings).length,
        standing(strengths).length,
        standing(recommendations).length,
        quotes.length,
      )}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        access.review,
        { label: kinds.finding, href: conclusionsPath(access.review.id, 'finding') },
        { label: words.title, href: newSharingPath(access.review.id) },
      )}
    >
      <div class="group">
        <Notice tone="warning">{words.law}</Notice>
        <Form action={sharingPath(access.review.id)} save={words.save}>
          <RadioGroup
            form={form}
            name="state"
            label={words.what}
            options={(['draft', 'final'] as const).map((state) => ({
              value: state,
              label: words.choices[state],
              hint: words.hints[state],
            }))}
          />
        </Form>
      </div>
    </FormPage>
  )
}
