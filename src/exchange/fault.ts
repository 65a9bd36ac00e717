/** Why a file is not taken in. Names in it are the file's own, shortened; what was said is never in it. */
export type Fault =
  /** No zip, no project and no code book. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string }
  | { readonly kind: 'encrypted'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'too-many-files'; readonly most: number }
  /** In megabytes, unpacked. */
  | { readonly kind: 'too-large'; readonly name: string; readonly most: number }
  | { readonly kind: 'no-project' }
  | { readonly kind: 'several-projects' }
  | { readonly kind: 'doctype' }
  | { readonly kind: 'xml'; readonly line: number }
  | { readonly kind: 'encoding'; readonly name: string }
  | { readonly kind: 'too-deep'; readonly most: number }
  | { readonly kind: 'too-many-elements'; readonly most: number }
  | { readonly kind: 'guid'; readonly element: string; readonly line: number }
  | { readonly kind: 'same-guid'; readonly element: string; readonly guid: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'identity-numbers'; readonly count: number; readonly first: readonly PlaceInFile[] }
  /** The reader ran out of memory or time. */
  | { readonly kind: 'exhausted' }

/** Which of its kind, from 1 as the file has them; the line counts from 1, as the text's own lines. */
export type PlaceInFile = {
  readonly what: 'project' | 'coder' | 'code' | 'source' | 'text' | 'note' | 'case' | 'set' | 'document'
  readonly number: number
  readonly line: number
}

export class ExchangeFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`The file is refused: ${fault.kind}`)
    this.name = 'ExchangeFault'
    this.fault = fault
  }
}
