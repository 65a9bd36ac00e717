import { Icon } from './icon.ts'
import { mark } from './mark.ts'
import { navigation, type Section } from './navigation.ts'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/**
 * Search and menu are popovers: on a phone two buttons open them, without script and with Escape to close; on
 * a wide screen the same elements stand open in the header. A browser that does not know popovers shows them.
 */
export function Header({ view, current }: { readonly view: View; readonly current?: Section | undefined }) {
  const words = uiWords(view.language)
  const inside = view.actor !== null && view.partnership !== null
  return (
    <header class="header">
      <div class="header-inner">
        <a class="brand" href="/">
          {mark}
          <span>
            <strong>{view.partnership?.name ?? 'Samsyn'}</strong>
            {view.partnership ? <span class="brand-area">{view.partnership.area}</span> : null}
          </span>
        </a>
        {inside ? <SearchForm view={view} /> : null}
        {inside ? (
          <button class="header-button" type="button" popovertarget="menu">
            {words.menu}
            <Icon name="menu" />
          </button>
        ) : null}
        <div class={inside ? 'menu' : 'menu menu-bare'} id="menu" popover={inside ? 'auto' : undefined}>
          <div class="tools">
            <LanguageSwitch view={view} />
            {view.actor ? <Hat view={view} actor={view.actor} /> : null}
            {view.actor ? (
              <form method="post" action="/sign-out">
                <button class="tool">{words.signOut}</button>
              </form>
            ) : (
              <a class="tool" href="/sign-in">
                {words.signIn}
              </a>
            )}
          </div>
          {inside ? <MainNavigation view={view} current={current} /> : null}
        </div>
      </div>
      {view.actor ? <HatLine view={view} actor={view.actor} /> : null}
    </header>
  )
}

function SearchForm({ view }: { readonly view: View }) {
  const words = uiWords(view.language)
  return (
    <>
      <button
        class="header-button header-button-search"
        type="button"
        popovertarget="search"
        aria-label={words.search}
      >
        <Icon name="search" />
      </button>
      <search class="search" id="search" popover="auto">
        <form action="/search">
          <Icon name="search" />
          <label class="visually-hidden" for="search-for">
            {words.searchIn}
          </label>
          <input id="search-for" name="q" type="search" placeholder={words.searchIn} autocomplete="off" />
          <button class="search-button">{words.search}</button>
        </form>
      </search>
    </>
  )
}

function LanguageSwitch({ view }: { readonly view: View }) {
  const other = view.language === 'sv' ? 'en' : 'sv'
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={view.address} />
      <button class="tool" name="language" value={other} lang={other}>
        {uiWords(view.language).otherLanguage}
      </button>
    </form>
  )
}

/** Who acts, and as whom. A person with one hat has nothing to choose, so nothing opens. */
function Hat({ view, actor }: { readonly view: View; readonly actor: NonNullable<View['actor']> }) {
  const words = uiWords(view.language)
  const worn = (
    <span class="hat-worn">
      <span class="hat-label">{words.actingAs}</span> <strong>{actor.hat}</strong>
      {actor.otherHats.length > 0 ? <span class="hat-body">{actor.body.name}</span> : null}
    </span>
  )
  if (actor.otherHats.length === 0) return <div class="hat">{worn}</div>
  return (
    <details class="hat">
      <summary>
        {worn}
        <Icon name="chevronUpDown" />
      </summary>
      <form class="hat-choices" method="post" action="/hat">
        <input type="hidden" name="back" value={view.address} />
        <p>{words.signedInAs(actor.name)}</p>
        <p id="act-as">{words.actAs}</p>
        <ul aria-labelledby="act-as">
          {actor.otherHats.map((hat) => (
            <li>
              <button name="hat" value={hat.id}>
                {hat.label}
                <span class="hat-body">{hat.body.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}

/** Where the menu is closed, so that nobody forgets as whom they act. */
function HatLine({ view, actor }: { readonly view: View; readonly actor: NonNullable<View['actor']> }) {
  const words = uiWords(view.language)
  const several = actor.otherHats.length > 0
  return (
    <p class="hat-line">
      {words.actingAs} <strong>{actor.hat}</strong>
      {several ? (
        <>
          {`, ${actor.body.name}. `}
          <a href={`/hat?back=${encodeURIComponent(view.address)}`}>{words.changeHat}</a>
        </>
      ) : null}
    </p>
  )
}

function MainNavigation({ view, current }: { readonly view: View; readonly current?: Section | undefined }) {
  const words = uiWords(view.language)
  return (
    <nav class="main-navigation" aria-label={words.mainNavigation}>
      <ul>
        {navigation
          .filter((entry) => entry.available)
          .map((entry) => (
            <li>
              <a href={entry.path} aria-current={entry.section === current ? 'page' : undefined}>
                {words.sections[entry.section]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
