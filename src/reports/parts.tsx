import type { Child } from 'hono/jsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { TargetStatus } from '../ui/status.tsx'
import { FigureDrawing } from './figureView.tsx'
import type { Block, Cell, Figure, ReportDocument, Table } from './report.ts'

/**
 * What a frozen report says, as a part of a page. Made from the document alone: the same each time. It is in Swedish,
 * whatever the language of the page.
 */
export const ReportBody = drawnOnce('document', ({ document }: { readonly document: ReportDocument }) => (
  <article class="report" lang="sv">
    <dl class="report-facts">
      {document.facts.map(({ label, text }) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <div class="report-summary">
      {document.summary.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
    <nav class="report-contents" aria-label="Innehåll">
      <ul>
        {document.sections.map(({ heading }, index) => (
          <li>
            <a href={`#avsnitt-${index + 1}`} data-turbo="false">
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {document.sections.map(({ heading, blocks }, index) => (
      <section class="report-section">
        <SectionHeading id={`avsnitt-${index + 1}`}>{heading}</SectionHeading>
        {blocks.map((block) => (
          <BlockView block={block} />
        ))}
      </section>
    ))}
  </article>
))

function BlockView({ block }: { readonly block: Block }): Child {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'text':
      return block.text
        .split(/\n\s*\n/)
        .map((part) => <p class={block.tone ? `report-${block.tone}` : undefined}>{part}</p>)
    case 'list':
      return (
        <ul class="report-list">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <figure class="report-quote">
          <blockquote>
            <p>”{block.text}”</p>
          </blockquote>
          <figcaption>{block.by}</figcaption>
        </figure>
      )
    case 'table':
      return <TableView table={block.table} />
    case 'figure':
      return <FigureView figure={block} />
  }
}

function FigureView({ figure }: { readonly figure: Figure }) {
  return (
    <figure class="report-figure">
      <div class="report-pair">
        <FigureDrawing figure={figure} size="phone" />
        <TableView table={figure.table} dense />
      </div>
      <figcaption class="source">{figure.source}</figcaption>
    </figure>
  )
}

/** On a phone each cell carries the name of its column; a table of years stays one, for it is narrow. */
function TableView({ table, dense = false }: { readonly table: Table; readonly dense?: boolean }) {
  const { caption, columns, rows } = table
  return (
    <table class={dense ? 'table table-dense' : 'table table-dense table-labelled'} role="table">
      <caption>{caption}</caption>
      <thead>
        <tr role="row">
          {columns.map(({ name, number }) => (
            <th scope="col" role="columnheader" class={number ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr role="row">
            {row.map((cell, place) =>
              place === 0 ? (
                <th scope="row" role="rowheader">
                  <CellView cell={cell} />
                </th>
              ) : (
                <td
                  role="cell"
                  class={columns[place]!.number ? 'number' : undefined}
                  data-label={dense ? undefined : columns[place]!.name}
                >
                  <CellView cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellView({ cell }: { readonly cell: Cell }) {
  return typeof cell === 'string' ? cell : <TargetStatus language="sv" state={cell.towards} />
}
