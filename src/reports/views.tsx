import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { ByWhom } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { newReportPath, reportSetPath, reportsPath } from './paths.ts'
import { isGoingOn, isWhole, type ReportSet } from './set.ts'
import { setName } from './store.ts'
import { reportWords } from './words.ts'

/** What has been frozen, the latest first. */
export function ReportsPage({
  view,
  actor,
  sets,
}: {
  readonly view: View
  readonly actor: Actor
  readonly sets: readonly ReportSet[]
}) {
  const words = reportWords(view.language)
  const make = mayPrepare(actor) ? <LinkButton href={newReportPath()}>{words.make}</LinkButton> : null
  return (
    <Page view={view} title={words.title} current="overview" live>
      <div class="stack">
        <ObjectHeading
          name={words.title}
          answer={answerOf(view.language, sets)}
          definition={sets.length > 0 ? words.lead : undefined}
        />
        {sets.length === 0 ? (
          <EmptyState what={words.empty} why={words.emptyWhy} action={make ?? undefined} />
        ) : (
          <>
            {make ? <div class="actions">{make}</div> : null}
            <SetsTable view={view} sets={sets} />
          </>
        )}
      </div>
    </Page>
  )
}

function answerOf(language: Language, [latest]: readonly ReportSet[]): string {
  const { answer } = reportWords(language)
  if (!latest) return answer.none
  const name = setName(latest)
  if (isWhole(latest)) return answer.whole(name, latest.reports)
  return answer[isGoingOn(latest) ? 'goingOn' : 'left'](name, latest.made, latest.reports)
}

function SetsTable({ view, sets }: { readonly view: View; readonly sets: readonly ReportSet[] }) {
  const { language } = view
  const words = reportWords(language)
  const { heads } = words
  const day = (instant: Date) => formatDate(language, civilDateOf(instant))
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.tableCaption}</caption>
      <thead>
        <tr role="row">
          {[heads.report, heads.known, heads.frozen, heads.files, heads.open].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={reportSetPath(set.id)} lang={storedLang(language)}>
                {setName(set)}
              </a>
              <p class="second">{set.replacedBy === null ? words.latest : words.replaced(set.replacedBy)}</p>
            </th>
            <td role="cell" data-label={heads.known}>
              {formatDate(language, set.knownOn)}
            </td>
            <td role="cell" data-label={heads.frozen}>
              {day(set.frozenAt)}
              <p class="second">
                <ByWhom language={language} by={set.by} />
              </p>
            </td>
            <td role="cell" data-label={heads.files}>
              {words.filesOf(set.made, set.reports)}
            </td>
            <td role="cell" data-label={heads.open}>
              {openText(language, set)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function openText(language: Language, { publication }: ReportSet): string {
  const words = reportWords(language)
  const day = (instant: Date) => formatDate(language, civilDateOf(instant))
  if (!publication) return words.notOpen
  return publication.withdrawal
    ? words.withdrawnOn(day(publication.withdrawal.withdrawnAt))
    : words.openSince(day(publication.publishedAt))
}

export function FreezePage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const { form: words, title } = reportWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="overview"
      breadcrumb={[{ label: title, href: reportsPath() }, { label: words.title }]}
    >
      <Form action={reportsPath()} save={words.save}>
        <input type="hidden" name="id" value={form.values.id} />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={[
            { value: 'yearly', label: words.yearly, hint: words.yearlyHint },
            { value: 'direction', label: words.direction, hint: words.directionHint },
          ]}
        />
        <DateField form={form} name="knownOn" label={words.knownOn} hint={words.knownOnHint} />
      </Form>
    </FormPage>
  )
}
