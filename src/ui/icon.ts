import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'

/** Our name for an icon, and its file in the public sector's icon set (MIT). Add one here to use it. */
const files = {
  activity: 'LineGraph',
  arrowDown: 'ArrowDown',
  arrowLeft: 'ArrowLeft',
  arrowRight: 'ArrowRight',
  arrowUp: 'ArrowUp',
  bell: 'Bell',
  building: 'Buildings3',
  calculator: 'Calculator',
  calendar: 'Calendar',
  chat: 'Chat2',
  check: 'Checkmark',
  checkCircle: 'CheckmarkCircle',
  checkCircleFilled: 'CheckmarkCircleFill',
  chevronDown: 'ChevronDown',
  chevronLeft: 'ChevronLeft',
  chevronRight: 'ChevronRight',
  chevronUpDown: 'ChevronUpDown',
  clock: 'Clock',
  compass: 'Compass',
  cross: 'XMark',
  dots: 'Tasklist',
  download: 'Download',
  error: 'XMarkOctagonFill',
  external: 'ExternalLink',
  eye: 'Eye',
  file: 'File',
  filter: 'Filter',
  flag: 'Star',
  gavel: 'Gavel',
  group: 'PersonGroup',
  guess: 'Questionmark',
  handshake: 'HandShakeHeart',
  info: 'InformationSquare',
  link: 'Link',
  lock: 'PadlockLocked',
  mail: 'EnvelopeClosed',
  menu: 'MenuHamburger',
  minus: 'Minus',
  pause: 'Pause',
  pencil: 'Pencil',
  person: 'Person',
  personPlus: 'PersonPlus',
  pin: 'LocationPin',
  plus: 'Plus',
  presentation: 'Presentation',
  printer: 'PrinterSmall',
  qr: 'QrCode',
  refresh: 'ArrowsCirclepath',
  search: 'MagnifyingGlass',
  seal: 'Seal',
  settings: 'Cog',
  table: 'Table',
  trash: 'Trash',
  trendDown: 'TrendDown',
  trendUp: 'TrendUp',
  undo: 'ArrowUndo',
  vote: 'FingerMobile',
  warning: 'ExclamationmarkTriangle',
  warningFilled: 'ExclamationmarkTriangleFill',
} as const

export type IconName = keyof typeof files

const require = createRequire(import.meta.url)

// Read once, when the program starts: an icon is a constant string on the page.
const icons = Object.fromEntries(
  Object.entries(files).map(([name, file]) => {
    const svg = readFileSync(require.resolve(`@navikt/aksel-icons/svg/${file}.svg`), 'utf8')
    const shapes = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).trim()
    return [
      name,
      raw(
        `<svg class="icon" width="20" height="20" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">${shapes}</svg>`,
      ),
    ]
  }),
) as Record<IconName, ReturnType<typeof raw>>

/** Decoration beside a word: hidden from assistive technology, in the colour of the text, 20 px. */
export function Icon({ name }: { readonly name: IconName }) {
  return icons[name]
}
