import { raw } from 'hono/html'

/** Whether the latest value is more than chance. `high` and `low` tell the way, `worse` and `better` what it means. */
export type VariationMark = {
  readonly state: 'worse' | 'better' | 'change' | 'usual' | 'unknown'
  readonly side: 'high' | 'low' | null
}

/** Whether what is usual meets the target again and again. */
export type AssuranceMark = 'pass' | 'fail' | 'sometimes'

/**
 * A line that leaves its limits, or stays between them, with its word. Another shape and another place than the marks
 * of the target (`TargetStatus`): a value may vary as usual and never reach its target.
 */
export function VariationStatus({ mark, word }: { readonly mark: VariationMark; readonly word: string }) {
  const shape = mark.side ?? (mark.state === 'unknown' ? 'unknown' : 'usual')
  return (
    <span class={`status process-${mark.state}`}>
      {lines[shape]}
      {word}
    </span>
  )
}

/** Squares, where the marks of the target are discs and diamonds. */
export function AssuranceStatus({ mark, word }: { readonly mark: AssuranceMark; readonly word: string }) {
  return (
    <span class={`status process-${mark}`}>
      {squares[mark]}
      {word}
    </span>
  )
}

const svg = (shapes: string) =>
  raw(
    `<svg class="status-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes}</svg>`,
  )

const limits = (upper: number, lower: number) =>
  `<path d="M1 ${upper}h18M1 ${lower}h18" stroke="currentColor" stroke-width="1" stroke-dasharray="1.5 2" fill="none"/>`
const line = (d: string) =>
  `<path d="${d}" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" fill="none"/>`
const end = (x: number, y: number) => `<path d="M${x} ${y - 4}l4 4-4 4-4-4z" fill="currentColor"/>`

const lines = {
  high: svg(`${limits(9.5, 17.5)}${line('M1.5 14.5 5 12l4 3 6-9.5')}${end(15, 4.5)}`),
  low: svg(`${limits(2.5, 10.5)}${line('M1.5 5.5 5 8l4-3 6 9.5')}${end(15, 15.5)}`),
  usual: svg(
    `${limits(3.5, 16.5)}${line('M1.5 11.5 5 8l4 4 3.5-5 3.5 4')}<circle cx="16.5" cy="11" r="2.25" fill="currentColor"/>`,
  ),
  unknown: svg(`${line('M1.5 11.5 5 8l4 4 3.5-5')}${line('M15 7.5l3.5 3.5M18.5 7.5 15 11')}`),
}

const square =
  '<rect x="2" y="2" width="16" height="16" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.75"/>'
const squares: Record<AssuranceMark, ReturnType<typeof raw>> = {
  pass: svg(`${square}${line('M6 10.4 8.8 13.2 14 7')}`),
  fail: svg(`${square}${line('m6.5 6.5 7 7M13.5 6.5l-7 7')}`),
  sometimes: svg(`${square}${line('M5 10.5c1.6-3 3.4-3 5 0s3.4 3 5 0')}`),
}
