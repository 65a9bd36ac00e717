import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { gatherReview } from '../reports/reviewGatheringStore.ts'
import { freezeReview, writeSummary } from '../reports/reviewStore.ts'
import { completed, withOwn } from '../slides/deck.ts'
import { madeSlides } from '../slides/made.ts'
import { arrange } from '../slides/store.ts'
import { uiWords } from '../ui/words.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** In words of our own. */
const summary =
  'Samverkan mellan kommunerna har lång tradition och uppskattas. Nätverken, kompetensutvecklingen och omvärldsbevakningen ger mer än en kommun klarar ensam.\n\nMålen är däremot otydliga, ekonomin svår att följa och projekten fler än det finns kraft till. Mycket av det som nu rekommenderas föreslogs redan 2014 och 2018. Frågan till huvudmännen är därför också vad som hindrade det då.'

const own = {
  title: 'Att tala om i dag',
  points: [
    'Vad hindrade det som föreslogs redan 2014 och 2018?',
    'Vilken rekommendation tar vi först?',
    'Vad slutar vi med för att få plats?',
  ],
}

/** The report of the review, frozen: only what it says. Its files are made when somebody asks for them. And slides, ready to show. */
export async function reportReview(db: Db, { review, lead }: DemoReview, now: Date): Promise<void> {
  const { name, area } = await db.selectFrom('partnership').select(['name', 'area']).executeTakeFirstOrThrow()
  await writeSummary(db, lead, review, summary)
  const source = await gatherReview(db, review, {
    partnership: `${name} ${area}`,
    demo: uiWords('sv').demo,
    today: civilDateOf(now),
  })
  await freezeReview(db, lead, source, { id: newId(), summary, now })
  const made = completed([], madeSlides(source))
  // The findings are for those who read on; what is to be talked about is not in the review.
  const chosen = made.map((each) => (each.key.startsWith('findings') ? { ...each, isShown: false } : each))
  await arrange(db, lead, review, withOwn(chosen, newId(), own), 'added')
}
