import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import { seatHolders } from '../identity/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { addAction, addMilestone, completeAction, passMilestone, tellStatus } from '../plan/actionStore.ts'
import type { Answer, PlanKind, Standing, SupportKind } from '../plan/plan.ts'
import { actionFor, wholePlanFor } from '../plan/readingStore.ts'
import { answerRequest, askForSupport } from '../plan/requestStore.ts'
import { addPlan } from '../plan/store.ts'
import type { Thing } from '../record/thing.ts'
import { daysFrom } from './days.ts'

/** Days are counted from today. */
export type DemoAction = {
  readonly key: string
  readonly name: string
  readonly description?: string
  readonly owner: string
  readonly from: number
  readonly to: number
  readonly after?: readonly string[]
  readonly done?: readonly [on: number, note: string]
  readonly told?: readonly (readonly [Standing, on: number, note: string])[]
  readonly milestones?: readonly (readonly [name: string, due: number, passed?: number])[]
}

export type DemoRequest = {
  readonly kind: SupportKind
  readonly wish: string
  readonly action: string | null
  readonly asked: string
  readonly answerBy: number
  readonly answer?: readonly [Answer, string]
}

export type DemoPlan = {
  readonly kind: PlanKind
  readonly name: string
  readonly intent: string
  readonly from: number
  readonly to: number
  readonly actions: readonly DemoAction[]
  readonly requests: readonly DemoRequest[]
}

/** A plan under way: some of it done, something late, and somebody waited for. Answers with the ids of its actions. */
export async function makePlan(
  db: Db,
  doer: Signer,
  today: CivilDate,
  plan: DemoPlan,
  carriesOut: Readonly<Record<string, Thing | undefined>> = {},
): Promise<ReadonlyMap<string, string>> {
  const holders = await seatHolders(db, today)
  const person = (name: string): Signer => {
    const { partnershipId } = doer
    // Seats may have been taken over since: then the coordinator holds it together.
    const holder = holders.find(({ personName }) => personName === name)
    if (!holder) return doer
    return { partnershipId, id: holder.personId, name, hat: hatLabel('sv', holder.role, holder.partyName) }
  }
  const on = (days: number) => daysFrom(today, days)
  const { kind, name, intent } = plan
  const planId = await addPlan(db, doer, { kind, name, intent, fromOn: on(plan.from), toOn: on(plan.to) })
  const ids = new Map<string, string>()
  for (const each of plan.actions) {
    const thing = carriesOut[each.key]
    const id = await addAction(
      db,
      doer,
      { id: planId },
      {
        name: each.name,
        description: each.description ?? '',
        ownerId: person(each.owner).id,
        startsOn: on(each.from),
        endsOn: on(each.to),
        after: (each.after ?? []).map((key) => ids.get(key)!),
        carriesOut: thing ? [thing] : [],
      },
    )
    ids.set(each.key, id)
    const told = async () => (await actionFor(db, id)).action
    for (const [milestone, due, passed] of each.milestones ?? []) {
      const milestoneId = await addMilestone(db, doer, await told(), { name: milestone, dueOn: on(due) })
      if (passed !== undefined)
        await passMilestone(db, person(each.owner), await told(), milestoneId, on(passed))
    }
    for (const [standing, day, note] of each.told ?? [])
      await tellStatus(db, person(each.owner), await told(), { standing, note, toldOn: on(day) })
    if (each.done)
      await completeAction(db, person(each.owner), await told(), {
        doneOn: on(each.done[0]),
        note: each.done[1],
      })
  }
  for (const { action, asked, answerBy, answer, ...request } of plan.requests) {
    const actionId = action === null ? null : ids.get(action)!
    const askedId = person(asked).id
    const id = await askForSupport(
      db,
      doer,
      { id: planId },
      { ...request, actionId, askedId, answerBy: on(answerBy) },
    )
    if (!answer) continue
    const [said, text] = answer
    const stands = (await wholePlanFor(db, planId)).requests.find((each) => each.id === id)!
    await answerRequest(db, person(asked), stands, { answer: said, text })
  }
  return ids
}

/** What the review led to, in its second year. */
export const strategyOfJonkoping: DemoPlan = {
  kind: 'strategy',
  name: 'Förändringsstrategi: Förbättrat partnerskap',
  intent:
    'Var och en som leder vet vilka mål vi delar, vad hen har mandat att besluta och vad det kostar, och vi gör färre saker helt färdigt.',
  from: -160,
  to: 190,
  actions: [
    {
      key: 'goals',
      name: 'Sätta gemensamma mål för varje styrgrupp',
      description: 'Högst tre mål för varje styrgrupp, med roller, förväntningar och mandat.',
      owner: 'Marianne Dufva',
      from: -160,
      to: -70,
      done: [
        -64,
        'Åtta mål i tre styrgrupper. Strategigruppen för äldre väntar på en ordförande från regionen.',
      ],
      told: [['on-track', -110, 'Två av tre styrgrupper har ett utkast.']],
    },
    {
      key: 'inventory',
      name: 'Lista det som redan pågår, med kostnad och slutdatum',
      owner: 'Petra Sandahl',
      from: -120,
      to: -40,
      done: [-44, 'Trettioen projekt, nätverk och verksamheter. Nio saknar slutdatum.'],
    },
    {
      key: 'principles',
      name: 'Skriva styr- och ledningsprinciper',
      description: 'Vem som bereder, vem som beslutar och vad som ska hem till varje kommun.',
      owner: 'Mikael Oskarsson',
      from: -63,
      to: -6,
      after: ['goals'],
      told: [
        ['on-track', -48, 'Första utkastet är skrivet.'],
        ['at-risk', -12, 'Fyra kommuner har inte svarat på utkastet. Vi ringer dem i veckan.'],
      ],
      milestones: [
        ['Utkast på remiss', -45, -46],
        ['Svar från alla kommuner', -14],
      ],
    },
    {
      key: 'economy',
      name: 'Visa vad varje kommun betalar, för vad och genom vilket beslut',
      owner: 'Helene Wiberg',
      from: -30,
      to: 45,
      told: [['on-track', -9, 'Underlaget från regionens ekonomer är komplett.']],
      milestones: [['Första sidan visad för PKS', 20]],
    },
    {
      key: 'stop',
      name: 'Avsluta eller lämna över det som inte ska drivas gemensamt',
      owner: 'Petra Sandahl',
      from: -20,
      to: 60,
      after: ['inventory'],
      told: [
        ['stuck', -5, 'Ingen har mandat att avsluta två av nätverken. Ledningsgruppen behöver ta ställning.'],
      ],
    },
    {
      key: 'decision',
      name: 'Anta principerna i alla kommuner och regionen',
      owner: 'Björn Hagelin',
      from: 0,
      to: 75,
      after: ['principles'],
    },
    {
      key: 'research',
      name: 'Ta fram en forskningsstrategi utifrån kommunernas behov',
      owner: 'Niklas Varg',
      from: 10,
      to: 110,
      after: ['goals'],
      milestones: [['Behoven samlade från nätverken', 50]],
    },
    {
      key: 'introduction',
      name: 'Introducera alla chefer och ledamöter i det nya arbetssättet',
      owner: 'Marianne Dufva',
      from: 76,
      to: 150,
      after: ['decision', 'economy'],
    },
  ],
  requests: [
    {
      kind: 'leadership',
      wish: 'Ta upp förändringsstrategin på kommunchefernas möte varje månad till sommaren.',
      action: null,
      asked: 'Björn Hagelin',
      answerBy: -60,
      answer: ['given', 'Den står först på dagordningen från och med nästa möte.'],
    },
    {
      kind: 'implementation',
      wish: 'En ekonom på halvtid i tre månader för att reda ut vem som betalar vad.',
      action: 'economy',
      asked: 'Niklas Varg',
      answerBy: -25,
      answer: ['partly', 'En ekonom på tjugo procent i fyra månader.'],
    },
    {
      kind: 'leadership',
      wish: 'Ge ledningsgruppen mandat att avsluta nätverk som inget mål längre behöver.',
      action: 'stop',
      asked: 'Kerstin Alm',
      answerBy: -4,
    },
  ],
}

/** The year of the preparatory group in the other county. */
export const operatingPlanOfVarmland: DemoPlan = {
  kind: 'operating',
  name: 'Beredningsgruppens verksamhetsplan',
  intent: 'Styrgruppen får ett underlag i tid, som både kommuner och region står bakom, inför varje träff.',
  from: -120,
  to: 130,
  actions: [
    {
      key: 'report',
      name: 'Göra årets indikatorrapport för länet och varje kommun',
      owner: 'Maria Lindqvist',
      from: -120,
      to: -30,
      done: [-33, 'Sjutton rapporter, lästa i alla kommunstyrelser utom tre.'],
    },
    {
      key: 'tour',
      name: 'Besöka kommunfullmäktige i alla 16 kommuner',
      owner: 'Olle Berglund',
      from: -80,
      to: 40,
      told: [['on-track', -11, 'Elva av sexton är besökta.']],
      milestones: [
        ['Hälften besökta', -30, -35],
        ['Alla besökta', 40],
      ],
    },
    {
      key: 'direction',
      name: 'Skriva nästa inriktningsdokument',
      owner: 'Amira Haddad',
      from: -20,
      to: 60,
      after: ['report'],
    },
    {
      key: 'seminar',
      name: 'Förbereda seminariet i maj, lunch till lunch',
      owner: 'Maria Lindqvist',
      from: 61,
      to: 130,
      after: ['direction', 'tour'],
    },
  ],
  requests: [
    {
      kind: 'leadership',
      wish: 'Bjud själva in era nya ledamöter till seminariet.',
      action: 'seminar',
      asked: 'Karin Holm',
      answerBy: 20,
    },
  ],
}
