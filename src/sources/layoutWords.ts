import { defineWords } from '../i18n/words.ts'
import type { LayoutProblem, Use } from './layout.ts'
import type { OwnUnit } from './ownIndicator.ts'

/** The words of the page where somebody says what the columns of a file are, and of what is remembered of it. */
export const layoutWords = defineWords(
  {
    title: 'Säg vad kolumnerna är',
    answer: 'Gå igenom kolumnerna och säg vad var och en är. Sedan ser du vad filen blir innan den läses in.',
    lead: 'Samsyn har gissat efter rubriker och innehåll. Svaret sparas som ett upplägg och används för nästa fil med samma rubriker, också om kolumnerna står i en annan ordning.',
    columns: 'Kolumnerna',
    column: 'Kolumn',
    first: 'Första värden',
    use: 'Vad den är',
    empty: 'tom',
    unnamed: (number: string) => `Kolumn ${number}, utan rubrik`,
    periods: (first: string, last: string, count: string) => `${first}–${last}, ${count} kolumner`,
    headerAt: (line: string) => `Rubrikerna står på rad ${line}.`,
    uses: {
      indicator: 'Nyckeltal',
      place: 'Plats (kod eller namn)',
      period: 'Period (år, kvartal, månad)',
      sex: 'Kön',
      value: 'Värde',
      status: 'Orsak till att värde saknas',
      nothing: 'Läses inte in',
    } satisfies Record<Use, string>,
    useMissing: 'Välj vad kolumnen är.',
    wide: 'Är flera kolumner värden läses deras rubriker också: som år, som kön, eller annars som nyckeltal.',
    sheet: 'Blad',
    sheetShown: (name: string) => `Bladet ”${name}” visas.`,
    otherSheets: 'Visa ett annat blad:',
    about: 'Det som gäller hela filen',
    indicator: 'Hela filen handlar om',
    indicatorHint: 'Behövs när ingen kolumn är nyckeltal och rubrikerna inte heller säger det.',
    columnTells: 'En kolumn eller rubrikerna säger det',
    newOne: 'Ett nytt nyckeltal',
    ownOnes: 'Egna nyckeltal',
    period: 'Hela filen gäller',
    periodHint:
      'Ett år (2024), kvartal (2024-Q1) eller en månad (2024-03). Behövs när ingen kolumn är period.',
    periodWrong: 'Skriv ett år (2024), ett kvartal (2024-Q1) eller en månad (2024-03).',
    fresh: 'Det nya nyckeltalet',
    freshHint: 'Fylls i när hela filen handlar om ett nytt nyckeltal. Det skapas när filen läses in.',
    name: 'Namn',
    nameHint: 'Kort och tydligt, till exempel ”Fritidsgårdar”.',
    nameMissing: 'Skriv vad det nya nyckeltalet heter.',
    nameTaken:
      'Det finns redan ett eget nyckeltal med det namnet. Välj det i listan, eller skriv ett annat namn.',
    unit: 'Räknas i',
    units: {
      percent: 'procent',
      count: 'antal',
      'per-thousand': 'antal per 1 000 invånare',
      kronor: 'kronor',
      'kronor-per-inhabitant': 'kronor per invånare',
    } satisfies Record<OwnUnit, string>,
    decimals: 'Decimaler',
    decimalsMissing: 'Skriv hur många decimaler som visas, 0 till 6.',
    direction: 'Vilket håll är bra?',
    directions: { increase: 'Högre är bättre', decrease: 'Lägre är bättre', neutral: 'Inget av dem' },
    describes: 'Beskriver',
    describesChoices: {
      population: 'befolkningen (de som bor i kommunen)',
      operation: 'verksamheten (det som ligger i kommunen)',
    },
    writing: 'Hur filen är skriven',
    decimal: 'Decimaltecken',
    decimalChoices: {
      none: 'Inte sagt',
      comma: 'Komma (1.234,5)',
      point: 'Punkt (1,234.5)',
      either: 'Både komma och punkt är decimaltecken',
    },
    dates: 'Ett datum i periodens kolumn',
    datesChoices: { none: 'Inte sagt', month: 'är månaden (2024-03)', year: 'är året (2024)' },
    zeros: 'Koder med tre siffror har tappat sin inledande nolla',
    save: 'Visa vad filen blir',
    problems: {
      'no-place': 'Ingen kolumn är plats. Välj vilken kolumn som säger vilken kommun raden gäller.',
      'no-value': 'Ingen kolumn är värde. Välj vilken eller vilka kolumner som har värdena.',
      'no-indicator':
        'Inget säger vilket nyckeltal det är. Välj en kolumn som är nyckeltal, eller säg vad hela filen handlar om.',
      'no-period':
        'Inget säger vilken period det är. Välj en kolumn som är period, eller skriv den för hela filen.',
      several:
        'Två kolumner är samma sak. Bara värde kan vara flera kolumner: välj ”Läses inte in” för den ena.',
      'several-values':
        'Flera kolumner är värden, men deras rubriker är varken år, kön eller nyckeltal. Välj ett värde, eller ”En kolumn eller rubrikerna säger det” om rubrikerna är nyckeltal.',
    } satisfies Record<LayoutProblem, string>,

    /** Where the columns are dimensions of a table. */
    cube: {
      title: 'Säg vad tabellens delar är',
      answer:
        'Gå igenom tabellens delar och säg vad var och en är. Sedan ser du vad filen blir innan den läses in.',
      lead: 'Samsyn har gissat efter det som källan säger. Svaret sparas som ett upplägg och används för nästa fil med samma delar.',
      columns: 'Tabellens delar',
      column: 'Del',
      use: 'Vad den är',
      useMissing: 'Välj vad delen är.',
      wide: 'Det som varken är plats, period, kön eller nyckeltal läses för ett av sina värden: en ålder, ett mått.',
      onlyOne: 'Bara ett av värdena',
      read: 'Ur tabellen läses bara',
      indicatorHint: 'Behövs när ingen del är nyckeltal.',
      columnTells: 'En av delarna säger det',
      problems: {
        'no-place': 'Ingen del är plats. Välj vilken del som säger vilken kommun värdena gäller.',
        'no-value': 'Tabellen har inga värden.',
        'no-indicator':
          'Inget säger vilket nyckeltal det är. Säg vad hela filen handlar om, eller välj en del som är nyckeltal.',
        'no-period': 'Ingen del är period. Välj vilken del som säger år, kvartal eller månad.',
        several: 'Två delar är samma sak. Välj ett av värdena för den ena.',
        'several-values': 'Tabellen har flera slags värden. Välj ett av dem.',
      } satisfies Record<LayoutProblem, string>,
    },
    known: (file: string, day: string) => `Samma upplägg som ${file}, den ${day}`,
    knownWhy: 'Rubrikerna är desamma, så kolumnerna läses som då.',
    change: 'Ändra upplägget',
    mapOnDemand: 'Säg själv vad kolumnerna är',
    sheetRead: (name: string) => `Bladet ”${name}” läses.`,
    sheetOthers: (names: string) => `Arbetsboken har också ${names}.`,
    otherSheet: 'Välj ett annat blad',
    question: 'Svara innan filen läses in.',
    mixed: (column: string, comma: string, point: string) =>
      `I kolumnen ${column} står decimaler både efter komma (rad ${comma}) och efter punkt (rad ${point}).`,
    thousands: (column: string, text: string, line: string) =>
      `I kolumnen ${column} kan ”${text}” (rad ${line}) vara ett tal med decimaler eller mer än tusen.`,
    decimalAnswers: {
      comma: 'Komma är decimaltecken, punkt skiljer tusental',
      point: 'Punkt är decimaltecken, komma skiljer tusental',
      either: 'Båda är decimaltecken',
    },
    zerosAsk: (count: string) =>
      count === '1' ? 'En rad har en kod med tre siffror.' : `${count} rader har en kod med för få siffror.`,
    zerosWhy: (text: string, meant: string) =>
      `Kommunkoder har fyra siffror, och ett kalkylprogram tar bort en nolla som står först: ${text} kan vara ${meant}. Svarar du inte läses raderna inte in.`,
    zerosAnswer: 'Lägg tillbaka nollan',
    datesAsk: (text: string) => `Perioden har blivit ett datum (${text}).`,
    datesWhy:
      'Ett kalkylprogram gör gärna om år och månader till datum. Svarar du inte läses raderna inte in.',
    datesAnswers: { month: 'Det är månaden', year: 'Det är året' },

    saved: 'Sparade upplägg',
    savedLead: 'Nästa fil med samma rubriker läses på samma sätt.',
    savedHeadings: (headings: string) => `Rubriker: ${headings}`,
    savedFrom: (file: string) => `Upplägget från ${file}`,
    forget: 'Glöm upplägget',
    forgotten:
      'Upplägget är glömt. Nästa fil med samma rubriker frågar Samsyn om. Det som är inläst finns kvar.',
    undo: 'Ångra',
  },
  {
    title: 'Say what the columns are',
    answer:
      'Go through the columns and say what each of them is. You then see what the file becomes before it is loaded.',
    lead: 'Samsyn has guessed from headings and contents. The answer is saved as a layout and used for the next file with the same headings, even if the columns are in another order.',
    columns: 'The columns',
    column: 'Column',
    first: 'First values',
    use: 'What it is',
    empty: 'empty',
    unnamed: (number) => `Column ${number}, without a heading`,
    periods: (first, last, count) => `${first}–${last}, ${count} columns`,
    headerAt: (line) => `The headings are on row ${line}.`,
    uses: {
      indicator: 'Indicator',
      place: 'Place (code or name)',
      period: 'Period (year, quarter, month)',
      sex: 'Sex',
      value: 'Value',
      status: 'Reason why there is no value',
      nothing: 'Is not loaded',
    },
    useMissing: 'Choose what the column is.',
    wide: 'Where several columns are values their headings are read too: as years, as sexes, or else as indicators.',
    sheet: 'Sheet',
    sheetShown: (name) => `The sheet “${name}” is shown.`,
    otherSheets: 'Show another sheet:',
    about: 'What goes for the whole file',
    indicator: 'The whole file is about',
    indicatorHint: 'Needed when no column is the indicator and the headings do not tell it either.',
    columnTells: 'A column or the headings tell',
    newOne: 'A new indicator',
    ownOnes: 'Own indicators',
    period: 'The whole file is for',
    periodHint: 'A year (2024), quarter (2024-Q1) or month (2024-03). Needed when no column is the period.',
    periodWrong: 'Write a year (2024), a quarter (2024-Q1) or a month (2024-03).',
    fresh: 'The new indicator',
    freshHint: 'To fill in when the whole file is about a new indicator. It is made when the file is loaded.',
    name: 'Name',
    nameHint: 'Short and clear, such as “Youth centres”.',
    nameMissing: 'Write what the new indicator is called.',
    nameTaken: 'There is an own indicator of that name. Choose it in the list, or write another name.',
    unit: 'Counted in',
    units: {
      percent: 'per cent',
      count: 'number',
      'per-thousand': 'number per 1,000 residents',
      kronor: 'kronor',
      'kronor-per-inhabitant': 'kronor per resident',
    },
    decimals: 'Decimals',
    decimalsMissing: 'Write how many decimals are shown, 0 to 6.',
    direction: 'Which way is good?',
    directions: { increase: 'Higher is better', decrease: 'Lower is better', neutral: 'Neither' },
    describes: 'Describes',
    describesChoices: {
      population: 'the population (those who live in the municipality)',
      operation: 'an operation (what lies in the municipality)',
    },
    writing: 'How the file is written',
    decimal: 'Decimal sign',
    decimalChoices: {
      none: 'Not said',
      comma: 'Comma (1.234,5)',
      point: 'Point (1,234.5)',
      either: 'Both comma and point are decimal signs',
    },
    dates: 'A date in the column of the period',
    datesChoices: { none: 'Not said', month: 'is the month (2024-03)', year: 'is the year (2024)' },
    zeros: 'Codes of three digits have lost their leading zero',
    save: 'Show what the file becomes',
    problems: {
      'no-place': 'No column is the place. Choose which column tells which municipality the row is about.',
      'no-value': 'No column is the value. Choose which column or columns hold the values.',
      'no-indicator':
        'Nothing tells which indicator it is. Choose a column that is the indicator, or say what the whole file is about.',
      'no-period':
        'Nothing tells which period it is. Choose a column that is the period, or write it for the whole file.',
      several:
        'Two columns are the same thing. Only value may be several columns: choose “Is not loaded” for one of them.',
      'several-values':
        'Several columns are values, but their headings are neither years, sexes nor indicators. Choose one value, or “A column or the headings tell” if the headings are indicators.',
    },

    cube: {
      title: 'Say what the parts of the table are',
      answer:
        'Go through the parts of the table and say what each is. Then you see what the file becomes before it is loaded.',
      lead: 'Samsyn has guessed from what the source says. The answer is kept as a layout and used for the next file with the same parts.',
      columns: 'The parts of the table',
      column: 'Part',
      use: 'What it is',
      useMissing: 'Choose what the part is.',
      wide: 'What is neither place, period, sex nor indicator is read for one of its values: an age, a measure.',
      onlyOne: 'Only one of the values',
      read: 'Of the table, only this is read:',
      indicatorHint: 'Needed where no part is the indicator.',
      columnTells: 'One of the parts tells it',
      problems: {
        'no-place': 'No part is the place. Choose which part says which municipality the values are about.',
        'no-value': 'The table has no values.',
        'no-indicator':
          'Nothing says which indicator it is. Say what the whole file is about, or choose a part that is the indicator.',
        'no-period': 'No part is the period. Choose which part says year, quarter or month.',
        several: 'Two parts are the same thing. Choose one of the values for one of them.',
        'several-values': 'The table has several kinds of values. Choose one of them.',
      },
    },
    known: (file, day) => `The same layout as ${file}, on ${day}`,
    knownWhy: 'The headings are the same, so the columns are read as then.',
    change: 'Change the layout',
    mapOnDemand: 'Say yourself what the columns are',
    sheetRead: (name) => `The sheet “${name}” is read.`,
    sheetOthers: (names) => `The workbook also has ${names}.`,
    otherSheet: 'Choose another sheet',
    question: 'Answer before the file is loaded.',
    mixed: (column, comma, point) =>
      `In the column ${column} decimals stand both after a comma (row ${comma}) and after a point (row ${point}).`,
    thousands: (column, text, line) =>
      `In the column ${column}, “${text}” (row ${line}) may be a number with decimals or more than a thousand.`,
    decimalAnswers: {
      comma: 'A comma is the decimal sign, a point parts thousands',
      point: 'A point is the decimal sign, a comma parts thousands',
      either: 'Both are decimal signs',
    },
    zerosAsk: (count) =>
      count === '1'
        ? 'One row has a code of three digits.'
        : `${count} rows have a code with too few digits.`,
    zerosWhy: (text, meant) =>
      `Codes of municipalities have four digits, and a spreadsheet takes away a zero that stands first: ${text} may be ${meant}. If you do not answer, the rows are not loaded.`,
    zerosAnswer: 'Put the zero back',
    datesAsk: (text) => `The period has become a date (${text}).`,
    datesWhy:
      'A spreadsheet likes to turn years and months into dates. If you do not answer, the rows are not loaded.',
    datesAnswers: { month: 'It is the month', year: 'It is the year' },

    saved: 'Saved layouts',
    savedLead: 'The next file with the same headings is read in the same way.',
    savedHeadings: (headings) => `Headings: ${headings}`,
    savedFrom: (file) => `The layout from ${file}`,
    forget: 'Forget the layout',
    forgotten:
      'The layout is forgotten. Samsyn asks about the next file with the same headings. What has been loaded stays.',
    undo: 'Undo',
  },
)
