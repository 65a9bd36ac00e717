import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, hatLabel } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { guidePath, newTokenPath, revocationPath } from './paths.ts'
import { type Token, tokenStart, tokenState } from './token.ts'
import { tokenWords } from './words.ts'

/** Which programs can read and write here, for whom, and since when they have not. */
export function TokensPage({
  view,
  actor,
  tokens,
  today,
}: {
  readonly view: View
  readonly actor: Actor
  readonly tokens: readonly Token[]
  readonly today: CivilDate
}) {
  const words = tokenWords(view.language)
  const valid = tokens.filter((token) => tokenState(token, today) === 'valid')
  const rest = tokens.filter((token) => !valid.includes(token))
  const make = (
    <LinkButton icon="plus" href={newTokenPath()}>
      {words.make}
    </LinkButton>
  )
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        answer={words.answer(valid.length)}
        definition={actor.role === 'coordinator' ? `${words.definition} ${words.ofAll}` : words.definition}
      />
      {tokens.length === 0 ? (
        <EmptyState
          what={words.none.what}
          why={words.none.why}
          action={
            <>
              {make}
              <a href={guidePath()}>{words.guide}</a>
            </>
          }
        />
      ) : (
        <section class="section">
          <TokenTable view={view} tokens={[...valid, ...rest]} today={today} />
          <div class="actions token-acts">
            {make}
            <a href={guidePath()}>{words.guide}</a>
          </div>
        </section>
      )}
    </Page>
  )
}

function TokenTable({
  view: { language },
  tokens,
  today,
}: {
  readonly view: View
  readonly tokens: readonly Token[]
  readonly today: CivilDate
}) {
  const words = tokenWords(language)
  const { name, by, scope, until, used, state } = words.columns
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {[name, by, scope, until, used, state].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <Stored language={language}>{token.name}</Stored>
              <p class="second">
                {words.begins} <code class="token-start">{tokenStart(token.id)}…</code>
              </p>
            </th>
            <td role="cell" data-label={by}>
              {token.personName}
              <p class="second">{hatLabel(language, token.role, token.partyName)}</p>
            </td>
            <td role="cell" data-label={scope}>
              {words.scopes[token.scope]}
            </td>
            <td role="cell" data-label={until}>
              {formatDate(language, token.lastOn)}
            </td>
            <td role="cell" data-label={used}>
              {token.lastUsedOn ? formatDate(language, token.lastUsedOn) : words.neverUsed}
            </td>
            <td role="cell" data-label={state}>
              <State language={language} token={token} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What it is now, and the way to end it while it can be ended. */
function State({
  language,
  token,
  today,
}: {
  readonly language: Language
  readonly token: Token
  readonly today: CivilDate
}) {
  const words = tokenWords(language)
  const state = tokenState(token, today)
  if (state !== 'valid') {
    const { revocation } = token
    return (
      <>
        <span class="in-force in-force-not">{words.states[state]}</span>
        {revocation ? (
          <p class="second">
            {words.revokedBy(formatDate(language, civilDateOf(revocation.at)), revocation.byName)}
          </p>
        ) : null}
      </>
    )
  }
  return (
    <>
      <span class="in-force">{words.states.valid}</span>
      <p class="second">
        <a href={revocationPath(token.id)} aria-label={words.revoke(token.name)}>
          {words.columns.act}
        </a>
      </p>
    </>
  )
}
