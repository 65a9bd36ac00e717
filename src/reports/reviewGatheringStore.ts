import { readReliability } from '../coding/retrievalStore.ts'
import { codersOf } from '../coding/store.ts'
import type { Db } from '../db/database.ts'
import { documentKinds } from '../documents/document.ts'
import { documentsOf } from '../documents/store.ts'
import type { Access } from '../findings/access.ts'
import { ledTo } from '../findings/chainStore.ts'
import { type Conclusion, yearOf } from '../findings/conclusion.ts'
import { breadthTold, type Reading, readConclusions } from '../findings/reading.ts'
import { type Recurrence, recurrenceOf } from '../findings/recurrenceStore.ts'
import { recurrenceAnswer, saidSentence } from '../findings/recurrenceStory.ts'
import { saturationOf } from '../findings/saturation.ts'
import { saturationIn } from '../findings/saturationStore.ts'
import { sharingOf } from '../findings/sharingStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { heardIn } from '../interviews/heard.ts'
import { voicesOf } from '../interviews/store.ts'
import { partiesOn } from '../partnership/store.ts'
import { groupsOf } from '../review/groupStore.ts'
import { membersOf } from '../review/memberStore.ts'
import { phasesOf } from '../review/phaseStore.ts'
import { questionsOf } from '../review/questionStore.ts'
import type { Review } from '../review/review.ts'
import { sourcesOf, voiceRolesOf } from '../review/store.ts'
import { closedRoundsAbout } from './reviewRoundStore.ts'
import type { Earlier, Interviews, ReviewSource } from './reviewSource.ts'

export type ReviewWanted = Pick<ReviewSource, 'partnership' | 'demo' | 'today'>

/**
 * What the review tells those who do not do it, whoever asks. Where what it arrives at is not shared yet, the caller sees
 * to it that only those who do the review read it.
 */
export async function gatherReview(db: Db, review: Review, wanted: ReviewWanted): Promise<ReviewSource> {
  const sharing = await sharingOf(db, review)
  const state = sharing?.state ?? 'working'
  const outside: Access = { review, role: null, sharing, state, writes: false }
  const reading = await readConclusions(db, outside)
  const recurrence = await recurrenceOf(db, review)
  const members = await membersOf(db, review)
  const called = (role: 'lead' | 'reviewer') =>
    members.filter((member) => member.role === role).map(({ name }) => name)
  const interviews = await interviewsTold(db, review, wanted.today)
  const compared = await readReliability(db, review)
  const { name, scope, leavesAside, client, fewestVoices } = review
  return {
    ...wanted,
    review: { id: review.id, name, scope, leavesAside, client, fewestVoices },
    year: yearOf(review),
    shared: sharing && state !== 'working' ? { state, on: civilDateOf(sharing.at) } : null,
    leads: called('lead'),
    reviewers: called('reviewer'),
    groups: (await groupsOf(db, review)).map(({ kind, name: group, members: who }) => ({
      kind,
      name: group,
      members: who,
    })),
    documents: await documentsTold(db, review),
    interviews,
    coders: (await codersOf(db, review)).length,
    agreement: compared.sources === 0 ? null : { sources: compared.sources, alpha: compared.overall.alpha },
    perspectives: await perspectivesTold(db, review, reading, interviews),
    strengths: reading.strengths.map((strength) => ({
      ...toldOf(strength),
      harm: strength.harm,
      findings: numbersOf(reading.carriersOf(strength.id)),
    })),
    findings: reading.findings.map((finding) => ({
      ...toldOf(finding),
      perspective: reading.perspectives.find(({ id }) => id === finding.perspectiveId)?.name ?? '',
      breadth: breadthTold('sv', reading, finding.id),
      quotes: reading.quotesOf(finding.id).map(({ text, role, bearing }) => ({
        text,
        role,
        against: bearing === 'contradicts',
      })),
    })),
    recommendations: await recommendationsTold(db, reading, recurrence),
    earlier: earlierTold(review, recurrence),
    rounds: await closedRoundsAbout(db, reading.recommendations),
    questions: (await questionsOf(db, review))
      .filter(({ ending }) => ending === null)
      .map(({ question, dueOn }) => ({ question, dueOn })),
    phases: await phasesOf(db, review),
  }
}

const toldOf = ({ number, name, text }: Conclusion) => ({ number, name, text })

const numbersOf = (all: readonly Conclusion[]) => all.map(({ number }) => number)

/** How many of each kind, in the order of the register. */
async function documentsTold(db: Db, review: Review): Promise<ReviewSource['documents']> {
  const all = (await documentsOf(db, review)).filter(({ isWithdrawn }) => !isWithdrawn)
  return documentKinds.flatMap((kind) => {
    const count = all.filter((document) => document.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
}

/** By the rule of few voices: roles that may not be told apart have no name here. */
async function interviewsTold(db: Db, review: Review, today: CivilDate): Promise<Interviews> {
  const sources = await sourcesOf(db, review, 'interview')
  const voices = await voicesOf(db, review)
  const roles = await voiceRolesOf(db, review)
  const parties = (await partiesOn(db, today)).map(({ name }) => name)
  const heard = heardIn(voices, roles, parties, review.fewestVoices, sources.length)
  if (!heard.told || heard.voices === 0) return { count: sources.length, told: null }
  const sizes = sources.map(({ id }) => voices.filter(({ sourceId }) => sourceId === id).length)
  return {
    count: sources.length,
    told: {
      people: heard.voices,
      group: sizes.filter((size) => size > 1).length,
      single: sizes.filter((size) => size === 1).length,
      roles: heard.rows.map(({ roles: [role, ...others], voices: people }) => ({
        role: others.length > 0 || people < review.fewestVoices ? null : (role ?? null),
        people,
      })),
      silentRoles: heard.silentRoles.map(({ name }) => name),
      silentParties: heard.silentParties,
    },
  }
}

/** Only whether it is full: what a single interview brought stays with those who do the review. */
async function perspectivesTold(
  db: Db,
  review: Review,
  { perspectives }: Reading,
  { told }: Interviews,
): Promise<ReviewSource['perspectives']> {
  const gained = told ? await saturationIn(db, review) : []
  return perspectives.map(({ id, name, question }) => {
    const gains = gained.find(({ perspective }) => perspective.id === id)?.gains ?? []
    const state = saturationOf(gains)
    return { name, question, saturation: gains.length === 0 || state === 'nothing' ? null : state }
  })
}

async function recommendationsTold(
  db: Db,
  reading: Reading,
  recurrence: Recurrence,
): Promise<ReviewSource['recommendations']> {
  const told: ReviewSource['recommendations'][number][] = []
  for (const recommendation of reading.recommendations) {
    const { id, addressee } = recommendation
    const led = await ledTo(db, recommendation)
    told.push({
      ...toldOf(recommendation),
      addressee,
      findings: numbersOf(reading.carriersOf(id)),
      strengths: numbersOf(reading.caresOf(id)),
      saidBefore: saidSentence('sv', recurrence, id),
      led: led.map(({ name }) => name).filter((name) => name !== ''),
    })
  }
  return told
}

/** Null where there is no earlier review to compare with. */
function earlierTold(review: Review, recurrence: Recurrence): Earlier | null {
  const { reviews, threads } = recurrence
  if (reviews.length < 2) return null
  return {
    answer: recurrenceAnswer('sv', recurrence, review),
    reviews: reviews.map((each) => ({ name: each.name, year: yearOf(each) })),
    rows: threads.map(({ latest, marks }) => ({ name: latest.name, marks })),
  }
}
