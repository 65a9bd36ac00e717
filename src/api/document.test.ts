import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { sharedFile } from '../../test/conformance.ts'
import { testDatabase } from '../../test/database.ts'
import { now } from '../../test/world.ts'
import { loadDemo } from '../demo/load.ts'
import { allPartnerships } from '../identity/store.ts'
import { home, type ListAnswer, programOf, programWith, tokenOf } from './api.testing.ts'
import { resources } from './resources.ts'

/** The example county has some of everything. */
const { database } = await testDatabase()
await loadDemo(database, now)
const [partnership] = await database.directory(allPartnerships)
const { email } = await database.read(partnership!.partnershipId, (db) =>
  db
    .selectFrom('person')
    .innerJoin('seat', 'seat.personId', 'person.id')
    .select('email')
    .where('seat.role', '=', 'coordinator')
    .executeTakeFirstOrThrow(),
)
const { app, program, browser } = await programOf(database, partnership!.partnershipId, email)
// A token may ask so often in a minute, and these tests ask oftener.
const second = programWith(app, await tokenOf(browser, { name: 'Diariet' }))

type Operation = { readonly operationId: string; readonly responses: Record<string, unknown> }
type Document = {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, { readonly properties?: object }> }
}
const document = (await (await app.request(`${home}/api/v1/openapi.json`)).json()) as Document

/** In which no object has a property that is not described: what is given away by mistake is found. */
const closed = JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
  const isObject = typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
  return isObject && !('additionalProperties' in value) ? { ...value, additionalProperties: false } : value
}) as Document
const ajv = new Ajv2020({ strict: false, allErrors: true })
// The package is CommonJS: its function lies one deeper than its types say.
;(addFormats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv)
ajv.addSchema({ $id: 'api', ...closed })

function problemsIn(path: string, answer: unknown, method = 'get', status = '200'): readonly string[] {
  const pointer = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const validate = ajv.getSchema(`api#/${pointer}`)
  if (!validate) return [`no schema at ${pointer}`]
  if (validate(answer) === true) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

describe('the document', () => {
  test('is OpenAPI 3.1, says a validator that is kept by others', async () => {
    const verdict = await new Validator().validate(structuredClone(document))
    expect(verdict.errors ?? []).toEqual([])
    expect(verdict.valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  test('is there for whoever has no token yet, and names the address it is asked at', async () => {
    const answer = await app.request('https://other.example/api/v1/openapi.json')
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(((await answer.json()) as { servers: unknown }).servers).toEqual([
      { url: 'https://other.example/api/v1' },
    ])
  })

  test('tells of every resource, and each operation has a name of its own', () => {
    const operations = Object.values(document.paths).flatMap((each) => Object.values(each))
    const names = operations.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { path } of resources) expect(Object.keys(document.paths)).toContain(`/${path}`)
  })
})

describe('each answer is what the document says', () => {
  test('the beginning', async () => {
    expect(problemsIn('/system', await program.read('/system'))).toEqual([])
  })

  test.each(resources.map(({ path }) => path))('%s, as a list and each by itself', async (path) => {
    const list = await program.read<ListAnswer>(`/${path}?limit=100`)
    expect(problemsIn(`/${path}`, list)).toEqual([])
    expect(list.data.length, 'the example has some').toBeGreaterThan(0)
    for (const thing of list.data.slice(0, 5)) {
      const one = await program.read<Record<string, unknown>>(String(thing['id']))
      expect(problemsIn(`/${path}/{id}`, one)).toEqual([])
      expect(one).toEqual(thing)
    }
  })

  test.each(resources.map(({ path }) => path))(
    '%s leads to things and lists that are there',
    async (path) => {
      const { data } = await program.read<ListAnswer>(`/${path}?limit=3`)
      const addresses = new Set(JSON.stringify(data).match(/http:\/\/samsyn\.example\/api\/v1\/[^"#]+(?=")/g))
      for (const address of [...addresses].slice(0, 40)) {
        const answer = await program.get(address)
        expect([answer.status, address]).toEqual([200, address])
      }
    },
  )

  test('none of them tells how to reach somebody, nor who signed in when', async () => {
    for (const { path } of resources) {
      const text = await (await program.get(`/${path}?limit=100`)).text()
      expect(text).not.toMatch(/@|signedIn|"email"/)
    }
  })
})

/** What OParl calls required, where its files are not at hand. */
type OparlSchema = {
  readonly required: readonly string[]
  readonly properties: Record<string, { readonly type: string }>
}
const oparl = resources.flatMap(({ path, name, oparl: type }) => {
  const schema = type ? (sharedFile(`standards/oparl/schema/${type}`) as OparlSchema | null) : null
  return schema ? [{ path, name, schema }] : []
})

describe.skipIf(oparl.length === 0)('what OParl 1.1 has a name for', () => {
  test.each(oparl)(
    '$name has what OParl requires, and gives OParl’s names its types',
    async ({ path, schema }) => {
      const { data } = await second.read<ListAnswer>(`/${path}?limit=100`)
      for (const thing of data) {
        for (const name of schema.required) expect(thing).toHaveProperty(name)
        for (const [name, value] of Object.entries(thing)) {
          const wanted = schema.properties[name]?.type
          if (!wanted) continue
          const given = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
          expect(`${name}: ${given}`).toBe(`${name}: ${wanted}`)
        }
      }
    },
  )

  test('eight of its types are here', () => {
    expect(new Set(oparl.map(({ name }) => name)).size).toBeGreaterThanOrEqual(9)
  })
})

describe('the names of OParl that programs rest on, whether or not its files are at hand', () => {
  test.each([
    ['partnerships', ['name', 'organization', 'person', 'meeting', 'paper', 'legislativeTerm']],
    ['organizations', ['name', 'organizationType', 'membership', 'meeting', 'memberCount']],
    ['persons', ['name']],
    ['memberships', ['person', 'organization', 'role', 'onBehalfOf', 'startDate']],
    ['legislative-terms', ['name', 'startDate', 'endDate']],
    ['meetings', ['name', 'meetingState', 'cancelled', 'start', 'end', 'organization', 'agendaItem']],
    ['agenda-items', ['meeting', 'number', 'order', 'name', 'public', 'start', 'end']],
    ['papers', ['name', 'date', 'paperType', 'mainFile', 'originatorOrganization', 'consultation']],
    ['consultations', ['paper', 'meeting', 'organization', 'role']],
  ])('%s', async (path, names) => {
    const { data } = await second.read<ListAnswer>(`/${path}`)
    for (const thing of data)
      for (const name of ['id', 'type', 'created', 'modified', ...names]) {
        // Terms of office are the law's: nobody recorded them.
        if (path === 'legislative-terms' && ['created', 'modified'].includes(name)) continue
        expect(thing).toHaveProperty(name)
      }
  })
})

test('the notes of a meeting are fetched as a PDF, with the same token', async () => {
  const { data } = await second.read<ListAnswer>('/papers')
  const file = data[0]!['mainFile'] as { accessUrl: string; fileName: string }
  const answer = await second.get(file.accessUrl)
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  expect(answer.headers.get('Content-Disposition')).toContain(encodeURIComponent(file.fileName))
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
