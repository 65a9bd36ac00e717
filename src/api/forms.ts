import { z } from 'zod'
import { type CivilDate, formatDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { fields } from '../platform/forms.ts'
import { latestLastDay, scopes } from './token.ts'
import { tokenWords } from './words.ts'

export function tokenForm(language: Language, actor: Pick<Actor, 'role'>, today: CivilDate) {
  const words = tokenWords(language).form
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      name: f.text(words.nameMissing, 60),
      scope: f.choice(scopes, words.scopeMissing),
      lastOn: f.date(words.lastOnMissing),
    })
    .superRefine(({ scope, lastOn }, context) => {
      const add = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (scope === 'write' && !mayPrepare(actor)) add('scope', words.scopeNotYours)
      // Rules between fields also run when the day could not be read.
      if (parseCivilDate(String(lastOn)) === null) return
      if (lastOn < today) add('lastOn', words.lastOnPassed)
      const latest = latestLastDay(today)
      if (lastOn > latest) add('lastOn', words.lastOnTooLate(formatDate(language, latest)))
    })
}
