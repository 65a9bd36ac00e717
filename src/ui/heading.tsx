import type { Child } from 'hono/jsx'

/**
 * The top of an object's page: its name, small, with its state beside it; then the answer to the page's
 * question, large, in a sentence; then one grey line that defines what is talked about.
 */
export function ObjectHeading({
  name,
  note,
  tag,
  answer,
  long = false,
  definition,
}: {
  readonly name: Child
  /** Beside the name, grey: a date, a count. */
  readonly note?: Child
  /** Its state, a `<Tag>`. */
  readonly tag?: Child
  readonly answer?: Child
  /** An answer of three lines or more is set a little smaller. */
  readonly long?: boolean
  readonly definition?: Child
}) {
  return (
    <header class="object-heading">
      <div class="object-name">
        <h1>{name}</h1>
        {note ? <p class="object-note">{note}</p> : null}
        {tag}
      </div>
      {answer ? <p class={long ? 'answer answer-long' : 'answer'}>{answer}</p> : null}
      {definition ? <p class="definition">{definition}</p> : null}
    </header>
  )
}

/** A heading within the page, with what one can do about the whole section to the right. */
export function SectionHeading({
  children,
  id,
  aside,
}: {
  readonly children: Child
  readonly id?: string | undefined
  readonly aside?: Child
}) {
  return (
    <div class="section-heading">
      <h2 id={id}>{children}</h2>
      {aside ? <div>{aside}</div> : null}
    </div>
  )
}
