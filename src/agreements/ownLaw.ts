import type { CivilDate } from '../i18n/format.ts'
import { knownLaw, type Law, lawOf, literally, tidySection } from './law.ts'
import { type LawChange, lawChanges } from './lawChanges.ts'

/** What somebody has entered: a repealed law that the program does not know, or where a provision stands now. */
export type OwnLawChange = {
  readonly id: string
  readonly sfs: string
  readonly name: string
  readonly abbreviation: string
  readonly replacedBySfs: string
  readonly replacedByName: string
  readonly since: CivilDate | null
  readonly section: string
  readonly nowIn: string
  readonly recordedByName: string
}

/** What the program knows of itself, with what the partnership has entered. */
export function lawWith(own: readonly OwnLawChange[]): Law {
  if (own.length === 0) return knownLaw
  const changes = new Map(lawChanges.map((change) => [change.sfs, change]))
  for (const entered of own) {
    const known = changes.get(entered.sfs) ?? asChange(entered)
    if (!known) continue
    const sections = entered.section
      ? { ...known.sections, [tidySection(entered.section)]: entered.nowIn }
      : known.sections
    changes.set(entered.sfs, { ...known, sections })
  }
  return lawOf([...changes.values()].toSorted((a, b) => (a.since < b.since ? 1 : -1)))
}

/** Null for one that is only about a provision of a law that nobody knows any longer. */
function asChange({ sfs, name, abbreviation, replacedBySfs, replacedByName, since }: OwnLawChange) {
  if (since === null) return null
  return {
    sfs,
    name,
    written: patternOf(name),
    abbreviations: abbreviation ? [abbreviation] : [],
    nameLivesOn: plain(name) === plain(replacedByName),
    replacedBy: { sfs: replacedBySfs, name: replacedByName },
    since,
    source: `https://lagen.nu/${replacedBySfs}`,
    certainty: 'own',
    sections: {},
  } satisfies LawChange
}

/** `alkohollagen` is also written `alkohollag`, and `lagen om …` also `lag om …`. */
function patternOf(name: string): string {
  return literally(plain(name))
    .replace(/^lagen /, 'lag(?:en)? ')
    .replace(/lagen$/, 'lag(?:en)?')
}

function plain(name: string): string {
  return name.trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ')
}
