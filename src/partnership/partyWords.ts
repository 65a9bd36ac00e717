import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { LeavingProblem, PartyProblem, StayingProblem } from './party.ts'

/** A party's page, and what stands in the way of what one would do with it. */
export const partyWords = defineWords(
  {
    kinds: { municipality: 'Kommun', region: 'Region', other: 'Annan part' },
    answer: (name: string, seats: number, bodies: number) =>
      seats === 0 ? `${name} har inget uppdrag i dag.` : `${name} har ${seats} uppdrag i ${bodies} organ.`,
    coming: (name: string, from: string) => `${name} blir part i samverkan ${from}.`,
    leaving: (name: string, to: string) => `${name} lämnar samverkan. Sista dagen som part är ${to}.`,
    wasParty: (name: string, from: string, to: string) =>
      `${name} var part i samverkan från ${from} till och med ${to}.`,
    toProfile: 'Hur de som bor här har det',
    wasPartyLead: 'Det som parten har svarat, sagt och gjort till och med sin sista dag står kvar.',
    states: { coming: 'Går med', present: 'Part', leaving: 'Har en sista dag', left: 'Har lämnat' },
    seats: 'Uppdrag',
    commitments: 'Åtaganden och närvaro',
    seatless: 'Ingen har något uppdrag för parten i dag.',
    joined: 'Gick med',
    joins: 'Går med',
    left: 'Lämnade',
    leaves: 'Lämnar',
    code: { municipality: 'Kommunkod (SCB)', region: 'Kod i Kolada', other: 'Kod' },
    organisationNumber: 'Organisationsnummer',
    notWritten: 'Inte angivet',
    decision: (body: string, day: string, diaryNumber: string) =>
      `Beslut av ${body} ${day}${diaryNumber ? `, ${diaryNumber}` : ''}`,
    founded: 'Var med från början',
    change: 'Ändra uppgifterna',
    leave: 'Låt parten lämna',
    leaveOwn: 'Lämna samverkan',
    copy: 'Ta ut en fullständig kopia',
    copyWhy: {
      leaving: 'Parten behåller allt som finns här. Natten efter den sista dagen sparas en kopia åt den.',
      left: 'Parten behåller allt som fanns här när dess sista dag var slut. Det som har hänt sedan står inte i kopian.',
    },
    stay: 'Låt parten vara kvar',
    stayWhy: 'Då tas den sista dagen bort, och uppdragen som avslutades med parten fortsätter.',
    withdraw: 'Ta bort parten',
    withdrawWhy: 'Parten blev inlagd av misstag? Så länge inget hänger på den kan den tas bort igen.',
    cannotWithdraw:
      'Parten kan inte tas bort, för det finns redan något som hör till den. Låt den lämna samverkan i stället.',
    back: 'Tillbaka till parten',
    notYours:
      'Du skriver in det som gäller din egen part. Be en samordnare, eller någon som företräder parten.',
    onlyCoordinators: 'Bara en samordnare lägger till en part. Be en samordnare.',
    alreadyLeaving: 'Parten har redan en sista dag. Låt den vara kvar först, om dagen ska vara en annan.',
    notLeaving: 'Parten har ingen sista dag, så det finns inget att ta tillbaka.',
    history: 'Historik',
    events: {
      'party.joined': 'Parten lades till',
      'party.changed': 'Uppgifterna ändrades',
      'party.left': 'Parten fick en sista dag',
      'party.stayed': 'Parten fick vara kvar',
    },
    fields: {
      name: 'namn',
      joinedOn: 'första dag',
      organisationNumber: 'organisationsnummer',
      body: 'beslutande organ',
      decidedOn: 'beslutsdag',
      diaryNumber: 'diarienummer',
    },
    former: (count: number) => (count === 1 ? 'Har lämnat (1)' : `Har lämnat (${count})`),
    ahead: 'Går med framöver',
    fromTo: (from: string, to: string) => `Part ${from} – ${to}`,
    from: (date: string) => `Från och med ${date}`,
    lastDayIs: (date: string) => `Sista dagen ${date}`,
    add: 'Lägg till en part',
    problems: {
      taken: {
        code: (name: string) => `${name} är redan part. Välj en annan.`,
        name: (name: string) => `Det finns redan en part som heter ${name}. Skriv ett annat namn.`,
        organisationNumber: (name: string) => `Numret tillhör ${name}, som redan är part. Kontrollera det.`,
      },
      overlap: (day: string) => `Parten var med förut till och med ${day}. Skriv en senare dag.`,
      afterLeaving: (day: string) =>
        `Parten lämnar ${day}, och kan inte gå med efter det. Skriv den dagen eller en tidigare.`,
      afterSeat: (day: string) => `Ett av partens uppdrag började ${day}. Skriv den dagen eller en tidigare.`,
      afterAnswer: (day: string) => `Parten svarade på ett utfall ${day}. Skriv den dagen eller en tidigare.`,
    },
    leavingProblems: {
      coordinates:
        'Den enda som samordnar sitter för parten. Lägg till en samordnare för en annan part först.',
      beforeStart: (day: string) => `Parten gick med ${day}. Skriv den dagen eller en senare.`,
      beforeSeat: (day: string) => `Ett av partens uppdrag börjar ${day}. Skriv den dagen eller en senare.`,
      beforeMeeting: (day: string) =>
        `Parten räknades vid en träff ${day}, som är avslutad. Skriv den dagen eller en senare.`,
      beforeAnswer: (day: string) =>
        `Parten beslutade om ett utfall ${day}. Skriv den dagen eller en senare.`,
    },
    stayingProblems: {
      joinedAnew: (day: string) => `Den gick med på nytt ${day}. Leta upp den bland parterna.`,
      askedWithout: (day: string) =>
        `Det går inte längre att ångra att parten lämnade: ett utfall ställdes till parterna ${day}, utan den. Kommer den tillbaka läggs den till som part på nytt.`,
      metWithout: (day: string) =>
        `Det går inte längre att ångra att parten lämnade: ett av organen höll en träff ${day} utan den, och den är avslutad. Kommer parten tillbaka läggs den till på nytt.`,
    },
  },
  {
    kinds: { municipality: 'Municipality', region: 'Region', other: 'Other party' },
    answer: (name, seats, bodies) =>
      seats === 0
        ? `${name} has no seat today.`
        : `${name} has ${seats} ${seats === 1 ? 'seat' : 'seats'} in ${bodies} ${bodies === 1 ? 'body' : 'bodies'}.`,
    coming: (name, from) => `${name} becomes a party on ${from}.`,
    leaving: (name, to) => `${name} leaves the partnership. Its last day as a party is ${to}.`,
    wasParty: (name, from, to) => `${name} was a party from ${from} to ${to}.`,
    toProfile: 'How those who live here fare',
    wasPartyLead: 'What the party has answered, said and done up to its last day remains.',
    states: { coming: 'Joins', present: 'Party', leaving: 'Has a last day', left: 'Has left' },
    seats: 'Seats',
    commitments: 'Commitments and attendance',
    seatless: 'Nobody has a seat for the party today.',
    joined: 'Joined',
    joins: 'Joins',
    left: 'Left',
    leaves: 'Leaves',
    code: { municipality: 'Municipality code (SCB)', region: 'Code in Kolada', other: 'Code' },
    organisationNumber: 'Organisation number',
    notWritten: 'Not written down',
    decision: (body, day, diaryNumber) =>
      `Decided by ${body} on ${day}${diaryNumber ? `, ${diaryNumber}` : ''}`,
    founded: 'There from the beginning',
    change: 'Change the details',
    leave: 'Let the party leave',
    leaveOwn: 'Leave the partnership',
    copy: 'Take a complete copy',
    copyWhy: {
      leaving: 'The party keeps everything here. In the night after its last day a copy is kept for it.',
      left: 'The party keeps everything that was here when its last day ended. What has happened since is not in the copy.',
    },
    stay: 'Let the party stay',
    stayWhy: 'The last day is then removed, and the seats that ended with the party go on.',
    withdraw: 'Remove the party',
    withdrawWhy: 'Was the party added by mistake? As long as nothing hangs on it, it can be removed.',
    cannotWithdraw:
      'The party cannot be removed, since something already belongs to it. Let it leave the partnership instead.',
    back: 'Back to the party',
    notYours:
      'You write what concerns your own party. Ask a coordinator, or somebody who represents the party.',
    onlyCoordinators: 'Only a coordinator adds a party. Ask a coordinator.',
    alreadyLeaving: 'The party already has a last day. Let it stay first, if the day shall be another.',
    notLeaving: 'The party has no last day, so there is nothing to take back.',
    history: 'History',
    events: {
      'party.joined': 'The party was added',
      'party.changed': 'The details were changed',
      'party.left': 'The party was given a last day',
      'party.stayed': 'The party was let stay',
    },
    fields: {
      name: 'name',
      joinedOn: 'first day',
      organisationNumber: 'organisation number',
      body: 'deciding body',
      decidedOn: 'day of decision',
      diaryNumber: 'diary number',
    },
    former: (count) => `Have left (${count})`,
    ahead: 'Join later',
    fromTo: (from, to) => `Party ${from} – ${to}`,
    from: (date) => `From ${date}`,
    lastDayIs: (date) => `Last day ${date}`,
    add: 'Add a party',
    problems: {
      taken: {
        code: (name) => `${name} is a party already. Choose another.`,
        name: (name) => `There is already a party called ${name}. Write another name.`,
        organisationNumber: (name) => `The number belongs to ${name}, which is a party already. Check it.`,
      },
      overlap: (day) => `It was a party before, until ${day}. Write a later day.`,
      afterLeaving: (day) =>
        `The party leaves on ${day}, and cannot join after that. Write that day or an earlier one.`,
      afterSeat: (day) => `One of the party’s seats began on ${day}. Write that day or an earlier one.`,
      afterAnswer: (day) => `The party answered an outcome on ${day}. Write that day or an earlier one.`,
    },
    leavingProblems: {
      coordinates:
        'The only one who coordinates sits for the party. Add a coordinator for another party first.',
      beforeStart: (day) => `The party joined on ${day}. Write that day or a later one.`,
      beforeSeat: (day) => `One of the party’s seats begins on ${day}. Write that day or a later one.`,
      beforeMeeting: (day) =>
        `The party was counted at a meeting on ${day}, which is closed. Write that day or a later one.`,
      beforeAnswer: (day) => `The party decided about an outcome on ${day}. Write that day or a later one.`,
    },
    stayingProblems: {
      joinedAnew: (day) => `It joined anew on ${day}. Look for it among the parties.`,
      askedWithout: (day) =>
        `That the party left can no longer be undone: an outcome was put to the parties on ${day}, without it. If it comes back, it is added as a party anew.`,
      metWithout: (day) =>
        `That the party left can no longer be undone: one of the bodies met on ${day} without it, and that meeting is closed. If the party comes back, it is added anew.`,
    },
  },
)

export function partyProblemText(language: Language, problem: PartyProblem): string {
  const words = partyWords(language).problems
  return problem.kind === 'taken'
    ? words.taken[problem.field](problem.name)
    : words[problem.kind](formatDate(language, problem.day))
}

export function leavingProblemText(language: Language, problem: LeavingProblem): string {
  const words = partyWords(language).leavingProblems
  return problem.kind === 'coordinates'
    ? words.coordinates
    : words[problem.kind](formatDate(language, problem.day))
}

export function stayingProblemText(language: Language, problem: NonNullable<StayingProblem>): string {
  return partyWords(language).stayingProblems[problem.kind](formatDate(language, problem.day))
}
