import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { byPerspective, CodeName } from './parts.tsx'
import { codePath, codesPath, retrievalPath } from './paths.ts'
import { codingWords } from './words.ts'
import { chosenPassage, type Workspace } from './workspace.ts'

/** All codes by perspective, with how much each is used; those of the chosen passage are marked. */
export function CodeList({ view: { language }, work }: { readonly view: View; readonly work: Workspace }) {
  const words = codingWords(language)
  const { review, book } = work
  const marked = new Set(chosenPassage(work)?.codes.map(({ codeId }) => codeId))
  return (
    <section aria-labelledby="codes">
      <div class="code-list-head">
        <h2 id="codes">{words.book.title}</h2>
        <span class="second">{words.book.counts}</span>
      </div>
      {byPerspective(book, words.book.other).map(({ id, name, codes }) => (
        <>
          <h3 class="code-list-group" lang={id ? storedLang(language) : undefined}>
            {name}
          </h3>
          <ul class="code-list">
            {codes.map((code) => {
              const use = book.uses.get(code.id)
              return (
                <li class={`code-depth-${Math.min(code.depth, 4)}${marked.has(code.id) ? ' code-here' : ''}`}>
                  <a href={use ? retrievalPath(review.id, code.id) : codePath(review.id, code.id)}>
                    <CodeName language={language} code={code} />
                  </a>
                  <span>{use?.segments ?? 0}</span>
                  <span>{use?.sources ?? 0}</span>
                </li>
              )
            })}
          </ul>
        </>
      ))}
      <p>
        <a href={codesPath(review.id)}>{words.book.toBook}</a>
      </p>
    </section>
  )
}
