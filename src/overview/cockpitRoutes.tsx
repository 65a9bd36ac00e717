import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, mayPrepare, requirePreparer } from '../identity/actor.ts'
import { chosen, letterForm, readThings, writtenThings } from '../letters/composing.ts'
import { regretUntil } from '../letters/letter.ts'
import { letterPath } from '../letters/paths.ts'
import { candidates } from '../letters/readingStore.ts'
import { postLetter, saveDraft } from '../letters/store.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { type CockpitPart, partOf, readCockpit, remindedDaysAgo } from './cockpit.ts'
import { debtsAsCsv } from './cockpitCsv.ts'
import { CockpitPage } from './cockpitView.tsx'
import { cockpitWords } from './cockpitWords.ts'
import { byWeight, type DebtFilter, debtKinds, seenBy } from './debt.ts'
import { cockpitPath, groupings, remindersPath } from './paths.ts'
import { reminderOf } from './reminder.ts'
import { NewReminderPage } from './reminderView.tsx'

/** `delivers`: whether there is a mail server. `publicUrl`: where letters lead; null: where the writer has come. */
export const cockpitRoutes = ({
  delivers,
  publicUrl,
}: {
  readonly delivers: boolean
  readonly publicUrl: string | null
}) => {
  const addressOf = (c: Context<Env>) => publicUrl ?? new URL(c.req.url).origin
  return new Hono<Env>()
    .get(cockpitPath(), async (c) => {
      const { view, actor } = c.var
      const filter = filterOf(c)
      const by = groupings.find((each) => each === c.req.query('by')) ?? 'party'
      const part = await readPart(c, filter)
      return answerPage(c, <CockpitPage view={view} actor={actor} part={part} filter={filter} by={by} />)
    })
    .get('/cockpit.csv', async (c) => {
      requirePreparer(c.var.actor)
      const { language } = c.var.view
      const content = debtsAsCsv(language, await readPart(c, filterOf(c)), addressOf(c))
      const { file } = cockpitWords(language)
      return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', file)
    })
    .get('/cockpit/reminders/new', async (c) => {
      const { actor, view, now } = c.var
      const { party, part, people } = await partyToRemind(c, c.req.query('party'))
      const debts = byWeight(part.debts, civilDateOf(now))
      if (debts.length === 0) throw refusal((language) => cockpitWords(language).nothingOwed)
      const language = c.req.query('language') === 'en' ? 'en' : 'sv'
      const letter = reminderOf(language, {
        partnership: view.partnership?.name ?? '',
        party,
        debts,
        today: civilDateOf(now),
        address: addressOf(c),
        writer: { name: actor.name, hat: view.actor?.hat ?? actor.hat },
      })
      const form = formOfNew(c, {
        ...letter,
        language,
        concerns: writtenThings(debts.map(({ thing }) => thing)),
        ...Object.fromEntries(people.map(({ personId }) => [`to-${personId}`, 'yes'])),
      })
      return reminderPage(c, { form, party, part, people })
    })
    .post(remindersPath(), async (c) => {
      const { db, actor, view, now } = c.var
      const body = await c.req.parseBody()
      const { party, part, people } = await partyToRemind(c, body.party)
      const read = await readForm(c, letterForm(view.language, people))
      if (!read.ok) return reminderPage(c, { form: read.form, party, part, people }, 422)
      const { act, subject, text, language, concerns } = read.value
      const { id, already } = await claimId(db, actor, { kind: 'letter', id: read.value.id })
      if (already) return c.redirect(letterPath(id), 303)
      const today = civilDateOf(now)
      const letter = {
        id,
        about: { kind: 'party', id: party.id, name: party.name },
        concerns: readThings(concerns),
        to: chosen(read.value, people),
        subject,
        text,
        language,
      } as const
      if (act === 'send') await postLetter(db, actor, letter, { today, leavesAt: regretUntil(now) })
      else await saveDraft(db, actor, letter, today)
      return c.redirect(letterPath(id), 303)
    })

  function reminderPage(
    c: Context<Env>,
    { form, party, part, people }: Awaited<ReturnType<typeof partyToRemind>> & { readonly form: FormState },
    status: 200 | 422 = 200,
  ) {
    const latest = part.reading.reminders.latest.get(party.id)
    return answerPage(
      c,
      <NewReminderPage
        view={c.var.view}
        form={form}
        party={party}
        count={part.debts.length}
        people={people}
        latest={latest}
        daysAgo={remindedDaysAgo(latest, part.reading.today)}
        delivers={delivers}
      />,
      status,
    )
  }
}

/** Elected leaders are shown what their own party owes, whatever they ask for. */
function filterOf(c: Context<Env>): DebtFilter {
  const { actor } = c.var
  if (!mayPrepare(actor)) return { party: actor.partyId, kind: null, late: false, query: '' }
  const asked = c.req.query()
  return {
    party: asked.party?.slice(0, 50) || null,
    kind: debtKinds.find((kind) => kind === asked.kind) ?? null,
    late: asked.late === 'yes',
    query: (asked.query ?? '').trim().slice(0, 200),
  }
}

/** Read once for all who look, and kept as it is filtered, so that its table is drawn once. */
async function readPart(c: Context<Env>, filter: DebtFilter): Promise<CockpitPart> {
  const { db, readOnce, actor, now } = c.var
  const all = await readOnce(['cockpit'], () => readCockpit(db, now))
  const debts = seenBy(all.debts, actor)
  const alike = debts.length === all.debts.length
  return readOnce(['cockpit', filter, alike ? null : actor.partyId], async () => {
    const reading = alike ? all : { ...all, debts }
    const names = new Map(reading.parties.map(({ id, name }) => [id, name]))
    const own = `${cockpitWords('sv').coordination} ${cockpitWords('en').coordination}`
    return partOf(reading, filter, (id) => (id === null ? own : (names.get(id) ?? '')))
  })
}

/** A party of the partnership with what it owes and whom one can write to. */
async function partyToRemind(c: Context<Env>, id: unknown) {
  const { db, actor, now } = c.var
  if (actor.role !== 'coordinator')
    throw new Refusal('forbidden', (language) => cockpitWords(language).onlyCoordinator)
  const wanted = typeof id === 'string' ? id : ''
  const part = await readPart(c, { party: wanted, kind: null, late: false, query: '' })
  const party = part.reading.parties.find((each) => each.id === wanted)
  if (!party) throw new Refusal('not-found', '')
  return { party, part, people: await candidates(db, civilDateOf(now), party.id) }
}

function refusal(sentence: ConstructorParameters<typeof Refusal>[1]): Refusal {
  return new Refusal('conflict', sentence, {
    href: cockpitPath(),
    label: (language) => cockpitWords(language).back,
  })
}
