import { formatDate } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { agreementFormWords } from './formWords.ts'
import type { StaleReference } from './law.ts'
import { lawChanges } from './lawChanges.ts'
import { AgreementText, StaleList } from './parts.tsx'
import { agreementsPath, lawPath } from './paths.ts'
import { agreementWords } from './words.ts'

/** A text that is looked through and not kept. */
export function LawPage({
  view,
  form,
  found,
}: {
  readonly view: View
  readonly form: FormState
  /** Null before a text has been given. */
  readonly found: { readonly text: string; readonly stale: readonly StaleReference[] } | null
}) {
  const { language } = view
  const words = agreementFormWords(language).law
  const answer = found
    ? found.stale.length > 0
      ? words.found(found.stale.length)
      : words.clean
    : words.answer
  return (
    <Page
      view={view}
      title={words.title}
      current="decisions"
      failed={hasProblems(form)}
      breadcrumb={[{ label: agreementWords(language).title, href: agreementsPath() }, { label: words.title }]}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={words.title} answer={answer} definition={words.lead} />
      {found && found.stale.length > 0 ? (
        <div class="stack section">
          <Notice tone="warning" title={agreementWords(language).staleTitle}>
            <StaleList view={view} text={found.text} stale={found.stale} />
          </Notice>
          <section>
            <SectionHeading>{agreementWords(language).text}</SectionHeading>
            <AgreementText view={view} text={found.text} stale={found.stale} />
          </section>
        </div>
      ) : null}
      {/* The answer is the page itself: nothing is stored that one could be led on to. */}
      <form class="form section" method="post" action={lawPath()} novalidate data-turbo="false">
        <TextArea form={form} name="text" label={words.text} rows={10} />
        <DateField form={form} name="writtenOn" label={words.writtenOn} hint={words.writtenOnHint} />
        <div class="actions">
          <Button>{words.check}</Button>
        </div>
      </form>
      <Details summary={words.known}>
        <KnownChanges view={view} />
      </Details>
    </Page>
  )
}

function KnownChanges({ view: { language } }: { readonly view: View }) {
  const words = agreementFormWords(language).law
  return (
    <>
      <p>{words.knownWhy}</p>
      <table class="table table-labelled" role="table">
        <caption class="visually-hidden">{words.known}</caption>
        <thead>
          <tr role="row">
            {[words.repealed, words.replacedBy, words.since, words.source].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lawChanges.map(({ sfs, name, replacedBy, since, source }) => (
            <tr role="row">
              <th scope="row" role="rowheader" lang="sv">
                {name} ({sfs})
              </th>
              <td role="cell" data-label={words.replacedBy} lang="sv">
                {replacedBy.name} ({replacedBy.sfs})
              </td>
              <td role="cell" data-label={words.since}>
                {formatDate(language, since)}
              </td>
              <td role="cell" data-label={words.source}>
                <a href={source}>{source.replace('https://', '')}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
