import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { perspectivesOf } from '../review/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Access, accessTo, isClosed, requireReader, requireWriter } from './access.ts'
import { type Conclusion, type ConclusionKind, isStanding } from './conclusion.ts'
import { evidenceRoutes } from './evidenceRoutes.tsx'
import {
  conclusionForm,
  conclusionIn,
  textsOfConclusion,
  tickable,
  tickedOf,
  withdrawalForm,
} from './forms.ts'
import { ConclusionDetailsPage, NewConclusionPage, WithdrawalPage } from './formViews.tsx'
import { ClosedPage, type Moved } from './listParts.tsx'
import { answerConclusion, answerList } from './pageRoutes.tsx'
import { conclusionPath, conclusionsPath, kindOf, movedPath } from './paths.ts'
import { recurrenceRoutes } from './recurrenceRoutes.tsx'
import { setCares, setCarriers, type Whole, wholeOf } from './relationStore.ts'
import { sharingRoutes } from './sharingRoutes.tsx'
import {
  addConclusion,
  changeConclusion,
  conclusionAnywhere,
  conclusionFor,
  moveConclusion,
  textOf,
  undoChange,
  undoWithdrawal,
  withdrawConclusion,
} from './store.ts'
import { findingWords } from './words.ts'

/** Findings, strengths and recommendations are written in the same way, and each has its own page. */
const list = '/reviews/:review/:kind{(?:findings|strengths|recommendations)}'
const one = `${list}/:conclusion` as const

export const findingRoutes = new Hono<Env>()
  .get('/reviews/conclusions/:conclusion', async (c) => {
    const conclusion = await conclusionAnywhere(c.var.db, c.req.param('conclusion'))
    return c.redirect(conclusionPath(conclusion), 302)
  })
  .route('/', sharingRoutes)
  .route('/', recurrenceRoutes)
  .route('/', evidenceRoutes)

  .get(list, async (c) => {
    const access = await accessTo(c.var.db, c.var.actor, c.req.param('review'))
    if (isClosed(access)) return answerPage(c, <ClosedPage view={c.var.view} access={access} />)
    return answerList(c, access, kindOf(c.req.param('kind')), movedIn(c))
  })
  .get(`${list}/new`, async (c) => {
    const access = await requireWriter(c.var.db, c.var.actor, c.req.param('review'))
    const form = formOfNew(c, { perspective: c.req.query('perspective') ?? '' })
    return answerPage(c, await newPage(c, form, access, kindOf(c.req.param('kind'))))
  })
  .post(list, async (c) => {
    const { db, view, actor } = c.var
    const access = await requireWriter(db, actor, c.req.param('review'))
    const kind = kindOf(c.req.param('kind'))
    const whole = await wholeOf(db, access.review)
    const perspectives = await perspectivesOf(db, access.review)
    const read = await readForm(c, conclusionForm(view.language, kind, perspectives, whole))
    if (!read.ok) return answerPage(c, await newPage(c, read.form, access, kind), 422)
    const { id, already } = await claimId(db, actor, { kind, id: read.value.id })
    if (!already) {
      const text = conclusionIn(kind, read.value)
      const conclusion = await addConclusion(db, actor, access.review, { id, kind, ...text })
      await tieTo(c, conclusion, whole, read.value)
    }
    return c.redirect(conclusionPath({ reviewId: access.review.id, kind, id }), 303)
  })

  .get(one, async (c) => {
    const { db, actor } = c.var
    const access = await requireReader(db, actor, c.req.param('review'))
    const conclusion = await conclusionFor(
      db,
      access.review,
      kindOf(c.req.param('kind')),
      c.req.param('conclusion'),
    )
    if (conclusion.withdrawal && access.role === null) throw new Refusal('not-found', '')
    return answerConclusion(c, access, conclusion)
  })
  .get(`${one}/details`, async (c) => {
    const { access, conclusion } = await written(c)
    const whole = await wholeOf(c.var.db, access.review)
    return answerPage(
      c,
      await detailsPage(c, formOfSaved(textsOfConclusion(conclusion, whole)), access, conclusion),
    )
  })
  .post(`${one}/details`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { access, conclusion } = await written(c)
    const whole = await wholeOf(db, access.review)
    const perspectives = await perspectivesOf(db, access.review)
    const read = await readForm(c, conclusionForm(view.language, conclusion.kind, perspectives, whole))
    if (!read.ok) return answerPage(c, await detailsPage(c, read.form, access, conclusion), 422)
    const clash = changedMeanwhile(view.language, read, textsOfConclusion(conclusion, whole))
    if (clash) return answerPage(c, await detailsPage(c, clash, access, conclusion), 422)
    const text = conclusionIn(conclusion.kind, read.value)
    // The same form sent twice, or nothing changed: no version more.
    if (JSON.stringify(textOf(text)) !== JSON.stringify(textOf(conclusion)))
      await changeConclusion(db, actor, conclusion, text)
    await tieTo(c, conclusion, whole, read.value)
    return c.redirect(conclusionPath(conclusion), 303)
  })
  .post(`${one}/undoing`, async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { conclusion } = await written(c)
    const { seen } = await c.req.parseBody()
    if (String(seen) !== String(conclusion.version)) {
      throw new Refusal('conflict', (language) => findingWords(language).page.changedMeanwhile, {
        href: conclusionPath(conclusion),
        label: (language) => findingWords(language).page.toIt,
      })
    }
    await undoChange(db, actor, conclusion)
    return c.redirect(conclusionPath(conclusion), 303)
  })
  .post(`${one}/position`, async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { access, conclusion } = await written(c)
    const way = wayOf((await c.req.parseBody()).direction)
    await moveConclusion(db, actor, conclusion, way)
    return c.redirect(movedPath(access.review.id, conclusion.kind, conclusion.id, way), 303)
  })
  .get(`${one}/withdrawal/new`, async (c) => {
    const { access, conclusion } = await written(c)
    return answerPage(
      c,
      <WithdrawalPage view={c.var.view} form={formOf({})} access={access} conclusion={conclusion} />,
    )
  })
  .post(`${one}/withdrawal`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { access, conclusion } = await written(c)
    const read = await readForm(c, withdrawalForm(view.language))
    if (!read.ok) {
      const page = <WithdrawalPage view={view} form={read.form} access={access} conclusion={conclusion} />
      return answerPage(c, page, 422)
    }
    await withdrawConclusion(db, actor, conclusion, read.value.reason)
    return c.redirect(conclusionPath(conclusion), 303)
  })
  .post(`${one}/withdrawal/undoing`, async (c) => {
    const { conclusion } = await written(c)
    await undoWithdrawal(c.var.db, c.var.actor, conclusion)
    return c.redirect(conclusionPath(conclusion), 303)
  })

async function written(c: Context<Env>) {
  const { db, actor } = c.var
  const access = await requireWriter(db, actor, c.req.param('review') ?? '')
  const kind = kindOf(c.req.param('kind') ?? '')
  const conclusion = await conclusionFor(db, access.review, kind, c.req.param('conclusion') ?? '')
  return { access, conclusion }
}

async function tieTo(
  c: Context<Env>,
  conclusion: Conclusion,
  whole: Whole,
  typed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { db, actor } = c.var
  const { carriers, cares } = tickable(conclusion.kind, whole)
  // What was withdrawn has no box, and keeps its tie for the day when it is put back.
  const withdrawn = (tied: readonly Conclusion[]) => tied.filter((each) => !isStanding(each))
  if (conclusion.kind !== 'finding') {
    const kept = withdrawn(whole.carriersOf(conclusion.id))
    await setCarriers(db, actor, conclusion, [...tickedOf(typed, carriers), ...kept])
  }
  if (conclusion.kind === 'recommendation') {
    const kept = withdrawn(whole.caresOf(conclusion.id))
    await setCares(db, actor, conclusion, [...tickedOf(typed, cares), ...kept])
  }
}

async function newPage(c: Context<Env>, form: FormState, access: Access, kind: ConclusionKind) {
  const { db, view } = c.var
  const perspectives = await perspectivesOf(db, access.review)
  if (kind === 'finding' && perspectives.length === 0) {
    throw new Refusal('conflict', (language) => findingWords(language).findings.noPerspectives, {
      href: conclusionsPath(access.review.id, kind),
      label: (language) => findingWords(language).kinds[kind],
    })
  }
  const whole = await wholeOf(db, access.review)
  return (
    <NewConclusionPage
      view={view}
      form={form}
      access={access}
      kind={kind}
      whole={whole}
      perspectives={perspectives}
    />
  )
}

async function detailsPage(c: Context<Env>, form: FormState, access: Access, conclusion: Conclusion) {
  const { db, view } = c.var
  return (
    <ConclusionDetailsPage
      view={view}
      form={form}
      access={access}
      conclusion={conclusion}
      whole={await wholeOf(db, access.review)}
      perspectives={await perspectivesOf(db, access.review)}
    />
  )
}

function movedIn(c: Context<Env>): Moved {
  const id = c.req.query('moved')
  return id ? { id, way: wayOf(c.req.query('way')) } : null
}

const wayOf = (asked: unknown): 'up' | 'down' => (asked === 'down' ? 'down' : 'up')
