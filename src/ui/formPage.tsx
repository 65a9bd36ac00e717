import type { Child } from 'hono/jsx'
import type { Crumb } from './breadcrumb.tsx'
import { Button } from './button.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { type FormState, hasProblems } from './form.ts'
import { ObjectHeading } from './heading.tsx'
import type { Section } from './navigation.ts'
import { Page } from './page.tsx'
import type { View } from './view.ts'

/** A page with a form: what is wrong with it comes first, then what it is for. */
export function FormPage({
  view,
  form,
  title,
  name = title,
  note,
  answer,
  lead,
  current,
  breadcrumb,
  children,
}: {
  readonly view: View
  readonly form: FormState
  readonly title: string
  /** The title as it stands on the page, when a part of it is in another language. */
  readonly name?: Child
  /** What it is about, beside the title. */
  readonly note?: Child
  readonly answer?: Child
  readonly lead?: Child
  readonly current: Section
  readonly breadcrumb: readonly Crumb[]
  readonly children: Child
}) {
  return (
    <Page view={view} title={title} current={current} failed={hasProblems(form)} breadcrumb={breadcrumb}>
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={name} note={note} answer={answer} definition={lead} />
      {children}
    </Page>
  )
}

/** The fields, and last what sends them. */
export function Form({
  action,
  save,
  beside,
  children,
}: {
  readonly action: string
  readonly save: string
  /** The way out without sending. */
  readonly beside?: Child
  readonly children: Child
}) {
  return (
    <form class="form" method="post" action={action} novalidate>
      {children}
      <div class="actions">
        <Button>{save}</Button>
        {beside}
      </div>
    </form>
  )
}
