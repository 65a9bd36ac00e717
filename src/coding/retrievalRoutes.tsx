import { Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { AgreementPage } from './agreementView.tsx'
import { readAsked } from './forms.ts'
import { reviewOf } from './member.ts'
import { readCodeTree } from './reading.ts'
import { readReliability, retrieve } from './retrievalStore.ts'
import { RetrievalPage } from './retrievalView.tsx'

/** What the codings of a review say together. */
export const retrievalRoutes = new Hono<Env>()
  .get('/reviews/:review/coding/retrieval', async (c) => {
    const { db, view } = c.var
    const review = await reviewOf(c)
    const book = await readCodeTree(db, review)
    const asked = readAsked(c.req.query(), book)
    const found = await retrieve(db, review, book, asked)
    return answerPage(
      c,
      <RetrievalPage view={view} review={review} book={book} asked={asked} found={found} />,
    )
  })
  .get('/reviews/:review/coding/agreement', async (c) => {
    const { db, view, readOnce } = c.var
    const review = await reviewOf(c)
    const book = await readCodeTree(db, review)
    // Only those who have been let past ask for it.
    const report = await readOnce(['reliability', review.id], () => readReliability(db, review))
    return answerPage(c, <AgreementPage view={view} review={review} book={book} report={report} />)
  })
