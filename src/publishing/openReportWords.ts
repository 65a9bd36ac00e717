import { defineWords } from '../i18n/words.ts'

export const openReportWords = defineWords(
  {
    title: 'Rapporter',
    answer: 'Så mår befolkningen, det här har parterna enats om, och det här har de lärt om sin samverkan.',
    none: 'Inga rapporter är öppna ännu',
    noneWhy: 'Här läggs årsrapporter, inriktningsdokument och kartläggningar ut för alla som bor i länet.',
    since: (day: string) => `Öppen sedan ${day}.`,
    count: (places: number) => `En rapport för länet och ${places - 1} för kommunerna.`,
    one: 'Vad kartläggningen av samverkan kom fram till.',
    places: 'Läs',
    all: 'Alla öppna rapporter',
    others: 'Andra platser',
    seal: (seal: string) => `Sigill ${seal}.`,
    withdrawn: 'Rapporterna är tillbakadragna.',
    withdrawnOn: (day: string) => `De togs tillbaka ${day}.`,
    reason: 'Skäl',
  },
  {
    title: 'Reports',
    answer:
      'How the population fares, what the parties have agreed on, and what they have learned about working together. The reports are in Swedish.',
    none: 'No reports are open yet',
    noneWhy:
      'Yearly reports, direction documents and reviews are put here for everybody who lives in the county.',
    since: (day: string) => `Open since ${day}.`,
    count: (places: number) => `One report for the county and ${places - 1} for the municipalities.`,
    one: 'What the review of the partnership arrived at. The report is in Swedish.',
    places: 'Read',
    all: 'All open reports',
    others: 'Other places',
    seal: (seal: string) => `Seal ${seal}. The report is in Swedish.`,
    withdrawn: 'The reports are withdrawn.',
    withdrawnOn: (day: string) => `They were withdrawn on ${day}.`,
    reason: 'Reason',
  },
)
