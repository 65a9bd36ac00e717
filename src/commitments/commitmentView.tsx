import { mayAnswerFor } from '../decisions/answering.ts'
import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { latestVersion, promiseOn } from './commitment.ts'
import { periodName } from './mandate.ts'
import { HowCounted, isCounted, KeptMark, promiseText, shareText } from './parts.tsx'
import { Years } from './partyView.tsx'
import { bodyCommitmentsPath, commitmentsPath, newVersionPath, partyCommitmentsPath } from './paths.ts'
import { type CommitmentsReading, type Kept, standingPromise } from './readingStore.ts'
import type { NamedCommitment, RecordedVersion } from './store.ts'
import { commitmentWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: CommitmentsReading
  readonly commitment: NamedCommitment
  readonly kept: Kept
  readonly history: readonly PastEvent[]
}

/** One promise: what it says, what is kept of it, and what it said before. */
export function CommitmentPage(props: Props) {
  const { view, actor, reading, commitment, kept, history } = props
  const { language } = view
  const words = commitmentWords(language)
  const { partyName } = commitment
  return (
    <Page
      view={view}
      title={words.one.title(partyName)}
      current="partnership"
      breadcrumb={[
        { label: words.title, href: commitmentsPath(commitment.period) },
        { label: partyName, href: partyCommitmentsPath(commitment.partyId, commitment.period) },
        { label: commitment.bodyName },
      ]}
    >
      <ObjectHeading
        name={words.one.title(partyName)}
        note={words.period(periodName(reading.period))}
        answer={answerOf(language, commitment)}
      />
      <div class="layout-8-4">
        <div class="stack">
          <Years language={language} account={{ party: kept.party, bodies: [kept], state: kept.state }} />
          <HowCounted view={view} counted={isCounted(kept.total)} />
          <Versions view={view} reading={reading} commitment={commitment} history={history} />
        </div>
        <aside class="stack first-on-phone">
          {mayAnswerFor(actor, commitment.partyId) ? (
            <LinkButton wide variant="secondary" icon="pencil" href={newVersionPath(commitment.id)}>
              {words.one.change}
            </LinkButton>
          ) : null}
          <FactList facts={factsOf(language, props)} />
          <ul class="rule-list">
            <li>
              <a href={partyCommitmentsPath(commitment.partyId, commitment.period)}>{words.one.openParty}</a>
            </li>
            <li>
              <a href={bodyCommitmentsPath(commitment.bodyId, commitment.period)}>{words.one.openBody}</a>
            </li>
          </ul>
        </aside>
      </div>
    </Page>
  )
}

function answerOf(language: Language, commitment: NamedCommitment): string {
  const words = commitmentWords(language).one
  const { partyName, bodyName } = commitment
  const standing = standingPromise(commitment)
  if (standing) return words.answer(partyName, promiseText(language, standing), bodyName)
  return words.takenBack(partyName, bodyName, formatDate(language, latestVersion(commitment).fromOn))
}

function factsOf(language: Language, { commitment, kept }: Props): readonly Fact[] {
  const words = commitmentWords(language)
  const { functions, decidedBy, decidedOn, section, diaryNumber } = latestVersion(commitment)
  return [
    {
      term: words.one.howKept,
      value: shareText(language, kept.total),
      note: <KeptMark language={language} state={kept.state} />,
    },
    ...(functions
      ? [{ term: words.one.functions, value: <Stored language={language}>{functions}</Stored> }]
      : []),
    {
      term: words.one.decision,
      value: <Stored language={language}>{decidedBy}</Stored>,
      note: [formatDate(language, decidedOn), section, diaryNumber].filter(Boolean).join(', '),
    },
  ]
}

/** Every version stays to be read, the latest first; who wrote it in, and as whom. */
function Versions({
  view,
  reading,
  commitment,
  history,
}: Pick<Props, 'view' | 'reading' | 'commitment' | 'history'>) {
  const { language } = view
  const words = commitmentWords(language).one
  const now = promiseOn(commitment, reading.today) ?? null
  const eventOf = ({ number }: RecordedVersion) => history.find(({ facts }) => facts.version === number)
  return (
    <section>
      <SectionHeading>{words.versions}</SectionHeading>
      <ol class="history">
        {commitment.versions.toReversed().map((version) => {
          const event = eventOf(version)
          return (
            <li class={version === now ? 'history-agreed' : undefined}>
              <strong>{words.version(version.number)}</strong>,{' '}
              {words.fromDay(formatDate(language, version.fromOn))}:{' '}
              {promiseText(language, version.seats > 0 ? version : null)}.{' '}
              {version === now ? <Tag tone="agreed">{words.now}</Tag> : null}
              {version.functions ? (
                <p>
                  <Stored language={language}>{version.functions}</Stored>
                </p>
              ) : null}
              <p class="second">
                {words.decided(version.decidedBy, formatDate(language, version.decidedOn))}
                {[version.section, version.diaryNumber].filter(Boolean).map((text) => `, ${text}`)}
              </p>
              {event ? <DoneBy language={language} by={event.by} at={event.at} /> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
