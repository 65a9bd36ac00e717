import { z } from '@hono/zod-openapi'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import type { ReadOnce } from '../platform/readings.ts'
import type { Thing, ThingKind } from '../record/thing.ts'
import type { Links } from './links.ts'

/** What a resource reads with. */
export type Reading = {
  readonly db: Db
  /** Reads what others at the same revision may have read already. */
  readonly readOnce: ReadOnce
  readonly partnershipId: string
  /** Whom the token acts as. What is read once for all hangs on nothing of this. */
  readonly actor: Actor
  readonly now: Date
  /** The day that was asked about; today unless told. */
  readonly on: CivilDate
  readonly link: Links
}

/** When a thing was first and last written about: found by the events about it, or known by itself. */
export type Origin =
  | (Thing & {
      /** What is written about these changes it as well. */
      readonly also?: readonly Thing[]
    })
  | { readonly recordedAt: string }

/** One of the things of a resource, before it has its address. */
export type Entry<Value = Readonly<Record<string, unknown>>> = {
  /** The last part of its address; also the order in which lists have them. */
  readonly key: string
  /** Null where the log does not tell. */
  readonly origin: Origin | null
  /** Its page for people, where it has one. */
  readonly web?: string | undefined
  /** What is empty or not known is left out of the answer. */
  readonly value: Value
}

/** Something that was there: its key, and when it was taken away. */
export type Gone = { readonly key: string; readonly at: string }

/** What all have, as in OParl. */
const common = {
  id: z.url().describe('The address of the thing. It stays the same.'),
  type: z.url().describe('What it is: the address of the OParl type, or of our own schema.'),
  localId: z.string().describe('The last part of id.'),
  created: z.iso.datetime().optional().describe('When it was first recorded.'),
  modified: z.iso
    .datetime()
    .optional()
    .describe('When something about it was last recorded. What follows from the day alone is no change.'),
  web: z.url().optional().describe('Its page for people, who sign in.'),
}

/** The schema of a resource: our name for it, and what it has besides what all have. */
export function schemaOf<const Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) {
  return z.object({ ...common, ...shape }).openapi(name)
}

type Schema = z.ZodObject

/** Which things are wanted, in a resource that is too large to be read whole. */
export type Wanted = {
  /** The key of the last one that was given; null from the beginning. */
  readonly after: string | null
  /** How many, and one more if there is one. */
  readonly most: number
  readonly since: Date | null
  readonly filters: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
}

type Told = { readonly [L in Language]: string }

/** A kind of thing that programs can read. A new one is a file like its neighbours, and a line in `resources.ts`. */
export type Resource<S extends Schema = Schema> = {
  /** In the address: `/api/v1/meetings`. */
  readonly path: string
  /** What it is called in the document. */
  readonly name: string
  /** What OParl calls it, where it has it. */
  readonly oparl: string | null
  /** What it is, in a sentence. */
  readonly told: Told
  readonly schema: S
  /** What the log calls them, where the key is the thing's id and nothing is left out: one that is gone is known. */
  readonly thing?: ThingKind
  /** What there has been and is no more, where the log tells of it in another way than by `thing`. */
  readonly gone?: (reading: Reading) => Promise<readonly Gone[]>
  /** Fields that a list can be narrowed by: those that are links take the address or the last part of it. */
  readonly filters: readonly string[]
  /** Whole numbers that can be asked with, each with what it does. */
  readonly numbers?: Readonly<Record<string, string>>
  /** What hangs on a day can be asked for any day: `?on=2025-03-14`. */
  readonly dated?: boolean
  /** At most so many in a page of a list; 100 unless told. */
  readonly mostInPage?: number
} & (
  | { readonly read: (reading: Reading) => Promise<readonly Entry<ValueOf<S>>[]> }
  | {
      /** In the order of their keys. */
      readonly page: (reading: Reading, wanted: Wanted) => Promise<readonly Entry<ValueOf<S>>[]>
      readonly one: (reading: Reading, key: string) => Promise<Entry<ValueOf<S>> | null>
    }
)

/** What the file of a resource says of a thing: empty fields may be null or an empty text. */
export type ValueOf<S extends Schema> = {
  readonly [K in keyof Omit<z.input<S>, keyof typeof common>]: z.input<S>[K] | null
}

/** So that its schema and what it reads are held against each other. */
export function resource<S extends Schema>(described: Resource<S>): Resource {
  return described as unknown as Resource
}

/** Of every thing that the log tells of, when it was first and last written about. */
export type Moments = {
  of(origin: Origin | null): { readonly created: string; readonly modified: string } | null
  /** The ids of all that there have been. */
  idsOf(kind: ThingKind): readonly string[]
}

/** Where things stand inside others, which tell it for them. */
export const untold: Moments = { of: () => null, idsOf: () => [] }

/** The address of a type of OParl. */
export function oparlType(name: string): string {
  return `https://schema.oparl.org/1.1/${name}`
}

/** The thing as it is answered. */
export function presented(
  { link }: Pick<Reading, 'link'>,
  { path, name, oparl }: Pick<Resource, 'path' | 'name' | 'oparl'>,
  { key, origin, web, value }: Entry,
  moments: Moments,
): Record<string, unknown> {
  return {
    id: link.to(path, key),
    type: oparl ? oparlType(oparl) : link.schema(name),
    localId: key,
    ...filled(value),
    ...moments.of(origin),
    ...(web && { web: link.web(web) }),
  }
}

/** OParl leaves out what is empty. */
function filled(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== null && each !== undefined && each !== ''),
  )
}
