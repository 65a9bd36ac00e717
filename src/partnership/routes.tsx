import { Hono } from 'hono'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { keepSession, viewOf } from '../identity/session.ts'
import { addSession, allPartnerships } from '../identity/store.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import type { Parts } from '../platform/parts.ts'
import { Refusal } from '../platform/refusal.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { purposeForm, seatForm, setupForm } from './forms.ts'
import { found } from './founding.ts'
import {
  newSeatPath,
  partnershipPath,
  purposePath,
  purposeVersionsPath,
  seatsPath,
  setupPath,
} from './paths.ts'
import {
  addSeat,
  agreePurpose,
  bodies,
  partiesOn,
  personWith,
  purposeInForce,
  purposeVersions,
  seatsOn,
} from './store.ts'
import { PartnershipPage, PurposeFormPage, PurposeVersionsPage, SeatFormPage, SetupPage } from './views.tsx'
import { partnershipWords } from './words.ts'

/** The first visitor sets up the partnership; from then on the page is gone. */
export function setupRoutes(parts: Parts) {
  const { database } = parts
  const refuseLater = async () => {
    const partnerships = await database.directory(allPartnerships)
    if (partnerships.length > 0)
      throw new Refusal('forbidden', (language) => partnershipWords(language).setup.done)
  }

  return new Hono()
    .get(setupPath(), async (c) => {
      await refuseLater()
      return answerPage(c, <SetupPage view={viewOf(c, parts, null)} form={formOf({})} />)
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
          words: partnershipWords(view.language).setup,
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
    const today = civilDateOf(now)
    return answerPage(
      c,
      <PartnershipPage
        view={view}
        actor={actor}
        parties={await partiesOn(db, today)}
        bodies={await bodies(db)}
        seats={await seatsOn(db, today)}
        purpose={await purposeInForce(db)}
      />,
    )
  })

  .get(purposePath(), async (c) => {
    const { db, view, now, actor } = c.var
    requirePreparer(actor)
    const present = await purposeInForce(db)
    const form = formOf({ text: present?.text ?? '', agreedOn: civilDateOf(now) })
    return answerPage(c, <PurposeFormPage view={view} form={form} />)
  })
  .post(purposePath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const read = await readForm(c, purposeForm(view.language))
    if (!read.ok) return answerPage(c, <PurposeFormPage view={view} form={read.form} />, 422)
    await agreePurpose(db, actor, read.value.text, read.value.agreedOn)
    return c.redirect(partnershipPath(), 303)
  })
  .get(purposeVersionsPath(), async (c) =>
    answerPage(c, <PurposeVersionsPage view={c.var.view} versions={await purposeVersions(c.var.db)} />),
  )

  .get(newSeatPath(), async (c) => {
    requirePreparer(c.var.actor)
    return answerPage(c, await seatPage(c.var, formOf({})))
  })
  .post(seatsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const read = await readForm(c, seatForm(view.language))
    if (!read.ok) return answerPage(c, await seatPage(c.var, read.form), 422)
    const { name, email, party, body, role } = read.value
    const personId = await personWith(db, actor, { name, email })
    await addSeat(db, actor, { bodyId: body, partyId: party, personId, role, fromOn: civilDateOf(now) })
    return c.redirect(partnershipPath(), 303)
  })

async function seatPage({ db, view, now }: Env['Variables'], form: FormState) {
  return (
    <SeatFormPage
      view={view}
      form={form}
      parties={await partiesOn(db, civilDateOf(now))}
      bodies={await bodies(db)}
    />
  )
}
