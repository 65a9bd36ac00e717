import { Boxes } from '../ui/choice.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { FormContext } from './forms.ts'
import { proposalFormWords } from './formWords.ts'
import {
  mergesPath,
  newMergePath,
  newProposalPath,
  partField,
  proposalDetailsPath,
  proposalPath,
  proposalsPath,
  proposalWithdrawalPath,
} from './paths.ts'
import type { Proposal } from './proposal.ts'
import { ProposalFields } from './proposalFields.tsx'
import { proposalWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState }

function crumbs({ language }: View, title: string, proposal?: Proposal) {
  const words = proposalWords(language)
  return [
    { label: words.title, href: proposalsPath() },
    ...(proposal ? [{ label: words.numbered(proposal.number), href: proposalPath(proposal.id) }] : []),
    { label: title },
  ]
}

/** Something new that is proposed, or other words about it. */
export function ProposalFormPage({
  view,
  form,
  context,
  proposal,
  meanwhile = false,
}: FormProps & {
  readonly context: FormContext
  /** Null for a new one. */
  readonly proposal: Proposal | null
  readonly meanwhile?: boolean
}) {
  const { language } = view
  const words = proposalFormWords(language)
  const title = proposal ? words.changeTitle : words.newTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={proposal ? <Stored language={language}>{proposal.title}</Stored> : words.newAnswer}
      lead={proposal ? words.changeLead : words.newLead}
      meanwhile={meanwhile ? words.meanwhile : undefined}
      current="priorities"
      breadcrumb={crumbs(view, title, proposal ?? undefined)}
    >
      {proposal === null ? <WhichReview view={view} context={context} /> : null}
      <Form
        action={proposal ? proposalDetailsPath(proposal.id) : proposalsPath()}
        save={proposal ? words.saveChange : words.save}
      >
        <ProposalFields view={view} form={form} context={context} />
      </Form>
    </FormPage>
  )
}

/** The texts of several, to be written into one. */
export function MergeFormPage({
  view,
  form,
  context,
  parts,
}: FormProps & { readonly context: FormContext; readonly parts: readonly Proposal[] }) {
  const { language } = view
  const words = proposalFormWords(language)
  const { numbered } = proposalWords(language)
  const names = new Intl.ListFormat(language).format(parts.map(({ number }) => numbered(number)))
  return (
    <FormPage
      view={view}
      form={form}
      title={words.mergeTitle}
      lead={words.mergeLead(names)}
      current="priorities"
      breadcrumb={crumbs(view, words.mergeTitle)}
    >
      <Form action={mergesPath()} save={words.mergeSave}>
        <HiddenField form={form} name="parts" />
        <ProposalFields view={view} form={form} context={context} />
      </Form>
    </FormPage>
  )
}

/** Which of them are to be one. */
export function MergeChoicePage({
  view,
  form,
  offered,
}: FormProps & { readonly offered: readonly Proposal[] }) {
  const { language } = view
  const words = proposalFormWords(language)
  const { numbered } = proposalWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.mergeTitle}
      answer={words.mergeChoose}
      lead={words.mergeChooseLead}
      current="priorities"
      breadcrumb={crumbs(view, words.mergeTitle)}
    >
      {offered.length < 2 ? (
        <p>{words.mergeNone}</p>
      ) : (
        <form class="form" method="get" action={newMergePath()} novalidate>
          <Boxes
            form={form}
            label={words.mergeChoose}
            boxes={offered.map(({ id, number, title }) => ({
              name: partField(id),
              label: (
                <>
                  <Stored language={language}>{title}</Stored> ({numbered(number)})
                </>
              ),
            }))}
          />
          <div class="actions">
            <button class="ds-button">{words.mergeNext}</button>
          </div>
        </form>
      )}
    </FormPage>
  )
}

export function ProposalWithdrawalPage({
  view,
  form,
  proposal,
}: FormProps & { readonly proposal: Proposal }) {
  const { language } = view
  const words = proposalFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.withdrawTitle}
      answer={<Stored language={language}>{proposal.title}</Stored>}
      lead={words.withdrawLead}
      current="priorities"
      breadcrumb={crumbs(view, words.withdrawTitle, proposal)}
    >
      <Form action={proposalWithdrawalPath(proposal.id)} save={words.withdrawSave}>
        <TextArea form={form} name="reason" label={words.withdrawWhy} rows={3} />
      </Form>
    </FormPage>
  )
}

/** Where several reviews have shared their strengths, which one the proposal belongs to. */
function WhichReview({ view, context }: { readonly view: View; readonly context: FormContext }) {
  const { choices, review } = context
  const reviews = choices.reviews.filter(({ strengths }) => strengths.length > 0)
  if (reviews.length < 2) return null
  return (
    <Segmented
      label={proposalFormWords(view.language).otherReview}
      options={reviews.map(({ id, name }) => ({
        label: name,
        href: newProposalPath({ review: id }),
        current: id === review?.id,
      }))}
    />
  )
}
