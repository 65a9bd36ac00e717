import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { hatsThatMeet, type Matter } from './conflict.ts'
import { hatPath } from './paths.ts'
import { identityWords } from './words.ts'

/**
 * Before the button of a form: another seat of the one who fills it in has to do with the same matter. A hint, kept
 * nowhere; nothing is stopped by it.
 */
export function HatsMeet({ view, matter }: { readonly view: View; readonly matter: Matter }) {
  if (!view.actor) return null
  const words = identityWords(view.language).hatsMeet
  const meetings = hatsThatMeet(view.actor, view.actor.otherHats, matter)
  if (meetings.length === 0) return null
  return (
    <Notice tone="neutral" title={words.title(meetings.length)}>
      <p>{words.worn(view.actor.hat, view.actor.body.name)}</p>
      <ul>
        {meetings.map(({ hat, otherParty, decides }) => (
          <li>
            {words.also(hat.label, hat.body.name)} {otherParty ? words.otherParty(hat.party.name) : null}{' '}
            {decides ? words.decides(hat.body.name) : null}
          </li>
        ))}
      </ul>
      <p>{words.why}</p>
      <a href={hatPath(view.address)}>{words.change}</a>
    </Notice>
  )
}
