import { families as charts } from '../signals/compute.ts'
import { computeAgreement } from './computeAgreement.ts'

/** Every family of `samsyn compute`: the control charts, and the methods of judging, agreeing and prioritising. */
export const families: Readonly<Record<string, (input: unknown) => unknown>> = {
  ...charts,
  agreement: computeAgreement,
}
