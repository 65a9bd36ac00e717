import { type Context, Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { lawForm } from './forms.ts'
import { staleReferences } from './law.ts'
import { LawChangePage } from './lawChangeView.tsx'
import { lawChangeForm } from './lawForms.ts'
import { addLawChange, ownLawChanges, removeLawChange } from './lawStore.ts'
import { LawPage } from './lawView.tsx'
import { lawWith, type OwnLawChange } from './ownLaw.ts'
import { lawChangeRemovalPath, lawChangesPath, lawPath, newLawChangePath } from './paths.ts'

/** A text is looked through for repealed law, and laws that the program does not know are entered. */
export const lawRoutes = new Hono<Env>()
  .get(lawPath(), async (c) =>
    lawPage(c, { form: formOf({}), found: null, own: await ownLawChanges(c.var.db) }),
  )
  .post(lawPath(), async (c) => {
    const { db, view } = c.var
    // What is pasted here is nobody's business: it stands in no cache either.
    c.header('Cache-Control', 'no-store')
    const own = await ownLawChanges(db)
    const read = await readForm(c, lawForm(view.language))
    if (!read.ok) return lawPage(c, { form: read.form, found: null, own }, 422)
    const { text, writtenOn } = read.value
    const found = { text, stale: staleReferences(text, writtenOn, lawWith(own)) }
    return lawPage(c, { form: formOf(read.typed), found, own })
  })

  .get(newLawChangePath(), (c) => {
    requirePreparer(c.var.actor)
    return answerPage(c, <LawChangePage view={c.var.view} form={formOfNew(c, {})} />)
  })
  .post(lawChangesPath(), async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    const known = lawWith(await ownLawChanges(db)).changes
    const read = await readForm(c, lawChangeForm(view.language, known))
    if (!read.ok) return answerPage(c, <LawChangePage view={view} form={read.form} />, 422)
    const { id, already } = await claimId(db, actor, { kind: 'lawChange', id: read.value.id })
    // Of a law that is known only the provision is new.
    const isKnown = known.some(({ sfs }) => sfs === read.value.sfs)
    const only = isKnown
      ? { name: '', abbreviation: '', replacedBySfs: '', replacedByName: '', since: null }
      : {}
    if (!already) await addLawChange(db, actor, { ...read.value, ...only, id })
    return c.redirect(lawPath(), 303)
  })
  .post(lawChangeRemovalPath(':change'), async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const change = (await ownLawChanges(db)).find(({ id }) => id === c.req.param('change'))
    if (!change) throw new Refusal('not-found', '')
    await removeLawChange(db, actor, change)
    return c.redirect(lawPath(), 303)
  })

type Shown = {
  readonly form: FormState
  readonly found: Parameters<typeof LawPage>[0]['found']
  readonly own: readonly OwnLawChange[]
}

function lawPage(c: Context<Env>, shown: Shown, status: 200 | 422 = 200) {
  const { view, actor } = c.var
  return answerPage(c, <LawPage view={view} actor={actor} {...shown} />, status)
}
