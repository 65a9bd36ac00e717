/**
 * What the program knows without asking: which page state each session was last given, and whether the partnership
 * has moved on since. Answers "unchanged" from memory, where the database would be asked only to hear the same.
 *
 * It rests on notifications: every write tells its new revision to every instance. While they cannot be heard,
 * nothing is known. What is remembered carries no content and opens nothing: at worst a page that the browser
 * already has is called unchanged some milliseconds after somebody else changed it, and is then fetched anew.
 */
export type Freshness = {
  /** The tag that the session's pages have now; null when it must be asked for. */
  tagOf(session: string, now: Date): string | null
  remember(session: string, state: State, now: Date): void
  /** The partnership is at this revision, or about to be at one that is not known yet. */
  moved(partnershipId: string, revision: number | null): void
  /** The session has ended, or wears another hat. */
  forget(session: string): void
  /** Whether notifications are heard. Whatever was missed meanwhile is made good by forgetting all. */
  hearing(heard: boolean): void
}

export type State = { readonly partnershipId: string; readonly revision: number; readonly tag: string }

/** A session that ended on another instance is asked for again within this time. */
const rememberedMs = 30_000
const mostSessions = 10_000

export function makeFreshness(): Freshness {
  const states = new Map<string, State & { readonly until: number }>()
  const revisions = new Map<string, number>()
  let trusted = false

  return {
    tagOf(session, now) {
      const state = states.get(session)
      if (!state) return null
      const current =
        state.until > now.getTime() && state.revision >= (revisions.get(state.partnershipId) ?? 0)
      if (current) return state.tag
      states.delete(session)
      return null
    },
    remember(session, state, now) {
      if (!trusted) return
      if (states.size >= mostSessions) states.clear()
      states.set(session, { ...state, until: now.getTime() + rememberedMs })
    },
    moved(partnershipId, revision) {
      if (revision !== null) {
        revisions.set(partnershipId, Math.max(revision, revisions.get(partnershipId) ?? 0))
        return
      }
      for (const [session, state] of states) if (state.partnershipId === partnershipId) states.delete(session)
    },
    forget(session) {
      states.delete(session)
    },
    hearing(heard) {
      trusted = heard
      states.clear()
    },
  }
}
