import { assessmentClosurePath, assessmentPath } from '../assessments/paths.ts'
import type { OpenAsking } from '../assessments/store.ts'
import { type Digest, stateOf } from '../communication/digest.ts'
import { digestPath, readingPath, sendingPath } from '../communication/paths.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { newLookPath } from '../knowledge/horizonPaths.ts'
import type { Overdue } from '../knowledge/overdueStore.ts'
import { knowledgeReviewPath } from '../knowledge/paths.ts'
import type { Party } from '../partnership/party.ts'
import { newCompletionPath } from '../targets/paths.ts'
import { daysOverdue } from '../targets/turning.ts'
import type { ActionInHand } from '../targets/turningStore.ts'
import { cockpitWords } from './cockpitWords.ts'
import type { Debt } from './debt.ts'

/*
 * What people owe the partnership itself: their own view of how it is governed, a pair of eyes on what is sent in its
 * name, what they said that they would do for a target, and another look at what it leans on.
 */

/** An action that should have been done: owed by the party that is named as the one who does it, else asked for. */
export function ofAction(
  action: ActionInHand,
  { today, parties }: { readonly today: CivilDate; readonly parties: readonly Pick<Party, 'id' | 'name'>[] },
): readonly Debt[] {
  if (daysOverdue(action, today) === 0) return []
  const { id, what, who, when, target } = action
  const party = parties.find(({ name }) => name === who)
  return [
    {
      kind: 'action',
      partyId: party?.id ?? null,
      people: party ? [] : [who],
      to: null,
      thing: { kind: 'target', id: target.id },
      name: what,
      href: newCompletionPath(target.id, id),
      since: when,
      dueOn: when,
      consequence: 2,
      decides: false,
    },
  ]
}

/** What somebody should have looked at again: is it still so? */
export function ofReview({ kind, id, name, followedBy, by }: Overdue): Debt {
  return {
    kind: kind === 'knowledge' ? 'knowledge' : 'signal',
    partyId: null,
    people: followedBy === '' ? [] : [followedBy],
    to: null,
    thing: { kind, id },
    name,
    href: kind === 'knowledge' ? knowledgeReviewPath(id) : newLookPath(id),
    since: by,
    dueOn: by,
    consequence: 1,
    decides: false,
  }
}

/** How many of a party have not answered, never who. When the last day has passed it is the coordination's to close. */
export function ofAssessment({ round, parties }: OpenAsking, today: CivilDate): readonly Debt[] {
  const base = {
    kind: 'assessment',
    people: [],
    to: null,
    thing: { kind: 'assessment', id: round.id },
    name: round.name,
    title: (language: Language) => cockpitWords(language).assessment(round.name),
    since: round.openedOn,
    dueOn: round.lastDay,
    consequence: 1,
    decides: false,
  } as const
  const debts = parties.map(
    ({ partyId, missing, asked }): Debt => ({
      ...base,
      partyId,
      href: assessmentPath(round.id),
      what: (language: Language) => {
        const words = cockpitWords(language)
        return `${words.what.assessment}. ${words.unanswered(missing, asked)}`
      },
    }),
  )
  if (today <= round.lastDay) return debts
  const what = (language: Language) => cockpitWords(language).closeAssessment
  return [...debts, { ...base, partyId: null, href: assessmentClosurePath(round.id), consequence: 2, what }]
}

/** Read before it is sent, by the party whose council it is for; sent by the coordination. */
export function ofDigest(digest: Digest): readonly Debt[] {
  const { id, title, audience, partyId, partyName, written } = digest
  const base = {
    kind: 'digest',
    people: [],
    to: partyName,
    thing: { kind: 'digest', id },
    name: title,
    dueOn: null,
    consequence: 1,
    decides: false,
    ...(partyId !== null && { onlyFor: partyId }),
  } as const
  const since = (at: Date) => civilDateOf(at)
  switch (stateOf(digest)) {
    case 'draft':
      return [{ ...base, partyId, href: readingPath(id), since: since(written.at) }]
    case 'read': {
      const what = (language: Language) =>
        cockpitWords(language)[audience === 'public' ? 'publishDigest' : 'sendDigest']
      return [{ ...base, partyId: null, href: sendingPath(id), since: since(digest.reading!.at), what }]
    }
    case 'takenBack': {
      const what = (language: Language) => cockpitWords(language).sendAgain
      return [{ ...base, partyId: null, href: digestPath(id), since: since(digest.takenBack!.at), what }]
    }
    case 'sent':
    case 'withdrawn':
    case 'discarded':
      return []
  }
}
