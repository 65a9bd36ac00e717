import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Indicator } from '../population/indicator.ts'
import { countsPeople } from '../population/smallNumberStore.ts'
import { indicatorFor } from '../population/store.ts'
import { type FormState, formOf, hasProblems } from '../ui/form.ts'
import { newIndicatorForm } from './layoutForm.ts'
import { layoutWords } from './layoutWords.ts'
import { NewIndicatorPage } from './newIndicatorView.tsx'
import { addOwnIndicator, newIndicator, ownIndicators } from './ownIndicator.ts'
import { figureFilePath, loadingPath, newWrittenPath } from './paths.ts'
import { fileFor, loadingOf } from './store.ts'
import { choiceForm, formIfChanged, originForm, readRows, textsOfRows } from './writtenForm.ts'
import { addWritten, placesToWrite, presentCells, writtenIn } from './writtenStore.ts'
import { ChooseWrittenPage, WritePage } from './writtenView.tsx'
import { writtenWords } from './writtenWords.ts'

/** A few values written in by hand. What is written waits as a file, is looked at, and is loaded like any other. */
export const writtenRoutes = new Hono<Env>()
  .get('/figures/indicators/new', async (c) => {
    const form = formOf({
      unit: 'percent',
      decimals: '1',
      direction: 'neutral',
      describes: 'population',
      counts: 'other',
    })
    return answerPage(c, <NewIndicatorPage view={c.var.view} form={form} />)
  })
  .post('/figures/indicators', async (c) => {
    const { db, actor, view } = c.var
    const read = await readForm(c, newIndicatorForm(view.language))
    const again = (form: FormState) => answerPage(c, <NewIndicatorPage view={view} form={form} />, 422)
    if (!read.ok) return again(read.form)
    const { name, unit, counts, ...described } = read.value
    if (counts === 'people' && unit !== 'count')
      return again({ values: read.typed, problems: { counts: writtenWords(view.language).countsUnit } })
    const indicator = newIndicator(name, unit, described)
    if (!(await addOwnIndicator(db, actor, indicator, counts)))
      return again({ values: read.typed, problems: { name: layoutWords(view.language).nameTaken } })
    return c.redirect(newWrittenPath(indicator.code), 303)
  })

  .get('/figures/written/new', async (c) => {
    const own = await ownIndicators(c.var.db)
    const asked = c.req.query('indicator') ?? ''
    const form = formOf({ indicator: own.some(({ code }) => code === asked) ? asked : '', sex: 'T' })
    return answerPage(c, <ChooseWrittenPage view={c.var.view} form={form} own={own} />)
  })
  .get('/figures/written', async (c) => {
    const { db, actor, view } = c.var
    const typed = Object.fromEntries(Object.entries(c.req.query()).map(([name, text]) => [name, text.trim()]))
    const chosen = await choose(c, typed)
    if ('form' in chosen) {
      return answerPage(
        c,
        <ChooseWrittenPage view={view} form={chosen.form} own={await ownIndicators(db)} />,
        422,
      )
    }
    const saved = textsOfRows(placesToWrite(actor.countyCode), chosen.present)
    const form = formOfNew(c, { ...formOfSaved(saved).values, ...chosen.texts } as Record<string, string>)
    return writePage(c, chosen, form)
  })
  .post('/figures/written', async (c) => {
    const { db, actor, view, now } = c.var
    const { language } = view
    const places = placesToWrite(actor.countyCode)
    const read = await readForm(c, originForm(language, places, civilDateOf(now)))
    const typed = (read.ok ? read.typed : read.form.values) as Readonly<Record<string, string>>
    const chosen = await choose(c, typed)
    // Carried hidden: somebody has changed them by hand, or the indicator is gone.
    if ('form' in chosen) return c.redirect(newWrittenPath(), 303)
    const whole = await countsPeople(db, chosen.indicator.id)
    const { rows, problems } = readRows(language, places, typed, { present: chosen.present, whole })
    const wrong = { ...problems, ...(read.ok ? {} : read.form.problems) }
    if (!read.ok || hasProblems({ values: {}, problems: wrong }))
      return writePage(c, chosen, { values: typed, problems: wrong })
    const changed = formIfChanged(language, places, { rows, typed }, chosen.present)
    if (changed) return writePage(c, chosen, changed)

    const { id, origin, datedOn, note } = read.value
    const { code, name } = chosen.indicator
    const written = {
      ...chosen.choice,
      id,
      indicator: { code, name },
      rows,
      origin: { origin, datedOn, note },
      seen: typed.seen ?? '',
    }
    const replaces = await waitingFile(c, typed.replaces ?? '')
    const file = await addWritten(db, actor, written, replaces)
    return c.redirect(figureFilePath(file), 303)
  })
  .get('/figures/written/:file', async (c) => {
    const { db, actor, view } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const written = await writtenIn(db, file)
    if (!written) return c.redirect(loadingPath(file.id), 303)
    const { indicator, period, sex, rows, seen } = written
    const texts = { indicator: indicator.code, period, sex }
    const chosen = await choose(c, texts)
    if ('form' in chosen) throw new Refusal('not-found', '')
    const places = placesToWrite(actor.countyCode)
    const { origin, datedOn, note } = written.origin
    const typed = { ...texts, ...textsOfRows(places, rows), origin, datedOn, note, seen }
    const values = { ...typed, id: newId(), replaces: file.id }
    const form = formIfChanged(view.language, places, { rows, typed: values }, chosen.present)
    return writePage(c, chosen, form ?? formOf(values))
  })

type Chosen = {
  readonly indicator: Indicator
  readonly choice: { readonly period: string; readonly sex: 'T' | 'K' | 'M' }
  readonly texts: Readonly<Record<string, string>>
  readonly present: Awaited<ReturnType<typeof presentCells>>
}

/** Which values it is about, and what is there now; the form again when that is not said. */
async function choose(
  c: Context<Env>,
  typed: Readonly<Record<string, string>>,
): Promise<Chosen | { readonly form: FormState }> {
  const { db, view, now } = c.var
  const own = await ownIndicators(db)
  const codes = own.map(({ code }) => code)
  const read = choiceForm(view.language, codes, civilDateOf(now)).safeParse(typed)
  if (!read.success) {
    const { fieldErrors } = z.flattenError(read.error)
    const problems = Object.fromEntries(
      Object.entries(fieldErrors).map(([name, [first = '']]) => [name, first]),
    )
    return { form: { values: typed, problems } }
  }
  const { indicator: code, period, sex } = read.data
  const indicator = await indicatorFor(db, code)
  const present = await presentCells(db, { indicatorId: indicator.id, period, sex })
  return { indicator, choice: { period, sex }, texts: { indicator: code, period, sex }, present }
}

/** What is being corrected, as long as nobody has begun to load it. */
async function waitingFile(c: Context<Env>, id: string) {
  if (id === '') return null
  const file = await fileFor(c.var.db, id).catch(() => null)
  const loading = file && (await loadingOf(c.var.db, id))
  const isOver = loading?.state === 'finished' || loading?.state === 'going-on'
  return file && !isOver ? file : null
}

function writePage(c: Context<Env>, { indicator, choice, present }: Chosen, form: FormState) {
  const { actor, view, now } = c.var
  const places = placesToWrite(actor.countyCode)
  const shown = { view, form, indicator, choice, places, present, today: civilDateOf(now) }
  return answerPage(c, <WritePage {...shown} />, hasProblems(form) ? 422 : 200)
}
