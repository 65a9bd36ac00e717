import { type CivilDate, daysAfter, daysBetween } from '../i18n/format.ts'
import type { Group } from './organisation.ts'
import type { Phase } from './phase.ts'
import type { Perspective, VoiceRole } from './review.ts'

export const templateIds = ['partnership', 'follow-up', 'none'] as const
export type TemplateId = (typeof templateIds)[number]

/** What a review begins with, before anything has been done in it. */
export type Contents = {
  readonly perspectives: readonly Omit<Perspective, 'id' | 'place'>[]
  readonly roles: readonly Pick<VoiceRole, 'name'>[]
  readonly phases: readonly Omit<Phase, 'id'>[]
  readonly groups: readonly Omit<Group, 'id'>[]
}

type Template = Omit<Contents, 'phases' | 'groups'> & {
  /** From which week to which, counted from the day that the review begins: 0 to 3 is the first three weeks. */
  readonly phases: readonly {
    readonly name: string
    readonly about: string
    readonly weeks: readonly [from: number, to: number]
  }[]
}

/** Ways to go about it. Data and nothing else: whatever is said here could be written in by hand. */
const templates: Readonly<Record<TemplateId, Template>> = {
  partnership: {
    perspectives: [
      {
        name: 'Historiskt',
        question: 'Hur har samverkan vuxit fram, och vad av det som en gång avgjordes styr oss än i dag?',
      },
      {
        name: 'Resultat',
        question: 'Vad har blivit bättre för invånarna, och hur vet vi det?',
      },
      {
        name: 'Forskningsuppdraget',
        question: 'Vilken kunskap behöver verksamheterna, och får de användning för den som tas fram?',
      },
      {
        name: 'Effektivitet',
        question: 'Lägger vi tid och pengar på det som gör mest nytta, och gör vi något två gånger?',
      },
      {
        name: 'Styrning och inflytande',
        question: 'Vem bestämmer vad, hur lång är vägen dit, och vem har svårt att göra sig hörd?',
      },
    ],
    roles: [
      { name: 'Förvaltningschef' },
      { name: 'Chef för verksamhet' },
      { name: 'Deltagare i nätverk' },
      { name: 'Annan roll' },
    ],
    phases: [
      { name: 'Uppdraget', about: 'Vad som ska besvaras, av vem och till när.', weeks: [0, 4] },
      {
        name: 'Dokument',
        about: 'Samla det som redan är skrivet, och se vilka perspektiv det täcker.',
        weeks: [3, 10],
      },
      { name: 'Intervjuer', about: 'Prata med dem som leder, deltar och berörs.', weeks: [6, 16] },
      { name: 'Kodning', about: 'Läs det som sagts genom perspektiven, två åt gången.', weeks: [10, 20] },
      { name: 'Rapport', about: 'Styrkor, iakttagelser och rekommendationer, med belägg.', weeks: [18, 24] },
      { name: 'Prioritering', about: 'Huvudmännen väljer bland rekommendationerna.', weeks: [24, 32] },
      { name: 'Handlingsplan', about: 'Vem gör vad, när, och med vilket stöd.', weeks: [32, 42] },
    ],
  },
  'follow-up': {
    perspectives: [
      {
        name: 'Vad som blev gjort',
        question: 'Vilka rekommendationer är genomförda, och vilka stannade av?',
      },
      { name: 'Vad det ledde till', question: 'Vad märker de som deltar och de som berörs?' },
      { name: 'Vad som återstår', question: 'Vad gäller fortfarande, och vad har blivit inaktuellt?' },
    ],
    roles: [{ name: 'Förvaltningschef' }, { name: 'Medarbetare' }, { name: 'Förtroendevald' }],
    phases: [
      {
        name: 'Uppdraget',
        about: 'Vilka rekommendationer som följs upp, och vem som svarar.',
        weeks: [0, 2],
      },
      {
        name: 'Dokument och intervjuer',
        about: 'Några samtal med dem som skulle göra jobbet.',
        weeks: [2, 7],
      },
      {
        name: 'Återkoppling',
        about: 'Visa vad som kommit fram, och bestäm vad som ska göras om.',
        weeks: [7, 9],
      },
    ],
  },
  none: { perspectives: [], roles: [], phases: [] },
}

export function contentsOfTemplate(id: TemplateId, begunOn: CivilDate): Contents {
  const { perspectives, roles, phases } = templates[id]
  return {
    perspectives,
    roles,
    groups: [],
    phases: phases.map(({ name, about, weeks: [from, to] }) => ({
      name,
      about,
      fromOn: daysAfter(begunOn, from * 7),
      toOn: daysAfter(begunOn, to * 7 - 1),
      begunOn: null,
      doneOn: null,
    })),
  }
}

/** The same phases, as long after the day that the review begins as they were planned after the earlier day. */
export function shifted(phases: Contents['phases'], from: CivilDate, to: CivilDate): Contents['phases'] {
  const days = daysBetween(from, to)
  return phases.map(({ name, about, fromOn, toOn }) => ({
    name,
    about,
    fromOn: daysAfter(fromOn, days),
    toOn: daysAfter(toOn, days),
    begunOn: null,
    doneOn: null,
  }))
}
