import { defineWords } from '../i18n/words.ts'

export const openReportWords = defineWords(
  {
    title: 'Rapporter',
    answer: 'Så mår befolkningen, och det här har parterna enats om.',
    none: 'Inga rapporter är öppna ännu',
    noneWhy: 'Här läggs årsrapporter och inriktningsdokument ut för alla som bor i länet.',
    since: (day: string) => `Öppen sedan ${day}.`,
    count: (places: number) => `En rapport för länet och ${places - 1} för kommunerna.`,
    places: 'Välj plats',
    all: 'Alla öppna rapporter',
    others: 'Andra platser',
    seal: (seal: string) => `Sigill ${seal}.`,
    withdrawn: 'Rapporterna är tillbakadragna.',
    withdrawnOn: (day: string) => `De togs tillbaka ${day}.`,
    reason: 'Skäl',
  },
  {
    title: 'Reports',
    answer: 'How the population fares, and what the parties have agreed on. The reports are in Swedish.',
    none: 'No reports are open yet',
    noneWhy: 'Yearly reports and direction documents are put here for everybody who lives in the county.',
    since: (day: string) => `Open since ${day}.`,
    count: (places: number) => `One report for the county and ${places - 1} for the municipalities.`,
    places: 'Choose a place',
    all: 'All open reports',
    others: 'Other places',
    seal: (seal: string) => `Seal ${seal}. The report is in Swedish.`,
    withdrawn: 'The reports are withdrawn.',
    withdrawnOn: (day: string) => `They were withdrawn on ${day}.`,
    reason: 'Reason',
  },
)
