import type { FileCode, Guid } from './project.ts'

/** A code of the review, as the file would have it. */
export type PresentCode = Omit<FileCode, 'parent'> & { readonly id: string; readonly parentId: string | null }

export type Aspect = 'name' | 'definition' | 'color' | 'isCodable'

/** What a code of a file is beside the code book that is there. */
export type Matched = {
  readonly code: FileCode
  /** The names from the top down to it, as the file has them. */
  readonly path: readonly string[]
  /** The code that it is; null for a new one. */
  readonly present: PresentCode | null
  /** In what the two differ. Nothing of it is changed by itself. */
  readonly differs: readonly Aspect[]
}

/**
 * Lays a code book beside the one that is there. A code is the same where its GUID is, and else where its name is, under
 * a code that is the same; large and small letters are alike. In the order of the file.
 */
export function matchCodes(
  present: readonly PresentCode[],
  incoming: readonly FileCode[],
): readonly Matched[] {
  const byGuid = new Map(present.map((code) => [code.guid, code]))
  const byName = new Map(present.map((code) => [placeOf(code.parentId, code.name), code]))
  const found = new Map<Guid, Matched>()
  const used = new Set<string>()
  for (const code of incoming) {
    const above = code.parent === null ? null : found.get(code.parent)!
    const parentId = above === null ? null : (above.present?.id ?? undefined)
    const same =
      byGuid.get(code.guid) ?? (parentId === undefined ? undefined : byName.get(placeOf(parentId, code.name)))
    // Two of the file cannot be the same one.
    const here = same && !used.has(same.id) ? same : null
    if (here) used.add(here.id)
    const path = [...(above?.path ?? []), code.name]
    found.set(code.guid, { code, path, present: here, differs: here ? differences(here, code) : [] })
  }
  return [...found.values()]
}

const placeOf = (parentId: string | null, name: string): string =>
  `${parentId ?? ''} ${name.trim().toLocaleLowerCase('sv')}`

/** A file that says nothing of a colour or a definition says nothing against it. */
function differences(present: PresentCode, code: FileCode): readonly Aspect[] {
  return [
    ...(present.name === code.name ? [] : (['name'] as const)),
    ...(code.definition === '' || present.definition === code.definition ? [] : (['definition'] as const)),
    ...(code.color === null || present.color === code.color ? [] : (['color'] as const)),
    ...(present.isCodable === code.isCodable ? [] : (['isCodable'] as const)),
  ]
}
