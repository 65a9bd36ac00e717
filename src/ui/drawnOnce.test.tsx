import { expect, test } from 'vitest'
import { drawnOnce } from './drawnOnce.ts'

type Props = { readonly thing: { readonly name: string }; readonly language: string; readonly level?: number }

let drawn = 0
const Drawing = drawnOnce('thing', ({ thing, language }: Props) => {
  drawn++
  return (
    <p lang={language}>
      {thing.name} {drawn}
    </p>
  )
})

const markup = (props: Props) =>
  String(
    <div>
      <Drawing {...props} />
    </div>,
  )

test('the same thing is drawn once, and again in another way or when it is another thing', () => {
  const thing = { name: '<A>' }
  const first = '<div><p lang="sv">&lt;A&gt; 1</p></div>'
  expect(markup({ thing, language: 'sv' })).toBe(first)
  expect(markup({ thing, language: 'en' })).toBe('<div><p lang="en">&lt;A&gt; 2</p></div>')
  expect(markup({ thing, language: 'sv' })).toBe(first)
  expect(markup({ thing, language: 'sv', level: 2 })).toContain('3')
  expect(markup({ thing: { name: '<A>' }, language: 'sv' })).toContain('4')
  expect(markup({ thing, language: 'sv' })).toBe(first)
})

test('only so many ways of drawing a thing are kept', () => {
  const thing = { name: 'B' }
  const levels = Array.from({ length: 20 }, (_, level) => level)
  for (const level of levels) markup({ thing, language: 'sv', level })
  const before = drawn
  markup({ thing, language: 'sv', level: 19 })
  expect(drawn).toBe(before)
  markup({ thing, language: 'sv', level: 0 })
  expect(drawn).toBe(before + 1)
})
