import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Commission } from './commissionReading.ts'
import { addGroup } from './groupStore.ts'
import { putMember } from './memberStore.ts'
import type { GroupKind } from './organisation.ts'
import { addPerspective } from './perspectiveStore.ts'
import { addPhase } from './phaseStore.ts'
import { mayComeBack } from './puttingBack.ts'
import type { MemberRole } from './review.ts'
import { reviewWords } from './words.ts'

/** What an event tells was removed comes back as it was, and a perspective last. The caller has its turn. */
export async function putBack(db: Db, doer: Writer, commission: Commission, revision: number): Promise<void> {
  const { review, history } = commission
  const removal = history.find((event) => event.revision === revision)
  if (!removal) throw new Refusal('not-found', '')
  // Somebody else was first: it stands where both wanted it.
  if (!mayComeBack(removal, commission)) return
  // What these stores tell of a removal has the types that they were removed with.
  const told = (name: string) => String(removal.facts[name] ?? '')
  const day = (name: string) => (removal.facts[name] ?? null) as CivilDate | null
  const id = told('id')
  switch (removal.kind) {
    case 'review.phaseRemoved':
      return addPhase(db, doer, review, {
        id,
        name: told('phase'),
        about: told('about'),
        fromOn: day('fromOn')!,
        toOn: day('toOn')!,
        begunOn: day('begunOn'),
        doneOn: day('doneOn'),
      })
    case 'review.groupRemoved':
      return addGroup(db, doer, review, {
        id,
        kind: told('kind') as GroupKind,
        name: told('group'),
        members: told('members'),
        bodyId: (removal.facts.bodyId ?? null) as string | null,
      })
    case 'review.perspectiveRemoved': {
      const name = told('perspective')
      if (commission.perspectives.some((each) => each.name === name)) {
        throw new Refusal('conflict', (language) => reviewWords(language).cannotPutBack)
      }
      return addPerspective(db, doer, review, { id, name, question: told('question') })
    }
    case 'review.memberRemoved':
      return putMember(db, doer, review, {
        personId: id,
        name: told('member'),
        role: told('role') as MemberRole,
      })
    default:
      throw new Refusal('conflict', (language) => reviewWords(language).cannotPutBack)
  }
}
