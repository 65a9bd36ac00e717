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
      workbook: 'Värden ur en arbetsbok (Excel)',
      written: 'Inskrivna värden',
      cube: 'Tabell ur en statistikdatabas (JSON-stat eller PxWeb)',
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
        'Filen är ett packat arkiv eller ett annat dokument, men ingen arbetsbok i Excels format (.xlsx). Packa upp arkivet, eller spara bladet som .xlsx eller ”CSV UTF-8”, och välj den filen.',
      'old-workbook':
        'Filen är en arbetsbok i Excels gamla format (.xls), eller skyddad med lösenord. Öppna den i Excel, spara den som ”Excel-arbetsbok (.xlsx)” utan lösenord, och välj den filen.',
      'workbook-broken':
        'Arbetsboken går inte att läsa: den är avklippt eller skadad. Öppna den i Excel, spara den igen som .xlsx och välj den filen.',
      'workbook-suspect':
        'Arbetsboken innehåller något som ingen vanlig arbetsbok gör: delar som sväller när de packas upp, eller hänvisningar utåt. Den läses inte. Öppna den i Excel, spara bladet som en ny .xlsx och välj den filen.',
      workbookTooLarge: (most: string) =>
        `Arbetsboken är för stor: uppackad får den vara högst ${most} MB. Spara bladet som ”CSV UTF-8”, eller dela upp det, och välj den filen.`,
      tooManyColumns: (most: string) =>
        `Filen har fler än ${most} kolumner. Ta bort dem som inte ska läsas in och välj filen igen.`,
      longRow: (line: string) =>
        `Rad ${line}, eller en av de närmaste under den, är längre än 100 000 tecken: ett citattecken avslutas aldrig, eller så har en cell för mycket text. Rätta raden och välj filen igen.`,
      'no-table':
        'Arbetsboken har inget blad med en tabell. Lägg rubrikerna på en rad och värdena på raderna under, och välj filen igen.',
      unanswered:
        'Filen går att läsa på mer än ett sätt. Svara på frågorna på sidan där filen granskas, och läs in den sedan.',
      meanwhile:
        'Någon annan har ändrat värden som du skulle ersätta. Inget av det du skrev är sparat i nyckeltalet, men det finns kvar: öppna det, se båda och spara igen.',
      'not-text': 'Filen är inte text. Samsyn läser arbetsböcker i Excel (.xlsx), CSV och Koladas JSON.',
      encoding:
        'Filens bokstäver går inte att läsa säkert, så att till exempel Habo och Håbo kan förväxlas. Spara filen som ”CSV UTF-8” och välj den igen.',
      unrecognised:
        'Filen har inte nyckeltal i en form som Samsyn känner igen. Första raden i en CSV-fil ska ha kolumnerna indikator, kommun, år och värde, gärna också kön och status.',
      json: 'Filen är inte hel JSON: den är avklippt eller skadad. Inget av den är sparat. Hämta den igen från källan.',
      cube: 'Tabellen säger emot sig själv: dess delar, storlekar och värden går inte ihop, så inget i den går att lita på. Hämta den igen från källan.',
      'several-cubes':
        'Filen har flera tabeller, och det går inte att säga vilken som menas. Spara en av dem i en egen fil och välj den.',
      cubeTooLarge: (most: string) =>
        `Tabellen har fler än ${most} celler. Hämta den igen med färre år, åldrar eller platser.`,
      missingColumn: (columns: string) =>
        `I filens första rad saknas en kolumn för ${columns}. Lägg till den och välj filen igen.`,
      columnTwice: (columns: string) =>
        `Flera kolumner i filen verkar betyda samma sak: ${columns}. Behåll en av dem och välj filen igen.`,
      identityNumbers: (places: string) =>
        `Filen innehåller personnummer eller samordningsnummer: ${places}. Samsyn tar inte emot uppgifter om enskilda, och filen är inte sparad. Ta bort numren och välj filen igen. Är det värden: skriv dem med decimal.`,
      identityNumberAt: (line: string, column: string, sheet: string | null) =>
        `${sheet === null ? '' : `bladet ${sheet}, `}rad ${line}, kolumn ${column}`,
      andMore: (count: string) => `${count} till`,
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
      conflict: (other: string | null) =>
        `${other === null ? 'En annan rad i filen' : `Rad ${other}`} har ett annat värde för samma nyckeltal, plats, period och kön. Ingen av dem läses in.`,
      date: (text: string) =>
        `Excel har gjort cellen till ett datum (${text}). Är det en period: svara ovanför vad datumen står för. Är det ett värde: skriv talet igen i en cell som är formaterad som tal.`,
      similarPlace: (text: string, meant: string) =>
        `Platsen ”${text}” går inte att läsa säkert. Menas ${meant}? Skriv kommunens kod, eller namnet precis som det stavas.`,
      or: (first: string, last: string) => `${first} eller ${last}`,
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
      workbook: 'Values from a workbook (Excel)',
      written: 'Values written in',
      cube: 'Table of a statistical database (JSON-stat or PxWeb)',
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
        'The file is a packed archive or another document, but no workbook in Excel’s format (.xlsx). Unpack the archive, or save the sheet as .xlsx or “CSV UTF-8”, and choose that file.',
      'old-workbook':
        'The file is a workbook in Excel’s old format (.xls), or protected by a password. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password, and choose that file.',
      'workbook-broken':
        'The workbook cannot be read: it is cut off or damaged. Open it in Excel, save it again as .xlsx, and choose that file.',
      'workbook-suspect':
        'The workbook holds something that no ordinary workbook does: parts that swell when they are unpacked, or references to the outside. It is not read. Open it in Excel, save the sheet as a new .xlsx, and choose that file.',
      workbookTooLarge: (most) =>
        `The workbook is too large: unpacked it may have ${most} MB at most. Save the sheet as “CSV UTF-8”, or split it, and choose that file.`,
      tooManyColumns: (most) =>
        `The file has more than ${most} columns. Remove those that are not to be loaded and choose the file again.`,
      longRow: (line) =>
        `Row ${line}, or one of the nearest below it, is longer than 100,000 characters: a quotation mark is never closed, or a cell holds too much text. Correct the row and choose the file again.`,
      'no-table':
        'The workbook has no sheet with a table. Put the headings on one row and the values on the rows below, and choose the file again.',
      unanswered:
        'The file can be read in more than one way. Answer the questions on the page where the file is looked at, and then load it.',
      meanwhile:
        'Somebody else has changed values that you were about to replace. Nothing of what you wrote is in the indicator, but it is kept: open it, see both, and save again.',
      'not-text': 'The file is not text. Samsyn reads Excel workbooks (.xlsx), CSV and Kolada’s JSON.',
      encoding:
        'The letters of the file cannot be read safely, so that for instance Habo and Håbo could be mixed up. Save it as “CSV UTF-8” and choose it again.',
      unrecognised:
        'The file does not hold indicators in a form that Samsyn knows. The first line of a CSV file must have the columns indicator, municipality, year and value, and may have gender and status.',
      json: 'The file is not whole JSON: it is cut off or damaged. Nothing of it is kept. Fetch it again from its source.',
      cube: 'The table contradicts itself: its parts, sizes and values do not agree, so that nothing in it can be trusted. Fetch it again from its source.',
      'several-cubes':
        'The file holds several tables, and there is no telling which is meant. Save one of them in a file of its own and choose that.',
      cubeTooLarge: (most) =>
        `The table has more than ${most} cells. Fetch it again with fewer years, ages or places.`,
      missingColumn: (columns) =>
        `The first line of the file lacks a column for ${columns}. Add it and choose the file again.`,
      columnTwice: (columns) =>
        `Several columns of the file seem to mean the same: ${columns}. Keep one of them and choose the file again.`,
      identityNumbers: (places) =>
        `The file holds personal identity numbers: ${places}. Samsyn takes no details about individuals, and the file has not been saved. Remove the numbers and choose the file again. If they are values, write them with a decimal.`,
      identityNumberAt: (line, column, sheet) =>
        `${sheet === null ? '' : `sheet ${sheet}, `}row ${line}, column ${column}`,
      andMore: (count) => `${count} more`,
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
      conflict: (other) =>
        `${other === null ? 'Another row of the file' : `Row ${other}`} has another value for the same indicator, place, period and sex. Neither is loaded.`,
      date: (text) =>
        `Excel has made the cell a date (${text}). If it is a period, answer above what the dates stand for. If it is a value, write the number again in a cell that is formatted as a number.`,
      similarPlace: (text, meant) =>
        `The place “${text}” cannot be read safely. Is it ${meant}? Write the code of the municipality, or its name exactly as it is spelt.`,
      or: (first, last) => `${first} or ${last}`,
      identityNumber: (column) =>
        `Column ${column} holds a personal identity number. Samsyn takes no details about individuals. If it is a value, write it with a decimal.`,
      tooLong: (column) => `The text in column ${column} is too long.`,
      cells: (expected, found) => `The row has ${found} cells instead of ${expected}.`,
      shape: 'The item does not look like Kolada’s.',
    },
  },
)
