/** A stretch of a text, as for `slice`. */
export type Stretch = { readonly from: number; readonly to: number }

/** How an outcome's text is read, since an agreement can run over pages: headings, lists, paragraphs. Each knows where its words stand in what was typed. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: 1 | 2 } & Stretch)
  | ({ readonly kind: 'paragraph' } & Stretch)
  | { readonly kind: 'list'; readonly items: readonly Stretch[] }

/**
 * `# Rubrik`, `## Underrubrik`, lines that begin with `- ` or `* `, and paragraphs between empty lines. Everything
 * else is text as it was typed.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  /** The block that the next line may go on. */
  let goesOn = false
  let at = 0
  for (const line of text.split('\n')) {
    const from = at
    at += line.length + 1
    const to = from + line.trimEnd().length
    const heading = /^(#{1,4})\s+(?=\S)/.exec(line)
    const item = /^\s*[-*]\s+(?=\S)/.exec(line)
    const last = goesOn ? blocks.pop() : undefined
    goesOn = line.trim() !== '' && !heading
    if (line.trim() === '') {
      if (last) blocks.push(last)
    } else if (heading) {
      if (last) blocks.push(last)
      const level = heading[1]!.length === 1 ? 1 : 2
      blocks.push({ kind: 'heading', level, from: from + heading[0].length, to })
    } else if (item) {
      const entry = { from: from + item[0].length, to }
      if (last?.kind === 'list') blocks.push({ kind: 'list', items: [...last.items, entry] })
      else blocks.push(...(last ? [last] : []), { kind: 'list', items: [entry] })
    } else if (last?.kind === 'list') {
      // A line that goes on the last item.
      const items = [...last.items.slice(0, -1), { ...last.items.at(-1)!, to }]
      blocks.push({ kind: 'list', items })
    } else if (last) {
      blocks.push({ ...last, to })
    } else {
      blocks.push({ kind: 'paragraph', from: from + line.search(/\S/), to })
    }
  }
  return blocks
}

/** What the text begins with, without its headings: for where there is room for a few lines. */
export function beginningOf(text: string): string {
  const [first] = blocksOf(text).filter(({ kind }) => kind !== 'heading')
  if (!first || first.kind === 'heading') return ''
  const stretches = first.kind === 'list' ? first.items : [first]
  return stretches.map(({ from, to }) => text.slice(from, to)).join('\n')
}
