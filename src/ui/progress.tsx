import type { Child } from 'hono/jsx'

/** How far long work has come: what is done and what is left, in words as well as in length. */
export function Progress({
  id,
  label,
  value,
  max,
  text,
}: {
  readonly id: string
  readonly label: Child
  readonly value: number
  readonly max: number
  /** “12 av 40 filer. Ungefär två minuter kvar.” */
  readonly text: Child
}) {
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <progress id={id} value={value} max={max} aria-describedby={`${id}-text`}></progress>
      <p id={`${id}-text`}>{text}</p>
    </div>
  )
}
