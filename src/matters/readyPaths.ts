import type { Stage, Step } from './decisionPath.ts'
import type { NewPath } from './pathStore.ts'

export const readyIds = ['nya-perspektiv', 'kommunal-utveckling'] as const
export type ReadyId = (typeof readyIds)[number]

type ReadyStage = readonly [step: Step, bodies: readonly string[], days: number | null]
type ReadyPath = { readonly name: string; readonly about: string; readonly stages: readonly ReadyStage[] }

const lifeAreas = ['Barnalivet', 'Ungdomslivet', 'Vuxenlivet', 'Äldrelivet'].map(
  (area) => `Arbetsgruppen för ${area}`,
)

const strategyGroups = ['barn och unga', 'psykiatri och missbruk', 'äldre'].map(
  (about) => `Strategigruppen för ${about}`,
)

/** How two counties work, as paths through the bodies of their templates. Data and nothing else. */
const ready: Readonly<Record<ReadyId, readonly ReadyPath[]>> = {
  'nya-perspektiv': [
    {
      name: 'Ny gemensam insats',
      about: 'Något som parterna ska göra tillsammans och som inte finns i dag.',
      stages: [
        ['raise', [], 21],
        ['prepare', ['Beredningsgruppen'], 60],
        ['decide', ['Politiska styrgruppen'], 90],
        ['carryOut', [], 365],
      ],
    },
    {
      name: 'Överenskommelse',
      about: 'En text som alla parter ska anta, ny eller omarbetad.',
      stages: [
        ['raise', [], 21],
        ['prepare', ['Beredningsgruppen'], 90],
        ['consult', lifeAreas, 45],
        ['decide', ['Politiska styrgruppen'], 90],
        ['carryOut', [], 180],
      ],
    },
    {
      name: 'Riktningsdokument',
      about: 'Det årliga dokumentet som parterna tar med i sin egen planering.',
      stages: [
        ['raise', ['Beredningsgruppen'], 14],
        ['prepare', ['Beredningsgruppen'], 60],
        ['consult', lifeAreas, 45],
        ['decide', ['Politiska styrgruppen'], 60],
        ['carryOut', [], 120],
      ],
    },
    {
      name: 'Behov från en huvudman',
      about: 'En huvudman ser något som den inte klarar själv.',
      stages: [
        ['raise', [], 14],
        ['prepare', ['Beredningsgruppen'], 45],
        ['decide', ['Politiska styrgruppen'], 90],
        ['carryOut', [], 365],
      ],
    },
  ],
  'kommunal-utveckling': [
    {
      name: 'Gemensam verksamhet',
      about: 'En verksamhet som kommunerna ska äga och betala tillsammans.',
      stages: [
        ['raise', ['Kommunalt forum'], 30],
        ['prepare', ['Ledningsgruppen'], 60],
        ['consult', strategyGroups, 45],
        ['decide', ['PKS'], 90],
        ['carryOut', [], 365],
      ],
    },
    {
      name: 'Överenskommelse mellan kommunerna och regionen',
      about: 'En text som varje kommun och regionen ska anta.',
      stages: [
        ['raise', ['Kommunalt forum'], 30],
        ['prepare', ['Ledningsgruppen'], 90],
        ['consult', strategyGroups, 45],
        ['decide', ['PKS'], 90],
        ['carryOut', [], 180],
      ],
    },
    {
      name: 'Behov från en huvudman',
      about: 'En huvudman ser något som den inte klarar själv.',
      stages: [
        ['raise', ['Kommunalt forum'], 30],
        ['prepare', ['Ledningsgruppen'], 60],
        ['decide', ['PKS'], 90],
        ['carryOut', [], 365],
      ],
    },
  ],
}

/** The ready paths as paths of these bodies; null when a body that they pass is not there. */
export function readyPaths(
  id: ReadyId,
  bodies: readonly { readonly id: string; readonly name: string }[],
): readonly NewPath[] | null {
  const idOf = (name: string) => bodies.find((body) => body.name === name)?.id
  const found = ready[id].map(({ name, about, stages }) => ({
    name,
    about,
    stages: stages.map(([step, names, days]): Stage | null => {
      const bodyIds = names.map(idOf)
      return bodyIds.every((each) => each !== undefined) ? { step, bodyIds, days } : null
    }),
  }))
  return found.every(({ stages }) => stages.every((stage) => stage !== null)) ? (found as NewPath[]) : null
}
