import type { Language } from '../i18n/language.ts'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import type { Estimate, Spread } from './duration.ts'
import type { KindFigures, Stop } from './kindFigures.ts'
import { Cell, StepMark } from './parts.tsx'
import { pathWords } from './pathWords.ts'
import type { MattersReading } from './readingStore.ts'
import { namesOf, whoAt, whoIn } from './story.ts'
import { matterWords } from './words.ts'

/** `140 dagar`, `minst 94 dagar`; as a sentence where it stands by itself. */
export function toDecisionText(
  language: Language,
  { toDecision, of }: KindFigures,
  sentence = false,
): string {
  const words = pathWords(language).figures
  if (!toDecision) return sentence ? words.none : '–'
  const { median } = toDecision
  if (!sentence) return estimateText(language, median)
  const days = words.days(median.days)
  return median.atLeast ? words.storyAtLeast(days, of) : words.story(days, of)
}

/** How long it takes and where it stops: a sentence, and its table. */
export function FiguresSection({
  view,
  reading,
  figures,
}: {
  readonly view: View
  readonly reading: MattersReading
  readonly figures: KindFigures
}) {
  const { language } = view
  const words = pathWords(language).figures
  if (figures.of === 0) return null
  return (
    <>
      <section class="matter-more">
        <SectionHeading>{words.heading}</SectionHeading>
        <p>
          {toDecisionText(language, figures, true)}{' '}
          {figures.places ? words.places(figures.places.least, figures.places.most) : null}
        </p>
        <table class="table table-told table-figures">
          <caption class="visually-hidden">{words.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{pathWords(language).step}</th>
              <th scope="col" class="number">
                {words.median}
              </th>
              <th scope="col" class="number">
                {words.spread}
              </th>
              <th scope="col" class="number">
                {words.basis}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.steps.map(({ step, spread }) => (
              <SpreadRow view={view} name={<StepMark language={language} step={step} />} spread={spread} />
            ))}
          </tbody>
          <tfoot>
            <SpreadRow view={view} name={words.toDecision} spread={figures.toDecision} />
            <SpreadRow view={view} name={words.total} spread={figures.whole} />
          </tfoot>
        </table>
        <Details summary={words.how}>
          <p>{words.rule}</p>
        </Details>
      </section>
      <Stops view={view} reading={reading} figures={figures} />
    </>
  )
}

function SpreadRow({
  view,
  name,
  spread,
}: {
  readonly view: View
  readonly name: Parameters<typeof SectionHeading>[0]['children']
  readonly spread: Spread | null
}) {
  const { language } = view
  const words = pathWords(language).figures
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell label={words.median} number>
        {spread ? estimateText(language, spread.median) : '–'}
      </Cell>
      <Cell label={words.spread} number>
        {spread ? spreadText(language, spread) : '–'}
      </Cell>
      <Cell label={words.basis} number>
        {spread ? words.of(spread.of, spread.waiting) : words.nothing}
      </Cell>
    </tr>
  )
}

function Stops({
  view,
  reading: { bodies },
  figures: { stops },
}: {
  readonly view: View
  readonly reading: MattersReading
  readonly figures: KindFigures
}) {
  const { language } = view
  const words = pathWords(language).figures
  const name = namesOf(bodies)
  const told = stops.filter(({ waiting, lost, returned }) => waiting + lost + returned > 0)
  const who = ({ bodyId }: Stop) => (bodyId === null ? [] : [bodyId])
  return (
    <section class="matter-more">
      <SectionHeading>{words.stops}</SectionHeading>
      <p>{told.length > 0 ? stopsStory(language, told, name) : words.stopsNone}</p>
      {told.length > 0 ? (
        <table class="table table-told table-figures">
          <caption class="visually-hidden">{words.stops}</caption>
          <thead>
            <tr>
              <th scope="col">{pathWords(language).body}</th>
              <th scope="col">{pathWords(language).step}</th>
              <th scope="col" class="number">
                {words.waiting}
              </th>
              <th scope="col" class="number">
                {words.longest}
              </th>
              <th scope="col" class="number">
                {words.lost}
              </th>
              <th scope="col" class="number">
                {words.returned}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((stop) => (
              <tr>
                <th scope="row">{whoAt(language, who(stop), name)}</th>
                <Cell label={pathWords(language).step}>
                  <StepMark language={language} step={stop.step} />
                </Cell>
                <Cell label={words.waiting} number>
                  {String(stop.waiting)}
                </Cell>
                <Cell label={words.longest} number>
                  {stop.waiting > 0 ? words.days(stop.longest) : '–'}
                </Cell>
                <Cell label={words.lost} number>
                  {String(stop.lost)}
                </Cell>
                <Cell label={words.returned} number>
                  {String(stop.returned)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

/** Which holds a matter longest now, and which loses most. */
function stopsStory(language: Language, stops: readonly Stop[], name: (id: string) => string): string {
  const words = pathWords(language).figures
  const who = ({ bodyId }: Stop) => whoIn(language, bodyId === null ? [] : [bodyId], name)
  const holding = stops.find(({ waiting }) => waiting > 0)
  const losing = stops.toSorted((a, b) => b.lost - a.lost)[0]
  const step = (stop: Stop) => matterWords(language).steps[stop.step].toLowerCase()
  const held = holding
    ? words.holds(words.days(holding.longest), who(holding), step(holding))
    : words.noneWaits
  return losing && losing.lost > 0 ? `${held} ${words.loses(losing.lost, who(losing))}` : held
}

/** Quarters want four that have ended; of fewer the median says what there is to say. */
const fewest = 4

function spreadText(language: Language, { of, waiting, lower, upper }: Spread): string {
  const words = pathWords(language).figures
  if (of - waiting < fewest) return words.tooFew
  return words.between(estimateText(language, lower), estimateText(language, upper))
}

function estimateText(language: Language, { days, atLeast }: Estimate): string {
  const words = pathWords(language).figures
  return atLeast ? words.atLeast(words.days(days)) : words.days(days)
}
