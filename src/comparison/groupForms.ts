import { z } from 'zod'
import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { placeFor, places } from '../population/places.ts'
import type { OwnGroup } from './group.ts'
import { comparisonWords } from './words.ts'

const municipalities = places.filter(({ kind }) => kind === 'municipality')

// Letter by letter: without their marks, Habo and Håbo would be one.
const byName = new Map(
  municipalities.flatMap(({ code, name }) => [[plain(name), code] as const, [code, code] as const]),
)

/** `taken` are the groups that there are besides this one. */
export function groupForm(language: Language, taken: readonly OwnGroup[]) {
  const words = comparisonWords(language).groups
  const f = fields(language)
  return z.object({
    id: f.newId(),
    name: f.text(words.nameMissing).superRefine((name, context) => {
      if (!taken.some((each) => plain(each.name) === plain(name))) return
      context.addIssue({ code: 'custom', message: words.nameTaken(name) })
    }),
    basis: f.text(words.basisMissing, 2000),
    members: f.text(words.membersMissing, 8000).superRefine((text, context) => {
      const { codes, unknown } = readMembers(text)
      const problem = (message: string) => context.addIssue({ code: 'custom', message })
      if (unknown.length > 0) problem(words.unknown(formatList(language, unknown.slice(0, 10))))
      else if (codes.length < 2) problem(words.membersMissing)
    }),
  })
}

/** Names or codes, a line each or with commas between; each municipality once, in the order of the codes. */
export function readMembers(text: string): {
  readonly codes: readonly string[]
  readonly unknown: readonly string[]
} {
  const typed = text.split(/[\n,;]/).flatMap((each) => each.trim() || [])
  const codes = typed.flatMap((each) => byName.get(plain(each)) ?? [])
  return {
    codes: [...new Set(codes)].toSorted(),
    unknown: typed.filter((each) => !byName.has(plain(each))),
  }
}

/** As the form shows them: names, a line each, as Swedes sort. */
export function textOfMembers(codes: readonly string[]): string {
  return codes
    .map((code) => placeFor(code).name)
    .toSorted((a, b) => a.localeCompare(b, 'sv'))
    .join('\n')
}

export function savedGroup({ name, basis, members }: Pick<OwnGroup, 'name' | 'basis' | 'members'>) {
  return { name, basis, members: textOfMembers(members) }
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').normalize('NFC').toLocaleLowerCase('sv')
}
