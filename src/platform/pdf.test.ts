import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { printable, readFonts } from './fonts.ts'
import { type PdfLimits, pdfRenderer } from './pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'samsyn-pdf-'))
const limits: PdfLimits = {
  waiting: 1,
  time: 20_000,
  size: 100_000,
  memory: 400_000_000,
  workspace: pathToFileURL(`${folder}/`),
}
const renderer = pdfRenderer(limits)

afterAll(() => {
  renderer.close()
  rmSync(folder, { recursive: true })
})

describe('A document', () => {
  test('is tagged for those who have it read aloud, with language, title and structure', async () => {
    const pdf = (await renderer.render(template('= #data.title'), { title: 'Länets träff' })).toString(
      'latin1',
    )
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(pdf).toContain('/Lang (sv)')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/S /H1')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('is set in our own fonts and no other', async () => {
    const text = 'Åäö Łš й ω 李 😀'
    const pdf = (await renderer.render(template('= A\n#data.text'), { text })).toString('latin1')
    const fonts = [...pdf.matchAll(/\/BaseFont \/\w{6}\+(\S+)/g)].map(([, name]) => name)
    expect(fonts).toContain('SamsynInterlatin-ext-400')
    expect(fonts.filter((name) => !name?.startsWith('SamsynInter'))).toEqual([])
  })

  test('with a picture that has no text in its place is refused', async () => {
    const picture = (alt: string) =>
      template(`= A\n#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")${alt})`)
    await expect(renderer.render(picture(''), {})).rejects.toThrow('missing alt text')
    expect(await renderer.render(picture(', alt: "En ruta"'), {})).toBeInstanceOf(Buffer)
  })

  test('cannot read files outside the folder of templates', async () => {
    const source = '= A\n#read("../../../../etc/hostname")'
    await expect(renderer.render(template(source), {})).rejects.toThrow('outside of project root')
  })

  test('whose template is wrong says which and why', async () => {
    await expect(renderer.render(template('#nosuch'), {})).rejects.toThrow(
      /^\d+\.typ could not be set: unknown variable: nosuch$/,
    )
  })
})

describe('The worker', () => {
  test('is stopped when a document takes too long, and the next one is set', async () => {
    const hasty = pdfRenderer({ ...limits, time: 3000 })
    const endless = hasty.render(
      template('#for i in range(1000000) { for j in range(1000000) { let _ = calc.sin(j) } }'),
      {},
    )
    const next = hasty.render(template('= A'), {})
    await expect(endless).rejects.toThrow('longer than 3 seconds')
    expect(await next).toBeInstanceOf(Buffer)
    hasty.close()
  })

  test('may crash in native code without taking the program along', async () => {
    await expect(renderer.render(template(`#${'('.repeat(200_000)}`), {})).rejects.toThrow('the worker ended')
    expect(await renderer.render(template('= A'), {})).toBeInstanceOf(Buffer)
  })

  test('that has grown too large is replaced after its answer', async () => {
    const small = pdfRenderer({ ...limits, memory: 1 })
    const both = await Promise.all([small.render(template('= A'), {}), small.render(template('= B'), {})])
    expect(both).toHaveLength(2)
    small.close()
  })

  test('lets only so many wait, and says so in a sentence', async () => {
    const page = template('= A')
    const answers = await Promise.allSettled([1, 2, 3].map(() => renderer.render(page, {})))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(answers[2]).toMatchObject({ reason: { name: 'Refusal', kind: 'too-many' } })
  })

  test('is not given more than it can set', async () => {
    await expect(renderer.render(template('= A'), { text: 'x'.repeat(100_000) })).rejects.toMatchObject({
      kind: 'too-large',
    })
  })

  test('that is closed fails those who wait, and starts again for the next', async () => {
    const waiting = renderer.render(template('= A'), {})
    renderer.close()
    await expect(waiting).rejects.toThrow('closed')
    expect(await renderer.render(template('= A'), {})).toBeInstanceOf(Buffer)
  })

  test('does not keep the program running', async () => {
    const script = `
      import { pdfRenderer } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)}
      const limits = { ...${JSON.stringify(limits)}, workspace: new URL(${JSON.stringify(limits.workspace)}) }
      const pdf = await pdfRenderer(limits).render(new URL(${JSON.stringify(template('= A'))}), {})
      console.log(pdf.length > 1000)`
    const file = join(folder, 'program.mts')
    writeFileSync(file, script)
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
      timeout: 15_000,
    })
    expect(stdout.trim()).toBe('true')
  })
})

describe('What no font can draw', () => {
  const { covered } = readFonts()

  test.each([
    ['Åsa Hååkman–Łukasz', 'Åsa Hååkman–Łukasz'],
    ['a\u030a e\u0301', 'å é'],
    ['rad 1\r\nrad 2\u2028rad 3', 'rad 1\nrad 2\nrad 3'],
    ['a → b ≥ 3', 'a -> b >= 3'],
    ['ﬁn １２', 'fin 12'],
    ['Hej 👨‍👩‍👧 李小龍!', 'Hej [?] [?]!'],
    ['sam\u00adverkan\u200b\u202e\u0000', 'samverkan'],
    ['\ud800', '[?]'],
  ])('%j is written %j', (text, shown) => {
    expect(printable(text, covered)).toBe(shown)
  })
})

let count = 0

/** A file in the temporary folder, with what every template needs. */
function template(body: string): URL {
  const file = join(folder, `${++count}.typ`)
  writeFileSync(
    file,
    `#let data = json(bytes(sys.inputs.data))
#set document(title: "Titel")
#set text(lang: "sv", font: json(bytes(sys.inputs.fonts)), fallback: false)
${body}`,
  )
  return pathToFileURL(file)
}
