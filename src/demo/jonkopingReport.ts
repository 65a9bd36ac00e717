import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { gatherReview } from '../reports/reviewGatheringStore.ts'
import { freezeReview, writeSummary } from '../reports/reviewStore.ts'
import { uiWords } from '../ui/words.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** In words of our own. */
const summary =
  'Samverkan mellan kommunerna har lång tradition och uppskattas. Nätverken, kompetensutvecklingen och omvärldsbevakningen ger mer än en kommun klarar ensam.\n\nMålen är däremot otydliga, ekonomin svår att följa och projekten fler än det finns kraft till. Mycket av det som nu rekommenderas föreslogs redan 2014 och 2018. Frågan till huvudmännen är därför också vad som hindrade det då.'

/** The report of the review, frozen: only what it says. Its files are made when somebody asks for them. */
export async function reportReview(db: Db, { review, lead }: DemoReview, now: Date): Promise<void> {
  const { name, area } = await db.selectFrom('partnership').select(['name', 'area']).executeTakeFirstOrThrow()
  await writeSummary(db, lead, review, summary)
  const source = await gatherReview(db, review, {
    partnership: `${name} ${area}`,
    demo: uiWords('sv').demo,
    today: civilDateOf(now),
  })
  await freezeReview(db, lead, source, { id: newId(), summary, now })
}
