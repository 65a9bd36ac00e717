import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField, Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Notice } from '../ui/notice.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Moment, PastMeeting } from './moment.ts'
import type { newsSince } from './series.ts'
import { vintageWords } from './vintageWords.ts'

export type MomentField = 'meeting' | 'day'

/** A meeting or a day to look back from. It changes the address, never the data. */
export function MomentChoice({
  view,
  action,
  form,
  meetings,
  carried = {},
}: {
  readonly view: View
  readonly action: string
  readonly form: FormState<MomentField>
  readonly meetings: readonly PastMeeting[]
  /** What else the address says, such as the place. */
  readonly carried?: Readonly<Record<string, string>>
}) {
  const words = vintageWords(view.language).choose
  const name = ({ bodyName, heldOn }: PastMeeting) =>
    words.meetingOption(bodyName, formatDate(view.language, heldOn))
  return (
    <form class="filter" method="get" action={action}>
      {Object.entries(carried).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      {meetings.length > 0 ? (
        <Select
          form={form}
          name="meeting"
          label={words.meeting}
          options={[
            { value: '', label: words.noMeeting },
            ...meetings.map((meeting) => ({
              value: meeting.id,
              label: name(meeting),
              lang: storedLang(view.language),
            })),
          ]}
        />
      ) : null}
      <DateField
        form={form}
        name="day"
        label={words.day}
        {...(meetings.length > 0 ? { hint: words.dayHint } : {})}
      />
      <Button variant="secondary">{words.show}</Button>
    </form>
  )
}

/** Says plainly that less is shown than is known, and what has come since. */
export function MomentNotice({
  language,
  moment,
  news,
  hasValues,
  called,
  back,
}: {
  readonly language: Language
  readonly moment: Moment
  readonly news: ReturnType<typeof newsSince> | null
  readonly hasValues: boolean
  /** What the source called it then, when it was called something else. */
  readonly called: string | null
  readonly back: string
}) {
  const words = vintageWords(language).moment
  const date = formatDate(language, moment.day)
  const title =
    moment.kind === 'meeting' && moment.meeting
      ? words.meeting(moment.meeting.bodyName, date)
      : words[moment.kind === 'vintage' ? 'vintage' : 'day'](date)
  return (
    <Notice tone="warning" icon="info" title={title}>
      {hasValues ? '' : `${words.none} `}
      {called === null ? '' : `${words.called(called)} `}
      {news ? `${newsText(language, news)} ` : ''}
      <a href={back}>{words.back}</a>
    </Notice>
  )
}

export function newsText(language: Language, { changed, added }: ReturnType<typeof newsSince>): string {
  const words = vintageWords(language).moment.news
  if (changed === 0) return added === 0 ? words.nothing : words.onlyAdded(added)
  const and = language === 'sv' ? ' och ' : ' and '
  return `${words.changed(changed)}${added > 0 ? and + words.added(added) : ''}.`
}
