import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { LawChange } from './lawChanges.ts'
import { lawChangeWords } from './lawWords.ts'

/** A law that is known needs only the provision; one that is not needs all about it, and may have a provision. */
export function lawChangeForm(language: Language, known: readonly LawChange[]) {
  const words = lawChangeWords(language)
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      sfs: f.text(words.sfsMissing, 10),
      name: f.optionalText(200),
      abbreviation: f.optionalText(20),
      replacedBySfs: f.optionalText(10),
      replacedByName: f.optionalText(200),
      since: f.optionalDate(),
      section: f.optionalText(100),
      nowIn: f.optionalText(100),
    })
    .superRefine((typed, context) => {
      const add = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (!isNumber(typed.sfs)) return add('sfs', words.notNumber)
      if (Boolean(typed.section) !== Boolean(typed.nowIn))
        add(typed.section ? 'nowIn' : 'section', words.bothSections)
      const change = known.find(({ sfs }) => sfs === typed.sfs)
      if (change) {
        if (!typed.section) add('sfs', words.alreadyKnown(change.name, change.sfs))
        return
      }
      if (!/(?:lag|balk|förordning)/i.test(typed.name)) add('name', words.nameMissing)
      if (!isNumber(typed.replacedBySfs)) add('replacedBySfs', words.notNumber)
      else if (yearOf(typed.replacedBySfs) < yearOf(typed.sfs)) add('replacedBySfs', words.tooEarly)
      if (!typed.replacedByName) add('replacedByName', words.replacedByNameMissing)
      const { since } = typed
      if (!since) add('since', words.sinceMissing)
      else if (Number(since.slice(0, 4)) < yearOf(typed.sfs)) add('since', words.sinceTooEarly)
    })
}

function isNumber(text: string): boolean {
  return /^\d{4}:\d{1,4}$/.test(text)
}

function yearOf(sfs: string): number {
  return Number(sfs.slice(0, 4))
}
