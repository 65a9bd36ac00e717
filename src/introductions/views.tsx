import { periodName } from '../commitments/mandate.ts'
import { KeptMark, promiseText, shareText } from '../commitments/parts.tsx'
import { partyCommitmentsPath } from '../commitments/paths.ts'
import { standingPromise } from '../commitments/readingStore.ts'
import { outcomePath } from '../decisions/paths.ts'
import { formatDate, formatInstant } from '../i18n/format.ts'
import { type Actor, hatLabel } from '../identity/actor.ts'
import { meetingPath } from '../meetings/paths.ts'
import { composed } from '../partnership/composed.ts'
import { PurposeInForce } from '../partnership/parts.tsx'
import { bodyPath, partnershipPath, seatPath } from '../partnership/paths.ts'
import { TargetTable } from '../targets/parts.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { HandoverSection } from './handoverView.tsx'
import { wordsToKnow } from './introduction.ts'
import { introductionPdfPath } from './paths.ts'
import type { IntroductionReading } from './readingStore.ts'
import { answerOf, forceTold } from './told.ts'
import { OnTheWay, Open } from './waitingView.tsx'
import { introductionWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: IntroductionReading }

/** Everything that somebody who takes a seat should know on the first day: what waits first, what may wait last. */
export function IntroductionPage({ view, actor, reading }: Props) {
  const { language } = view
  const words = introductionWords(language)
  const { seat, purpose, standings, today } = reading
  const mine = actor.seatId === seat.id
  return (
    <Page
      view={view}
      title={words.name(seat.bodyName)}
      current="partnership"
      breadcrumb={[
        { label: words.crumbs.partnership, href: partnershipPath() },
        { label: seat.bodyName, href: bodyPath(seat.bodyId) },
        { label: words.crumbs.seat(seat.personName), href: seatPath(seat.id) },
        { label: words.title },
      ]}
    >
      <ObjectHeading
        name={words.name(seat.bodyName)}
        note={`${seat.personName}, ${seat.partyName}`}
        answer={answerOf(language, reading, mine)}
        definition={words.lead(formatDate(language, today))}
      />
      <div class="layout-8-4">
        <div class="stack">
          <Open view={view} reading={reading} />
          <OnTheWay view={view} reading={reading} />
          <HandoverSection view={view} actor={actor} reading={reading} />
          <InForce view={view} reading={reading} />
          <section>
            <SectionHeading>{words.targets}</SectionHeading>
            {standings.length === 0 ? (
              <p class="muted">{words.targetsNone}</p>
            ) : (
              <TargetTable language={language} standings={standings} />
            )}
          </section>
          <Glossary view={view} />
        </div>
        <aside class="stack">
          <LinkButton wide icon="download" href={introductionPdfPath(seat.id)} data-turbo="false">
            {words.download}
          </LinkButton>
          {purpose ? (
            <PurposeInForce view={view} purpose={purpose} label={words.purpose} />
          ) : (
            <p class="muted">{words.noPurpose}</p>
          )}
          <Coming view={view} reading={reading} />
          <section>
            <SectionHeading>{words.body}</SectionHeading>
            <FactList facts={bodyFacts(view, reading)} />
          </section>
          <Promised view={view} reading={reading} />
          <Others view={view} reading={reading} />
        </aside>
      </div>
    </Page>
  )
}

type SectionProps = Pick<Props, 'view' | 'reading'>

function InForce({ view, reading: { inForce, seat } }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  return (
    <section>
      <SectionHeading>{words.inForceOf(seat.partyName)}</SectionHeading>
      {inForce.length === 0 ? (
        <p class="muted">{words.inForceNone}</p>
      ) : (
        <ul class="rule-list">
          {inForce.map((each) => (
            <li>
              <a href={outcomePath(each.outcome.id)} lang={storedLang(language)}>
                {`${each.outcome.year}:${each.outcome.number} ${each.outcome.title}`}
              </a>
              <p class="second">{forceTold(language, each)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Coming({ view, reading: { coming } }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  return (
    <section>
      <SectionHeading>{words.coming}</SectionHeading>
      {coming.length === 0 ? (
        <p class="muted">{words.comingNone}</p>
      ) : (
        <ul class="rule-list">
          {coming.map(({ id, question, startsAt, location }) => (
            <li>
              <a href={meetingPath(id)} lang={storedLang(language)}>
                {question}
              </a>
              <p class="second">
                {formatInstant(language, startsAt)}
                {location ? (
                  <>
                    , <Stored language={language}>{location}</Stored>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function bodyFacts(view: View, { body, parties, seat }: IntroductionReading): readonly Fact[] {
  const { language } = view
  const words = introductionWords(language)
  const { id, name, purpose, mandate, rule } = body.body
  const tried = composed(language, { rule, parties }, body.seats)
  return [
    {
      term: <a href={bodyPath(id)}>{words.toBody}</a>,
      value: name,
      note: purpose ? <Stored language={language}>{purpose}</Stored> : words.noBodyPurpose,
    },
    { term: words.mandate, value: mandate ? words.mandates[mandate] : words.noMandate },
    {
      term: words.rule,
      value: tried ? tried.rule : words.noRule,
      note: tried && tried.unmet.length === 0 ? words.ruleMet : null,
      warning: tried && tried.unmet.length > 0 ? tried.unmet.join(' ') : null,
    },
    { term: words.role, value: hatLabel(language, seat.role, seat.partyName) },
    { term: words.since, value: formatDate(language, seat.fromOn) },
    ...(seat.toOn ? [{ term: words.until, value: formatDate(language, seat.toOn) }] : []),
  ]
}

function Promised({ view, reading: { kept, seat, period } }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  const standing = standingPromise(kept?.commitment ?? null)
  return (
    <section class="group">
      <SectionHeading>{words.promised}</SectionHeading>
      {kept && standing ? (
        <>
          <p>
            <strong>{promiseText(language, standing)}.</strong>{' '}
            <Stored language={language}>{standing.functions}</Stored>
          </p>
          <p>
            {kept.total.due > 0 ? `${words.keptSoFar(shareText(language, kept.total))} ` : null}
            <KeptMark language={language} state={kept.state} />
          </p>
        </>
      ) : (
        <p class="muted">{words.promisedNone(seat.partyName, periodName(period))}</p>
      )}
      <p>
        <a href={partyCommitmentsPath(seat.partyId)}>{words.allPromises}</a>
      </p>
    </section>
  )
}

function Others({ view, reading: { body, seat } }: SectionProps) {
  const { language } = view
  const words = introductionWords(language)
  const others = body.seats.filter(({ id }) => id !== seat.id)
  if (others.length === 0) return <p class="muted">{words.othersNone}</p>
  return (
    <Details summary={`${words.others} (${others.length})`}>
      <ul class="rule-list">
        {others.map(({ id, personName, partyName, role, title }) => (
          <li>
            <a href={seatPath(id)}>{personName}</a>
            <p class="second">
              {hatLabel(language, role, partyName)}
              {title ? (
                <>
                  . <Stored language={language}>{title}</Stored>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Glossary({ view }: { readonly view: View }) {
  const words = introductionWords(view.language)
  return (
    <section>
      <SectionHeading>{words.glossary}</SectionHeading>
      <dl class="fact-list">
        {wordsToKnow.map((word) => {
          const [term, meaning] = words.terms[word]
          return (
            <div>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
