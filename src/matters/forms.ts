import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import { formatDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { hasEnded } from '../partnership/body.ts'
import { fields } from '../platform/forms.ts'
import { latestPath, steps } from './decisionPath.ts'
import { matterFormWords } from './formWords.ts'
import type { RaisedBy } from './matter.ts'
import { type Origin, originValue } from './origin.ts'
import { type MatterFilter, matterStates, orders } from './paths.ts'
import { raiseWords } from './raiseWords.ts'
import type { MattersReading } from './readingStore.ts'

type Known = Pick<MattersReading, 'kinds' | 'bodies' | 'parties' | 'today'>

/** What an address asks for; what it asks wrongly is not asked. */
export function readMatterFilter(query: Record<string, string>): MatterFilter {
  return matterFilter.parse(query)
}

const matterFilter = z.object({
  query: z.string().trim().max(200).catch(''),
  kind: z.uuid().nullable().catch(null),
  step: z.enum(steps).nullable().catch(null),
  body: z.uuid().nullable().catch(null),
  state: z.enum(matterStates).catch('open'),
  order: z.enum(orders).catch('longest'),
})

export function raiseForm(
  language: Language,
  actor: Actor,
  known: Known,
  possible: readonly Pick<Origin, 'kind' | 'id'>[],
) {
  const words = matterFormWords(language)
  const own = raiseWords(language).raise
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      ...aboutShape(language),
      kind: f.id(own.kindMissing),
      body: z.string().default(''),
      on: f.date(words.dayMissing),
      origin: z.string().default(''),
    })
    .superRefine((typed, issues) => {
      const add = (field: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [field], message })
      const kind = known.kinds.find(({ id }) => id === typed.kind)
      if (!kind) add('kind', own.kindMissing)
      else if (kind.endedOn)
        add('kind', own.kindEnded(latestPath(kind).name, formatDate(language, kind.endedOn)))
      const raisedBy = raiserProblem(language, typed.raisedBy, actor, known)
      if (raisedBy) add('raisedBy', raisedBy)
      const day = parseCivilDate(String(typed.on))
      if (day && day > known.today) add('on', words.problems.future)
      const bodyId = kind && bodyOf(typed.body, latestPath(kind).stages[0]?.bodyIds ?? [])
      const body = known.bodies.find(({ id }) => id === bodyId)
      if (kind && !body) add('body', own.bodyMissing)
      if (body?.lastOn && hasEnded(body, day ?? known.today))
        add('body', words.problems.ended(body.name, formatDate(language, body.lastOn)))
      if (typed.origin && !possible.some((each) => originValue(each) === typed.origin))
        add('origin', own.unknown)
    })
}

/** The body that is chosen, or else the one that the path begins in. */
export function bodyOf(chosen: string, first: readonly string[]): string | undefined {
  return chosen || first[0]
}

export function detailsForm(language: Language, actor: Actor, known: Known, present: RaisedBy) {
  return z
    .object({ ...aboutShape(language), seen: z.string().default('') })
    .superRefine(({ raisedBy }, issues) => {
      // Who raised it may be left as it is by anybody who may change the rest.
      if (raisedBy === raiserValue(present)) return
      const message = raiserProblem(language, raisedBy, actor, known)
      if (message) issues.addIssue({ code: 'custom', path: ['raisedBy'], message })
    })
}

export function originForm(language: Language, possible: readonly Pick<Origin, 'kind' | 'id'>[]) {
  const words = raiseWords(language).origin
  return z
    .object({ origin: z.string(words.missing).min(1, words.missing) })
    .superRefine(({ origin }, issues) => {
      if (origin && !possible.some((each) => originValue(each) === origin))
        issues.addIssue({ code: 'custom', path: ['origin'], message: words.missing })
    })
}

/** `party:0192…` or `body:0192…`. */
export function raiserValue({ kind, id }: RaisedBy): string {
  return `${kind}:${id}`
}

/** What `raiserProblem` has let through. */
export function raiserOf(value: string): RaisedBy {
  const [kind, id = ''] = value.split(':')
  return { kind: kind === 'body' ? 'body' : 'party', id }
}

export function mayRaiseFor({ role, partyId }: Pick<Actor, 'role' | 'partyId'>, raisedBy: RaisedBy): boolean {
  return role === 'coordinator' || raisedBy.kind === 'body' || raisedBy.id === partyId
}

export function isPartyOn(
  { joinedOn, leftOn }: { readonly joinedOn: CivilDate; readonly leftOn: CivilDate | null },
  day: CivilDate,
): boolean {
  return joinedOn <= day && (leftOn === null || leftOn >= day)
}

function aboutShape(language: Language) {
  const words = raiseWords(language).raise
  const f = fields(language)
  return {
    title: f.text(words.nameMissing),
    need: f.text(words.needMissing, 500),
    raisedBy: z.string(words.raisedByMissing).min(1, words.raisedByMissing),
  }
}

function raiserProblem(language: Language, value: string, actor: Actor, known: Known): string | null {
  const words = raiseWords(language).raise
  const raisedBy = raiserOf(value)
  const there =
    raisedBy.kind === 'body'
      ? known.bodies.some((body) => body.id === raisedBy.id && !hasEnded(body, known.today))
      : known.parties.some((party) => party.id === raisedBy.id && isPartyOn(party, known.today))
  if (!there) return words.raisedByMissing
  return mayRaiseFor(actor, raisedBy) ? null : words.notYours
}
