import { Icon } from './icon.ts'

const ways = ['up', 'down'] as const

type Way = (typeof ways)[number]

/**
 * Moves a thing of a list one step. When the page comes back the focus is on the button that was pressed, or on the
 * other one where the thing has come to an end of the list.
 */
export function MoveButtons({
  action,
  may,
  moved,
  label,
}: {
  readonly action: string
  readonly may: (way: Way) => boolean
  /** Which way it has just been moved; null when it has not. */
  readonly moved: Way | null
  /** Names the thing: there are buttons for each. */
  readonly label: (way: Way) => string
}) {
  return (
    <>
      {ways
        .filter((way) => may(way))
        .map((way) => (
          <form method="post" action={action}>
            <input type="hidden" name="direction" value={way} />
            <button
              class="icon-button"
              aria-label={label(way)}
              title={label(way)}
              autofocus={moved !== null && (moved === way || !may(moved)) ? true : undefined}
            >
              <Icon name={way === 'up' ? 'arrowUp' : 'arrowDown'} />
            </button>
          </form>
        ))}
    </>
  )
}
