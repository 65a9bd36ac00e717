import { inForceFor, partyState } from '../decisions/adoption.ts'
import { capitalised, formatList, numeral } from '../i18n/format.ts'
import { principlesIn } from '../ownership/clause.ts'
import type { Place } from '../population/place.ts'
import { targetsAnswer } from '../targets/story.ts'
import { uiWords } from '../ui/words.ts'
import { answerText, silentText, standingText } from './adoptionText.ts'
import {
  adoptionBlocks,
  agreementBlocks,
  asked,
  nextBlocks,
  ownTargets,
  targetInFull,
} from './directionBlocks.ts'
import { methodBlocks, vintageBlocks } from './method.ts'
import { count, day, documentOf, heading, type Previous, table, text } from './pieces.ts'
import type { Block, ReportDocument, Section, Tracked } from './report.ts'
import { partyOf, type ReportSource } from './source.ts'
import { latestText, promisedText, promiseText } from './targetBlocks.ts'

/** What the parties have agreed to reach, why and by what: for the county, and what it means for one municipality. */
export function directionDocument(
  source: ReportSource,
  place: Place,
  number: number,
  previous: Previous | null,
): ReportDocument {
  const isWhole = place.kind === 'county'
  return documentOf(source, place, {
    kind: 'direction',
    number,
    previous,
    summary: summaryOf(source, place),
    sections: [
      ...(isWhole
        ? []
        : [{ heading: `Vad det betyder för ${place.name}`, blocks: ownBlocks(source, place) }]),
      { heading: 'Syftet', blocks: purposeBlocks(source) },
      { heading: 'Principerna vi styr efter', blocks: principleBlocks(source) },
      { heading: 'Livsområdena', blocks: areaBlocks(source) },
      ...targetSections(source),
      { heading: 'Antaganden', blocks: adoptionBlocks(source) },
      { heading: 'Överenskommelser', blocks: agreementBlocks(source) },
      { heading: 'Vad som händer härnäst', blocks: nextBlocks(source) },
      { heading: 'Så är dokumentet gjort', blocks: methodBlocks(source, place) },
      { heading: 'Var siffrorna kommer från', blocks: vintageBlocks(source) },
    ],
    tracked: trackedOf(source, place),
  })
}

function summaryOf(source: ReportSource, place: Place): readonly string[] {
  const { targets, purpose, today } = source
  const put = asked(source)
  const whole = put.filter((outcome) => standingText(outcome, today).startsWith('I kraft')).length
  const promised = targets.filter(({ account }) => account.said.length > 0).length
  const common = [
    purpose ? `Syftet är antaget ${day(purpose.agreedOn)}.` : 'Inget syfte är antaget ännu.',
    targets.length === 0
      ? 'Inga mål är satta ännu.'
      : `${capitalised(count(targets.length, 'mål', 'mål'))} gäller. ${targetsAnswer(
          'sv',
          targets.map(({ standing }) => standing),
        )}`,
    ...(targets.length === 0
      ? []
      : promised === 0
        ? ['Ingen part har lovat ett bidrag ännu.']
        : [`Till ${numeral('sv', promised)} av dem finns löften om bidrag.`]),
    put.length === 0
      ? 'Inget är ställt till parterna för antagande.'
      : `${capitalised(count(put.length, 'sak är ställd', 'saker är ställda', false))} till parterna för antagande, och ${whole === 0 ? 'ingen' : whole === put.length ? 'alla' : numeral('sv', whole).replace('ett', 'en')} är i kraft.`,
  ]
  const party = partyOf(source, place)
  if (!party) return common
  const silent = put.filter(({ id }) => isSilent(source, id, party.id))
  return [
    ...common,
    silent.length === 0
      ? `${place.name} har svarat på allt som är ställt till kommunen.`
      : `${place.name} har ännu inte svarat på: ${formatList(
          'sv',
          silent.map(({ title }) => title),
        )}.`,
  ]
}

function isSilent({ outcomes, today }: ReportSource, outcomeId: string, partyId: string): boolean {
  const outcome = outcomes.find(({ id }) => id === outcomeId)
  return outcome !== undefined && ['waiting', 'late'].includes(partyState(outcome, partyId, today))
}

/** Its targets, its promises and its answers, first: the rest is the same for all. */
function ownBlocks(source: ReportSource, place: Place): readonly Block[] {
  const party = partyOf(source, place)
  if (!party)
    return [text(`${place.name} är inte part i samverkan. Dokumentet visar vad parterna har enats om.`)]
  const { today } = source
  const concerned = asked(source).filter(({ request }) => request?.parties.some(({ id }) => id === party.id))
  const shares = source.targets.flatMap(({ standing, account }) =>
    account.said.filter((share) => share.party.id === party.id).map((share) => ({ standing, share })),
  )
  return [
    heading('Våra mål och vad vi lovar'),
    ...(source.targets.length > 0 ? [ownTargets(source, place)] : [text('Inga mål är satta ännu.')]),
    ...(shares.length > 0
      ? shares.map(({ standing, share }) => text(`Till ${standing.target.name}: ${share.contribution!.what}`))
      : [text(`${place.name} har inte lovat något bidrag ännu.`)]),
    heading('Våra svar'),
    concerned.length === 0
      ? text(`Inget är ställt till ${place.name} för antagande.`)
      : table(
          `Vad ${place.name} har svarat`,
          ['Vad', `${place.name}s svar`, `Gäller för ${place.name}`],
          concerned.map((outcome) => {
            const binding = inForceFor(outcome, party.id, today)
            return [
              `${outcome.year}:${outcome.number} ${outcome.title}`,
              answerText(outcome, party.id, today),
              binding ? `sedan ${day(binding.since)}` : 'nej',
            ]
          }),
        ),
  ]
}

function purposeBlocks({ purpose }: ReportSource): readonly Block[] {
  if (!purpose) return [text('Parterna har inte antagit något syfte ännu.')]
  return [
    text(purpose.text, 'agreed'),
    text(`Version ${purpose.version}, antagen ${day(purpose.agreedOn)}.`, 'muted'),
  ]
}

function principleBlocks({ principles }: ReportSource): readonly Block[] {
  if (!principles) return [text('Inga principer är i kraft ännu.')]
  const { sent, since } = principles
  return [
    text(`Version ${sent.version}, i kraft sedan ${day(since)}.`, 'muted'),
    ...principlesIn(sent.clauses).flatMap(({ heading: name, text: words }) => [heading(name), text(words)]),
  ]
}

function areaBlocks({ areas, targets }: ReportSource): readonly Block[] {
  if (areas.length === 0) return [text('Befolkningen är inte indelad i livsområden ännu.')]
  return [
    table(
      'Livsområdena och hur många mål de har',
      ['Livsområde', 'Vad', 'Mål#'],
      areas.map(({ id, name, description }) => [
        name,
        description || '–',
        String(targets.filter(({ area }) => area?.id === id).length),
      ]),
    ),
  ]
}

/** Under the life area that they belong to; those of none come last. */
function targetSections(source: ReportSource): readonly Section[] {
  const { areas, targets } = source
  if (targets.length === 0) return [{ heading: 'Målen', blocks: [text('Inga mål är satta ännu.')] }]
  const of = (id: string | null) => targets.filter(({ area }) => (area?.id ?? null) === id)
  const section = (name: string, own: typeof targets): readonly Section[] =>
    own.length === 0 ? [] : [{ heading: name, blocks: own.flatMap((each) => targetInFull(source, each)) }]
  return [
    ...areas.flatMap(({ id, name }) => section(`Målen för ${name}`, of(id))),
    ...section(of(null).length === targets.length ? 'Målen' : 'Mål utan livsområde', of(null)),
  ]
}

function trackedOf(source: ReportSource, place: Place): readonly Tracked[] {
  const { purpose, principles, targets, today, parties } = source
  const party = partyOf(source, place)
  return [
    { key: 'purpose', what: 'Syftet', text: purpose ? `version ${purpose.version}` : 'inget' },
    {
      key: 'principles',
      what: 'Principerna',
      text: principles ? `version ${principles.sent.version}` : 'inga',
    },
    ...targets.flatMap((each): Tracked[] => {
      const { target, progress } = each.standing
      const share = each.account.shares.find((own) => own.party.id === party?.id)
      return [
        {
          key: `target ${target.id}`,
          what: `Målet ${target.name}`,
          text: `${uiWords('sv').towardsTarget[progress.state]}, ${latestText(each)}`,
        },
        party
          ? {
              key: `promise ${target.id}`,
              what: `${place.name} lovar till ${target.name}`,
              text: promiseText(each, share),
            }
          : {
              key: `promised ${target.id}`,
              what: `Löften till ${target.name}`,
              text: capitalised(promisedText(each)),
            },
      ]
    }),
    ...asked(source).map((outcome) => ({
      key: `outcome ${outcome.id}`,
      what: outcome.title,
      text: party
        ? answerText(outcome, party.id, today)
        : `${standingText(outcome, today)}. Har inte svarat: ${silentText(outcome, parties, today)}`,
    })),
  ]
}
