import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { PresentationPage } from '../ui/presentationPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { answerOf } from './answer.ts'
import type { Result } from './counting.ts'
import type { Ballot } from './method.ts'
import { SealLine, StateTag } from './parts.tsx'
import { againPath, prioritiesPath, roundFilePath, roundPath, roundPresentationPath } from './paths.ts'
import { RankingSection } from './rankingSection.tsx'
import { Moved, Who } from './resultTables.tsx'
import { resultWords } from './resultWords.ts'
import { type RoundReading, RulesSection } from './roundView.tsx'
import { SidesLegend, SidesSection, SidesTable } from './sidesTable.tsx'
import { priorityWords } from './words.ts'

export type ResultReading = RoundReading & {
  readonly result: Result | null
  readonly ballots: readonly Ballot[]
  readonly ballotsHash: string
  /** Of the round that this one voted again about, where that is closed too. */
  readonly earlier: Earlier | null
}

export type Earlier = {
  readonly result: Result
  /** By candidate of this round, its index in the earlier; null for one that was not there. */
  readonly at: readonly (number | null)[]
}

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: ResultReading
  readonly notice: string | null
  /** Whether it has just been counted again, and came to the same. */
  readonly recounted: boolean | null
}

/** What a closed round came to: first where those who voted disagree, then the ranking and how sure it is. */
export function ResultPage({ view, actor, reading, notice, recounted }: Props) {
  const words = priorityWords(view.language)
  const own = resultWords(view.language)
  const { round, sealed, result, turnout, before, after, earlier } = reading
  return (
    <Page
      view={view}
      title={round.question}
      current="priorities"
      breadcrumb={[
        { label: words.title, href: prioritiesPath() },
        { label: <Stored language={view.language}>{round.question}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<Stored language={view.language}>{round.question}</Stored>}
        tag={<StateTag view={view} state="closed" />}
        answer={answerOf(view.language, sealed, result)}
        long
        definition={own.guiding(turnout.voted, turnout.electors)}
      />
      <div class="stack">
        {notice ? (
          <Notice tone="info" announce>
            {notice}
          </Notice>
        ) : null}
        {reading.holds ? null : <Notice tone="warning">{words.sealBroken}</Notice>}
        {recounted === null ? null : (
          <Notice tone={recounted ? 'success' : 'warning'} announce>
            {recounted ? own.recounted : own.recountDiffers}
          </Notice>
        )}
        {before || after ? (
          <p>
            {before ? words.replaces : words.replacedBy}{' '}
            <a href={roundPath((before ?? after)!.id)} lang={storedLang(view.language)}>
              {(before ?? after)!.question}
            </a>
          </p>
        ) : null}
        {result ? <SidesSection view={view} sealed={sealed} result={result} /> : null}
        {result && earlier ? <Moved view={view} sealed={sealed} result={result} earlier={earlier} /> : null}
        {result ? <RankingSection view={view} sealed={sealed} result={result} /> : null}
        {result ? (
          <div class="actions">
            <LinkButton variant="secondary" href={roundPresentationPath(round.id)}>
              {own.presentation}
            </LinkButton>
          </div>
        ) : null}
        {mayPrepare(actor) && !after ? (
          <section class="priority-result">
            <p class="prose">{words.againWhat}</p>
            <form method="post" action={againPath(round.id)}>
              <Button variant="secondary">{words.again}</Button>
            </form>
          </section>
        ) : null}
        {sealed.named && reading.ballots.length > 0 ? <Who view={view} reading={reading} /> : null}
        <RulesSection view={view} reading={reading} />
        {result ? <Check view={view} reading={reading} /> : null}
      </div>
    </Page>
  )
}

function Check({
  view,
  reading: { round, ballotsHash },
}: {
  readonly view: View
  readonly reading: ResultReading
}) {
  const own = resultWords(view.language)
  return (
    <section class="priority-result">
      <SectionHeading>{own.check}</SectionHeading>
      <p class="prose">{own.checkWhat}</p>
      <ul class="plain-list">
        <li>
          <a href={roundFilePath(round.id, 'json')} data-turbo="false">
            {own.json}
          </a>
        </li>
        <li>
          <a href={roundFilePath(round.id, 'csv')} data-turbo="false">
            {own.csv}
          </a>
        </li>
        <li>
          <a href={`${roundPath(round.id)}?recount=1`}>{own.recount}</a>
        </li>
      </ul>
      <p class="muted">{own.ballotsHash}:</p>
      <p class="seal-whole">{ballotsHash}</p>
    </section>
  )
}

/** The same on the wall: the answer, and how the sides voted. */
export function ResultPresentation({
  view,
  reading,
}: {
  readonly view: View
  readonly reading: ResultReading
}) {
  const own = resultWords(view.language)
  const { round, sealed, result, turnout, hash } = reading
  return (
    <PresentationPage
      view={view}
      title={round.question}
      context={
        <a href={roundPath(round.id)} lang={storedLang(view.language)}>
          {round.question}
        </a>
      }
      foot={
        <>
          <SealLine view={view} hash={hash} at={round.seal?.openedAt ?? null} />
          <p>{own.guiding(turnout.voted, turnout.electors)}</p>
        </>
      }
    >
      <div class="sides-presentation">
        <h1>{answerOf(view.language, sealed, result)}</h1>
        {result && result.kinds.length > 1 ? <SidesLegend view={view} result={result} /> : null}
        {result ? <SidesTable view={view} sealed={sealed} result={result} /> : null}
      </div>
    </PresentationPage>
  )
}
