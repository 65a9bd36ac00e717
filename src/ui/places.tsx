import { placesOf, type Section } from './navigation.ts'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/** The pages that stand beside each other in a section. Only they show it: what lies deeper has its breadcrumb. */
export function Places({ view, section }: { readonly view: View; readonly section: Section }) {
  const words = uiWords(view.language)
  const places = (placesOf[section] ?? []).filter(({ available }) => available)
  const here = view.address.split('?', 1)[0]
  if (view.actor === null || places.length < 2 || !places.some(({ path }) => path === here)) return null
  return (
    <nav class="places" aria-label={words.inSection(words.sections[section])}>
      <ul>
        {places.map(({ place, path }) => (
          <li>
            <a href={path} aria-current={path === here ? 'page' : undefined}>
              {words.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
