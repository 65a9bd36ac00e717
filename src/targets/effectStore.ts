import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type Asking, question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { indicatorFor } from '../population/store.ts'
import { addLink, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { signalOfChange } from './changeSignal.ts'
import { type DueEffect, dueOf, type Effect, isShown, type Showing, type ShownEffect } from './effect.ts'
import { effectWords } from './effectWords.ts'
import { comparisonOf, evidenceFor } from './evidenceStore.ts'
import { changeIn } from './ground.ts'
import { effectPath, newEffectShowingPath } from './paths.ts'
import { indicatorAndPlace } from './store.ts'

export type NewEffect = Pick<Effect, 'title' | 'responsible' | 'sex' | 'dueOn'> & {
  readonly id?: string
  readonly byRhythm?: number | null
  readonly targetId: string | null
  readonly indicatorId: string
  readonly placeCode: string
}

/** What the partnership will show, and by when. */
export async function promiseEffect(
  db: Db,
  doer: Doer,
  { id = newId(), byRhythm = null, ...effect }: NewEffect,
): Promise<string> {
  const { partnershipId } = doer
  await db
    .insertInto('effect')
    .values({ partnershipId, id, byRhythm, ...effect })
    .execute()
  const { title, responsible, dueOn } = effect
  const { code } = await indicatorFor(db, effect.indicatorId)
  const subject: Thing = { kind: 'effect', id }
  await recordEvent(db, doer, {
    kind: 'effect.promised',
    subject,
    name: title,
    facts: { responsible, dueOn, indicator: code, place: effect.placeCode, byRhythm },
  })
  await putInSearch(db, partnershipId, subject, { title, text: `${code} ${responsible}` })
  return id
}

/** Takes a promise back, with why: it was made by mistake, or nothing is left to show. */
export async function withdrawEffect(
  db: Db,
  doer: Doer & { readonly id: string },
  effect: Effect,
  reason: string,
): Promise<void> {
  refuseShown(effect)
  const { partnershipId, id: withdrawnBy } = doer
  await db
    .insertInto('effectWithdrawal')
    .values({ partnershipId, effectId: effect.id, reason, withdrawnBy })
    .execute()
  const subject: Thing = { kind: 'effect', id: effect.id }
  await recordEvent(db, doer, { kind: 'effect.withdrawn', subject, name: effect.title, facts: { reason } })
}

export type NewShowing = Omit<Showing, 'beforeValue' | 'afterValue' | 'vintage' | 'signal' | 'comparison'> & {
  readonly others: string
  /** The place that it is compared with; its values are read, as the effect's own are. */
  readonly comparedWith: string | null
}

/** An effect that is shown, or taken back, is not shown again: whoever comes second is led to how it was. */
export function refuseShown(effect: Effect): void {
  const shown = isShown(effect)
  if (!shown && effect.withdrawn === null) return
  const sentence = (language: Language) =>
    shown ? effectWords(language).alreadyShown : effectWords(language).alreadyWithdrawn
  throw new Refusal('conflict', sentence, {
    href: effectPath(effect.id),
    label: (language) => effectWords(language).toEffect,
  })
}

/** Shows the effect. The two values are read from the newest vintage: nobody types them. */
export async function showEffect(
  db: Db,
  doer: Doer & { readonly id: string },
  effect: Effect,
  { comparedWith, ...showing }: NewShowing,
): Promise<void> {
  refuseShown(effect)
  const { vintage, series } = await evidenceFor(db, effect)
  const change = changeIn(series, showing)
  const comparison = comparedWith === null ? null : await comparisonOf(db, effect, comparedWith, showing)
  if (!vintage || !change || (comparedWith !== null && !comparison)) {
    throw new Refusal('conflict', (language) => effectWords(language).valuesGone, {
      href: newEffectShowingPath(effect.id),
      label: (language) => effectWords(language).chooseAgain,
    })
  }

  const { partnershipId } = doer
  const { tested, ...plain } = showing
  const row = {
    ...plain,
    beforeValue: change.before,
    afterValue: change.after,
    vintage: vintage.number,
    comparisonPlace: comparison?.placeCode ?? null,
    comparisonBefore: comparison?.before ?? null,
    comparisonAfter: comparison?.after ?? null,
    testedHow: tested?.how ?? null,
    testedOn: tested?.on ?? null,
    testedBy: tested?.by ?? null,
    signal: signalOfChange(effect.indicator, series, showing),
  }
  await db
    .insertInto('effectShowing')
    .values({ partnershipId, effectId: effect.id, ...row, shownBy: doer.id })
    .execute()

  const subject: Thing = { kind: 'effect', id: effect.id }
  const cause: Thing = effect.target
    ? { kind: 'target', id: effect.target.id }
    : { kind: 'indicator', id: effect.indicator.id }
  await addLink(db, partnershipId, cause, 'leadsTo', subject)
  await recordEvent(db, doer, { kind: 'effect.shown', subject, name: effect.title, facts: row })
  await putInSearch(db, partnershipId, subject, {
    title: effect.title,
    text: `${effect.indicator.code} ${effect.responsible} ${row.story} ${row.others}`,
  })
}

/** "Not yours" and "not there" are the same. */
export async function effectFor(db: Db, id: string): Promise<Effect> {
  const row = isUuid(id) ? await inContext(db).where('effect.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return toEffect(row)
}

/** Promised and not yet shown, the one that should have been shown first of all first. */
export async function effectsDue(db: Db, day: CivilDate): Promise<readonly DueEffect[]> {
  const rows = await promised(db)
  return rows.flatMap((row) => dueOf(toEffect(row), day) ?? [])
}

const promised = question((db) =>
  inContext(db)
    .where('effectShowing.effectId', 'is', null)
    .where('effectWithdrawal.effectId', 'is', null)
    .orderBy('effect.dueOn')
    .orderBy('effect.id'),
)

/** The latest shown first. */
export async function effectsShown(db: Db): Promise<readonly ShownEffect[]> {
  return effectsShownSince(db, null)
}

/** Shown on the day or after it, the latest first. */
export async function effectsShownSince(db: Db, day: CivilDate | null): Promise<readonly ShownEffect[]> {
  const rows = await shownSince(db, day ?? beforeAll)
  return rows.map(toEffect).filter(isShown)
}

/** The first day that PostgreSQL's calendar and ours share. */
const beforeAll = '0001-01-01' as CivilDate

const shownSince = question((db, day: CivilDate) =>
  inContext(db)
    .where('effectShowing.shownOn', '>=', day)
    .orderBy('effectShowing.shownOn', 'desc')
    .orderBy('effect.id', 'desc'),
)

/** Promised, shown and taken back effects of a target, in the order of their days. */
export async function effectsOfTarget(db: Db, targetId: string): Promise<readonly Effect[]> {
  const rows = await inContext(db).where('effect.targetId', '=', targetId).orderBy('effect.dueOn').execute()
  return rows.map(toEffect)
}

function inContext(db: Asking) {
  return db
    .selectFrom('effect')
    .innerJoin('indicator', 'indicator.id', 'effect.indicatorId')
    .innerJoin('place', 'place.code', 'effect.placeCode')
    .leftJoin('target', 'target.id', 'effect.targetId')
    .leftJoin('effectShowing', 'effectShowing.effectId', 'effect.id')
    .leftJoin('effectWithdrawal', 'effectWithdrawal.effectId', 'effect.id')
    .select([
      'effect.id',
      'effect.title',
      'effect.responsible',
      'effect.sex',
      'effect.dueOn',
      'effect.byRhythm',
      'effectWithdrawal.reason as withdrawn',
      'target.id as targetId',
      'target.name as targetName',
      'target.level',
      'target.baselineValue',
      'effectShowing.beforePeriod',
      'effectShowing.beforeValue',
      'effectShowing.afterPeriod',
      'effectShowing.afterValue',
      'effectShowing.vintage',
      'effectShowing.strength',
      'effectShowing.story',
      'effectShowing.others',
      'effectShowing.comparisonPlace',
      'effectShowing.comparisonBefore',
      'effectShowing.comparisonAfter',
      'effectShowing.testedHow',
      'effectShowing.testedOn',
      'effectShowing.testedBy',
      'effectShowing.signal',
      'effectShowing.shownOn',
    ])
    .select(indicatorAndPlace)
}

type Row = Awaited<ReturnType<ReturnType<typeof inContext>['executeTakeFirstOrThrow']>>

function toEffect(row: Row): Effect {
  const { id, title, responsible, sex, dueOn, byRhythm, withdrawn, indicator, place } = row
  return {
    id,
    title,
    responsible,
    sex,
    dueOn,
    byRhythm,
    withdrawn,
    indicator,
    place,
    target:
      row.targetId === null || row.targetName === null || row.level === null || row.baselineValue === null
        ? null
        : { id: row.targetId, name: row.targetName, rises: row.level > row.baselineValue },
    showing: showingOf(row),
  }
}

function showingOf(row: Row): Showing | null {
  // A left join: either all of them are there, or none.
  if (row.shownOn === null) return null
  const { beforePeriod, beforeValue, afterPeriod, afterValue, vintage, strength, story, shownOn } = row
  const { others, signal } = row
  return {
    beforePeriod,
    beforeValue,
    afterPeriod,
    afterValue,
    vintage,
    strength,
    story,
    shownOn,
    others,
    signal,
    comparison:
      row.comparisonPlace === null
        ? null
        : { placeCode: row.comparisonPlace, before: row.comparisonBefore, after: row.comparisonAfter },
    tested: row.testedHow === null ? null : { how: row.testedHow, on: row.testedOn, by: row.testedBy },
  } as Showing
}
