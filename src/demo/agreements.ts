import { addLawChange } from '../agreements/lawStore.ts'
import { addVersion, agreementIn, nameSuccessor, readAgreements } from '../agreements/store.ts'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { nameParties, type Recorder } from '../decisions/adoptionStore.ts'
import { endOutcome, recordEvaluation } from '../decisions/followUpStore.ts'
import { noTerms, type Outcome, type Terms } from '../decisions/outcome.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerAll, type Put } from './adoptions.ts'
import { daysFrom } from './days.ts'

type Text = {
  readonly title: string
  readonly text: string
  readonly decidedBy: string
  readonly diaryNumber: string
  readonly takenOn: CivilDate
  readonly terms: Partial<Terms>
}

/** Texts are invented and short; real ones are many pages. What they refer to is real law. */
export async function agreeInVarmland(db: Db, doer: Recorder, today: CivilDate): Promise<void> {
  // A law that older agreements about young people and alcohol refer to.
  await addLawChange(db, doer, {
    id: newId(),
    sfs: '1994:1738',
    name: 'alkohollagen',
    abbreviation: '',
    replacedBySfs: '2010:1622',
    replacedByName: 'alkohollagen',
    since: '2011-01-01' as CivilDate,
    section: '',
    nowIn: '',
  })
  const day = (days: number) => daysFrom(today, days)
  const plan = await entered(db, doer, {
    title: 'Överenskommelse om individuell plan',
    text: planText('2 kap. 7 § socialtjänstlagen (2001:453)', 'inom 21 dagar'),
    decidedBy: 'Beredningsgruppen',
    diaryNumber: 'RV2023-204',
    takenOn: day(-1095),
    terms: { validFrom: day(-1000), validUntil: day(420), evaluateOn: day(150) },
  })
  await answered(db, doer, plan, { asked: -1090, answerBy: -950, answered: -1040 }, today)
  const second = await version(db, doer, plan, {
    title: plan.title,
    text: planText('bestämmelserna om individuell plan i socialtjänstlagen (2025:400)', 'inom 14 dagar'),
    decidedBy: 'Beredningsgruppen',
    diaryNumber: 'RV2026-130',
    takenOn: day(-50),
    terms: { validFrom: day(100), evaluateOn: day(800) },
  })
  await answered(
    db,
    doer,
    second,
    { asked: -45, answerBy: 60, answered: -30, silent: ['Eda', 'Kil', 'Sunne', 'Årjäng', 'Region Värmland'] },
    today,
  )

  const discharge = await entered(db, doer, {
    title: 'Samverkan vid utskrivning från slutenvård',
    text: '# Syfte\nDen som är utskrivningsklar ska kunna gå hem tryggt och utan att vänta.\n\n# Ansvar\n- Regionen meddelar kommunen samma dag som någon beräknas bli utskriven.\n- Kommunen planerar insatserna tillsammans med personen och den fasta vårdkontakten.\n\n# Betalning\nParterna tillämpar de dagar och belopp som följer av lagen (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård.',
    decidedBy: 'Nätverket för vård och omsorg',
    diaryNumber: 'RV2024-61',
    takenOn: day(-760),
    terms: { validFrom: day(-668), validUntil: day(62), evaluateOn: day(-120) },
  })
  await answered(db, doer, discharge, { asked: -755, answerBy: -670, answered: -720 }, today)
  await recordEvaluation(db, doer, discharge, {
    evaluatedOn: day(-130),
    found: 'Färre väntar på sjukhus. Kommunerna får ofta veta det för sent på fredagar.',
    conclusion: 'change',
  })

  const minds = await entered(db, doer, {
    title: 'Överenskommelse om ungas psykiska hälsa',
    text: '# Syfte\nBarn och unga som mår dåligt ska få hjälp på rätt nivå, första gången de frågar.\n\n# Vem gör vad\n- Kommunen svarar för elevhälsan och för stöd enligt 5 kap. 1 § SoL.\n- Regionen svarar för första linjen och för specialistvården.',
    decidedBy: 'Beredningsgruppen',
    diaryNumber: 'RV2022-15',
    takenOn: day(-1500),
    terms: { validFrom: day(-1400), validUntil: day(-210) },
  })
  await answered(db, doer, minds, { asked: -1495, answerBy: -1400, answered: -1450 }, today)
  const next = await entered(db, doer, {
    title: 'Överenskommelse om en väg in för barn och unga',
    text: '# Syfte\nDet finns en väg in för barn och unga som mår dåligt, oavsett vem som sedan hjälper dem.\n\n# Vem gör vad\n- Kommunen och regionen bemannar vägen in tillsammans.\n- Den som tar emot ett barn släpper det inte förrän någon annan har tagit vid.\n\n# Kostnad\nParterna delar kostnaden lika, och kommunernas del efter antal barn.',
    decidedBy: 'Beredningsgruppen',
    diaryNumber: 'RV2026-98',
    takenOn: day(-65),
    terms: { validFrom: day(40) },
  })
  await answered(
    db,
    doer,
    next,
    { asked: -60, answerBy: 30, answered: -28, silent: ['Arvika', 'Eda', 'Hagfors'] },
    today,
  )
  await follow(db, doer, minds, next)

  const draft = await entered(db, doer, {
    title: 'Överenskommelse om läkarmedverkan i kommunal hälso- och sjukvård',
    text: '# Syfte\nDen som får hälso- och sjukvård av kommunen ska träffa läkare när det behövs.\n\n# Omfattning\nEnligt 16 kap. 1 § hälso- och sjukvårdslagen (2017:30) avsätter regionen de läkare som behövs. Tider och telefonnummer står i en bilaga.',
    decidedBy: 'Nätverket för vård och omsorg',
    diaryNumber: '',
    takenOn: day(-12),
    terms: { validFrom: day(200) },
  })
  await nameParties(
    db,
    doer,
    draft,
    (await partiesOn(db, today)).map(({ id }) => id),
  )
}

export async function agreeInJonkoping(db: Db, doer: Recorder, today: CivilDate): Promise<void> {
  const day = (days: number) => daysFrom(today, days)
  const house = await entered(db, doer, {
    title: 'Överenskommelse om Barnahus',
    text: '# Syfte\nEtt barn som kan ha utsatts för brott berättar en gång, på en plats där alla som behöver höra det finns.\n\n# Ansvar\n- Kommunerna anmäler och utreder enligt 11 kap. 1 § socialtjänstlagen (2001:453).\n- Regionen gör den medicinska undersökningen och erbjuder barnet behandling.\n\n# Kostnad\nKommunerna delar kostnaden efter antal barn 0–17 år.',
    decidedBy: 'Kommunalt forum',
    diaryNumber: 'RJL2023-77',
    takenOn: day(-1150),
    terms: { validFrom: day(-1060), validUntil: day(700), evaluateOn: day(58) },
  })
  await answered(db, doer, house, { asked: -1145, answerBy: -1062, answered: -1110 }, today)

  const homes = await entered(db, doer, {
    title: 'Avtal om Familjehemsresursen',
    text: homesText('en gång om året', 'lika mellan kommunerna'),
    decidedBy: 'PKS',
    diaryNumber: 'RJL2021-12',
    takenOn: day(-1900),
    terms: { validFrom: day(-1800), validUntil: day(-320) },
  })
  await answered(db, doer, homes, { asked: -1890, answerBy: -1800, answered: -1850 }, today)
  const renewed = await version(db, doer, homes, {
    title: homes.title,
    text: homesText('varje halvår', 'efter hur mycket var och en använder den'),
    decidedBy: 'PKS',
    diaryNumber: 'RJL2025-140',
    takenOn: day(-430),
    terms: { validFrom: day(-319), validUntil: day(1141), evaluateOn: day(410) },
  })
  await answered(db, doer, renewed, { asked: -425, answerBy: -325, answered: -380 }, today)
  await endOutcome(db, doer, homes, {
    endedOn: day(-320),
    reason: 'Ersatt av den andra versionen.',
    successorId: renewed.id,
  })
}

function planText(law: string, when: string): string {
  return `# Syfte
Den som behöver stöd från både kommunen och regionen ska ha en plan, och veta vem som håller i den.

# När en plan görs
Enligt ${law} och 16 kap. 4 § hälso- och sjukvårdslagen (2017:30) gör parterna en individuell plan när någon av dem ser att det behövs.

# Hur
- Den som ser behovet frågar den enskilde och kallar de andra.
- Det första mötet hålls ${when}.
- Planen säger vem som gör vad, och vem som håller i den.

# Uppföljning
Parterna räknar varje år hur många planer som har gjorts, och frågar dem som har haft en.`
}

function homesText(reported: string, shared: string): string {
  return `# Syfte
Familjehemsresursen finner, utreder och stödjer familjehem åt länets kommuner.

# Arbete
Den redovisar ${reported} hur många hem som behövs och hur många som finns.

# Kostnad
Kostnaden delas ${shared}.`
}

async function entered(db: Db, doer: Recorder, { terms, ...text }: Text): Promise<Outcome> {
  return enterDecision(db, doer, {
    ...noTerms,
    ...terms,
    ...text,
    kind: 'agreement',
    dissent: '',
    section: '',
  })
}

async function version(db: Db, doer: Recorder, first: Outcome, { terms, ...text }: Text): Promise<Outcome> {
  const agreement = agreementIn(await readAgreements(db), first.id)
  const { partyIds } = agreement.versions.at(-1)!
  return addVersion(db, doer, agreement, { ...noTerms, ...terms, ...text, id: newId(), partyIds })
}

async function answered(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  put: Omit<Put, 'title' | 'needs'>,
  today: CivilDate,
): Promise<void> {
  const parties = await partiesOn(db, today)
  await answerAll(db, doer, outcome, { ...put, title: outcome.title, needs: null }, parties, today)
}

async function follow(db: Db, doer: Recorder, first: Outcome, next: Outcome): Promise<void> {
  await nameSuccessor(db, doer, agreementIn(await readAgreements(db), first.id), next.id)
}
