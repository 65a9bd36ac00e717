import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import type { SessionReading } from './readingStore.ts'
import { isSameAgain } from './session.ts'
import { distanceText, gainText, share } from './telling.ts'
import { learningWords } from './words.ts'

/** What the same participants learned, by kind of principal first. */
export function GainSection({
  view: { language },
  reading,
}: {
  readonly view: View
  readonly reading: SessionReading
}) {
  const { gains, session, shown } = reading
  if (gains === null) return null
  const words = learningWords(language).gain
  return (
    <section class="learning-shown" aria-labelledby="gain">
      <SectionHeading id="gain">{words.heading}</SectionHeading>
      <p>
        {gainText(language, reading)} {isSameAgain(session) ? words.remembered : null}
      </p>
      {gains.length > 0 ? <GainTable view={{ language }} reading={reading} /> : null}
      {gains.length > 0 && gains.every(({ gain }) => gain.before === null) && session.kind !== 'direction' ? (
        <p class="muted">{words.noSpread}</p>
      ) : null}
      {shown[2] ? (
        <Details summary={words.how}>
          <p>{words.howText}</p>
        </Details>
      ) : null}
    </section>
  )
}

export function GainTable({
  view: { language },
  reading: { gains, session },
}: {
  readonly view: Pick<View, 'language'>
  readonly reading: Pick<SessionReading, 'gains' | 'session'>
}) {
  const words = learningWords(language).gain
  const groups = learningWords(language).see
  const measured = session.kind !== 'direction'
  return (
    <table class="table table-dense table-labelled" role="table">
      <thead>
        <tr role="row">
          {[
            words.group,
            words.people,
            ...(measured ? [words.before, words.after] : []),
            words.nearBefore,
            words.nearAfter,
          ].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(gains ?? []).map(({ kind, gain }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {kind === 'all' ? groups.all : groups.groups[kind]}
            </th>
            <td role="cell" data-label={words.people}>
              {gain.people}
            </td>
            {measured ? (
              <>
                <td role="cell" data-label={words.before}>
                  {distanceText(language, session, gain.before)}
                </td>
                <td role="cell" data-label={words.after}>
                  {distanceText(language, session, gain.after)}
                </td>
              </>
            ) : null}
            <td role="cell" data-label={words.nearBefore}>
              {share(language, gain.nearBefore)}
            </td>
            <td role="cell" data-label={words.nearAfter}>
              {share(language, gain.nearAfter)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
