import type { Language } from '../i18n/language.ts'

export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'too-many' | 'too-large'

/** A sentence, or one for each language. */
export type Sentence = string | ((language: Language) => string)

/** The page to go on from, and what the link to it says. */
export type WayOn = { readonly href: string; readonly label: Sentence }

/**
 * Why an act was refused. The sentence is written for the person who reads it: it names the thing, what is
 * wrong, and the way out. Anything else that is thrown is a bug and becomes a 500 with a number.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly sentence: Sentence
  readonly way: WayOn | null

  constructor(kind: RefusalKind, sentence: Sentence, way: WayOn | null = null) {
    super(inLanguage(sentence, 'en'))
    this.name = 'Refusal'
    this.kind = kind
    this.sentence = sentence
    this.way = way
  }
}

export function inLanguage(sentence: Sentence, language: Language): string {
  return typeof sentence === 'string' ? sentence : sentence(language)
}

/** The program cannot start or a command cannot run: one sentence for whoever operates it, on stderr. */
export class OperatorError extends Error {
  readonly exitCode: number

  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.name = 'OperatorError'
    this.exitCode = exitCode
  }
}
