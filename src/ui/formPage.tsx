import type { Child } from 'hono/jsx'
import type { Crumb } from './breadcrumb.tsx'
import { Button } from './button.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { type FormState, hasProblems } from './form.ts'
import { ObjectHeading } from './heading.tsx'
import type { Section } from './navigation.ts'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'
import type { View } from './view.ts'

/** A page with a form: what is wrong with it comes first, then what it is for, and what others did meanwhile. */
export function FormPage({
  view,
  form,
  title,
  name = title,
  note,
  answer,
  lead,
  meanwhile,
  meanwhileTitle,
  current,
  breadcrumb,
  children,
}: {
  readonly view: View
  /** Null for those who only read. */
  readonly form: FormState | null
  readonly title: string
  /** The title as it stands on the page, when a part of it is in another language. */
  readonly name?: Child
  /** What it is about, beside the title. */
  readonly note?: Child
  readonly answer?: Child
  readonly lead?: Child
  /** What somebody else has done since the form was opened. Said aloud where no summary of errors takes the focus. */
  readonly meanwhile?: Child
  readonly meanwhileTitle?: string
  readonly current?: Section
  readonly breadcrumb?: readonly Crumb[]
  readonly children: Child
}) {
  const failed = form !== null && hasProblems(form)
  return (
    <Page view={view} title={title} current={current} failed={failed} breadcrumb={breadcrumb}>
      {form ? <ErrorSummary view={view} form={form} /> : null}
      <ObjectHeading name={name} note={note} answer={answer} definition={lead} />
      {meanwhile ? (
        <Notice tone="warning" title={meanwhileTitle} announce={!failed}>
          {meanwhile}
        </Notice>
      ) : null}
      {children}
    </Page>
  )
}

/** The fields, and last what sends them. */
export function Form({
  action,
  save,
  beside,
  whole = false,
  children,
}: {
  readonly action: string
  /** Null when there is nothing left to save, and only the way out remains. */
  readonly save: string | null
  /** The way out without sending. */
  readonly beside?: Child
  /** The browser itself shows the answer, which is a page that is shown only now. */
  readonly whole?: boolean
  readonly children: Child
}) {
  return (
    <form class="form" method="post" action={action} novalidate data-turbo={whole ? 'false' : undefined}>
      {children}
      <div class="actions">
        {save === null ? null : <Button>{save}</Button>}
        {beside}
      </div>
    </form>
  )
}
