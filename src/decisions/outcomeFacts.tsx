import { capitalised, formatDate } from '../i18n/format.ts'
import { indicatorPath } from '../population/paths.ts'
import { targetPath } from '../targets/paths.ts'
import type { Fact } from '../ui/factList.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { citation, type OutcomeInContext } from './outcome.ts'
import type { OutcomeReading } from './outcomeView.tsx'
import { outcomeWords } from './outcomeWords.ts'
import { itemOfOutcomePath, meetingOfOutcomePath, outcomePath, principlesOfOutcomePath } from './paths.ts'
import { decisionWords } from './words.ts'

/** What is known about the outcome, beside its wording. */
export function factsOf(
  view: View,
  { outcome, ending, indicators, replaced, principles, adoptsTargets }: OutcomeReading,
): readonly Fact[] {
  const { language } = view
  const words = decisionWords(language)
  const own = outcomeWords(language)
  const lang = storedLang(language)
  const taken = formatDate(language, outcome.takenOn)
  const facts: Fact[] = [
    { term: words.kind, value: words.kindsShort[outcome.kind], note: words.kindMeans[outcome.kind] },
  ]
  if (outcome.meetingId && outcome.question) {
    facts.push({
      term: words.meeting,
      value: (
        <a href={meetingOfOutcomePath(outcome.meetingId)} lang={lang}>
          {outcome.question}
        </a>
      ),
      note: `${outcome.bodyName}, ${taken}`,
    })
  } else {
    const where = [taken, outcome.section, outcome.diaryNumber].filter(Boolean).join(', ')
    facts.push({ term: own.decidedBy, value: outcome.bodyName, note: where })
  }
  if (outcome.meetingId && outcome.agendaItemId && outcome.itemTitle) {
    const href = itemOfOutcomePath(outcome.meetingId, outcome.agendaItemId)
    facts.push({
      term: words.item,
      value: (
        <a href={href} lang={lang}>
          {outcome.itemTitle}
        </a>
      ),
    })
  }
  facts.push({ term: own.validity, value: validityOf(view, outcome) })
  if (outcome.evaluateOn)
    facts.push({ term: own.evaluateOn, value: formatDate(language, outcome.evaluateOn) })
  if (outcome.dueOn) facts.push({ term: own.dueOn, value: formatDate(language, outcome.dueOn) })
  else if (outcome.noDueReason)
    facts.push({
      term: own.dueOn,
      value: own.noDue,
      note: <Stored language={language}>{outcome.noDueReason}</Stored>,
    })
  for (const indicator of indicators) {
    const link = (
      <a href={indicatorPath(indicator.code)} lang={lang}>
        {indicator.name}
      </a>
    )
    facts.push({ term: words.supportedBy, value: link })
  }
  if (principles !== null)
    facts.push({
      term: own.adoptsPrinciples,
      value: <a href={principlesOfOutcomePath(principles)}>{own.principlesVersion(principles)}</a>,
    })
  for (const target of adoptsTargets) {
    const link = (
      <a href={targetPath(target.id)} lang={lang}>
        {target.name}
      </a>
    )
    facts.push({ term: own.adoptsTarget, value: link })
  }
  for (const each of replaced) {
    const link = <a href={outcomePath(each.id)} lang={lang}>{`${citation(each)} ${each.title}`}</a>
    facts.push({ term: own.replaces, value: link })
  }
  if (ending?.successorId) {
    const link = (
      <a href={outcomePath(ending.successorId)} lang={lang}>
        {ending.successorName}
      </a>
    )
    facts.push({ term: own.replacedBy, value: link })
  }
  return facts
}

function validityOf(view: View, { validFrom, validUntil }: OutcomeInContext): string {
  const words = outcomeWords(view.language)
  const from = validFrom ? words.validFrom(formatDate(view.language, validFrom)) : words.whenAdopted
  const until = validUntil ? words.validUntil(formatDate(view.language, validUntil)) : words.untilFurther
  return capitalised(`${from}, ${until}`)
}
