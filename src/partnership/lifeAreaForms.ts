import { z } from 'zod'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Division, LifeArea } from './lifeArea.ts'
import { lifeAreaFormWords } from './lifeAreaFormWords.ts'

const mostAreas = 12

/** One name on each line. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function namesField(language: Language) {
  const words = lifeAreaFormWords(language)
  return fields(language)
    .text(words.namesMissing, 2000)
    .superRefine((text, context) => {
      const problem = (message: string) => context.addIssue({ code: 'custom', message })
      const names = linesOf(text)
      const long = names.find((name) => name.length > 100)
      const twice = names.find((name, i) => names.findIndex((other) => same(other, name)) !== i)
      if (names.length === 0) problem(words.namesMissing)
      else if (names.length > mostAreas) problem(words.namesMany)
      else if (long) problem(words.namesLong(`${long.slice(0, 30)}…`))
      else if (twice) problem(words.namesTwice(twice))
    })
}

/** The first step: only what the areas are called. */
export function namesForm(language: Language) {
  return z.object({ names: namesField(language) })
}

/** The second: from when, why, and for each area before it (`into-AREA-INDEX`, `ends-AREA`) what becomes of it. */
export function divisionForm(language: Language, before: Division | null, typedNames: readonly string[]) {
  const words = lifeAreaFormWords(language)
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  const descriptions: Record<string, z.ZodType<string>> = {}
  for (const [i] of typedNames.slice(0, mostAreas).entries())
    descriptions[`description-${i}`] = f.optionalText()
  for (const { id } of before?.areas ?? []) {
    boxes[`ends-${id}`] = z.string().default('')
    for (const [i] of typedNames.entries()) boxes[intoName(id, i)] = z.string().default('')
  }
  return z
    .object({
      id: f.newId(),
      after: z.string().default(''),
      names: namesField(language),
      firstOn: f.date(words.firstOnMissing),
      reason: before ? f.text(words.reasonMissing, 2000) : f.optionalText(),
      ...descriptions,
      ...boxes,
    })
    .superRefine((typed, context) => {
      const problem = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (before && typeof typed.firstOn === 'string' && typed.firstOn <= before.firstOn) {
        problem('firstOn', words.firstOnEarly(formatDate(language, before.firstOn)))
      }
      for (const { id, name } of before?.areas ?? []) {
        const { into, ends } = becomes(typed, id, typedNames)
        if (into.length === 0 && !ends) problem(intoName(id, 0), words.intoMissing(name))
        if (into.length > 0 && ends) problem(intoName(id, 0), words.intoBoth(name))
      }
    })
}

export const intoName = (areaId: string, index: number) => `into-${areaId}-${index}`

/** The places in the list of names that an area goes into, and whether it ends. */
export function becomes(typed: object, areaId: string, names: readonly string[]) {
  const boxes = typed as Readonly<Record<string, unknown>>
  return {
    into: names.flatMap((_, i) => (boxes[intoName(areaId, i)] === 'yes' ? i : [])),
    ends: boxes[`ends-${areaId}`] === 'yes',
  }
}

/** An area that keeps its name goes on, unless somebody says something else. */
export function proposedDivision(
  before: Division | null,
  names: readonly string[],
  today: CivilDate,
): Record<string, string> {
  const kept = (before?.areas ?? []).flatMap(({ id, name }) =>
    names.flatMap((other, i) => (same(other, name) ? [[intoName(id, i), 'yes'] as const] : [])),
  )
  const described = names.flatMap((name, i) => {
    const area = before?.areas.find((each) => same(each.name, name))
    return area?.description ? [[`description-${i}`, area.description] as const] : []
  })
  return {
    names: names.join('\n'),
    after: String(before?.number ?? 0),
    ...(before && before.firstOn >= today ? {} : { firstOn: today }),
    ...Object.fromEntries(kept),
    ...Object.fromEntries(described),
  }
}

export function areaForm(language: Language, area: LifeArea, others: readonly LifeArea[]) {
  const words = lifeAreaFormWords(language)
  const f = fields(language)
  return z.object({
    name: f
      .text(words.nameMissing, 100)
      .refine((name) => !others.some((other) => other.id !== area.id && same(other.name, name)), {
        message: words.nameTaken,
      }),
    description: f.optionalText(),
  })
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, 'sv', { sensitivity: 'accent' }) === 0
}
