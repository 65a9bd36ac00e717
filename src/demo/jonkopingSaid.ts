import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { partiesOn } from '../partnership/store.ts'
import { nextSourceNumber } from '../review/store.ts'
import { daysFrom } from './days.ts'
import type { DemoReview } from './jonkopingReview.ts'

type Saying = readonly [code: string, said: string]

type Interview = { readonly role: string; readonly party: string | null; readonly said: readonly Saying[] }

const head = 'Chef för verksamhet'
const director = 'Förvaltningschef'
const network = 'Deltagare i nätverk'

/** Invented from beginning to end: nobody has said it. */
const interviews: readonly Interview[] = [
  {
    role: head,
    party: 'Eksjö',
    said: [
      [
        'Lång beslutsväg',
        'Den är lång. Det börjar i nätverket, sedan styrgruppen, sedan ledningsgruppen, och tillbaka igen när någon undrar över pengarna.',
      ],
      ['Lång tradition', 'När jag började fanns nätverket redan. Jag fick hjälp första veckan.'],
      ['För många uppdrag', 'Vi har fler grupper i dag än vi har chefer som kan sitta i dem.'],
      ['Effekter mäts inte', 'Vi räknar träffar. Vad som blev bättre för barnen vet vi inte.'],
    ],
  },
  {
    role: head,
    party: 'Nässjö',
    said: [
      ['Lång beslutsväg', 'Ibland har det gått ett år innan vi får ett svar, och då har frågan ändrat sig.'],
      ['Oklara mandat', 'Jag vet faktiskt inte om jag sitter där för min kommun eller för alla.'],
      ['Svårt att se pengarna', 'Jag kan inte förklara för min nämnd vad vi betalar för.'],
      ['Korta kontaktvägar', 'Jag kan ringa vilken skolchef som helst i länet och få hjälp samma dag.'],
    ],
  },
  {
    role: director,
    party: 'Värnamo',
    said: [
      ['Oklara mandat', 'Vi pratar länge, men ingen vet om vi får bestämma det.'],
      ['För många uppdrag', 'Det startas nytt innan det gamla är klart. Jag har slutat räkna.'],
      [
        'Frågorna ställs av andra',
        'Forskningen är bra när den kommer, men frågorna ställs av någon annan än oss.',
      ],
      ['Nätverken ger mycket', 'Nätverket är den bästa fortbildning jag har.'],
    ],
  },
  {
    role: director,
    party: 'Tranås',
    said: [
      ['Tidigare utvärdering 2018', 'Det där sade vi redan 2018. Jag har rapporten i hyllan.'],
      ['Dubbelarbete', 'Samma kartläggning gjordes hos oss och hos regionen samma vår.'],
      ['Svårt att se pengarna', 'Varje avtal har sin egen nyckel. Ingen ser summan.'],
      ['Lång tradition', 'Vi har gjort saker ihop i trettio år. Det sitter i väggarna.'],
    ],
  },
  {
    role: head,
    party: 'Gislaved',
    said: [
      [
        'Börjar före beslut',
        'Vi gör det ändå. Vi startar i det lilla, i två eller tre kommuner, och hoppas att beslutet kommer.',
      ],
      ['FoU hinner inte', 'När svaret kom från FoU hade vi redan valt väg.'],
      ['Nätverken ger mycket', 'Utan nätverket hade jag suttit ensam med det här.'],
    ],
  },
  {
    role: network,
    party: 'Vetlanda',
    said: [
      ['Lång beslutsväg', 'Förslaget vände tre gånger. Vi slutade fråga var det låg.'],
      ['Deltagare räknas', 'Vi vet hur många som kom, och i höstas frågade vi vad de använde efteråt.'],
      ['Korta kontaktvägar', 'Alla känner alla. Det går fort att få ett råd.'],
    ],
  },
  {
    role: network,
    party: 'Habo',
    said: [
      ['Dubbelarbete', 'Vi bygger egna mallar fast grannkommunen har färdiga.'],
      ['Effekter mäts inte', 'Jag har frågat efter effekter i flera år.'],
      ['Frågorna ställs av andra', 'Ingen frågade oss vad vi behövde veta.'],
    ],
  },
  {
    role: director,
    party: 'Mullsjö',
    said: [
      ['Svårt att se pengarna', 'Som liten kommun vill jag se vad just vi får ut.'],
      ['Lång tradition', 'Den som är ny blir insläppt direkt.'],
      ['FoU hinner inte', 'Enheten är duktig men för liten för allt vi frågar om.'],
    ],
  },
  {
    role: 'Annan roll',
    party: null,
    said: [
      ['Oklara mandat', 'Utifrån är det svårt att se vem som har bestämt.'],
      [
        'Tidigare utvärdering 2018',
        'Rekommendationerna från 2018 är nästan desamma som jag skulle skriva i dag.',
      ],
    ],
  },
  {
    role: head,
    party: 'Sävsjö',
    said: [
      ['Lång beslutsväg', 'Vägen ser olika ut varje gång, och det är det som tar tid.'],
      ['Korta kontaktvägar', 'Kommunal utveckling vet alltid vem jag ska prata med.'],
      ['För många uppdrag', 'Att sluta med något står aldrig på dagordningen.'],
    ],
  },
]

const perspectiveOf: Readonly<Record<string, string>> = {
  'Lång tradition': 'Historiskt',
  'Tidigare utvärdering 2018': 'Historiskt',
  'Effekter mäts inte': 'Resultat',
  'Deltagare räknas': 'Resultat',
  'Nätverken ger mycket': 'Resultat',
  'Frågorna ställs av andra': 'Forskningsuppdraget',
  'FoU hinner inte': 'Forskningsuppdraget',
  'För många uppdrag': 'Effektivitet',
  Dubbelarbete: 'Effektivitet',
  'Svårt att se pengarna': 'Effektivitet',
  'Lång beslutsväg': 'Styrning och inflytande',
  'Oklara mandat': 'Styrning och inflytande',
  'Korta kontaktvägar': 'Styrning och inflytande',
  'Börjar före beslut': 'Styrning och inflytande',
}

const asked = 'Hur ser du på samverkan?\n'

/** Ten short interviews, coded with the codes of the book and some more, so that findings rest on something. */
export async function sayWhatIsCoded(
  db: Db,
  { review, roles, perspectives, lead }: DemoReview,
): Promise<void> {
  const { partnershipId } = lead
  const parties = await partiesOn(db, daysFrom(review.begunOn, 365))
  const own = { partnershipId, reviewId: review.id }
  // The lead has coded the first interview already.
  const coder = await db
    .selectFrom('coder')
    .select('id')
    .where('reviewId', '=', review.id)
    .where('personId', '=', lead.id)
    .executeTakeFirstOrThrow()
  const book = await db.selectFrom('code').select(['id', 'name']).where('reviewId', '=', review.id).execute()
  const more = Object.entries(perspectiveOf)
    .filter(([name]) => !book.some((code) => code.name === name))
    .map(([name, perspective], i) => ({
      ...own,
      id: newId(),
      parentId: null,
      perspectiveId: perspectives.get(perspective)!,
      name,
      definition: '',
      color: null,
      place: book.length + i + 1,
    }))
  await db.insertInto('code').values(more).execute()
  const codes = [...book, ...more]
  const first = await nextSourceNumber(db, review, 'interview')
  for (const [i, { role, party, said }] of interviews.entries()) {
    const sourceId = newId()
    const voice = {
      partnershipId,
      id: newId(),
      sourceId,
      pseudonym: `Röst ${first + i}`,
      roleId: roles.get(role)!,
      partyId: parties.find(({ name }) => name === party)?.id ?? null,
    }
    const text = asked + said.map(([, words]) => words).join(' ')
    // Every character here is one in the basic plane: positions in JavaScript are those of the segments.
    const segments = said.map(([code, words]) => {
      const startAt = text.indexOf(words)
      return { code, startAt, endAt: startAt + words.length, id: newId() }
    })
    const title = role.toLowerCase()
    await db
      .insertInto('source')
      .values({ ...own, id: sourceId, kind: 'interview', number: first + i, title })
      .execute()
    await db.insertInto('sourceText').values({ partnershipId, sourceId, text }).execute()
    await db.insertInto('voice').values(voice).execute()
    const turn = { partnershipId, sourceId }
    await db
      .insertInto('turn')
      .values([
        {
          ...turn,
          place: 1,
          startAt: 0,
          endAt: asked.length,
          speaker: 'Intervjuare',
          voiceId: null,
          isInterviewer: true,
        },
        {
          ...turn,
          place: 2,
          startAt: asked.length,
          endAt: text.length,
          speaker: voice.pseudonym,
          voiceId: voice.id,
          isInterviewer: false,
        },
      ])
      .execute()
    await db
      .insertInto('segment')
      .values(segments.map(({ id, startAt, endAt }) => ({ ...turn, id, startAt, endAt, coderId: coder.id })))
      .execute()
    await db
      .insertInto('coding')
      .values(
        segments.map(({ code, id }) => ({
          partnershipId,
          id: newId(),
          segmentId: id,
          codeId: codes.find(({ name }) => name === code)!.id,
          coderId: coder.id,
        })),
      )
      .execute()
  }
}
