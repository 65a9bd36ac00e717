import { newDecisionPath } from '../decisions/paths.ts'
import { alarmStory, type Naming } from '../decisions/story.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { lifeStates } from './life.ts'
import { LifeTag } from './parts.tsx'
import { type AgreementFilter, agreementPath, agreementsPath, lawPath } from './paths.ts'
import { filtered, type Standing } from './standing.ts'
import { periodOf, registerStory } from './story.ts'
import { agreementWords } from './words.ts'

type RegisterProps = {
  readonly view: View
  readonly actor: Actor
  /** In the order that they are read. */
  readonly standings: readonly Standing[]
  readonly parties: readonly Party[]
  readonly filter: AgreementFilter
  readonly today: CivilDate
  readonly name: Naming
}

/** Every agreement, by what happens next. */
export function AgreementsPage(props: RegisterProps) {
  const { view, actor, standings, parties, filter } = props
  const { language } = view
  const words = agreementWords(language)
  const listed = filtered(standings, filter)
  const isFiltered = filter.query !== '' || filter.state !== null || filter.party !== null || filter.alarms
  const mayEnter = mayPrepare(actor)
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading
        name={words.title}
        answer={standings.length > 0 ? registerStory(language, standings) : undefined}
        definition={words.definition}
      />
      {standings.length === 0 ? (
        <section class="section">
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={
              mayEnter ? (
                <LinkButton icon="plus" href={newDecisionPath('agreement')}>
                  {words.enter}
                </LinkButton>
              ) : null
            }
          />
        </section>
      ) : (
        <section class="section">
          <ListFilter view={view} parties={parties} filter={filter} isFiltered={isFiltered} />
          {isFiltered && listed.length > 0 ? <p class="muted">{words.found(listed.length)}</p> : null}
          {listed.length === 0 ? <p>{words.nothing}</p> : <Register {...props} standings={listed} />}
        </section>
      )}
      <div class="actions outcome-actions">
        {mayEnter && standings.length > 0 ? (
          <LinkButton icon="plus" variant="secondary" href={newDecisionPath('agreement')}>
            {words.enter}
          </LinkButton>
        ) : null}
        <LinkButton icon="search" variant="tertiary" href={lawPath()}>
          {words.checkLaw}
        </LinkButton>
      </div>
    </Page>
  )
}

function ListFilter({
  view,
  parties,
  filter,
  isFiltered,
}: {
  readonly view: View
  readonly parties: readonly Party[]
  readonly filter: AgreementFilter
  readonly isFiltered: boolean
}) {
  const words = agreementWords(view.language)
  const form = formOf({
    query: filter.query,
    state: filter.state ?? '',
    party: filter.party ?? '',
    alarms: filter.alarms ? 'yes' : '',
  })
  return (
    <Filter action={agreementsPath()} words={words} whole={isFiltered ? agreementsPath() : null}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="state"
        label={words.state}
        options={[
          { value: '', label: words.anyState },
          ...lifeStates.map((state) => ({ value: state, label: words.states[state] })),
        ]}
      />
      <Select
        form={form}
        name="party"
        label={words.party}
        options={[
          { value: '', label: words.anyParty },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <CheckboxField form={form} name="alarms" label={words.alarms} />
    </Filter>
  )
}

function Register({ view, standings, today, name }: RegisterProps) {
  const { language } = view
  const words = agreementWords(language)
  const heads = [words.agreement, words.state, words.parties, words.validity, words.next]
  return (
    <table class="table table-labelled agreements" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {heads.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => {
          const { agreement, version, state, next, binds, underWay } = standing
          const { outcome, partyIds, diaryNumber } = version
          const facts = [
            agreement.versions.length > 1 ? words.versionShort(version.number) : '',
            diaryNumber,
            underWay ? words.underWay(underWay.number) : '',
          ].filter(Boolean)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={agreementPath(agreement.id)} lang={storedLang(language)}>
                  {outcome.title}
                </a>
                {facts.length > 0 ? <p class="second">{facts.join(' · ')}</p> : null}
                <RowAlarms view={view} standing={standing} today={today} name={name} />
              </th>
              <td role="cell" data-label={words.state}>
                <LifeTag language={language} state={state} />
              </td>
              <td role="cell" data-label={words.parties}>
                {words.partyCount(partyIds.length)}
                {partyIds.length > 0 ? <p class="second">{words.binds(binds, partyIds.length)}</p> : null}
              </td>
              <td role="cell" data-label={words.validity}>
                {periodOf(language, version)}
              </td>
              <td role="cell" data-label={words.next}>
                {next ? (
                  <>
                    {words.nextKinds[next.kind]}
                    <p class={next.on < today ? 'second away' : 'second'}>{formatDate(language, next.on)}</p>
                  </>
                ) : (
                  <span class="muted">{words.nothingNext}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What is wrong with it, each in a line of its own. */
function RowAlarms({
  view,
  standing: { version, alarms, reminders, stale },
  today,
  name,
}: {
  readonly view: View
  readonly standing: Standing
  readonly today: CivilDate
  readonly name: Naming
}) {
  const { language } = view
  const words = agreementWords(language)
  const { title } = version.outcome
  const lines = [
    ...alarms.map((alarm) => {
      const story = alarmStory(language, title, alarm, name, today)
      return alarm.kind === 'gap' ? story.sentence : story.title
    }),
    ...reminders.map(({ about, left, onDay }) => words.reminder[about](left, formatDate(language, onDay))),
    ...(stale.length > 0 ? [words.staleShort(stale.length)] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul class="check-list">
      {lines.map((line) => (
        <li class="away">
          <Icon name="warning" />
          <span>
            <StoredIn language={language} sentence={line} stored={title} />
          </span>
        </li>
      ))}
    </ul>
  )
}
