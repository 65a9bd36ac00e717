import { civilDateOf, formatDate, formatList } from '../i18n/format.ts'
import { LetterForm } from '../letters/parts.tsx'
import type { Candidate, Written } from '../letters/readingStore.ts'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
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
    <Page
      view={view}
      title={reminder.title}
      current="overview"
      failed={hasProblems(form)}
      breadcrumb={[{ label: words.title, href: cockpitPath() }, { label: reminder.title }]}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={reminder.title} note={party.name} answer={reminder.answer(party.name, count)} />
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
    </Page>
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
