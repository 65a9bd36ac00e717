import { formatDate } from '../i18n/format.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { LinkableKind } from './candidate.ts'
import { candidatePlaces, prioritiesPath, roundPath } from './paths.ts'
import type { Placing } from './placingStore.ts'
import { stateOf } from './round.ts'
import { priorityWords } from './words.ts'

/** The rounds that a recommendation or a proposal was a candidate of: its own page shows the list in a frame. */
export function PlacingsPage({
  view,
  thing,
  name,
  placings,
}: {
  readonly view: View
  readonly thing: { readonly kind: LinkableKind; readonly id: string }
  readonly name: string
  readonly placings: readonly Placing[]
}) {
  const { language } = view
  const all = priorityWords(language)
  const { placings: words } = all
  return (
    <Page
      view={view}
      title={`${words.title}: ${name}`}
      current="priorities"
      breadcrumb={[{ label: all.title, href: prioritiesPath() }, { label: words.title }]}
    >
      <ObjectHeading
        name={words.title}
        answer={words.answer(placings.length)}
        definition={
          <a href={candidatePlaces[thing.kind](thing.id)} lang={storedLang(language)}>
            {name}
          </a>
        }
      />
      <section class="section">
        <turbo-frame id="placings" target="_top">
          <ul class="rule-list">
            {placings.map(({ round, place, of }) => (
              <li>
                <div>
                  <a href={roundPath(round.id)} lang={storedLang(language)}>
                    {round.question}
                  </a>{' '}
                  <Tag icon={place === null ? 'clock' : 'check'}>
                    {place !== null
                      ? words.place(place, of)
                      : stateOf(round) === 'open'
                        ? words.open
                        : words.none}
                  </Tag>
                  {round.closedOn ? (
                    <p class="second">{all.closedOn(formatDate(language, round.closedOn))}</p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </turbo-frame>
      </section>
    </Page>
  )
}
