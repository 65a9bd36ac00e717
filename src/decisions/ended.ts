import type { FormReading } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Ending } from './followUp.ts'
import type { Outcome } from './outcome.ts'
import { outcomeWords } from './outcomeWords.ts'
import { outcomePath } from './paths.ts'

export type PageStatus = 200 | 409 | 422

/** What has ended stands as it was: no form is opened for new days or new answers. */
export function refuseEnded({
  outcome,
  ended,
}: {
  readonly outcome: Outcome
  readonly ended: Ending | null
}): void {
  if (ended === null) return
  throw new Refusal('conflict', (language) => outcomeWords(language).alreadyEnded, {
    href: outcomePath(outcome.id),
    label: (language) => outcomeWords(language).toOutcome,
  })
}

/** Everything that was typed, without a word about its fields: it can no longer be saved. */
export function typedIn(
  read: Pick<FormReading<unknown, string>, 'ok'> &
    ({ readonly typed: FormState['values'] } | { readonly form: FormState }),
): FormState {
  return formOf('form' in read ? read.form.values : read.typed)
}
