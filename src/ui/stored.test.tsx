import { describe, expect, test } from 'vitest'
import { Stored, StoredIn, storedLang } from './stored.tsx'

const name = 'Fler behöriga till gymnasiet'

describe('what people have written in Swedish', () => {
  test('says so on an English page, alone and in a sentence', () => {
    expect(String(<Stored language="en">{name}</Stored>)).toBe(`<span lang="sv">${name}</span>`)
    expect(String(<StoredIn language="en" sentence={`Target: ${name}.`} stored={name} />)).toBe(
      `Target: <span lang="sv">${name}</span>.`,
    )
    expect(String(<p lang={storedLang('en')}>{name}</p>)).toBe(`<p lang="sv">${name}</p>`)
  })

  test('stands alone on a Swedish page: nothing is said around it', () => {
    expect(String(<Stored language="sv">{name}</Stored>)).toBe(name)
    expect(String(<StoredIn language="sv" sentence={`Resultatmål: ${name}.`} stored={name} />)).toBe(
      `Resultatmål: ${name}.`,
    )
    expect(String(<p lang={storedLang('sv')}>{name}</p>)).toBe(`<p>${name}</p>`)
  })

  test('is escaped as any text', () => {
    expect(String(<StoredIn language="en" sentence="See <a> & b" stored="<a>" />)).toBe(
      'See <span lang="sv">&lt;a&gt;</span> &amp; b',
    )
  })
})
