import { formatNumber } from '../i18n/format.ts'
import type { Review } from '../review/review.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Progress } from '../ui/progress.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { ExchangeFile } from './fileStore.ts'
import type { Import } from './importing.ts'
import { exchangeCancellationPath, exchangeFilePath, exchangePath } from './paths.ts'
import { factsOf, LeftOut } from './previewView.tsx'
import { exchangeCrumbs } from './views.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  readonly view: View
  readonly review: Review
  readonly file: ExchangeFile
  readonly taking: Import | null
}

/** A project on its way in, or in. */
export function ImportPage(props: Props) {
  const { view, review, file, taking } = props
  const { language } = view
  const words = exchangeWords(language)
  const isGoingOn = taking?.state === 'going-on' || taking?.state === 'waiting'
  return (
    <Page
      view={view}
      title={file.name}
      current="reviews"
      breadcrumb={[
        ...exchangeCrumbs(language, review),
        { label: words.title, href: exchangePath(review.id) },
        { label: <Stored language={language}>{file.name}</Stored> },
      ]}
    >
      <div class="stack">
        <ObjectHeading
          name={<Stored language={language}>{file.name}</Stored>}
          answer={isGoingOn ? words.progress.answer : words.progress.finished(file.summary.sources.length)}
          definition={isGoingOn ? words.progress.lead : words.progress.finishedLead}
        />
        {isGoingOn ? <GoingOn {...props} /> : <Finished {...props} />}
      </div>
    </Page>
  )
}

/** The element keeps the figures of this part up to date; without script there is a link. */
function GoingOn({ view, review, file, taking }: Props) {
  const { language } = view
  const words = exchangeWords(language).progress
  const { done, total } = taking!
  return (
    <div class="group">
      <loading-progress data-state="going-on">
        <Progress
          id="import"
          label={words.label}
          value={done}
          max={Math.max(total, 1)}
          text={words.text(formatNumber(language, done), formatNumber(language, total))}
        />
      </loading-progress>
      <div class="actions">
        <form method="post" action={exchangeCancellationPath(review.id, file.id)}>
          <Button variant="secondary">{words.cancel}</Button>
        </form>
        <LinkButton variant="tertiary" href={exchangeFilePath(review.id, file.id)}>
          {words.refresh}
        </LinkButton>
      </div>
    </div>
  )
}

function Finished({ view, review, file }: Props) {
  const words = exchangeWords(view.language)
  return (
    <div class="layout-8-4">
      <div class="stack">
        <div class="actions">
          <LinkButton href={exchangePath(review.id)}>{words.progress.back}</LinkButton>
        </div>
        <LeftOut view={view} leftOut={file.summary.leftOut} />
      </div>
      <aside>
        <SectionHeading>{words.preview.brought}</SectionHeading>
        <FactList facts={factsOf(view, file)} />
      </aside>
    </div>
  )
}
