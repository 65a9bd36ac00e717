import { fitText, textWidth } from './textWidth.ts'

/** What the names of Swedish places end with: there a long name is broken. */
const endings =
  /(berg|boda|borg|bruk|bygd|dal|fjärden|fors|furt|gårda?|hamn|hammar|holm|hult|häll|hättan|köping|landa|lilla|linge|ljunga?|lunda?|löv|näs|red|ryd|sala|skog|skrona|spång|stad|stena|strand|sund|torp|tuna|valla?|vara|viken|vik|vågen|åker|åsen|ås|älven|ölla)$/

/**
 * A place's name on at most two lines in so much room: whole, else broken at a space, at a hyphen or before its ending, else
 * cut with an ellipsis. The whole name stands in the table beside the map.
 */
export function placeNameLines(name: string, room: number, fontSize: number): readonly string[] {
  const fit = (text: string) => textWidth(text, fontSize) <= room
  if (fit(name)) return [name]
  const parted = partsOf(name)
  if (!parted) return [fitText(name, room, fontSize)]
  return parted.map((part) => (fit(part) ? part : fitText(part, room, fontSize)))
}

function partsOf(name: string): readonly [string, string] | null {
  const space = name.lastIndexOf(' ')
  if (space > 0) return [name.slice(0, space), name.slice(space + 1)]
  const hyphen = name.indexOf('-')
  if (hyphen > 0) return [name.slice(0, hyphen + 1), name.slice(hyphen + 1)]
  const ending = endings.exec(name)
  return ending && ending.index > 2 ? [`${name.slice(0, ending.index)}-`, ending[0]] : null
}
