import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import { stateOf, tasksOf, type WholePlan } from './plan.ts'
import { schedule } from './schedule.ts'
import { planWords } from './words.ts'

/** A row for each action. Days as `2025-03-14`, which every spreadsheet reads. */
export function actionsAsCsv(language: Language, plan: WholePlan, today: CivilDate): string {
  const words = planWords(language)
  const held = schedule(tasksOf(plan.actions), today)
  const rows = plan.actions.map((action) => {
    const [latest] = action.statuses
    const waited = plan.actions.filter(({ id }) => action.after.includes(id)).map(({ name }) => name)
    return [
      action.name,
      action.owner.name,
      action.startsOn,
      action.endsOn,
      words.states[stateOf(action, today)],
      action.completion?.doneOn ?? '',
      waited.join('; '),
      action.completion ? '' : String(held.tasks.get(action.id)!.slack),
      latest?.note ?? '',
      latest?.toldOn ?? '',
    ]
  })
  return spreadsheet(language, [words.file.heads, ...rows])
}
