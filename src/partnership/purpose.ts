import type { CivilDate } from '../i18n/format.ts'

/** What the parties have agreed to be together for. Versioned: a new wording replaces none of the old. */
export type Purpose = { readonly version: number; readonly text: string; readonly agreedOn: CivilDate }
