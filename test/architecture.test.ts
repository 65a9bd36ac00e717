import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../src/', import.meta.url))

/** The features in the order of the method. A feature knows those before it, and none after. */
const features = [
  'record',
  'identity',
  'letters',
  'partnership',
  'signals',
  'methods',
  'population',
  'sources',
  'fetching',
  'comparison',
  'maps',
  'targets',
  'profiles',
  'review',
  'documents',
  'guides',
  'frame',
  'pseudonyms',
  'interviews',
  'coding',
  'findings',
  'exchange',
  'proposals',
  'priorities',
  'portfolio',
  'intake',
  'decisions',
  'agreements',
  'matters',
  'plan',
  'knowledge',
  'meetings',
  'learning',
  'ownership',
  'assessments',
  'commitments',
  'communication',
  'introductions',
  'reports',
  'slides',
  'publishing',
  'overview',
  'api',
  'demo',
]

/** Know no feature, and may know each other. */
const grounds = ['platform', 'ui', 'db', 'i18n', 'client']

/**
 * What another feature may be asked for: its nouns and pure rules, its stores, the small pieces it shows, and its
 * addresses; for identity also the session. Never its pages, forms, words or routes.
 */
const closed = /(^|\/)(views?|forms|routes|words|commands|jobs|[a-z]\w*(Views?|Forms|Routes|Words))\.tsx?$/

type Import = { readonly from: string; readonly to: string; readonly text: string }

const files = walk(root)
const imports = files.flatMap(importsOf)

describe('the folders are the method', () => {
  test('every folder of src is a feature or one of the grounds', () => {
    const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory())
    expect(folders.toSorted()).toEqual([...features, ...grounds].toSorted())
  })

  test('a feature folder is flat', () => {
    const nested = files.filter(
      (file) => features.includes(file.split('/')[0]!) && file.split('/').length > 2,
    )
    expect(nested, 'These files lie in folders inside a feature').toEqual([])
  })
})

describe('imports go downhill', () => {
  test('a feature imports only from features before it', () => {
    const uphill = imports.flatMap(({ from, to, text }) => {
      const [user, used] = [featureOf(from), featureOf(to)]
      if (user === null || used === null || isTest(from)) return []
      return features.indexOf(used) > features.indexOf(user)
        ? [`${from} imports ${text}: ${user} may not know ${used}, which comes after it in the method.`]
        : []
    })
    expect(uphill).toEqual([])
  })

  test('of another feature, only nouns, stores, parts and paths are imported', () => {
    const intruders = imports.flatMap(({ from, to, text }) => {
      const [user, used] = [featureOf(from), featureOf(to)]
      if (user === null || used === null || user === used || isTest(from)) return []
      return closed.test(to) ? [`${from} imports ${text}: that file is ${used}'s own.`] : []
    })
    expect(intruders).toEqual([])
  })

  test('the grounds know no feature', () => {
    const learned = imports.flatMap(({ from, to, text }) => {
      const used = featureOf(to)
      if (featureOf(from) !== null || used === null || isTest(from) || !from.includes('/')) return []
      // The schema gathers the features' row types, the style sheet and the bundle their rules and elements.
      if (from === 'db/schema.ts' && basename(to) === 'table.ts') return []
      if (from === 'client/main.ts' && to.endsWith('.element.ts')) return []
      return [`${from} imports ${text}: ${from.split('/')[0]} may not know ${used}.`]
    })
    expect(learned).toEqual([])
  })

  test('no import climbs more than one folder', () => {
    const climbers = imports.flatMap(({ from, text }) =>
      text.startsWith('../../') && !isTest(from) && from.split('/').length <= 2
        ? [`${from} imports ${text}`]
        : [],
    )
    expect(climbers).toEqual([])
  })
})

describe('each kind of file keeps to its trade', () => {
  test('a noun, a rule or a view asks no database', () => {
    const askers = imports.flatMap(({ from, text }) =>
      /(^|\/)(views?|[a-z]\w*Views?|parts|tables|legend|paths|words|forms)\.tsx?$/.test(from) &&
      featureOf(from) !== null &&
      (text === 'kysely' || /\/db\/(?!ids)/.test(text))
        ? [`${from} imports ${text}`]
        : [],
    )
    expect(askers).toEqual([])
  })

  test('signals are pure: they know neither the web nor the database', () => {
    const impure = imports.flatMap(({ from, text }) =>
      from.startsWith('signals/') &&
      !isTest(from) &&
      /^(hono|kysely|pg)|\/(db|ui|platform\/(?!refusal))/.test(text)
        ? [`${from} imports ${text}`]
        : [],
    )
    expect(impure).toEqual([])
  })

  test('nobody but the grounds reads the environment', () => {
    const readers = files.filter(
      (file) =>
        readFileSync(join(root, file), 'utf8').includes('process.env') &&
        !isTest(file) &&
        !['cli.ts', 'platform/configuration.ts'].includes(file) &&
        !file.startsWith('db/') &&
        file !== 'platform/ownProcess.ts',
    )
    expect(readers).toEqual([])
  })

  test('a page that tells who did something tells as whom', () => {
    const nameless = files
      .filter((file) => file.endsWith('.tsx') && !isTest(file))
      .flatMap((file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .filter((line) => /\bby\.name\b/.test(line) && !/\bby\.hat\b/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      )
    expect(nameless.filter((line) => !line.startsWith('ui/author.tsx'))).toEqual([])
  })

  test('no file passes 300 lines', () => {
    const long = files.flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n').length
      const excused = file.includes('/migrations/') || /words\.ts$/i.test(file) || isTest(file)
      return lines > 301 && !excused && /\.tsx?$/.test(file) ? [`${file}: ${lines} lines`] : []
    })
    expect(long, 'A file that grows past 300 lines is usually two abilities').toEqual([])
  })
})

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'theme' ? [] : walk(path)
    return /\.(tsx?|css)$/.test(entry.name) ? [relative(root, path).split(sep).join('/')] : []
  })
}

function importsOf(file: string): Import[] {
  if (!/\.tsx?$/.test(file)) return []
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, specifier = '']) => ({
    from: file,
    text: specifier,
    to: specifier.startsWith('.')
      ? relative(root, join(root, dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
  }))
}

function featureOf(path: string): string | null {
  const [folder = ''] = path.split('/')
  return path.includes('/') && features.includes(folder) ? folder : null
}

function isTest(file: string): boolean {
  return /\.(test|testing)\.tsx?$/.test(file)
}
