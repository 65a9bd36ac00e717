import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { guideWords } from './guideWords.ts'
import { apiPath, documentPath, tokensPath } from './paths.ts'
import { resources } from './resources.ts'

/** What programs can read and write, for whoever writes them. From the same resources as the document. */
export function GuidePage({ view, home }: { readonly view: View; readonly home: string }) {
  const words = guideWords(view.language)
  const ask = (path: string) => `curl -H "Authorization: Bearer ${words.key}" "${home}${apiPath()}${path}"`
  return (
    <Page
      view={view}
      title={words.title}
      current={view.actor ? 'partnership' : undefined}
      breadcrumb={
        view.actor ? [{ label: words.tokensTitle, href: tokensPath() }, { label: words.title }] : undefined
      }
    >
      <ObjectHeading name={words.title} answer={words.answer} definition={words.definition} />
      <div class="stack">
        <div class="actions">
          <LinkButton icon="file" href={documentPath()} data-turbo="false">
            {words.document}
          </LinkButton>
          {view.actor ? <a href={tokensPath()}>{words.tokens}</a> : null}
        </div>

        <section class="group">
          <SectionHeading>{words.begin}</SectionHeading>
          <p class="prose">{words.beginLead}</p>
          <Example text={ask('/system')} />
        </section>

        <section class="group">
          <SectionHeading>{words.read}</SectionHeading>
          <ResourceTable view={view} />
          <p class="prose">{words.also}</p>
        </section>

        <section class="group">
          <SectionHeading>{words.lists}</SectionHeading>
          <p class="prose">{words.listsLead}</p>
          <Example text={ask('/meetings?limit=10&modified_since=2026-01-31T00:00:00Z')} />
        </section>

        <section class="group">
          <SectionHeading>{words.day}</SectionHeading>
          <p class="prose">{words.dayLead}</p>
          <Example text={ask('/adoptions?on=2026-01-31')} />
        </section>

        <section class="group">
          <SectionHeading>{words.write}</SectionHeading>
          <p class="prose">{words.writeLead}</p>
          <Example text={writing(`${home}${apiPath()}`, words)} />
        </section>

        <section class="group">
          <SectionHeading>{words.errors}</SectionHeading>
          <p class="prose">{words.errorsLead}</p>
        </section>
      </div>
    </Page>
  )
}

function ResourceTable({ view: { language } }: { readonly view: View }) {
  const words = guideWords(language)
  const { address, what, filters } = words.columns
  return (
    <table class="table table-labelled api-resources" role="table">
      <caption class="visually-hidden">{words.read}</caption>
      <thead>
        <tr role="row">
          {[address, what, filters].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {resources.map((resource) => {
          const asked = [...resource.filters, ...Object.keys(resource.numbers ?? {})]
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <code>/{resource.path}</code>
              </th>
              <td role="cell" data-label={what}>
                {resource.told[language]}
              </td>
              <td role="cell" data-label={filters}>
                {[...asked, ...(resource.dated ? ['on'] : [])].join(', ') || words.noFilters}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Wider than a phone: scrolled within itself, also with the keyboard. */
export function Example({ text }: { readonly text: string }) {
  return (
    <pre class="example" tabindex={0}>
      <code>{text}</code>
    </pre>
  )
}

function writing(
  api: string,
  { key, outcomeId, partyId }: Pick<ReturnType<typeof guideWords>, 'key' | 'outcomeId' | 'partyId'>,
): string {
  return `curl -X POST "${api}/outcomes/${outcomeId}/adoptions" \\
  -H "Authorization: Bearer ${key}" \\
  -H "Idempotency-Key: 0193b8f2-7c1e-7a40-9d4c-3f5a6b7c8d9e" \\
  -H "Content-Type: application/json" \\
  -d '{
    "party": "${partyId}",
    "answer": "adopted",
    "decidedOn": "2026-01-28",
    "body": "Kommunstyrelsen",
    "section": "§ 14",
    "diaryNumber": "KS 2026/118",
    "registeredAt": "Kommunens diarium"
  }'`
}
