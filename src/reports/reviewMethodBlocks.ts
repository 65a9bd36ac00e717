import { capitalised, formatList, formatNumber, numeral } from '../i18n/format.ts'
import { count, day, heading, list, table, text } from './pieces.ts'
import type { Block } from './report.ts'
import type { ReviewSource } from './reviewSource.ts'

/** Who asked for it, who did it, and what it was to answer. */
export function commissionBlocks(source: ReviewSource): readonly Block[] {
  const { review } = source
  return [
    text(review.scope || 'Uppdraget är inte skrivet ännu.'),
    ...(review.leavesAside ? [heading('Det här ingår inte'), text(review.leavesAside)] : []),
    heading('Så är arbetet ordnat'),
    table('Vem som gör vad', ['Uppgift', 'Vem'], commissionRows(source)),
  ]
}

/** A task and who has it. */
export function commissionRows({
  review,
  groups,
  leads,
  reviewers,
}: ReviewSource): readonly (readonly [string, string])[] {
  const named = (kind: 'steering' | 'reference', what: string) =>
    groups
      .filter((group) => group.kind === kind)
      .map(({ name, members }) => [what, members ? `${name}. ${members}` : name] as const)
  const people = (names: readonly string[], what: string) =>
    names.length === 0 ? [] : [[what, formatList('sv', names)] as const]
  return [
    ['Beställare', review.client || '–'],
    ...named('steering', 'Styrgrupp'),
    ...named('reference', 'Referensgrupp'),
    ...people(leads, 'Projektledare'),
    ...people(reviewers, 'Läser och kodar'),
  ]
}

export const documentNames = {
  report: 'Rapporter',
  evaluation: 'Utvärderingar',
  decision: 'Beslut',
  agreement: 'Överenskommelser',
  plan: 'Planer',
  minutes: 'Protokoll och anteckningar',
  law: 'Lagar och föreskrifter',
  other: 'Annat',
} as const

/** What it rests on, who is heard and who is not, and how those who speak are protected. */
export function methodBlocks(source: ReviewSource): readonly Block[] {
  return [
    ...documentBlocks(source),
    ...interviewBlocks(source),
    ...codingBlocks(source),
    ...protection(source),
  ]
}

function documentBlocks({ documents }: ReviewSource): readonly Block[] {
  const all = documents.reduce((sum, each) => sum + each.count, 0)
  if (all === 0) return [heading('Dokumenten'), text('Inga dokument är lästa.')]
  return [
    heading('Dokumenten'),
    text(`${capitalised(count(all, 'dokument', 'dokument'))} är lästa.`),
    table(
      'Dokument av varje slag',
      ['Slag', 'Antal#'],
      documents.map((each) => [documentNames[each.kind], String(each.count)]),
    ),
  ]
}

function interviewBlocks({ interviews, review }: ReviewSource): readonly Block[] {
  const { told } = interviews
  if (!told) {
    return [
      heading('Intervjuerna'),
      text(
        interviews.count === 0
          ? 'Inga intervjuer är gjorda.'
          : `${interviewsText(interviews.count)}. Vilka som hörs i dem berättas inte: de är färre än ${numeral('sv', review.fewestVoices)}.`,
      ),
    ]
  }
  return [
    heading('Intervjuerna'),
    text(interviewsTold(interviews.count, told)),
    table(
      'Som vad de intervjuade talade',
      ['Roll', 'Personer#'],
      told.roles.map(({ role, people }) => [role ?? 'Flera roller tillsammans', String(people)]),
    ),
    heading('Vem som inte hörs'),
    ...list([
      told.silentRoles.length === 0
        ? 'Varje roll som skulle höras har minst en röst.'
        : `Roller utan röst: ${formatList('sv', told.silentRoles)}.`,
      told.silentParties.length === 0
        ? 'Alla huvudmän hörs.'
        : `Huvudmän utan röst: ${formatList('sv', told.silentParties)}.`,
    ]),
  ]
}

const interviewsText = (count: number): string =>
  count === 1 ? 'En intervju' : `${capitalised(numeral('sv', count))} intervjuer`

/** "26 intervjuer i text, med 46 personer: sex i grupp och tjugo enskilda." */
export function interviewsTold(
  count: number,
  {
    people,
    group,
    single,
  }: Pick<NonNullable<ReviewSource['interviews']['told']>, 'people' | 'group' | 'single'>,
): string {
  const who = `${interviewsText(count)} i text`
  if (group === 0) return count === 1 ? `${who}.` : `${who}, alla enskilda.`
  const forms = [`${numeral('sv', group)} i grupp`]
  if (single > 0) forms.push(single === 1 ? 'en enskild' : `${numeral('sv', single)} enskilda`)
  return `${who}, med ${numeral('sv', people)} personer: ${formatList('sv', forms)}.`
}

function codingBlocks({ coders, agreement }: ReviewSource): readonly Block[] {
  if (coders === 0) return []
  const who =
    coders === 1
      ? 'En person har läst och kodat texterna. Ingen har prövat kodningen.'
      : `${capitalised(numeral('sv', coders))} personer har läst och kodat texterna.`
  return [heading('Kodningen'), text(`${who}${agreementText(agreement)}`)]
}

/** "Tre personer har läst och kodat"; nothing where nobody has. */
export function peopleCoding({ coders }: Pick<ReviewSource, 'coders'>): readonly string[] {
  if (coders === 0) return []
  return [
    coders === 1
      ? 'En person har läst och kodat'
      : `${capitalised(numeral('sv', coders))} personer har läst och kodat`,
  ]
}

/** Krippendorff's alpha, and what it allows one to say. */
function agreementText(agreement: ReviewSource['agreement']): string {
  if (!agreement) return ''
  const { sources, alpha } = agreement
  const what =
    sources === 1
      ? ' En text är kodad av minst två var för sig.'
      : ` ${capitalised(numeral('sv', sources))} texter är kodade av minst två var för sig.`
  if (alpha === null) return what
  return `${what} Så lika kodade de: Krippendorffs alfa är ${formatNumber('sv', alpha, 2)}, där 1 är full enighet och 0 är slumpen.`
}

function protection({ review }: ReviewSource): readonly Block[] {
  const fewest = numeral('sv', review.fewestVoices)
  return [
    heading('Så skyddas de som har intervjuats'),
    ...list([
      'Intervjuerna är sparade utan namn. Bara de som gör kartläggningen läser dem, och inget ur dem står här.',
      'De citat som står här är omskrivna och utlämnade ett och ett.',
      `Om färre än ${fewest} personer säger något berättas bara att de är få. En roll som färre än ${fewest} har nämns inte vid citat, och räknas ihop med andra.`,
    ]),
  ]
}

const saturations = {
  saturated: 'De sista intervjuerna gav inget nytt: fler av samma slag skulle ge lite till.',
  still: 'De sista intervjuerna gav fortfarande något nytt: fler kan behövas.',
} as const

export function perspectiveBlocks({ perspectives, findings }: ReviewSource): readonly Block[] {
  if (perspectives.length === 0) return [text('Inga perspektiv är valda.')]
  return [
    text(`Allt är läst genom ${count(perspectives.length, 'perspektiv', 'perspektiv')}.`),
    ...perspectives.flatMap(({ name, question, saturation }) => {
      const own = findings.filter(({ perspective }) => perspective === name).length
      return [
        heading(name),
        ...(question ? [text(question)] : []),
        text(
          `${capitalised(count(own, 'iakttagelse', 'iakttagelser', false))}.${saturation ? ` ${saturations[saturation]}` : ''}`,
          'muted',
        ),
      ]
    }),
  ]
}

/** What nobody has found out yet, and until when they are to. Who answers for it stands in the review. */
export function questionBlocks({ questions }: ReviewSource): readonly Block[] {
  if (questions.length === 0) return [text('Inga frågor är öppna.')]
  return [
    table(
      'Frågor som väntar på svar',
      ['Fråga', 'Ska vara besvarad'],
      questions.map(({ question, dueOn }) => [question, day(dueOn)]),
    ),
  ]
}
