import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { choose, endChoice, setRhythm } from '../fetching/choiceStore.ts'
import { chooseTable } from '../fetching/fetchedTableStore.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { demoIndicators } from './indicators.ts'

/** When the source tells of the next year, and which; as it stood in its catalogue in March 2026. */
const publications: Readonly<Record<string, readonly [day: string, period: string]>> = {
  N15428: ['2026-09-25', '2026'],
  N17625: ['2027-01-27', '2026'],
  U09808: ['2026-11-11', '2025'],
  N07907: ['2026-05-02', '2025'],
  N00943: ['2027-01-16', '2026'],
}

/** The residents by month: Statistics Sweden's own table of them. */
const population = {
  choice: {
    service: 'statistikdatabasen.scb.se',
    table: 'TAB6471',
    place: { dimension: 'Region' },
    period: 'Tid',
    sex: 'Kon',
    fixed: { Alder: 'TotSA', ContentsCode: '000007SF' },
    from: null,
  },
  parts: [
    { code: 'Alder', label: 'ålder', category: 'totalt, samtliga åldrar' },
    { code: 'ContentsCode', label: 'tabellinnehåll', category: 'Folkmängden per månad' },
  ],
  tableTitle: 'Folkmängden per månad efter region, ålder och kön. År 2025M01-2026M04',
  measure: 'Folkmängden per månad, antal',
  name: 'Folkmängd per månad',
  unit: 'antal',
  decimals: 0,
  direction: 'neutral',
  description:
    'Källa: SCB, tabell TAB6471, Folkmängden per månad efter region, ålder och kön. ålder: totalt, samtliga åldrar. tabellinnehåll: Folkmängden per månad.',
} as const

/** What the county would fetch every month, if the example fetched anything; and one that it has left. */
export async function chooseToFetch(db: Db, doer: Signer): Promise<void> {
  for (const { code, title, description } of demoIndicators) {
    const [day = null, period = null] = publications[code] ?? []
    await choose(db, doer, {
      id: code,
      title,
      description,
      is_divided_by_gender: code !== 'N00943',
      municipality_type: code === 'U09808' ? 'K' : 'A',
      publication_date: day,
      publ_period: period,
      has_ou_data: false,
    })
  }
  await endChoice(db, doer, 'N17461')
  await setRhythm(db, doer, 'kolada', 'monthly')
  await chooseTable(db, doer, { id: newId(), ...population })
  await setRhythm(db, doer, 'pxweb', 'monthly')
}
