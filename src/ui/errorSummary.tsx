import { type FormState, fieldId } from './form.ts'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/**
 * What is wrong, first on the page, each with a link to its field. It takes focus when the page comes back
 * (`autofocus` needs no script), and the page's title says the same: `<Page failed>`.
 */
export function ErrorSummary({
  view,
  form,
  prefix,
}: {
  readonly view: View
  readonly form: FormState
  readonly prefix?: string | undefined
}) {
  const problems = Object.entries(form.problems).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{uiWords(view.language).problems(problems.length)}</h2>
      <ul>
        {problems.map(([name, sentence]) => (
          <li>
            <a href={`#${fieldId(name, prefix)}`} data-turbo="false">
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
