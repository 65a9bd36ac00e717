import { createHash } from 'node:crypto'
import type { Db } from '../db/database.ts'
import { requestAdoption } from '../decisions/adoptionStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { enterDecision, takeOutcome } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { type Clause, expectationsIn, principlesIn } from './clause.ts'
import { draftFor, principlesThing, record, sentVersions } from './store.ts'
import type { Draft } from './version.ts'
import { ownershipWords } from './words.ts'

/** How the version becomes an outcome: agreed by each party, or a position that a meeting took. */
export type Sending = {
  /** What is new, and why. */
  readonly note: string
  readonly takenOn: CivilDate
  readonly answerBy: CivilDate
  readonly evaluateOn: CivilDate | null
  readonly partyIds: readonly string[]
} & (
  | { readonly kind: 'agreement'; readonly decidedBy: string }
  | { readonly kind: 'position'; readonly meetingId: string; readonly needs: number | null }
)

/** From here on the words stand fast, and the adoption matrix tells who has adopted them. */
export async function sendForAdoption(
  db: Db,
  writer: Writer,
  version: number,
  sending: Sending,
  askedOn: CivilDate,
): Promise<Outcome> {
  const { partnershipId } = writer
  await awaitTurn(db, partnershipId)
  const { clauses } = await draftFor(db, version)
  if (clauses.length === 0)
    throw new Refusal('conflict', (language) => ownershipWords(language).draft.nothingToSend)
  const earlier = await sentVersions(db)
  const { note, takenOn, answerBy, evaluateOn, partyIds } = sending
  const wording = {
    title: titleOf(version),
    text: outcomeText(note, clauses),
    dissent: '',
    takenOn,
    evaluateOn,
  }
  const outcome =
    sending.kind === 'agreement'
      ? await enterDecision(db, writer, {
          ...wording,
          kind: 'agreement',
          decidedBy: sending.decidedBy,
          section: '',
          diaryNumber: '',
        })
      : await takeOutcome(db, writer, {
          ...wording,
          kind: 'position',
          meetingId: sending.meetingId,
          agendaItemId: null,
        })
  await db
    .insertInto('principlesSending')
    .values({ partnershipId, version, outcomeId: outcome.id, sentBy: writer.id })
    .execute()
  await requestAdoption(db, writer, outcome, {
    askedOn,
    answerBy,
    needs: sending.kind === 'position' ? sending.needs : null,
    partyIds,
  })
  const thing = principlesThing(version)
  await addLink(db, partnershipId, thing, 'leadsTo', { kind: 'outcome', id: outcome.id })
  await addLink(db, partnershipId, { kind: 'outcome', id: outcome.id }, 'adopts', thing)
  const before = earlier.at(-1)
  if (before) await addLink(db, partnershipId, thing, 'replaces', principlesThing(before.version))
  await record(db, writer, 'sent', version, { outcome: outcome.title, note, answerBy })
  await putInSearch(
    db,
    partnershipId,
    { kind: 'principles', id: 'principles' },
    {
      title: 'Principer för styrningen',
      text: clauses.map(({ heading, text }) => `${heading} ${text}`).join('\n'),
    },
  )
  return outcome
}

/** A form that sends the draft carries this: whoever sends must have read what the parties will be asked about. */
export function markOfDraft({ clauses }: Draft): string {
  return createHash('sha256').update(JSON.stringify(clauses)).digest('base64url').slice(0, 16)
}

/** What the parties are asked to adopt is stored in Swedish, as everything that people write. */
export const titleOf = (version: number) => `Principer för styrningen, version ${version}`

/** An outcome holds so much text. */
export const mostOutcomeText = 4000

/** The note, then every heading with its words, as long as there is room; the version's own page has all of it. */
export function outcomeText(note: string, clauses: readonly Clause[]): string {
  const list = (title: string, of: readonly Clause[]) =>
    of.length === 0 ? '' : `${title}\n${of.map(({ heading, text }) => `– ${heading}. ${text}`).join('\n')}`
  const principles = list('Principer', principlesIn(clauses))
  const expectations = list('Det som väntas av ägarna', expectationsIn(clauses))
  const whole = [note, principles, expectations].filter(Boolean).join('\n\n')
  if (whole.length <= mostOutcomeText) return whole
  const headings = (title: string, of: readonly Clause[]) =>
    of.length === 0 ? '' : `${title}\n${of.map(({ heading }) => `– ${heading}`).join('\n')}`
  const short = [
    note,
    headings('Principer', principlesIn(clauses)),
    headings('Det som väntas av ägarna', expectationsIn(clauses)),
  ]
  return short.filter(Boolean).join('\n\n').slice(0, mostOutcomeText)
}
