import { formatDate } from '../i18n/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import { newPhasePath, phaseMarkPath, phasePath } from './paths.ts'
import { type Phase, phaseDaysLate } from './phase.ts'
import { PhaseStatus } from './phaseParts.tsx'
import type { CommissionProps } from './reviewView.tsx'
import { Timeline } from './timeline.tsx'
import { reviewWords } from './words.ts'

/** The phases as a picture, and in a table that says the same and more. */
export function PhasesSection(props: CommissionProps) {
  const { view, commission } = props
  const { language } = view
  const { review, phases, role, today } = commission
  const words = reviewWords(language)
  const add =
    role === 'lead' ? (
      <LinkButton variant="secondary" icon="plus" href={newPhasePath(review.id)}>
        {words.phase.add}
      </LinkButton>
    ) : null
  return (
    <section>
      <SectionHeading id="phases">{words.page.phases}</SectionHeading>
      {phases.length === 0 ? (
        <EmptyState what={words.phase.empty} why={words.phase.emptyWhy} action={add} />
      ) : (
        <div class="group">
          <Timeline language={language} phases={phases} today={today} />
          <PhaseTable {...props} />
          {add ? <div class="actions">{add}</div> : null}
        </div>
      )}
    </section>
  )
}

function PhaseTable(props: CommissionProps) {
  const { view, commission } = props
  const { language } = view
  const { phases, role, today } = commission
  const words = reviewWords(language).phase
  const heads = [words.name, words.planned, words.state, ...(role === 'lead' ? [words.acts] : [])]
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr role="row">
          {heads.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {phases.map((phase) => (
          <tr role="row">
            <th scope="row" role="rowheader" lang={storedLang(language)}>
              {phase.name}
              {phase.about ? <p class="second">{phase.about}</p> : null}
            </th>
            <td role="cell" data-label={words.planned}>
              {words.period(formatDate(language, phase.fromOn), formatDate(language, phase.toOn))}
            </td>
            <td role="cell" data-label={words.state}>
              <PhaseStatus language={language} phase={phase} today={today} />
              <WhatHappened {...props} phase={phase} />
            </td>
            {role === 'lead' ? (
              <td role="cell" data-label={words.acts}>
                <PhaseActs {...props} phase={phase} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PhaseProps = CommissionProps & { readonly phase: Phase }

function WhatHappened({ view, commission: { today }, phase }: PhaseProps) {
  const { language } = view
  const words = reviewWords(language).phase
  const late = phaseDaysLate(phase, today)
  if (late > 0) return <p class="second away">{words.late(late)}</p>
  if (phase.doneOn) return <p class="second">{words.done(formatDate(language, phase.doneOn))}</p>
  if (phase.begunOn) return <p class="second">{words.begun(formatDate(language, phase.begunOn))}</p>
  return null
}

/** What has not happened yet can be said in one step; everything else is in the form. */
function PhaseActs({ view, commission: { review }, phase }: PhaseProps) {
  const words = reviewWords(view.language).phase
  const { id, name, begunOn, doneOn } = phase
  return (
    <div class="review-acts">
      {doneOn === null ? (
        <form method="post" action={phaseMarkPath(review.id, id, begunOn === null ? 'begun' : 'done')}>
          <Button
            variant="tertiary"
            aria-label={begunOn === null ? words.beginNamed(name) : words.finishNamed(name)}
          >
            {begunOn === null ? words.begin : words.finish}
          </Button>
        </form>
      ) : null}
      <a href={phasePath(review.id, id)} aria-label={words.changeNamed(name)}>
        {words.change}
      </a>
    </div>
  )
}
