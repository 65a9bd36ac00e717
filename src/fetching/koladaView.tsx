import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import type { ChosenIndicator } from './fetching.ts'
import { CatalogueTable } from './koladaParts.tsx'
import { koladaWords } from './koladaWords.ts'
import {
  choiceEndingPath,
  choiceUndoingPath,
  koladaSearchPath,
  unitChoiceEndingPath,
  unitChoicePath,
} from './paths.ts'
import { EndChoice, ServicePage } from './servicePage.tsx'
import type { ServiceShown } from './serviceParts.tsx'

export type KoladaShown = ServiceShown & {
  readonly chosen: readonly ChosenIndicator[]
  readonly ended: readonly ChosenIndicator[]
}

export function KoladaPage(shown: KoladaShown) {
  const { view, chosen, ended } = shown
  return (
    <ServicePage
      shown={shown}
      service="kolada"
      words={koladaWords(view.language)}
      chosen={chosen.length}
      ended={ended.map(({ code, title }) => ({ code, title, undoing: choiceUndoingPath(code) }))}
    >
      <Chosen {...shown} />
    </ServicePage>
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
        act={(indicator) => (
          <>
            <Units view={view} indicator={indicator} />
            <EndChoice view={view} code={indicator.code} action={choiceEndingPath(indicator.code)} />
          </>
        )}
      />
    </section>
  )
}

/** The button that has the values of units fetched too, or no more; none where there are no units. */
function Units({ view, indicator }: { readonly view: View; readonly indicator: ChosenIndicator }) {
  const words = koladaWords(view.language)
  const { code, hasUnits, withUnits } = indicator
  if (!hasUnits && !withUnits) return null
  return (
    <form method="post" action={withUnits ? unitChoiceEndingPath(code) : unitChoicePath(code)}>
      <Button
        variant="tertiary"
        aria-label={withUnits ? words.endUnitsNamed(code) : words.addUnitsNamed(code)}
      >
        {withUnits ? words.endUnits : words.addUnits}
      </Button>
    </form>
  )
}
