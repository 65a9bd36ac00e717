import { formatDate } from '../i18n/format.ts'
import { Details } from '../ui/details.tsx'
import type { View } from '../ui/view.ts'
import { partyWords } from './partyWords.ts'
import { partyPath } from './paths.ts'
import type { BodiesReading } from './readingStore.ts'

/** Those that are parties today, in columns; then those that come, and behind a click those that have left. */
export function PartyLists({ view, reading }: { readonly view: View; readonly reading: BodiesReading }) {
  const { language } = view
  const words = partyWords(language)
  const { parties, comingParties, formerParties } = reading
  return (
    <>
      <ul class="columns">
        {parties.map((party) => (
          <li>
            <a href={partyPath(party.id)}>{party.name}</a>
            {party.leftOn ? (
              <p class="second">{words.lastDayIs(formatDate(language, party.leftOn))}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {comingParties.length > 0 ? (
        <div>
          <h3>{words.ahead}</h3>
          <ul class="columns">
            {comingParties.map((party) => (
              <li>
                <a href={partyPath(party.id)}>{party.name}</a>
                <p class="second">{words.from(formatDate(language, party.joinedOn))}</p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {formerParties.length > 0 ? (
        <Details summary={words.former(formerParties.length)}>
          <ul class="rule-list">
            {formerParties.map((party) => (
              <li>
                <a href={partyPath(party.id)}>{party.name}</a>
                <p class="second">
                  {words.fromTo(
                    formatDate(language, party.joinedOn),
                    formatDate(language, party.leftOn ?? party.joinedOn),
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}
