import { type MandatePeriod, periodOn, usualPeriod } from '../commitments/mandate.ts'
import {
  changePromise,
  commitmentFor,
  type NewVersion,
  promise,
  type Recorder,
} from '../commitments/store.ts'
import type { Db } from '../db/database.ts'
import { type CivilDate, daysBetween } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { bodies, parties } from '../partnership/store.ts'
import type { DemoCounty } from './county.ts'
import { daysFrom } from './days.ts'

/**
 * What the parties have promised of their time: in the present mandate period, and in the one before when the county
 * had begun to work together by then. One decides after the other, so that some have not yet in a period that is new.
 */
export async function promiseTime(
  db: Db,
  doer: Recorder,
  { commitments, foundedOn }: DemoCounty,
  today: CivilDate,
): Promise<void> {
  const present = periodOn([], today)
  const before = usualPeriod(present.year - 4)
  const periods = daysBetween(foundedOn, before.lastOn) > 365 ? [before, present] : [present]
  const [all, everybody] = [await bodies(db), await parties(db)]
  for (const period of periods) {
    for (const { body, functions, meetingsPerYear, only } of commitments) {
      for (const [place, party] of everybody.entries()) {
        const { id: partyId, name, kind, leftOn } = party
        const seatedBy = kind === 'other' ? null : functions[kind]
        const version = versionIn(period, place, party)
        if (seatedBy === null || (only && !only.includes(name)) || version.decidedOn > today) continue
        if (version.fromOn > period.lastOn || (leftOn && leftOn < version.fromOn)) continue
        await promise(db, doer, {
          ...version,
          functions: seatedBy,
          meetingsPerYear,
          partyId,
          bodyId: all.find((each) => each.name === body)!.id,
          period: period.year,
        })
      }
    }
  }
  await correctOne(db, doer)
}

function versionIn(
  { firstOn }: MandatePeriod,
  place: number,
  { joinedOn, kind }: Pick<Party, 'joinedOn' | 'kind'>,
): Omit<NewVersion, 'functions' | 'meetingsPerYear'> {
  const fromOn = firstOn > joinedOn ? firstOn : joinedOn
  return {
    seats: 1,
    fromOn,
    decidedBy: kind === 'region' ? 'Regionstyrelsen' : 'Kommunstyrelsen',
    decidedOn: daysFrom(fromOn, 12 + 3 * place),
    section: `§ ${140 + 7 * place}`,
    diaryNumber: '',
  }
}

/** The first promise had lacked its diary number. */
async function correctOne(db: Db, doer: Recorder): Promise<void> {
  const first = await db
    .selectFrom('commitment')
    .select('id')
    .orderBy('period')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!first) return
  const commitment = await commitmentFor(db, first.id)
  const { recordedAt: _, recordedByName: __, number: ___, ...version } = commitment.versions[0]!
  await changePromise(db, doer, commitment, {
    ...version,
    diaryNumber: `KS ${version.decidedOn.slice(0, 4)}/217`,
  })
}
