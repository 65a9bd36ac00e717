import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Belonging, LifeArea, PlacedKind } from './lifeArea.ts'
import { belongingOf, type LifeAreas } from './lifeAreaStore.ts'
import { lifeAreaWords } from './lifeAreaWords.ts'
import { lifeAreaPlace, placingsPath } from './paths.ts'

/** The choice that is no choice yet: nothing is placed by it. */
export const unchosen = '-'

/** What the reader has seen, so that nobody places what somebody else has placed meanwhile. */
export function seenOf(belonging: Belonging): string {
  return belonging.kind === 'placed' ? belonging.area.id : belonging.kind
}

/** Why a thing has to be placed anew; null when it need not. */
export function displacedText(language: Language, belonging: Belonging): string | null {
  const words = lifeAreaWords(language)
  if (belonging.kind === 'ended') return words.hasEnded(belonging.from.name)
  if (belonging.kind !== 'split') return null
  return words.wasSplit(
    belonging.from.name,
    formatList(
      language,
      belonging.among.map(({ name }) => name),
    ),
  )
}

/** Where a thing belongs, on the thing's own page, with a way to place it. Nothing before there is any division. */
export function LifeAreaOf({
  view,
  lifeAreas,
  kind,
  id,
  name,
  writes,
}: {
  readonly view: View
  readonly lifeAreas: LifeAreas
  readonly kind: PlacedKind
  readonly id: string
  readonly name: string
  readonly writes: boolean
}) {
  const words = lifeAreaWords(view.language)
  const { current } = lifeAreas
  if (!current) return null
  const belonging = belongingOf(lifeAreas, kind, id)
  return (
    <section class="life-area-of">
      <h2 class="field-label">{words.area}</h2>
      {belonging.kind === 'placed' ? (
        <p>
          <a href={lifeAreaPlace(belonging.area.id)} lang={storedLang(view.language)}>
            {belonging.area.name}
          </a>
        </p>
      ) : (
        <p class="muted">{displacedText(view.language, belonging) ?? words.noArea}</p>
      )}
      {writes ? (
        <PlaceForm
          view={view}
          thing={{ kind, id, name }}
          belonging={belonging}
          areas={current.areas}
          back="thing"
        />
      ) : null}
    </section>
  )
}

/** A choice of area with its button. `back` says which page is shown afterwards. */
export function PlaceForm({
  view,
  thing,
  belonging,
  areas,
  back,
}: {
  readonly view: View
  readonly thing: { readonly kind: PlacedKind; readonly id: string; readonly name: string }
  readonly belonging: Belonging
  readonly areas: readonly LifeArea[]
  readonly back: 'thing' | 'list'
}) {
  const words = lifeAreaWords(view.language)
  // What was split most likely belongs to one of the areas that came of it: they stand first.
  const likely = belonging.kind === 'split' ? belonging.among : []
  const offered = [...likely, ...areas.filter((area) => !likely.includes(area))]
  const chosen = belonging.kind === 'placed' ? belonging.area.id : ''
  const field = `place-${thing.id}`
  return (
    <form class="place-form" method="post" action={placingsPath()}>
      <input type="hidden" name="kind" value={thing.kind} />
      <input type="hidden" name="thing" value={thing.id} />
      <input type="hidden" name="seen" value={seenOf(belonging)} />
      <input type="hidden" name="back" value={back} />
      <label class="visually-hidden" for={field}>
        {words.area}
        {words.placeOf(thing.name)}
      </label>
      <select class="ds-input field-medium" id={field} name="area">
        {displacedText(view.language, belonging) === null ? null : (
          <option value={unchosen} selected>
            {words.choose}
          </option>
        )}
        <option value="" selected={chosen === '' && belonging.kind === 'none'}>
          {words.noArea}
        </option>
        {offered.map(({ id, name }) => (
          <option value={id} lang={storedLang(view.language)} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
      <Button variant="secondary">
        {words.place}
        <span class="visually-hidden">{words.placeOf(thing.name)}</span>
      </Button>
    </form>
  )
}
