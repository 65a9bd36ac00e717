import { formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { FileProblem, Problem } from '../population/figure.ts'
import { sourceWords } from './words.ts'

/** Why a row was rejected. */
export function problemSentence(language: Language, problem: Problem): string {
  const words = sourceWords(language).row
  switch (problem.kind) {
    case 'unknown-place':
      return words.unknownPlace(problem.text)
    case 'lost-zero':
      return words.lostZero(problem.text, problem.meant)
    case 'calculated-place':
      return words.calculatedPlace(problem.text)
    case 'no-code':
      return words.noCode
    case 'unknown-sex':
      return words.unknownSex(problem.text)
    case 'bad-period':
      return words.badPeriod(problem.text)
    case 'bad-number':
      return words.badNumber(problem.text)
    case 'not-finite':
      return words.notFinite(problem.text)
    case 'unknown-status':
      return words.unknownStatus(problem.text)
    case 'value-and-status':
      return words.valueAndStatus
    case 'no-value':
      return words.noValue
    case 'conflict':
      return words.conflict(problem.other === undefined ? null : formatNumber(language, problem.other))
    case 'date':
      return words.date(problem.text)
    case 'similar-place': {
      const [last = '', ...others] = problem.meant.toReversed()
      const first = others.toReversed().join(', ')
      return words.similarPlace(problem.text, first ? words.or(first, last) : last)
    }
    case 'identity-number':
      return words.identityNumber(problem.column)
    case 'too-long':
      return words.tooLong(problem.column)
    case 'cells':
      return words.cells(problem.expected, problem.found)
    case 'shape':
      return words.shape
  }
}

/** Why the file as a whole cannot be read, and the way out. */
export function fileProblemSentence(language: Language, problem: FileProblem): string {
  const words = sourceWords(language)
  switch (problem.kind) {
    case 'empty':
    case 'workbook':
    case 'old-workbook':
    case 'workbook-broken':
    case 'workbook-suspect':
    case 'no-table':
    case 'unanswered':
    case 'meanwhile':
    case 'not-text':
    case 'encoding':
    case 'unrecognised':
    case 'json':
    case 'cube':
    case 'several-cubes':
      return words.file[problem.kind]
    case 'missing-column':
      return words.file.missingColumn(
        formatList(
          language,
          problem.columns.map((role) => words.roles[role]),
        ),
      )
    case 'column-twice':
      return words.file.columnTwice(formatList(language, problem.columns))
    case 'identity-number-in-header':
      return words.file.identityNumberInHeader(problem.column)
    case 'identity-numbers':
      return peopleSentence(language, problem.count, problem.first)
    case 'quote':
      return words.file.quote(problem.line)
    case 'workbook-too-large':
      return words.file.workbookTooLarge(formatNumber(language, problem.most))
    case 'too-many-columns':
      return words.file.tooManyColumns(formatNumber(language, problem.most))
    case 'cube-too-large':
      return words.file.cubeTooLarge(formatNumber(language, problem.most))
    case 'long-row':
      return words.file.longRow(formatNumber(language, problem.line))
    case 'too-many-indicators':
      return words.file.tooManyIndicators(formatNumber(language, problem.most))
  }
}

/** Where identity numbers stand, so that they can be found and removed; never what they are. */
export function peopleSentence(
  language: Language,
  count: number,
  first: readonly { readonly sheet?: string; readonly line: number; readonly column: number }[],
): string {
  const words = sourceWords(language).file
  const told = first
    .slice(0, 5)
    .map(({ sheet = null, line, column }) =>
      words.identityNumberAt(formatNumber(language, line), String(column), sheet),
    )
  const more = count > told.length ? [words.andMore(formatNumber(language, count - told.length))] : []
  return words.identityNumbers(formatList(language, [...told, ...more]))
}
