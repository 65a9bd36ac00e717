import { formatDate, formatList } from '../i18n/format.ts'
import { roleText } from '../reports/reviewFindingBlocks.ts'
import { commissionRows, interviewsTold, peopleCoding } from '../reports/reviewMethodBlocks.ts'
import type { ReviewSource, ToldRecommendation } from '../reports/reviewSource.ts'
import { pagesOf, type Slide } from './slide.ts'

/** Lines that a wall has room for. */
const most = 5

/**
 * The slides of a review, in Swedish, from what it tells everybody: background, how it was made, perspectives,
 * strengths, findings, recommendations, and what comes next.
 */
export function madeSlides(source: ReviewSource): readonly Slide[] {
  return [
    opening(source),
    ...background(source),
    slide('organisation', {
      title: 'Så är arbetet ordnat',
      points: commissionRows(source).map(([what, who]) => `${what}: ${who}`),
    }),
    ...method(source),
    ...paged('perspectives', 'Perspektiven', source.perspectives, ({ name, question }) =>
      question ? `${name}: ${question}` : name,
    ),
    ...paged('strengths', 'Styrkor att skydda', source.strengths, ({ name }) => name),
    ...source.perspectives.flatMap(({ name }, at) =>
      paged(
        `findings-${at + 1}`,
        name,
        source.findings.filter(({ perspective }) => perspective === name),
        (finding) => finding.name,
        'Det här har vi sett',
      ),
    ),
    ...source.recommendations.map((each) => recommendationSlide(source, each)),
    ...saidBefore(source),
    ...prioritised(source),
    ...paged('questions', 'Öppna frågor', source.questions, ({ question }) => question),
    ...furtherWork(source),
  ]
}

function slide(key: string, words: Partial<Omit<Slide, 'key'>> & Pick<Slide, 'title'>): Slide {
  return { key, label: '', lead: '', points: [], ranked: false, quote: null, ...words }
}

/** As many slides as the list needs; none for an empty one. */
function paged<T>(
  key: string,
  title: string,
  items: readonly T[],
  point: (item: T) => string,
  label = '',
): readonly Slide[] {
  const pages = pagesOf(items, most)
  return pages.map((page, at) =>
    slide(`${key}-${at + 1}`, {
      label,
      title: pages.length === 1 ? title : `${title} (${at + 1} av ${pages.length})`,
      points: page.map(point),
    }),
  )
}

function opening({ review, partnership, year }: ReviewSource): Slide {
  return slide('title', { label: partnership, title: review.name, lead: `Kartläggning ${year}` })
}

function background({ review, earlier }: ReviewSource): readonly Slide[] {
  const [scope = '', ...more] = review.scope.split('\n').filter(Boolean)
  const years = earlier ? earlier.reviews.slice(0, -1).map(({ year }) => String(year)) : []
  const points = [
    ...more,
    ...(years.length > 0 ? [`Tidigare kartläggningar: ${formatList('sv', years)}`] : []),
  ]
  if (scope === '' && points.length === 0) return []
  return [slide('background', { title: 'Bakgrund', lead: scope, points })]
}

function method(source: ReviewSource): readonly Slide[] {
  const { documents, interviews, perspectives } = source
  const read = documents.reduce((sum, { count }) => sum + count, 0)
  const { told } = interviews
  const points = [
    ...(read > 0 ? [`${read} dokument`] : []),
    ...(told ? [withoutStop(interviewsTold(interviews.count, told))] : []),
    ...(perspectives.length > 0 ? [`Läst genom ${perspectives.length} perspektiv`] : []),
    ...peopleCoding(source),
  ]
  const silent = told
    ? [
        ...(told.silentRoles.length > 0 ? [`Roller: ${formatList('sv', told.silentRoles)}`] : []),
        ...(told.silentParties.length > 0 ? [`Huvudmän: ${formatList('sv', told.silentParties)}`] : []),
      ]
    : []
  return [
    ...(points.length > 0 ? [slide('method', { title: 'Metod', points })] : []),
    ...(silent.length > 0 ? [slide('silent', { title: 'De här hörs inte', points: silent })] : []),
  ]
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

/** What is recommended and why, with one voice that it was heard from. */
function recommendationSlide(
  { findings }: ReviewSource,
  { number, name, text, addressee, findings: carriers, saidBefore: again }: ToldRecommendation,
): Slide {
  const quote = findings
    .filter((finding) => carriers.includes(finding.number))
    .flatMap(({ quotes }) => quotes)
    .find(({ against }) => !against)
  return slide(`recommendation-${number}`, {
    label: `Rekommendation ${number}`,
    title: name,
    lead: text,
    points: [...(again ? [withoutStop(again)] : []), ...(addressee ? [`Riktas till: ${addressee}`] : [])],
    quote: quote ? { text: quote.text, by: roleText(quote.role) } : null,
  })
}

function saidBefore({ earlier, recommendations }: ReviewSource): readonly Slide[] {
  const again = recommendations.filter((each) => each.saidBefore !== null)
  if (!earlier || again.length === 0) return []
  return [
    slide('earlier', {
      title: earlier.answer,
      label: 'Det här har sagts förut',
      points: again.map(
        ({ name, saidBefore: times }) => `${name}: ${withoutStop(times ?? '').toLowerCase()}`,
      ),
    }),
  ]
}

/** What came of the latest round. */
function prioritised({ rounds }: ReviewSource): readonly Slide[] {
  const last = rounds.at(-1)
  if (!last) return []
  return [
    slide('prioritised', {
      label: `Röstning ${formatDate('sv', last.closedOn)}`,
      title: last.question,
      lead: last.answer,
      points: last.rows.slice(0, most).map(({ place, name }) => `${place}. ${name}`),
      ranked: true,
    }),
  ]
}

/** What is left to do; all of it where nothing is. */
function furtherWork({ phases }: ReviewSource): readonly Slide[] {
  const left = phases.filter(({ doneOn }) => doneOn === null)
  const title = left.length > 0 ? 'Fortsatt arbete' : 'Så gick arbetet'
  return paged(
    'further',
    title,
    left.length > 0 ? left : phases,
    ({ name, fromOn, toOn }) => `${name}: ${formatDate('sv', fromOn)} – ${formatDate('sv', toOn)}`,
  )
}
