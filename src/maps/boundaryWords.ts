import { defineWords } from '../i18n/words.ts'

export const boundaryWords = defineWords(
  {
    title: 'Kommungränser',
    answer: {
      none: 'Kartorna ritas med lika stora rutor. Vill ni ha gränser läser ni in dem här.',
      used: (name: string) => `Kartorna kan visas med gränserna i ${name}.`,
    },
    lead: 'Gränserna läses ur en fil som du har. De används bara för att rita, och kan tas bort igen.',
    load: 'Läs in gränser',
    file: 'Fil med gränser',
    fileHint:
      'GeoJSON, högst 16 MB: en samling av ytor (Polygon eller MultiPolygon) i WGS 84, där en egenskap är kommunkoden med fyra siffror.',
    source: 'Källa',
    sourceHint: 'Vems gränserna är, och från vilken dag. Står under varje karta.',
    sourceMissing: 'Skriv varifrån gränserna kommer.',
    licence: 'Licens',
    licenceHint: 'Så som den som äger dem skriver, till exempel CC0 eller CC BY 4.0.',
    licenceMissing: 'Skriv vilken licens gränserna har.',
    fileMissing: 'Välj en fil.',
    fileName: 'Filens namn innehåller något som ser ut som ett personnummer. Byt namn på filen.',
    loaded: 'Inlästa filer',
    nothingLoaded: 'Ingen fil är inläst.',
    state: {
      used: 'Används',
      waiting: 'Väntar på att du väljer egenskap',
      earlier: 'Ersatt av en senare',
      withdrawn: 'Borttagen',
    },
    columns: { file: 'Fil', source: 'Källa och licens', state: 'Läge', loaded: 'Inläst' },
    loadedBy: (name: string, day: string) => `${name}, ${day}`,
    withdraw: 'Ta bort',
    takeUp: 'Ta tillbaka',
    which: (name: string) => `Vad i ${name} är kommunkoden?`,
    found: (matched: number, all: number) =>
      matched === all
        ? `Alla länets ${all} kommuner finns i filen.`
        : `${matched} av länets ${all} kommuner finns i filen.`,
    propertyMissing: 'Välj vilken egenskap som är kommunkoden.',
    property: 'Egenskap med kommunkod',
    propertyHint: (inCounty: number, elsewhere: number) =>
      `${inCounty} av länets kommuner${elsewhere === 0 ? '' : elsewhere === 1 ? ', 1 yta i ett annat län som inte sparas' : `, ${elsewhere} ytor i andra län som inte sparas`}.`,
    unknown: (name: string, values: string) =>
      `I ${name} finns också värden som inte är någon kommuns kod: ${values}.`,
    missing: (names: string) => `Saknas i filen: ${names}. De visas bara i tabellen.`,
    use: 'Rita kartorna med gränserna',
    toList: 'Till kommungränser',
    preview: 'Så här ser gränserna ut',
    previewTitle: 'Länets kommuner med gränserna ur filen',
    previewDescription: (count: number) => `${count} kommuner.`,
    drawnFrom: (source: string, licence: string) => `Gränser: ${source} (${licence}).`,
    notDrawn: (names: string) => `Utan yta på kartan: ${names}.`,
    manage: 'Ändra gränserna',
    offer: 'Läs in kommungränser',
    problems: {
      empty: 'Filen är tom. Välj en fil med minst en yta.',
      encoding: 'Filen är inte text i UTF-8. Spara om den som GeoJSON i UTF-8.',
      json: 'Filen är inte hel GeoJSON: den är avbruten eller har fel tecken. Hämta den på nytt.',
      deep: 'Filen är nästlad djupare än GeoJSON är. Spara om den som GeoJSON.',
      tooMany: (most: string) => `Filen har fler än ${most} punkter. Förenkla gränserna och spara om filen.`,
      collection: 'Filen är inte en samling av ytor (FeatureCollection). Spara om den som GeoJSON.',
      features: (most: string) => `Filen har fler än ${most} ytor. Ta med bara kommunerna.`,
      geometry: (at: string, type: string) =>
        `Yta ${at} är av slaget ${type}. Gränser måste vara Polygon eller MultiPolygon.`,
      ring: (at: string) => `Yta ${at} har en gräns som inte sluts. Rätta den och spara om filen.`,
      position: (at: string) => `Yta ${at} har en punkt som inte är två tal. Rätta den och spara om filen.`,
      projected: (at: string) =>
        `Yta ${at} har punkter i meter, som i SWEREF 99 TM. Spara om filen i grader, WGS 84 (EPSG:4326).`,
      swapped: (at: string) =>
        `Yta ${at} har latitud före longitud. I GeoJSON står longitud först: vänd på dem och spara om filen.`,
      elsewhere: (at: string) => `Yta ${at} har en punkt utanför Sverige. Kontrollera att det är rätt fil.`,
      script: (at: string, property: string) =>
        `Yta ${at} har programkod i egenskapen ${property}. Ta bort den, eller hämta filen från källan.`,
      identity: (at: string) =>
        `Yta ${at} har en egenskap som ser ut som ett personnummer. Ta bort den ur filen.`,
      noCodes:
        'Ingen egenskap i filen är kommunkod för någon av länets kommuner. Koden har fyra siffror, som 1780.',
    },
  },
  {
    title: 'Boundaries',
    answer: {
      none: 'The maps are drawn with equal squares. If you want boundaries, load them here.',
      used: (name: string) => `The maps can be shown with the boundaries in ${name}.`,
    },
    lead: 'The boundaries are read from a file that you have. They are only used for drawing, and can be taken away again.',
    load: 'Load boundaries',
    file: 'File of boundaries',
    fileHint:
      'GeoJSON, 16 MB at most: a collection of areas (Polygon or MultiPolygon) in WGS 84, where a property is the municipality’s code of four digits.',
    source: 'Source',
    sourceHint: 'Whose the boundaries are, and from which day. Stands below every map.',
    sourceMissing: 'Write where the boundaries come from.',
    licence: 'Licence',
    licenceHint: 'As their owner writes it, for instance CC0 or CC BY 4.0.',
    licenceMissing: 'Write which licence the boundaries have.',
    fileMissing: 'Choose a file.',
    fileName: 'The file’s name holds something that looks like a personal identity number. Rename the file.',
    loaded: 'Loaded files',
    nothingLoaded: 'No file is loaded.',
    state: {
      used: 'In use',
      waiting: 'Waits for you to choose a property',
      earlier: 'Replaced by a later one',
      withdrawn: 'Taken away',
    },
    columns: { file: 'File', source: 'Source and licence', state: 'State', loaded: 'Loaded' },
    loadedBy: (name: string, day: string) => `${name}, ${day}`,
    withdraw: 'Take away',
    takeUp: 'Take back',
    which: (name: string) => `What in ${name} is the municipality’s code?`,
    found: (matched: number, all: number) =>
      matched === all
        ? `All ${all} municipalities of the county are in the file.`
        : `${matched} of the county’s ${all} municipalities are in the file.`,
    propertyMissing: 'Choose which property is the municipality’s code.',
    property: 'Property with the code',
    propertyHint: (inCounty: number, elsewhere: number) =>
      `${inCounty} of the county’s municipalities${elsewhere === 0 ? '' : elsewhere === 1 ? ', 1 area in another county that is not kept' : `, ${elsewhere} areas in other counties that are not kept`}.`,
    unknown: (name: string, values: string) =>
      `In ${name} there are also values that are no municipality’s code: ${values}.`,
    missing: (names: string) => `Missing in the file: ${names}. They are only shown in the table.`,
    use: 'Draw the maps with the boundaries',
    toList: 'To boundaries',
    preview: 'What the boundaries look like',
    previewTitle: 'The county’s municipalities with the boundaries of the file',
    previewDescription: (count: number) => `${count} municipalities.`,
    drawnFrom: (source: string, licence: string) => `Boundaries: ${source} (${licence}).`,
    notDrawn: (names: string) => `Without an area on the map: ${names}.`,
    manage: 'Change the boundaries',
    offer: 'Load boundaries',
    problems: {
      empty: 'The file is empty. Choose a file with at least one area.',
      encoding: 'The file is not text in UTF-8. Save it again as GeoJSON in UTF-8.',
      json: 'The file is not whole GeoJSON: it is broken off or has wrong characters. Fetch it again.',
      deep: 'The file is nested deeper than GeoJSON is. Save it again as GeoJSON.',
      tooMany: (most: string) =>
        `The file has more than ${most} points. Simplify the boundaries and save it again.`,
      collection: 'The file is not a collection of areas (FeatureCollection). Save it again as GeoJSON.',
      features: (most: string) => `The file has more than ${most} areas. Keep only the municipalities.`,
      geometry: (at: string, type: string) =>
        `Area ${at} is a ${type}. Boundaries must be Polygon or MultiPolygon.`,
      ring: (at: string) => `Area ${at} has a boundary that is not closed. Mend it and save the file again.`,
      position: (at: string) =>
        `Area ${at} has a point that is not two numbers. Mend it and save the file again.`,
      projected: (at: string) =>
        `Area ${at} has points in metres, as in SWEREF 99 TM. Save the file in degrees, WGS 84 (EPSG:4326).`,
      swapped: (at: string) =>
        `Area ${at} has latitude before longitude. In GeoJSON longitude comes first: turn them and save again.`,
      elsewhere: (at: string) => `Area ${at} has a point outside Sweden. Check that it is the right file.`,
      script: (at: string, property: string) =>
        `Area ${at} has program code in the property ${property}. Remove it, or fetch the file from its source.`,
      identity: (at: string) =>
        `Area ${at} has a property that looks like a personal identity number. Remove it from the file.`,
      noCodes:
        'No property in the file is the code of any of the county’s municipalities. The code has four digits, as 1780.',
    },
  },
)
