import type { PartyKind } from './gain.ts'

/** In their order. Each is opened by the one who leads; before the first the session is prepared. */
export const steps = ['guess', 'see', 'explain', 'questions', 'again', 'gain', 'done'] as const
export type Step = (typeof steps)[number]

export const kinds = ['value', 'direction', 'line', 'rank'] as const
export type Kind = (typeof kinds)[number]

/** The first time the participants guess, and the second. */
export type Turn = 1 | 2

/** What is asked: about which place and period. */
export type Asked = {
  /** Null: each about their own municipality. */
  readonly placeCode: string | null
  readonly period: string
}

export type Session = {
  readonly id: string
  readonly indicatorId: string
  readonly kind: Kind
  readonly asked: Readonly<Record<Turn, Asked>>
  /** How many periods of a line are guessed, the asked one the last; 1 for the other kinds. */
  readonly length: number
  /** The places to be ordered, in the order that they are shown in; empty for the other kinds. */
  readonly ranked: readonly string[]
  readonly meetingId: string | null
}

/** That a step has been opened. */
export type Opened = {
  readonly step: Step
  readonly openedAt: Date
  readonly by: { readonly name: string; readonly hat: string }
  /** The newest vintage when the truth was shown; null for steps that show none. */
  readonly vintage: number | null
}

/** What has been written and guessed, by the step that it was done in. */
export type Answered = Readonly<Partial<Record<Step, number>>>

/** Null: prepared, and not begun. */
export function currentStep(opened: readonly Opened[]): Step | null {
  return steps.findLast((step) => opened.some((each) => each.step === step)) ?? null
}

/** The steps that can be opened now, the ordinary one first. A session may end without a second guess. */
export function nextSteps(current: Step | null): readonly Step[] {
  switch (current) {
    case null:
      return ['guess']
    case 'guess':
      return ['see']
    case 'see':
      return ['explain', 'done']
    case 'explain':
      return ['questions', 'done']
    case 'questions':
      return ['again', 'done']
    case 'again':
      return ['gain']
    case 'gain':
      return ['done']
    case 'done':
      return []
  }
}

/**
 * Whether a step can be taken back: nobody has answered in it. What has been shown cannot be unseen, so that a step
 * that shows the truth stays.
 */
export function mayTakeBack(current: Step | null, answered: Answered): boolean {
  return current !== null && !shows(current) && (answered[current] ?? 0) === 0
}

/** The step shows the truth. */
export function shows(step: Step): step is 'see' | 'gain' {
  return step === 'see' || step === 'gain'
}

/** Which guess can be given now; null when none can. */
export function openTurn(current: Step | null): Turn | null {
  if (current === 'guess') return 1
  return current === 'again' ? 2 : null
}

/** The step that shows what was guessed in a turn. */
export function showing(turn: Turn): 'see' | 'gain' {
  return turn === 1 ? 'see' : 'gain'
}

/** Both questions are the same: what is measured is then what is remembered. */
export function isSameAgain({ asked }: Pick<Session, 'asked'>): boolean {
  return asked[1].placeCode === asked[2].placeCode && asked[1].period === asked[2].period
}

export type Sureness = 1 | 2 | 3 | 4 | 5

export const surenesses: readonly Sureness[] = [1, 2, 3, 4, 5]

/** What is left of a guess when the truth has been shown: nothing tells whose it is. */
export type Mark = {
  /** By chance; the same for both guesses of a person who gave them in the same session. */
  readonly participantId: string
  /** Null where too few of the kind have guessed to be told apart. */
  readonly kind: PartyKind | null
  /** The guess; where each guessed about their own municipality, how far it lies from the truth. */
  readonly answer: readonly number[]
  readonly sureness: Sureness
}
