import { formatDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { AdoptionStatus } from '../ui/status.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { answerOn, partyState } from './adoption.ts'
import { mayAnswerFor, type NamedParty, type RecordedAnswer } from './answering.ts'
import type { OutcomeReading } from './outcomeView.tsx'
import { outcomeWords } from './outcomeWords.ts'
import { acceptancePath, correctAnswerPath, newAnswerPath, requestPath } from './paths.ts'
import { requirement, whereDecided } from './story.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: OutcomeReading }

/** What each party has answered, where and when it was decided, and where it is registered. */
export function AnswersSection({ view, actor, reading }: Props) {
  const { language } = view
  const { outcome, request, ending, today } = reading
  const words = outcomeWords(language)
  const mayAsk = mayPrepare(actor) && !ending
  if (!request) {
    return (
      <section>
        <SectionHeading id="adoption">{words.adoption}</SectionHeading>
        <p>{outcome.kind === 'decision' ? words.decisionAlone : words.notPutYet}</p>
        {mayAsk ? (
          <div class="actions outcome-actions">
            <LinkButton
              variant={outcome.kind === 'decision' ? 'secondary' : 'primary'}
              href={requestPath(outcome.id)}
            >
              {words.put}
            </LinkButton>
          </div>
        ) : null}
      </section>
    )
  }
  return (
    <section>
      <SectionHeading
        id="adoption"
        aside={mayAsk ? <a href={requestPath(outcome.id)}>{words.changeRequest}</a> : null}
      >
        {words.adoption}
      </SectionHeading>
      <p class="answers-lead">
        {words.putOn(formatDate(language, request.askedOn), formatDate(language, request.answerBy))}{' '}
        <span class="muted">{requirement(language, outcome.kind, request, today)}.</span>
      </p>
      <table class="table answers" role="table">
        <caption class="visually-hidden">{words.adoption}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.party}
            </th>
            <th scope="col" role="columnheader">
              {words.answer}
            </th>
            <th scope="col" role="columnheader">
              {words.where}
            </th>
            <th scope="col" role="columnheader">
              {words.diaryNumber}
            </th>
            <th scope="col" role="columnheader">
              {words.registered}
            </th>
            <th scope="col" role="columnheader">
              <span class="visually-hidden">{words.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {request.parties.map((party) => (
            <PartyRow view={view} actor={actor} reading={reading} party={party} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PartyRow({ view, actor, reading, party }: Props & { readonly party: NamedParty }) {
  const { language } = view
  const words = outcomeWords(language)
  const { outcome, adoptable, answers, today, ending } = reading
  const state = partyState(adoptable, party.id, today)
  const counting = answerOn(adoptable, party.id, today)
  const answer = answers.find(({ number }) => number === counting?.number)
  const earlier = answers.filter(
    (each) => each.partyId === party.id && each.correctedBy === null && each !== answer,
  )
  const may = mayAnswerFor(actor, party.id) && !ending
  const named = <span class="visually-hidden">, {party.name}</span>
  return (
    <tr role="row" id={`party-${party.id}`}>
      <th scope="row" role="rowheader">
        {party.name}
      </th>
      <td role="cell">
        <AdoptionStatus language={language} state={state} />
        {state === 'left' ? <Left view={view} party={party} answer={answer} /> : null}
        {answer?.words ? (
          <p class="second lines" lang={storedLang(language)}>
            {answer.words}
          </p>
        ) : null}
        {answer?.answer === 'amended' ? (
          <p class="second">
            {answer.acceptedOn ? words.accepted(formatDate(language, answer.acceptedOn)) : words.open}{' '}
            {!answer.acceptedOn && mayPrepare(actor) && !ending ? (
              <a href={acceptancePath(outcome.id, answer.number)}>
                {words.accept}
                {named}
              </a>
            ) : null}
          </p>
        ) : null}
        {earlier.map((each) => (
          <p class="second">
            {words.earlier(
              uiWords(language).adoption[each.answer].toLowerCase(),
              formatDate(language, each.decidedOn),
            )}
          </p>
        ))}
      </td>
      {answer ? <Decided view={view} answer={answer} /> : <td role="cell" class="answers-none" colspan={3} />}
      <td role="cell" class="answers-action">
        {may && !answer ? (
          <a href={newAnswerPath(outcome.id, party.id)}>
            {words.enter}
            {named}
          </a>
        ) : null}
        {may && answer ? (
          <>
            <a href={newAnswerPath(outcome.id, party.id)}>
              {words.again}
              {named}
            </a>{' '}
            <a href={correctAnswerPath(outcome.id, answer.number)}>
              {words.correct}
              {named}
            </a>
          </>
        ) : null}
      </td>
    </tr>
  )
}

/** When it left, and what it had answered by then: that stays on record. */
function Left({
  view,
  party,
  answer,
}: {
  readonly view: View
  readonly party: NamedParty
  readonly answer: RecordedAnswer | undefined
}) {
  const { language } = view
  const words = outcomeWords(language)
  return (
    <p class="second">
      {party.leftOn ? words.leftOn(formatDate(language, party.leftOn)) : null}{' '}
      {answer ? words.hadAnswered(uiWords(language).adoption[answer.answer].toLowerCase()) : null}
    </p>
  )
}

function Decided({ view, answer }: { readonly view: View; readonly answer: RecordedAnswer }) {
  const words = outcomeWords(view.language)
  return (
    <>
      <td role="cell">
        {whereDecided(answer)}
        <p class="second">{formatDate(view.language, answer.decidedOn)}</p>
      </td>
      <td role="cell">{answer.diaryNumber || '–'}</td>
      <td role="cell">
        {answer.registeredAt ?? (
          <span class={answer.answer === 'declined' ? 'muted' : 'away'}>{words.notRegistered}</span>
        )}
      </td>
    </>
  )
}
