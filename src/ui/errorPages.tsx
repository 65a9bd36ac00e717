import { LinkButton } from './button.tsx'
import { ObjectHeading } from './heading.tsx'
import { Page } from './page.tsx'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

export type Failure = 'not-found' | 'forbidden' | 'refused' | 'too-many' | 'failure'

/**
 * A page for what did not work: what happened, in a sentence, and the way on. `sentence` replaces the general
 * one where the program knows more, and `way` leads back to what it is about; `incident` is the number that is also in the log.
 */
export function ErrorPage({
  view,
  failure,
  sentence,
  way = null,
  incident,
}: {
  readonly view: View
  readonly failure: Failure
  readonly sentence?: string | undefined
  readonly way?: { readonly href: string; readonly label: string } | null
  readonly incident?: string | undefined
}) {
  const words = uiWords(view.language).errors
  const { name, answer, sentence: general } = words[failure]
  return (
    <Page view={view} title={name}>
      <ObjectHeading name={name} answer={answer} definition={sentence ?? general} />
      {incident ? (
        <p class="error-incident">
          {words.incident}: <strong>{incident}</strong>
          <br />
          <span class="muted">{words.incidentHelp}</span>
        </p>
      ) : null}
      <div class="actions">
        {way ? <LinkButton href={way.href}>{way.label}</LinkButton> : null}
        <LinkButton href="/" variant={way ? 'secondary' : 'primary'}>
          {view.actor ? words.toOverview : words.toStart}
        </LinkButton>
      </div>
    </Page>
  )
}
