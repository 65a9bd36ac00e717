import { Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { choices, choose, endChoice, takeUpChoice } from './choiceStore.ts'
import { mostChosen } from './fetching.ts'
import { choiceForm, searchForm } from './forms.ts'
import type { Kolada } from './koladaClient.ts'
import { catalogueSearch } from './koladaSearch.ts'
import { KoladaSearchPage, type SearchOutcome } from './koladaSearchView.tsx'
import { KoladaPage } from './koladaView.tsx'
import { koladaWords } from './koladaWords.ts'
import { koladaPath, koladaSearchPath } from './paths.ts'
import { ServiceFailure } from './service.ts'
import { serviceName } from './serviceParts.tsx'
import { backTo, type Shows, serviceRoutes, shownOf } from './serviceRoutes.tsx'
import { serviceWords } from './serviceWords.ts'
import { chooseUnits } from './unitChoiceStore.ts'

/** What is fetched from the live service; null where nothing may be fetched. For those who may load figures. */
export function koladaRoutes(kolada: Kolada | null) {
  const catalogue = kolada && catalogueSearch(kolada)
  const fetches = kolada !== null
  const shows: Shows = {
    service: 'kolada',
    fetches,
    chosen: async (db) => (await choices(db)).chosen.length > 0,
    page: async (c, sent) => {
      const { chosen, ended } = await choices(c.var.db)
      const shown = await shownOf(c, shows, { chosen: chosen.length, sent })
      return answerPage(c, <KoladaPage {...shown} chosen={chosen} ended={ended} />, sent ? 422 : 200)
    },
  }
  return new Hono<Env>()
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
          (language) => serviceWords(language).off.title(serviceName(language, 'kolada')),
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
        if (error instanceof ServiceFailure)
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
    .post('/figures/kolada/indicators/:code/units', async (c) => {
      await chooseUnits(c.var.db, c.var.actor, c.req.param('code'), true)
      return c.redirect(koladaPath(), 303)
    })
    .post('/figures/kolada/indicators/:code/units/ending', async (c) => {
      await chooseUnits(c.var.db, c.var.actor, c.req.param('code'), false)
      return c.redirect(koladaPath(), 303)
    })
    .post('/figures/kolada/indicators/:code/ending', async (c) => {
      await endChoice(c.var.db, c.var.actor, c.req.param('code'))
      return c.redirect(koladaPath(), 303)
    })
    .post('/figures/kolada/indicators/:code/ending/undoing', async (c) => {
      await takeUpChoice(c.var.db, c.var.actor, c.req.param('code'))
      return c.redirect(koladaPath(), 303)
    })
    .route('/', serviceRoutes(shows))
}

type Words = ReturnType<typeof koladaWords>

const say =
  (of: (words: Words) => string): Sentence =>
  (language: Language) =>
    of(koladaWords(language))

const toKolada = { href: koladaPath(), label: backTo('kolada') }
