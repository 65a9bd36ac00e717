import type { PhaseStart } from '../population/phase.ts'
import type { Direction } from '../signals/rules.ts'

/** An indicator of the example county: Kolada's title, and what the county calls it. */
export type DemoIndicator = {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly name: string
  readonly direction: Exclude<Direction, 'neutral'>
  /** From when on it is held against the years before. */
  readonly followUp?: PhaseStart & { readonly reason: string }
}

export const demoIndicators: readonly DemoIndicator[] = [
  {
    code: 'N15428',
    title: 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
    description: 'Andel elever i årskurs 9 som är behöriga till ett yrkesprogram, efter elevernas hemkommun.',
    name: 'Behöriga till gymnasiets yrkesprogram',
    direction: 'increase',
    followUp: {
      kind: 'followUp',
      placeCode: null,
      period: '2019',
      reason: 'Vi började följa upp behörigheten gemensamt 2019. Åren dessförinnan är utgångsläget.',
    },
  },
  {
    code: 'N17625',
    title: 'Gymnasieelever med indraget studiestöd pga. ogiltig frånvaro, avser läsår, hemkommun, andel (%)',
    description:
      'Andel av länets gymnasieelever som förlorat studiestödet efter upprepad ogiltig frånvaro, efter hemkommun.',
    name: 'Indraget studiestöd för ogiltig frånvaro',
    direction: 'decrease',
  },
  {
    code: 'N17461',
    title: 'Gymnasieelever med examen inom 4 år, hemkommun, andel (%)',
    description:
      'Andel av dem som började gymnasiet för fyra år sedan som har tagit examen, efter hemkommun.',
    name: 'Gymnasieexamen inom fyra år',
    direction: 'increase',
  },
  {
    code: 'U09808',
    title: 'Deltagartillfällen i idrottsföreningar, antal/inv 13-20 år',
    description: 'Hur många gånger om året en ung person i snitt deltar i en idrottsförenings aktivitet.',
    name: 'Idrottstillfällen per ungdom 13–20 år',
    direction: 'increase',
  },
  {
    code: 'N07907',
    title: 'Trångboddhet i flerbostadshus, enligt norm 2, andel (%)',
    description:
      'Andel av dem som bor i flerbostadshus som bor fler än två per rum, kök och vardagsrum oräknade.',
    name: 'Trångboddhet i flerbostadshus',
    direction: 'decrease',
  },
  {
    code: 'N00943',
    title: 'Föräldrapenningdagar som tas ut av män, andel av antal dagar (%)',
    description: 'Andel av föräldrapenningens dagar som tas ut av män.',
    name: 'Föräldrapenning som tas ut av män',
    direction: 'increase',
  },
]
