import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Chart, Drawing, type Variant } from '../ui/chart/frame.tsx'
import { wrapText } from '../ui/chart/textWidth.ts'
import type { Column, Return, Station, StationState, Way } from './columns.ts'
import { arrowTo, fan, type Mandate, mandateOf, outline, placeStations, type Spot } from './pathShapes.ts'
import type { StationBody } from './readingStore.ts'
import { matterWords } from './words.ts'

type Drawn = {
  readonly language: Language
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  readonly way: Way
  readonly bodies: readonly StationBody[]
}

/**
 * The bodies of a way as stations in the order of the steps. Shape and word tell what each may do, and the line under
 * it where the matter is. Side by side on a wide screen, below each other on a phone.
 */
export function PathPicture(drawn: Drawn) {
  return (
    <Chart size="page" class="path-picture" draw={(variant) => <Picture {...drawn} variant={variant} />} />
  )
}

function Picture({ variant, ...drawn }: Drawn & { readonly variant: Variant }) {
  const { language, id, title, way, bodies } = drawn
  const words = matterWords(language)
  const labelled = way.columns.map((column) => ({
    ...column,
    labels: column.stations.map((station) => labelOf(language, column, station, bodies)),
  }))
  const description = labelled
    .flatMap(({ step, labels }) =>
      labels.map(({ name, mandate, note }) => words.picture.says(words.steps[step], name, mandate, note)),
    )
    .join(' ')
  const upright = variant === 'phone'
  const placed = placeStations(
    labelled.map(({ labels }) =>
      labels.map(({ name, mandate, note }) => ({
        name: (room: number) => wrapText(name, room, 13, 'semibold'),
        lines: [mandate, note],
      })),
    ),
    way.returns.length,
    upright,
  )
  return (
    <Drawing
      id={id}
      title={title}
      description={description}
      variant={variant}
      width={placed.width}
      height={placed.height}
    >
      {labelled.map(({ step, stations }, i) => (
        <text
          class={upright ? 'path-step path-start' : 'path-step'}
          x={placed.heads[i]!.x}
          y={placed.heads[i]!.y}
        >
          {`${i + 1}. ${words.steps[step]}`}
          {stations.length > 1 ? ` (${words.picture.sideBySide})` : ''}
        </text>
      ))}
      <Arrows way={way} spots={placed.spots} upright={upright} />
      {way.returns.map((back, i) => (
        <Back language={language} back={back} order={i} placed={placed} upright={upright} />
      ))}
      {labelled.map(({ stations, labels }, i) =>
        stations.map((station, k) => {
          const spot = placed.spots[i]![k]!
          const { name, mandate, note, shape } = labels[k]!
          return <StationBox spot={spot} state={station.state} shape={shape} words={[name, mandate, note]} />
        }),
      )}
    </Drawing>
  )
}

function StationBox({
  spot,
  state,
  shape,
  words: [name, mandate, note],
}: {
  readonly spot: Spot
  readonly state: StationState
  readonly shape: Mandate
  readonly words: readonly [string, string, string]
}) {
  const middle = spot.x + spot.width / 2
  const lines = wrapText(name, spot.room, 13, 'semibold')
  const top = spot.y + (spot.height - (lines.length + 2) * 17) / 2 + 13
  return (
    <g class={`path-station path-${state.kind} path-mandate-${shape}`}>
      {outline(shape, spot).map((path) => (
        <path d={path} />
      ))}
      {lines.map((line, i) => (
        <text class="path-name" x={middle} y={top + i * 17}>
          {line}
        </text>
      ))}
      <text class="path-word" x={middle} y={top + lines.length * 17}>
        {mandate}
      </text>
      <text class="path-note" x={middle} y={top + (lines.length + 1) * 17}>
        {note}
      </text>
    </g>
  )
}

function Arrows({
  way,
  spots,
  upright,
}: {
  readonly way: Way
  readonly spots: readonly (readonly Spot[])[]
  readonly upright: boolean
}) {
  return (
    <>
      {way.columns.slice(1).map((column, i) => {
        const ahead = column.stations.every(({ state }) => state.kind === 'ahead' || state.kind === 'passed')
        const plain = column.stations.every(({ state }) => state.kind === 'plain')
        return (
          <g class={`path-arrow ${plain || !ahead ? 'path-arrow-gone' : 'path-arrow-ahead'}`}>
            {fan(spots[i]!, spots[i + 1]!, upright).map((path) => (
              <path d={path} />
            ))}
            {arrowTo(spots[i + 1]!, upright).map((path) => (
              <path class="path-head" d={path} />
            ))}
          </g>
        )
      })}
    </>
  )
}

/** Below the stations, or to their right: from where it was sent back, to where. */
function Back({
  language,
  back,
  order,
  placed,
  upright,
}: {
  readonly language: Language
  readonly back: Return
  readonly order: number
  readonly placed: ReturnType<typeof placeStations>
  readonly upright: boolean
}) {
  const words = matterWords(language).picture
  const [from, to] = [placed.spots[back.from]!.at(-1)!, placed.spots[back.to]!.at(-1)!]
  const label = words.back(formatDate(language, back.on))
  if (upright) {
    const x = placed.width - 26 + order * 8
    const [start, end] = [from.y + from.height / 2, to.y + to.height / 2]
    const edge = from.x + from.width
    return (
      <g class="path-back">
        <path d={`M${edge} ${start}H${x}V${end}H${edge + 2}`} />
        <path class="path-head" d={`M${edge + 9} ${end - 5}L${edge + 1} ${end}L${edge + 9} ${end + 5}`} />
        <text class="path-back-word path-end" x={edge} y={from.y - 6}>
          {label}
        </text>
      </g>
    )
  }
  const base = placed.below + 24 + order * 24
  const start = from.x + from.width / 2 + 10 + order * 6
  const end = to.x + to.width / 2 - 10 - order * 6
  const [low, up] = [from.y + from.height, to.y + to.height]
  return (
    <g class="path-back">
      <path d={`M${start} ${low}V${base}H${end}V${up + 2}`} />
      <path class="path-head" d={`M${end - 5} ${up + 9}L${end} ${up + 1}L${end + 5} ${up + 9}`} />
      <text class="path-back-word" x={(start + end) / 2} y={base - 6}>
        {label}
      </text>
    </g>
  )
}

function labelOf(
  language: Language,
  { step }: Column,
  { bodyId, state }: Station,
  bodies: readonly StationBody[],
): { readonly name: string; readonly mandate: string; readonly note: string; readonly shape: Mandate } {
  const words = matterWords(language)
  const body = bodies.find(({ id }) => id === bodyId)
  const shape = mandateOf(step, body ?? null)
  const name = body?.name ?? (step === 'raise' ? words.whereRaised : words.theParties)
  return { name, shape, mandate: words.mandates[shape], note: noteOf(language, state) }
}

/** What the line under a station says. */
export function noteOf(language: Language, state: StationState): string {
  const words = matterWords(language)
  const { picture } = words
  switch (state.kind) {
    case 'plain':
      return state.days === null ? picture.noLimit : picture.expected(state.days)
    case 'here':
      return picture.here(words.days(state.days))
    case 'answered':
      return picture.answered
    case 'was':
      return picture.was(words.days(state.days))
    case 'aside':
      return picture.aside
    case 'stopped':
      return picture.stopped
    case 'passed':
      return picture.passed
    case 'ahead':
      return picture.ahead
  }
}
