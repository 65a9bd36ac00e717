import { Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { isLanguage } from '../i18n/language.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { attemptLimit, visitorAddress } from '../platform/guards.ts'
import { chooseLanguage, languageOf, safeBack } from '../platform/language.ts'
import type { Parts } from '../platform/parts.ts'
import { Refusal } from '../platform/refusal.ts'
import { formOf } from '../ui/form.ts'
import { askCodeForm, giveCodeForm } from './forms.ts'
import { demoSignInPath, hatPath, signInCodePath, signInPath, signOutPath } from './paths.ts'
import {
  dropSession,
  keepSession,
  keepSigningIn,
  sessionCookie,
  sessionOf,
  signingInOf,
  viewOf,
} from './session.ts'
import {
  addSession,
  allPartnerships,
  makeSignInCode,
  openSession,
  removeSession,
  seatHolders,
  useSignInCode,
  wearHat,
} from './store.ts'
import { AskCodePage, ChooseWhoPage, GiveCodePage, HatPage } from './views.tsx'
import { identityWords } from './words.ts'

export function identityRoutes(parts: Parts) {
  const { database } = parts
  const routes = new Hono()
  const tooMany = (language: 'sv' | 'en') => identityWords(language).tooMany
  const limitVisitor = attemptLimit(30, 900, tooMany)
  const limitAddress = attemptLimit(5, 900, tooMany)

  routes.get(signInPath(), async (c) => {
    const partnerships = await database.directory(allPartnerships)
    if (partnerships.length === 0) return c.redirect('/setup', 303)
    const view = viewOf(c, parts, null)
    const back = safeBack(c.req.query('back'))
    if (parts.demo) {
      const holders = await database.read(partnerships[0]!.partnershipId, (db) =>
        seatHolders(db, civilDateOf(parts.now())),
      )
      return answerPage(c, <ChooseWhoPage view={view} holders={holders} back={back} />)
    }
    const only = partnerships.length === 1 ? { partnership: partnerships[0]!.partnershipId } : {}
    return answerPage(
      c,
      <AskCodePage view={view} partnerships={partnerships} form={formOf({ ...only, back })} />,
    )
  })

  routes.post(signInPath(), async (c) => {
    await limitVisitor(visitorAddress(c, parts.configuration.trustProxy))
    const view = viewOf(c, parts, null)
    const partnerships = await database.directory(allPartnerships)
    const read = await readForm(c, askCodeForm(view.language))
    if (!read.ok) {
      return answerPage(c, <AskCodePage view={view} partnerships={partnerships} form={read.form} />, 422)
    }
    const { partnership, email, back } = read.value
    await limitAddress(`${partnership} ${email}`)

    const made = await database.write(partnership, (db) => makeSignInCode(db, email, parts.now()))
    if (made) sendCode(parts, view.language, email, made, partnershipName(partnerships, partnership))
    // The same page whether or not the address is known: it tells nobody who belongs here.
    keepSigningIn(c, { partnership, email, back })
    return c.redirect(signInCodePath(), 303)
  })

  routes.get(signInCodePath(), async (c) => {
    const signingIn = signingInOf(c)
    if (!signingIn) return c.redirect(signInPath(), 303)
    const view = viewOf(c, parts, null)
    return answerPage(
      c,
      <GiveCodePage view={view} delivers={parts.mailer.delivers} form={formOf(signingIn)} />,
    )
  })

  routes.post(signInCodePath(), async (c) => {
    await limitVisitor(visitorAddress(c, parts.configuration.trustProxy))
    const view = viewOf(c, parts, null)
    const words = identityWords(view.language)
    const page = (form: Parameters<typeof GiveCodePage>[0]['form']) =>
      answerPage(c, <GiveCodePage view={view} delivers={parts.mailer.delivers} form={form} />, 422)

    const read = await readForm(c, giveCodeForm(view.language))
    if (!read.ok) return page(read.form)
    const { partnership, email, code, back } = read.value
    const now = parts.now()

    const token = await database.write(partnership, async (db) => {
      const personId = await useSignInCode(db, email, code, now)
      if (!personId) return null
      const holder = (await seatHolders(db, civilDateOf(now))).find((seat) => seat.personId === personId)
      if (!holder) throw new Refusal('forbidden', (language) => identityWords(language).noSeat)
      return addSession(db, holder, partnership, now)
    })
    if (!token) {
      return page({ values: { partnership, email, back }, problems: { code: words.codeWrong } })
    }
    keepSession(c, parts, partnership, token)
    return c.redirect(safeBack(back), 303)
  })

  // Exists in the demo alone: elsewhere the address is unknown.
  if (parts.demo) {
    routes.post(demoSignInPath(), async (c) => {
      const { seat, back } = await c.req.parseBody()
      const [partnership] = await database.directory(allPartnerships)
      if (!partnership?.demo) throw new Refusal('forbidden', '')
      const now = parts.now()
      const token = await database.write(partnership.partnershipId, async (db) => {
        const holder = (await seatHolders(db, civilDateOf(now))).find((held) => held.seatId === seat)
        if (!holder) throw new Refusal('not-found', '')
        return addSession(db, holder, partnership.partnershipId, now)
      })
      keepSession(c, parts, partnership.partnershipId, token)
      return c.redirect(safeBack(back), 303)
    })
  }

  routes.post(signOutPath(), async (c) => {
    const cookie = sessionCookie(c)
    if (cookie) {
      await database.write(cookie.partnershipId, (db) => removeSession(db, cookie.token))
      parts.freshness.forget(cookie.token)
    }
    dropSession(c)
    return c.redirect(signInPath(), 303)
  })

  routes.get(hatPath(), async (c) => {
    const opened = await sessionOf(c, parts)
    const back = safeBack(c.req.query('back'))
    if (!opened) return c.redirect(signInPath(), 303)
    return answerPage(c, <HatPage view={viewOf(c, parts, opened)} back={back} />)
  })

  routes.post(hatPath(), async (c) => {
    const { hat, back } = await c.req.parseBody()
    const cookie = sessionCookie(c)
    if (!cookie) return c.redirect(signInPath(), 303)
    await database.write(cookie.partnershipId, async (db) => {
      const opened = await openSession(db, cookie.token, parts.now())
      const seat = opened?.otherSeats.find((other) => other.id === hat)
      if (!seat) throw new Refusal('not-found', '')
      await wearHat(db, cookie.token, seat.id)
    })
    parts.freshness.forget(cookie.token)
    return c.redirect(safeBack(back), 303)
  })

  routes.post('/language', async (c) => {
    const { language, back } = await c.req.parseBody()
    if (isLanguage(language)) chooseLanguage(c, language)
    return c.redirect(safeBack(back), 303)
  })

  return routes
}

/** Not waited for: how long an answer takes must not tell whether the address is known. */
function sendCode(
  parts: Parts,
  language: ReturnType<typeof languageOf>,
  email: string,
  made: { code: string; name: string },
  partnership: string,
): void {
  const words = identityWords(language)
  const message = {
    to: email,
    subject: words.mailSubject(made.code),
    text: words.mailText(made.name, made.code, partnership),
  }
  parts.mailer
    .send(message)
    .catch((error: Error) => parts.log.error({ error: error.message }, 'The mail with a code was not sent'))
}

function partnershipName(
  partnerships: readonly { partnershipId: string; name: string }[],
  id: string,
): string {
  return partnerships.find((partnership) => partnership.partnershipId === id)?.name ?? 'Samsyn'
}
