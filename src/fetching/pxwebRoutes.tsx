import { type Context, Hono } from 'hono'
import type { Language } from '../i18n/language.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { descriptionOf, type FetchedTable, measureText, mostTables, partsOf } from './fetchedTable.ts'
import {
  changeTable,
  chooseTable,
  endTable,
  fetchedTableFor,
  fetchedTables,
  takeUpTable,
} from './fetchedTableStore.ts'
import { pxwebPath, tableFolderPath, tableSearchPath } from './paths.ts'
import { measureOf, type PxChoice, type PxTable } from './pxweb.ts'
import type { PxWeb } from './pxwebClient.ts'
import { tableSearch } from './pxwebSearch.ts'
import { PxWebPage } from './pxwebView.tsx'
import { pxwebWords } from './pxwebWords.ts'
import { backTo, type Shows, serviceRoutes, shownOf } from './serviceRoutes.tsx'
import { choiceOf, guessed, partsForm, saved, tableForm, tableSearchForm } from './tableForms.ts'
import { previewFrom, sampleOf } from './tablePreview.ts'
import { TableSearchPage } from './tableSearchView.tsx'
import { TablePage, type TableShown } from './tableView.tsx'

/** What is fetched from statistical databases; none of them where nothing may be fetched. For those who may load figures. */
export function pxwebRoutes(databases: readonly PxWeb[]) {
  const tables = tableSearch(databases)
  const shows: Shows = {
    service: 'pxweb',
    fetches: databases.length > 0,
    chosen: async (db) => (await fetchedTables(db)).chosen.length > 0,
    page: async (c, sent) => {
      const { chosen, ended } = await fetchedTables(c.var.db)
      const shown = await shownOf(c, shows, { chosen: chosen.length, sent })
      return answerPage(c, <PxWebPage {...shown} chosen={chosen} ended={ended} />, sent ? 422 : 200)
    },
  }

  /** One that is configured; "not configured" and "not there" are the same. */
  const database = (key: string): PxWeb => {
    const found = tables.database(key)
    if (!found) throw new Refusal('not-found', '')
    return found
  }

  /** @throws Refusal when it does not answer, with the way back */
  const tableFor = async (service: string, id: string): Promise<PxTable> => {
    const asked = await tables.table(database(service), id)
    if ('found' in asked) return asked.found
    throw new Refusal(
      asked.no === 'unknown' ? 'not-found' : 'conflict',
      say((words) => words[asked.no]),
      toPxWeb,
    )
  }

  const look = async (
    c: Context<Env>,
    table: PxTable,
    choice: PxChoice,
  ): Promise<NonNullable<TableShown['preview']>> => {
    const words = pxwebWords(c.var.view.language)
    const asked = await tables.sample(
      database(choice.service),
      choice.table,
      sampleOf(table, choice, c.var.actor.countyCode),
    )
    if ('no' in asked) return { sentence: asked.no === 'unknown' ? words.gone : words[asked.no] }
    return previewFrom(table, choice, asked.found) ?? { sentence: words.gone }
  }

  return new Hono<Env>()
    .get('/figures/pxweb/search', async (c) => {
      const { view } = c.var
      const key = c.req.query('in') ?? ''
      const px = key === '' ? (databases[0] ?? null) : database(key)
      if (px?.version === 1) return c.redirect(tableFolderPath(px.key), 303)
      const typed = (c.req.query('q') ?? '').trim()
      const read = typed === '' ? null : tableSearchForm(view.language).safeParse({ q: typed })
      const problem = read?.error?.issues[0]?.message
      const form: FormState = { values: { q: typed }, problems: problem ? { q: problem } : {} }
      const asked = px && read?.success ? await tables.search(px, read.data.q) : null
      const shown = { view, form, database: px, databases, path: '', asked }
      return answerPage(c, <TableSearchPage {...shown} />, problem ? 422 : 200)
    })
    .get('/figures/pxweb/folders', async (c) => {
      const { view } = c.var
      const px = database(c.req.query('in') ?? '')
      if (px.version === 2) return c.redirect(tableSearchPath(px.key), 303)
      const path = c.req.query('path') ?? ''
      const asked = await tables.folder(px, path)
      const shown = { view, form: formOf({}), database: px, databases, path, asked }
      return answerPage(c, <TableSearchPage {...shown} />)
    })

    .get('/figures/pxweb/tables/new', async (c) => {
      const fresh = { service: c.req.query('in') ?? '', table: c.req.query('table') ?? '' }
      const table = await tableFor(fresh.service, fresh.table)
      const form = formOfNew(c, guessed(table))
      return answerPage(
        c,
        <TablePage view={c.var.view} form={form} table={table} fresh={fresh} id={null} preview={null} />,
      )
    })
    .post('/figures/pxweb/tables', async (c) => {
      const { db, actor, view } = c.var
      const body = await c.req.parseBody()
      const fresh = { service: String(body.in ?? ''), table: String(body.table ?? '') }
      const table = await tableFor(fresh.service, fresh.table)
      const read = await readForm(c, tableForm(view.language, table))
      const shown = { view, table, fresh, id: null }
      if (!read.ok) return answerPage(c, <TablePage {...shown} form={read.form} preview={null} />, 422)
      const choice = choiceOf(table, fresh, read.value)
      if (body.act !== 'save') {
        const form = formOf(read.typed)
        return answerPage(c, <TablePage {...shown} form={form} preview={await look(c, table, choice)} />)
      }
      const { id, already } = await claimId(db, actor, { kind: 'fetchedTable', id: read.value.id })
      if (already) return c.redirect(pxwebPath(), 303)
      if ((await fetchedTables(db)).chosen.length >= mostTables)
        throw new Refusal(
          'conflict',
          say((words) => words.full(mostTables)),
          toPxWeb,
        )
      const { name, unit, direction } = read.value
      await chooseTable(db, actor, {
        ...told(table, choice, unit),
        id,
        name,
        direction,
        decimals: measureOf(table, choice).decimals ?? 1,
      })
      return c.redirect(pxwebPath(), 303)
    })

    .get('/figures/pxweb/tables/:table', async (c) => {
      const known = await fetchedTableFor(c.var.db, c.req.param('table'))
      const table = await tableFor(known.choice.service, known.choice.table)
      const form = formOfSaved(saved(table, known))
      const shown = { view: c.var.view, form, table, fresh: null, id: known.id, preview: null }
      return answerPage(c, <TablePage {...shown} />)
    })
    .post('/figures/pxweb/tables/:table', async (c) => {
      const { db, actor, view } = c.var
      const id = c.req.param('table')
      const { choice: before } = await fetchedTableFor(db, id)
      // Before anybody waits for us: the service may be slow.
      const table = await tableFor(before.service, before.table)
      const read = await readForm(c, partsForm(view.language, table))
      const shown = { view, table, fresh: null, id }
      if (!read.ok) return answerPage(c, <TablePage {...shown} form={read.form} preview={null} />, 422)
      const choice = choiceOf(table, before, read.value)
      const { act } = await c.req.parseBody()
      if (act !== 'save') {
        const form = formOf(read.typed)
        return answerPage(c, <TablePage {...shown} form={form} preview={await look(c, table, choice)} />)
      }
      await awaitTurn(db, actor.partnershipId)
      const known = await fetchedTableFor(db, id)
      const changed = changedMeanwhile(view.language, read, saved(table, known))
      if (changed) return answerPage(c, <TablePage {...shown} form={changed} preview={null} />, 422)
      const { description, ...now } = told(table, choice, read.value.unit)
      await changeTable(db, actor, { ...known, ...now }, description)
      return c.redirect(pxwebPath(), 303)
    })
    .post('/figures/pxweb/tables/:table/ending', async (c) => {
      await endTable(c.var.db, c.var.actor, c.req.param('table'))
      return c.redirect(pxwebPath(), 303)
    })
    .post('/figures/pxweb/tables/:table/ending/undoing', async (c) => {
      await takeUpTable(c.var.db, c.var.actor, c.req.param('table'))
      return c.redirect(pxwebPath(), 303)
    })
    .route('/', serviceRoutes(shows))
}

function told(
  table: PxTable,
  choice: PxChoice,
  unit: string,
): Pick<FetchedTable, 'choice' | 'parts' | 'tableTitle' | 'measure' | 'unit'> & {
  readonly description: string
} {
  return {
    choice,
    unit,
    parts: partsOf(table, choice),
    tableTitle: table.title,
    measure: measureText(table, choice),
    description: descriptionOf(table, choice),
  }
}

const say =
  (of: (words: ReturnType<typeof pxwebWords>) => string): Sentence =>
  (language: Language) =>
    of(pxwebWords(language))

const toPxWeb = { href: pxwebPath(), label: backTo('pxweb') }
