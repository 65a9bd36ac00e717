import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import type { VoiceRole } from '../review/review.ts'
import type { FormState } from '../ui/form.ts'
import { type Casting, type Interview, interviewOf } from './interview.ts'
import { readExchanges } from './pseudonyms.ts'
import { contactIn, readTranscript, speakersOf } from './transcript.ts'
import { interviewWords } from './words.ts'

/** An interview with more is no interview: words before colons are then taken for names. */
const mostSpeakers = 20
const longestText = 500_000

type Typed = Readonly<Record<string, string>>
type Named = { readonly id: string; readonly name: string }

export type ReadInterview = {
  readonly form: FormState
  readonly speakers: readonly string[]
  /** Null while something is wrong with it. */
  readonly interview: Interview | null
  /** As the transcript calls those who are interviewed, by pseudonym; without those it calls so itself. */
  readonly behind: ReadonlyMap<string, string>
}

/** `planned`: those that a text can be tied to. */
export function interviewForm(language: Language, planned: readonly { readonly id: string }[]) {
  const words = interviewWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    title: f.text(words.nameMissing, 200),
    // Identity numbers in the text are told by their line, below.
    text: z.string().min(1, words.textMissing).max(longestText, words.textLong),
    more: f.optionalText(10_000),
    planned: z
      .string()
      .default('')
      .refine((id) => id === '' || planned.some((each) => each.id === id), words.plannedGone),
  })
}

/** The names of a speaker's fields; speakers are counted in the order in which they first speak. */
export const speakerFields = (index: number) => ({
  /** The name that the other fields are about: they are left alone where the text has changed since. */
  who: `who-${index}`,
  as: `as-${index}`,
  pseudonym: `pseudonym-${index}`,
  role: `role-${index}`,
  party: `party-${index}`,
})

/** What was typed becomes an interview without names, or sentences beside what is wrong. */
export function readInterview(
  language: Language,
  typed: Typed,
  problems: Readonly<Partial<Record<string, string>>>,
  roles: readonly VoiceRole[],
  parties: readonly Named[],
): ReadInterview {
  const words = interviewWords(language).form
  const wrong: Record<string, string | undefined> = { ...problems }
  const values: Record<string, string> = { ...typed }
  const text = typed.text ?? ''
  const transcript = readTranscript(text)
  const speakers = speakersOf(transcript)
  wrong.text ??=
    text === '' ? words.textMissing : textProblem(language, text, speakers.length, transcript.before)
  const { exchanges, wrong: wrongLines } = readExchanges(typed.more ?? '')
  if (wrongLines[0] !== undefined) wrong.more ??= words.moreWrong(wrongLines[0])
  const behind = new Map<string, string>()
  if (wrong.text !== undefined) {
    return { form: formWith(values, wrong), speakers: [], interview: null, behind }
  }

  const casting = new Map<string, Casting>()
  const people = new Map<string, string>()
  let incomplete = false
  for (const [i, name] of speakers.entries()) {
    const names = speakerFields(i)
    const isNew = typed[names.who] !== name
    if (isNew) Object.assign(values, suggested(language, name, i, speakers))
    const cast = values[names.as] ?? ''
    if (cast === 'interviewer' || cast === 'text') {
      casting.set(name, { as: cast })
      continue
    }
    if (cast !== 'voice') {
      wrong[names.as] = words.asMissing(name)
      continue
    }
    const pseudonym = (values[names.pseudonym] ?? '').slice(0, 100)
    const roleId = values[names.role] ?? ''
    const partyId = parties.find(({ id }) => id === values[names.party])?.id ?? null
    if (pseudonym === '' || findIdentityNumber(pseudonym))
      wrong[names.pseudonym] = words.pseudonymMissing(name)
    if (!roles.some(({ id }) => id === roleId)) {
      // Whoever has not been asked yet has not answered wrongly.
      if (isNew) incomplete = true
      else wrong[names.role] = words.roleMissing(name)
    }
    const person = `${roleId} ${partyId}`
    if ((people.get(pseudonym) ?? person) !== person) wrong[names.pseudonym] ??= words.twoPeople(pseudonym)
    people.set(pseudonym, person)
    if (name !== pseudonym) behind.set(pseudonym, behind.get(pseudonym) ?? name)
    casting.set(name, { as: 'voice', pseudonym, roleId, partyId })
  }
  if (people.size === 0) wrong[speakerFields(0).as] ??= words.noVoice
  const form = formWith(values, wrong)
  const interview =
    !incomplete && Object.keys(form.problems).length === 0
      ? interviewOf(transcript, casting, exchanges, interviewWords('sv').form.interviewer)
      : null
  const shown = interview ? { ...form.values, looked: sealOf(interview) } : form.values
  return { form: { ...form, values: shown }, speakers, interview, behind }
}

/** What was shown before it was stored. Something else than that is shown anew. */
function sealOf({ text, voices }: Interview): string {
  return createHash('sha256')
    .update(JSON.stringify([text, voices]))
    .digest('base64url')
}

function textProblem(language: Language, text: string, speakers: number, before: number | null) {
  const words = interviewWords(language).form
  for (const [i, line] of text.split('\n').entries()) {
    if (findIdentityNumber(line)) return words.identity(i + 1)
    const contact = contactIn(line)
    if (contact) return words[contact](i + 1)
  }
  // A number over two lines is one too.
  const found = findIdentityNumber(text.replaceAll(/\s+/g, ' '))
  if (found) return words.identity(1)
  if (speakers === 0) return words.nobodySpeaks
  if (before !== null) return words.before(before)
  return speakers > mostSpeakers ? words.tooMany(mostSpeakers) : undefined
}

function suggested(language: Language, name: string, index: number, speakers: readonly string[]) {
  const words = interviewWords(language).form
  const asks = (each: string) => /^(intervjuare|interviewer|fråga|i|int)\b/i.test(each)
  const fieldNames = speakerFields(index)
  const voice = speakers.slice(0, index).filter((each) => !asks(each)).length
  return {
    [fieldNames.who]: name,
    [fieldNames.as]: asks(name) ? 'interviewer' : 'voice',
    [fieldNames.pseudonym]: asks(name) ? '' : words.person(String.fromCharCode(65 + (voice % 26))),
    [fieldNames.role]: '',
    [fieldNames.party]: '',
  }
}

function formWith(values: Typed, problems: Readonly<Record<string, string | undefined>>): FormState {
  const told = Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { values, problems: Object.fromEntries(told) }
}
