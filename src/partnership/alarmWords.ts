import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { Alarm } from './alarm.ts'
import { unmetText } from './compositionWords.ts'

const words = defineWords(
  {
    expired: (party: string, person: string, day: string) =>
      `Uppdraget för ${party} (${person}) tog slut ${day}, och ingen har tagit över.`,
    expiring: (party: string, person: string, day: string) =>
      `Uppdraget för ${party} (${person}) tar slut ${day}.`,
    purposeless: 'Organet har inget syfte.',
    silent: (day: string) => `Ingen träff är planerad, och den senaste var ${day}.`,
    neverMet: 'Ingen träff är planerad, och ingen har hållits.',
  },
  {
    expired: (party, person, day) =>
      `The seat for ${party} (${person}) ended on ${day}, and nobody has taken over.`,
    expiring: (party, person, day) => `The seat for ${party} (${person}) ends on ${day}.`,
    purposeless: 'The body has no purpose.',
    silent: (day) => `No meeting is planned, and the latest was on ${day}.`,
    neverMet: 'No meeting is planned, and none has been held.',
  },
)

export function alarmWords(language: Language, alarm: Alarm): string {
  switch (alarm.kind) {
    case 'vacant':
    case 'crowded':
      return unmetText(language, alarm.unmet)
    case 'expired':
    case 'expiring': {
      const { partyName, personName } = alarm.seat
      return words(language)[alarm.kind](partyName, personName, formatDate(language, alarm.day))
    }
    case 'purposeless':
      return words(language).purposeless
    case 'silent':
      return alarm.since
        ? words(language).silent(formatDate(language, alarm.since))
        : words(language).neverMet
  }
}
