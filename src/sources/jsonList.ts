import { UnreadableFile } from '../population/figure.ts'

/** Longer than the longest item that a source sends. */
const longestItem = 4 * 1024 * 1024

export type JsonList = {
  /** Items of the list `values`, or of a file that is a list. */
  readonly items: AsyncIterable<readonly unknown[]>
  /** Whether the file says that it goes on in another; known when the items have been read. */
  readonly continues: () => boolean
}

/** Reads the items of a list one by one, so that a long list never stands in memory as a whole. */
export function openJsonList(chunks: AsyncIterable<Buffer>): JsonList {
  const scanner = scan()
  return { items: read(chunks, scanner), continues: scanner.continues }
}

async function* read(chunks: AsyncIterable<Buffer>, scanner: ReturnType<typeof scan>) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) {
      const items = scanner.next(decoder.decode(chunk, { stream: true }))
      if (items.length > 0) yield items
    }
    const items = scanner.next(decoder.decode())
    if (items.length > 0) yield items
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableFile({ kind: 'json' })
    if (error instanceof TypeError && 'code' in error) throw new UnreadableFile({ kind: 'encoding' })
    throw error
  }
  if (!scanner.whole()) throw new UnreadableFile({ kind: 'json' })
}

/** Follows brackets and strings only; each item is parsed as the JSON it is. */
function scan() {
  let text = ''
  let at = 0
  let depth = 0
  let inString = false
  /** Where the string or item begins that is being read. */
  let stringFrom = -1
  let itemFrom = -1
  /** How deep the items of the list lie; 0 before it and after it. */
  let listDepth = 0
  let lists = 0
  let word = ''
  let key = ''
  let continues = false

  const endString = () => {
    inString = false
    if (depth !== 1) return
    word = text.slice(stringFrom + 1, at)
    if (key === 'next_url' || key === 'next_page') continues = true
  }
  const open = (bracket: string) => {
    if (depth === listDepth && listDepth > 0) itemFrom = at
    depth++
    if (bracket === '[' && lists === 0 && (depth === 1 || (depth === 2 && key === 'values'))) {
      listDepth = depth
      lists = 1
    }
  }
  const close = (items: unknown[]) => {
    depth--
    if (depth === listDepth && itemFrom >= 0) {
      items.push(JSON.parse(text.slice(itemFrom, at + 1)))
      itemFrom = -1
    }
    if (depth < listDepth) listDepth = 0
  }
  const step = (sign: string, items: unknown[]) => {
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') endString()
    } else if (sign === '"') {
      inString = true
      stringFrom = at
    } else if (sign === '{' || sign === '[') open(sign)
    else if (sign === '}' || sign === ']') close(items)
    else if (depth === 1 && sign === ':') key = word
    else if (depth === 1 && sign === ',') key = ''
  }

  return {
    next(more: string): unknown[] {
      // What has been read is dropped, but for the item or string that goes on in the next chunk.
      const from = Math.min(...[itemFrom, inString ? stringFrom : -1, at].filter((index) => index >= 0))
      text = text.slice(from) + more
      at -= from
      if (itemFrom >= 0) itemFrom -= from
      stringFrom -= from
      if (text.length - more.length > longestItem) throw new UnreadableFile({ kind: 'json' })
      const items: unknown[] = []
      for (; at < text.length; at++) step(text[at]!, items)
      return items
    },
    continues: () => continues,
    /** Whether every bracket was closed and there was a list. */
    whole: () => depth === 0 && !inString && lists === 1,
  }
}
