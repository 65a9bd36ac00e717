import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type ChosenIndicator, isUnderWay } from './fetching.ts'
import { FetchingsTable, UnderWay } from './fetchingParts.tsx'
import { CatalogueTable } from './koladaParts.tsx'
import { koladaWords } from './koladaWords.ts'
import { choiceEndingPath, choiceUndoingPath, koladaSearchPath } from './paths.ts'
import { FetchNow, HowOften, Off, type ServiceShown, serviceAnswer, serviceCrumbs } from './serviceParts.tsx'

export type KoladaShown = ServiceShown & {
  readonly chosen: readonly ChosenIndicator[]
  readonly ended: readonly ChosenIndicator[]
}

export function KoladaPage(shown: KoladaShown) {
  const { view, chosen, ended, fetchings, fetches, rhythmForm } = shown
  const words = koladaWords(view.language)
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
            answer={serviceAnswer(shown, chosen.length, words.answerNone)}
            definition={words.lead}
          />
          {fetches ? null : <Off view={view} service="kolada" />}
          {open ? (
            <UnderWay view={view} fetching={open} />
          ) : (
            <FetchNow shown={shown} service="kolada" chosen={chosen.length} />
          )}
          <Chosen {...shown} />
          {ended.length > 0 ? <Ended view={view} ended={ended} /> : null}
          <HowOften view={view} service="kolada" form={rhythmForm} />
          {fetchings.length > 0 ? <FetchingsTable view={view} fetchings={fetchings} /> : null}
        </div>
      </live-page>
    </Page>
  )
}

function Chosen({ view, chosen, fetches, today }: KoladaShown) {
  const { language } = view
  const words = koladaWords(language)
  const search = fetches ? (
    <LinkButton variant="secondary" href={koladaSearchPath()}>
      {words.search}
    </LinkButton>
  ) : undefined
  if (chosen.length === 0) return <EmptyState what={words.empty} why={words.emptyWhy} action={search} />
  return (
    <section>
      <SectionHeading id="chosen" aside={search}>
        {words.indicators}
      </SectionHeading>
      <CatalogueTable
        language={language}
        today={today}
        labelledby="chosen"
        rows={chosen}
        act={({ code }) => (
          <form method="post" action={choiceEndingPath(code)}>
            <Button variant="tertiary" aria-label={words.removeNamed(code)}>
              {words.remove}
            </Button>
          </form>
        )}
      />
    </section>
  )
}

function Ended({ view, ended }: { readonly view: View; readonly ended: readonly ChosenIndicator[] }) {
  const { language } = view
  const words = koladaWords(language)
  return (
    <Details summary={`${words.removed} (${ended.length})`} open>
      <p class="muted">{words.removedLead}</p>
      <ul class="rule-list">
        {ended.map(({ code, title }) => (
          <li>
            <Stored language={language}>{title}</Stored>
            <p class="second">{code}</p>
            <form method="post" action={choiceUndoingPath(code)}>
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
