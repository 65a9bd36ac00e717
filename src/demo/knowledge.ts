import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { setBearing, subjectFor } from '../knowledge/bearingStore.ts'
import { type Bearing, type KnowledgeText, tagsIn } from '../knowledge/knowledge.ts'
import { addKnowledge, knowledgeFor, reviewKnowledge, withdrawKnowledge } from '../knowledge/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { divisionOn } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { indicatorFor } from '../population/store.ts'
import { daysFrom } from './days.ts'
import { demoKnowledge } from './knowledgeTexts.ts'

/** What it speaks for or against: a target or an indicator by its code, a matter by its title. */
type About = { readonly bearing: Bearing; readonly why: string } & (
  | { readonly target: string }
  | { readonly indicator: string }
  | { readonly matter: string }
)

export type DemoKnowledge = Omit<KnowledgeText, 'author' | 'address' | 'areaId' | 'reviewOn' | 'transfer'> &
  Partial<Pick<KnowledgeText, 'author' | 'address' | 'transfer'>> & {
    /** Life areas by name: the first that the county has. */
    readonly areas?: readonly string[]
    /** So many days from today. */
    readonly reviewIn: number
    readonly about?: readonly About[]
    /** What somebody saw who looked at it again. */
    readonly reviewed?: string
    readonly withdrawn?: string
    /** Only in this county, where it is named. */
    readonly only?: 'varmland' | 'jonkoping'
  }

/** What the county leans on. Of what it speaks for and against, the county need not have everything. */
export async function gatherKnowledge(
  db: Db,
  doer: Signer,
  county: string,
  now: Date,
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const today = civilDateOf(now)
  const areas = divisionOn(await divisionsOf(db), today)?.areas ?? []
  for (const {
    areas: names = [],
    reviewIn,
    about = [],
    reviewed,
    withdrawn,
    only,
    ...text
  } of demoKnowledge) {
    if (only && only !== county) continue
    const area = names.flatMap((name) => areas.find((each) => each.name === name) ?? [])[0]
    const reviewOn: CivilDate = daysFrom(today, reviewIn)
    const whole = {
      author: '',
      address: '',
      transfer: '',
      areaId: area?.id ?? null,
      ...text,
      tags: tagsIn(text.tags.join(',')),
    }
    const id = await addKnowledge(db, doer, { ...whole, reviewOn: reviewed ? today : reviewOn })
    const item = await knowledgeFor(db, id)
    if (reviewed) await reviewKnowledge(db, doer, item, { note: reviewed, reviewOn })
    for (const on of about) {
      const subject = await subjectOf(db, on, targets)
      if (subject)
        await setBearing(db, doer, item, on.bearing, await subjectFor(db, subject.kind, subject.id), on.why)
    }
    if (withdrawn) await withdrawKnowledge(db, doer, item, withdrawn)
  }
}

async function subjectOf(db: Db, on: About, targets: ReadonlyMap<string, string>) {
  if ('indicator' in on) return { kind: 'indicator', id: (await indicatorFor(db, on.indicator)).id }
  if ('target' in on) {
    const id = targets.get(on.target)
    return id ? { kind: 'target', id } : null
  }
  const matter = await db.selectFrom('matter').select('id').where('title', '=', on.matter).executeTakeFirst()
  return matter ? { kind: 'matter', id: matter.id } : null
}
