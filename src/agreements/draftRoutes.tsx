import { type Context, Hono } from 'hono'
import { civilDateOf, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Agreement, Version } from './agreement.ts'
import { chosenParties, draftForm, successorForm } from './forms.ts'
import { DraftPage, SuccessorPage } from './formViews.tsx'
import { agreementFormWords } from './formWords.ts'
import { agreementPath } from './paths.ts'
import { agreementIn, changeDraft, isDraft, nameSuccessor, readAgreements } from './store.ts'

/** A version that is being prepared is rewritten, and an agreement names what shall follow it. */
export const draftRoutes = new Hono<Env>()
  .get('/agreements/:agreement/versions/:version', async (c) => {
    const draft = await draftOf(c)
    if (!isDraft(draft.version)) {
      throw new Refusal('conflict', (language) => agreementFormWords(language).draft.already, {
        href: agreementPath(draft.agreement.id),
        label: (language) => agreementFormWords(language).draft.toAgreement,
      })
    }
    return draftPage(c, draft, formOfSaved(savedDraft(draft)))
  })
  .post('/agreements/:agreement/versions/:version', async (c) => {
    const { db, actor, view } = c.var
    await awaitTurn(db, actor.partnershipId)
    const draft = await draftOf(c)
    const { agreement, version, parties } = draft
    const read = await readForm(c, draftForm(view.language, parties))
    if (!isDraft(version)) return draftPage(c, draft, formOf(read.ok ? read.typed : read.form.values), 409)
    if (!read.ok) return draftPage(c, draft, read.form, 422)
    const { title, text } = read.value
    const partyIds = chosenParties(read.value, parties)
    const value = { ...boxes(parties, partyIds), title, text }
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, savedDraft(draft))
    if (clash) return draftPage(c, draft, aboutParties(view.language, clash, parties), 422)
    await changeDraft(db, actor, version, { title, text, partyIds })
    return c.redirect(agreementPath(agreement.id, version.number), 303)
  })

  .get('/agreements/:agreement/successor', async (c) => {
    const succession = await successionOf(c)
    return successorPage(c, succession, formOfSaved(succession.saved))
  })
  .post('/agreements/:agreement/successor', async (c) => {
    const { db, actor, view } = c.var
    await awaitTurn(db, actor.partnershipId)
    const succession = await successionOf(c)
    const { agreement, others, saved } = succession
    const read = await readForm(c, successorForm(view.language, others))
    if (!read.ok) return successorPage(c, succession, read.form, 422)
    const clash = changedMeanwhile(view.language, { value: read.value, typed: read.typed }, saved)
    if (clash) return successorPage(c, succession, clash, 422)
    await nameSuccessor(db, actor, agreement, read.value.successor || null)
    return c.redirect(agreementPath(agreement.id), 303)
  })

type Draft = {
  readonly agreement: Agreement
  readonly version: Version
  readonly parties: readonly Party[]
}

async function draftOf(c: Context<Env>): Promise<Draft> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const agreement = agreementIn(await readAgreements(db), c.req.param('agreement') ?? '')
  const version = agreement.versions.find(({ number }) => String(number) === c.req.param('version'))
  if (!version) throw new Refusal('not-found', '')
  return { agreement, version, parties: await partiesOn(db, civilDateOf(now)) }
}

function savedDraft({ version, parties }: Draft): Saved {
  const { outcome, text, partyIds } = version
  return { title: outcome.title, text, ...boxes(parties, partyIds) }
}

function boxes(parties: readonly Party[], ticked: readonly string[]): Saved {
  return Object.fromEntries(parties.map(({ id }) => [`party-${id}`, ticked.includes(id) ? 'yes' : '']))
}

/** The parties are one question: what others changed about them is told once, at the first box. */
function aboutParties(language: Language, clash: FormState, parties: readonly Party[]): FormState {
  const changed = parties.filter(({ id }) => clash.problems[`party-${id}`])
  if (changed.length === 0) return clash
  const others = Object.entries(clash.problems).filter(([name]) => !name.startsWith('party-'))
  const names = changed.map(({ name }) => name)
  const told = agreementFormWords(language).partiesChanged(formatList(language, names))
  return { ...clash, problems: { ...Object.fromEntries(others), [`party-${parties[0]!.id}`]: told } }
}

async function draftPage(c: Context<Env>, draft: Draft, form: FormState, status: 200 | 409 | 422 = 200) {
  return answerPage(c, <DraftPage view={c.var.view} form={form} {...draft} asked={status === 409} />, status)
}

type Succession = {
  readonly agreement: Agreement
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly saved: Saved
}

/** What may follow: the first version of any other agreement. Once it is ended, the ending says what replaces it. */
async function successionOf(c: Context<Env>): Promise<Succession> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const reading = await readAgreements(db)
  const agreement = agreementIn(reading, c.req.param('agreement') ?? '')
  const last = agreement.versions.at(-1)!.outcome
  if (last.ending) {
    throw new Refusal('conflict', (language) => agreementFormWords(language).successor.ended, {
      href: agreementPath(agreement.id),
      label: (language) => agreementFormWords(language).draft.toAgreement,
    })
  }
  const own = new Set(agreement.versions.map(({ outcome }) => outcome.id))
  const candidates = reading.agreements.filter(({ id }) => id !== agreement.id)
  const named = candidates.find(({ versions }) => versions[0]!.outcome.replaces.some((id) => own.has(id)))
  return {
    agreement,
    others: candidates.map(({ id, versions }) => ({ id, title: versions.at(-1)!.outcome.title })),
    saved: { successor: named?.id ?? '' },
  }
}

async function successorPage(
  c: Context<Env>,
  { agreement, others }: Succession,
  form: FormState,
  status: 200 | 422 = 200,
) {
  const shown = { form, agreement, others }
  return answerPage(c, <SuccessorPage view={c.var.view} {...shown} />, status)
}
