import { capitalised } from '../i18n/format.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Expectation } from './clause.ts'
import { isSeen, isWhole, type Kept, type KeptByParty } from './keeping.ts'
import { assessmentsOfOwnersPath, principlesPath } from './paths.ts'
import { ownershipWords } from './words.ts'

export type KeepingReading = {
  /** Of the version in force, in its order. */
  readonly expectations: readonly Expectation[]
  /** For those that the program can see. */
  readonly rows: readonly KeptByParty[]
}

export function KeepingPage({ view, reading }: { readonly view: View; readonly reading: KeepingReading }) {
  const { language } = view
  const words = ownershipWords(language).keeping
  const { title } = ownershipWords(language)
  const seen = reading.expectations.filter(isSeen)
  const asked = reading.expectations.filter((expectation) => !isSeen(expectation))
  const known = reading.rows.filter(({ kept }) => kept.some((each) => 'seen' in each))
  const whole = known.filter(isWhole)
  return (
    <Page
      view={view}
      title={words.title}
      current="partnership"
      breadcrumb={[{ label: title, href: principlesPath() }, { label: words.title }]}
    >
      <ObjectHeading
        name={words.title}
        answer={words.answer(whole.length, known.length)}
        definition={words.lead}
      />
      <div class="stack">
        {seen.length === 0 ? (
          <EmptyState what={words.none} why={words.noneWhy} />
        ) : (
          <KeepingTable view={view} seen={seen} rows={reading.rows} />
        )}
        {seen.some(({ measure }) => measure === 'reports') ? <p class="muted">{words.shared}</p> : null}
        {asked.length > 0 ? (
          <section>
            <SectionHeading aside={<a href={assessmentsOfOwnersPath()}>{words.toAssessment}</a>}>
              {words.asked}
            </SectionHeading>
            <ul class="rule-list">
              {asked.map(({ heading, text }) => (
                <li>
                  <strong lang={storedLang(language)}>{heading}</strong>
                  <p class="second" lang={storedLang(language)}>
                    {text}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  )
}

function KeepingTable({
  view,
  seen,
  rows,
}: {
  readonly view: View
  readonly seen: readonly Expectation[]
  readonly rows: readonly KeptByParty[]
}) {
  const { language } = view
  const words = ownershipWords(language).keeping
  return (
    <table class="table table-cards" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.party}
          </th>
          {seen.map(({ heading, measure }) => (
            <th scope="col" role="columnheader">
              <Stored language={language}>{heading}</Stored>
              <p class="second">{capitalised(words.ofWhat[measure])}</p>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ party, kept }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {party.name}
            </th>
            {kept.map((each, i) => (
              <td role="cell">
                <span class="cell-label" lang={storedLang(language)} aria-hidden="true">
                  {seen[i]!.heading}
                </span>
                <KeptMark view={view} kept={each} measure={seen[i]!.measure} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shapes = { kept: 'checkCircleFilled', partly: 'minus', broken: 'cross' } as const

function KeptMark({ view, kept, measure }: { view: View; kept: Kept; measure: Expectation['measure'] }) {
  const words = ownershipWords(view.language).keeping
  if (!('seen' in kept)) return <span class="kept muted">{words[kept.state]}</span>
  return (
    <span class={`kept kept-${kept.state}`}>
      <Icon name={shapes[kept.state]} />
      <span>
        {words[kept.state]}
        <span class="second">
          {' '}
          {words.of(kept.seen.done, kept.seen.of)}
          <span class="visually-hidden"> {words.ofWhat[measure]}</span>
        </span>
      </span>
    </span>
  )
}
