import { newId } from '../db/ids.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { characterOffsets } from '../review/characters.ts'
import type { ReadNote } from './contextReading.ts'
import { cut } from './elements.ts'
import type { PlaceInFile } from './fault.ts'
import type { Tally } from './leftOut.ts'
import type { FileCoding, FileHead, FileNote, FileSelection, FileSource, Guid } from './project.ts'
import type { ReadSelection, ReadSource } from './reading.ts'
import { carriable } from './xml.ts'

/** The longest text that a source may have, in Unicode characters. */
export const longestText = 5_000_000
const longestNote = 10_000

/**
 * Takes of a source what holds: its text as it is, the selections that lie in it, and the codings with codes that are
 * in the book. What does not is counted. Sources are taken one after the other, since a GUID is used once in all.
 */
export function sourceTaker(head: FileHead, tally: Tally) {
  const codes = new Set(head.codes.map(({ guid }) => guid))
  const coders = new Set(head.coders.map(({ guid }) => guid))
  const used = { selections: new Set<Guid>(), codings: new Set<Guid>(), sources: new Set<Guid>() }

  const ownGuid = (guid: Guid, among: Set<Guid>): Guid => {
    const isFree = !among.has(guid)
    if (!isFree) tally.add('sameGuids')
    const own = isFree ? guid : newId()
    among.add(own)
    return own
  }

  const takeCodings = (codings: readonly FileCoding[]): readonly FileCoding[] =>
    codings.flatMap((coding) => {
      if (!codes.has(coding.code)) {
        tally.add('codeless')
        return []
      }
      const coder = coding.coder !== null && coders.has(coding.coder) ? coding.coder : null
      if (coder === null) tally.add('coderless')
      if (coding.at === null) tally.add('timeless')
      return [{ ...coding, coder, guid: ownGuid(coding.guid, used.codings) }]
    })

  const takeSelection = (
    selection: ReadSelection,
    length: number,
    name: string,
  ): readonly FileSelection[] => {
    const { start, end, codings } = selection
    // Also false for what is no number.
    const isInside = start >= 0 && start < end && end <= length
    if (!isInside) {
      tally.add('outside', name)
      tally.add('codings', '', codings.length)
      return []
    }
    const coder = selection.coder !== null && coders.has(selection.coder) ? selection.coder : null
    const guid = ownGuid(selection.guid, used.selections)
    return [{ ...selection, guid, coder, codings: takeCodings(codings) }]
  }

  const takeSource = (source: ReadSource, text: string): FileSource => {
    const { guid, kind, at } = source
    if (source.name === '') tally.add('unnamed')
    const name = source.name === '' ? guid : source.name
    const { length } = characterOffsets(text)
    const selections = source.selections.flatMap((each) => takeSelection(each, length, name))
    const whole = takeCodings(source.codings)
    if (whole.length > 0) {
      tally.add('wholeSource', name, whole.length)
      const [first] = whole
      selections.push({
        guid: newId(),
        start: 0,
        end: length,
        coder: first!.coder,
        at: first!.at,
        codings: whole,
      })
    }
    used.sources.add(guid)
    return { guid, name, kind, at, text, selections }
  }

  /** Null for one that says nothing. What it is about may have stayed behind: then it is an idea. */
  const takeNote = ({ name, ...note }: ReadNote, said: string): FileNote | null => {
    const whole = carriable(name === '' ? said : `${name}\n\n${said}`)
    if (whole.trim() === '') return null
    const text = cut(whole, longestNote)
    if (text !== whole) tally.add('cutNotes', name)
    const coder = note.coder !== null && coders.has(note.coder) ? note.coder : null
    if (coder === null || note.at === null) tally.add('unsignedNotes')
    const isHere = note.about === null || among(note.kind).has(note.about)
    if (isHere) return { ...note, text, coder }
    tally.add('noteRefs')
    return { ...note, kind: 'idea', about: null, text, coder }
  }
  const among = (kind: FileNote['kind']) =>
    kind === 'code' ? codes : kind === 'source' ? used.sources : used.selections

  return {
    source: takeSource,
    note: takeNote,
    /** Once all sources are taken: with what belongs to those that were not left out. */
    head(): FileHead {
      const voices = head.voices.filter(({ source, pseudonym }) => {
        if (!used.sources.has(source)) tally.add('cases', pseudonym)
        return used.sources.has(source)
      })
      const perspectives = head.perspectives.map((perspective) => ({
        ...perspective,
        codes: perspective.codes.filter((guid) => codes.has(guid)),
        sources: perspective.sources.filter((guid) => used.sources.has(guid)),
      }))
      const documents = head.documents.filter(({ source }) => used.sources.has(source))
      return { ...head, voices, perspectives, documents }
    },
  }
}

/** Why a text is not taken, as it is told; null when it is. */
export function refusedText(text: string): 'emptyTexts' | 'longTexts' | 'unstorable' | null {
  if (text === '') return 'emptyTexts'
  // A character is one or two units: only between the two must they be counted.
  if (text.length > longestText && characterOffsets(text).length > longestText) return 'longTexts'
  return text.includes('\u0000') ? 'unstorable' : null
}

/** Where personal identity numbers stand in a text, by line; never what they are. */
export function identityNumbersIn(text: string, place: Omit<PlaceInFile, 'line'>): readonly PlaceInFile[] {
  if (!/[0-9\uff10-\uff19]{4}/.test(text)) return []
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const places: PlaceInFile[] = []
    let rest = line
    for (let found = findIdentityNumber(rest); found; found = findIdentityNumber(rest)) {
      places.push({ ...place, line: index + 1 })
      rest = rest.slice(found.index + found.length)
    }
    return places
  })
}
