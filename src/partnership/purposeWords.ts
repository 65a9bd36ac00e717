import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { PurposeProblem } from './purpose.ts'

/** What the parties are together for, and its versions. */
export const purposeWords = defineWords(
  {
    purposeInForce: 'Syftet som gäller',
    purpose: 'Syftet',
    noPurpose: 'Inget syfte är antaget ännu',
    noPurposeWhy:
      'Syftet är det ni återknyter till vid varje träff. Enas om en mening eller två som alla parter står bakom.',
    agreePurpose: 'Skriv in syftet',
    changePurpose: 'Ändra syftet',
    version: (version: number, date: string) => `Version ${version}. Antaget ${date}.`,
    seeVersions: 'Se vad som har ändrats',
    versions: 'Syftets versioner',
    versionsAnswer: (count: number) =>
      count === 0
        ? 'Inget syfte är antaget ännu.'
        : count === 1
          ? 'Syftet är detsamma sedan det antogs.'
          : `Syftet har antagits i ${count} versioner.`,
    versionsLead: 'Det som är nytt i en version är understruket, och det som togs bort är genomstruket.',
    changedFrom: (version: number) => `Ändrat sedan version ${version}`,
    purposeAnswer: 'Vad har parterna enats om att vara tillsammans för?',
    purposeLead: 'En ny lydelse blir en ny version. De äldre finns kvar och kan jämföras.',
    purposeText: 'Syftet',
    purposeHint: 'Högst några meningar, så att alla minns det.',
    purposeMissing: 'Skriv syftet som parterna har enats om.',
    agreedOn: 'Antaget den',
    agreedOnMissing: 'Skriv vilken dag syftet antogs.',
    purposeProblems: {
      same: 'Det här är syftet som redan gäller. Ändra lydelsen, eller låt det vara som det är.',
      ahead: 'Dagen har inte varit än. Skriv in syftet när parterna har antagit det.',
      before: (date: string) =>
        `Syftet som gäller antogs ${date}, och en ny lydelse kommer efter det. Skriv den dagen eller en senare.`,
    },
    savePurpose: 'Spara syftet',
  },
  {
    purposeInForce: 'Purpose in force',
    purpose: 'The purpose',
    noPurpose: 'No purpose is agreed yet',
    noPurposeWhy:
      'The purpose is what you come back to at every meeting. Agree on a sentence or two that all parties stand behind.',
    agreePurpose: 'Enter the purpose',
    changePurpose: 'Change the purpose',
    version: (version: number, date: string) => `Version ${version}. Agreed ${date}.`,
    seeVersions: 'See what has changed',
    versions: 'Versions of the purpose',
    versionsAnswer: (count: number) =>
      count === 0
        ? 'No purpose is agreed yet.'
        : count === 1
          ? 'The purpose is the same since it was agreed.'
          : `The purpose has been agreed in ${count} versions.`,
    versionsLead: 'What is new in a version is underlined, and what was taken out is struck through.',
    changedFrom: (version) => `Changed since version ${version}`,
    purposeAnswer: 'What have the parties agreed to be together for?',
    purposeLead: 'A new wording becomes a new version. The older ones remain and can be compared.',
    purposeText: 'The purpose',
    purposeHint: 'A few sentences at most, so that everybody remembers it.',
    purposeMissing: 'Write the purpose that the parties have agreed on.',
    agreedOn: 'Agreed on',
    agreedOnMissing: 'Write the day the purpose was agreed.',
    purposeProblems: {
      same: 'This is the purpose that is already in force. Change the wording, or leave it as it is.',
      ahead: 'That day has not come yet. Enter the purpose when the parties have agreed on it.',
      before: (date) =>
        `The purpose in force was agreed on ${date}, and a new wording comes after it. Write that day or a later one.`,
    },
    savePurpose: 'Save the purpose',
  },
)

export function purposeProblemText(language: Language, problem: PurposeProblem): string {
  const words = purposeWords(language).purposeProblems
  return problem.kind === 'before' ? words.before(formatDate(language, problem.day)) : words[problem.kind]
}
