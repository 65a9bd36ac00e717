import { apiPath, documentPath } from './paths.ts'

/** Addresses as programs need them: whole, and the same whoever asks. */
export type Links = {
  /** Of a thing. */
  to(path: string, key: string): string
  /** Of a list, narrowed or not. */
  list(path: string, query?: Readonly<Record<string, string>>): string
  /** Of a schema of ours. */
  schema(name: string): string
  /** Of a page for people. */
  web(path: string): string
}

/** `home` without a slash at its end: `https://samsyn.example.org`. */
export function linksFrom(home: string): Links {
  return {
    to: (path, key) => `${home}${apiPath()}/${path}/${encodeURIComponent(key)}`,
    list: (path, query = {}) => {
      const asked = new URLSearchParams(query).toString()
      return `${home}${apiPath()}/${path}${asked ? `?${asked}` : ''}`
    },
    schema: (name) => `${home}${documentPath()}#/components/schemas/${name}`,
    web: (path) => home + path,
  }
}

/** The last part of an address of a thing, or what was given, when it is that already. */
export function keyIn(address: string): string {
  const last = address.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
