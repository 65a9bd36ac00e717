import type { View } from './view.ts'
import { uiWords } from './words.ts'

export function Footer({ view }: { readonly view: View }) {
  const words = uiWords(view.language)
  return (
    <footer class="footer">
      <nav aria-label={words.footer}>
        <ul>
          <li>
            <a href="/accessibility">{words.accessibility}</a>
          </li>
          <li>
            <a href="/open/digests">{words.openNews}</a>
          </li>
          <li>
            <a href="/about">{words.about}</a>
          </li>
        </ul>
      </nav>
      {view.demo ? <p>{words.demo}</p> : null}
    </footer>
  )
}
