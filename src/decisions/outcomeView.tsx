import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { mayPrepare } from '../identity/actor.ts'
import type { Indicator } from '../population/indicator.ts'
import { indicatorPath } from '../population/paths.ts'
import type { PastEvent } from '../record/store.ts'
import type { Target } from '../targets/target.ts'
import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type Adoptable, answerOn, type InForce, inForce, type NotInForce, partyState } from './adoption.ts'
import { alarms } from './alarms.ts'
import type { NamedParty, PutRequest, RecordedAnswer } from './answering.ts'
import { AnswersSection } from './answersView.tsx'
import type { Ending, Evaluation, Report } from './followUp.ts'
import { FollowUpSection, History, Paragraphs } from './followUpView.tsx'
import { WayOut } from './matrixView.tsx'
import { citation, type OutcomeInContext, wantsDueDay } from './outcome.ts'
import { factsOf } from './outcomeFacts.tsx'
import { outcomeWords } from './outcomeWords.ts'
import { Wording } from './parts.tsx'
import {
  agreementOfOutcomePath,
  decisionsPath,
  endingPath,
  mattersOfOutcomePath,
  meaningsOfOutcomePath,
  termsPath,
} from './paths.ts'
import { alarmStory, forceNote, namesOf } from './story.ts'
import type { Kin } from './succession.ts'
import { decisionWords } from './words.ts'

/** Everything that the page of an outcome shows, whoever looks. */
export type OutcomeReading = {
  readonly today: CivilDate
  readonly outcome: OutcomeInContext
  readonly adoptable: Adoptable
  readonly kin: Kin
  readonly request: PutRequest | null
  readonly answers: readonly RecordedAnswer[]
  readonly evaluations: readonly Evaluation[]
  readonly reports: readonly Report[]
  readonly ending: Ending | null
  /** What this one came in place of. */
  readonly replaced: readonly OutcomeInContext[]
  /** The version of the partnership's principles that it adopts; null when it is about something else. */
  readonly principles: number | null
  /** The targets that are adopted by it. */
  readonly adoptsTargets: readonly Target[]
  /** Those that spoke for it. */
  readonly indicators: readonly Indicator[]
  readonly history: readonly PastEvent[]
}

export function OutcomePage({
  view,
  actor,
  reading,
  answered,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: OutcomeReading
  /** The party whose answer has just been saved. */
  readonly answered: NamedParty | null
}) {
  const { language } = view
  const { outcome, adoptable, request, ending, today } = reading
  const words = decisionWords(language)
  const own = outcomeWords(language)
  const standing = inForce(adoptable, today)
  const taken = words.takenAt(formatDate(language, outcome.takenOn), outcome.bodyName)
  return (
    <Page
      view={view}
      title={`${citation(outcome)} ${outcome.title}`}
      current="decisions"
      breadcrumb={[{ label: words.title, href: decisionsPath() }, { label: citation(outcome) }]}
    >
      <ObjectHeading
        name={`${words.kinds[outcome.kind]} ${citation(outcome)}`}
        tag={
          <Tag tone={standing.inForce ? 'agreed' : 'neutral'}>
            {standing.inForce ? uiWords(language).inForce : uiWords(language).notInForce}
          </Tag>
        }
        answer={<Stored language={language}>{outcome.title}</Stored>}
        definition={`${taken} ${forceSentence(view, standing, request)}`}
      />
      {answered ? <SavedAnswer view={view} reading={reading} party={answered} /> : null}
      <OutcomeSpine view={view} reading={reading} standing={standing} />
      <Problems view={view} actor={actor} reading={reading} />
      <div class="layout-8-4">
        <div class="stack">
          <section>
            <SectionHeading
              aside={
                outcome.kind === 'agreement' ? (
                  <a href={agreementOfOutcomePath(outcome.id)}>{own.toAgreement}</a>
                ) : null
              }
            >
              {words.text}
            </SectionHeading>
            <div class="statement" lang={storedLang(language)}>
              <Wording text={outcome.text} />
            </div>
          </section>
          <section>
            <SectionHeading>{outcome.dissent ? words.dissent : words.dissentHeading}</SectionHeading>
            {outcome.dissent ? (
              <Paragraphs language={language} class="prose" text={outcome.dissent} />
            ) : (
              <p>{words.noDissent}.</p>
            )}
          </section>
          <section>
            <SectionHeading>{own.meaning}</SectionHeading>
            <turbo-frame id="meanings" src={meaningsOfOutcomePath(outcome.id)} loading="lazy">
              <a href={meaningsOfOutcomePath(outcome.id)}>{own.meaningLink}</a>
            </turbo-frame>
          </section>
          <AnswersSection view={view} actor={actor} reading={reading} />
          <FollowUpSection view={view} actor={actor} reading={reading} />
          <History view={view} history={reading.history} />
        </div>
        <aside class="group">
          <FactList facts={factsOf(view, reading)} />
          <section>
            <SectionHeading>{own.matters}</SectionHeading>
            <turbo-frame id="matters-of-outcome" src={mattersOfOutcomePath(outcome.id)}>
              <a href={mattersOfOutcomePath(outcome.id)}>{own.mattersLink}</a>
            </turbo-frame>
          </section>
          {mayPrepare(actor) && !ending ? (
            <div class="actions">
              <LinkButton variant="secondary" href={termsPath(outcome.id)}>
                {own.changeTerms}
              </LinkButton>
              <LinkButton variant="tertiary" href={endingPath(outcome.id)}>
                {own.end}
              </LinkButton>
            </div>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

/** Takes the focus, so that one who hears the page is told first; whoever sees it is led on to the row. */
function SavedAnswer({
  view: { language },
  reading: { adoptable, today },
  party,
}: {
  readonly view: View
  readonly reading: OutcomeReading
  readonly party: NamedParty
}) {
  const words = outcomeWords(language)
  const answer = answerOn(adoptable, party.id, today)
  return (
    <div class="outcome-saved" tabindex={-1} autofocus>
      <Notice tone="success" title={words.saved(party.name)} announce>
        {answer
          ? words.savedAnswer(uiWords(language).adoption[answer.kind], formatDate(language, answer.decidedOn))
          : null}{' '}
        <a href={`#party-${party.id}`} data-turbo="false">
          {words.toAnswer}
        </a>
      </Notice>
    </div>
  )
}

function forceSentence(view: View, standing: InForce | NotInForce, request: PutRequest | null): string {
  const { language } = view
  const words = outcomeWords(language)
  if (!standing.inForce)
    return words.notInForce(forceNote(language, standing, namesOf(request?.parties ?? []), request))
  const since = formatDate(language, standing.since)
  return standing.until
    ? words.inForceUntil(since, formatDate(language, standing.until))
    : words.inForceSince(since)
}

/** Alarms with their way out, and the question for a day that was never given. */
function Problems({
  view,
  actor,
  reading,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: OutcomeReading
}) {
  const { outcome, adoptable, kin, request, ending, today } = reading
  const own = outcomeWords(view.language)
  const found = alarms(adoptable, today, kin)
  const name = namesOf(request?.parties ?? [])
  const unsaid = wantsDueDay(outcome.kind) && !outcome.dueOn && !outcome.noDueReason && !ending
  const asks = unsaid && mayPrepare(actor)
  if (found.length === 0 && !asks) return null
  return (
    <div class="adoption-alarms outcome-alarms">
      <div class="layout-6-6">
        {found.map((alarm) => {
          const told = alarmStory(view.language, outcome.title, alarm, name, today)
          return (
            <Notice tone="warning" title={told.title}>
              <StoredIn language={view.language} sentence={told.sentence} stored={outcome.title} />{' '}
              <WayOut view={view} actor={actor} raised={{ outcome, alarm }} atOutcome />
            </Notice>
          )
        })}
        {asks ? (
          <Notice tone="neutral">
            {own.askDue} <a href={termsPath(outcome.id)}>{own.setTerms}</a>
          </Notice>
        ) : null}
      </div>
    </div>
  )
}

function OutcomeSpine({
  view,
  reading,
  standing,
}: {
  readonly view: View
  readonly reading: OutcomeReading
  readonly standing: InForce | NotInForce
}) {
  const { outcome, adoptable, request, reports, indicators, today } = reading
  const own = outcomeWords(view.language)
  const ahead: SpineStep = { fact: '–', reached: false }
  const [indicator] = indicators
  const states = request?.parties.map(({ id }) => partyState(adoptable, id, today)) ?? []
  const adopted = states.filter((state) => state === 'adopted' || state === 'amended').length
  const concerned = states.filter((state) => state !== 'not-concerned' && state !== 'left').length
  const report = reports.at(-1)
  return (
    <Spine
      language={view.language}
      current="decision"
      steps={{
        need: ahead,
        evidence: indicator
          ? {
              fact: indicator.name,
              lang: storedLang(view.language),
              href: indicatorPath(indicator.code),
              reached: true,
            }
          : ahead,
        target: ahead,
        priority: ahead,
        decision: { fact: citation(outcome), reached: true },
        adoption: request
          ? {
              fact: own.adoptedBy(adopted, concerned),
              href: '#adoption',
              warning: states.includes('late'),
              reached: standing.inForce,
            }
          : { fact: own.notPut, reached: standing.inForce },
        action: report
          ? {
              fact: formatDate(view.language, report.reportedOn),
              href: '#follow-up',
              reached: report.state === 'done',
            }
          : ahead,
        effect: ahead,
      }}
    />
  )
}
