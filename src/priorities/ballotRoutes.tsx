import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { consistencyLimit, consistencyRatio, firstToLookAt, priorities } from '../methods/ahp.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { awaitTurn } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { ballotForm, emptyBallot, textsOfVote, voteIn } from './ballotForms.ts'
import { castVote, ownVote, standingOf } from './ballotStore.ts'
import { BallotPage } from './ballotView.tsx'
import { ballotWords } from './ballotWords.ts'
import { matrixOf } from './measure.ts'
import type { Sealed, Vote } from './method.ts'
import { sealOf } from './openingStore.ts'
import { roundPath } from './paths.ts'
import { stateOf } from './round.ts'
import { refusal, roundFor } from './store.ts'

/** Voting: for the seat that is worn, and for no other. */
export const ballotRoutes = new Hono<Env>()
  .get('/priorities/:round/ballot', async (c) => {
    const { db, view, actor } = c.var
    const { round, sealed, hash } = await open(c)
    const own = await ownVote(db, round.id, actor.seatId)
    if (own && !sealed.changeable) throw refusal(round.id, (words) => words.refusals.votedAlready)
    return answerPage(
      c,
      <BallotPage
        view={view}
        form={formOf<string>(own ? textsOfVote(own) : emptyBallot(sealed))}
        sealed={sealed}
        hash={hash}
        openedAt={round.seal!.openedAt}
        hint={own ? hintOf(c, sealed, own) : null}
      />,
    )
  })
  .post('/priorities/:round/ballot', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { round, sealed, hash } = await open(c)
    const read = await readForm(c, ballotForm(view.language, sealed))
    if (!read.ok) {
      return answerPage(
        c,
        <BallotPage
          view={view}
          form={read.form}
          sealed={sealed}
          hash={hash}
          openedAt={round.seal!.openedAt}
          hint={null}
        />,
        422,
      )
    }
    const vote = voteIn(sealed, read.value as Record<string, string>)
    await castVote(db, actor, round.id, sealed, vote)
    const again = sealed.changeable && hintOf(c, sealed, vote) !== null
    return c.redirect(again ? `/priorities/${round.id}/ballot` : `${roundPath(round.id)}?saved=1`, 303)
  })

/** The round that the seat votes in; refused where it is not open, or the seat is not among those that vote. */
async function open(c: Context<Env>) {
  const { db, actor } = c.var
  const round = await roundFor(db, c.req.param('round') ?? '')
  if (stateOf(round) !== 'open') throw refusal(round.id, (words) => words.refusals.notOpen)
  if ((await standingOf(db, round.id, actor.seatId)) === 'not-asked') {
    throw refusal(round.id, (words) => words.refusals.notAsked)
  }
  return { round, ...(await sealOf(db, round.id)) }
}

/** Where comparisons contradict each other: which two to look at first. */
function hintOf(c: Context<Env>, { candidates }: Sealed, vote: Vote): string | null {
  if (vote.kind !== 'pairwise') return null
  const matrix = matrixOf(candidates.length, vote.values)
  const worst = firstToLookAt(matrix)
  if (!worst || (consistencyRatio(priorities(matrix)) ?? 0) <= consistencyLimit) return null
  const words = ballotWords(c.var.view.language).pairwise
  return words.inconsistent(candidates[worst.i]!.title, candidates[worst.j]!.title)
}
