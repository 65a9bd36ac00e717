import { ExchangeFault } from './fault.ts'
import { normalGuid } from './guid.ts'
import type { Tally } from './leftOut.ts'
import { type Guid, origin, type VariableName, variables } from './project.ts'
import { carriable, type XmlElement } from './xml.ts'

/** Where the text of a source stands. */
export type TextAt =
  | { readonly kind: 'inline'; readonly text: string }
  /** In the archive, in the folder of sources. */
  | { readonly kind: 'internal'; readonly file: string }
  /** On somebody's computer: never opened. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'none' }

const longestName = 200

export const named = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

export const allNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)

export const inList = (element: XmlElement, list: string, name: string): readonly XmlElement[] => {
  const found = named(element, list)
  return found ? allNamed(found, name) : []
}

/** @throws ExchangeFault where there is none */
export function guidOf({ name, line, attributes }: XmlElement): Guid {
  const guid = normalGuid(attributes.get('guid') ?? '')
  if (guid === null) throw new ExchangeFault({ kind: 'guid', element: name, line })
  return guid
}

export const makerOf = ({ attributes }: XmlElement): Guid | null =>
  normalGuid(attributes.get('creatingUser') ?? '')

/** What the element refers to; null where that is no GUID. */
export const targetOf = ({ attributes }: XmlElement): Guid | null =>
  normalGuid(attributes.get('targetGUID') ?? attributes.get('guid') ?? '')

/** Empty where there is none. */
export function nameOf({ attributes }: XmlElement, tally: Tally): string {
  const whole = carriable(attributes.get('name') ?? '')
  if (whole.trim() === '') return ''
  const name = cut(whole, longestName)
  if (name !== whole) tally.add('cutNames', name)
  return name
}

/** The last character of what is cut says that there was more. */
export function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** A time without a zone is taken as UTC. Null where there is none, and for what is no time. */
export function instantOf({ attributes }: XmlElement): string | null {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/.exec(
      attributes.get('creationDateTime')?.trim() ?? '',
    ) ?? []
  if (day === undefined) return null
  const at = new Date(`${day}T${time}${zone ?? 'Z'}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

export function textAt(element: XmlElement): TextAt {
  const inline = named(element, 'PlainTextContent')
  if (inline) return { kind: 'inline', text: carriable(inline.text) }
  const path = element.attributes.get('plainTextPath')?.trim() ?? ''
  const [, file] = /^internal:\/\/\/?(.+)$/.exec(path) ?? []
  if (file !== undefined) return { kind: 'internal', file }
  return { kind: path === '' ? 'none' : 'elsewhere' }
}

/**
 * Whether it is a file of ours. In one of another program a set may be anything and a case a person by name: only of our
 * own is it known that they are perspectives and voices.
 */
export const isOurs = (root: XmlElement): boolean => root.attributes.get('origin') === origin

/** What a variable of ours says of the element; empty where it says nothing. */
export function valueOf(element: XmlElement, variable: VariableName): string {
  const ours = allNamed(element, 'VariableValue').find(({ children }) =>
    children.some((child) => child.name === 'VariableRef' && targetOf(child) === variables[variable].guid),
  )
  return carriable((ours && named(ours, 'TextValue')?.text) ?? '')
}

/** By which of our words something is told; null for any other. */
export function keyOf<T extends string>(words: Readonly<Record<T, string>>, said: string): T | null {
  return (Object.keys(words) as T[]).find((key) => words[key] === said.trim()) ?? null
}

/** @throws ExchangeFault where two things go by the same GUID */
export function refuseTwice(element: string, things: readonly { readonly guid: Guid }[]): void {
  const seen = new Set<Guid>()
  for (const { guid } of things) {
    if (seen.has(guid)) throw new ExchangeFault({ kind: 'same-guid', element, guid })
    seen.add(guid)
  }
}
