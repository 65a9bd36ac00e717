import { type CivilDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Choices } from './choiceStore.ts'
import { listed } from './listing.ts'
import { ProposalTable } from './parts.tsx'
import {
  newMergePath,
  newProposalPath,
  type ProposalFilter,
  proposalSorts,
  proposalsFilePath,
  proposalsPath,
} from './paths.ts'
import { daysOverdue, isStanding, type Proposal, proposalStates } from './proposal.ts'
import { proposalWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly proposals: readonly Proposal[]
  readonly choices: Choices
  readonly filter: ProposalFilter
  readonly today: CivilDate
}

/** All that is proposed, the undecided first asked for, and what each answers, costs and risks. */
export function ProposalsPage(shown: Shown) {
  const { view, actor, proposals, choices, filter, today } = shown
  const { language } = view
  const words = proposalWords(language)
  const add = (
    <LinkButton icon="plus" href={newProposalPath()}>
      {words.add}
    </LinkButton>
  )
  const found = listed(proposals, filter)
  const late = proposals.filter((proposal) => daysOverdue(proposal, today) > 0).length
  return (
    <Page view={view} title={words.title} current="priorities">
      <ObjectHeading
        name={words.title}
        answer={proposals.length === 0 ? undefined : words.answer(proposals.filter(isStanding).length, late)}
        definition={words.definition}
      />
      {proposals.length === 0 ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
        </section>
      ) : (
        <div class="stack">
          <Narrow {...shown} />
          {found.length === 0 ? (
            <EmptyState what={words.nothingShown} why={words.nothingShownWhy} />
          ) : (
            <ProposalTable language={language} proposals={found} choices={choices} today={today} />
          )}
          <div class="actions">
            {add}
            {mayPrepare(actor) ? (
              <LinkButton variant="secondary" icon="link" href={newMergePath()}>
                {words.merge}
              </LinkButton>
            ) : null}
            <LinkButton
              variant="secondary"
              icon="download"
              href={proposalsFilePath(filter)}
              data-turbo="false"
            >
              {words.csv}
            </LinkButton>
          </div>
        </div>
      )}
    </Page>
  )
}

function Narrow({ view: { language }, choices, filter }: Shown) {
  const words = proposalWords(language)
  const own = words.filter
  const lang = storedLang(language)
  const form = formOf({
    q: filter.q,
    recommendation: filter.recommendation,
    party: filter.party,
    state: filter.state ?? '',
    sort: filter.sort,
  })
  const isWhole = proposalsPath(filter) === proposalsPath()
  return (
    <Filter action={proposalsPath()} words={own} whole={isWhole ? null : proposalsPath()}>
      <TextField form={form} name="q" type="search" label={own.query} autocomplete="off" />
      <Select
        form={form}
        name="recommendation"
        label={own.recommendation}
        options={[
          { value: '', label: own.anyRecommendation },
          ...choices.reviews
            .filter(({ recommendations }) => recommendations.length > 0)
            .map(({ name, recommendations }) => ({
              label: name,
              options: recommendations.map((each) => ({ value: each.id, label: each.name, lang })),
            })),
        ]}
      />
      <Select
        form={form}
        name="party"
        label={own.party}
        options={[
          { value: '', label: own.anyParty },
          ...choices.parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        form={form}
        name="state"
        label={own.state}
        options={[
          { value: '', label: own.standing },
          { value: 'all', label: own.all },
          ...proposalStates.map((value) => ({ value, label: words.states[value] })),
        ]}
      />
      <Select
        form={form}
        name="sort"
        label={own.sort}
        options={proposalSorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
    </Filter>
  )
}
