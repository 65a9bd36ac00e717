import { addCode } from '../coding/codeStore.ts'
import { writeMemo } from '../coding/memoStore.ts'
import { agreeOnCode, codedText, putCode } from '../coding/store.ts'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Writer } from '../record/thing.ts'
import type { Source } from '../review/review.ts'
import { nextSourceNumber } from '../review/store.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** By perspective, in the order of the book. */
const codeBook = [
  [
    'Styrning och inflytande',
    [
      ['Lång beslutsväg', 'Många steg eller lång tid från förslag till beslut. Inte: att beslutet blev fel.'],
      ['Oklara mandat', 'Ingen vet vem som får bestämma, eller flera tror att de får.'],
      [
        'Börjar före beslut',
        'Arbete startar innan någon har beslutat. Inte: försök som är beslutade som försök.',
      ],
    ],
  ],
  [
    'Resultat',
    [
      ['Effekter mäts inte', 'Ingen följer vad som blev annorlunda för dem det gäller.'],
      ['Deltagare räknas', 'Träffar, deltagare och nöjdhet får stå för resultatet.'],
    ],
  ],
  [
    'Effektivitet',
    [
      ['För många uppdrag', 'Nytt startar utan att något avslutas.'],
      ['Dubbelarbete', 'Samma sak görs på flera ställen, i flera grupper eller system.'],
    ],
  ],
  [
    'Forskningsuppdraget',
    [['Frågorna ställs av andra', 'Det som studeras har någon annan valt än verksamheten.']],
  ],
  ['Historiskt', [['Tidigare utvärdering 2018', 'Jämförs med, eller kommer ur, utvärderingen 2018.']]],
] as const

const strengths = [
  ['Korta kontaktvägar', 'Det går att ringa rätt person, utan omvägar.'],
  ['Handlingskraft', 'Något blir gjort, också när ramarna är oklara.'],
] as const

/** Invented, as everything that is said in it. `?` begins what the interviewer asks. */
const said = [
  '? Om vi börjar med hur ett förslag blir ett beslut hos er. Kan du beskriva vägen?',
  'Den är lång. Först talar nätverket om saken, sedan styrgruppen, sedan ledningsgruppen, och när någon frågar om pengarna får vi börja om. Ibland går det ett år innan vi får ett svar.',
  '? Vad händer under det året?',
  'Vi gör det ändå. Två eller tre kommuner provar i liten skala, och så hoppas vi på beslutet. Det är nog både en styrka och ett bekymmer.',
  '? Vem är det som får bestämma?',
  'Det beror på vem du frågar. I min grupp tror hälften att vi bestämmer och hälften att vi föreslår.',
  '? Vad fungerar bra?',
  'Att vi känner varandra. Jag kan ringa vilken skolchef som helst i länet och få hjälp samma dag.',
  '? Hur vet ni om det ni gör ger resultat?',
  'Det vet vi knappt. Vi räknar hur många som kom på träffarna. Vad som blev annorlunda för barnen har ingen frågat efter. Jag har bett om det i flera år.',
  '? Och forskningen?',
  'Den är bra när den väl kommer. Men frågorna är sällan våra egna.',
  '? Vad sa man i utvärderingen 2018?',
  'Ungefär samma sak som jag säger nu. Då hette det att uppdragen var för många, och sedan dess har vi fått fler.',
  '? Vad skulle du ändra först?',
  'Sluta starta nytt innan något är färdigt. Vi har fler grupper i dag än vi har chefer som hinner sitta i dem. Och två av grupperna skriver samma rapport, i olika system.',
]

/** Which coder put which code on which sentences: 0 leads the review, 1 and 2 read beside. */
const put = [
  [[0, 1, 2], 4, 5, 'Lång beslutsväg'],
  [[0, 1], 7, 8, 'Börjar före beslut'],
  [[2], 7, 8, 'Handlingskraft'],
  [[0, 1, 2], 12, 12, 'Oklara mandat'],
  [[0, 1, 2], 14, 15, 'Korta kontaktvägar'],
  [[0, 1, 2], 18, 18, 'Deltagare räknas'],
  [[0, 1, 2], 19, 19, 'Effekter mäts inte'],
  [[0], 23, 23, 'Frågorna ställs av andra'],
  [[1, 2], 23, 23, 'Oklara mandat'],
  [[0, 1, 2], 26, 26, 'Tidigare utvärdering 2018'],
  [[0, 1, 2], 28, 29, 'För många uppdrag'],
  [[0, 2], 30, 30, 'Dubbelarbete'],
] as const

/** One interview that three have coded, with what they see alike and what they do not. */
export async function codeInJonkoping(db: Db, { review, perspectives, roles, lead, reviewers }: DemoReview) {
  const codes = new Map<string, string>()
  const add = async (
    name: string,
    definition: string,
    perspectiveId: string | null,
    parentId: string | null,
  ) => {
    const text = { name, definition, color: null, perspectiveId, parentId, isCodable: true }
    codes.set(name, await addCode(db, lead, review, text))
  }
  for (const [perspective, those] of codeBook)
    for (const [name, definition] of those) await add(name, definition, perspectives.get(perspective)!, null)
  const strength = await addCode(db, lead, review, {
    name: 'Styrka',
    definition: 'Det som fungerar och som ett förslag inte får förstöra.',
    color: null,
    perspectiveId: null,
    parentId: null,
    isCodable: false,
  })
  for (const [name, definition] of strengths) await add(name, definition, null, strength)

  const source = await interview(db, lead, review, roles.get('Chef för verksamhet')!)
  const { sentences } = (await codedText(db, source))!
  const span = (from: number, to: number) => ({
    start: sentences[from - 1]!.start,
    end: sentences[to - 1]!.end,
  })
  const coders = [lead, ...reviewers]
  for (const index of coders.keys())
    for (const [who, from, to, name] of put)
      if ((who as readonly number[]).includes(index))
        await putCode(db, coders[index]!, review, source, span(from, to), codes.get(name)!)
  const ids = await db.selectFrom('coder').select(['id', 'number']).orderBy('number').execute()
  const mandate = { codeId: codes.get('Frågorna ställs av andra')!, coderIds: ids.map(({ id }) => id) }
  await agreeOnCode(db, lead, review, source, { id: newId(), ...mandate, ...span(23, 23) })
  const memo = (text: string) => ({ id: newId(), text })
  await writeMemo(
    db,
    reviewers[0]!,
    review,
    memo('Både en styrka och ett bekymmer, säger hen själv. Behövs två koder, eller en som säger båda?'),
    { kind: 'segment', source, span: span(7, 9) },
  )
  await writeMemo(
    db,
    lead,
    review,
    memo('Vi kodar var för sig fram till den tionde intervjun. Sedan jämför vi, innan vi går vidare.'),
    { kind: 'method' },
  )
}

async function interview(
  db: Db,
  { partnershipId }: Writer,
  review: DemoReview['review'],
  roleId: string,
): Promise<Source> {
  const number = await nextSourceNumber(db, review, 'interview')
  const source: Source = {
    id: newId(),
    reviewId: review.id,
    kind: 'interview',
    number,
    title: 'chef för verksamhet',
  }
  await db
    .insertInto('source')
    .values({ partnershipId, ...source })
    .execute()
  const voice = { id: newId(), sourceId: source.id, pseudonym: 'Svar', roleId, partyId: null }
  await db
    .insertInto('voice')
    .values({ partnershipId, ...voice })
    .execute()
  let [text, length] = ['', 0]
  const turns = said.map((words, index) => {
    const isInterviewer = words.startsWith('? ')
    const spoken = isInterviewer ? words.slice(2) : words
    const startAt = length
    text += `${spoken}\n`
    length += spoken.length + 1
    return {
      partnershipId,
      sourceId: source.id,
      place: index + 1,
      startAt,
      endAt: length - 1,
      speaker: isInterviewer ? 'Intervjuare' : 'Svar',
      voiceId: isInterviewer ? null : voice.id,
      isInterviewer,
    }
  })
  await db.insertInto('sourceText').values({ partnershipId, sourceId: source.id, text }).execute()
  await db.insertInto('turn').values(turns).execute()
  return source
}
