import { capitalised, formatList, numeral } from '../i18n/format.ts'
import { heading, list, text } from './pieces.ts'
import type { Block } from './report.ts'
import type { ReviewSource, ToldFinding, ToldQuote, ToldRecommendation } from './reviewSource.ts'

/** What works, and what would harm it. */
export function strengthBlocks({ strengths }: ReviewSource): readonly Block[] {
  if (strengths.length === 0) return [text('Inga styrkor är skrivna.')]
  return [
    text('Det här fungerar. Den som föreslår en förändring ska svara för att det inte skadas.'),
    ...strengths.flatMap(({ number, name, text: more, harm, findings }) => [
      heading(`Styrka ${number}: ${name}`),
      ...(more ? [text(more)] : []),
      ...(harm ? [text(`Det här skulle skada den: ${harm}`)] : []),
      ...(findings.length > 0 ? [text(`Bygger på ${findingsText(findings)}.`, 'muted')] : []),
    ]),
  ]
}

/** Perspective by perspective; those of none come last. Under each how broadly it is borne, and what was said. */
export function findingBlocks({ perspectives, findings }: ReviewSource): readonly Block[] {
  if (findings.length === 0) return [text('Inga iakttagelser är skrivna.')]
  return [
    text(
      'En iakttagelse är en mening om hur det är. Under den står hur många den bärs av, och om något talar emot.',
    ),
    ...[...perspectives.map(({ name }) => name), ''].flatMap((perspective) => {
      const own = findings.filter((finding) => finding.perspective === perspective)
      return own.length === 0
        ? []
        : [heading(perspective || 'Utan perspektiv'), ...own.flatMap(findingInFull)]
    }),
  ]
}

function findingInFull({ number, name, text: more, breadth, quotes }: ToldFinding): readonly Block[] {
  const against = quotes.filter((quote) => quote.against)
  return [
    heading(`Iakttagelse ${number}: ${name}`, 4),
    ...(more ? [text(more)] : []),
    text(breadth, 'muted'),
    ...quotes.filter((quote) => !quote.against).map(quoteBlock),
    ...(against.length > 0 ? [text('Någon säger emot:'), ...against.map(quoteBlock)] : []),
  ]
}

const quoteBlock = ({ text: said, role }: ToldQuote): Block => ({
  kind: 'quote',
  text: said,
  by: roleText(role),
})

export const roleText = (role: string | null): string => role ?? 'Rollen sägs inte'

/** Each with what it rests on: findings by number and breadth, and words that were said. */
export function recommendationBlocks(source: ReviewSource): readonly Block[] {
  const { recommendations } = source
  if (recommendations.length === 0) return [text('Inga rekommendationer är skrivna.')]
  return [
    text(
      recommendations.length === 1
        ? 'En rekommendation, med det som den bygger på.'
        : `${capitalised(numeral('sv', recommendations.length))} rekommendationer, var och en med det som den bygger på.`,
    ),
    ...recommendations.flatMap((each) => recommendationInFull(source, each)),
  ]
}

function recommendationInFull(
  { findings, strengths }: ReviewSource,
  {
    number,
    name,
    text: why,
    addressee,
    findings: carriers,
    strengths: cares,
    saidBefore,
    led,
  }: ToldRecommendation,
): readonly Block[] {
  const own = findings.filter((finding) => carriers.includes(finding.number))
  const careful = strengths.filter((strength) => cares.includes(strength.number))
  return [
    heading(`Rekommendation ${number}: ${name}`),
    ...(why ? [text(why)] : []),
    ...(addressee ? [text(`Riktas till: ${addressee}`)] : []),
    ...(saidBefore ? [text(saidBefore, 'strong')] : []),
    heading('Det här bygger den på', 4),
    ...(own.length === 0
      ? [text('Inga iakttagelser är knutna till den ännu.')]
      : list(own.map((finding) => `Iakttagelse ${finding.number}: ${finding.name} ${finding.breadth}`))),
    ...(careful.length > 0
      ? [
          heading('Det här får den inte skada', 4),
          ...list(careful.map((strength) => `Styrka ${strength.number}: ${strength.name}`)),
        ]
      : []),
    ...(led.length > 0 ? [heading('Det här har den lett till', 4), ...list(led)] : []),
  ]
}

/** "iakttagelse 1 och 3". */
export function findingsText(numbers: readonly number[]): string {
  return `iakttagelse ${formatList('sv', numbers.map(String))}`
}
