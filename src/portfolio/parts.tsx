import { type CivilDate, formatDate, formatMoney, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { IconName } from '../ui/icon.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { type Activity, type ActivityState, doubtsOf, lastDay, type Stop, stateOf } from './activity.ts'
import { activityPath } from './paths.ts'
import { portfolioWords } from './words.ts'

/** Full-time work: `2,5`. */
export function formatWork(language: Language, tenths: number): string {
  return formatNumber(language, tenths / 10, tenths % 10 === 0 ? 0 : 1)
}

const looks: Record<ActivityState, readonly ['neutral' | 'away', IconName]> = {
  running: ['neutral', 'arrowRight'],
  over: ['away', 'clock'],
  ending: ['neutral', 'check'],
  ahead: ['neutral', 'calendar'],
  ended: ['neutral', 'minus'],
}

export function ActivityTag({
  language,
  state,
}: {
  readonly language: Language
  readonly state: ActivityState
}) {
  const [tone, icon] = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {portfolioWords(language).states[state]}
    </Tag>
  )
}

/** What runs, with who has it, what it costs and takes, when it ends, and what is asked about it. */
export function ActivityTable({
  language,
  activities,
  stops,
  today,
  label,
}: {
  readonly language: Language
  readonly activities: readonly Activity[]
  readonly stops: readonly Stop[]
  readonly today: CivilDate
  readonly label: string
}) {
  const words = portfolioWords(language)
  const { heads } = words
  return (
    <table class="table table-labelled" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{heads.name}</th>
          <th role="columnheader">{heads.owner}</th>
          <th role="columnheader" class="number">
            {heads.cost}
          </th>
          <th role="columnheader" class="number">
            {heads.work}
          </th>
          <th role="columnheader">{heads.until}</th>
          <th role="columnheader">{heads.questions}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {activities.map((activity) => {
          const last = lastDay(activity, stops)
          const doubts = doubtsOf(activity, stops, today)
          const open = stops.find(({ activityId, answered }) => activityId === activity.id && !answered)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={activityPath(activity.id)} lang={storedLang(language)}>
                  {activity.name}
                </a>
                <p class="second">{words.kinds[activity.kind]}</p>
              </th>
              <td role="cell" data-label={heads.owner}>
                <Stored language={language}>{activity.owner}</Stored>
              </td>
              <td role="cell" data-label={heads.cost} class="number">
                {activity.yearlyCost === null ? (
                  <span class="missing">{words.unknownCost}</span>
                ) : (
                  formatMoney(language, activity.yearlyCost)
                )}
              </td>
              <td role="cell" data-label={heads.work} class="number">
                {formatWork(language, activity.tenths)}
              </td>
              <td role="cell" data-label={heads.until}>
                {last ? formatDate(language, last) : words.noEnd}
                <p>
                  <ActivityTag language={language} state={stateOf(activity, stops, today)} />
                </p>
              </td>
              <td role="cell" data-label={heads.questions}>
                {open ? <p lang={storedLang(language)}>{open.why}</p> : null}
                {doubts.map((doubt) => (
                  <p class={doubt === 'over' ? 'second away' : 'second'}>{words.doubts[doubt]}</p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
