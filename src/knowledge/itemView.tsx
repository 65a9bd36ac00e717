import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Belonging } from '../partnership/lifeArea.ts'
import { displacedText } from '../partnership/lifeAreaParts.tsx'
import { lifeAreaPlace } from '../partnership/paths.ts'
import { ByWhom } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { VersionHistory } from './historyView.tsx'
import { type BearingOn, bearings, daysOverdue, type Knowledge, subjectValue } from './knowledge.ts'
import { Address, BearingMark, GradeMark, sourceLine, subjectPath } from './parts.tsx'
import {
  bearingRemovalPath,
  knowledgeDetailsPath,
  knowledgePath,
  knowledgeReviewPath,
  newBearingPath,
  newWithdrawalPath,
  withdrawalUndoPath,
} from './paths.ts'
import type { KnowledgeVersion } from './store.ts'
import { knowledgeWords } from './words.ts'

export type ItemShown = {
  readonly view: View
  readonly actor: Actor
  readonly item: Knowledge
  readonly versions: readonly KnowledgeVersion[]
  readonly bearingsOn: readonly BearingOn[]
  readonly belonging: Belonging
  readonly today: CivilDate
}

export function KnowledgeItemPage(shown: ItemShown) {
  const { view, actor, item } = shown
  const { language } = view
  const words = knowledgeWords(language)
  const writes = mayPrepare(actor) && !item.withdrawal
  return (
    <Page
      view={view}
      title={item.name}
      current="population"
      breadcrumb={[{ label: words.title, href: knowledgePath() }, { label: words.item.crumb }]}
    >
      <ObjectHeading
        name={<Stored language={language}>{item.name}</Stored>}
        note={
          <>
            {words.kinds[item.kind]}, <Stored language={language}>{sourceLine(language, item)}</Stored>
          </>
        }
        tag={item.withdrawal ? <Tag icon="cross">{words.withdrawn}</Tag> : null}
        answer={<Stored language={language}>{item.summary}</Stored>}
        long
      />
      <Notices {...shown} />
      <div class="layout-8-4">
        <div class="stack">
          <section class="prose">
            <h2>{words.item.transfer}</h2>
            {item.transfer ? (
              <p lang={storedLang(language)}>{item.transfer}</p>
            ) : (
              <p class="muted">{words.item.noTransfer}</p>
            )}
          </section>
          <Bearings {...shown} />
          <VersionHistory {...shown} />
        </div>
        <aside class="group">
          <FactList facts={factsOf(shown)} />
          {writes ? (
            <div class="group">
              <LinkButton variant="secondary" href={knowledgeDetailsPath(item.id)}>
                {words.item.change}
              </LinkButton>
              <LinkButton variant="secondary" href={knowledgeReviewPath(item.id)}>
                {words.item.reviewNow}
              </LinkButton>
              <LinkButton variant="tertiary" href={newWithdrawalPath(item.id)}>
                {words.item.withdraw}
              </LinkButton>
            </div>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

function Notices({ view, actor, item, today }: ItemShown) {
  const { language } = view
  const { item: words } = knowledgeWords(language)
  const days = daysOverdue(item, today)
  if (item.withdrawal) {
    const { reason, by, at } = item.withdrawal
    return (
      <div class="knowledge-notice">
        <Notice tone="neutral" title={`${words.withdrawnTitle}.`}>
          <Stored language={language}>{reason}</Stored>
          <p class="second">
            <ByWhom language={language} by={by} />, {formatDate(language, civilDateOf(at))}
          </p>
        </Notice>
        {mayPrepare(actor) ? (
          <form method="post" action={withdrawalUndoPath(item.id)}>
            <Button variant="secondary" icon="undo">
              {words.takeUp}
            </Button>
          </form>
        ) : null}
      </div>
    )
  }
  if (days === 0) return null
  return (
    <div class="knowledge-notice">
      <Notice tone="warning" title={`${words.overdueTitle(days)}.`}>
        {words.overdueWhy}{' '}
        {mayPrepare(actor) ? <a href={knowledgeReviewPath(item.id)}>{words.reviewNow}</a> : null}
      </Notice>
    </div>
  )
}

/** For and against side by side, as wide and as large: what speaks against is not the small print. */
function Bearings({ view, actor, item, bearingsOn }: ItemShown) {
  const { language } = view
  const words = knowledgeWords(language).bearings
  const writes = mayPrepare(actor) && !item.withdrawal
  const none = { supports: words.noneFor, contradicts: words.noneAgainst }
  return (
    <section>
      <SectionHeading aside={writes ? <a href={newBearingPath(item.id)}>{words.link}</a> : null}>
        {words.title}
      </SectionHeading>
      <div class="layout-6-6">
        {bearings.map((bearing) => {
          const on = bearingsOn.filter((each) => each.bearing === bearing)
          return (
            <div>
              <h3>
                <BearingMark language={language} bearing={bearing} />
              </h3>
              {on.length === 0 ? (
                <p class="muted">{none[bearing]}</p>
              ) : (
                <ul class="rule-list">
                  {on.map(({ subject, why }) => (
                    <li>
                      <a href={subjectPath(subject)} lang={storedLang(language)}>
                        {subject.name}
                      </a>
                      <div class="second">{words.kinds[subject.kind]}</div>
                      {why ? <p lang={storedLang(language)}>{why}</p> : null}
                      {writes ? (
                        <form method="post" action={bearingRemovalPath(item.id)}>
                          <input type="hidden" name="subject" value={subjectValue(subject)} />
                          <Button variant="tertiary">
                            {words.remove}
                            <span class="visually-hidden">{words.removeOf(subject.name)}</span>
                          </Button>
                        </form>
                      ) : null}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

function factsOf({ view, item, versions, belonging, today }: ItemShown): readonly Fact[] {
  const { language } = view
  const words = knowledgeWords(language)
  const { item: own } = words
  const lang = storedLang(language)
  const first = versions.at(-1)
  const days = daysOverdue(item, today)
  return [
    {
      term: words.grade,
      value: <GradeMark language={language} grade={item.grade} />,
      note: words.grades[item.grade].requires,
    },
    {
      term: own.source,
      value: <Stored language={language}>{sourceLine(language, item)}</Stored>,
      note: item.address ? <Address view={view} address={item.address} /> : undefined,
    },
    {
      term: own.area,
      value:
        belonging.kind === 'placed' ? (
          <a href={lifeAreaPlace(belonging.area.id)} lang={lang}>
            {belonging.area.name}
          </a>
        ) : (
          own.everybody
        ),
      note: displacedText(language, belonging) ?? undefined,
    },
    ...(item.targetGroup
      ? [{ term: own.group, value: <Stored language={language}>{item.targetGroup}</Stored> }]
      : []),
    ...(item.tags.length > 0
      ? [
          {
            term: own.tags,
            value: (
              <span class="knowledge-tags" lang={lang}>
                {item.tags.map((tag) => (
                  <a href={knowledgePath({ tag })}>{tag}</a>
                ))}
              </span>
            ),
          },
        ]
      : []),
    ...(item.withdrawal
      ? []
      : [
          {
            term: own.review,
            value: own.reviewBy(formatDate(language, item.reviewOn)),
            ...(days > 0 && { warning: words.overdue(days) }),
          },
        ]),
    ...(first
      ? [
          {
            term: own.added,
            value: <ByWhom language={language} by={first.by} />,
            note: formatDate(language, civilDateOf(first.at)),
          },
        ]
      : []),
  ]
}
