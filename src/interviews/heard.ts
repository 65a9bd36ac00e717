import type { VoiceRole } from '../review/review.ts'
import { tellingOf } from '../review/smallVoices.ts'

/** One role, or those that are told of only together, and which principals are not heard in it. */
export type HeardRow = {
  /** More than one where they are told of together. */
  readonly roles: readonly string[]
  readonly voices: number
  /** Names of the principals without a voice among them. */
  readonly silent: readonly string[]
}

export type Heard = {
  readonly voices: number
  readonly interviews: number
  /** False: so few are heard that nothing is told of them. */
  readonly told: boolean
  readonly rows: readonly HeardRow[]
  readonly silentRoles: readonly VoiceRole[]
  /** Names of the principals without a voice in any role. */
  readonly silentParties: readonly string[]
  readonly parties: number
}

type HeardVoice = { readonly roleId: string; readonly party: string | null }

/** Who is heard and who is not, as far as it may be told. Roles with few voices are one row. */
export function heardIn(
  voices: readonly HeardVoice[],
  roles: readonly VoiceRole[],
  parties: readonly string[],
  fewest: number,
  interviews: number,
): Heard {
  const counts = new Map(roles.map(({ id }) => [id, voices.filter(({ roleId }) => roleId === id).length]))
  const { apart, together, silent, whole } = tellingOf(counts, fewest)
  const nameOf = (wanted: string) => roles.find(({ id }) => id === wanted)?.name ?? ''
  const without = (some: readonly HeardVoice[]) =>
    parties.filter((name) => !some.some(({ party }) => party === name))
  const rowOf = (ids: readonly string[]): HeardRow => {
    const own = voices.filter(({ roleId }) => ids.includes(roleId))
    return { roles: ids.map(nameOf), voices: own.length, silent: without(own) }
  }
  return {
    voices: voices.length,
    interviews,
    told: whole,
    rows: whole
      ? [...[...apart].map((id) => rowOf([id])), ...(together.length > 0 ? [rowOf(together)] : [])]
      : [],
    silentRoles: roles.filter(({ id }) => silent.includes(id)),
    silentParties: whole ? without(voices) : [],
    parties: parties.length,
  }
}
