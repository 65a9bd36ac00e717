import { formatList } from '../i18n/format.ts'
import { mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { ItemShown } from './itemView.tsx'
import type { KnowledgeText } from './knowledge.ts'
import { GradeMark, sourceLine } from './parts.tsx'
import { knowledgeUndoPath } from './paths.ts'
import type { KnowledgeVersion } from './store.ts'
import { knowledgeWords } from './words.ts'

/** Every version, the latest first: what was changed in it, by whom, and how it read. */
export function VersionHistory({
  view,
  actor,
  item,
  versions,
}: Pick<ItemShown, 'view' | 'actor' | 'item' | 'versions'>) {
  const { language } = view
  const { item: words } = knowledgeWords(language)
  return (
    <section>
      <SectionHeading id="history">{words.history}</SectionHeading>
      <ol class="history">
        {versions.map((version, i) => (
          <li>
            {words.how[version.how]}
            {version.note ? (
              <p class="second">
                <Stored language={language}>{version.note}</Stored>
              </p>
            ) : null}
            <ChangedParts view={view} version={version} before={versions[i + 1] ?? null} />
            <DoneBy language={language} by={version.by} at={version.at} />
            {i > 0 ? <Earlier view={view} version={version} /> : null}
          </li>
        ))}
      </ol>
      {mayPrepare(actor) && !item.withdrawal && versions.length > 1 ? (
        <form class="knowledge-undo" method="post" action={knowledgeUndoPath(item.id)}>
          <input type="hidden" name="seen" value={String(item.version)} />
          <Button variant="tertiary" icon="undo" aria-describedby="undo-why">
            {words.undo}
          </Button>
          <p class="second" id="undo-why">
            {words.undoWhy(words.version(item.version).toLowerCase())}
          </p>
        </form>
      ) : null}
    </section>
  )
}

function ChangedParts({
  view,
  version: { content },
  before,
}: {
  readonly view: View
  readonly version: KnowledgeVersion
  readonly before: KnowledgeVersion | null
}) {
  if (!before) return null
  const words = knowledgeWords(view.language)
  const { heads } = words
  const names: Record<keyof KnowledgeText, string> = {
    name: heads.name,
    summary: heads.summary,
    kind: words.kind,
    grade: words.grade,
    transfer: heads.transfer,
    publisher: heads.publisher,
    author: heads.author,
    year: heads.year,
    address: heads.address,
    areaId: words.area,
    targetGroup: heads.group,
    tags: heads.tags,
    reviewOn: heads.reviewOn,
  }
  const changed = Object.entries(names).flatMap(([part, name]) => {
    const text = (of: KnowledgeText) => JSON.stringify(of[part as keyof KnowledgeText])
    return text(content) === text(before.content) ? [] : [name.toLowerCase()]
  })
  if (changed.length === 0) return null
  return <p class="second">{words.item.changedParts(formatList(view.language, changed))}</p>
}

function Earlier({ view, version }: { readonly view: View; readonly version: KnowledgeVersion }) {
  const { language } = view
  const { content } = version
  const { item: words, kinds } = knowledgeWords(language)
  const lang = storedLang(language)
  return (
    <Details summary={words.readVersion(version.version)}>
      <p lang={lang}>
        <strong>{content.name}</strong>
      </p>
      <p lang={lang}>{content.summary}</p>
      {content.transfer ? <p lang={lang}>{content.transfer}</p> : null}
      <p class="second">
        {kinds[content.kind]}. <GradeMark language={language} grade={content.grade} />{' '}
        <Stored language={language}>{sourceLine(language, content)}</Stored>
      </p>
    </Details>
  )
}
