import type { Child } from 'hono/jsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { isUnderWay, type Service } from './fetching.ts'
import { FetchingsTable, UnderWay } from './fetchingParts.tsx'
import { servicePath } from './paths.ts'
import { FetchNow, HowOften, Off, type ServiceShown, serviceAnswer, serviceCrumbs } from './serviceParts.tsx'
import { serviceWords } from './serviceWords.ts'

/** What was fetched once and no longer is, and where that is taken back. */
export type EndedChoice = { readonly code: string; readonly title: string; readonly undoing: string }

/** What is fetched from a service, how often, and how it has gone; `children` is the list of what is chosen. */
export function ServicePage({
  shown,
  service,
  words,
  chosen,
  ended,
  children,
}: {
  readonly shown: ServiceShown
  readonly service: Service
  readonly words: { readonly title: string; readonly lead: string; readonly answerNone: string }
  /** How many indicators are fetched. */
  readonly chosen: number
  readonly ended: readonly EndedChoice[]
  readonly children: Child
}) {
  const { view, fetchings, fetches, rhythmForm } = shown
  const open = fetchings.find(isUnderWay)
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      failed={hasProblems(rhythmForm)}
      breadcrumb={[...serviceCrumbs(view), { label: words.title }]}
      live
    >
      <live-page>
        <ErrorSummary view={view} form={rhythmForm} />
        <div class="stack">
          <ObjectHeading
            name={words.title}
            answer={serviceAnswer(shown, chosen, words.answerNone)}
            definition={words.lead}
          />
          {fetches ? null : <Off view={view} service={service} />}
          {open ? (
            <UnderWay view={view} fetching={open} />
          ) : (
            <FetchNow shown={shown} service={service} chosen={chosen} />
          )}
          {children}
          {ended.length > 0 ? <Ended view={view} ended={ended} /> : null}
          <HowOften view={view} service={service} form={rhythmForm} />
          {fetchings.length > 0 ? <FetchingsTable view={view} fetchings={fetchings} /> : null}
        </div>
      </live-page>
    </Page>
  )
}

/** The button that ends the fetching of one indicator. */
export function EndChoice({
  view,
  code,
  action,
}: {
  readonly view: View
  readonly code: string
  readonly action: string
}) {
  const words = serviceWords(view.language)
  return (
    <form method="post" action={action}>
      <Button variant="tertiary" aria-label={words.removeNamed(code)}>
        {words.remove}
      </Button>
    </form>
  )
}

function Ended({ view, ended }: { readonly view: View; readonly ended: readonly EndedChoice[] }) {
  const { language } = view
  const words = serviceWords(language)
  return (
    <Details summary={`${words.removed} (${ended.length})`} open>
      <p class="muted">{words.removedLead}</p>
      <ul class="rule-list">
        {ended.map(({ code, title, undoing }) => (
          <li>
            <Stored language={language}>{title}</Stored>
            <p class="second">{code}</p>
            <form method="post" action={undoing}>
              <Button variant="tertiary" aria-label={words.undoNamed(code)}>
                {words.undo}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** Where somebody looks for what to fetch; `children` is what was found, or why nothing was. */
export function ServiceSearchPage({
  view,
  service,
  words,
  form,
  off,
  children,
}: {
  readonly view: View
  readonly service: Service
  readonly words: {
    readonly title: string
    readonly searchTitle: string
    readonly searchAnswer: string
    readonly searchLead: string
  }
  readonly form: FormState
  /** Nothing may be fetched here. */
  readonly off: boolean
  readonly children: Child
}) {
  return (
    <Page
      view={view}
      title={words.searchTitle}
      current="population"
      failed={hasProblems(form)}
      breadcrumb={[
        ...serviceCrumbs(view),
        { label: words.title, href: servicePath(service) },
        { label: words.searchTitle },
      ]}
    >
      <ErrorSummary view={view} form={form} />
      <div class="stack">
        <ObjectHeading name={words.searchTitle} answer={words.searchAnswer} definition={words.searchLead} />
        {off ? <Off view={view} service={service} /> : null}
        {children}
      </div>
    </Page>
  )
}

/** The words that somebody looks for; `children` are hidden fields. */
export function SearchForm({
  view,
  form,
  action,
  label,
  hint,
  children,
}: {
  readonly view: View
  readonly form: FormState
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly children?: Child
}) {
  return (
    <form class="form" method="get" action={action} novalidate>
      {children}
      <TextField form={form} name="q" type="search" label={label} hint={hint} autocomplete="off" />
      <div class="actions">
        <Button>{serviceWords(view.language).searchButton}</Button>
      </div>
    </form>
  )
}
