import type { OutcomeInContext } from '../decisions/outcome.ts'
import { outcomeName } from '../decisions/parts.tsx'
import { outcomePath } from '../decisions/paths.ts'
import { formatTime, nbsp } from '../i18n/format.ts'
import { PlanSummary } from '../plan/meetingParts.tsx'
import { Icon, type IconName } from '../ui/icon.ts'
import { minutesClass } from '../ui/minutes.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { mainMatter, type TimedItem, type WorkForm } from './agenda.ts'
import { EffectsSummary } from './effectParts.tsx'
import { itemPath } from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

const formIcons: Record<WorkForm, IconName> = {
  round: 'compass',
  walkthrough: 'presentation',
  talk: 'chat',
  groups: 'dots',
  guests: 'group',
  consent: 'handshake',
  checkout: 'compass',
}

/** The whole agenda: each point with its time, as tall as its minutes. */
export function Agenda({ view, reading }: { readonly view: View; readonly reading: MeetingReading }) {
  const { items, outcomes, effects, plans } = reading
  const main = mainMatter(items)
  return (
    <ol class="agenda">
      {items.map((item) => (
        <li class={pointClass(item, item.id === main?.id)}>
          <p class="agenda-time">
            <strong>{formatTime(view.language, item.startsAt)}</strong>
            {item.minutes}
            {nbsp}min
          </p>
          <div class="agenda-block">
            <h3 lang={storedLang(view.language)}>
              {item.kind === 'pause' ? (
                item.title
              ) : (
                <a href={itemPath(item.meetingId, item.id)}>{item.title}</a>
              )}
            </h3>
            {item.description ? <p lang={storedLang(view.language)}>{item.description}</p> : null}
            {item.kind === 'effects' && effects ? <EffectsSummary view={view} effects={effects} /> : null}
            {item.kind === 'effects' ? <PlanSummary language={view.language} plans={plans} /> : null}
            <ItemOutcomes
              view={view}
              outcomes={outcomes.filter(({ agendaItemId }) => agendaItemId === item.id)}
            />
          </div>
          <ItemForm view={view} item={item} />
        </li>
      ))}
    </ol>
  )
}

export function ItemForm({ view, item }: { readonly view: View; readonly item: TimedItem }) {
  const words = meetingWords(view.language)
  if (!item.form) return <p class="agenda-form"></p>
  return (
    <p class="agenda-form with-icon">
      <Icon name={formIcons[item.form]} />
      <span>
        {words.forms[item.form]}
        {item.origin === 'outside' ? <span class="second agenda-origin">{words.fromOutside}</span> : null}
      </span>
    </p>
  )
}

function ItemOutcomes({
  view,
  outcomes,
}: {
  readonly view: View
  readonly outcomes: readonly OutcomeInContext[]
}) {
  return (
    <>
      {outcomes.map((outcome) => (
        <p class="agenda-outcome">
          <a href={outcomePath(outcome.id)}>{outcomeName(view.language, outcome)}</a>
        </p>
      ))}
    </>
  )
}

/** `Punkt 6 av 8 · 10.30–11.15`. */
export function itemPlace(view: View, item: TimedItem, count: number): string {
  const { language } = view
  const hours = `${formatTime(language, item.startsAt)}–${formatTime(language, item.endsAt)}`
  return `${meetingWords(language).pointOf(item.position, count)} · ${hours}`
}

function pointClass(item: TimedItem, main: boolean): string {
  const classes = ['agenda-point', minutesClass(item.minutes)]
  if (item.kind === 'purpose' || item.kind === 'close') classes.push('agenda-purpose')
  if (item.kind === 'pause') classes.push('agenda-pause')
  if (main) classes.push('agenda-main')
  return classes.join(' ')
}
