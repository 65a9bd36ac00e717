/** Why the service has not answered as it should. */
export type ServiceProblem =
  /** Too busy, broken or not reached; `status` null when there was no answer at all. Passes by itself. */
  | { readonly kind: 'away'; readonly status: number | null }
  /** Cut off, or something else than JSON: what a proxy says while the service is mended. Passes by itself. */
  | { readonly kind: 'unreadable' }
  /** More than it gives at once: the question is divided. */
  | { readonly kind: 'too-much' }
  /** It does not take the question. */
  | { readonly kind: 'refused'; readonly status: number }
  /** It wanted us to go on at another host. We do not. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'too-large' }
  /** JSON, and not as agreed: the service has changed. */
  | { readonly kind: 'shape' }
  /** The answer contradicts itself, or is not about the table that was chosen. */
  | { readonly kind: 'unreadable-table' }
  /** Values of something that was not asked for: the question was not understood. */
  | { readonly kind: 'unasked' }

export class ServiceFailure extends Error {
  readonly problem: ServiceProblem
  /** Milliseconds that the service asked us to wait; 0 when it did not say. */
  readonly wait: number

  constructor(problem: ServiceProblem, wait = 0) {
    super(`A service: ${problem.kind}${'status' in problem ? ` ${problem.status}` : ''}`)
    this.name = 'ServiceFailure'
    this.problem = problem
    this.wait = wait
  }
}

/** Whether the same question may be answered in a while. */
export function passesBy(problem: ServiceProblem): boolean {
  return problem.kind === 'away' || problem.kind === 'unreadable'
}
