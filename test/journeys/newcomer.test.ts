import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPage, openBrowser } from './browser.ts'
import { handsOn } from './hands.ts'
import { seen } from './picture.ts'
import { dataFolder, endPrograms, type Program, samsyn, startProgram } from './program.ts'

afterAll(endPrograms)

/**
 * What somebody new does in the demo, one step after the other: each test goes on where the one before it ended.
 */
const folder = dataFolder()
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
let program: Program
let browser: Browser
let page: Page

const { follow, heading, press, says, tabTo } = handsOn(() => page)

beforeAll(async () => {
  program = await startProgram('demo', folder)
  browser = await openBrowser()
  page = await newPage(browser, program.address)
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe('somebody new in the demo', () => {
  test('chooses who to be, and sees on Läget what is agreed, what moved and what waits', async () => {
    await page.goto('/')
    await press('Fortsätt som Maria Lindqvist')
    await heading('Läget')
    for (const part of ['Syftet som gäller', 'Målen', 'Effekter', 'Väntar på dig']) {
      await page.getByRole('heading', { name: part, exact: true }).waitFor()
    }
    await says('Nästa träff', 'Försenad', 'Källa: Kolada, hämtat 12 december 2024', 'Exempellän.')
  })
})

describe('figures', () => {
  const first =
    'indikator;kommun;år;kön;värde\nFritid;1784;2023;T;70,5\nFritid;1784;2024;T;80,9\nFritid;Edda;2024;T;74,5\n'

  test('of one’s own are seen before they are loaded, with each row that cannot be and why', async () => {
    await page.goto('/figures')
    await upload('fritid.csv', first)
    await says('Filen har 2 nya värden.', 'En rad läses inte in', 'Platsen ”Edda” finns inte.')
    expect(await page.getByRole('row', { name: /^4 Platsen ”Edda”/ }).isVisible()).toBe(true)
  })

  test('are loaded while one waits, and the page tells by itself when it is done', async () => {
    await press('Läs in 2 värden')
    await says('Nu finns 2 nya värden i Samsyn.', 'Edda')
  })

  test('that are the same a second time change nothing', async () => {
    await page.goto('/figures')
    await upload('fritid igen.csv', first)
    await says('Filen innehåller inget nytt.')
  })

  test('that are revised are a new vintage, and the older one remains', async () => {
    await page.goto('/figures')
    await upload('fritid rättad.csv', first.replace('80,9', '81,4'))
    await press('Läs in')
    await says('Nu finns ett ändrat värde i Samsyn.')
    await page.goto('/figures')
    await page.getByRole('row', { name: /fritid rättad\.csv/ }).waitFor()
    await page.getByRole('row', { name: /fritid\.csv/ }).waitFor()
  })

  test('are loaded by the command as well, beside the program that runs', async () => {
    const file = `${folder}/fritid.csv`
    writeFileSync(file, first.replace('70,5', '70,4').replace('80,9', '81,4'))
    const imported = await samsyn(['import', file, '--source', 'csv', '--json'], { SAMSYN_DATA: folder })
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.out.trim().split('\n').at(-1)!)).toMatchObject({
      read: 3,
      added: 0,
      revised: 1,
      unchanged: 1,
      rejected: 1,
    })
  })
})

describe('an indicator', () => {
  test('says in a sentence what it means, and shows it as charts and as a table', async () => {
    await navigate('Befolkningen')
    await follow('Behöriga till gymnasiets yrkesprogram')
    await says(
      'I Värmlands län har värdet sjunkit',
      'till 80,9 % år 2024.',
      'Källa',
      'Hämtat 12 december 2024',
    )
    await page.getByRole('img', { name: 'Behöriga till gymnasiets yrkesprogram, Värmlands län' }).waitFor()
    await page.getByRole('img', { name: 'Behöriga till gymnasiets yrkesprogram, kvinnor och män' }).waitFor()
    await page.getByRole('row', { name: /^2024 80,9 % 80,0 % 81,6 %/ }).waitFor()
  })

  test('is shown for a municipality too', async () => {
    await follow('Årjäng')
    await page.getByRole('img', { name: 'Behöriga till gymnasiets yrkesprogram, Årjäng' }).waitFor()
  })

  test('gives its chart as a picture for a slide: light, sharp, and named after what it shows', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG' }).click()
    const download = await downloading
    await page.emulateMedia({ colorScheme: 'light' })
    expect(download.suggestedFilename()).toBe('behöriga-till-gymnasiets-yrkesprogram-årjäng.png')

    const picture = readFileSync(await download.path())
    const drawing = await page.getByRole('link', { name: 'SVG' }).getAttribute('href')
    const svg = await (await page.request.get(drawing!)).text()
    const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!
    const shown = await seen(page, picture)
    expect(shown).toMatchObject({ width: Number(width) * 2, ground: '255 255 255' })
    expect(Math.abs(shown.height - Number(height) * 2)).toBeLessThan(3)
    // Lines and words, in more colours than black and grey.
    expect(shown.inked / (shown.width * shown.height)).toBeGreaterThan(0.02)
    expect(shown.colours).toBeGreaterThan(50)
  })

  test('offers no picture where no script runs, and the drawing all the same', async () => {
    const plain = await newPage(browser, program.address, { javaScript: false })
    await plain.context().addCookies(await page.context().cookies())
    await plain.goto(page.url())
    await plain.getByRole('link', { name: 'SVG' }).waitFor()
    expect(await plain.getByRole('button', { name: 'PNG' }).count()).toBe(0)
    await plain.context().close()
  })
})

describe('a target', () => {
  test('is set with the keyboard alone, also when something was forgotten', async () => {
    await page.goto('/targets')
    await tabTo('Sätt ett mål')
    await page.keyboard.press('Enter')
    await heading('Sätt ett mål')
    await tabTo('Nyckeltal')
    await page.keyboard.type('Behöriga')
    await tabTo('Fortsätt till nivån')
    await page.keyboard.press('Enter')
    await heading('Sätt ett mål: Behöriga till gymnasiets yrkesprogram')
    await typeIn('Målets namn', 'Fler når behörighet')
    await typeIn('Nivå att nå', '88')
    await page.keyboard.press('Enter')

    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    await tabTo('Skriv vilket år målet ska vara nått.')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#field-due$/)
    expect(await focused()).toBe('Målår')
    await page.keyboard.type('2030')
    await tabTo('Spara målet')
    await page.keyboard.press('Enter')
    await heading('Resultatmål: Fler når behörighet')
  })

  test('shows where today’s pace leads, and the rule for each mark', async () => {
    await page.getByRole('img', { name: /Fler når behörighet .*med målet/ }).waitFor()
    await says('med 95 procents säkerhet mellan', 'Utgångsläget är 80,9 % år 2024, målet 88 % år 2030.')
    await page.getByText('Så sätts alla märken').click()
    await says('Det senaste värdet är vid målet eller förbi det, oavsett år.')
  })
})

describe('an effect', () => {
  test('is promised, and shown with before and after', async () => {
    await page.goto('/effects/new')
    await page.getByLabel('Vad ska visas?').fill('Fler ungdomar idrottar')
    await page.getByLabel('Ansvarig').fill('Arbetsgruppen för Ungdomslivet')
    await page.getByLabel('Ska visas senast').fill(today)
    await page.getByLabel('Resultatmål').selectOption('Fler idrottstillfällen för unga')
    await press('Spara löftet')
    await heading('Fler ungdomar idrottar')

    await follow('Visa effekten')
    await page.getByLabel('Före', { exact: true }).selectOption('2021: 18,7')
    await page.getByLabel('Efter', { exact: true }).selectOption('2023: 21,8')
    await page.getByLabel('Vad har hänt?').fill('Sex kommuner öppnade sina hallar på kvällarna.')
    await page
      .getByLabel('Vad annat kan förklara det?')
      .fill('Bidragen till föreningarna höjdes i hela landet.')
    await page.getByRole('radio', { name: 'Samband' }).check()
    // Asked only of those who say that it is tested.
    expect(await page.getByRole('radio', { name: 'Någon utomstående har granskat' }).isVisible()).toBe(false)
    await press('Visa effekten')
    await says('Välj en plats att jämföra med. Utan jämförelse är sambandet Rimlig.')
    await page.getByRole('radio', { name: 'Rimlig' }).check()
    await press('Visa effekten')
    await heading('Fler ungdomar idrottar')
    await says('Blev bättre', '18,7', '21,8', 'Vad siffrorna säger', 'Bidragen till föreningarna höjdes')
  })

  test('has a rhythm that promises the next time', async () => {
    await page.goto('/effects')
    await follow('Sätt en rytm för Fler idrottstillfällen för unga')
    await heading('Rytm för effekten')
    await page.getByRole('radio', { name: 'Varje år' }).check()
    await page.getByLabel('Ansvarig').fill('Arbetsgruppen för Ungdomslivet')
    await page.getByLabel('Första gången senast').fill(today)
    await press('Spara rytmen')
    await says('Varje år. Ansvarig: Arbetsgruppen för Ungdomslivet.', 'Vad har målet Fler idrottstillfällen')
  })

  test('that was promised by mistake is taken back with a reason', async () => {
    const promise = 'Vad har målet Fler idrottstillfällen för unga lett till?'
    await follow(`Visa effekten: ${promise}`)
    await heading(`Visa effekten: ${promise}`)
    await page.getByRole('link', { name: promise, exact: true }).click()
    await heading(promise)
    await follow('Ta tillbaka löftet')
    await heading(`Ta tillbaka löftet: ${promise}`)
    await page.getByLabel('Skäl').fill('Inga nya värden kommer i år.')
    await press('Ta tillbaka löftet')
    await says('Löftet är taget tillbaka: Inga nya värden kommer i år.')
  })

  test('stands on Läget', async () => {
    await navigate('Läget')
    await page.getByRole('heading', { name: 'Fler ungdomar idrottar' }).waitFor()
  })
})

describe('a meeting', () => {
  let meeting: string

  test('that is planned begins with the purpose and the effects since last time', async () => {
    await navigate('Träffar')
    await follow('Lägg till en träff')
    await page.getByLabel('Frågan').fill('Hur når fler behörighet?')
    await page.getByLabel('Dag').fill(today)
    await press('Lägg till träffen')
    await heading(/^Politiska styrgruppen/)
    meeting = page.url()
    const points = await page.locator('main h3').allTextContents()
    expect(points.slice(0, 2)).toEqual(['Vi återknyter till syftet', 'Vad har hänt sedan sist'])
    // Two of the demo's, and the one that was shown just now.
    await says('Tre effekter visade sedan')
  })

  test('is held on the screen of the room, where the arrow keys step through the agenda', async () => {
    await follow('Starta träffen')
    // It opens at the item of this hour, when there is one.
    await page.getByRole('navigation', { name: 'Dagordningens punkter' }).waitFor()
    await page.keyboard.press('Home')
    await heading('Vi återknyter till syftet')
    await says('Vi ser länets invånare som en gemensam befolkning.')
    await page.keyboard.press('ArrowRight')
    await heading('Vad har hänt sedan sist')
    await says('Fler ungdomar idrottar')
    await page.keyboard.press('End')
    await heading('Vad tar vi med oss, och höll vi oss till syftet?')
    await page.keyboard.press('Escape')
    await heading(/^Politiska styrgruppen/)
  })

  test('takes a position', async () => {
    await follow('Skriv in ett utfall')
    await page.getByRole('radio', { name: /^Ställningstagande/ }).check()
    await page.getByLabel('Rubrik').fill('Vi följer upp varje termin')
    await page.getByLabel('Lydelse').fill('Parterna följer upp behörigheten varje termin, kommun för kommun.')
    await page.getByLabel('Punkt på dagordningen').selectOption('Hur når fler behörighet?')
    await press('Spara utfallet')
    await says('Vi följer upp varje termin', 'Det binder ingen huvudman.')
  })

  test('records who took part', async () => {
    await page.goto(`${meeting}/attendance`)
    const groups = page.getByRole('group')
    for (const group of await groups.all())
      await group.getByRole('radio', { name: 'Deltar', exact: true }).check()
    await press('Spara deltagandet')
    await heading(/^Politiska styrgruppen/)
    await says('17 av 17 parter')
  })

  test('cannot be closed before the question about the purpose is answered', async () => {
    await follow('Avsluta träffen')
    await press('Avsluta träffen')
    await says('Träffen kan inte avslutas: svara först på om ni höll er till syftet.')
    await page.getByRole('main').getByRole('link', { name: 'Svara på om ni höll er till syftet' }).click()
    await page.getByRole('radio', { name: 'Delvis' }).check()
    await page.getByLabel('Med egna ord').fill('Vi talade mest om skolan.')
    await press('Spara svaret')
    await heading('Avsluta träffen')
    await press('Avsluta träffen')
    await heading(/^Politiska styrgruppen/)
    await page.getByText('Avslutad', { exact: true }).first().waitFor()
  })

  test('leaves notes behind, as a page and as a tagged PDF', async () => {
    await page.goto(`${meeting}/notes`)
    await heading(/^Minnesanteckningar/)
    await says(
      '17 av 17 parter deltog.',
      'Parterna följer upp behörigheten varje termin',
      'Vi talade mest om skolan.',
    )
    const pdf = await page.request.get(`${meeting}/notes.pdf`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    const content = (await pdf.body()).toString('latin1')
    expect(content).toMatch(/^%PDF-/)
    expect(content).toContain('/StructTreeRoot')
  })

  test('has its position among the decisions', async () => {
    await navigate('Beslut')
    await page.getByRole('link', { name: 'Vi följer upp varje termin' }).waitFor()
  })
})

async function navigate(section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: section }).click()
  await page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .locator('[aria-current=page]', { hasText: section })
    .waitFor()
}

async function upload(name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel('Fil med nyckeltal').setInputFiles(file)
  await press('Visa vad filen innehåller')
  await heading(name)
}

async function typeIn(field: string, text: string): Promise<void> {
  await tabTo(field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    const named = isField ? element.labels?.[0] : element
    return named?.textContent?.trim() ?? ''
  })
}
