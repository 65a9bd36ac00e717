import { buffer } from 'node:stream/consumers'
import writeWorkbook from 'write-excel-file/node'
import { ZipFile } from 'yazl'

export type TestCell = string | number | boolean | Date | null

/** A workbook as Excel saves one: each sheet by its name. A date is shown as year and month. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((cells) =>
      cells.map((value) =>
        value instanceof Date ? { value, format: 'yyyy-mm' } : value === null ? null : { value },
      ),
    ),
  }))
  // Its types know a cell by its value, and these are of all kinds.
  return writeWorkbook(written as unknown as Parameters<typeof writeWorkbook>[0]).toBuffer()
}

/** A zip of texts, packed as hard as can be. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compress: true })
  zip.end()
  return buffer(zip.outputStream)
}

/** The parts that a workbook must have, around one sheet. */
export function workbookParts(sheet: string, more: Readonly<Record<string, string | Buffer>> = {}) {
  const declared = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
}
