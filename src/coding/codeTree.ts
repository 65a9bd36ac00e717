/** A word for what parts of texts are about. */
export type Code = {
  readonly id: string
  readonly parentId: string | null
  readonly perspectiveId: string | null
  readonly name: string
  /** When to use it and when not. */
  readonly definition: string
  /** `#rrggbb`, or null. */
  readonly color: string | null
  /** A code that is only a heading for those below it is not put on anything. */
  readonly isCodable: boolean
  /** Among its siblings, from 1. */
  readonly place: number
}

export type CodeInTree = Code & {
  /** 0 for a root. */
  readonly depth: number
  /** "Styrning: Lång beslutsväg". */
  readonly path: string
  readonly hasChildren: boolean
}

type Node = Pick<Code, 'id' | 'parentId'>

/** All codes as a book has them: each after its parent, siblings by their place. A code without its parent is a root. */
export function inOrder(codes: readonly Code[]): readonly CodeInTree[] {
  const children = childrenOf(codes)
  const listed: CodeInTree[] = []
  const visit = (code: Code, depth: number, above: string) => {
    const path = above === '' ? code.name : `${above}: ${code.name}`
    const below = children.get(code.id) ?? []
    listed.push({ ...code, depth, path, hasChildren: below.length > 0 })
    for (const child of below) visit(child, depth + 1, path)
  }
  for (const root of children.get(null) ?? []) visit(root, 0, '')
  return listed
}

/** The code and everything below it. */
export function withDescendants(codes: readonly Node[], id: string): ReadonlySet<string> {
  const found = new Set([id])
  // Each round finds one generation more.
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const code of codes) if (code.parentId !== null && found.has(code.parentId)) found.add(code.id)
  }
  return found
}

/** Whether the code may stand below the parent: not below itself, nor below what is below it. */
export function mayStandBelow(codes: readonly Node[], id: string, parentId: string | null): boolean {
  return parentId === null || !withDescendants(codes, id).has(parentId)
}

/** The place after the last of the parent's codes. */
export function lastPlace(
  codes: readonly Pick<Code, 'parentId' | 'place'>[],
  parentId: string | null,
): number {
  return Math.max(0, ...codes.filter((code) => code.parentId === parentId).map(({ place }) => place)) + 1
}

/** The siblings of a code with it moved one step up or down, as ids in their new order; null at the end of the list. */
export function moved(codes: readonly Code[], id: string, way: 'up' | 'down'): readonly string[] | null {
  const code = codes.find((each) => each.id === id)
  if (!code) return null
  const ids = (childrenOf(codes).get(parentIn(codes, code)) ?? []).map((sibling) => sibling.id)
  const from = ids.indexOf(id)
  const to = way === 'up' ? from - 1 : from + 1
  if (to < 0 || to >= ids.length) return null
  return ids.with(from, ids[to]!).with(to, id)
}

/** A code's words as they are searched: case and place in the tree do not matter, every word must be there. */
export function matches(code: Pick<CodeInTree, 'path' | 'definition'>, query: string): boolean {
  const text = `${code.path} ${code.definition}`.toLocaleLowerCase('sv')
  return query
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function childrenOf(codes: readonly Code[]): ReadonlyMap<string | null, readonly Code[]> {
  const children = new Map<string | null, Code[]>()
  for (const code of codes) {
    const parent = parentIn(codes, code)
    children.set(parent, [...(children.get(parent) ?? []), code])
  }
  for (const siblings of children.values())
    siblings.sort((a, b) => a.place - b.place || a.name.localeCompare(b.name, 'sv') || (a.id < b.id ? -1 : 1))
  return children
}

function parentIn(codes: readonly Node[], { parentId }: Node): string | null {
  return parentId !== null && codes.some(({ id }) => id === parentId) ? parentId : null
}
