import { matterPath } from '../matters/paths.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { IntroductionReading } from './readingStore.ts'
import { matterTold, wayTold } from './told.ts'
import { introductionWords } from './words.ts'

type SectionProps = { readonly view: View; readonly reading: IntroductionReading }

/** What the party owes somebody. */
export function Open({ view, reading }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  return (
    <section>
      <SectionHeading>{words.open}</SectionHeading>
      {reading.open.length === 0 ? (
        <p>{words.openNone}</p>
      ) : (
        <ul class="rule-list">
          {reading.open.map((matter) => {
            const { what, stored, why, href } = matterTold(language, matter, reading.parties)
            return (
              <li class={matter.late ? 'late' : undefined}>
                <Icon name={matter.late ? 'warningFilled' : 'clock'} />
                <div>
                  <a href={href}>
                    <StoredIn language={language} sentence={what} stored={stored} />
                  </a>
                  <p class="second">
                    {matter.late ? <strong>{words.late}. </strong> : null}
                    {why}
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** Matters that the body has before it, and those of the party's own that lie with others. */
export function OnTheWay({ view, reading }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  return (
    <section>
      <SectionHeading>{words.onTheWay}</SectionHeading>
      {reading.onTheWay.length === 0 ? (
        <p class="muted">{words.onTheWayNone}</p>
      ) : (
        <ul class="rule-list">
          {reading.onTheWay.map((each) => (
            <li>
              <a href={matterPath(each.matter.id)} lang={storedLang(language)}>
                {each.matter.title}
              </a>
              <p class="second">{wayTold(language, each, reading)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
