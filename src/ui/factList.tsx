import type { Child } from 'hono/jsx'

export type Fact = {
  readonly term: Child
  readonly value: Child
  /** A smaller line below. */
  readonly note?: Child
  /** Something is wrong or late here, in the warning colour above the note. */
  readonly warning?: Child
}

/** Facts about the thing in the right-hand column, between rules. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="fact-list">
      {facts.map((fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd class="fact-value">{fact.value}</dd>
          {fact.warning ? <dd class="away">{fact.warning}</dd> : null}
          {fact.note ? <dd>{fact.note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
