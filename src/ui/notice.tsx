import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.ts'

const icons = {
  info: 'info',
  warning: 'warningFilled',
  success: 'checkCircleFilled',
  neutral: 'info',
} as const satisfies Record<string, IconName>

/**
 * Something that the reader should know before the rest. Begins with the point, in bold, and ends with what to
 * do. `announce` makes assistive technology read it when it appears, as after a saved form.
 */
export function Notice({
  tone = 'info',
  icon,
  title,
  announce = false,
  children,
}: {
  readonly tone?: keyof typeof icons
  readonly icon?: IconName | undefined
  readonly title?: Child
  readonly announce?: boolean
  readonly children?: Child
}) {
  return (
    <div class={`notice notice-${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div>
        {title ? <strong>{title}</strong> : null} {children}
      </div>
    </div>
  )
}
