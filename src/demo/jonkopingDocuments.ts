import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { markCoverage } from '../documents/coverageStore.ts'
import { cellOf, type DocumentKind, type Reach } from '../documents/document.ts'
import { addDocument, documentsOf } from '../documents/store.ts'
import { takeText } from '../documents/textStore.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { perspectivesOf } from '../review/store.ts'

/** H, R, F, E, S: the five perspectives in their order. */
type Marks = string

type Row = readonly [
  title: string,
  kind: DocumentKind,
  dated: string,
  publisher: string,
  marks: Marks,
  reach?: Reach,
]

/** About thirty documents, as there were. Titles, publishers and texts are invented. */
const register: readonly Row[] = [
  ['Beslut om en gemensam utvecklingsenhet', 'decision', '2009-11-19', 'PKS', 'HS', 'public'],
  ['Avsiktsförklaring mellan kommunerna', 'agreement', '2010-02', 'Kommunalt forum', 'H', 'public'],
  ['Utvecklingsenhetens första verksamhetsplan', 'plan', '2010', 'Kommunal utveckling', 'HE'],
  ['Överenskommelse om barnahus', 'agreement', '2011-05-12', 'PKS', 'HR', 'public'],
  ['Forskningsplan för välfärdsfrågor', 'plan', '2011', 'Kommunal utveckling', 'F'],
  ['Årsrapport 2012', 'report', '2013-02', 'Kommunal utveckling', 'HR', 'public'],
  ['Utvärdering av organisationen', 'evaluation', '2014-11-20', 'Kommundirektörerna', 'HES'],
  ['Yttrande över utvärderingen', 'decision', '2015-01-22', 'PKS', 'S', 'public'],
  ['Familjehemsresursen: uppdrag och finansiering', 'agreement', '2015-06', 'PKS', 'E', 'public'],
  ['Årsrapport 2015', 'report', '2016-02', 'Kommunal utveckling', 'R', 'public'],
  ['Så väljer vi forskningsfrågor', 'plan', '2016-09', 'Kommunal utveckling', 'FS'],
  ['Rektorsakademin efter tre år', 'evaluation', '2017', 'Skolchefernas nätverk', 'R'],
  ['Fjärrundervisning: förstudie', 'report', '2017-10', 'Kommunal utveckling', 'RE'],
  ['Utvärdering av uppdragen', 'evaluation', '2018-10-04', 'Kommundirektörerna', 'HRES'],
  ['Fördelning av kostnader, princip', 'decision', '2018-12-06', 'PKS', 'ES', 'public'],
  ['Nätverkens uppdrag, samlad förteckning', 'other', '2019-03', 'Kommunal utveckling', 'ES'],
  ['Strategigruppen för barn och unga: uppdrag', 'decision', '2019-05-16', 'Ledningsgruppen', 'S', 'public'],
  ['Strategigruppen för äldre: uppdrag', 'decision', '2019-05-16', 'Ledningsgruppen', 'S', 'public'],
  ['Årsrapport 2019', 'report', '2020-02', 'Kommunal utveckling', 'R', 'public'],
  ['Anteckningar från chefsdagarna', 'minutes', '2020-09-24', 'Kommunal utveckling', 'ES', 'members'],
  ['Enkät till deltagare i nätverken', 'report', '2020-12', 'Kommunal utveckling', 'RE', 'members'],
  ['Peer support: slutrapport', 'report', '2021-04', 'Kommunal utveckling', 'R', 'public'],
  ['Forskning i vardagen, en lägesbild', 'report', '2021-06', 'Kommunal utveckling', 'FR'],
  ['Årsrapport 2021', 'report', '2022-02', 'Kommunal utveckling', 'R', 'public'],
  ['Budget och bemanning 2022', 'plan', '2022-01', 'Kommunal utveckling', 'E'],
  ['Omvärldsanalys inför nästa mandatperiod', 'report', '2022-05', 'Kommunal utveckling', 'R'],
  ['Socialchefernas inspel till översynen', 'other', '2022-10', 'Socialchefernas nätverk', 'RS', 'members'],
  ['Skolchefernas inspel till översynen', 'other', '2022-10', 'Skolchefernas nätverk', 'RS', 'members'],
  [
    'Uppdragsbeskrivning för Förbättrat partnerskap',
    'decision',
    '2022-12-12',
    'Kommundirektörerna',
    'S',
    'public',
  ],
  ['Verksamhetsplan 2023', 'plan', '2023-01', 'Kommunal utveckling', 'E', 'public'],
]

/** What four of them say, by number. */
const texts: Readonly<Record<number, readonly string[]>> = {
  1: [
    'Kommunerna i länet inrättar en gemensam utvecklingsenhet från och med den 1 januari 2010. Enheten arbetar på uppdrag av kommunerna, som äger och finansierar den tillsammans.',
    'Syftet är att göra sådant gemensamt som ingen kommun har råd eller kunskap att göra lika bra ensam. Enheten ska inte ta över ansvar som enligt lag ligger på den enskilda kommunen.',
    'Beslut om inriktning och budget fattas en gång om året. Förvaltningscheferna lämnar förslag, och varje kommun har en röst.',
  ],
  14: [
    'Utvärderingen 2018 visar att kommunerna värderar nätverken högt. Nio av tio deltagare säger att de har haft nytta av det de lärt sig, men få kan peka på vad som blivit annorlunda för invånarna.',
    'Antalet uppdrag har växt varje år. Uppdrag läggs till utan att något annat avslutas, och cheferna har svårt att följa alla grupper som de förväntas sitta i.',
    'Vägen till beslut upplevs som lång. Ett förslag passerar i genomsnitt fyra organ innan någon säger ja eller nej. Flera frågar sig vem som egentligen äger frågan under tiden.',
    'Vi föreslår färre och tydligare uppdrag, ett gemensamt sätt att prioritera och att effekter redovisas varje år.',
  ],
  20: [
    'Cheferna samlades två dagar i september. Stämningen var god, men frågan om mandat kom upp i nästan varje grupp.',
    '”Vi pratar oss samman, och sedan åker vi hem och gör som vanligt.” Så sammanfattade en grupp hur beslut ofta landar.',
    'Förslag som fick stöd: en kort introduktion för nya chefer, ett årshjul som håller, och att ekonomin visas öppet för alla som betalar.',
  ],
  23: [
    'Enheten har under åren byggt upp ett forskningsnätverk som är ovanligt för kommuner av vår storlek. Frågorna har ofta kommit från lärosätena.',
    'Verksamheterna efterfrågar kortare studier som svarar på deras egna frågor medan de fortfarande är aktuella. Av de studier som avslutats sedan 2016 har hälften lett till en ändring som någon kan beskriva.',
  ],
}

const letters = ['H', 'R', 'F', 'E', 'S']

/** Answers with the ids of the documents by their numbers. */
export async function registerDocuments(
  db: Db,
  doer: Writer,
  review: Review,
): Promise<ReadonlyMap<number, string>> {
  for (const [title, kind, dated, publisher, , reach = 'shared'] of register) {
    await addDocument(db, doer, review, newId(), {
      title,
      kind,
      dated,
      publisher,
      keptAt: '',
      note: '',
      reach,
    })
  }
  const documents = await documentsOf(db, review)
  const perspectives = await perspectivesOf(db, review)
  const marked = register.flatMap(([, , , , marks], i) =>
    letters.flatMap((letter, place) =>
      marks.includes(letter) ? [cellOf(documents[i]!, perspectives[place]!)] : [],
    ),
  )
  const sent = new Set(marked)
  await markCoverage(db, doer, review, { documents, perspectives, seen: new Set(), sent })
  for (const [number, paragraphs] of Object.entries(texts)) {
    const document = documents[Number(number) - 1]!
    const text = paragraphs.join('\n\n')
    const file = { name: `dokument-${number}.txt`, content: Buffer.from(text) }
    await takeText(db, doer, document, { text, format: 'text', pages: null, file })
  }
  return new Map(documents.map(({ number, id }) => [number, id]))
}
