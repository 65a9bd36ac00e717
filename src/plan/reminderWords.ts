import { defineWords } from '../i18n/words.ts'

export const planReminderWords = defineWords(
  {
    subjects: {
      soon: (name: string) => `Snart ska det vara klart: ${name}`,
      late: (name: string) => `Försenat: ${name}`,
      answer: (wish: string) => `Väntar på ditt svar: ${wish}`,
    },
    texts: {
      soon: (name: string, plan: string, day: string) =>
        `Hej!\n\nDu äger åtgärden ”${name}” i ${plan}. Den ska vara klar ${day}.\n\nBerätta hur det går, eller markera den som klar. Behöver du hjälp för att hinna är det lättast att säga det nu.`,
      late: (name: string, plan: string, day: string) =>
        `Hej!\n\nDu äger åtgärden ”${name}” i ${plan}. Den skulle ha varit klar ${day}.\n\nÄr den klar? Markera den som klar. Annars: berätta hur det går och vad som behövs.`,
      answer: (wish: string, plan: string, day: string) =>
        `Hej!\n\nI ${plan} är du tillfrågad om stöd:\n\n”${wish}”\n\nSvaret behövdes senast ${day}. Svara ja, delvis eller nej, så att arbetet kan gå vidare.`,
    },
  },
  {
    subjects: {
      soon: (name: string) => `Soon to be done: ${name}`,
      late: (name: string) => `Late: ${name}`,
      answer: (wish: string) => `Awaits your answer: ${wish}`,
    },
    texts: {
      soon: (name: string, plan: string, day: string) =>
        `Hello!\n\nYou own the action “${name}” in ${plan}. It is to be done by ${day}.\n\nTell how it goes, or mark it as done. If you need help to make it, now is the easiest time to say so.`,
      late: (name: string, plan: string, day: string) =>
        `Hello!\n\nYou own the action “${name}” in ${plan}. It should have been done by ${day}.\n\nIs it done? Mark it as done. Otherwise: tell how it goes and what is needed.`,
      answer: (wish: string, plan: string, day: string) =>
        `Hello!\n\nIn ${plan} you are asked for support:\n\n“${wish}”\n\nThe answer was needed by ${day}. Answer yes, in part or no, so that the work can go on.`,
    },
  },
)
