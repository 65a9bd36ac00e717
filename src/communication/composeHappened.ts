import { capitalised, civilDateOf, formatDate, formatInstant, nbsp } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { ownSource } from '../population/source.ts'
import { isLate, type ShownEffect, turnOf } from '../targets/effect.ts'
import { fromTo } from '../targets/effectParts.tsx'
import { concernsText } from '../targets/story.ts'
import { dateOf, paragraph, within } from './composing.ts'
import type { Paragraph } from './digest.ts'
import type { Gathered, OwnAnswer } from './gathering.ts'
import { telling } from './telling.ts'

/** What was shown, for the better and for the worse alike; then what should have been. */
export function effectParagraphs(gathered: Gathered): readonly Paragraph[] {
  const { addressed, shown, due, told } = gathered
  const { effects } = telling
  const isNew = ({ id, showing }: ShownEffect) =>
    within(gathered, showing.shownOn) && !told.has(`effect-${id}`)
  return [
    ...shown.filter(isNew).map((effect) =>
      paragraph('effects', `effect-${effect.id}`, {
        title: effect.title,
        text: `${fromTo(storedLanguage, effect)} ${effect.showing.story} ${effects.strengths[effect.showing.strength]}`,
        note: effects.source(
          concernsText(storedLanguage, effect),
          sourceOf(effect),
          dateOf(effect.showing.shownOn),
        ),
        turn: turnOf(effect),
      }),
    ),
    ...due.filter(isLate).map((effect) =>
      paragraph('effects', `due-${effect.id}`, {
        title: effect.title,
        text: effects.late(dateOf(effect.dueOn)),
        // Whoever answers for it may be a person, and an open page names nobody.
        note: addressed.audience === 'public' ? '' : effects.responsible(effect.responsible),
      }),
    ),
  ]
}

/** What the council's party has answered. */
export function answerParagraphs({ answers, told }: Gathered): readonly Paragraph[] {
  return answers.flatMap((own) => {
    const key = `own-${own.outcome.id}-${own.answer.number}`
    const { title } = own.outcome
    return told.has(key) ? [] : [paragraph('answers', key, { title, text: answerText(own) })]
  })
}

/** `Kommunfullmäktige antog det 3 maj 2026, § 31.` */
export function answerText({ answer, body, section }: OwnAnswer): string {
  const sentence = telling.answers[answer.kind](capitalised(body), dateOf(answer.decidedOn))
  return section ? `${sentence}, ${section.replaceAll(' ', nbsp)}.` : `${sentence}.`
}

/** To everybody only what an open calendar would tell: the day, the body and the question. */
export function meetingParagraphs({ addressed, meetings }: Gathered): readonly Paragraph[] {
  return meetings.map(({ id, question, bodyName, startsAt, location }) => {
    const day = capitalised(formatDate(storedLanguage, civilDateOf(startsAt), true))
    const at = capitalised(formatInstant(storedLanguage, startsAt))
    return paragraph('meetings', `meeting-${id}`, {
      title: question,
      text:
        addressed.audience === 'public'
          ? telling.meetings.open(day, bodyName)
          : telling.meetings.whole(at, bodyName, location),
    })
  })
}

function sourceOf({ indicator: { source, code } }: ShownEffect): string {
  return source === ownSource ? `egen fil, ${code}` : `${capitalised(source)} ${code}`
}
