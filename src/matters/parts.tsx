import type { Child } from 'hono/jsx'
import type { Language } from '../i18n/language.ts'
import { Icon, type IconName } from '../ui/icon.ts'
import { Tag } from '../ui/tag.tsx'
import type { Step } from './decisionPath.ts'
import type { Journey } from './matter.ts'
import { matterWords } from './words.ts'

const stepIcons = {
  raise: 'bell',
  prepare: 'pencil',
  consult: 'chat',
  decide: 'gavel',
  carryOut: 'check',
} as const satisfies Record<Step, IconName>

/** A step as a word and a shape. */
export function StepMark({ language, step }: { readonly language: Language; readonly step: Step }) {
  return (
    <span class="matter-step">
      <Icon name={stepIcons[step]} />
      {matterWords(language).steps[step]}
    </span>
  )
}

const stateIcons = {
  open: 'activity',
  postponed: 'pause',
  finished: 'check',
  dropped: 'cross',
  elsewhere: 'external',
} as const satisfies Record<Journey['state'], IconName>

export function StateTag({
  language,
  state,
}: {
  readonly language: Language
  readonly state: Journey['state']
}) {
  return (
    <Tag
      tone={state === 'finished' ? 'agreed' : state === 'open' ? 'towards' : 'neutral'}
      icon={stateIcons[state]}
    >
      {matterWords(language).states[state]}
    </Tag>
  )
}

/** A cell that carries its column's name where the heads are not shown, as on a phone. */
export function Cell({
  label,
  number = false,
  children,
}: {
  readonly label: string
  readonly number?: boolean
  readonly children: Child
}) {
  return (
    <td class={number ? 'number' : undefined} data-label={label}>
      {children}
    </td>
  )
}
