import { formatInstant } from '../i18n/format.ts'
import { renderPdf } from '../platform/pdf.ts'
import { printedSvg } from '../ui/chart/printedSvg.ts'
import { targetShapes } from '../ui/status.tsx'
import { FigureDrawing } from './figureView.tsx'
import type { Block, Cell, ReportDocument, Table } from './report.ts'

/** Beside this file; holds the look and no words. */
const template = new URL('./report.typ', import.meta.url)

/**
 * A frozen report as tagged PDF/UA-1. The same document gives the same bytes: nothing of it is the time or the place
 * that it is set at.
 */
export async function reportPdf(document: ReportDocument, seal: string): Promise<Buffer> {
  return renderPdf(template, pdfData(document, seal))
}

/** What the template reads. Charts are drawn here, and their pictures carry the words of the frozen figure. */
export function pdfData(document: ReportDocument, seal: string) {
  const { sections, kindName, partnership, demo, title, facts, summary, frozenAt, edition } = document
  return {
    language: 'sv',
    written: 'sv',
    partnership,
    demo,
    kind: kindName,
    title,
    facts,
    summary,
    frozenAt: datePartsOf(frozenAt),
    shapes: targetShapes,
    sections: sections.map(({ heading, blocks }) => ({
      heading,
      blocks: keptTogether(blocks.map(blockData)),
    })),
    footer: {
      page: 'Sida {page} av {pages}',
      source: `${title}. ${edition}.`,
      printed: `Fryst ${formatInstant('sv', new Date(frozenAt))}. Sigill ${seal.slice(0, 16)}.`,
    },
  }
}

function blockData(block: Block) {
  if (block.kind === 'table') return { ...block, table: withWidths(block.table) }
  if (block.kind !== 'figure') return block
  const { kind, id, title, description, table, source } = block
  const svg = printedSvg(<FigureDrawing figure={block} size="phone" />)
  return { kind, id, title, description, table: withWidths(table), source, svg }
}

/** Shares of the width by the longest text of each column, so that words get the room that years do not need. */
function withWidths(table: Table) {
  const widths = table.columns.map(({ name }, place) => {
    const longest = Math.max(name.length, ...table.rows.map((row) => wordsOf(row[place]!).length))
    return Math.min(44, Math.max(9, longest))
  })
  const isFigures = table.columns.slice(1).every(({ number }) => number)
  return { ...table, widths: isFigures ? widths.map((_, place) => (place === 0 ? 12 : 10)) : widths }
}

const wordsOf = (cell: Cell) => (typeof cell === 'string' ? cell : `  ${cell.text}`)

type BlockData = ReturnType<typeof blockData>
type Group = { readonly kind: 'group'; readonly blocks: readonly BlockData[] }

/** A heading, what is said under it and its chart stand on one page; what follows the chart may flow on. */
function keptTogether(blocks: readonly BlockData[]): readonly (BlockData | Group)[] {
  const found: (BlockData | Group)[] = []
  let open: BlockData[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 3) {
      found.push(...open)
      open = [block]
    } else if (open.length > 0) {
      open.push(block)
      if (block.kind !== 'figure') continue
      found.push({ kind: 'group', blocks: open })
      open = []
    } else found.push(block)
  }
  return [...found, ...open]
}

/** UTC, so that the machine's own zone is not in the document. */
function datePartsOf(iso: string) {
  const at = new Date(iso)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}
