import { formatNumber } from '../i18n/format.ts'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { NumberField, Select, TextArea } from '../ui/field.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  approvalField,
  dotsField,
  noView,
  pairField,
  placeField,
  reasonField,
  scoreField,
  stanceField,
  stances,
} from './ballotForms.ts'
import type { BallotProps } from './ballotView.tsx'
import { ballotWords } from './ballotWords.ts'
import { type Candidate, pairsOf, scale } from './method.ts'
import { CandidateHarms } from './parts.tsx'
import { priorityWords } from './words.ts'

/** The rows of a ballot, each saying what it is a choice about. */
export function Choices(props: BallotProps) {
  switch (props.sealed.method.kind) {
    case 'dots':
      return <Dots {...props} most={props.sealed.method.dots} />
    case 'ranking':
      return <Ranking {...props} />
    case 'criteria':
      return <Criteria {...props} />
    case 'consent':
      return <Consent {...props} />
    case 'pairwise':
      return <Pairs {...props} />
    case 'budget':
      return <Budget {...props} />
  }
}

/** The candidate's name and what it means, before the choice about it. */
function About({ view, candidate }: { readonly view: View; readonly candidate: Candidate }) {
  const { title, description, cost } = candidate
  const words = priorityWords(view.language)
  return (
    <div class="ballot-about">
      <strong lang={storedLang(view.language)}>{title}</strong>
      {description ? <p lang={storedLang(view.language)}>{description}</p> : null}
      {cost === null ? null : <p>{words.cost(formatNumber(view.language, cost))}</p>}
      <CandidateHarms view={view} candidate={candidate} />
    </div>
  )
}

function Dots({ view, form, sealed, most }: BallotProps & { readonly most: number }) {
  const words = ballotWords(view.language).dots
  const laid = sealed.candidates.reduce((sum, _, i) => sum + (Number(form.values[dotsField(i)]) || 0), 0)
  return (
    <ballot-dots
      data-most={most}
      data-one={words.one}
      data-many={words.many}
      data-zero={words.zero}
      data-over={words.over}
    >
      <ul class="ballot-rows">
        {sealed.candidates.map((candidate, i) => (
          <li>
            <About view={view} candidate={candidate} />
            <Steps
              form={form}
              name={dotsField(i)}
              label={words.on(candidate.title)}
              less={{ sign: '−', label: words.fewer(candidate.title), attributes: { 'data-step': '-1' } }}
              more={{ sign: '+', label: words.more(candidate.title), attributes: { 'data-step': '1' } }}
            />
          </li>
        ))}
      </ul>
      <p class="ballot-left" role="status">
        {words.leftNow(Math.max(0, most - laid))}
      </p>
    </ballot-dots>
  )
}

type Step = {
  readonly sign: string
  readonly label: string
  /** What the element around it knows the button by. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A number that is typed, and where script is there also stepped by a button on either side. */
function Steps({
  form,
  name,
  label,
  less,
  more,
}: {
  readonly form: BallotProps['form']
  readonly name: string
  readonly label: string
  readonly less: Step
  readonly more: Step
}) {
  const button = ({ sign, label: said, attributes }: Step) => (
    <button type="button" class="ds-button" data-variant="secondary" hidden aria-label={said} {...attributes}>
      {sign}
    </button>
  )
  return (
    <div class="ballot-steps">
      {button(less)}
      <NumberField form={form} name={name} label={label} attributes={{ inputmode: 'numeric' }} />
      {button(more)}
    </div>
  )
}

/** In the order of the places that are there; those without one last. With script they move by buttons. */
function Ranking({ view, form, sealed }: BallotProps) {
  const words = ballotWords(view.language).ranking
  const placeOf = (i: number) => Number(form.values[placeField(i)]) || Number.MAX_SAFE_INTEGER
  const order = [...sealed.candidates.keys()].sort((a, b) => placeOf(a) - placeOf(b) || a - b)
  return (
    <ballot-order data-moved={words.moved}>
      <ul class="ballot-rows">
        {order.map((i) => {
          const candidate = sealed.candidates[i]!
          return (
            <li data-title={candidate.title}>
              <About view={view} candidate={candidate} />
              <Steps
                form={form}
                name={placeField(i)}
                label={words.place(candidate.title)}
                less={{ sign: '↑', label: words.up(candidate.title), attributes: { 'data-move': '-1' } }}
                more={{ sign: '↓', label: words.down(candidate.title), attributes: { 'data-move': '1' } }}
              />
            </li>
          )
        })}
      </ul>
      <p class="ballot-left" role="status" />
    </ballot-order>
  )
}

function Criteria({ view, form, sealed }: BallotProps) {
  const words = ballotWords(view.language).criteria
  const { method } = sealed
  const criteria = method.kind === 'criteria' ? method.criteria : []
  return (
    <ul class="ballot-rows ballot-wide">
      {sealed.candidates.map((candidate, i) => (
        <li>
          <About view={view} candidate={candidate} />
          {criteria.map(({ name, low, high }, k) => (
            <RadioGroup
              form={form}
              name={scoreField(i, k)}
              label={words.of(name, candidate.title)}
              hint={words.ends(low, high)}
              inline
              options={[
                ...scale.map((step) => ({ value: String(step), label: String(step) })),
                { value: noView, label: words.noView },
              ]}
            />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Consent({ view, form, sealed }: BallotProps) {
  const words = ballotWords(view.language).consent
  return (
    <ul class="ballot-rows ballot-wide">
      {sealed.candidates.map((candidate, i) => (
        <li>
          <About view={view} candidate={candidate} />
          <RadioGroup
            form={form}
            name={stanceField(i)}
            label={words.of(candidate.title)}
            options={stances.map((value) => ({ value, label: words.stances[value] }))}
          />
          <TextArea
            form={form}
            name={reasonField(i)}
            label={words.reason(candidate.title)}
            hint={words.reasonHint}
            rows={2}
          />
        </li>
      ))}
    </ul>
  )
}

function Pairs({ view, form, sealed }: BallotProps) {
  const words = ballotWords(view.language).pairwise
  const { candidates } = sealed
  return (
    <ol class="ballot-rows ballot-wide">
      {pairsOf(candidates.length).map(([a, b], pair) => {
        const [first, second] = [candidates[a]!.title, candidates[b]!.title]
        const labels = [
          words.much(first),
          words.clearly(first),
          words.somewhat(first),
          words.equal,
          words.somewhat(second),
          words.clearly(second),
          words.much(second),
        ]
        return (
          <li>
            <Select
              form={form}
              name={pairField(pair)}
              label={words.of(first, second)}
              options={[
                { value: '', label: words.choose },
                ...labels.map((label, value) => ({ value: String(value), label })),
              ]}
            />
          </li>
        )
      })}
    </ol>
  )
}

function Budget({ view, form, sealed }: BallotProps) {
  const words = ballotWords(view.language).budget
  return (
    <ul class="ballot-rows">
      {sealed.candidates.map((candidate, i) => (
        <li>
          <About view={view} candidate={candidate} />
          <CheckboxField form={form} name={approvalField(i)} label={words.of(candidate.title)} />
        </li>
      ))}
    </ul>
  )
}
