import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { recordAnswer } from '../decisions/adoptionStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { Clause, Expectation, Principle } from '../ownership/clause.ts'
import { sendForAdoption } from '../ownership/sendingStore.ts'
import { addClause, changeClause, draftFor, startDraft, strikeClause } from '../ownership/store.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerer } from './answerer.ts'

type Written = readonly [heading: string, text: string, practice: string]

const principle = ([heading, text, practice]: Written): Principle => ({
  kind: 'principle',
  id: newId(),
  heading,
  text,
  practice,
})

const expectation = (
  heading: string,
  text: string,
  more: Partial<Pick<Expectation, 'who' | 'measure' | 'withinDays'>> = {},
): Expectation => ({
  kind: 'expectation',
  id: newId(),
  heading,
  text,
  who: 'all',
  measure: 'self',
  withinDays: null,
  fromOn: null,
  ...more,
})

/** Principles that every party has adopted, and a new version that most have. */
export async function agreePrinciples(db: Db, doer: Signer, today: CivilDate): Promise<void> {
  const parties = await partiesOn(db, today)
  const first = await startDraft(db, doer)
  const clauses: readonly Clause[] = [
    principle([
      'Alla huvudmän är jämbördiga',
      'Varje kommun och regionen har lika mycket att säga till om, oavsett storlek.',
      'Ordet går runt bordet innan något avgörs. Ingen part är värd för de andra.',
    ]),
    principle([
      'Vi utgår från invånarna',
      'Frågan är vad länets invånare behöver, inte vem som äger verksamheten.',
      'Varje ärende börjar med ett nyckeltal eller en berättelse, inte med en organisation.',
    ]),
    principle([
      'Det vi lovar varandra följer vi upp',
      'Det som parterna har antagit följs upp öppet, också när det inte har gått som vi ville.',
      'Effekter visas på varje träff. Det som är försenat tas upp först.',
    ]),
    principle([
      'Vi deltar själva',
      'Den som har utsetts deltar. En ersättare är ett undantag som vi säger varför.',
      'Kan du inte komma säger du till i god tid och läser anteckningarna efteråt.',
    ]),
    expectation('Utse ledamöter', 'Parten utser ledamöter till de organ där den har en plats.', {
      measure: 'seats',
    }),
    expectation('Ge dem tid', 'Den som är utsedd har tid avsatt för träffarna och för arbetet mellan dem.'),
    expectation('Svara i tid', 'Det som ställs till parten besvaras inom den tid som anges.', {
      measure: 'answers',
    }),
    expectation(
      'Ta upp riktningen i den egna budgeten',
      'De gemensamma målen vägs in när parten gör sin egen plan och budget.',
    ),
    expectation('Delta på träffarna', 'Någon från parten är med på varje träff i de organ där den sitter.', {
      measure: 'meetings',
    }),
  ]
  const draft = await draftFor(db, first)
  for (const clause of clauses) await addClause(db, doer, draft, clause)
  const one = await send(db, doer, first, parties, {
    decidedBy: 'Politiska styrgruppen',
    note: 'De första principerna för hur vi styr tillsammans.',
    takenOn: daysAfter(today, -760),
    answerBy: daysAfter(today, -640),
    evaluateOn: daysAfter(today, 200),
  })
  await adopt(db, doer, one, parties, daysAfter(today, -720), today)

  const second = await startDraft(db, doer)
  const before = (heading: string) => clauses.find((clause) => clause.heading === heading)!
  const changed = before('Svara i tid')
  const followed = before('Det vi lovar varandra följer vi upp')
  const next = await draftFor(db, second)
  if (changed.kind === 'expectation')
    await changeClause(db, doer, next, changed, {
      ...changed,
      heading: 'Svara inom 90 dagar',
      text: 'Det som ställs till parten besvaras inom 90 dagar, också när svaret är nej.',
      withinDays: 90,
    })
  await changeClause(db, doer, next, followed, {
    ...followed,
    text: 'Det som parterna har antagit följs upp öppet och lika tydligt, både när det har gått bra och när det inte har gått som vi ville.',
  })
  await addClause(
    db,
    doer,
    next,
    expectation(
      'Berätta hur det gick',
      'Det som skulle vara genomfört återrapporteras senast den dag som anges.',
      {
        measure: 'reports',
      },
    ),
  )
  await addClause(
    db,
    doer,
    next,
    principle([
      'Vi lämnar över ordentligt',
      'Efter ett val får den nya ledamoten veta vad som gäller innan den första träffen.',
      'Den som slutar sitter med en gång tillsammans med den som börjar.',
    ]),
  )
  await strikeClause(db, doer, next, before('Ge dem tid'))
  const two = await send(db, doer, second, parties, {
    decidedBy: 'Politiska styrgruppen',
    note: 'Svarstiden är nu 90 dagar, uppföljningen gäller både det som gick bra och det som gick dåligt, och överlämningen efter val får en egen princip.',
    takenOn: daysAfter(today, -80),
    answerBy: daysAfter(today, 12),
    evaluateOn: daysAfter(today, 900),
  })
  const silent = parties.filter(({ name }, i) => i % 6 === 4 || name === 'Eda').map(({ name }) => name)
  const answering = parties.filter(({ name }) => !silent.includes(name))
  await adopt(db, doer, two, answering, daysAfter(today, -45), today)
}

/** Principles in one version, adopted by everybody. */
export async function agreeFirstPrinciples(db: Db, doer: Signer, today: CivilDate): Promise<void> {
  const parties = await partiesOn(db, today)
  const version = await startDraft(db, doer)
  const draft = await draftFor(db, version)
  const clauses: readonly Clause[] = [
    principle([
      'Kommunerna äger, alla bär',
      'Kommunerna äger det gemensamma arbetet tillsammans, och varje kommun bär sin del av det.',
      'Den som lånar ut personal säger vad den behöver tillbaka.',
    ]),
    principle([
      'Vi gör tillsammans det som ingen gör lika bra ensam',
      'Det som en kommun klarar själv stannar hos kommunen.',
      'Innan något nytt börjar frågar vi vad som kan avslutas.',
    ]),
    principle([
      'Frågorna går uppför stegen',
      'Det som kan avgöras i en strategigrupp avgörs där, och det som behöver ett beslut når PKS.',
      'Varje ärende visar på vilket steg det står.',
    ]),
    expectation('Ha en ledamot i PKS', 'Varje kommun har en ledamot på plats i PKS.', {
      who: 'municipality',
      measure: 'seats',
    }),
    expectation('Delta på träffarna', 'Någon från parten är med på varje träff i de organ där den sitter.', {
      measure: 'meetings',
    }),
    expectation('Svara inom 90 dagar', 'Det som ställs till parten besvaras inom 90 dagar.', {
      measure: 'answers',
      withinDays: 90,
    }),
    expectation('Ta det vidare hem', 'Ledamoten berättar i sin egen nämnd vad som har kommit fram.'),
  ]
  for (const clause of clauses) await addClause(db, doer, draft, clause)
  const outcome = await send(db, doer, version, parties, {
    decidedBy: 'PKS',
    note: 'Principer för hur vi styr det gemensamma arbetet.',
    takenOn: daysAfter(today, -400),
    answerBy: daysAfter(today, -290),
    evaluateOn: daysAfter(today, 330),
  })
  await adopt(db, doer, outcome, parties, daysAfter(today, -350), today)
}

type Days = {
  readonly decidedBy: string
  readonly note: string
  readonly takenOn: CivilDate
  readonly answerBy: CivilDate
  readonly evaluateOn: CivilDate
}

function send(
  db: Db,
  doer: Signer,
  version: number,
  parties: readonly Party[],
  days: Days,
): Promise<Outcome> {
  const sending = {
    ...days,
    kind: 'agreement',
    partyIds: parties.map(({ id }) => id),
  } as const
  return sendForAdoption(db, doer, version, sending, days.takenOn)
}

async function adopt(
  db: Db,
  doer: Signer,
  outcome: Outcome,
  parties: readonly Party[],
  from: CivilDate,
  today: CivilDate,
): Promise<void> {
  for (const [i, party] of parties.entries()) {
    // Councils meet on different days, all within some weeks of each other.
    const decidedOn = daysAfter(from, (i * 7) % 31)
    const { body, register, series } = answerer(party)
    await recordAnswer(
      db,
      doer,
      outcome,
      {
        partyId: party.id,
        answer: 'adopted',
        words: '',
        decidedOn,
        body,
        section: `§ ${12 + ((i * 17) % 80)}`,
        diaryNumber: `${series}${decidedOn.slice(0, 4)}-${60 + ((i * 29) % 300)}`,
        registeredAt: register,
        corrects: null,
      },
      today,
    )
  }
}
