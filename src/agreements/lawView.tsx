import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { agreementFormWords } from './formWords.ts'
import type { StaleReference } from './law.ts'
import { lawChanges } from './lawChanges.ts'
import { OwnLawChanges } from './lawChangeView.tsx'
import { lawChangeWords } from './lawWords.ts'
import type { OwnLawChange } from './ownLaw.ts'
import { AgreementText, StaleList } from './parts.tsx'
import { agreementsPath, lawPath } from './paths.ts'
import { agreementWords } from './words.ts'

/** A text that is looked through and not kept. */
export function LawPage({
  view,
  actor,
  form,
  found,
  own,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  /** Null before a text has been given. */
  readonly found: { readonly text: string; readonly stale: readonly StaleReference[] } | null
  readonly own: readonly OwnLawChange[]
}) {
  const { language } = view
  const words = agreementFormWords(language).law
  const answer = found
    ? found.stale.length > 0
      ? words.found(found.stale.length)
      : words.clean
    : words.answer
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={answer}
      lead={words.lead}
      current="decisions"
      breadcrumb={[{ label: agreementWords(language).title, href: agreementsPath() }, { label: words.title }]}
    >
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
      <OwnLawChanges view={view} own={own} mayChange={mayPrepare(actor)} />
    </FormPage>
  )
}

function KnownChanges({ view: { language } }: { readonly view: View }) {
  const words = agreementFormWords(language).law
  const told = lawChangeWords(language)
  return (
    <>
      <p>
        {words.knownWhy} {told.sections}
      </p>
      <table class="table table-labelled" role="table">
        <caption class="visually-hidden">{words.known}</caption>
        <thead>
          <tr role="row">
            {[words.repealed, words.replacedBy, words.since, told.how, words.source].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lawChanges.map(({ sfs, name, replacedBy, since, certainty, sections, source }) => (
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
              <td role="cell" data-label={told.how}>
                {told.certainty[certainty]}
                {Object.entries(sections).map(([section, nowIn]) => (
                  <p class="second">{told.provision(section, nowIn)}</p>
                ))}
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
