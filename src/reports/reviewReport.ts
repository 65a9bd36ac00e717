import { capitalised, formatList } from '../i18n/format.ts'
import { changed, count, day, type Previous } from './pieces.ts'
import {
  documentVersion,
  editionName,
  kindName,
  type ReportDocument,
  reviewPlace,
  reviewTitle,
  type Section,
  type Tracked,
} from './report.ts'
import { earlierBlocks, phaseBlocks, roundBlocks } from './reviewAfterBlocks.ts'
import { findingBlocks, recommendationBlocks, strengthBlocks } from './reviewFindingBlocks.ts'
import { commissionBlocks, methodBlocks, perspectiveBlocks, questionBlocks } from './reviewMethodBlocks.ts'
import type { ReviewSource } from './reviewSource.ts'

/** What a review has arrived at, and all that it rests on, for everybody. `summary` is its lead's own. */
export function reviewReport(
  source: ReviewSource,
  told: {
    readonly summary: string
    readonly number: number
    readonly previous: Previous | null
    readonly frozenAt: Date
  },
): ReportDocument {
  const { review, partnership, demo, today, year, shared } = source
  const { summary, number, previous, frozenAt } = told
  const tracked = trackedOf(source)
  const sections = sectionsOf(source)
  return {
    version: documentVersion,
    kind: 'review',
    partnership,
    demo,
    kindName: kindName('review', year),
    title: reviewTitle(review.name),
    place: { code: reviewPlace, name: review.name },
    knownOn: today,
    frozenAt: frozenAt.toISOString(),
    edition: editionName(number),
    facts: [
      { label: 'Beställare', text: review.client || '–' },
      {
        label: 'Underlag',
        text: shared ? `${stateNames[shared.state]} ${day(shared.on)}` : 'Arbetsmaterial',
      },
      { label: 'Fryst', text: day(today) },
      { label: 'Utgåva', text: editionName(number) },
    ],
    summary: summary ? summary.split(/\n\s*\n/) : [answerOf(source)],
    sections: previous
      ? [changed(previous, tracked, 'Inga styrkor, iakttagelser eller rekommendationer'), ...sections]
      : sections,
    tracked,
  }
}

const stateNames = { draft: 'Utkast delat', final: 'Slutversion' } as const

/** What the review has arrived at, in numbers: "Tre styrkor, åtta iakttagelser och sex rekommendationer." */
export function answerOf({ strengths, findings, recommendations }: ReviewSource): string {
  return `${capitalised(
    formatList('sv', [
      count(strengths.length, 'styrka', 'styrkor', false),
      count(findings.length, 'iakttagelse', 'iakttagelser', false),
      count(recommendations.length, 'rekommendation', 'rekommendationer', false),
    ]),
  )}.`
}

function sectionsOf(source: ReviewSource): readonly Section[] {
  const { earlier, rounds } = source
  return [
    { heading: 'Uppdraget', blocks: commissionBlocks(source) },
    { heading: 'Så är kartläggningen gjord', blocks: methodBlocks(source) },
    { heading: 'Perspektiven', blocks: perspectiveBlocks(source) },
    { heading: 'Styrkor att skydda', blocks: strengthBlocks(source) },
    { heading: 'Iakttagelserna', blocks: findingBlocks(source) },
    { heading: 'Rekommendationerna', blocks: recommendationBlocks(source) },
    { heading: 'Vad tidigare kartläggningar sade', blocks: earlierBlocks(earlier) },
    ...(rounds.length > 0
      ? [{ heading: 'Hur rekommendationerna prioriterades', blocks: roundBlocks(source) }]
      : []),
    { heading: 'Öppna frågor', blocks: questionBlocks(source) },
    { heading: 'Tidslinjen', blocks: phaseBlocks(source) },
  ]
}

function trackedOf({
  strengths,
  findings,
  recommendations,
  shared,
  rounds,
}: ReviewSource): readonly Tracked[] {
  return [
    { key: 'state', what: 'Underlaget', text: shared ? stateNames[shared.state] : 'Arbetsmaterial' },
    ...strengths.map(({ number, name }) => ({
      key: `strength ${number}`,
      what: `Styrka ${number}`,
      text: name,
    })),
    ...findings.map(({ number, name, breadth }) => ({
      key: `finding ${number}`,
      what: `Iakttagelse ${number}`,
      text: `${name} ${breadth}`,
    })),
    ...recommendations.map(({ number, name, led }) => ({
      key: `recommendation ${number}`,
      what: `Rekommendation ${number}`,
      text: led.length > 0 ? `${name} Har lett till: ${formatList('sv', led)}.` : name,
    })),
    ...rounds.map(({ question, closedOn, answer }) => ({
      key: `round ${question} ${closedOn}`,
      what: `Röstningen ”${question}”`,
      text: answer,
    })),
  ]
}
