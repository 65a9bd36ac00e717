import { civilDateOf, formatDate, formatNumber } from '../i18n/format.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { byYear, type Inhabitants, type InhabitantsOfYear } from './inhabitants.ts'
import { inhabitantWords } from './inhabitantWords.ts'
import type { Party } from './party.ts'
import { partyWords } from './partyWords.ts'
import {
  inhabitantsDetailsPath,
  inhabitantsFromFiguresPath,
  inhabitantsOfYearPath,
  inhabitantsPath,
  inhabitantsRemovalPath,
  inhabitantsWithdrawalPath,
  newInhabitantsPath,
  partnershipPath,
  partyPath,
} from './paths.ts'
import { partnershipWords } from './words.ts'

/** How many live there, year by year; on a phone each row is a list of its own. */
export function InhabitantsSection({
  view,
  party,
  all,
  writes,
}: {
  readonly view: View
  readonly party: Party
  readonly all: readonly Inhabitants[]
  /** Whether the reader may change anything. */
  readonly writes: boolean
}) {
  const words = inhabitantWords(view.language)
  const years = byYear(all)
  const fromFigures =
    writes && party.kind !== 'other' ? (
      <a href={inhabitantsFromFiguresPath(party.id)}>{words.fromFigures}</a>
    ) : null
  return (
    <section class="group" id="inhabitants">
      <SectionHeading
        aside={writes && years.length > 0 ? <a href={newInhabitantsPath(party.id)}>{words.add}</a> : null}
      >
        {words.title}
      </SectionHeading>
      {years.length === 0 ? (
        <EmptyState
          what={words.none}
          why={words.noneWhy}
          action={
            writes ? (
              <>
                <a href={newInhabitantsPath(party.id)}>{words.add}</a> {fromFigures}
              </>
            ) : null
          }
        />
      ) : (
        <>
          <table class="table table-labelled" role="table">
            <caption class="visually-hidden">{words.title}</caption>
            <thead>
              <tr role="row">
                <th scope="col" role="columnheader">
                  {words.year}
                </th>
                <th scope="col" role="columnheader" class="number">
                  {words.inhabitants}
                </th>
                <th scope="col" role="columnheader">
                  {words.countedOn}
                </th>
                <th scope="col" role="columnheader">
                  {words.source}
                </th>
                {writes ? (
                  <th scope="col" role="columnheader">
                    <span class="visually-hidden">{words.actions}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {years.map((each) => (
                <Row view={view} party={party} each={each} writes={writes} />
              ))}
            </tbody>
          </table>
          {fromFigures ? <p>{fromFigures}</p> : null}
        </>
      )}
    </section>
  )
}

function Row({
  view,
  party,
  each: { latest, before },
  writes,
}: {
  readonly view: View
  readonly party: Party
  readonly each: InhabitantsOfYear
  readonly writes: boolean
}) {
  const { language } = view
  const words = inhabitantWords(language)
  const { year, inhabitants, countedOn, source } = latest
  const changedOn = formatDate(language, civilDateOf(latest.recordedAt))
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {year}
      </th>
      <td role="cell" class="number" data-label={words.inhabitants}>
        {inhabitants === null ? '–' : formatNumber(language, inhabitants)}
        {inhabitants === null ? (
          <p class="second">{words.removed(latest.recordedByName ?? words.program, changedOn)}</p>
        ) : before && before.inhabitants !== null && before.inhabitants !== inhabitants ? (
          <p class="second">{words.corrected(before.inhabitants, changedOn)}</p>
        ) : null}
      </td>
      <td role="cell" data-label={words.countedOn}>
        {inhabitants === null ? '' : formatDate(language, countedOn)}
      </td>
      <td role="cell" data-label={words.source} lang={storedLang(language)}>
        {inhabitants === null ? '' : source}
      </td>
      {writes ? (
        <td role="cell" class="row-actions">
          {inhabitants === null ? null : (
            <>
              <a href={inhabitantsDetailsPath(party.id, year)}>
                {words.correct}
                <span class="visually-hidden"> {words.ofYear(year)}</span>
              </a>
              <Act view={view} latest={latest} action={inhabitantsRemovalPath(party.id, year)}>
                {words.remove}
              </Act>
            </>
          )}
          {before ? (
            <Act view={view} latest={latest} action={inhabitantsWithdrawalPath(party.id, year)}>
              {words.undo}
            </Act>
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}

/** A button in a row, which carries the version that its reader has seen. */
function Act({
  view,
  latest,
  action,
  children,
}: {
  readonly view: View
  readonly latest: Inhabitants
  readonly action: string
  readonly children: string
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="version" value={String(latest.version)} />
      <button class="link-button" type="submit">
        {children}
        <span class="visually-hidden"> {inhabitantWords(view.language).ofYear(latest.year)}</span>
      </button>
    </form>
  )
}

export function InhabitantsFormPage({
  view,
  form,
  party,
  year,
}: {
  readonly view: View
  readonly form: FormState
  readonly party: Party
  /** The one that is corrected; null for a new one. */
  readonly year: number | null
}) {
  const words = inhabitantWords(view.language)
  const title = year === null ? words.addTitle : words.correctTitle(year)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${title}: ${party.name}`}
      name={title}
      answer={year === null ? words.addAnswer(party.name) : words.correctAnswer}
      lead={year === null ? undefined : words.correctLead}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: party.name, href: partyPath(party.id) },
        { label: title },
      ]}
    >
      <Form
        action={year === null ? inhabitantsPath(party.id) : inhabitantsOfYearPath(party.id, year)}
        save={words.save}
        beside={<a href={partyPath(party.id)}>{partyWords(view.language).back}</a>}
      >
        {year === null ? (
          <TextField
            form={form}
            name="year"
            label={words.year}
            inputmode="numeric"
            width="short"
            autocomplete="off"
          />
        ) : (
          <HiddenField form={form} name="seen" />
        )}
        <TextField
          form={form}
          name="inhabitants"
          label={words.inhabitants}
          inputmode="numeric"
          width="medium"
          autocomplete="off"
        />
        <DateField form={form} name="countedOn" label={words.countedOn} hint={words.countedOnHint} />
        <TextField
          form={form}
          name="source"
          label={words.source}
          hint={words.sourceHint}
          autocomplete="off"
        />
      </Form>
    </FormPage>
  )
}
