import { Hono } from 'hono'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { keepSession, viewOf } from '../identity/session.ts'
import { addSession, allPartnerships } from '../identity/store.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import type { Parts } from '../platform/parts.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { bodyRoutes } from './bodyRoutes.tsx'
import { purposeForm, setupForm } from './forms.ts'
import { found } from './founding.ts'
import { lifeAreaRoutes } from './lifeAreaRoutes.tsx'
import { partyRoutes } from './partyRoutes.tsx'
import { partnershipPath, purposePath, purposeVersionsPath, setupPath } from './paths.ts'
import { readBodies } from './readingStore.ts'
import { seatRoutes } from './seatRoutes.tsx'
import { setupWords } from './setupWords.ts'
import { agreePurpose, purposeInForce, purposeVersions } from './store.ts'
import { PartnershipPage, PurposeFormPage, PurposeVersionsPage, SetupPage } from './views.tsx'

/** The first visitor sets up the partnership; from then on the page is gone. */
export function setupRoutes(parts: Parts) {
  const { database } = parts
  const refuseLater = async () => {
    const partnerships = await database.directory(allPartnerships)
    if (partnerships.length > 0) throw new Refusal('forbidden', (language) => setupWords(language).done)
  }

  return new Hono()
    .get(setupPath(), async (c) => {
      await refuseLater()
      return answerPage(c, <SetupPage view={viewOf(c, parts, null)} form={formOf({ template: 'none' })} />)
    })
    .post(setupPath(), async (c) => {
      await refuseLater()
      const view = viewOf(c, parts, null)
      const read = await readForm(c, setupForm(view.language))
      if (!read.ok) return answerPage(c, <SetupPage view={view} form={read.form} />, 422)

      const partnershipId = newId()
      const now = parts.now()
      const token = await database.write(partnershipId, async (db) => {
        const holder = await found(db, partnershipId, {
          ...read.value,
          words: setupWords(view.language),
          today: civilDateOf(now),
        })
        return addSession(db, holder, partnershipId, now)
      })
      keepSession(c, parts, partnershipId, token)
      return c.redirect('/', 303)
    })
}

export const partnershipRoutes = new Hono<Env>()
  .get(partnershipPath(), async (c) => {
    const { db, view, now, actor } = c.var
    const reading = await readBodies(db, now)
    const purpose = await purposeInForce(db)
    return answerPage(c, <PartnershipPage view={view} actor={actor} reading={reading} purpose={purpose} />)
  })

  .get(purposePath(), async (c) => {
    const { db, view, now, actor } = c.var
    requirePreparer(actor)
    const present = await purposeInForce(db)
    const { values, ...form } = formOfSaved({ text: present?.text ?? '' })
    const filled = { ...form, values: { ...values, agreedOn: civilDateOf(now) } }
    return answerPage(c, <PurposeFormPage view={view} form={filled} />)
  })
  .post(purposePath(), async (c) => {
    const { db, view, now, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const present = await purposeInForce(db)
    const read = await readForm(c, purposeForm(view.language, present, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <PurposeFormPage view={view} form={read.form} />, 422)
    // A new version takes nothing away, but whoever wrote it should have read the one that came meanwhile.
    const seen = read.typed.seen !== undefined
    const clash = seen ? changedMeanwhile(view.language, read, { text: present?.text ?? '' }) : null
    if (clash) return answerPage(c, <PurposeFormPage view={view} form={clash} />, 422)
    await agreePurpose(db, actor, read.value.text, read.value.agreedOn)
    return c.redirect(partnershipPath(), 303)
  })
  .get(purposeVersionsPath(), async (c) =>
    answerPage(c, <PurposeVersionsPage view={c.var.view} versions={await purposeVersions(c.var.db)} />),
  )

  .route('/', partyRoutes)
  .route('/', lifeAreaRoutes)
  .route('/', bodyRoutes)
  .route('/', seatRoutes)
