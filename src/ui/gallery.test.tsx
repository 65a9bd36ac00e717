import { readFileSync } from 'node:fs'
import type { Child } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { Button, LinkButton } from './button.tsx'
import { CheckboxField, RadioGroup } from './choice.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './emptyState.tsx'
import { ErrorPage, type Failure } from './errorPages.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { FactList } from './factList.tsx'
import { DateField, FileField, NumberField, Select, TextArea, TextField, TimeField } from './field.tsx'
import type { FormState } from './form.ts'
import { ObjectHeading, SectionHeading } from './heading.tsx'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'
import { Pagination } from './pagination.tsx'
import { PresentationPage } from './presentationPage.tsx'
import { Progress } from './progress.tsx'
import { Segmented } from './segmented.tsx'
import { Spine, type SpineStep } from './spine.tsx'
import { AdoptionStatus, InForce, TargetStatus } from './status.tsx'
import { Tag } from './tag.tsx'
import type { View } from './view.ts'

const anna: View = {
  language: 'sv',
  address: '/targets?page=2',
  partnership: { name: 'Nya Perspektiv', area: 'Värmland' },
  actor: {
    name: 'Anna Berg',
    hat: 'Samordnare, Region Värmland',
    partyId: 'p1',
    body: { id: 'b1', name: 'Beredningsgruppen' },
    otherHats: [
      {
        id: 'h2',
        label: 'Ledamot, Karlstads kommun',
        party: { id: 'p2', name: 'Karlstad' },
        body: { id: 'b2', name: 'Styrgruppen' },
      },
    ],
  },
  demo: true,
  revision: 7,
  assets: { css: '/assets/styles.css', js: '/assets/client.js' },
}
const stranger: View = { ...anna, actor: null }
const english: View = { ...anna, language: 'en' }

const form: FormState = {
  values: { name: 'Färre <unga>', level: '97,5', direction: 'down' },
  problems: { level: 'Skriv en målnivå under 100.', direction: 'Välj åt vilket håll värdet ska gå.' },
}
const step: SpineStep = { fact: '7 gäller', reached: true, href: '/targets' }
const steps = {
  need: step,
  evidence: { ...step, warning: true },
  target: step,
  priority: step,
  decision: step,
  adoption: { fact: '–', reached: false },
  action: { fact: '–', reached: false },
  effect: { fact: '–', reached: false },
}

function Gallery({ view }: { readonly view: View }) {
  return (
    <Page
      view={view}
      title="Sätt ett mål"
      current="targets"
      failed
      breadcrumb={[{ label: 'Målen', href: '/targets' }, { label: 'Sätt ett mål' }]}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading
        name="Sätt ett mål"
        tag={<Tag tone="agreed">Gäller</Tag>}
        answer="Vad ska vara uppnått?"
      />
      <Spine language={view.language} steps={steps} current="target" />
      <form method="post" action="/targets" novalidate>
        <TextField form={form} name="name" label="Målets namn" hint="Kort och tydligt" />
        <NumberField form={form} name="level" label="Målnivå" unit="%" hint="Under 100" />
        <DateField form={form} name="by" label="Senast" />
        <TimeField form={form} name="at" label="Klockan" />
        <FileField form={form} name="file" label="Underlag" />
        <TextArea form={form} name="why" label="Varför" note="frivilligt" />
        <Select form={form} name="body" label="Grupp" options={[{ value: '1', label: 'Styrgruppen' }]} />
        <RadioGroup
          form={form}
          name="direction"
          label="Riktning"
          options={[
            { value: 'up', label: 'Uppåt', hint: 'Mer är bättre' },
            { value: 'down', label: 'Nedåt' },
          ]}
        />
        <CheckboxField form={form} name="prepared" label="Berett av båda sidor" />
        <Button icon="check">Spara målet</Button>
        <LinkButton href="/targets" variant="secondary">
          Avbryt
        </LinkButton>
      </form>
      <SectionHeading aside={<a href="/targets">Alla mål</a>}>Målen</SectionHeading>
      <TargetStatus language={view.language} state="wrong-way" />
      <AdoptionStatus language={view.language} state="late" mark />
      <InForce language={view.language} inForce />
      <Notice tone="success" title="Målet är sparat." announce />
      <FactList
        facts={[{ term: 'Deltar', value: '15 av 17', warning: 'Eda saknas', note: 'En ersättare' }]}
      />
      <EmptyState what="Här kommer målen." why="Utan mål vet ingen vart ni ska." />
      <Segmented label="Jämför" options={[{ label: 'Länet', href: '/x', current: true }]} />
      <Details summary="Tabell">Värden</Details>
      <Progress id="import" label="Hämtar" value={12} max={40} text="12 av 40 nyckeltal" />
      <Pagination view={view} page={2} pages={3} href={(page) => `/x?page=${page}`} />
    </Page>
  )
}

const failures: readonly Failure[] = ['not-found', 'forbidden', 'refused', 'too-many', 'failure']
const pages: Record<string, string> = {
  'every part, in Swedish': html(<Gallery view={anna} />),
  'every part, in English': html(<Gallery view={english} />),
  'every part, signed out': html(<Gallery view={stranger} />),
  presentation: html(
    <PresentationPage view={anna} title="Punkt 6" context="Styrgruppen">
      <h1>Vad gör vi?</h1>
    </PresentationPage>,
  ),
  ...Object.fromEntries(
    failures.map((failure) => [
      failure,
      html(<ErrorPage view={stranger} failure={failure} incident="8K3" />),
    ]),
  ),
}

describe.each(Object.entries(pages))('the page of %s', (_name, page) => {
  test('obeys the content security policy: no style attribute, no inline script, no handler', () => {
    expect(page).not.toMatch(/\sstyle=/)
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(page).not.toMatch(/\son[a-z]+=/)
  })

  test('has a language, one h1, one main and ids that are unique', () => {
    expect(page).toMatch(/^<!doctype html><html lang="(sv|en)"/)
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page.match(/<main[ >]/g)).toHaveLength(1)
    const ids = found(page, /\sid="([^"]+)"/g)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('gives every field a label, and points only at what is there', () => {
    const ids = new Set(found(page, /\sid="([^"]+)"/g))
    const labelled = new Set(found(page, /<label[^>]*\sfor="([^"]+)"/g))
    const fields = found(page, /<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"/g)
    expect(fields.filter((id) => !labelled.has(id))).toEqual([])
    const pointed = [
      ...found(page, /\saria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
      ...found(page, /\shref="#([^"]+)"/g),
      ...found(page, /\spopovertarget="([^"]+)"/g),
    ]
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })

  test('says that meetings and answers are invented', () => {
    expect(page).toMatch(/påhittade\.|are invented\./)
  })
})

test('what was typed is kept, escaped, and the problem stands beside its field', () => {
  const page = pages['every part, in Swedish']
  expect(page).toContain('value="Färre &lt;unga&gt;"')
  expect(page).toContain('<title>Fel: Sätt ett mål – Samsyn</title>')
  expect(page).toMatch(
    /id="field-level"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*field-level-problem/,
  )
  expect(page).toMatch(/value="down" checked/)
})

test('a visitor who is not signed in meets no menu, only a way in', () => {
  const page = pages['every part, signed out']
  expect(page).toContain('href="/sign-in"')
  expect(page).not.toContain('main-navigation')
})

describe('the colours', () => {
  const [light = '', dark = ''] = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').split(
    '@media screen and (prefers-color-scheme: dark)',
  )
  const text = ['ink', 'muted', 'agreed', 'link', 'towards', 'away-text', 'compare', 'error']
  const marks = ['agreed', 'towards', 'away', 'compare', 'rule-strong', 'error']
  const grounds: readonly (readonly [ground: string, text: readonly string[]])[] = [
    ['ground', text],
    ['tint', ['ink', 'muted']],
    ['agreed-ground', ['ink', 'muted', 'agreed', 'link', 'away-text']],
    ['link-ground', ['ink', 'muted', 'link']],
    ['away-ground', ['ink', 'link', 'away-text']],
  ]

  test.each([
    ['light', light, 5.5, 4.4],
    ['dark', dark, 5.5, 4.4],
  ])('in %s are easy to read on every ground where they stand', (_scheme, css, least, leastMark) => {
    const colours = rolesOf(css)
    const pairs = grounds.flatMap(([ground, names]) => names.map((name) => [name, ground] as const))
    pairs.push(['on-agreed', 'agreed'], ['ground', 'ink'])
    pairs.push(['ink', 'compare-lowest'], ['ink', 'compare-low'], ['ink', 'compare-middle'])
    pairs.push(['ground', 'compare-high'], ['ground', 'compare-highest'])
    const dim = pairs.filter(([name, ground]) => contrast(colours, name, ground) < least)
    expect(dim.map(([name, ground]) => `${name} on ${ground}`)).toEqual([])
    const scale = ['lowest', 'low', 'middle', 'high', 'highest'].map((shade) => `compare-${shade}`)
    const steps = scale.slice(1).map((name, at) => contrast(colours, name, scale[at]!))
    // Neighbours on the scale can be told apart.
    expect(Math.min(...steps)).toBeGreaterThan(1.25)
    expect(marks.filter((name) => contrast(colours, name, 'ground') < leastMark)).toEqual([])
  })
})

function html(node: Child): string {
  return String(node)
}

function found(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? '')
}

function rolesOf(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(colours.get(name) ?? ''))
    .sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
