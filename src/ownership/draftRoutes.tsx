import { type Context, Hono } from 'hono'
import { outcomePath } from '../decisions/paths.ts'
import { civilDateOf, daysAfter } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { unclosedMeetings } from '../meetings/store.ts'
import { bodiesOn, partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, parseNumber, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Clause, ClauseKind } from './clause.ts'
import { textsOf } from './clause.ts'
import { clauseForm, clauseOf, kindOf, sendingForm, wayOf } from './forms.ts'
import { ClausePage, SendingPage } from './formViews.tsx'
import { clausePlace, principlesPath, versionPath } from './paths.ts'
import { markOfDraft, type Sending, sendForAdoption } from './sendingStore.ts'
import {
  abandonDraft,
  addClause,
  changeClause,
  clauseIn,
  draftFor,
  moveClause,
  putBackClause,
  resumeDraft,
  strikeClause,
} from './store.ts'
import type { Draft } from './version.ts'

/** So many days to answer, and then a year until somebody asks whether the principles work: proposed, not required. */
const daysToAnswer = 90
const daysToEvaluation = 3 * 365

/** A version is written by those who prepare, and sent to the parties. */
export const draftRoutes = new Hono<Env>()
  .post('/principles/versions/:version/abandonment', async (c) => {
    await abandonDraft(c.var.db, c.var.actor, await writtenFor(c))
    return c.redirect(principlesPath(), 303)
  })
  .post('/principles/versions/:version/abandonment/withdrawal', async (c) => {
    requirePreparer(c.var.actor)
    const version = Number(c.req.param('version'))
    await resumeDraft(c.var.db, c.var.actor, version)
    return c.redirect(versionPath(version), 303)
  })

  .get('/principles/versions/:version/clauses/new', async (c) => {
    const draft = await draftToRead(c)
    return clausePage(
      c,
      draft,
      kindOf(c.req.query('kind')),
      null,
      formOfNew(c, { measure: 'self', who: 'all' }),
    )
  })
  .post('/principles/versions/:version/clauses', async (c) => {
    const { db, view, actor } = c.var
    const draft = await writtenFor(c)
    const kind = kindOf(String((await c.req.parseBody()).kind ?? ''))
    const read = await readForm(c, clauseForm(view.language, kind))
    if (!read.ok) return clausePage(c, draft, kind, null, read.form, 422)
    const { id, already } = await claimId(db, actor, { kind: 'clause', id: read.value.id })
    if (!already) await addClause(db, actor, draft, clauseOf(kind, id, read.value))
    return c.redirect(clausePlace(draft.version, id), 303)
  })
  .get('/principles/versions/:version/clauses/:clause/details', async (c) => {
    const draft = await draftToRead(c)
    const clause = clauseIn(draft, c.req.param('clause'))
    return clausePage(c, draft, clause.kind, clause, formOfSaved(textsOf(clause)))
  })
  .post('/principles/versions/:version/clauses/:clause', async (c) => {
    const { db, view, actor } = c.var
    const draft = await writtenFor(c)
    const before = clauseIn(draft, c.req.param('clause'))
    const read = await readForm(c, clauseForm(view.language, before.kind))
    if (!read.ok) return clausePage(c, draft, before.kind, before, read.form, 422)
    const clause = clauseOf(before.kind, before.id, read.value)
    const meanwhile = changedMeanwhile(
      view.language,
      { value: textsOf(clause), typed: read.typed },
      textsOf(before),
    )
    if (meanwhile) return clausePage(c, draft, before.kind, before, meanwhile, 422)
    await changeClause(db, actor, draft, before, clause)
    return c.redirect(clausePlace(draft.version, clause.id), 303)
  })
  .post('/principles/versions/:version/clauses/:clause/position', async (c) => {
    const draft = await writtenFor(c)
    const clause = clauseIn(draft, c.req.param('clause'))
    await moveClause(c.var.db, c.var.actor, draft, clause, wayOf((await c.req.parseBody()).way))
    return c.redirect(clausePlace(draft.version, clause.id), 303)
  })
  .post('/principles/versions/:version/clauses/:clause/removal', async (c) => {
    const draft = await writtenFor(c)
    await strikeClause(c.var.db, c.var.actor, draft, clauseIn(draft, c.req.param('clause')))
    return c.redirect(versionPath(draft.version), 303)
  })
  .post('/principles/versions/:version/clauses/:clause/removal/withdrawal', async (c) => {
    const draft = await writtenFor(c)
    await putBackClause(c.var.db, c.var.actor, draft, c.req.param('clause'))
    return c.redirect(clausePlace(draft.version, c.req.param('clause')), 303)
  })

  .get('/principles/versions/:version/sending', async (c) => {
    const draft = await draftToRead(c)
    const { bodies } = await sendingContext(c)
    const today = civilDateOf(c.var.now)
    const answerBy = daysAfter(today, daysToAnswer)
    const form = formOf<string>({
      kind: 'agreement',
      body: bodies.length === 1 ? bodies[0]!.id : '',
      answerBy,
      evaluateOn: daysAfter(today, daysToEvaluation),
      seen: markOfDraft(draft),
    })
    return sendingPage(c, draft, form)
  })
  .post('/principles/versions/:version/sending', async (c) => {
    const { db, view, actor, now } = c.var
    const draft = await writtenFor(c)
    const { bodies, meetings, parties, today } = await sendingContext(c)
    const context = {
      today,
      bodyIds: bodies.map(({ id }) => id),
      meetingIds: meetings.map(({ id }) => id),
      parties: parties.length,
    }
    const read = await readForm(c, sendingForm(view.language, context))
    if (!read.ok) return sendingPage(c, draft, read.form, 422)
    const seen = markOfDraft(draft)
    if (read.value.seen !== seen) return sendingPage(c, draft, formOf({ ...read.typed, seen }), 422, true)
    const { note, kind, body, meeting, needs, answerBy, evaluateOn } = read.value
    const common = { note, answerBy, evaluateOn, partyIds: parties.map(({ id }) => id) }
    const at = meetings.find(({ id }) => id === meeting)
    // The form has seen to it that the body, or the meeting, is one of them.
    const sending: Sending =
      kind === 'agreement'
        ? { ...common, kind, takenOn: today, decidedBy: bodies.find(({ id }) => id === body)!.name }
        : {
            ...common,
            kind,
            takenOn: civilDateOf(at!.startsAt),
            meetingId: meeting,
            needs: needs === '' ? null : parseNumber(needs),
          }
    const outcome = await sendForAdoption(db, actor, draft.version, sending, civilDateOf(now))
    return c.redirect(outcomePath(outcome.id), 303)
  })

/** In the writer's turn. */
async function writtenFor(c: Context<Env>): Promise<Draft> {
  requirePreparer(c.var.actor)
  await awaitTurn(c.var.db, c.var.actor.partnershipId)
  return draftFor(c.var.db, Number(c.req.param('version')))
}

async function draftToRead(c: Context<Env>): Promise<Draft> {
  requirePreparer(c.var.actor)
  return draftFor(c.var.db, Number(c.req.param('version')))
}

function clausePage(
  c: Context<Env>,
  { version }: Draft,
  kind: ClauseKind,
  clause: Clause | null,
  form: FormState,
  status: 200 | 422 = 200,
) {
  const page = (
    <ClausePage view={c.var.view} form={form} version={version} kind={kind} id={clause?.id ?? null} />
  )
  return answerPage(c, page, status)
}

async function sendingContext(c: Context<Env>) {
  const { db, now } = c.var
  const today = civilDateOf(now)
  return {
    today,
    bodies: await bodiesOn(db, today),
    meetings: await unclosedMeetings(db, now),
    parties: await partiesOn(db, today),
  }
}

async function sendingPage(
  c: Context<Env>,
  { version }: Draft,
  form: FormState,
  status: 200 | 422 = 200,
  changed = false,
) {
  const { bodies, meetings } = await sendingContext(c)
  const page = (
    <SendingPage
      view={c.var.view}
      form={form}
      version={version}
      bodies={bodies}
      meetings={meetings}
      changed={changed}
    />
  )
  return answerPage(c, page, status)
}
