import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx'
import { formatInstant } from '../i18n/format.ts'
import type { Block, Cell, ReportDocument, Table } from './report.ts'
import { repacked } from './sameZip.ts'

/**
 * A frozen report for those who want to work on with its words. Headings, lists and table headings are real ones. In
 * place of each chart stands what it shows, in a sentence and in its table: Word wants a picture in pixels, which
 * nobody here makes.
 */
export async function reportWord(document: ReportDocument, seal: string): Promise<Buffer> {
  const { title, kindName, partnership, demo, facts, summary, sections, frozenAt, edition } = document
  const file = new Document({
    title,
    subject: kindName,
    creator: partnership,
    lastModifiedBy: partnership,
    description: `${edition}. Sigill ${seal}.`,
    styles,
    sections: [
      {
        properties: { page: { margin: { top: 1200, bottom: 1200, left: 1134, right: 1134 } } },
        headers: {
          default: new Header({ children: [small([partnership, demo].filter(Boolean).join('. '))] }),
        },
        footers: {
          default: footer(`${title}. ${edition}. Fryst ${formatInstant('sv', new Date(frozenAt))}.`),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...facts.map(
            ({ label, text }) =>
              new Paragraph({
                children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text })],
                spacing: { after: 40 },
              }),
          ),
          new Paragraph({ text: 'Sammanfattning', heading: HeadingLevel.HEADING_1 }),
          ...summary.map((sentence) => new Paragraph({ text: sentence })),
          ...sections.flatMap(({ heading, blocks }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...blocks.flatMap(blockOf),
          ]),
        ],
      },
    ],
  })
  return repacked(await Packer.toBuffer(file), frozenAt)
}

const ink = '242E29'
const green = '14532D'

const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: ink, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 44, bold: true, color: ink }, paragraph: { spacing: { after: 240 } } },
    heading1: {
      run: { size: 32, bold: true, color: green },
      paragraph: { spacing: { before: 420, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: ink },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true, color: ink },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
  },
} as const

function blockOf(block: Block): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        }),
      ]
    case 'text':
      return block.text.split(/\n\s*\n/).map(
        (part) =>
          new Paragraph({
            children: [
              new TextRun({
                text: part,
                bold: block.tone === 'strong',
                ...(block.tone === 'muted' && { color: '575F5B' }),
              }),
            ],
          }),
      )
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }))
    case 'quote':
      return [
        new Paragraph({
          indent: { left: 420 },
          keepNext: true,
          spacing: { before: 80, after: 0 },
          children: [new TextRun({ text: `”${block.text}”`, italics: true })],
        }),
        new Paragraph({
          indent: { left: 420 },
          children: [new TextRun({ text: block.by, size: 19, color: '575F5B' })],
        }),
      ]
    case 'table':
      return [caption(block.table.caption), ...tableOf(block.table)]
    case 'figure':
      return [
        new Paragraph({ text: block.description }),
        caption(block.table.caption),
        ...tableOf(block.table),
        small(block.source),
      ]
  }
}

function caption(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, bold: true, size: 20 })],
    keepNext: true,
    spacing: { before: 160, after: 60 },
  })
}

/** A row of headings that Word repeats on each page and reads aloud as such; and air below, where text follows. */
function tableOf({ columns, rows }: Table): (Paragraph | WordTable)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9DCDA' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
  const cell = (content: Cell, place: number, bold: boolean) =>
    new TableCell({
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      children: [
        new Paragraph({
          alignment: columns[place]!.number ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [
            new TextRun({ text: typeof content === 'string' ? content : content.text, bold, size: 20 }),
          ],
        }),
      ],
    })
  return [
    new WordTable({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.AUTOFIT,
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ name: head }, place) => cell(head, place, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({ cantSplit: true, children: row.map((each, place) => cell(each, place, false)) }),
        ),
      ],
    }),
    new Paragraph({ text: '', spacing: { after: 60 } }),
  ]
}

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 17, color: '575F5B' })] })
}

function footer(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${text} `, size: 17, color: '575F5B' }),
          new TextRun({
            children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
            size: 17,
            color: '575F5B',
          }),
        ],
      }),
    ],
  })
}
