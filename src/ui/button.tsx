import type { Child, JSX } from 'hono/jsx'
import { Icon, type IconName } from './icon.ts'

type Look = {
  /** One filled (`primary`) button per page; the others are outlined or, least of all, bare. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
  readonly icon?: IconName | undefined
  /** As wide as its column. On a phone every button is. */
  readonly wide?: boolean
  readonly children: Child
}

/** Its words are a verb with an object: “Spara målet”. Other attributes go through as they are. */
export function Button({
  variant = 'primary',
  icon,
  wide = false,
  type = 'submit',
  children,
  ...rest
}: Look & Omit<JSX.IntrinsicElements['button'], 'children' | 'class'>) {
  return (
    <button class="ds-button" type={type} data-variant={variant} data-fullwidth={wide || undefined} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton({
  variant = 'primary',
  icon,
  wide = false,
  children,
  ...rest
}: Look & Omit<JSX.IntrinsicElements['a'], 'children' | 'class'> & { readonly href: string }) {
  return (
    <a class="ds-button" data-variant={variant} data-fullwidth={wide || undefined} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}
