import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.ts'

/** The state of a thing, beside its name. `agreed` only for what the parties have agreed. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: 'neutral' | 'agreed' | 'towards' | 'away'
  readonly icon?: IconName | undefined
  readonly children: Child
}) {
  return (
    <span class={`tag tag-${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  )
}
