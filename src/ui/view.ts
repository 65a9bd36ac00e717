import type { Language } from '../i18n/language.ts'

type Named = { readonly id: string; readonly name: string }

/** What every page shows around its content, whatever it is about. Made once per request. */
export type View = {
  readonly language: Language
  /** Path and query of the page, for the language switch and for coming back. */
  readonly address: string
  readonly partnership: { readonly name: string; readonly area: string } | null
  /** Who looks, and as whom; null when nobody is signed in. */
  readonly actor: {
    readonly name: string
    readonly hat: string
    /** For whom the person acts, and from which body. */
    readonly partyId: string
    readonly body: Named
    /** Other hats the same person may put on. Two may be called the same: their bodies tell them apart. */
    readonly otherHats: readonly {
      readonly id: string
      readonly label: string
      readonly party: Named
      readonly body: Named
    }[]
  } | null
  /** Invented meetings and answers beside real names: every page says so. */
  readonly demo: boolean
  /** Revision of the partnership that the page shows; open pages learn when it has moved on. */
  readonly revision: number
  /** Addresses of the style sheet and the script, with the hash of their content. */
  readonly assets: { readonly css: string; readonly js: string }
}
