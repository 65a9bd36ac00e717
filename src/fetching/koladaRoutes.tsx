import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { fields, formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { choices, choose, endChoice, rhythmOf, setRhythm, takeUpChoice } from './choiceStore.ts'
import { isUnderWay, mostChosen, nextDue } from './fetching.ts'
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
import { choiceForm, rhythmForm, searchForm } from './forms.ts'
import type { Kolada } from './koladaClient.ts'
import { catalogueSearch } from './koladaSearch.ts'
import { KoladaSearchPage, type SearchOutcome } from './koladaSearchView.tsx'
import { KoladaFailure } from './koladaShapes.ts'
import { KoladaPage } from './koladaView.tsx'
import { koladaWords } from './koladaWords.ts'
import { fetchingPath, koladaPath, koladaSearchPath } from './paths.ts'

/** What is fetched from the live service; null where nothing may be fetched. For those who may load figures. */
export function koladaRoutes(kolada: Kolada | null) {
  const catalogue = kolada && catalogueSearch(kolada)
  const fetches = kolada !== null
  return new Hono<Env>()
    .get('/figures/kolada', async (c) => koladaPage(c, fetches, null))

    .get('/figures/kolada/search', async (c) => {
      const { db, view } = c.var
      const typed = (c.req.query('q') ?? '').trim()
      const read = typed === '' ? null : searchForm(view.language).safeParse({ q: typed })
      const problem = read?.error?.issues[0]?.message
      const form: FormState = { values: { q: typed }, problems: problem ? { q: problem } : {} }
      const { chosen } = await choices(db)
      const outcome: SearchOutcome =
        catalogue && read?.success ? await catalogue.outcome(view.language, read.data.q) : null
      return answerPage(
        c,
        <KoladaSearchPage
          view={view}
          form={form}
          fetches={fetches}
          outcome={outcome}
          today={civilDateOf(c.var.now)}
          chosen={new Set(chosen.map(({ code }) => code))}
        />,
        problem ? 422 : 200,
      )
    })

    .post('/figures/kolada/indicators', async (c) => {
      const { db, actor } = c.var
      const read = await readForm(c, choiceForm)
      const { code, q } = read.ok ? read.value : { code: '', q: '' }
      const way = { href: koladaSearchPath(q), label: say((words) => words.searchTitle) }
      if (!catalogue)
        throw new Refusal(
          'conflict',
          say((words) => words.off.title),
          toKolada,
        )
      if (code === '')
        throw new Refusal(
          'conflict',
          say((words) => words.noCode),
          way,
        )
      // Before anybody waits for us: the service may be slow.
      const kpi = await catalogue.kpi(code).catch((error: unknown) => {
        if (error instanceof KoladaFailure)
          throw new Refusal(
            'conflict',
            say((words) => words.notAdded),
            way,
          )
        throw error
      })
      if (!kpi)
        throw new Refusal(
          'conflict',
          say((words) => words.gone(code)),
          way,
        )
      await awaitTurn(db, actor.partnershipId)
      const { chosen } = await choices(db)
      if (chosen.length >= mostChosen)
        throw new Refusal(
          'conflict',
          say((words) => words.full(mostChosen)),
          toKolada,
        )
      await choose(db, actor, kpi)
      return c.redirect(q ? koladaSearchPath(q) : koladaPath(), 303)
    })
    .post('/figures/kolada/indicators/:code/ending', async (c) => {
      await endChoice(c.var.db, c.var.actor, c.req.param('code'))
      return c.redirect(koladaPath(), 303)
    })
    .post('/figures/kolada/indicators/:code/ending/undoing', async (c) => {
      await takeUpChoice(c.var.db, c.var.actor, c.req.param('code'))
      return c.redirect(koladaPath(), 303)
    })

    .post('/figures/kolada/rhythm', async (c) => {
      const { db, actor, view } = c.var
      await awaitTurn(db, actor.partnershipId)
      const read = await readForm(c, rhythmForm(view.language))
      if (!read.ok) return koladaPage(c, fetches, read.form)
      const changed = changedMeanwhile(view.language, read, { rhythm: await rhythmOf(db) })
      if (changed) return koladaPage(c, fetches, changed)
      await setRhythm(db, actor, read.value.rhythm)
      return c.redirect(koladaPath(), 303)
    })

    .post('/figures/kolada/fetchings', async (c) => {
      const { db, actor, view, now } = c.var
      if (!fetches)
        throw new Refusal(
          'conflict',
          say((words) => words.off.title),
          toKolada,
        )
      const read = await readForm(
        c,
        z.object({ id: fields(view.language).newId(), whole: z.string().optional() }),
      )
      const { id: asked, whole } = read.ok ? read.value : { id: '', whole: undefined }
      const { id, already } = await claimId(db, actor, { kind: 'fetching', id: asked })
      if (already) return c.redirect(fetchingPath(id), 303)
      const open = await fetchingUnderWay(db)
      if (open) {
        throw new Refusal(
          'conflict',
          say((words) => words.underWay),
          {
            href: fetchingPath(open.id),
            label: say((words) => words.showUnderWay),
          },
        )
      }
      if ((await rhythmOf(db)) === 'never')
        throw new Refusal(
          'conflict',
          say((words) => words.switchedOff),
          toKolada,
        )
      if ((await choices(db)).chosen.length === 0)
        throw new Refusal(
          'conflict',
          say((words) => words.nothingChosen),
          toKolada,
        )
      await beginFetching(db, actor, { id, fetchedOn: civilDateOf(now), whole: whole === 'yes' })
      return c.redirect(fetchingPath(id), 303)
    })
    .get('/figures/kolada/fetchings/:fetching', async (c) => {
      const fetching = await fetchingFor(c.var.db, c.req.param('fetching'))
      return answerPage(c, <FetchingPage view={c.var.view} fetching={fetching} fetches={fetches} />)
    })
    .post('/figures/kolada/fetchings/:fetching/cancellation', async (c) => {
      const { db, actor } = c.var
      const fetching = await fetchingFor(db, c.req.param('fetching'))
      if (isUnderWay(fetching))
        await endFetching(db, actor, fetching.id, { outcome: 'cancelled', report: {} })
      return c.redirect(fetchingPath(fetching.id), 303)
    })
    .post('/figures/kolada/fetchings/:fetching/attempts', async (c) => {
      const { db, actor } = c.var
      const fetching = await fetchingFor(db, c.req.param('fetching'))
      if (isUnderWay(fetching)) await hasten(db, actor, fetching.id)
      return c.redirect(fetchingPath(fetching.id), 303)
    })
}

type Words = ReturnType<typeof koladaWords>

const say =
  (of: (words: Words) => string): Sentence =>
  (language: Language) =>
    of(koladaWords(language))

const toKolada = { href: koladaPath(), label: say((words) => words.back) }

/** With the form of how often as it was sent, when something is wrong with it. */
async function koladaPage(c: Context<Env>, fetches: boolean, sent: FormState | null): Promise<Response> {
  const { db, view, now } = c.var
  const { chosen, ended } = await choices(db)
  const rhythm = await rhythmOf(db)
  const lastOn = await lastFinishedOn(db)
  const shown = {
    view,
    fetches,
    chosen,
    ended,
    rhythm,
    today: civilDateOf(now),
    lastOn,
    nextOn: chosen.length > 0 ? nextDue(rhythm, lastOn, civilDateOf(now)) : null,
    fetchings: await fetchings(db),
    rhythmForm: sent ?? formOfSaved({ rhythm }),
    fetchForm: chosen.length > 0 ? formOfNew(c, {}) : formOf({}),
  }
  return answerPage(c, <KoladaPage {...shown} />, sent ? 422 : 200)
}
