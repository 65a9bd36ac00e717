import type { Db } from '../db/database.ts'
import { outcomes } from '../decisions/store.ts'
import { tie } from '../findings/chainStore.ts'
import { codesInUse, segmentsWith } from '../findings/codeStore.ts'
import type { Conclusion } from '../findings/conclusion.ts'
import { addEvidence, evidenceOf, setCounterSearch } from '../findings/evidenceStore.ts'
import { releaseQuote, roleHeard } from '../findings/quoteStore.ts'
import { answerObstacle, enterEarlier, setFate } from '../findings/recurrenceStore.ts'
import { setCares, setCarriers } from '../findings/relationStore.ts'
import { share } from '../findings/shareStore.ts'
import { addConclusion } from '../findings/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { sourcesOf } from '../review/store.ts'
import {
  earlierDemo,
  findingsDemo,
  quotesDemo,
  recommendationsDemo,
  strengthsDemo,
} from './jonkopingFindingTexts.ts'
import { principals } from './jonkopingOutcomes.ts'
import type { DemoReview } from './jonkopingReview.ts'

/**
 * What the example review arrives at: its strengths and recommendations, in our own words; findings, quotes and what was
 * said before are invented. It rests on what has been coded by then, and stands without it too.
 */
export async function concludeReview(db: Db, demo: DemoReview): Promise<void> {
  const { review, lead } = demo
  const findings = await writeFindings(db, demo)
  const strengths = new Map<string, Conclusion>()
  for (const { name, text, harm, carriedBy } of strengthsDemo) {
    const strength = await addConclusion(db, lead, review, { kind: 'strength', name, text, harm })
    strengths.set(name, strength)
    await setCarriers(db, lead, strength, found(findings, carriedBy))
  }
  const recommendations = new Map<string, Conclusion>()
  for (const { name, text, addressee, carriedBy, cares } of recommendationsDemo) {
    const recommendation = await addConclusion(db, lead, review, {
      kind: 'recommendation',
      name,
      text,
      addressee,
    })
    recommendations.set(name, recommendation)
    await setCarriers(db, lead, recommendation, found(findings, carriedBy))
    await setCares(
      db,
      lead,
      recommendation,
      cares.map((at) => strengths.get(strengthsDemo[at]!.name)!),
    )
  }
  await tellWhatWasSaidBefore(db, demo, recommendations)
  await share(db, lead, review, 'draft')
  const outcome = (await outcomes(db)).find(({ title }) => title === principals)
  if (outcome) await tie(db, lead, recommendations.get(recommendationsDemo[1]!.name)!, outcome.id)
}

/** Each finding with the segments that its codes stand on, a document or two, and the quotes that were released. */
async function writeFindings(
  db: Db,
  { review, perspectives, lead, reviewers }: DemoReview,
): Promise<ReadonlyMap<string, Conclusion>> {
  const codes = new Map((await codesInUse(db, review)).map(({ id, name }) => [name.toLowerCase(), id]))
  const documents = await sourcesOf(db, review, 'document')
  const findings = new Map<string, Conclusion>()
  for (const [at, each] of findingsDemo.entries()) {
    const doer = reviewers[at % reviewers.length] ?? lead
    const finding = await addConclusion(db, doer, review, {
      kind: 'finding',
      name: each.name,
      text: each.text,
      perspectiveId: perspectives.get(each.perspective)!,
    })
    findings.set(each.name, finding)
    for (const [bearing, wanted] of [
      ['supports', each.for],
      ['contradicts', each.against],
    ] as const) {
      const segments = []
      for (const name of wanted) {
        const code = codes.get(name.toLowerCase())
        if (code) segments.push(...(await segmentsWith(db, review, code)))
      }
      const pieces = segments.map(({ id, sourceId }) => ({ sourceId, segmentId: id }))
      await addEvidence(db, doer, finding, bearing, pieces)
    }
    const read = each.documents.flatMap((number) =>
      documents.filter((document) => document.number === number),
    )
    await addEvidence(
      db,
      doer,
      finding,
      'supports',
      read.map(({ id }) => ({ sourceId: id, segmentId: null })),
    )
    if (each.sought) await setCounterSearch(db, doer, finding, each.sought)
  }
  await releaseQuotes(db, { review, lead }, findings)
  return findings
}

async function releaseQuotes(
  db: Db,
  { review, lead }: Pick<DemoReview, 'review' | 'lead'>,
  findings: ReadonlyMap<string, Conclusion>,
): Promise<void> {
  for (const { finding: name, bearing, text } of quotesDemo) {
    const finding = findings.get(name)!
    const evidence = (await evidenceOf(db, [finding.id])).find(
      (piece) => piece.bearing === bearing && piece.text !== null && piece.source.kind === 'interview',
    )
    if (!evidence) continue
    const role = await roleHeard(db, review, evidence.voices)
    await releaseQuote(db, lead, review, finding, evidence, { text, role })
  }
}

async function tellWhatWasSaidBefore(
  db: Db,
  { review, earlier, lead }: DemoReview,
  recommendations: ReadonlyMap<string, Conclusion>,
): Promise<void> {
  const entered = new Map<string, Conclusion>()
  for (const { year, name, text } of earlierDemo) {
    entered.set(name, await enterEarlier(db, lead, earlier[year], { name, text }))
  }
  const later = (name: string | null): string | null =>
    name === null ? null : (recommendations.get(name) ?? entered.get(name))!.id
  for (const { name, fate, by, reason } of earlierDemo) {
    const seen = { fate, laterId: later(by), reason, seenOn: '2023-05-22' as CivilDate }
    await setFate(db, lead, review, entered.get(name)!, seen)
  }
  const [first] = recommendationsDemo
  await answerObstacle(
    db,
    lead,
    recommendations.get(first!.name)!,
    'Målen skrevs för arbetsgrupperna men aldrig för styrgrupperna själva. Ingen frågade efter dem på träffarna.',
  )
}

function found(all: ReadonlyMap<string, Conclusion>, places: readonly number[]): readonly Conclusion[] {
  return places.map((at) => all.get(findingsDemo[at]!.name)!)
}
