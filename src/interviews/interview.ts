import { type Exchange, exchangeNames, exchangesOfSpeaker } from './pseudonyms.ts'
import type { Transcript } from './transcript.ts'

/** As what one of the speakers of a transcript is kept. `text`: no speaker at all, only words before a colon. */
export type Casting =
  | { readonly as: 'interviewer' }
  | { readonly as: 'text' }
  | {
      readonly as: 'voice'
      readonly pseudonym: string
      readonly roleId: string
      /** Null for none, or where it would give the person away. */
      readonly partyId: string | null
    }

export type VoiceOf = Omit<Extract<Casting, { as: 'voice' }>, 'as'>

/** Positions count Unicode characters, the end exclusive. */
export type Turn = {
  readonly startAt: number
  readonly endAt: number
  readonly speaker: string
  /** Null for the interviewer. */
  readonly pseudonym: string | null
}

export type Interview = {
  readonly text: string
  readonly turns: readonly Turn[]
  readonly voices: readonly VoiceOf[]
  /** How many times each name was exchanged. */
  readonly exchanged: ReadonlyMap<string, number>
}

/**
 * The interview as it is kept: a paragraph for each turn that begins with who speaks, by pseudonym. Names that were
 * exchanged are in it nowhere, neither before the colon nor in what was said.
 */
export function interviewOf(
  { said }: Transcript,
  casting: ReadonlyMap<string, Casting>,
  more: readonly Exchange[],
  interviewer: string,
): Interview {
  const exchanges = [...more]
  const voices = new Map<string, VoiceOf>()
  for (const [name, cast] of casting) {
    if (cast.as === 'interviewer') exchanges.push(...exchangesOfSpeaker(name, interviewer))
    if (cast.as !== 'voice') continue
    const { as: _, ...voice } = cast
    voices.set(voice.pseudonym, voice)
    exchanges.push(...exchangesOfSpeaker(name, voice.pseudonym))
  }
  const spoken: { speaker: string; pseudonym: string | null; text: string }[] = []
  for (const { speaker, text } of said) {
    const cast = casting.get(speaker)
    const last = spoken.at(-1)
    if (!cast || cast.as === 'text') {
      // Words before a colon are words.
      if (last) last.text = `${last.text} ${speaker}: ${text}`
      else spoken.push({ speaker: interviewer, pseudonym: null, text: `${speaker}: ${text}` })
    } else if (cast.as === 'interviewer') spoken.push({ speaker: interviewer, pseudonym: null, text })
    else spoken.push({ speaker: cast.pseudonym, pseudonym: cast.pseudonym, text })
  }

  const exchanged = new Map<string, number>()
  const turns: Turn[] = []
  let [text, at] = ['', 0]
  for (const { speaker, pseudonym, text: words } of spoken) {
    const own = exchangeNames(words, exchanges)
    for (const [name, times] of own.times) exchanged.set(name, (exchanged.get(name) ?? 0) + times)
    const before = `${text === '' ? '' : '\n\n'}${speaker}: `
    const startAt = at + charactersOf(before)
    at = startAt + charactersOf(own.text)
    text += before + own.text
    turns.push({ startAt, endAt: at, speaker, pseudonym })
  }
  return { text, turns, voices: [...voices.values()], exchanged }
}

function charactersOf(text: string): number {
  return [...text].length
}
