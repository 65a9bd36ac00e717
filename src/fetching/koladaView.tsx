import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { ChosenIndicator } from './fetching.ts'
import { CatalogueTable } from './koladaParts.tsx'
import { koladaWords } from './koladaWords.ts'
import { choiceEndingPath, choiceUndoingPath, koladaSearchPath } from './paths.ts'
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
        act={({ code }) => <EndChoice view={view} code={code} action={choiceEndingPath(code)} />}
      />
    </section>
  )
}
