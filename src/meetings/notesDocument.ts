import type { Language } from '../i18n/language.ts'

/** Beside this file; read by `notes.typ`, which holds the look and no words. */
export const notesTemplate = new URL('./notes.typ', import.meta.url)

/**
 * What the printed notes of a meeting say, in the order that they say it. Every text is ready to read: translated,
 * with dates and numbers written out. Line breaks are kept, an empty line begins a new paragraph, and nothing is
 * markup.
 */
export type NotesDocument = {
  readonly language: Language
  /** The language of what people have written. */
  readonly written: Language
  readonly partnership: string
  /** What an example says about itself, on every page. */
  readonly demo: string | null
  /** "Minnesanteckningar", "Protokoll". */
  readonly kind: string
  /** "Justerade 20 mars 2025", "Utkast". */
  readonly state: string | null
  readonly title: string
  readonly body: string
  /** Date, time, place, chair: what is said under the title, each with its label. */
  readonly facts: readonly Fact[]
  readonly purpose: {
    readonly heading: string
    readonly text: string
    /** "Version 4, antagen 12 mars 2024". */
    readonly version: string
    /** Null when nobody was asked, or nobody has answered. */
    readonly check: { readonly question: string; readonly answers: readonly Fact[] } | null
  }
  readonly attendance: {
    readonly heading: string
    /** "15 av 17 parter deltog", and whether the composition rule was met. */
    readonly summary: string
    readonly columns: readonly [party: string, name: string, role: string, attendance: string]
    readonly rows: readonly Attendance[]
  }
  readonly agenda: {
    readonly heading: string
    readonly items: readonly AgendaItem[]
  }
  /** Null leaves the section out. */
  readonly effects: {
    readonly heading: string
    readonly items: readonly Effect[]
  } | null
  readonly nextSteps: {
    readonly heading: string
    readonly columns: readonly [what: string, who: string, when: string]
    readonly rows: readonly { readonly what: string; readonly who: string; readonly when: string }[]
  } | null
  readonly closing: string
  readonly footer: {
    /** With `{page}` and `{pages}` where the numbers go: "Sida {page} av {pages}". */
    readonly page: string
    /** The address where the same notes are read on the web. */
    readonly source: string
    /** "Utskriven 21 mars 2025 kl. 8.15". */
    readonly printed: string
  }
}

type Effect = {
  readonly title: string
  /** "Från 16,6 % (2017) till 12,8 % (2023)." */
  readonly text: string
  /** What people have written about it. */
  readonly story: string
  readonly basis: string
}

type Fact = { readonly label: string; readonly text: string }

type Attendance = {
  readonly party: string
  readonly name: string
  readonly role: string
  readonly attendance: string
  /** Why somebody else sat in the seat. */
  readonly reason: string | null
}

type AgendaItem = {
  /** "9.10". */
  readonly time: string
  /** "15 min". */
  readonly duration: string
  readonly title: string
  readonly form: string
  readonly notes: string
  /** What the point's chart shows: its latest value, where it comes from, when it was known; and its name in that. */
  readonly figures: { readonly text: string; readonly name: string } | null
  readonly outcomes: readonly NotedOutcome[]
}

type NotedOutcome = {
  /** "Rekommendation till huvudmännen". */
  readonly kind: string
  readonly number: string
  /** As it was typed, */
  readonly text: string
  /** and in the blocks that it is read in: a list has a line for each of its items, everything else has one. */
  readonly wording: readonly {
    readonly kind: 'heading' | 'subheading' | 'paragraph' | 'list'
    readonly lines: readonly string[]
  }[]
  /** Who disagreed and why, with its label: "Avvikande mening". */
  readonly dissent: Fact | null
}
