import { assessmentClosurePath, assessmentPath } from '../assessments/paths.ts'
import type { OpenAsking } from '../assessments/store.ts'
import { type Digest, stateOf } from '../communication/digest.ts'
import { digestPath, readingPath, sendingPath } from '../communication/paths.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { cockpitWords } from './cockpitWords.ts'
import type { Debt } from './debt.ts'

/*
 * What people owe the partnership itself: their own view of how it is governed, and a pair of eyes on what is sent in
 * its name.
 */

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
