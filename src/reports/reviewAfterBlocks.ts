import type { CivilDate } from '../i18n/format.ts'
import { formatNumber } from '../i18n/format.ts'
import { phaseState } from '../review/phase.ts'
import { day, heading, table, text } from './pieces.ts'
import type { Block } from './report.ts'
import type { Earlier, Mark, ReviewSource } from './reviewSource.ts'

export const markNames = {
  said: 'Sagd',
  repeated: 'Sagd igen',
  solved: 'Löst',
  reversed: 'Omvänd',
  silent: '–',
} as const satisfies Record<Mark, string>

/** What earlier reviews have recommended, and what became of it. */
export function earlierBlocks(earlier: Earlier | null): readonly Block[] {
  if (!earlier) return [text('Ingen tidigare kartläggning finns att jämföra med.')]
  return [
    text(earlier.answer),
    table(
      'Vad varje kartläggning har rekommenderat',
      ['Rekommendation', ...earlier.reviews.map(({ year }) => String(year))],
      earlier.rows.map(({ name, marks }) => [name, ...marks.map((mark) => markNames[mark])]),
    ),
  ]
}

/** What the rounds came to that have been closed: first whether those who voted agree, then the order. */
export function roundBlocks({ rounds }: ReviewSource): readonly Block[] {
  return rounds.flatMap(({ question, closedOn, answer, rows }) => {
    const spread = rows.some((row) => row.spread !== null)
    return [
      heading(`${question} (${day(closedOn)})`),
      text(`${answer} Röstningen är vägledande: varje part beslutar själv.`),
      ...(rows.length === 0
        ? []
        : [
            table(
              `Rangordning: ${question}`,
              ['Förslag', 'Plats#', ...(spread ? ['Spridning#'] : [])],
              rows.map((row) => [
                row.name,
                String(row.place),
                ...(spread ? [row.spread === null ? '–' : formatNumber('sv', row.spread, 2)] : []),
              ]),
            ),
            ...(spread
              ? [
                  text(
                    'Spridningen är hur långt de som röstade ligger från varandra (standardavvikelse).',
                    'muted',
                  ),
                ]
              : []),
          ]),
    ]
  })
}

export const phaseNames = {
  ahead: 'Framför oss',
  waiting: 'Skulle ha börjat',
  running: 'Pågår',
  overdue: 'Försenad',
  done: 'Klar',
} as const

export function phaseBlocks({ phases, today }: ReviewSource): readonly Block[] {
  if (phases.length === 0) return [text('Inga faser är planerade.')]
  return [
    table(
      'Faserna i den ordning de är planerade',
      ['Fas', 'Från och med', 'Till och med', 'Läge'],
      phases.map((phase) => [
        phase.name,
        day(phase.fromOn),
        day(phase.toOn),
        `${phaseNames[phaseState(phase, today)]}${doneText(phase.doneOn)}`,
      ]),
    ),
  ]
}

const doneText = (doneOn: CivilDate | null): string => (doneOn === null ? '' : ` ${day(doneOn)}`)
