import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { endPlanned, planInterview, plannedFor, plannedOf } from '../frame/plannedStore.ts'
import { explainSilence } from '../frame/silenceStore.ts'
import { addRow, declare } from '../frame/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { daysFrom } from './days.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** What the review of 2023 says of its method: 26 interviews with 46 people. Which roles they have here is invented. */
const rows = [
  ['group', 'Förvaltningschef', 'socialchefer och skolchefer, i sex grupper', 6, 26],
  ['single', 'Chef för verksamhet', 'chefer inom Kommunal utveckling', 11, 11],
  ['single', 'Deltagare i nätverk', 'deltagare i nätverken', 5, 5],
  ['single', 'Annan roll', 'en politiker, en forskningsledare, en kommunikatör och en ekonom', 4, 4],
] as const

/** On weekdays of February to April: row, day, and how many come to those in groups. Days and places are invented. */
const planned: readonly (readonly [row: number, day: string, at: string, room: string])[] = [
  [1, '2023-02-07', '09:00', 'Jönköping'],
  [1, '2023-02-08', '13:00', ''],
  [0, '2023-02-14', '10:00', 'Värnamo'],
  [0, '2023-02-16', '13:00', 'Tranås'],
  [1, '2023-02-21', '09:30', ''],
  [2, '2023-02-22', '15:00', ''],
  [2, '2023-02-28', '08:30', ''],
  [0, '2023-03-02', '10:00', 'Jönköping'],
  [3, '2023-03-07', '14:00', ''],
  [1, '2023-03-08', '09:00', ''],
  [1, '2023-03-09', '13:30', 'Jönköping'],
  [0, '2023-03-14', '10:00', 'Nässjö'],
  [0, '2023-03-16', '10:00', 'Gislaved'],
  [0, '2023-03-21', '13:00', 'Eksjö'],
  [1, '2023-03-22', '09:00', ''],
  [1, '2023-03-23', '10:30', ''],
  [1, '2023-03-28', '09:00', 'Jönköping'],
  [1, '2023-03-29', '13:00', ''],
  [1, '2023-03-30', '15:00', ''],
  [1, '2023-04-04', '09:00', ''],
  [2, '2023-04-05', '13:00', ''],
  [2, '2023-04-12', '09:00', ''],
  [2, '2023-04-13', '14:00', ''],
  [3, '2023-04-18', '10:00', 'Jönköping'],
  [3, '2023-04-20', '09:00', ''],
  [3, '2023-04-25', '13:00', ''],
]

/** Those that came to nothing, and were made good by others. */
const missed = [
  [
    1,
    '2023-03-15',
    '09:00',
    'cancelled',
    'Sammanträde i kommunen samma dag. Ersattes av intervjun den 4 april.',
  ],
  [2, '2023-03-20', '13:00', 'declined', 'Hann inte. En annan deltagare i nätverket tillfrågades.'],
] as const

/** How many came to each of the groups. */
const inGroups = [4, 5, 4, 4, 5, 4]

/** The sample and all interviews of it. They are held, and those whose text is here are tied to it. */
export async function planInterviews(db: Db, { review, roles, lead }: DemoReview): Promise<void> {
  await declare(db, lead, review, { interviews: 26, people: 46 })
  const rowIds: string[] = []
  for (const [manner, role, whom, interviews, people] of rows) {
    const id = newId()
    rowIds.push(id)
    const roleId = roles.get(role)!
    await addRow(db, lead, review, id, { manner, roleId, whom, interviews, people })
  }
  for (const [row, day, at, room] of planned) {
    const text = { rowId: rowIds[row]!, partyIds: [], day: day as CivilDate, at, isRemote: room === '', room }
    await planInterview(db, lead, review, newId(), text)
  }
  for (const [row, day, at, how, words] of missed) {
    const id = newId()
    const text = { rowId: rowIds[row]!, partyIds: [], day: day as CivilDate, at, isRemote: true, room: '' }
    await planInterview(db, lead, review, id, text)
    const ending = { how, words, people: null, sourceId: null }
    await endPlanned(db, lead, review, await plannedFor(db, review, id), ending)
  }
  await holdAll(db, { review, lead }, rowIds)

  const parties = await partiesOn(db, daysFrom(review.begunOn, 365))
  for (const [name, reason, words] of silences) {
    const of = parties.find((party) => party.name === name)?.id
    if (of) await explainSilence(db, lead, review, { about: 'party', of, reason, words })
  }
}

/** The voice of a text says to which row it belongs. Those that are left were held too, and have no text here. */
async function holdAll(
  db: Db,
  { review, lead }: Pick<DemoReview, 'review' | 'lead'>,
  rowIds: readonly string[],
): Promise<void> {
  const roleOfRow = await db
    .selectFrom('frameRow')
    .select(['id', 'roleId'])
    .where('id', 'in', rowIds)
    .execute()
  const sources = await db
    .selectFrom('source')
    .innerJoin('voice', 'voice.sourceId', 'source.id')
    .select(['source.id', 'voice.roleId'])
    .where('source.reviewId', '=', review.id)
    .orderBy('source.number')
    .execute()
  const sizes = [...inGroups]
  for (const planned of await plannedOf(db, review)) {
    if (planned.ending) continue
    const roleId = roleOfRow.find(({ id }) => id === planned.rowId)!.roleId
    const at = sources.findIndex((source) => source.roleId === roleId)
    const sourceId = at < 0 ? null : sources.splice(at, 1)[0]!.id
    const people = planned.rowId === rowIds[0] ? sizes.shift()! : 1
    await endPlanned(db, lead, review, planned, { how: 'held', words: '', people, sourceId })
  }
}

const silences = [
  ['Aneby', 'heard-otherwise', 'Deltog i en av grupperna. Gruppens samtal finns inte i text.'],
  ['Vaggeryd', 'declined', 'Cheferna hann inte under bokslutet.'],
  [
    'Region Jönköpings län',
    'left-out',
    'Uppdraget gäller kommunernas samverkan. Regionens syn hämtas ur dokumenten.',
  ],
] as const
