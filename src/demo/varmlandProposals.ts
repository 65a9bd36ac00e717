import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { NewCandidate } from '../priorities/store.ts'
import { promiseAnswers } from '../proposals/promiseStore.ts'
import { daysFrom } from './days.ts'
import { type DemoProposal, handInDemo, noGround } from './proposals.ts'

/** Invented: what is proposed so that more may go on to upper secondary school, and one that waits for its answer. */
const proposed = (today: CivilDate, aims: readonly string[]): readonly DemoProposal[] => [
  {
    key: 'team',
    by: 'Olle Berglund',
    on: daysFrom(today, -52),
    title: 'Närvaroteam i alla 16 kommuner',
    what: 'Ett team möter eleven redan efter tio frånvarodagar.',
    why: 'Frånvaro som får växa blir svår att vända.',
    forWhom: 'Elever i årskurs 4–9 med hög frånvaro',
    people: 900,
    once: 400_000,
    yearly: 3_200_000,
    risk: ['medium', 'De minsta kommunerna får inte ihop ett team.'],
    aims,
  },
  {
    key: 'measure',
    by: 'Maria Lindqvist',
    on: daysFrom(today, -50),
    title: 'Gemensam uppföljning av frånvaro varje månad',
    what: 'Samma mått i alla kommuner, samma dag.',
    why: 'I dag går det inte att jämföra.',
    once: 120_000,
    yearly: 40_000,
    risk: ['low', ''],
    aims,
  },
  {
    key: 'summer',
    by: 'Karin Holm',
    on: daysFrom(today, -49),
    title: 'Sommarskola över kommungränserna',
    what: 'Fyra orter, öppna för alla elever i länet.',
    why: 'Den som saknar ett ämne kan läsa ikapp det innan hösten.',
    people: 350,
    yearly: 1_800_000,
    risk: ['medium', 'De som behöver den mest kommer inte.'],
    aims,
  },
  {
    key: 'health',
    by: 'Amira Haddad',
    on: daysFrom(today, -47),
    title: 'Skolhälsa och barnhälsa i samma team',
    what: 'Region och kommun delar lokal och tid.',
    why: 'Familjen berättar en gång i stället för tre.',
    people: 1200,
    yearly: 900_000,
    risk: ['high', 'Sekretessen gör att ingen vågar dela något.'],
    aims,
  },
  {
    key: 'talks',
    by: 'Olle Berglund',
    on: daysFrom(today, -46),
    title: 'Samtal med alla elever före årskurs 9',
    what: 'Om vad som behövs för att bli behörig.',
    why: 'Många vet inte hur nära de är.',
    people: 3100,
    yearly: 250_000,
    aims,
  },
  {
    key: 'bus',
    by: 'Karin Holm',
    on: daysFrom(today, -45),
    title: 'Gratis buss till läxhjälp efter skolan',
    what: 'Regionens linjer är avgiftsfria för elever i årskurs 7–9 mellan 14 och 18.',
    why: 'Den som bor långt bort kan inte stanna kvar.',
    people: 5400,
    risk: ['medium', 'Tidtabellerna passar inte skolornas tider.'],
    aims,
  },
]

/** Answers with the five that the rounds choose among. */
export async function proposeInVarmland(
  db: Db,
  doer: Signer,
  today: CivilDate,
  targetId: string | undefined,
): Promise<readonly NewCandidate[]> {
  await promiseAnswers(db, doer, 6)
  const all = proposed(today, targetId ? [targetId] : [])
  const ids = await handInDemo(db, doer, today, noGround, all)
  return all
    .filter(({ key }) => key !== 'bus')
    .map(({ key, title, what }) => ({
      title,
      description: what,
      thing: { kind: 'proposal', id: ids.get(key)! },
    }))
}
