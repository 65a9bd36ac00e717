import type { Silence } from '../frame/frame.ts'
import { SilenceList } from '../frame/parts.tsx'
import { framePath } from '../frame/paths.ts'
import { formatList } from '../i18n/format.ts'
import type { Review } from '../review/review.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Heard } from './heard.ts'
import { interviewWords } from './words.ts'

/** Role by role, as far as it may be told. */
export function HeardSection({ view, review, heard }: { view: View; review: Review; heard: Heard }) {
  const { language } = view
  const words = interviewWords(language)
  const lang = storedLang(language)
  const silentIn = (silent: readonly string[]) => {
    if (silent.length === 0) return words.nobodySilent
    return silent.length === heard.parties ? (
      words.allSilent
    ) : (
      <Stored language={language}>{formatList(language, silent)}</Stored>
    )
  }
  return (
    <section>
      <SectionHeading>{words.heardTitle}</SectionHeading>
      {heard.told ? (
        <>
          <table class="table table-labelled" role="table">
            <caption class="visually-hidden">{words.heardTitle}</caption>
            <thead>
              <tr role="row">
                <th scope="col" role="columnheader">
                  {words.heads.role}
                </th>
                <th scope="col" role="columnheader" class="number">
                  {words.heads.voices}
                </th>
                <th scope="col" role="columnheader">
                  {words.heads.silent}
                </th>
              </tr>
            </thead>
            <tbody>
              {heard.rows.map((row) => (
                <tr role="row">
                  <th scope="row" role="rowheader" lang={lang}>
                    {formatList(language, row.roles)}
                  </th>
                  <td role="cell" class="number" data-label={words.heads.voices}>
                    {row.voices}
                  </td>
                  <td role="cell" data-label={words.heads.silent}>
                    {silentIn(row.silent)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {heard.rows.some(({ roles }) => roles.length > 1) ? (
            <p class="source">{words.together(review.fewestVoices)}</p>
          ) : null}
        </>
      ) : (
        <p>{words.few(review.fewestVoices)}</p>
      )}
    </section>
  )
}

/** Each silence with its reason: a gap that is chosen is another thing than one that nobody has seen. */
export function SilentSection({
  view,
  review,
  heard,
  isMember,
  parties,
  silences,
}: {
  readonly view: View
  readonly review: Review
  readonly heard: Heard
  readonly isMember: boolean
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly silences: readonly Silence[]
}) {
  const words = interviewWords(view.language)
  const silent = [
    ...heard.silentRoles.map(({ id, name }) => ({ about: 'role' as const, of: id, name })),
    ...parties
      .filter(({ name }) => heard.silentParties.includes(name))
      .map(({ id, name }) => ({ about: 'party' as const, of: id, name })),
  ]
  return (
    <section>
      <SectionHeading id="silent">{words.whyTitle}</SectionHeading>
      {heard.silentRoles.length === 0 ? <p>{words.everyRole}</p> : null}
      {silent.length === 0 ? null : (
        <SilenceList view={view} review={review} isMember={isMember} silent={silent} silences={silences} />
      )}
      <p>
        <a href={framePath(review.id)}>{words.toFrame}</a>
      </p>
    </section>
  )
}
