import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { bodiesOn } from '../partnership/store.ts'
import { castVotes } from '../priorities/ballotStore.ts'
import { closeRound } from '../priorities/closingStore.ts'
import type { Elector, Method, TieRule, Vote } from '../priorities/method.ts'
import { openRound, sealOf } from '../priorities/openingStore.ts'
import { addRound, candidatesOf, type NewCandidate } from '../priorities/store.ts'
import { daysFrom } from './days.ts'
import { proposeInVarmland } from './varmlandProposals.ts'

/** A round as the example tells of it. */
export type DemoRound = {
  readonly question: string
  readonly description: string
  readonly method: Method
  readonly candidates: readonly NewCandidate[]
  readonly bodies: readonly string[]
  readonly lastDay: CivilDate
  readonly replacesId?: string
  readonly tieRule?: TieRule
}

type Days = { readonly opened: CivilDate; readonly closed: CivilDate; readonly electorsOn?: CivilDate }

/** Opened and left so: nobody has voted yet. */
export async function openDemoRound(db: Db, doer: Signer, round: DemoRound, day: CivilDate): Promise<string> {
  const id = await draft(db, doer, round)
  await openRound(db, doer, id, day)
  return id
}

/** Opened, voted on by all but every ninth, and closed. */
export async function holdDemoRound(
  db: Db,
  doer: Signer,
  round: DemoRound,
  { opened, closed, electorsOn = opened }: Days,
  voteOf: (elector: Elector, at: number) => Vote,
): Promise<string> {
  const id = await draft(db, doer, round)
  await openRound(db, doer, id, opened, { electorsOn, at: new Date(`${opened}T08:00:00Z`) })
  const { sealed } = await sealOf(db, id)
  const counts = { municipality: 0, region: 0, other: 0 }
  const votes = sealed.electors.flatMap((elector, at) => {
    counts[elector.kind] += 1
    return at % 9 === 8 ? [] : [{ seatId: elector.seatId, vote: voteOf(elector, counts[elector.kind] - 1) }]
  })
  await castVotes(db, doer, id, votes)
  await closeRound(db, doer, id, closed)
  return id
}

async function draft(db: Db, doer: Signer, round: DemoRound): Promise<string> {
  const { method, bodies, replacesId = null, tieRule = 'shared', ...rest } = round
  const before = replacesId ? await candidatesOf(db, replacesId) : []
  return addRound(db, doer, {
    ...rest,
    replacesId,
    candidates: round.candidates.map((candidate, i) => ({ ...candidate, againId: before[i]?.id ?? null })),
    rules: {
      method,
      weightRule: 'seat',
      tieRule,
      named: false,
      changeable: true,
      bodies,
      seats: [],
    },
  })
}

const criteria: Method = {
  kind: 'criteria',
  criteria: [
    { name: 'Nytta för eleverna', weight: 50, low: 'når få och lite', high: 'når många och mycket' },
    { name: 'Genomförbarhet', weight: 30, low: 'kräver sådant vi inte råder över', high: 'kan börja i höst' },
    { name: 'Kostnad', weight: 20, low: 'dyrt för alla', high: 'ryms i det vi har' },
  ],
}

/** What each side thinks of each proposal on each criterion: invented. */
const views: Readonly<Record<'municipality' | 'region', readonly (readonly number[])[]>> = {
  municipality: [
    [5, 3, 2],
    [3, 5, 5],
    [4, 3, 2],
    [3, 3, 3],
    [3, 4, 4],
  ],
  region: [
    [5, 3, 3],
    [3, 4, 5],
    [2, 2, 2],
    [5, 4, 3],
    [3, 4, 4],
  ],
}

/** Värmland judges five proposals by criteria, and has dots to lay on what to begin with. */
export async function prioritiseInVarmland(
  db: Db,
  doer: Signer,
  now: Date,
  targetId: string | undefined,
): Promise<void> {
  const today = civilDateOf(now)
  const proposals = await proposeInVarmland(db, doer, today, targetId)
  const bodies = (await bodiesOn(db, today)).map(({ id }) => id)
  await holdDemoRound(
    db,
    doer,
    {
      question: 'Vilka förslag ger mest för eleverna?',
      description: 'Fem förslag som beredningsgruppen har tagit fram till styrgruppen.',
      method: criteria,
      candidates: proposals,
      bodies,
      lastDay: daysFrom(today, -20),
    },
    { opened: daysFrom(today, -34), closed: daysFrom(today, -19) },
    ({ kind }, at) => ({
      kind: 'criteria',
      scores: views[kind === 'region' ? 'region' : 'municipality'].map((row, i) =>
        row.map((score, k) =>
          at % 7 === 6 && k === 2 ? null : Math.min(5, Math.max(1, score + ((at + i + k) % 3) - 1)),
        ),
      ),
    }),
  )
  await openDemoRound(
    db,
    doer,
    {
      question: 'Vilka förslag ska vi rekommendera huvudmännen?',
      description: 'Efter samtalet om vad förslagen ger och kräver. Resultatet tas upp på nästa träff.',
      method: { kind: 'dots', dots: 3 },
      candidates: proposals,
      bodies,
      lastDay: daysFrom(today, 12),
    },
    daysFrom(today, -2),
  )
}
