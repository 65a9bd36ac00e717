import { civilDateOf, formatDate, formatList } from '../i18n/format.ts'
import { LetterForm } from '../letters/parts.tsx'
import type { Candidate, Written } from '../letters/readingStore.ts'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../ui/view.ts'
import { cockpitWords } from './cockpitWords.ts'
import { cockpitPath, newReminderPath, remindersPath } from './paths.ts'
import { reminderWords } from './reminderWords.ts'

/** A letter about everything that a party owes, to read through, change and send. */
export function NewReminderPage({
  view,
  form,
  party,
  count,
  people,
  latest,
  daysAgo,
  delivers,
}: {
  readonly view: View
  readonly form: FormState
  readonly party: { readonly id: string; readonly name: string }
  /** How many things it reminds of. */
  readonly count: number
  readonly people: readonly Candidate[]
  /** The last time that the party was reminded, and how long ago. */
  readonly latest: Written | undefined
  readonly daysAgo: number | null
  readonly delivers: boolean
}) {
  const { language } = view
  const words = cockpitWords(language)
  const { reminder } = reminderWords(language)
  const chosen = form.values.language === 'en' ? 'en' : 'sv'
  return (
    <FormPage
      view={view}
      form={form}
      title={reminder.title}
      note={party.name}
      answer={reminder.answer(party.name, count)}
      current="overview"
      breadcrumb={[{ label: words.title, href: cockpitPath() }, { label: reminder.title }]}
    >
      <div class="stack">
        {latest?.postedAt ? (
          <Before view={view} latest={latest} at={latest.postedAt} daysAgo={daysAgo} />
        ) : null}
        <Segmented
          label={reminder.language}
          options={(['sv', 'en'] as const).map((each) => ({
            label: reminder.languages[each],
            href: newReminderPath(party.id, each),
            current: each === chosen,
          }))}
        />
        <LetterForm view={view} form={form} people={people} action={remindersPath()} delivers={delivers}>
          <input type="hidden" name="party" value={party.id} />
        </LetterForm>
      </div>
    </FormPage>
  )
}

/** A hint, not a stop: whoever writes knows what has been said by telephone. */
const tooSoonDays = 7

function Before({
  view,
  latest,
  at,
  daysAgo,
}: {
  readonly view: View
  readonly latest: Written
  readonly at: Date
  readonly daysAgo: number | null
}) {
  const { language } = view
  const words = reminderWords(language).reminder
  const [date, to] = [formatDate(language, civilDateOf(at)), formatList(language, latest.to)]
  if (daysAgo === null || daysAgo >= tooSoonDays) return <p>{words.before(date, to)}</p>
  return (
    <Notice tone="warning" title={words.recentlyTitle}>
      {words.recently(date, to)}
    </Notice>
  )
}
