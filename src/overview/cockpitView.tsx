import { formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { lettersPath } from '../letters/paths.ts'
import { DoneLately } from '../targets/actionParts.tsx'
import { lately } from '../targets/turning.ts'
import { LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../ui/view.ts'
import type { CockpitPart } from './cockpit.ts'
import { DebtTable } from './cockpitTable.tsx'
import { cockpitWords } from './cockpitWords.ts'
import { coordination, type DebtFilter, daysLate, debtKinds, silentAfterDays } from './debt.ts'
import { cockpitFilePath, cockpitPath, type Grouping, groupings } from './paths.ts'

export type CockpitProps = {
  readonly view: View
  readonly actor: Actor
  readonly part: CockpitPart
  readonly filter: DebtFilter
  readonly by: Grouping
}

/** Who owes what to whom. Those who prepare see all of it; elected leaders what their own party owes. */
export function CockpitPage({ view, actor, part, filter, by }: CockpitProps) {
  const { language } = view
  const words = cockpitWords(language)
  const all = mayPrepare(actor)
  const filtered =
    all && (filter.party !== null || filter.kind !== null || filter.late || filter.query !== '')
  const nothing = part.reading.debts.length === 0
  return (
    <Page view={view} title={words.title} current="overview" live>
      <live-page>
        <ObjectHeading
          name={words.title}
          answer={answerOf({ view, actor, part, filter, by }, filtered)}
          definition={all ? words.definition(silentAfterDays) : words.ownDefinition}
        />
        {all && !nothing ? (
          <Tools view={view} part={part} filter={filter} by={by} filtered={filtered} />
        ) : null}
        {all && nothing ? <EmptyState what={words.empty} why={words.emptyWhy} /> : null}
        {part.debts.length > 0 ? (
          <>
            <DebtTable
              language={language}
              part={part}
              by={by}
              // A single party or kind is shown to its end, and so is what somebody has searched for.
              whole={!all || filter.party !== null || filter.kind !== null || filter.query !== ''}
              prepares={all}
              reminds={actor.role === 'coordinator'}
            />
            <div class="cockpit-foot">
              <Details summary={words.order}>
                <p class="prose">{words.orderWhy}</p>
              </Details>
            </div>
          </>
        ) : null}
        {all && !filtered ? (
          <div class="cockpit-foot">
            <DoneLately language={language} done={lately(part.reading.actions, part.reading.today)} />
          </div>
        ) : null}
        {all ? (
          <div class="actions cockpit-foot">
            {part.debts.length > 0 ? (
              <LinkButton
                variant="secondary"
                icon="download"
                href={cockpitFilePath(filter)}
                data-turbo="false"
              >
                {words.download}
              </LinkButton>
            ) : null}
            <LinkButton variant="secondary" icon="mail" href={lettersPath()}>
              {words.letters}
            </LinkButton>
          </div>
        ) : null}
      </live-page>
    </Page>
  )
}

function answerOf({ view, actor, part }: CockpitProps, filtered: boolean): string {
  const { language } = view
  const words = cockpitWords(language)
  const { debts, debtors, reading } = part
  const late = debts.filter((debt) => daysLate(debt, reading.today) > 0).length
  if (!mayPrepare(actor)) return words.ownAnswer(actor.partyName, debts.length, late)
  if (filtered) return words.found(debts.length)
  const silent = debtors.filter((debtor) => debtor.silent).map(({ name }) => name)
  return words.answer(debts.length, late, silent, formatList(language, silent))
}

function Tools({
  view,
  part,
  filter,
  by,
  filtered,
}: Omit<CockpitProps, 'actor'> & { readonly filtered: boolean }) {
  const words = cockpitWords(view.language)
  const form = formOf({
    query: filter.query,
    party: filter.party ?? '',
    kind: filter.kind ?? '',
    late: filter.late ? 'yes' : '',
  })
  return (
    <section class="cockpit-tools">
      <Filter action={cockpitPath()} words={words} whole={filtered ? cockpitPath({}, by) : null}>
        {by === 'party' ? null : <input type="hidden" name="by" value={by} />}
        <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
        <Select
          form={form}
          name="party"
          label={words.party}
          options={[
            { value: '', label: words.allParties },
            ...part.reading.parties.map(({ id, name }) => ({ value: id, label: name })),
            { value: coordination, label: words.coordination },
          ]}
        />
        <Select
          form={form}
          name="kind"
          label={words.kind}
          options={[
            { value: '', label: words.allKinds },
            ...debtKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          ]}
        />
        <CheckboxField form={form} name="late" label={words.late} />
      </Filter>
      <Segmented
        label={words.by}
        options={groupings.map((grouping) => ({
          label: words.bys[grouping],
          href: cockpitPath(filter, grouping),
          current: grouping === by,
        }))}
      />
    </section>
  )
}
