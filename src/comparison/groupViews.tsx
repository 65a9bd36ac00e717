import { capitalised, formatDate, formatList, formatNumber, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Place } from '../population/place.ts'
import { placeFor } from '../population/places.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Counts } from './counts.ts'
import { mostSimilar, type OwnGroup, similarTo } from './group.ts'
import type { KeptGroup } from './groupStore.ts'
import {
  comparisonPath,
  groupDetailsPath,
  groupPath,
  groupRemovalPath,
  groupsPath,
  groupWithdrawalPath,
  newGroupPath,
} from './paths.ts'
import { skrGroupOf, skrGroups } from './skr.ts'
import { comparisonWords } from './words.ts'

type Shown = { readonly view: View; readonly actor: Actor }

/** Everything that one can compare with, how each was made, and who is in it. */
export function GroupsPage({
  view,
  actor,
  own,
  county,
  counts,
}: Shown & {
  readonly own: readonly OwnGroup[]
  /** The municipalities of the county. */
  readonly county: readonly Place[]
  readonly counts: Counts
}) {
  const { language } = view
  const words = comparisonWords(language).groups
  const many =
    own.length === 0 ? words.ownNone : words.ownSome(numeralOfGroups(language, own.length), own.length === 1)
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      breadcrumb={[
        { label: comparisonWords(language).title, href: comparisonPath() },
        { label: words.title },
      ]}
    >
      <ObjectHeading name={words.title} answer={words.answer(many)} long />
      <div class="stack">
        <section>
          <SectionHeading
            aside={
              mayPrepare(actor) && own.length > 0 ? (
                <LinkButton variant="secondary" href={newGroupPath()}>
                  {words.add}
                </LinkButton>
              ) : null
            }
          >
            {words.own}
          </SectionHeading>
          {own.length === 0 ? (
            <EmptyState
              what={words.empty}
              why={words.emptyWhy}
              action={mayPrepare(actor) ? <LinkButton href={newGroupPath()}>{words.add}</LinkButton> : null}
            />
          ) : (
            <OwnGroups language={language} own={own} />
          )}
        </section>
        <section>
          <SectionHeading>{words.similar}</SectionHeading>
          <p class="prose">
            {words.similarHow(numeral(language, mostSimilar), formatDate(language, counts.on))}
          </p>
          <Details summary={words.similarFor}>
            <dl class="fact-list">
              {county.map(({ code, name }) => (
                <div>
                  <dt>
                    {name}
                    {skrGroupOf(code) ? `: ${skrGroupOf(code)?.names[language]}` : ''}
                  </dt>
                  <dd>{namesOf(language, similarTo(code, counts), 'as they are')}</dd>
                </div>
              ))}
            </dl>
          </Details>
        </section>
        <section>
          <SectionHeading>{words.skr}</SectionHeading>
          <p class="prose">{words.skrHow}</p>
          {skrGroups.map(({ names, members }) => (
            <Details summary={`${names[language]} (${words.count(formatNumber(language, members.length))})`}>
              <p>{namesOf(language, members)}</p>
            </Details>
          ))}
        </section>
      </div>
    </Page>
  )
}

/** Swedish counts groups in the common gender: `en egen grupp`. */
function numeralOfGroups(language: Language, count: number): string {
  return language === 'sv' && count === 1 ? 'en' : numeral(language, count)
}

function OwnGroups({ language, own }: { readonly language: Language; readonly own: readonly OwnGroup[] }) {
  const words = comparisonWords(language).groups
  const lang = storedLang(language)
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.own}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[words.name, words.basis, words.members].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {own.map(({ id, name, basis, members }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={groupPath(id)} lang={lang}>
                {name}
              </a>
            </th>
            <td role="cell" class="cell-full" data-label={words.basis} lang={lang}>
              {basis}
            </td>
            <td role="cell" class="cell-full" data-label={words.members}>
              {namesOf(language, members)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By name, as Swedes sort; or in the order that they have, where it says something. */
function namesOf(language: Language, codes: readonly string[], order: 'by name' | 'as they are' = 'by name') {
  const names = codes.map((code) => placeFor(code).name)
  return formatList(
    language,
    order === 'by name' ? names.toSorted((a, b) => a.localeCompare(b, 'sv')) : names,
  )
}

function crumbs(language: Language) {
  return [
    { label: comparisonWords(language).title, href: comparisonPath() },
    { label: comparisonWords(language).groups.title, href: groupsPath() },
  ]
}

/** An own group: how it was made, who is in it, and the way back from the latest change. */
export function GroupPage({
  view,
  actor,
  group,
  history,
}: Shown & { readonly group: KeptGroup; readonly history: readonly PastEvent[] }) {
  const { language } = view
  const words = comparisonWords(language).groups
  const { name, basis, members, removed } = group
  const answer = removed ? words.removed(name) : words.isGroup(name, numeral(language, members.length))
  return (
    <Page
      view={view}
      title={name}
      current="population"
      breadcrumb={[...crumbs(language), { label: <Stored language={language}>{name}</Stored> }]}
    >
      <ObjectHeading
        name={<Stored language={language}>{name}</Stored>}
        answer={<StoredIn language={language} sentence={answer} stored={name} />}
        definition={removed ? words.removedWhy : <Stored language={language}>{basis}</Stored>}
      />
      <div class="stack">
        <section>
          <SectionHeading>{words.members}</SectionHeading>
          <p class="prose">{namesOf(language, members)}</p>
          <p>{removed ? null : <a href={comparisonPath()}>{words.usedIn}</a>}</p>
          {mayPrepare(actor) ? <GroupActions language={language} group={group} /> : null}
        </section>
        <section>
          <SectionHeading>{words.history}</SectionHeading>
          <ul class="plain-list">
            {history.map((event) => (
              <li>
                {words.events[event.kind] ?? capitalised(event.kind)}
                <DoneBy language={language} by={event.by} at={event.at} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

function GroupActions({ language, group }: { readonly language: Language; readonly group: KeptGroup }) {
  const words = comparisonWords(language).groups
  const { id, version, removed } = group
  return (
    <div class="actions">
      {removed ? null : (
        <LinkButton variant="secondary" href={groupDetailsPath(id)}>
          {words.edit}
        </LinkButton>
      )}
      <form method="post" action={groupWithdrawalPath(id)}>
        <input type="hidden" name="version" value={version} />
        <Button variant="tertiary">{removed ? words.bringBack : words.undo}</Button>
      </form>
      {removed ? null : (
        <form method="post" action={groupRemovalPath(id)}>
          <input type="hidden" name="version" value={version} />
          <Button variant="tertiary">{words.remove}</Button>
        </form>
      )}
    </div>
  )
}

/** A new group, or one that is changed. */
export function GroupFormPage({
  view,
  form,
  group,
  meanwhile,
}: {
  readonly view: View
  readonly form: FormState
  /** Null for a new one. */
  readonly group: KeptGroup | null
  readonly meanwhile?: string | undefined
}) {
  const { language } = view
  const words = comparisonWords(language).groups
  const title = group ? words.editTitle(group.name) : words.newTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      name={<StoredIn language={language} sentence={title} stored={group?.name ?? ''} />}
      answer={group ? words.editAnswer : words.newAnswer}
      meanwhile={meanwhile}
      current="population"
      breadcrumb={[...crumbs(language), { label: title }]}
    >
      <Form
        action={group ? groupPath(group.id) : groupsPath()}
        save={words.save}
        beside={<a href={group ? groupPath(group.id) : groupsPath()}>{words.cancel}</a>}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
        <TextArea form={form} name="basis" label={words.basis} hint={words.basisHint} rows={3} />
        <TextArea form={form} name="members" label={words.membersLabel} hint={words.membersHint} rows={8} />
      </Form>
    </FormPage>
  )
}
