import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import { wordDiff } from './wordDiff.ts'

/** A text with what is new in it underlined and what was struck struck through; both are said in words as well. */
export function Difference({
  language,
  older,
  newer,
}: {
  readonly language: Language
  readonly older: string
  readonly newer: string
}) {
  const words = differenceWords(language)
  return (
    <>
      {wordDiff(older, newer).map(({ kind, text }) => {
        if (kind === 'same') return <>{text}</>
        const Element = kind === 'added' ? 'ins' : 'del'
        return (
          <Element>
            <span class="visually-hidden" lang={language}>
              {words[kind]}{' '}
            </span>
            {text}
            <span class="visually-hidden" lang={language}>
              {' '}
              {words.end}
            </span>
          </Element>
        )
      })}
    </>
  )
}

const differenceWords = defineWords(
  { added: '(nytt:', removed: '(struket:', end: ')' },
  { added: '(new:', removed: '(struck:', end: ')' },
)
