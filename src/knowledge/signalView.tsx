import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { matterPath } from '../matters/paths.ts'
import type { Belonging } from '../partnership/lifeArea.ts'
import { displacedText } from '../partnership/lifeAreaParts.tsx'
import { lifeAreaPlace } from '../partnership/paths.ts'
import { ByWhom, DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { daysUnseen, type HorizonSignal, type Look, movedBetween, standingOf, stateOf } from './horizon.ts'
import { endingUndoPath, horizonPath, newEndingPath, newLookPath, signalDetailsPath } from './horizonPaths.ts'
import { LikelihoodMark } from './horizonViews.tsx'
import { horizonWords } from './horizonWords.ts'
import { Address } from './parts.tsx'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly signal: HorizonSignal
  readonly belonging: Belonging
  readonly today: CivilDate
}

export function SignalPage(shown: Shown) {
  const { view, actor, signal } = shown
  const { language } = view
  const words = horizonWords(language)
  const { reach, size, likelihood } = standingOf(signal)
  const writes = mayPrepare(actor) && !signal.ending
  return (
    <Page
      view={view}
      title={signal.name}
      current="population"
      breadcrumb={[{ label: words.title, href: horizonPath() }, { label: words.page.crumb }]}
    >
      <ObjectHeading
        name={<Stored language={language}>{signal.name}</Stored>}
        tag={<Tag icon={signal.ending ? 'minus' : 'eye'}>{words.states[stateOf(signal)]}</Tag>}
        answer={<Stored language={language}>{signal.about}</Stored>}
        long
        definition={words.page.where(words.reaches[reach], words.sizes[size], words.likelihoods[likelihood])}
      />
      <Notices {...shown} />
      <div class="layout-8-4">
        <div class="stack">
          <section class="prose">
            <h2>{words.page.meaning}</h2>
            <p lang={storedLang(language)}>{signal.meaning}</p>
          </section>
          <Log {...shown} />
        </div>
        <aside class="group">
          <FactList facts={factsOf(shown)} />
          {writes ? (
            <div class="group">
              <LinkButton href={newLookPath(signal.id)}>{words.page.look}</LinkButton>
              <LinkButton variant="secondary" href={signalDetailsPath(signal.id)}>
                {words.page.change}
              </LinkButton>
              <LinkButton variant="tertiary" href={newEndingPath(signal.id)}>
                {words.page.end}
              </LinkButton>
            </div>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

function Notices({ view, actor, signal, today }: Shown) {
  const { language } = view
  const { page, unseen } = horizonWords(language)
  const { ending } = signal
  const days = daysUnseen(signal, today)
  if (ending) {
    return (
      <div class="knowledge-notice">
        <Notice tone="neutral" title={`${ending.matter ? page.became : page.aside}.`}>
          {ending.matter ? (
            <>
              <a href={matterPath(ending.matter.id)} lang={storedLang(language)}>
                {ending.matter.title}
              </a>
              .{' '}
            </>
          ) : null}
          <Stored language={language}>{ending.reason}</Stored>
          <DoneBy language={language} by={ending.by} at={ending.at} />
        </Notice>
        {mayPrepare(actor) ? (
          <form method="post" action={endingUndoPath(signal.id)}>
            <Button variant="secondary" icon="undo">
              {page.takeUp}
            </Button>
          </form>
        ) : null}
      </div>
    )
  }
  if (days === 0) return null
  return (
    <div class="knowledge-notice">
      <Notice tone="warning" title={`${unseen(days)}.`}>
        {page.unseenWhy}
      </Notice>
    </div>
  )
}

/** What was seen, the latest first, and where each look moved it. */
function Log({ view, signal: { looks } }: Shown) {
  const { language } = view
  const { page } = horizonWords(language)
  return (
    <section>
      <SectionHeading id="log">{page.log}</SectionHeading>
      <ol class="history">
        {looks.toReversed().map((look) => {
          const before = looks.find(({ number }) => number === look.number - 1)
          const moved = before ? movesTold(language, before, look) : []
          return (
            <li>
              <Stored language={language}>{look.seen}</Stored>
              <p class="second">{formatDate(language, look.seenOn)}</p>
              {moved.length > 0 ? <p class="second">{page.moved(moved.join(', '))}</p> : null}
              <DoneBy language={language} by={look.by} at={look.at} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function movesTold(language: Language, before: Look, after: Look): readonly string[] {
  const words = horizonWords(language)
  const named = (look: Look) => ({
    reach: words.reaches[look.reach],
    size: words.sizes[look.size],
    likelihood: words.likelihoods[look.likelihood],
  })
  return movedBetween(before, after).map((part) =>
    words.page.from(
      words[part].toLowerCase(),
      named(before)[part].toLowerCase(),
      named(after)[part].toLowerCase(),
    ),
  )
}

function factsOf({ view, signal, belonging, today }: Shown): readonly Fact[] {
  const { language } = view
  const words = horizonWords(language)
  const lang = storedLang(language)
  const { reach, size, likelihood, nextOn } = standingOf(signal)
  const days = daysUnseen(signal, today)
  const [first] = signal.looks
  return [
    { term: words.reach, value: words.reaches[reach] },
    { term: words.size, value: words.sizes[size] },
    { term: words.likelihood, value: <LikelihoodMark language={language} level={likelihood} /> },
    {
      term: words.page.area,
      value:
        belonging.kind === 'placed' ? (
          <a href={lifeAreaPlace(belonging.area.id)} lang={lang}>
            {belonging.area.name}
          </a>
        ) : (
          words.page.everybody
        ),
      note: displacedText(language, belonging) ?? undefined,
    },
    ...(signal.targetGroup
      ? [{ term: words.heads.group, value: <Stored language={language}>{signal.targetGroup}</Stored> }]
      : []),
    {
      term: words.heads.source,
      value: <Stored language={language}>{signal.source}</Stored>,
      note: signal.address ? <Address view={view} address={signal.address} /> : undefined,
    },
    {
      term: words.heads.followedBy,
      value: <Stored language={language}>{signal.followedBy}</Stored>,
    },
    ...(signal.ending
      ? []
      : [
          {
            term: words.heads.nextOn,
            value: words.page.nextBy(formatDate(language, nextOn)),
            ...(days > 0 && { warning: words.unseen(days) }),
          },
        ]),
    ...(first
      ? [
          {
            term: words.page.added,
            value: <ByWhom language={language} by={first.by} />,
            note: formatDate(language, civilDateOf(first.at)),
          },
        ]
      : []),
  ]
}
