import { resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError } from './refusal.ts'

export type Configuration = {
  /** Folder of the embedded database. */
  readonly folder: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** A PostgreSQL server; null for the embedded one. */
  readonly databaseUrl: string | null
  /** The address that people use, without a slash at its end; null: localhost and the port. */
  readonly publicUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly logLevel: string
  /** Whether a proxy in front of the program tells the visitor's address in X-Forwarded-For. */
  readonly trustProxy: boolean
  /** Where figures are fetched from, without a slash at its end; null: nothing is fetched. */
  readonly koladaUrl: string | null
  /** The statistical databases that tables are fetched from, each on a host of its own; none: nothing is fetched. */
  readonly pxwebUrls: readonly string[]
  /** What the keys in the database are enciphered with: the first seals, all open. None: a file in the data folder. */
  readonly masterKeys: readonly Buffer[]
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const environment = z.object({
  SAMSYN_DATA: z.string().default('data'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is a port number, such as 3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is at most 65535')
    .default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'begins with postgres://, or is left out for the embedded database')
    .optional(),
  SAMSYN_URL: z
    .url({ protocol: /^https?$/, error: 'is an address such as https://samsyn.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Samsyn <samsyn@localhost>'),
  LOG_LEVEL: z.enum(levels as [string, ...string[]], `is one of ${levels.join(', ')}`).default('info'),
  TRUST_PROXY: z.enum(['yes', 'no'], 'is yes or no').default('no'),
  KOLADA_URL: z
    .union(
      [
        z.literal('off'),
        z
          .url({ protocol: /^https?$/ })
          .refine((url) => URL.canParse(url) && !/[?#@]/.test(url))
          .transform((url) => url.replace(/\/+$/, '')),
      ],
      'is the address of the service, such as https://api.kolada.se/v3, or off',
    )
    .default('https://api.kolada.se/v3'),
  PXWEB_URLS: z
    .string()
    .default('https://statistikdatabasen.scb.se/api/v2,https://api.scb.se/OV0104/v1/doris/sv/ssd')
    .transform((text) => (text === 'off' ? [] : text.split(/[\s,]+/).filter(Boolean)))
    .transform((urls) => urls.map((url) => url.replace(/\/+$/, '')))
    .refine(
      (urls) => urls.length <= 8 && urls.every(isAddress) && new Set(urls.map(hostOf)).size === urls.length,
      'is a list of addresses such as https://statistikdatabasen.scb.se/api/v2, each on a host of its own, or off',
    ),
  SAMSYN_KEY: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (keys) => keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)),
      'is a key as "openssl rand -base64 32" makes it, or several with commas between, of which the first seals',
    )
    .transform((keys) => keys.map((key) => Buffer.from(key, 'base64'))),
})

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && !/[?#@]/.test(text)
}

function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).host : text
}

/** Reads the environment once, and complains once about everything that is wrong with it. */
export function readConfiguration(variables: NodeJS.ProcessEnv = process.env): Configuration {
  // An empty variable is one that is not set: that is what `PORT=` in a file means to its writer.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new OperatorError(`The configuration is wrong: ${problems.join('; ')}.`, 78)
  }
  const value = read.data
  return {
    folder: resolve(value.SAMSYN_DATA),
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    publicUrl: value.SAMSYN_URL ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    logLevel: value.LOG_LEVEL,
    trustProxy: value.TRUST_PROXY === 'yes',
    koladaUrl: value.KOLADA_URL === 'off' ? null : value.KOLADA_URL,
    pxwebUrls: value.PXWEB_URLS,
    masterKeys: value.SAMSYN_KEY,
  }
}
