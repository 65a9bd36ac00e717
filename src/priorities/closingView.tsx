import { Button } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Turnout } from './ballotStore.ts'
import { fewest } from './method.ts'
import { closurePath, prioritiesPath, roundPath } from './paths.ts'
import type { Round } from './round.ts'
import { priorityWords } from './words.ts'

/** What would happen now, told before it does. */
export function ClosingPage({
  view,
  round,
  turnout: { voted, electors },
}: {
  readonly view: View
  readonly round: Round
  readonly turnout: Turnout
}) {
  const words = priorityWords(view.language)
  const own = words.closing
  const secret = !round.rules.named
  return (
    <Page
      view={view}
      title={own.title}
      current="priorities"
      breadcrumb={[
        { label: words.title, href: prioritiesPath() },
        { label: <Stored language={view.language}>{round.question}</Stored>, href: roundPath(round.id) },
        { label: own.title },
      ]}
    >
      <ObjectHeading name={own.title} answer={own.answer(voted, electors)} definition={own.what} />
      <div class="stack">
        {secret && voted > 0 && voted < fewest ? <Notice tone="warning">{own.few}</Notice> : null}
        {voted === 0 ? <Notice tone="warning">{own.none}</Notice> : null}
        {secret ? <p class="prose">{own.secret}</p> : null}
        <form method="post" action={closurePath(round.id)}>
          <Button>{words.close}</Button>
        </form>
      </div>
    </Page>
  )
}
