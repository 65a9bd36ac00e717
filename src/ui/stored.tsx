import type { Child } from 'hono/jsx'
import { type Language, storedLanguage } from '../i18n/language.ts'

/** For an element that holds nothing but stored words: their language, where the page has another. */
export function storedLang(language: Language): Language | undefined {
  return language === storedLanguage ? undefined : storedLanguage
}

/** Stored words among others. On a page in their own language nothing stands around them. */
export function Stored({ language, children }: { readonly language: Language; readonly children: Child }) {
  const lang = storedLang(language)
  return lang ? <span lang={lang}>{children}</span> : <>{children}</>
}

/** A sentence of the page with stored words in it, as they stand there. */
export function StoredIn({
  language,
  sentence,
  stored,
}: {
  readonly language: Language
  readonly sentence: string
  readonly stored: string
}) {
  const lang = storedLang(language)
  const at = lang && stored ? sentence.indexOf(stored) : -1
  if (at < 0) return <>{sentence}</>
  return (
    <>
      {sentence.slice(0, at)}
      <span lang={lang}>{stored}</span>
      {sentence.slice(at + stored.length)}
    </>
  )
}
