import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Digest } from './digest.ts'
import { digestFilePath } from './paths.ts'
import { digestAsText } from './plainText.ts'
import { digestWords } from './words.ts'

/** For where people read: an intranet, a mail. */
export function AsText({ view, digest }: { readonly view: View; readonly digest: Digest }) {
  const words = digestWords(view.language).page
  return (
    <section class="digest-as-text">
      <Details summary={words.asText}>
        <p class="second">{words.asTextLead}</p>
        <copy-text data-copied={words.copied}>
          <textarea
            class="ds-input"
            readonly
            rows={8}
            aria-label={words.text}
            lang={storedLang(view.language)}
          >
            {digestAsText(digest)}
          </textarea>
          <Button type="button" variant="secondary" icon="file" hidden>
            {words.copy}
          </Button>
          <p class="second" role="status"></p>
        </copy-text>
        <ul class="digest-files">
          {(['txt', 'md'] as const).map((kind) => (
            <li>
              <a href={digestFilePath(digest.id, kind)} data-turbo="false" download>
                {words.download[kind]}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  )
}
