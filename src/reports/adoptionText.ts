import { type Adoptable, inForce, partyState } from '../decisions/adoption.ts'
import { type CivilDate, formatList } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { uiWords } from '../ui/words.ts'
import { day } from './pieces.ts'

/** Whether an outcome is in force, since when, or why not. Worked out, as everywhere. */
export function standingText(outcome: Adoptable, today: CivilDate): string {
  const standing = inForce(outcome, today)
  if (standing.inForce) {
    const until = standing.until === null ? '' : `, till och med ${day(standing.until)}`
    return `I kraft sedan ${day(standing.since)}${until}`
  }
  const { why } = standing
  switch (why.kind) {
    case 'not-asked':
      return 'Inte i kraft: parterna är inte tillfrågade'
    case 'unmet':
      return why.missing === 1
        ? 'Inte i kraft: en part till behöver anta'
        : `Inte i kraft: ${why.missing} parter till behöver anta`
    case 'not-begun':
      return `Antaget, gäller från ${day(why.from)}`
    case 'expired':
      return `Gick ut ${day(why.on)}`
    case 'ended':
      return `Avslutat ${day(why.on)}`
    case 'replaced':
      return `Ersatt ${day(why.on)}`
  }
}

/** Those who have been asked and have not answered; `alla har svarat` when nobody is missing. */
export function silentText(outcome: Adoptable, parties: readonly Party[], today: CivilDate): string {
  if (!outcome.request) return 'ingen är tillfrågad'
  const silent = parties.filter(({ id }) => ['waiting', 'late'].includes(partyState(outcome, id, today)))
  return silent.length === 0
    ? 'alla har svarat'
    : formatList(
        'sv',
        silent.map(({ name }) => name),
      )
}

/** What a party has answered, in the words of the adoption matrix. */
export function answerText(outcome: Adoptable, partyId: string, today: CivilDate): string {
  return uiWords('sv').adoption[partyState(outcome, partyId, today)]
}
