import { defineWords } from '../i18n/words.ts'

/** What is said of an indicator wherever it is shown. */
export const populationWords = defineWords(
  {
    title: 'Befolkningen',
    describesPopulation: 'Beskriver befolkningen',
    describesOperation: 'Beskriver verksamheten',
    places: { county: (name: string) => `${name}s län`, nation: 'Riket' },
    story: {
      inARow: (place: string, times: string, down: boolean, value: string, year: string) =>
        `I ${place} har värdet ${down ? 'sjunkit' : 'ökat'} ${times} år i rad, till ${value} år ${year}.`,
      once: (place: string, down: boolean, value: string, year: string) =>
        `I ${place} ${down ? 'sjönk' : 'ökade'} värdet till ${value} år ${year}.`,
      same: (place: string, value: string, year: string) => `I ${place} är värdet ${value} år ${year}.`,
      uncertain: (half: string) => `Skillnaden mot året före ryms i osäkerheten, ± ${half}.`,
      none: (place: string) => `För ${place} finns inget värde ännu.`,
      few: (place: string, members: number, all: number, year: string) =>
        `För ${place} går inget att säga: bara ${members} av ${all} kommuner har ett värde för ${year}.`,
      worse: 'Det är inte slump.',
      better: 'Det är en verklig förbättring.',
      change: 'Det är en verklig förändring.',
      usual: 'Det ryms i den normala variationen.',
      unknown: '',
    },
    chartTitle: (name: string, place: string) => `${name}, ${place}`,
    chartDescription: (from: string, to: string, mean: string | null) =>
      `Värden ${from} till ${to}.${mean ? ` Medel ${mean}.` : ''} Samma värden finns i tabellen längre ned.`,
    baseline: (from: string, to: string) => `Utgångsläge ${from}–${to}`,
    followUp: (from: string) => `Uppföljning från ${from}`,
    before: (from: string, to: string) => `${from}–${to}`,
    since: {
      change: (from: string) => `Ny nivå från ${from}`,
      definition: (from: string) => `Ny definition från ${from}`,
      measuring: (from: string) => `Nytt sätt att mäta från ${from}`,
    },
    legend: { usual: 'Normal variation', run: 'Flera i följd åt samma håll', outside: 'Utanför gränsen' },
    provisional: (count: number) => `Preliminära gränser: de bygger på ${count} värden, 12 behövs.`,
    noLimits: 'Färre än åtta värden: inga gränser visas, för de skulle lova mer än de vet.',
    noChart: 'Rullande medelvärden och ja/nej-mått prövas inte mot gränser: de skulle ge falska signaler.',
    fewPoints: 'Med färre än tio värden syns bara stora språng.',
    finding: {
      concern: 'Det är inte slump.',
      improvement: 'Det är en verklig förbättring.',
      neutral: 'Det är en verklig förändring.',
      common: 'Värdet varierar som det brukar.',
      level: (mean: string) => `Värdet har varierat kring ${mean}.`,
      outside: (years: string) => `Utanför gränserna: ${years}.`,
      run: (years: string) => `Ett mönster som inte är slump: ${years}.`,
      actOnConcern: 'Att vänta på nästa värde räcker inte: något i förutsättningarna har ändrats.',
      actOnImprovement: 'Ta reda på vad som har gett resultat, och håll fast vid det.',
      actOnCommon: (lower: string, upper: string) =>
        `Ett enskilt år upp eller ner mellan ${lower} och ${upper} säger inget. Ska nivån flyttas behöver något göras på ett nytt sätt.`,
      tooFew: 'Det finns för få värden för att säga vad som är normal variation.',
      noValue: (year: string, reason: string) => `Värdet för ${year} saknas: ${reason}.`,
    },
    seven: (longest: number) =>
      `Sju i rad: den längsta följden på samma sida om medel är ${longest}, och signal ges vid 7.`,
    shiftByRuns:
      'Ingen punkt är märkt, men värdena ligger så länge på samma sida om medianen att nivån troligen har flyttats.',
    runs: (longest: number, max: number, crossings: number, min: number) =>
      `Anpassat efter hur få värdena är: längsta följd på samma sida om medianen är ${longest} (signal vid fler än ${max}). Medianen korsas ${crossings} gånger (signal vid färre än ${min}).`,
    reasons: {
      missing: 'uppgift saknas',
      suppressed: 'för få personer för att visas',
      'under-five': 'färre än fem: visas inte',
      'would-reveal': 'visas inte, för att ett annat värde annars hade gått att räkna ut',
      'not-applicable': 'ej tillämpligt',
      deleted: 'borttaget av källan',
      'few-inhabitants': 'de som har ett värde är en för liten del av invånarna',
      rounded: 'avrundat av källan, för få elever saknar behörighet',
      excluded: 'lärare utan krav på legitimation är inte medräknade',
    } as Readonly<Record<string, string>>,
    reasonUnknown: 'uppgift saknas',
    smallNumbers:
      'Antal från ett till fyra visas inte, så att ingen går att känna igen. Några till är dolda, för att de få annars hade gått att räkna ut. Nollor visas.',
  },
  {
    title: 'Population',
    describesPopulation: 'Describes the population',
    describesOperation: 'Describes the operation',
    places: { county: (name: string) => `the county of ${name}`, nation: 'Sweden' },
    story: {
      inARow: (place: string, times: string, down: boolean, value: string, year: string) =>
        `In ${place} the value has ${down ? 'fallen' : 'risen'} ${times} years in a row, to ${value} in ${year}.`,
      once: (place: string, down: boolean, value: string, year: string) =>
        `In ${place} the value ${down ? 'fell' : 'rose'} to ${value} in ${year}.`,
      same: (place: string, value: string, year: string) => `In ${place} the value is ${value} in ${year}.`,
      uncertain: (half: string) =>
        `The difference from the year before is within the uncertainty, ± ${half}.`,
      none: (place: string) => `There is no value for ${place} yet.`,
      few: (place: string, members: number, all: number, year: string) =>
        `Nothing can be said about ${place}: only ${members} of ${all} municipalities have a value for ${year}.`,
      worse: 'This is not chance.',
      better: 'This is a real improvement.',
      change: 'This is a real change.',
      usual: 'This is within the normal variation.',
      unknown: '',
    },
    chartTitle: (name: string, place: string) => `${name}, ${place}`,
    chartDescription: (from: string, to: string, mean: string | null) =>
      `Values ${from} to ${to}.${mean ? ` Mean ${mean}.` : ''} The same values are in the table further down.`,
    baseline: (from: string, to: string) => `Baseline ${from}–${to}`,
    followUp: (from: string) => `Follow-up from ${from}`,
    before: (from: string, to: string) => `${from}–${to}`,
    since: {
      change: (from: string) => `New level from ${from}`,
      definition: (from: string) => `New definition from ${from}`,
      measuring: (from: string) => `New way of measuring from ${from}`,
    },
    legend: {
      usual: 'Normal variation',
      run: 'Several in a row in one direction',
      outside: 'Outside the limit',
    },
    provisional: (count: number) => `Provisional limits: they rest on ${count} values, 12 are needed.`,
    noLimits: 'Fewer than eight values: no limits are shown, since they would promise more than they know.',
    noChart: 'Rolling means and yes/no measures are not held against limits: they would signal falsely.',
    fewPoints: 'With fewer than ten values only large jumps can be seen.',
    finding: {
      concern: 'This is not chance.',
      improvement: 'This is a real improvement.',
      neutral: 'This is a real change.',
      common: 'The value varies as it usually does.',
      level: (mean: string) => `The value has varied around ${mean}.`,
      outside: (years: string) => `Outside the limits: ${years}.`,
      run: (years: string) => `A pattern that is not chance: ${years}.`,
      actOnConcern: 'To wait for the next value is not enough: something in the conditions has changed.',
      actOnImprovement: 'Find out what has given results, and keep to it.',
      actOnCommon: (lower: string, upper: string) =>
        `A single year up or down between ${lower} and ${upper} says nothing. To move the level, something must be done in a new way.`,
      tooFew: 'There are too few values to say what normal variation is.',
      noValue: (year: string, reason: string) => `The value for ${year} is missing: ${reason}.`,
    },
    seven: (longest: number) =>
      `Seven in a row: the longest run on one side of the mean is ${longest}, and 7 is a signal.`,
    shiftByRuns:
      'No point is marked, but the values stay so long on one side of the median that the level has probably moved.',
    runs: (longest: number, max: number, crossings: number, min: number) =>
      `Fitted to how few the values are: the longest run on one side of the median is ${longest} (a signal above ${max}). The median is crossed ${crossings} times (a signal below ${min}).`,
    reasons: {
      missing: 'no value',
      suppressed: 'too few people to be shown',
      'under-five': 'fewer than five: not shown',
      'would-reveal': 'not shown, because another value could otherwise have been worked out',
      'not-applicable': 'not applicable',
      deleted: 'removed by the source',
      'few-inhabitants': 'those with a value are too small a part of the inhabitants',
      rounded: 'rounded off by the source, too few pupils are not eligible',
      excluded: 'teachers who need no certificate are not counted',
    } as Readonly<Record<string, string>>,
    reasonUnknown: 'no value',
    smallNumbers:
      'Numbers from one to four are not shown, so that nobody can be recognised. Some others are hidden, because the few could else be worked out. Zeros are shown.',
  },
)
