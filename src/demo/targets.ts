import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { divisionsOf, place } from '../partnership/lifeAreaStore.ts'
import { nationCode } from '../population/place.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { indicatorFor } from '../population/store.ts'
import { effectFor, promiseEffect, showEffect } from '../targets/effectStore.ts'
import { keepRhythm, setRhythm } from '../targets/rhythmStore.ts'
import { addTarget, targetFor } from '../targets/store.ts'
import type { DemoCounty } from './county.ts'
import { daysFrom } from './days.ts'

/** The county's code: its values are our own means of its municipalities. */
const värmland = '17'

/** Answers with the targets' ids by their indicators' codes. */
export async function setTargets(
  db: Db,
  doer: Signer,
  { code: placeCode, targets, targetsAgreedOn }: DemoCounty,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const divisions = await divisionsOf(db)
  for (const { code, area, ...target } of targets) {
    const indicator = await indicatorFor(db, code)
    const [series] = await seriesOf(db, {
      indicatorIds: [indicator.id],
      placeCodes: [placeCode],
      sexes: ['T'],
    })
    const baseline = series?.points.find((point) => point.period === target.baselinePeriod)?.value
    if (baseline == null) throw new Error(`The figures of ${code} lack ${target.baselinePeriod}.`)
    const id = await addTarget(db, doer, {
      ...target,
      indicatorId: indicator.id,
      placeCode,
      sex: 'T',
      // As the parties wrote it down: with one decimal.
      baselineValue: Math.round(baseline * 10) / 10,
      agreedOn: targetsAgreedOn,
    })
    ids.set(code, id)
    for (const { number, areas } of divisions) {
      const own = areas.find(({ name }) => name === area)
      if (own) await place(db, doer, { kind: 'target', id, name: target.name }, own, number)
    }
  }
  return ids
}

/** Two effects that were shown, one to the better and one to the worse, and one that should have been. */
export async function promiseAndShow(
  db: Db,
  doer: Signer,
  targets: ReadonlyMap<string, string>,
  today: CivilDate,
): Promise<void> {
  const promise = async (code: string, title: string, responsible: string, dueIn: number) =>
    promiseEffect(db, doer, {
      title,
      responsible,
      targetId: targets.get(code) ?? null,
      indicatorId: (await indicatorFor(db, code)).id,
      placeCode: värmland,
      sex: 'T',
      dueOn: daysFrom(today, dueIn),
    })
  const crowding = await promise('N07907', 'Trångboddheten minskar', 'Arbetsgruppen för Vuxenlivet', 0)
  const absence = await promise(
    'N17625',
    'Frånvaron ökar trots närvaroteam',
    'Arbetsgruppen för Ungdomslivet',
    0,
  )
  await promise('N00943', 'Föräldrastöd i förskoleåldern', 'Arbetsgruppen för Barnalivet', -32)
  await promise('N17461', 'Mentorer för dem som riskerar att hoppa av', 'Arbetsgruppen för Ungdomslivet', 60)

  for (const [code, rhythm, responsible] of [
    ['N07907', 'two-years', 'Arbetsgruppen för Vuxenlivet'],
    ['N00943', 'year', 'Arbetsgruppen för Barnalivet'],
    ['N17461', 'year', 'Arbetsgruppen för Ungdomslivet'],
  ] as const) {
    const target = targets.get(code)
    if (target) await setRhythm(db, doer, await targetFor(db, target), { rhythm, responsible, firstOn: null })
  }

  // The day that the log says too: what is shown is noted when it is shown.
  const shownOn = today
  await showEffect(db, doer, await effectFor(db, crowding), {
    beforePeriod: '2017',
    afterPeriod: '2023',
    strength: 'plausible',
    story: 'Bostadsprogrammen i fem kommuner är en rimlig del av förklaringen.',
    others: 'Fler små hushåll har flyttat in i de nya husen, och hyrorna har stigit.',
    comparedWith: null,
    tested: null,
    shownOn,
  })
  await keepRhythm(db, doer, await effectFor(db, crowding), today)
  await showEffect(db, doer, await effectFor(db, absence), {
    beforePeriod: '2021',
    afterPeriod: '2023',
    strength: 'associated',
    story:
      'Frånvaron ökade, men mindre än i riket. Närvaroteam finns i fyra kommuner, och de övriga har inte börjat.',
    others: 'Reglerna för studiestöd och hur skolorna anmäler frånvaro har ändrats i hela landet.',
    comparedWith: nationCode,
    tested: null,
    shownOn,
  })
}
