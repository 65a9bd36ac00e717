/**
 * What a form carries back to the person who filled it in: what was typed, exactly, and beside it what is
 * wrong. Problems are finished sentences in the reader's language, in the order of the fields.
 */
export type FormState<Name extends string = string> = {
  readonly values: Readonly<Partial<Record<Name, string>>>
  readonly problems: Readonly<Partial<Record<Name, string>>>
  /** What somebody else has saved in the same fields since the form was shown. */
  readonly theirs?: {
    /** Stands above each of them, in the reader's language. */
    readonly label: string
    /** In place of a field that they left empty. */
    readonly nothing: string
    /** The language that people write in, where it is not the page's. */
    readonly lang: string | undefined
    readonly values: Readonly<Partial<Record<Name, string>>>
  }
}

/** A form that is filled in with what is saved, or with nothing yet: `formOf({})`. */
export function formOf<Name extends string>(
  values: Readonly<Partial<Record<Name, string>>>,
): FormState<Name> {
  return { values, problems: {} as Readonly<Partial<Record<Name, string>>> }
}

/** The id of a field. The error summary links to it; a prefix keeps two forms on one page apart. */
export function fieldId(name: string, prefix = 'field'): string {
  return `${prefix}-${name}`
}

/** Whether anything is wrong, so that the page's title can say so. */
export function hasProblems(form: FormState): boolean {
  return Object.keys(form.problems).length > 0
}
