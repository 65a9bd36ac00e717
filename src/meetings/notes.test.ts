import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePdf, renderPdf } from '../platform/pdf.ts'
import { type NotesDocument, notesTemplate } from './notesDocument.ts'

const nbsp = '\u00a0'

const example: NotesDocument = {
  language: 'sv',
  written: 'sv',
  partnership: 'Nya Perspektiv Värmland',
  demo: 'Exempellän. Nyckeltalen ur Kolada är verkliga värden. Enkäter, träffar, mål, kartläggningar, beslut, svar och belopp är påhittade.',
  kind: 'Minnesanteckningar',
  state: 'Justerade 20 mars 2025',
  title: 'Vad gör vi åt att behörigheten till gymnasiet sjunker?',
  body: 'Politiska styrgruppen',
  facts: [
    { label: 'Datum', text: `Fredag 14${nbsp}mars 2025` },
    { label: 'Tid', text: `Kl.${nbsp}9.00–12.00` },
    { label: 'Plats', text: 'Regionens hus i Karlstad' },
    { label: 'Ordförande', text: 'Karin Lindqvist' },
  ],
  purpose: {
    heading: 'Syftet',
    text: 'Vi ser länets invånare som en gemensam befolkning. Vi lär tillsammans, enas om resultatmål och visar vad arbetet leder till.',
    version: 'Version 4, antagen 12 mars 2024',
    check: {
      question: 'Höll vi oss till syftet i dag?',
      answers: [
        { label: 'Ja, 12 av 15', text: 'Samtalet om skolnärvaro handlade om eleverna, inte om skolorna.' },
        { label: 'Delvis, 3 av 15', text: 'Effekten av föräldrastödet hann vi bara halvvägs med.' },
      ],
    },
  },
  attendance: {
    heading: 'Deltagare',
    summary:
      '15 av 17 parter deltog. Sammansättningen var uppfylld: minst 1 från kommun, minst 1 från region.',
    columns: ['Part', 'Namn', 'Uppdrag', 'Deltagande'],
    rows: [
      ['Arvika', 'Peter Söderström', 'Kommunstyrelsens ordförande'],
      ['Eda', 'Hanna Andersson', 'Kommunstyrelsens ordförande'],
      ['Filipstad', 'Åsa Hååkman', 'Kommunstyrelsens ordförande'],
      ['Forshaga', 'Göran Lindh', 'Kommunstyrelsens ordförande'],
      ['Grums', 'Maria Persson', 'Kommunstyrelsens ordförande'],
      ['Hagfors', 'Jens Fischer', 'Kommunstyrelsens ordförande'],
      ['Hammarö', 'Leila Saric', 'Kommunstyrelsens ordförande'],
      ['Karlstad', 'Linda Larsson', 'Kommunstyrelsens ordförande'],
      ['Kil', 'Anders Johansson', 'Kommunstyrelsens ordförande'],
      ['Kristinehamn', 'Bjørn Østby', 'Kommunalråd'],
      ['Region Värmland', 'Karin Lindqvist', 'Regionstyrelsens ordförande, träffens ordförande'],
    ].map(([party = '', name = '', role = '']) => ({
      party,
      name,
      role,
      attendance: party === 'Eda' ? 'Deltog inte' : party === 'Grums' ? 'Ersättare: Lars Ek' : 'Deltog',
      reason: party === 'Grums' ? 'Sjukdom. Godkänd av ordföranden.' : null,
    })),
  },
  agenda: {
    heading: 'Dagordning och anteckningar',
    items: [
      {
        time: '9.00',
        duration: `10${nbsp}min`,
        title: 'Vi återknyter till syftet',
        form: 'Runda, ett ord var',
        notes: 'Alla svarade på frågan vad i syftet som är viktigast i dag. Flest sade ”tillsammans”.',
        figures: null,
        outcomes: [],
      },
      {
        time: '9.10',
        duration: `15${nbsp}min`,
        title: 'Vad har hänt sedan sist',
        form: 'Genomgång',
        notes:
          'Nio löften från 15 november gicks igenom. Sju är hållna och två är sena:\n– Eda redovisar skolfrånvaron till nästa träff.\n– Torsby återkommer om elevhälsans bemanning.',
        figures: null,
        outcomes: [],
      },
      {
        time: '10.30',
        duration: `45${nbsp}min`,
        title: 'Vad gör vi åt att behörigheten till gymnasiet sjunker?',
        form: 'Grupper om sex, sedan prickar',
        notes:
          'Andelen behöriga till yrkesprogram har sjunkit tre år i rad, från 84,5 till 81,2 procent. Målet 90 procent nås inte med dagens takt.\n\nFem förslag prövades. Grupperna återkom till samma sak: frånvaron märks sent, och var och en ser bara sin del. Elevhälsan vet, socialtjänsten vet och regionens mottagningar vet, men ingen av dem vet att de andra vet.\n\nKommunerna och regionen rangordnade förslagen var för sig innan medelvärdet visades. De var eniga om det första förslaget och oeniga om det andra.',
        figures: {
          text: 'Behöriga till gymnasiets yrkesprogram, Värmlands län: 80,9 % (2024). Källa: Kolada, hämtat 12 december 2024.',
          name: 'Behöriga till gymnasiets yrkesprogram',
        },
        outcomes: [
          {
            kind: 'Rekommendation till huvudmännen',
            number: '2025:3',
            text: 'Arenan rekommenderar huvudmännen att från höstterminen 2025 följa skolnärvaron månad för månad med samma mått, och att kontakta hemmet senast efter tio dagars frånvaro.',
            wording: [
              { kind: 'heading', lines: ['Uppdrag'] },
              { kind: 'paragraph', lines: ['Huvudmännen följer skolnärvaron.'] },
              { kind: 'subheading', lines: ['Hur'] },
              { kind: 'list', lines: ['månad för månad', 'med samma mått'] },
            ],
            dissent: {
              label: 'Avvikande mening',
              text: 'Hagfors vill att måttet prövas i två kommuner först.',
            },
          },
        ],
      },
      {
        time: '11.15',
        duration: `30${nbsp}min`,
        title: 'Effekten av föräldrastödet',
        form: 'Samtyckesrunda',
        notes: 'Stödet har nått 412 familjer. Utvärderingen visar ett samband, men ingen prövning är gjord.',
        figures: null,
        outcomes: [
          {
            kind: 'Ställningstagande',
            number: '2025:4',
            text: 'Arenan fortsätter med föräldrastödet till och med 2026 och låter pröva effekten.',
            wording: [
              {
                kind: 'paragraph',
                lines: ['Arenan fortsätter med föräldrastödet till och med 2026 och låter pröva effekten.'],
              },
            ],
            dissent: null,
          },
        ],
      },
    ],
  },
  effects: {
    heading: 'Effekter som visades',
    items: [
      {
        title: 'Fler nyblivna föräldrar får hembesök',
        text: 'Andelen familjer som fick minst ett hembesök steg från 31 till 58 procent mellan 2022 och 2024.',
        story: 'Fem kommuner bidrog.',
        basis: 'Samband, inte prövat. Källa: regionens uppföljning, hämtad 6 mars 2025.',
      },
    ],
  },
  nextSteps: {
    heading: 'Nästa steg',
    columns: ['Vad', 'Vem', 'Senast'],
    rows: [
      { what: 'Huvudmännen svarar på rekommendation 2025:3', who: 'Alla 17 parter', when: '13 juni 2025' },
      {
        what: 'Förslag till gemensamt mått på skolnärvaro',
        who: 'Beredningsgruppen',
        when: `30${nbsp}april 2025`,
      },
    ],
  },
  closing: `Nästa träff är fredag 16${nbsp}maj 2025 kl.${nbsp}9.00 i Arvika.\nVid anteckningarna: Sara Nyström, samordnare.`,
  footer: {
    page: 'Sida {page} av {pages}',
    source: 'https://samsyn.example/traffar/0195a1c2-7d3e-7b41-9c55-2f0e8d1a6b77/anteckningar',
    printed: `Utskriven 21${nbsp}mars 2025 kl.${nbsp}8.15`,
  },
}

afterAll(closePdf)

describe('The printed notes of a meeting', () => {
  let pdf: Buffer

  beforeAll(async () => {
    pdf = await renderPdf(notesTemplate, example)
  })

  test('are a tagged document with bookmarks, marked table heads and the question as title', () => {
    const source = pdf.toString('latin1')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('/Lang (sv)')
    expect(source.match(/\/S \/TH\b/g)).toHaveLength(7)
    expect(source).toContain('/Title (Dagordning och anteckningar)')
    expect(source).toContain(`/Title <FEFF${utf16(example.title)}>`)
    expect(source).toContain(`/Author <FEFF${utf16(example.partnership)}>`)
  })

  test.runIf(hasProgram('qpdf'))('are a sound file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-notes-'))
    writeFileSync(join(folder, 'notes.pdf'), pdf)
    expect(run('qpdf', ['--check', join(folder, 'notes.pdf')])).toContain(
      'No syntax or stream encoding errors',
    )
    rmSync(folder, { recursive: true })
  })

  test.runIf(hasProgram('pdftotext'))('say it all, in order, page by page', () => {
    const text = textOf(pdf)
    const inOrder = [
      'Exempellän.',
      'Politiska styrgruppen',
      'Minnesanteckningar',
      'Syftet',
      'Ja, 12 av 15: Samtalet',
      'Åsa Hååkman',
      'Ersättare: Lars Ek',
      'Sjukdom.',
      'Vad har hänt sedan sist',
      '– Torsby återkommer',
      '80,9 % (2024). Källa: Kolada',
      'Rekommendation till huvudmännen',
      'Avvikande mening: Hagfors',
      'Fler nyblivna föräldrar får hembesök',
      'Beredningsgruppen',
      'Vid anteckningarna: Sara Nyström',
    ]
    const places = inOrder.map((part) => text.indexOf(part))
    expect(places.filter((place) => place < 0)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text.match(/Sida \d av 3/g)).toEqual(['Sida 1 av 3', 'Sida 2 av 3', 'Sida 3 av 3'])
    expect(text.match(/Exempellän\./g)).toHaveLength(3)
  })
})

describe('The notes in another language than that of what was written', () => {
  test('say of what was written that it is Swedish', async () => {
    const source = (await renderPdf(notesTemplate, { ...example, language: 'en' })).toString('latin1')
    expect(source).toContain('/Lang (en)')
    expect(source).toContain('/Lang (sv)')
  })
})

describe('What somebody has typed', () => {
  test.runIf(hasProgram('pdftotext'))('is shown as typed and never read as markup', async () => {
    const typed = '= A *b* _c_ #panic() $x$ @d <e> \\ `f` // g /* h */ "i" ~ --- [j] {k}'
    const text = textOf(
      await renderPdf(
        notesTemplate,
        everywhere(() => typed),
      ),
    )
    expect(text).toContain(typed)
    expect(text).not.toContain('—')
  })

  test.runIf(hasProgram('pdftotext'))('keeps its line breaks', async () => {
    const text = textOf(await renderPdf(notesTemplate, withNotes('Rad ett\nRad två\n\nRad tre')))
    expect(text).toContain('Rad ett\nRad två\n')
  })

  test.runIf(hasProgram('pdftotext'))(
    'stays on the page, and a long address is whole when copied',
    async () => {
      const address = `https://samsyn.example/${'abc123'.repeat(100)}`
      const text = textOf(await renderPdf(notesTemplate, withNotes(address)))
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120)
      expect(text.replaceAll('\n', '')).toContain(address)
    },
  )

  test.each([
    ['nothing', everywhere(() => '')],
    ['only invisible signs', everywhere(() => ' \n\u200b\t ')],
    ['other scripts and emoji', everywhere((text) => `👨‍👩‍👧 李 مرحبا \u202e ${text}`)],
    ['one endless word everywhere', everywhere(() => 'W'.repeat(300))],
    ['200 KB of sentences', withNotes('Frånvaron märks sent. '.repeat(9500))],
    ['200 KB without a space', withNotes('x'.repeat(200_000))],
    ['no facts, no people, no items', { ...example, ...bare }],
  ])('may be %s', async (_, document) => {
    expect((await renderPdf(notesTemplate, document)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const bare: Partial<NotesDocument> = {
  demo: null,
  state: null,
  facts: [],
  purpose: { ...example.purpose, check: null },
  attendance: { ...example.attendance, rows: [] },
  agenda: { heading: 'Dagordning', items: [] },
  effects: null,
  nextSteps: null,
}

function withNotes(notes: string): NotesDocument {
  const items = example.agenda.items.slice(0, 1).map((item) => ({ ...item, notes }))
  return { ...example, agenda: { ...example.agenda, items } }
}

/** The example with every text replaced, however deep it lies. */
function everywhere(replace: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(example), (key, value: unknown) =>
    typeof value === 'string' && key !== 'language' && key !== 'written' ? replace(value) : value,
  )
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
}

function textOf(document: Buffer): string {
  return run('pdftotext', ['-', '-'], document)
}

function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined
}

function run(program: string, options: string[], input?: Buffer): string {
  return execFileSync(program, options, { input, encoding: 'utf8' })
}
