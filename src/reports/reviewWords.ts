import { defineWords } from '../i18n/words.ts'

export const reviewReportWords = defineWords(
  {
    title: 'Rapporten',
    answer: {
      none: 'Ingen rapport är fryst ännu.',
      frozen: (number: number, day: string) => `Nummer ${number} är fryst ${day}.`,
    },
    definition:
      'Rapporten säger det som kartläggningen delar med alla. Det som sagts i intervjuerna står inte i den, bara citat som är utlämnade.',
    empty: 'Här kommer kartläggningens rapport att stå',
    emptyWhy:
      'Den fryses ur uppdraget, metoden, styrkorna, iakttagelserna och rekommendationerna, och kan läsas på webben, som PDF och i Word.',
    numbers: 'Frysta nummer, det senaste först',
    heads: { report: 'Rapport', frozen: 'Fryst', open: 'Öppen för alla', files: 'Hämta' },
    open: (day: string) => `sedan ${day}`,
    notOpen: 'nej',
    more: 'Filer och öppenhet',
    moreOf: (name: string) => ` för ${name}`,
    takenBack: (count: number) =>
      count === 1
        ? 'Ett citat i rapporten har tagits tillbaka sedan den frystes.'
        : `${count} citat i rapporten har tagits tillbaka sedan den frystes.`,
    takenBackWhat:
      'Lämna den inte vidare. Frys ett nytt nummer, och ta tillbaka det gamla om det är öppet för alla.',
    next: 'Nästa nummer',
    nextLead: 'Nästa nummer börjar med er sammanfattning. Resten hämtas ur kartläggningen när ni fryser.',
    draft: 'Visa hur den blir',
    draftTitle: 'Så blir rapporten',
    draftAnswer: 'Det här fryses om du fryser nu.',
    draftWorking:
      'Så blir rapporten när iakttagelserna är delade. Bara ni som gör kartläggningen ser den här sidan.',
    freeze: 'Frys rapporten',
    onlyLead: 'Den som leder kartläggningen fryser rapporten.',
    notShared: 'Iakttagelserna är arbetsmaterial. Dela dem med partnerskapet, så går rapporten att frysa.',
    share: 'Till iakttagelserna',
    needsSummary: 'Skriv sammanfattningen, så går rapporten att frysa.',
    summary: {
      title: 'Sammanfattningen',
      answer: 'Vad ska den som bara läser några meningar veta?',
      lead: 'Sammanfattningen står först i rapporten. Skriv det viktigaste i några meningar, utan namn på någon som har intervjuats.',
      label: 'Sammanfattning',
      hint: 'En tom rad gör ett nytt stycke.',
      missing: 'Skriv sammanfattningen.',
      none: 'Ingen sammanfattning är skriven ännu.',
      write: 'Skriv sammanfattningen',
      change: 'Ändra sammanfattningen',
      save: 'Spara sammanfattningen',
      undo: 'Ta fram lydelsen före',
    },
    toReport: 'Till rapporten',
  },
  {
    title: 'The report',
    answer: {
      none: 'No report is frozen yet.',
      frozen: (number, day) => `Number ${number} was frozen on ${day}.`,
    },
    definition:
      'The report says what the review shares with everybody. What was said in the interviews is not in it, only quotes that are released.',
    empty: 'This is where the report of the review will stand',
    emptyWhy:
      'It is frozen from the commission, the method, the strengths, findings and recommendations, and can be read on the web, as PDF and in Word.',
    numbers: 'Frozen numbers, the latest first',
    heads: { report: 'Report', frozen: 'Frozen', open: 'Open to all', files: 'Download' },
    open: (day) => `since ${day}`,
    notOpen: 'no',
    more: 'Files and openness',
    moreOf: (name) => ` of ${name}`,
    takenBack: (count) =>
      count === 1
        ? 'A quote in the report has been taken back since it was frozen.'
        : `${count} quotes in the report have been taken back since it was frozen.`,
    takenBackWhat: 'Do not pass it on. Freeze a new number, and withdraw the old one if it is open to all.',
    next: 'The next number',
    nextLead:
      'The next number begins with your summary. The rest is read from the review when you freeze it.',
    draft: 'Show what it will be',
    draftTitle: 'What the report will be',
    draftAnswer: 'This is what is frozen if you freeze it now.',
    draftWorking:
      'This is what the report will be when the findings are shared. Only you who do the review see this page.',
    freeze: 'Freeze the report',
    onlyLead: 'Whoever leads the review freezes the report.',
    notShared:
      'The findings are working material. Share them with the partnership, and the report can be frozen.',
    share: 'To the findings',
    needsSummary: 'Write the summary, and the report can be frozen.',
    summary: {
      title: 'The summary',
      answer: 'What should those know who read only a few sentences?',
      lead: 'The summary comes first in the report. Write what matters most in a few sentences, and name nobody who was interviewed.',
      label: 'Summary',
      hint: 'An empty line makes a new paragraph. The report is in Swedish.',
      missing: 'Write the summary.',
      none: 'No summary is written yet.',
      write: 'Write the summary',
      change: 'Change the summary',
      save: 'Save the summary',
      undo: 'Take back the wording before',
    },
    toReport: 'To the report',
  },
)
