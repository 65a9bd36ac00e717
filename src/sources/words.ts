import { defineWords } from '../i18n/words.ts'
import type { Role } from '../population/figure.ts'
import type { Format, Unneeded } from './recognise.ts'

/** What is said about a file and its rows. The words of the pages stand in `pageWords.ts`. */
export const sourceWords = defineWords(
  {
    formats: {
      'kolada-v2': 'Värden från Kolada (JSON, v2)',
      'kolada-v3': 'Värden från Kolada (JSON, v3)',
      'kolada-csv': 'Värden från Kolada (CSV)',
      'kolada-revisions': 'Värden från Kolada som de såg ut vid flera hämtningar (CSV)',
      csv: 'Egna värden (CSV)',
      'indicators-v2': 'Beskrivningar av nyckeltal från Kolada (JSON, v2)',
      'indicators-v3': 'Beskrivningar av nyckeltal från Kolada (JSON, v3)',
      'indicators-csv': 'Beskrivningar av nyckeltal (CSV)',
    } satisfies Record<Format, string>,
    unneeded: {
      places:
        'Filen är Koladas lista över kommuner och regioner. De finns redan i Samsyn, så det finns inget att läsa in.',
      groups:
        'Filen är Koladas lista över kommungrupper. Samsyn läser inte in grupper, så det finns inget att läsa in.',
      units:
        'Filen är Koladas lista över enheter, till exempel skolor. Samsyn läser in värden för kommuner och regioner, så det finns inget att läsa in.',
      'unit-figures':
        'Filen har värden för enheter, till exempel skolor. Samsyn läser in värden för kommuner och regioner. Hämta samma nyckeltal per kommun.',
      nothing:
        'Filen är en tom lista. Kolada svarar så när ett år inte är publicerat ännu. Det finns inget att läsa in.',
    } satisfies Record<Unneeded, string>,
    roles: {
      indicator: 'nyckeltal (indikator, kpi eller nyckeltal)',
      place: 'plats (kommun, kommunkod eller plats)',
      period: 'år (år eller period)',
      sex: 'kön (kön)',
      value: 'värde (värde)',
      status: 'status (status)',
    } satisfies Record<Role, string>,
    file: {
      empty: 'Filen är tom. Hämta den igen och försök på nytt.',
      workbook:
        'Filen är en arbetsbok eller ett packat arkiv. Spara bladet som ”CSV UTF-8” i Excel, eller packa upp arkivet, och välj den filen.',
      'not-text': 'Filen är inte text. Samsyn läser CSV och Koladas JSON.',
      encoding:
        'Filens bokstäver går inte att läsa säkert, så att till exempel Habo och Håbo kan förväxlas. Spara filen som ”CSV UTF-8” och välj den igen.',
      unrecognised:
        'Filen har inte nyckeltal i en form som Samsyn känner igen. Första raden i en CSV-fil ska ha kolumnerna indikator, kommun, år och värde, gärna också kön och status.',
      json: 'Filen är inte hel JSON: den är avklippt eller har något annat än Koladas svar i sig. Hämta den igen.',
      missingColumn: (columns: string) =>
        `I filens första rad saknas en kolumn för ${columns}. Lägg till den och välj filen igen.`,
      columnTwice: (columns: string) =>
        `Flera kolumner i filen verkar betyda samma sak: ${columns}. Behåll en av dem och välj filen igen.`,
      identityNumberInHeader: (column: number) =>
        `Första raden innehåller ett personnummer eller samordningsnummer i kolumn ${column}. Samsyn tar inte emot uppgifter om enskilda. Ta bort numret.`,
      quote: (line: number) =>
        `Ett citattecken på rad ${line} avslutas aldrig. Rätta raden och välj filen igen.`,
      tooManyIndicators: (most: string) =>
        `Filen har fler än ${most} olika nyckeltal. Kontrollera att kolumnen för nyckeltal har rätt innehåll, eller dela upp filen.`,
    },
    row: {
      unknownPlace: (text: string) =>
        `Platsen ”${text}” finns inte. Skriv kommunens kod eller dess namn precis som det stavas.`,
      lostZero: (text: string, meant: string) =>
        `Platsen ”${text}” finns inte. Menas ${meant} har den inledande nollan försvunnit: spara kolumnen som text.`,
      calculatedPlace: (text: string) =>
        `Länets värde (${text}) räknar Samsyn själv ut från kommunernas och läses inte in.`,
      noCode: 'Raden saknar nyckeltal.',
      unknownSex: (text: string) => `Könet ”${text}” går inte att tolka. Skriv T, K eller M.`,
      badPeriod: (text: string) =>
        `Perioden ”${text}” går inte att tolka. Skriv ett år (2024), kvartal (2024-Q1) eller en månad (2024-03).`,
      badNumber: (text: string) => `”${text}” är inte ett tal. Skriv till exempel 80,9.`,
      notFinite: (text: string) => `”${text}” är inget ändligt tal.`,
      unknownStatus: (text: string) =>
        `Statusen ”${text}” är okänd. Skriv Missing, Privacy eller Not applicable.`,
      valueAndStatus: 'Raden har både ett värde och en status som säger att värde saknas.',
      noValue: 'Raden har varken värde eller status.',
      conflict:
        'En annan rad i filen har ett annat värde för samma nyckeltal, plats, period och kön. Ingen av dem läses in.',
      identityNumber: (column: number) =>
        `Kolumn ${column} innehåller ett personnummer eller samordningsnummer. Samsyn tar inte emot uppgifter om enskilda. Är det ett värde: skriv det med decimal.`,
      tooLong: (column: number) => `Texten i kolumn ${column} är för lång.`,
      cells: (expected: number, found: number) => `Raden har ${found} celler i stället för ${expected}.`,
      shape: 'Posten ser inte ut som Koladas.',
    },
  },
  {
    formats: {
      'kolada-v2': 'Values from Kolada (JSON, v2)',
      'kolada-v3': 'Values from Kolada (JSON, v3)',
      'kolada-csv': 'Values from Kolada (CSV)',
      'kolada-revisions': 'Values from Kolada as they were at several fetchings (CSV)',
      csv: 'Values of your own (CSV)',
      'indicators-v2': 'Descriptions of indicators from Kolada (JSON, v2)',
      'indicators-v3': 'Descriptions of indicators from Kolada (JSON, v3)',
      'indicators-csv': 'Descriptions of indicators (CSV)',
    },
    unneeded: {
      places:
        'The file is Kolada’s list of municipalities and regions. Samsyn has them already, so there is nothing to load.',
      groups:
        'The file is Kolada’s list of groups of municipalities. Samsyn does not load groups, so there is nothing to load.',
      units:
        'The file is Kolada’s list of units, such as schools. Samsyn loads values of municipalities and regions, so there is nothing to load.',
      'unit-figures':
        'The file has values of units, such as schools. Samsyn loads values of municipalities and regions. Fetch the same indicators by municipality.',
      nothing:
        'The file is an empty list. Kolada answers so when a year is not published yet. There is nothing to load.',
    },
    roles: {
      indicator: 'the indicator (kpi or indicator)',
      place: 'the place (municipality or place)',
      period: 'the year (year or period)',
      sex: 'the sex (gender or sex)',
      value: 'the value (value)',
      status: 'the status (status)',
    },
    file: {
      empty: 'The file is empty. Fetch it again and retry.',
      workbook:
        'The file is a workbook or a packed archive. Save the sheet as “CSV UTF-8” in Excel, or unpack the archive, and choose that file.',
      'not-text': 'The file is not text. Samsyn reads CSV and Kolada’s JSON.',
      encoding:
        'The letters of the file cannot be read safely, so that for instance Habo and Håbo could be mixed up. Save it as “CSV UTF-8” and choose it again.',
      unrecognised:
        'The file does not hold indicators in a form that Samsyn knows. The first line of a CSV file must have the columns indicator, municipality, year and value, and may have gender and status.',
      json: 'The file is not whole JSON: it is cut off, or holds something else than Kolada’s answer. Fetch it again.',
      missingColumn: (columns) =>
        `The first line of the file lacks a column for ${columns}. Add it and choose the file again.`,
      columnTwice: (columns) =>
        `Several columns of the file seem to mean the same: ${columns}. Keep one of them and choose the file again.`,
      identityNumberInHeader: (column) =>
        `The first line holds a personal identity number in column ${column}. Samsyn takes no details about individuals. Remove the number.`,
      quote: (line) =>
        `A quotation mark on line ${line} is never closed. Correct the line and choose the file again.`,
      tooManyIndicators: (most) =>
        `The file has more than ${most} different indicators. Check that the column of indicators holds what it should, or split the file.`,
    },
    row: {
      unknownPlace: (text) =>
        `There is no place “${text}”. Write the code of the municipality, or its name exactly as it is spelt.`,
      lostZero: (text, meant) =>
        `There is no place “${text}”. If ${meant} is meant, the leading zero has been lost: save the column as text.`,
      calculatedPlace: (text) =>
        `The value of the county (${text}) is calculated by Samsyn from those of its municipalities, and is not loaded.`,
      noCode: 'The row has no indicator.',
      unknownSex: (text) => `The sex “${text}” is not understood. Write T, K or M.`,
      badPeriod: (text) =>
        `The period “${text}” is not understood. Write a year (2024), a quarter (2024-Q1) or a month (2024-03).`,
      badNumber: (text) => `“${text}” is not a number. Write for instance 80.9.`,
      notFinite: (text) => `“${text}” is not a finite number.`,
      unknownStatus: (text) => `The status “${text}” is unknown. Write Missing, Privacy or Not applicable.`,
      valueAndStatus: 'The row has both a value and a status that says that there is none.',
      noValue: 'The row has neither a value nor a status.',
      conflict:
        'Another row of the file has another value for the same indicator, place, period and sex. Neither is loaded.',
      identityNumber: (column) =>
        `Column ${column} holds a personal identity number. Samsyn takes no details about individuals. If it is a value, write it with a decimal.`,
      tooLong: (column) => `The text in column ${column} is too long.`,
      cells: (expected, found) => `The row has ${found} cells instead of ${expected}.`,
      shape: 'The item does not look like Kolada’s.',
    },
  },
)
