import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import { sourceOfMany } from '../population/source.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { NumberField, Select } from '../ui/field.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { guessNames } from './forms.ts'
import type { Own } from './guessStore.ts'
import { guessesPath } from './paths.ts'
import { type Prompt, promptOf } from './question.ts'
import type { SessionReading } from './readingStore.ts'
import { type Session, surenesses, type Turn } from './session.ts'
import { answerText, bandText } from './telling.ts'
import { learningWords } from './words.ts'

type Props = {
  readonly view: View
  readonly reading: SessionReading
  readonly turn: Turn
  readonly own: Own | null
  readonly place: string
  /** With what is wrong; null for a form that has not been sent. */
  readonly form: FormState | null
}

/** One guess on one screen of a phone: what is known, the guess, how sure, and a button. */
export function GuessForm({ view, reading, turn, own, place, form }: Props) {
  const { language } = view
  const { session, indicator } = reading
  const words = learningWords(language).guess
  const prompt = promptOf(session, session.asked[turn], place, reading.series)
  if (!prompt) return <Notice tone="warning">{words.noPlace}</Notice>
  const given = own?.guesses[turn]
  const shown = form ?? formOf(given ? textsOfGuess(session, indicator, given.answer, given.sureness) : {})
  return (
    <>
      {given && !form ? (
        <Notice tone="success" title={words.saved} announce>
          {answerText(language, reading, given.answer, prompt.periods)}. {words.savedMore}
        </Notice>
      ) : null}
      <Before view={view} reading={reading} prompt={prompt} />
      <form class="guess-form" method="post" action={guessesPath(session.id)} novalidate>
        <input type="hidden" name="turn" value={String(turn)} />
        <Answer view={view} reading={reading} turn={turn} prompt={prompt} form={shown} />
        <div class="sureness">
          <RadioGroup
            form={shown}
            name="sureness"
            label={words.sureness}
            hint={words.surenessHint}
            options={surenesses.map((value) => ({ value: String(value), label: String(value) }))}
          />
        </div>
        <div class="actions">
          <Button wide>{given ? words.change : words.save}</Button>
        </div>
        <p class="second">
          {words.blind} {view.actor ? words.asks(view.actor.hat) : null}
        </p>
      </form>
    </>
  )
}

function Answer({
  view: { language },
  reading,
  turn,
  prompt,
  form,
}: {
  readonly view: View
  readonly reading: SessionReading
  readonly turn: Turn
  readonly prompt: Prompt
  readonly form: FormState
}) {
  const { session, indicator } = reading
  const words = learningWords(language).guess
  const names = guessNames(session)
  const unit = unitOf(language, indicator).symbol || undefined
  switch (session.kind) {
    case 'value':
      return <NumberField form={form} name="guess" label={words.label} unit={unit} />
    case 'line':
      return names.map((name, i) => (
        <NumberField form={form} name={name} label={words.yearLabel(prompt.periods[i]!)} unit={unit} />
      ))
    case 'direction':
      return (
        <div class="directions">
          <RadioGroup
            form={form}
            name="guess"
            label={words.label}
            hint={bandText(language, reading, turn, prompt.placeCode)}
            options={[
              { value: '1', label: words.up },
              { value: '0', label: words.same },
              { value: '-1', label: words.down },
            ]}
          />
        </div>
      )
    case 'rank':
      return (
        <>
          <p>{words.rankHint}</p>
          <div class="guess-orders">
            {names.map((name, i) => (
              <Select
                form={form}
                name={name}
                label={words.position(placeFor(session.ranked[i]!).name)}
                width="medium"
                options={[
                  { value: '', label: words.choosePosition },
                  ...names.map((_, at) => ({ value: String(at + 1), label: String(at + 1) })),
                ]}
              />
            ))}
          </div>
        </>
      )
  }
}

/** What is known of the years before, with where it comes from; nothing for a value or an order. */
function Before({
  view: { language },
  reading: { indicator, vintage },
  prompt,
}: {
  readonly view: View
  readonly reading: SessionReading
  readonly prompt: Prompt
}) {
  if (prompt.before.length === 0) return null
  const words = learningWords(language).guess
  const known = { placeCode: prompt.placeCode, sex: 'T' as const, points: prompt.before }
  return (
    <Details summary={words.before} open>
      <table class="table table-dense" role="table">
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              {learningWords(language).see.period}
            </th>
            <th scope="col" role="columnheader" class="number">
              {learningWords(language).see.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {prompt.before.slice(-5).map(({ period, value }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {period}
              </th>
              <td role="cell" class="number">
                {formatValue(language, indicator, value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">{sourceOfMany(language, [{ indicator, series: known }], vintage)}</p>
    </Details>
  )
}

/** A guess as the texts of its fields. */
function textsOfGuess(
  session: Session,
  { decimals }: Indicator,
  answer: readonly number[],
  sureness: number,
): Record<string, string> {
  const texts = guessNames(session).map((name, i) => [name, plain(answer[i]!, session, decimals)])
  return { ...Object.fromEntries(texts), sureness: String(sureness) }
}

/** As people write it: a decimal comma, and no more decimals than were meant. */
function plain(value: number, { kind }: Session, decimals: number): string {
  return kind === 'direction' || kind === 'rank'
    ? String(value)
    : String(Number(value.toFixed(Math.max(decimals, 6)))).replace('.', ',')
}
