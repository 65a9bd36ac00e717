import type { Context } from 'hono'
import { sessionOf, viewOf } from '../identity/session.ts'
import type { Parts } from '../platform/parts.ts'
import type { View } from '../ui/view.ts'

/** The frame of an open page names the partnership that it comes from, also to whoever is signed in to another. */
export async function viewFor(
  c: Context,
  parts: Parts,
  partnership: { name: string; area: string; demo: boolean; revision: number } | null,
): Promise<View> {
  const view = viewOf(c, parts, await sessionOf(c, parts))
  if (!partnership) return view
  const { name, area, demo, revision } = partnership
  const sameOne = view.partnership?.name === name
  return {
    ...view,
    actor: sameOne ? view.actor : null,
    partnership: { name, area },
    demo: view.demo || demo,
    revision,
  }
}
