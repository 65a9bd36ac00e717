import { commitmentPath } from '../commitments/paths.ts'
import { digestPath } from '../communication/paths.ts'
import { groupPath } from '../comparison/paths.ts'
import { outcomePath } from '../decisions/paths.ts'
import { documentPlace } from '../documents/paths.ts'
import { conclusionPlace } from '../findings/paths.ts'
import { signalPath } from '../knowledge/horizonPaths.ts'
import { knowledgeItemPath } from '../knowledge/paths.ts'
import { sessionPath } from '../learning/paths.ts'
import { decisionPathPath, matterPath } from '../matters/paths.ts'
import { meetingPath } from '../meetings/paths.ts'
import { principlesPath } from '../ownership/paths.ts'
import { bodyPath, lifeAreaPlace, partyPath, purposeVersionsPath } from '../partnership/paths.ts'
import { indicatorPath } from '../population/paths.ts'
import { roundPath } from '../priorities/paths.ts'
import { proposalPath } from '../proposals/paths.ts'
import type { Found } from '../record/store.ts'
import { reportSetPath } from '../reports/paths.ts'
import { reviewPath } from '../review/paths.ts'
import { effectPath, targetPath } from '../targets/paths.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { overviewWords } from './words.ts'

/** More, and a better word is needed rather than a longer list. */
export const mostFound = 50

/** Where a found thing lives. A kind without a page of its own is left out of the results. */
const addresses: Readonly<Record<string, (id: string) => string>> = {
  indicator: indicatorPath,
  target: targetPath,
  effect: effectPath,
  meeting: meetingPath,
  learning: sessionPath,
  round: roundPath,
  proposal: proposalPath,
  outcome: outcomePath,
  matter: matterPath,
  knowledge: knowledgeItemPath,
  horizonSignal: signalPath,
  matterKind: decisionPathPath,
  purpose: purposeVersionsPath,
  body: bodyPath,
  principles: () => principlesPath(),
  party: partyPath,
  commitment: commitmentPath,
  digest: digestPath,
  report: reportSetPath,
  review: reviewPath,
  source: documentPlace,
  lifeArea: lifeAreaPlace,
  placeGroup: groupPath,
  finding: conclusionPlace,
  strength: conclusionPlace,
  recommendation: conclusionPlace,
}

export function SearchPage({
  view,
  query,
  found,
}: {
  readonly view: View
  readonly query: string
  readonly found: readonly Found[]
}) {
  const words = overviewWords(view.language).search
  const cut = found.length > mostFound
  const shown = found.slice(0, mostFound).flatMap((each) => {
    const address = addresses[each.kind]
    return address ? [{ ...each, href: address(each.id) }] : []
  })
  return (
    <Page view={view} title={query ? `${words.title}: ${query}` : words.title}>
      <div class="stack">
        <ObjectHeading
          name={words.title}
          answer={query ? words.answer(shown.length, query, cut) : words.ask}
        />
        <form class="toolbar-search" action="/search">
          <label class="field-label" for="q">
            {words.label}
          </label>
          <input class="ds-input" id="q" name="q" type="search" value={query} />
          <button class="ds-button" data-variant="secondary">
            {words.button}
          </button>
        </form>
        {query && shown.length === 0 ? <p>{words.none}</p> : null}
        {cut ? <p>{words.cut}</p> : null}
        {shown.length > 0 ? (
          <ul class="rule-list">
            {shown.map((each) => (
              <li>
                <a href={each.href} lang={storedLang(view.language)}>
                  {each.title}
                </a>
                <div class="second">{words.kinds[each.kind] ?? each.kind}</div>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Page>
  )
}
