import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readConfiguration } from '../src/platform/configuration.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const manifest = z
  .object({
    version: z.string(),
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')))

const pages = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  ...markdownIn('docs/handbok'),
]
const links = pages.flatMap(linksOf)

describe('the documents hang together', () => {
  test('every link leads to a file that is there, and to a heading in it', () => {
    const broken = links.flatMap(({ page, target }) => {
      const [path = '', heading] = target.split('#')
      const file = path ? resolve(root, dirname(page), path) : join(root, page)
      if (!existsSync(file)) return [`${page}: ${target} is not there`]
      if (!heading) return []
      return anchorsOf(relative(root, file)).includes(heading) ? [] : [`${page}: ${target} names no heading`]
    })
    expect(broken).toEqual([])
  })

  test('every picture is shown somewhere, says what it shows, and is small', () => {
    const shown = links.filter(({ target }) => target.endsWith('.png'))
    expect(shown.filter(({ text }) => text.length < 20)).toEqual([])
    const used = new Set(shown.map(({ page, target }) => resolve(root, dirname(page), target)))
    const pictures = readdirSync(join(root, 'docs/bilder')).map((name) => join(root, 'docs/bilder', name))
    expect(pictures.filter((path) => !used.has(path) || statSync(path).size > 250_000)).toEqual([])
  })

  test('every decision is in the index, by its title', () => {
    const files = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d/.test(name))
    const index = files.map((name) => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(`docs/decisions/${name}`))!
      return `${number}. [${title}](${name})`
    })
    expect(read('docs/decisions/README.md').match(/^\d+\. .+$/gm)).toEqual(index)
  })
})

describe('the documents say what the program does', () => {
  test('each command of the README is npm install or a script of ours', () => {
    const blocks = [...read('README.md').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    const commands = blocks.flatMap(([, block = '']) => block.trim().split('\n'))
    const known = [
      'npm install',
      'npm start',
      'npm test',
      ...Object.keys(manifest.scripts).map((name) => `npm run ${name}`),
    ]
    expect(commands).toContain('npm run demo')
    expect(commands.filter((command) => !known.includes(command))).toEqual([])
  })

  test('.env.example has every setting once, each with its default', () => {
    const settings = [...read('src/platform/configuration.ts').matchAll(/^ {2}([A-Z_]+): z\b/gm)].map(
      ([, name = '']) => name,
    )
    const example = parseEnv(read('.env.example').replaceAll(/^#(?=[A-Z_]+=)/gm, ''))
    expect(new Set(Object.keys(example))).toEqual(new Set(settings))
    expect(readConfiguration({ ...example, DATABASE_URL: '', SAMSYN_URL: '', SMTP_URL: '' })).toEqual(
      readConfiguration({}),
    )
    expect(() => readConfiguration(example)).not.toThrow()
  })

  test('the handbook tells of every setting', () => {
    const drift = read('docs/handbok/08-drift.md')
    const named = Object.keys(parseEnv(read('.env.example').replaceAll(/^#(?=[A-Z_]+=)/gm, '')))
    expect(named.filter((name) => !drift.includes(`| \`${name}\` |`))).toEqual([])
  })

  test('the changelog and publiccode.yml know this version', () => {
    expect(read('CHANGELOG.md')).toContain(`\n## ${manifest.version}\n`)
    expect(read('publiccode.yml')).toContain(`softwareVersion: "${manifest.version}"`)
  })

  test('every dependency at run time has its reason', () => {
    const decision = read('docs/decisions/0012-dependencies.md')
    expect(Object.keys(manifest.dependencies).filter((name) => !decision.includes(`\`${name}\``))).toEqual([])
  })

  test('what the handbook sets in bold is what stands in the interface', () => {
    const words = swedishWords()
    const told = pages
      .filter((page) => /handbok\/0[1-7]/.test(page))
      .flatMap((page) =>
        // After a verb that asks for a click: what follows must be found on a button or a link.
        [...read(page).matchAll(/(?:[Vv]älj|[Öö]ppna)\s+\*\*([^*]+)\*\*/g)].map(([, text = '']) => ({
          page,
          text: text.replaceAll(/\s+/g, ' '),
        })),
      )
    expect(told.length).toBeGreaterThan(15)
    expect(told.filter(({ text }) => !words.includes(text))).toEqual([])
  })
})

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

/** Links and pictures to files of ours, outside code. */
function linksOf(page: string): { page: string; text: string; target: string }[] {
  const text = read(page).replaceAll(/^```[\s\S]*?^```/gm, '')
  return [...text.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].flatMap(([, label = '', target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [{ page, text: label, target }],
  )
}

/** The names that headings get where Markdown is shown: lower case, hyphens, no punctuation. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Everything that stands in the dictionaries, as one text. */
function swedishWords(): string {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((path) => /[wW]ords\.ts$/.test(path))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
    .join('\n')
}
