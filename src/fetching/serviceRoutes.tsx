import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { fields, formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { rhythmOf, setRhythm } from './choiceStore.ts'
import { isUnderWay, nextDue, type Service } from './fetching.ts'
import {
  beginFetching,
  endFetching,
  fetchingFor,
  fetchings,
  fetchingUnderWay,
  hasten,
  lastFinishedOn,
} from './fetchingStore.ts'
import { FetchingPage } from './fetchingView.tsx'
import { rhythmForm } from './forms.ts'
import { fetchingPath, servicePath } from './paths.ts'
import { type ServiceShown, serviceName } from './serviceParts.tsx'
import { serviceWords } from './serviceWords.ts'

export type Shows = {
  readonly service: Service
  readonly fetches: boolean
  readonly chosen: (db: Db) => Promise<boolean>
  /** The page of the service; `sent` is the form of how often, when something is wrong with it. */
  readonly page: (c: Context<Env>, sent: FormState | null) => Promise<Response>
}

/** How often, now, and each fetching: alike for every service. */
export function serviceRoutes({ service, fetches, chosen, page }: Shows) {
  const at = servicePath(service)
  const back = { href: at, label: backTo(service) }
  return new Hono<Env>()
    .get(at, (c) => page(c, null))

    .post(`${at}/rhythm`, async (c) => {
      const { db, actor, view } = c.var
      await awaitTurn(db, actor.partnershipId)
      const read = await readForm(c, rhythmForm(view.language))
      if (!read.ok) return page(c, read.form)
      const changed = changedMeanwhile(view.language, read, { rhythm: await rhythmOf(db, service) })
      if (changed) return page(c, changed)
      await setRhythm(db, actor, service, read.value.rhythm)
      return c.redirect(at, 303)
    })

    .post(`${at}/fetchings`, async (c) => {
      const { db, actor, view, now } = c.var
      if (!fetches)
        throw new Refusal(
          'conflict',
          say((words, language) => words.off.title(serviceName(language, service))),
          back,
        )
      const read = await readForm(
        c,
        z.object({ id: fields(view.language).newId(), whole: z.string().optional() }),
      )
      const { id: asked, whole } = read.ok ? read.value : { id: '', whole: undefined }
      const { id, already } = await claimId(db, actor, { kind: 'fetching', id: asked })
      if (already) return c.redirect(fetchingPath({ service, id }), 303)
      const open = await fetchingUnderWay(db, service)
      if (open) {
        throw new Refusal(
          'conflict',
          say((words) => words.underWay),
          { href: fetchingPath(open), label: say((words) => words.showUnderWay) },
        )
      }
      if ((await rhythmOf(db, service)) === 'never')
        throw new Refusal(
          'conflict',
          say((words) => words.switchedOff),
          back,
        )
      if (!(await chosen(db)))
        throw new Refusal(
          'conflict',
          say((words) => words.nothingChosen),
          back,
        )
      await beginFetching(db, actor, {
        id,
        service,
        fetchedOn: civilDateOf(now),
        whole: whole === 'yes',
      })
      return c.redirect(fetchingPath({ service, id }), 303)
    })
    .get(`${at}/fetchings/:fetching`, async (c) => {
      const fetching = await ofService(c, service)
      return answerPage(c, <FetchingPage view={c.var.view} fetching={fetching} fetches={fetches} />)
    })
    .post(`${at}/fetchings/:fetching/cancellation`, async (c) => {
      const { db, actor } = c.var
      const fetching = await ofService(c, service)
      if (isUnderWay(fetching)) await endFetching(db, actor, fetching, { outcome: 'cancelled', report: {} })
      return c.redirect(fetchingPath(fetching), 303)
    })
    .post(`${at}/fetchings/:fetching/attempts`, async (c) => {
      const { db, actor } = c.var
      const fetching = await ofService(c, service)
      if (isUnderWay(fetching)) await hasten(db, actor, fetching.id)
      return c.redirect(fetchingPath(fetching), 303)
    })
}

async function ofService(c: Context<Env>, service: Service) {
  const fetching = await fetchingFor(c.var.db, c.req.param('fetching') ?? '')
  if (fetching.service !== service) throw new Refusal('not-found', '')
  return fetching
}

type Words = ReturnType<typeof serviceWords>

const say =
  (of: (words: Words, language: Language) => string): Sentence =>
  (language: Language) =>
    of(serviceWords(language), language)

/** "To fetching from Kolada". */
export function backTo(service: Service): Sentence {
  return say((words, language) => words.back(serviceName(language, service)))
}

/** What the page of a service shows of its fetchings. */
export async function shownOf(
  c: Context<Env>,
  { service, fetches }: Pick<Shows, 'service' | 'fetches'>,
  { chosen, sent }: { readonly chosen: number; readonly sent: FormState | null },
): Promise<ServiceShown> {
  const { db, view, now } = c.var
  const rhythm = await rhythmOf(db, service)
  const lastOn = await lastFinishedOn(db, service)
  const today = civilDateOf(now)
  return {
    view,
    fetches,
    rhythm,
    today,
    lastOn,
    nextOn: chosen > 0 ? nextDue(rhythm, lastOn, today) : null,
    fetchings: await fetchings(db, service),
    rhythmForm: sent ?? formOfSaved({ rhythm }),
    fetchForm: chosen > 0 ? formOfNew(c, {}) : formOf({}),
  }
}
