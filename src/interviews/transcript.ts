/** What one speaker says until somebody else does, as the transcript has it. */
export type Said = {
  readonly speaker: string
  readonly text: string
  /** Its first line in what was pasted, from 1. */
  readonly line: number
}

export type Transcript = {
  readonly said: readonly Said[]
  /** The first line that stands before anybody speaks; null where there is none. */
  readonly before: number | null
}

/**
 * Reads `Namn: text`, `[00:01:02] Namn: text`, SubRip and WebVTT with `<v Namn>`. A line without a speaker goes on
 * where the one before ended. Times are left out.
 */
export function readTranscript(text: string): Transcript {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const timed = /^WEBVTT\b/.test(lines[0] ?? '') || lines.some((line) => timing.test(line))
  const said: { speaker: string; text: string; line: number }[] = []
  let before: number | null = null
  let header = timed && /^WEBVTT\b/.test(lines[0] ?? '')
  for (const [i, raw] of lines.entries()) {
    // The heading of a WebVTT file ends at its first empty line.
    if (header) {
      header = raw.trim() !== ''
      continue
    }
    const line = raw.trim()
    const isCueName = timed && timing.test(lines[i + 1] ?? '')
    if (line === '' || (timed && (timing.test(line) || isCueName))) continue
    const found = labelled(line)
    const last = said.at(-1)
    if (found && (!timed || last?.speaker !== found.speaker)) said.push({ ...found, line: i + 1 })
    else if (last) last.text = `${last.text} ${found?.text ?? line}`.trim()
    else before ??= i + 1
  }
  return { said: said.filter(({ text }) => text !== ''), before }
}

/** In the order in which they first speak. */
export function speakersOf({ said }: Transcript): readonly string[] {
  return [...new Set(said.map(({ speaker }) => speaker))]
}

/** What a line tells of a person, by which somebody could be reached: never wanted in a transcript. */
export function contactIn(line: string): 'email' | 'phone' | null {
  if (/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/u.test(line)) return 'email'
  return /(?<![\d.,])(?:\+46|0046|0)[\s-]?(?:\d[\s-]?){7,10}(?!\d)/.test(line) ? 'phone' : null
}

const timing = /^\s*(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s/
const voice = /^<v(?:\.[^ >]+)*\s+([^>]{1,80})>(.*)$/u
const label =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s*[-–]?\s*)?(\p{L}[\p{L}\p{N} .'’()-]{0,58}?)\s*:(?:\s+(.*))?$/u

function labelled(line: string): { readonly speaker: string; readonly text: string } | null {
  const [, speaker = '', text = ''] = voice.exec(line) ?? label.exec(line) ?? []
  if (speaker === '') return null
  return { speaker: speaker.trim(), text: text.replaceAll(/<\/?[a-z][^>]*>/gi, '').trim() }
}
