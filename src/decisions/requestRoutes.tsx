import { type Context, Hono } from 'hono'
import { civilDateOf, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { parseNumber, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { chosen, requestDayForm, requestForm } from './adoptionForms.ts'
import { answersOf, type NewRequest, namedParties, requestAdoption, requestOf } from './adoptionStore.ts'
import { RequestPage } from './answerFormViews.tsx'
import type { PutRequest } from './answering.ts'
import { type PageStatus, refuseEnded, typedIn } from './ended.ts'
import type { Ending } from './followUp.ts'
import { endingOf } from './followUpStore.ts'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'
import { outcomePath } from './paths.ts'
import { outcomeFor } from './store.ts'

/** An outcome is put to the parties. */
export const requestRoutes = new Hono<Env>()
  .get('/decisions/:outcome/request', async (c) => {
    const asked = await askedOf(c)
    refuseEnded(asked)
    return requestPage(c, asked, formOfSaved(requestValues(c, asked)))
  })
  .post('/decisions/:outcome/request', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const asked = await askedOf(c)
    const read = await readAsked(c, asked)
    if (asked.ended) return requestPage(c, asked, typedIn(read), 409)
    if (!read.ok) return requestPage(c, asked, read.form, 422)
    const clash = clashOf(c, asked, read)
    if (clash) return requestPage(c, asked, clash, 422, lostTo(c, asked, read.typed))
    await requestAdoption(db, actor, asked.outcome, read.request)
    return c.redirect(`${outcomePath(asked.outcome.id)}#adoption`, 303)
  })

type Asked = {
  readonly outcome: Outcome
  readonly ended: Ending | null
  readonly request: PutRequest | null
  readonly answered: boolean
  /** Those that the outcome says it is between. */
  readonly named: readonly string[]
  readonly parties: Awaited<ReturnType<typeof partiesOn>>
}

async function askedOf(c: Context<Env>): Promise<Asked> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const outcome = await outcomeFor(db, c.req.param('outcome') ?? '')
  return {
    outcome,
    ended: await endingOf(db, outcome.id),
    request: await requestOf(db, outcome.id),
    answered: (await answersOf(db, outcome.id)).length > 0,
    named: await namedParties(db, outcome.id),
    parties: await partiesOn(db, civilDateOf(now)),
  }
}

type AskedReading =
  | {
      readonly ok: true
      readonly request: NewRequest
      /** What stands in the fields, as the saved request would. */
      readonly value: Record<string, string>
      readonly typed: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly form: FormState }

/** The whole question, or its last day alone when somebody has answered it. */
async function readAsked(
  c: Context<Env>,
  { outcome, request, answered, parties }: Asked,
): Promise<AskedReading> {
  const { language } = c.var.view
  if (request && answered) {
    const read = await readForm(c, requestDayForm(language, request))
    if (!read.ok) return read
    const { answerBy } = read.value
    const partyIds = request.parties.map(({ id }) => id)
    return { ok: true, request: { ...request, partyIds, answerBy }, value: { answerBy }, typed: read.typed }
  }
  const read = await readForm(c, requestForm(language, outcome, parties))
  if (!read.ok) return read
  const { askedOn, answerBy, needs, count } = read.value
  const partyIds = chosen(read.value, parties)
  const asked = { askedOn, answerBy, needs: needs === 'all' ? null : parseNumber(count), partyIds }
  return { ok: true, request: asked, value: valuesOf(asked), typed: read.typed }
}

/**
 * What was asked, or what is most often wanted: those that it is said to be between, else all who are parties that
 * day, and all of them needed.
 */
function requestValues(c: Context<Env>, { request, parties, named }: Asked): Saved {
  if (request) return valuesOf({ ...request, partyIds: request.parties.map(({ id }) => id) }, parties)
  const all = parties.map(({ id }) => id)
  const between = all.filter((id) => named.includes(id))
  const partyIds = between.length > 0 ? between : all
  return { ...valuesOf({ askedOn: civilDateOf(c.var.now), partyIds, needs: null }), answerBy: '' }
}

function valuesOf(
  asked: Pick<NewRequest, 'askedOn' | 'needs' | 'partyIds'> & { readonly answerBy?: string },
  parties: Asked['parties'] = [],
): Record<string, string> {
  const { partyIds, askedOn, answerBy = '', needs } = asked
  return {
    // Those that are not asked are also something that was saved.
    ...Object.fromEntries(parties.map(({ id }) => [`party-${id}`, ''])),
    ...Object.fromEntries(partyIds.map((id) => [`party-${id}`, 'yes'])),
    needs: needs === null ? 'all' : 'some',
    count: needs === null ? '' : String(needs),
    askedOn,
    answerBy,
  }
}

/** Null as long as nobody else has put the question, or changed it, since the form was opened. */
function clashOf(c: Context<Env>, asked: Asked, read: AskedReading & { ok: true }): FormState | null {
  const { request, answered, parties } = asked
  if (!request) return null
  const { language } = c.var.view
  const saved = answered ? { answerBy: request.answerBy } : requestValues(c, asked)
  const clash = changedMeanwhile(language, read, saved)
  if (clash) return aboutParties(language, clash, parties)
  if (lostTo(c, asked, read.typed) === null) return null
  const { answerBy } = read.value
  return formOf({ ...formOfSaved(saved).values, ...(answerBy && { answerBy }) })
}

/** The parties are one question: what others changed about them is told once, at the first box. */
function aboutParties(language: Language, clash: FormState, parties: Asked['parties']): FormState {
  const changed = parties.filter(({ id }) => clash.problems[`party-${id}`])
  if (changed.length === 0) return clash
  const others = Object.entries(clash.problems).filter(([name]) => !name.startsWith('party-'))
  const names = formatList(
    language,
    changed.map(({ name }) => name),
  )
  const told = decisionFormWords(language).request.partiesChanged(names)
  return { ...clash, problems: { [`party-${parties[0]!.id}`]: told, ...Object.fromEntries(others) } }
}

/** What was typed in the whole form, when somebody has answered meanwhile and only the last day can be moved. */
function lostTo(
  c: Context<Env>,
  { request, answered, parties }: Asked,
  typed: Readonly<Record<string, string>>,
): string | null {
  if (!request || !answered || typed.askedOn === undefined) return null
  const { language } = c.var.view
  const words = decisionFormWords(language).request
  const wanted = chosen(typed, parties)
  const same =
    typed.askedOn === request.askedOn &&
    wanted.length === request.parties.length &&
    request.parties.every(({ id }) => wanted.includes(id)) &&
    (typed.needs === 'all' ? null : Number(typed.count)) === request.needs
  if (same) return null
  const names = parties.filter(({ id }) => wanted.includes(id)).map(({ name }) => name)
  const needs = typed.needs === 'some' ? (typed.count ?? '') : words.theirsAll
  return words.answeredMeanwhile(formatList(language, names), needs, typed.askedOn)
}

async function requestPage(
  c: Context<Env>,
  { outcome, request, answered, parties, ended }: Asked,
  form: FormState,
  status: PageStatus = 200,
  lost: string | null = null,
) {
  return answerPage(
    c,
    <RequestPage
      view={c.var.view}
      form={form}
      outcome={outcome}
      parties={parties}
      request={request}
      answered={answered}
      ended={ended}
      lost={lost}
    />,
    status,
  )
}
