import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { workbookOf } from '../src/sources/workbook.testing.ts'
import { newPage, openBrowser } from '../test/journeys/browser.ts'
import { dataFolder, startProgram } from '../test/journeys/program.ts'

/*
 * Takes the pictures of the README and the handbook, from the real demo in a real browser. Days follow the present
 * one, so that the pictures differ from run to run in nothing but dates: take them all anew when a page has changed.
 * `npm run pictures -- NAME…` takes only those named.
 */

type Shot = {
  readonly file: string
  /** Of the other example county, which has a review that is done; left out: of the first. */
  readonly county?: 'jonkoping'
  /** Whose eyes: who the demo lets one be. Left out: nobody is signed in. */
  readonly as?: string
  readonly width?: number
  /** Pixels from the top of the page; a picture of a part is as high as the part. */
  readonly height?: number
  /** Ends where the picture is taken; answers with the part to show, as a selector, or with nothing for the page. */
  readonly go: (page: Page) => Promise<string | void>
}

const coordinator = 'Maria Lindqvist'
const leader = 'Karin Holm'
const reviewer = 'Agneta Frohm'
const mostBytes = 250_000

const open = (path: string) => async (page: Page) => void (await page.goto(path))

/** From a list, the first thing in it whose link says so. */
const follow = (path: string, link: RegExp) => async (page: Page) => {
  await page.goto(path)
  const href = await page.getByRole('main').getByRole('link', { name: link }).first().getAttribute('href')
  await page.goto(href!)
}

/** In the review that is done: a place of it, and there the first link that says so. */
const inReview = (place: string, link: RegExp | null) => async (page: Page) => {
  await follow('/reviews', /^Förbättrat partnerskap$/)(page)
  await page.getByRole('main').getByRole('link', { name: place, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: place }).waitFor()
  if (link === null) return
  const href = await page.getByRole('main').getByRole('link', { name: link }).first().getAttribute('href')
  await page.goto(href!)
}

const shots: readonly Shot[] = [
  { file: 'valj-vem', height: 760, go: open('/sign-in') },
  { file: 'laget', as: coordinator, height: 1180, go: open('/') },
  { file: 'laget-telefon', as: leader, width: 390, height: 1180, go: open('/') },
  { file: 'befolkningen', as: coordinator, height: 900, go: open('/population') },
  { file: 'nyckeltal', as: coordinator, height: 1050, go: open('/population/indicators/N15428') },
  {
    file: 'omraknade-granser',
    as: coordinator,
    height: 1400,
    go: open('/population/indicators/E10003/phases'),
  },
  { file: 'forslag', as: coordinator, height: 1000, go: open('/proposals') },
  {
    file: 'det-som-pagar',
    as: coordinator,
    height: 1100,
    go: open('/portfolio'),
  },
  {
    file: 'planen',
    as: coordinator,
    height: 1000,
    go: follow('/plan', /verksamhetsplan/),
  },
  { file: 'profil', as: coordinator, height: 1180, go: open('/profiles?place=17') },
  { file: 'jamfor', as: coordinator, height: 1180, go: open('/comparison/indicators/N15428?place=1780') },
  {
    file: 'sma-antal',
    as: coordinator,
    go: async (page) => {
      await page.goto('/population/indicators/E10004?place=1762')
      return 'section:has(> .section-heading .downloads)'
    },
  },
  { file: 'grupper', as: coordinator, height: 900, go: open('/comparison/groups') },
  {
    file: 'karta',
    as: coordinator,
    height: 1180,
    go: open('/population/indicators/N15428/map'),
  },
  { file: 'andrat', as: coordinator, height: 1080, go: open('/population/revisions') },
  { file: 'las-in', as: coordinator, height: 1110, go: uploadOwnFile },
  { file: 'upplagg', as: coordinator, height: 1470, go: uploadWorkbook },
  { file: 'malen', as: coordinator, height: 890, go: open('/targets') },
  { file: 'mal', as: coordinator, height: 1020, go: follow('/targets', /behöriga till gymnasiet/) },
  { file: 'effekter', as: coordinator, height: 900, go: open('/effects') },
  { file: 'antaganden', as: coordinator, height: 1080, go: open('/decisions/adoptions') },
  {
    file: 'introduktion',
    as: coordinator,
    height: 1180,
    go: async (page) => {
      await follow('/partnership', /Politiska styrgruppen/)(page)
      await follow(page.url(), /Sofia Lund/)(page)
      await follow(page.url(), /Introduktion och överlämning/)(page)
    },
  },
  { file: 'ataganden', as: coordinator, height: 1000, go: open('/commitments?period=2022') },
  {
    file: 'narvaro-i-organ',
    as: coordinator,
    height: 900,
    go: follow('/commitments?period=2022', /Politiska styrgruppen/),
  },
  { file: 'principer', as: coordinator, height: 1000, go: open('/principles') },
  { file: 'sjalvskattning', as: coordinator, height: 1130, go: open('/assessments') },
  {
    file: 'sjalvskattning-svara',
    as: leader,
    width: 390,
    height: 900,
    go: follow('/assessments', /Svara nu/),
  },
  {
    file: 'overenskommelse',
    as: coordinator,
    height: 1080,
    go: follow('/agreements', /Överenskommelse om individuell plan/),
  },
  { file: 'kommunikation', as: coordinator, height: 960, go: open('/digests') },
  {
    file: 'utkast',
    as: coordinator,
    height: 1000,
    go: async (page) => {
      await follow('/digests', /Arvika behöver svara/)(page)
      await page.getByRole('link', { name: 'Ändra utkastet' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ändra utkastet' }).waitFor()
    },
  },
  { file: 'utskick', as: leader, height: 1000, go: follow('/digests', /Det här gäller i Karlstad/) },
  { file: 'api-nycklar', as: coordinator, height: 860, go: open('/tokens') },
  { file: 'lara-telefon', as: leader, width: 390, height: 760, go: follow('/learning', /yrkesprogram/) },
  { file: 'lara-rummet', as: coordinator, height: 760, go: guessed },
  { file: 'lara-facit', as: coordinator, height: 760, go: learning('see', /frånvaro/) },
  { file: 'lara-resultat', as: coordinator, height: 760, go: learning('gain', /frånvaro/) },
  { file: 'arende', as: coordinator, height: 1130, go: follow('/matters', /Stöd till unga som mår dåligt/) },
  { file: 'skriv-in', as: coordinator, height: 1000, go: writtenIn },
  { file: 'statistikdatabasen', as: coordinator, height: 900, go: open('/figures/pxweb') },
  { file: 'kunskap', as: coordinator, height: 1130, go: follow('/knowledge', /Ett närvaroteam som ringde/) },
  { file: 'omvarld', as: coordinator, height: 900, go: open('/knowledge/horizon') },
  { file: 'rapporter', as: coordinator, height: 1240, go: follow('/reports', /^Årsrapport/) },
  {
    file: 'arsrapport',
    as: coordinator,
    height: 1240,
    go: async (page) => {
      await follow('/reports', /^Årsrapport/)(page)
      await page.getByRole('link', { name: 'Karlstad', exact: true }).click()
      await page.getByRole('heading', { name: 'Effekterna' }).waitFor()
    },
  },
  {
    file: 'kartlaggningsrapport',
    as: reviewer,
    county: 'jonkoping',
    height: 1240,
    go: inReview('Rapporten', /^Rapport: /),
  },
  {
    file: 'bilderna',
    as: reviewer,
    county: 'jonkoping',
    height: 1100,
    go: inReview('Bilderna', null),
  },
  {
    file: 'en-bild',
    as: reviewer,
    county: 'jonkoping',
    height: 720,
    go: inReview('Bilderna', /^Säkerställ tydliga mål/),
  },
  {
    file: 'enheter',
    as: coordinator,
    height: 900,
    go: open('/population/indicators/E10001/within?place=1780'),
  },
  { file: 'hamta-kolada', as: coordinator, height: 1100, go: open('/figures/kolada') },
  { file: 'driva-pa', as: coordinator, height: 1180, go: open('/cockpit') },
  { file: 'traff', as: coordinator, height: 1064, go: follow('/', /Förbered träffen/) },
  {
    file: 'organ',
    as: coordinator,
    height: 1000,
    go: follow('/partnership', /^Arbetsgruppen för Äldrelivet$/),
  },
  { file: 'part', as: coordinator, height: 1000, go: follow('/partnership', /^Arvika$/) },
  { file: 'livsomraden', as: coordinator, height: 1080, go: open('/partnership/life-areas') },
  {
    file: 'presentation',
    as: coordinator,
    height: 800,
    go: async (page) => {
      await follow('/', /Förbered träffen/)(page)
      await page.goto(`${page.url()}/presentation?item=5`)
    },
  },
]

const asked = process.argv.slice(2)
await takePictures(asked.length > 0 ? shots.filter(({ file }) => asked.includes(file)) : shots)

async function takePictures(chosen: readonly Shot[]): Promise<void> {
  const folder = fileURLToPath(new URL('./bilder/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const browser = await openBrowser()
  try {
    for (const county of [undefined, 'jonkoping'] as const) {
      const own = chosen.filter((shot) => shot.county === county)
      if (own.length > 0) await takeOf(browser, county ? `demo ${county}` : 'demo', folder, own)
    }
  } finally {
    await browser.close()
  }
}

async function takeOf(
  browser: Browser,
  command: 'demo' | 'demo jonkoping',
  folder: string,
  shotsOf: readonly Shot[],
): Promise<void> {
  const data = dataFolder()
  const program = await startProgram(command, data, { LOG_LEVEL: 'warn' })
  try {
    for (const shot of shotsOf) {
      const page = await newPage(browser, program.address, { width: shot.width ?? 1280 })
      const path = join(folder, `${shot.file}.png`)
      await take(page, shot, path)
      await page.context().close()
      const { size } = statSync(path)
      process.stdout.write(`${shot.file}.png ${Math.round(size / 1000)} kB\n`)
      if (size > mostBytes)
        throw new Error(`${shot.file}.png is larger than ${mostBytes / 1000} kB: show less of the page.`)
    }
  } finally {
    await program.stop()
    rmSync(dirname(data), { recursive: true, force: true })
  }
}

async function take(page: Page, { as, width = 1280, height = 900, go }: Shot, path: string): Promise<void> {
  await page.setViewportSize({ width, height })
  if (as) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: as }).click()
    await page.waitForURL('/')
  }
  const part = await go(page)
  // The page listens for ever to what others do, so that the network never falls silent: ask for the fonts instead.
  await page.evaluate(() => document.fonts.ready)
  // Nor is it known when what a page fetches by itself has come: ask each frame that is seen.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('turbo-frame[src]')].every(
      (frame) => frame.hasAttribute('complete') || frame.getBoundingClientRect().top > innerHeight,
    ),
  )
  if (part) await page.locator(part).first().screenshot({ path })
  else await page.screenshot({ path })
}

/** The room after a guess. */
async function guessed(page: Page): Promise<void> {
  await follow('/learning', /yrkesprogram/)(page)
  const session = page.url()
  await page.getByLabel('Din gissning').fill('86,5')
  await page.getByLabel('3', { exact: true }).check()
  await page.getByRole('button', { name: 'Skicka min gissning' }).click()
  await page.getByText('Din gissning är sparad.').waitFor()
  await page.goto(`${session}/presentation`)
}

/** A step of a session, as the room sees it. */
function learning(step: string, link: RegExp) {
  return async (page: Page): Promise<void> => {
    await follow('/learning', link)(page)
    await page.goto(`${page.url()}/presentation?step=${step}`)
  }
}

/** A file as a municipality's own survey might be, with a misspelt place in it. Code and values are invented. */
async function uploadOwnFile(page: Page): Promise<void> {
  const rows = ['Arvika', 'Karlstad', 'Torsby', 'Årjängg'].flatMap((place, index) =>
    [2022, 2023, 2024].map((year) => `Trygghetsenkät,${place},${year},${68.5 + 3 * index + year - 2022}`),
  )
  const name = 'trygghetsenkät.csv'
  const buffer = Buffer.from(`indikator,kommun,år,värde\n${rows.join('\n')}\n`)
  await page.goto('/figures')
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Visa vad filen innehåller' }).click()
  await page.waitForURL(/\/figures\/files\//)
}

/** Three values written in by hand, before they are saved. */
async function writtenIn(page: Page): Promise<void> {
  const indicator = 'Möten i ungdomsråd, påhittade värden'
  await page.goto(`/figures/written?${new URLSearchParams({ indicator, period: '2023', sex: 'T' })}`)
  await page.getByLabel('Eda', { exact: true }).fill('5')
  await page.getByLabel('Forshaga', { exact: true }).fill('3')
  await page.getByLabel('Grums: varför').selectOption('missing')
  await page.getByLabel('Källa').fill('Ungdomssamordnarna i fem kommuner')
  await page.getByLabel('Uppgifterna är från').fill('2024-03-12')
  await page
    .getByLabel('Hur de togs fram')
    .fill('Samordnarna räknade om årets möten. Grums förde inga anteckningar.')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await page.getByRole('heading', { name: 'Vad som ändras' }).waitFor()
}

/** The same survey as somebody keeps it: a title, the years beside each other, and headings of their own. */
async function uploadWorkbook(page: Page): Promise<void> {
  const buffer = await workbookOf({
    Enkät: [
      ['Simkunnighet i årskurs 6'],
      ['Källa: kommunernas egen uppföljning'],
      [],
      ['Skolkommun', 'Nr', 'Antal elever', '2022', '2023'],
      ['Arvika', 1784, 251, 91.5, 93],
      ['Eda', 1730, 80, 88, null],
      ['Kil', 1715, 130, 90, 90.5],
    ],
  })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.goto('/figures')
  await page.setInputFiles('input[type=file]', { name: 'simkunnighet.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'Visa vad filen innehåller' }).click()
  await page.waitForURL(/\/layout/)
  await page.getByLabel('Hela filen handlar om').selectOption('new')
  await page.getByLabel('Namn', { exact: true }).fill('Simkunnighet i årskurs 6')
  await page.evaluate(() => scrollTo(0, 0))
  await page.locator('.turbo-progress-bar').waitFor({ state: 'detached' })
}
