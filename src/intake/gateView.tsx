import { type CivilDate, formatNumber } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { newActivityPath } from '../portfolio/paths.ts'
import { scale } from '../priorities/method.ts'
import { roundPath } from '../priorities/paths.ts'
import { AnswerBy, HarmTag } from '../proposals/parts.tsx'
import { proposalPath } from '../proposals/paths.ts'
import { answerKinds, type Proposal, stateOf } from '../proposals/proposal.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { HiddenField, NumberField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { criterionField } from './forms.ts'
import { gateAnswersPath, gateAnswerUndoPath, gateScorePath, intakePath } from './paths.ts'
import { comparable, type Score, type Scorecard, summaryOf } from './scorecard.ts'
import { intakeWords } from './words.ts'

export type GateShown = {
  readonly view: View
  readonly proposal: Proposal
  readonly card: Scorecard
  readonly scores: readonly Score[]
  /** The actor's own; null until they have judged. */
  readonly own: Score | null
  readonly scoring: FormState
  readonly answering: FormState
  readonly isNew: boolean
  readonly today: CivilDate
}

/** A proposal at the gate: one's own view first, then all of them, and the answer. */
export function GatePage(shown: GateShown) {
  const { view, proposal, scoring, answering, isNew, today } = shown
  const { language } = view
  const words = intakeWords(language)
  const wrong = Object.keys(answering.problems).length > 0 ? answering : scoring
  return (
    <FormPage
      view={view}
      form={wrong}
      title={`${words.title}: ${proposal.title}`}
      name={words.title}
      answer={<Stored language={language}>{proposal.title}</Stored>}
      lead={<a href={proposalPath(proposal.id)}>{words.toProposal}</a>}
      meanwhile={isNew ? words.changedMeanwhile : undefined}
      current="priorities"
      breadcrumb={[
        { label: words.title, href: intakePath() },
        { label: <Stored language={language}>{proposal.title}</Stored> },
      ]}
    >
      <div class="stack">
        <div>
          <HarmTag language={language} proposal={proposal} />
          <AnswerBy language={language} proposal={proposal} today={today} />
        </div>
        <Own {...shown} />
        <Together {...shown} />
        <Answer {...shown} />
      </div>
    </FormPage>
  )
}

function Own({ view: { language }, proposal, card, scoring }: GateShown) {
  const words = intakeWords(language)
  const { round } = card
  return (
    <section>
      <SectionHeading>{words.own}</SectionHeading>
      <p class="prose">
        {words.ownLead}{' '}
        {round ? (
          <a href={roundPath(round.id)}>
            <StoredIn
              language={language}
              sentence={words.criteriaFrom(round.question)}
              stored={round.question}
            />
          </a>
        ) : (
          words.criteriaUsual
        )}
      </p>
      <Form action={gateScorePath(proposal.id)} save={words.save}>
        {card.criteria.map(({ name, low, high }, at) => (
          <RadioGroup
            form={scoring}
            name={criterionField(at)}
            label={name}
            hint={<Stored language={language}>{words.ends(low, high)}</Stored>}
            inline
            options={[
              { value: '', label: words.noView },
              ...scale.map((value) => ({ value: String(value), label: String(value) })),
            ]}
          />
        ))}
        <TextArea form={scoring} name="note" label={words.note} note={words.optional} rows={2} />
      </Form>
    </section>
  )
}

const sides: readonly Party['kind'][] = ['municipality', 'region', 'other']

/** What the sides think before what all think together; hidden until one has judged by oneself. */
function Together({ view: { language }, proposal, card, scores, own }: GateShown) {
  const words = intakeWords(language)
  const { criteria } = card
  const counted = comparable(scores, criteria)
  const others = scores.filter(({ personId }) => personId !== own?.personId).length
  const columns = [
    ...sides
      .map((kind) => ({ label: words.kinds[kind], own: counted.filter((each) => each.kind === kind) }))
      .filter((column) => column.own.length > 0),
    { label: words.all, own: counted },
  ].map(({ label, own: said }) => ({ label, summary: summaryOf(said, criteria) }))
  const say = (mean: number | null) => (mean === null ? '–' : formatNumber(language, mean, 1))
  if (scores.length === 0 || (!own && stateOf(proposal) === 'open')) {
    return (
      <section>
        <SectionHeading>{words.together}</SectionHeading>
        <p class="muted">{scores.length === 0 ? words.togetherNone : words.hidden(others)}</p>
      </section>
    )
  }
  return (
    <section>
      <SectionHeading>{words.together}</SectionHeading>
      <table class="table table-labelled" role="table" aria-label={words.together}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{words.criterion}</th>
            {columns.map(({ label }) => (
              <th role="columnheader" class="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {criteria.map(({ name }, at) => (
            <tr role="row">
              <th scope="row" role="rowheader" lang={storedLang(language)}>
                {name}
              </th>
              {columns.map(({ label, summary }) => (
                <td role="cell" class="number" data-label={label}>
                  {say(summary.means[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
          <tr role="row">
            <th scope="row" role="rowheader">
              {words.whole}
            </th>
            {columns.map(({ label, summary }) => (
              <td role="cell" class="number" data-label={label}>
                <strong>{say(summary.whole)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {counted.length < scores.length ? (
        <p class="muted">{words.older(scores.length - counted.length)}</p>
      ) : null}
      <ul class="rule-list">
        {scores.map(({ by, at, note }) => (
          <li>
            <div>
              {note ? <p lang={storedLang(language)}>{note}</p> : null}
              <DoneBy language={language} by={by} at={at} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ view: { language }, proposal, answering }: GateShown) {
  const words = intakeWords(language)
  const [latest] = proposal.answers
  const state = stateOf(proposal)
  const isOver = state === 'accepted' || state === 'declined'
  return (
    <section id="answer">
      <SectionHeading>{words.answerTitle}</SectionHeading>
      {isOver && latest ? (
        <>
          <Notice tone="neutral">{state === 'accepted' ? words.beginWhat : words.answered}</Notice>
          <div class="actions">
            {state === 'accepted' ? <LinkButton href={newActivityPath()}>{words.begin}</LinkButton> : null}
            <form method="post" action={gateAnswerUndoPath(proposal.id, latest.number)}>
              <Button variant="tertiary" icon="undo">
                {words.undo}
              </Button>
            </form>
          </div>
        </>
      ) : (
        <>
          <p class="prose">{words.answerLead}</p>
          <Form action={gateAnswersPath(proposal.id)} save={words.answerSave}>
            <HiddenField form={answering} name="latest" />
            <RadioGroup
              form={answering}
              name="answer"
              label={words.kind}
              options={answerKinds.map((value) => ({
                value,
                label: words.answers[value],
                hint: words.answerHints[value],
              }))}
            />
            <TextArea form={answering} name="reason" label={words.reason} rows={3} />
            <NumberField
              form={answering}
              name="work"
              label={words.work}
              hint={words.workHint}
              note={words.optional}
            />
            <CheckboxField form={answering} name="project" label={words.project} />
          </Form>
        </>
      )}
    </section>
  )
}
