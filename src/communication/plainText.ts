import { type Content, type Digest, keptIn, type Paragraph } from './digest.ts'
import { addressee, telling } from './telling.ts'

type Told = Pick<Digest, 'audience' | 'partyName'> & Content

/** The digest as plain text, for a mail and for pasting: what was read, word for word, and nothing else. */
export function digestAsText(digest: Told): string {
  const parts = [digest.title, addressee(digest.audience, digest.partyName), digest.introduction]
  for (const { section, paragraphs } of keptIn(digest, digest)) {
    parts.push(telling.headings[section].toUpperCase())
    for (const each of paragraphs)
      parts.push([headingOf(each), each.text, each.note].filter(Boolean).join('\n'))
  }
  return `${plain(parts.filter(Boolean).join('\n\n'))}\n`
}

/** The digest as Markdown (CommonMark). What people have typed is text, never mark-up. */
export function digestAsMarkdown(digest: Told): string {
  const parts = [
    `# ${escaped(digest.title)}`,
    `*${escaped(addressee(digest.audience, digest.partyName))}*`,
    escaped(digest.introduction),
  ]
  for (const { section, paragraphs } of keptIn(digest, digest)) {
    parts.push(`## ${telling.headings[section]}`)
    for (const each of paragraphs) {
      parts.push(`### ${escaped(headingOf(each))}`, escaped(each.text), escaped(each.note))
    }
  }
  return `${plain(parts.filter(Boolean).join('\n\n'))}\n`
}

/** An effect says which way it went before what it is. */
export function headingOf({ turn, title }: Pick<Paragraph, 'turn' | 'title'>): string {
  return turn ? `${telling.effects.turns[turn]}: ${title}` : title
}

/** Non-breaking spaces belong to the page: where text is pasted they turn into odd signs. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** Every ASCII punctuation mark may be escaped in CommonMark; those are that could begin something. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+=])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)
    .replaceAll(/(?<!\n)\n(?!\n)/g, '  \n')
}
