import { civilDateOf, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Progress } from '../ui/progress.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import {
  newReportWithdrawalPath,
  openReportSetPath,
  reportFilePath,
  reportMakingCancellationPath,
  reportMakingsPath,
  reportPath,
  reportPublicationsPath,
  reportSetPath,
  reportWithdrawalsPath,
  reportZipPath,
} from './paths.ts'
import { crumbsTo, sectionOf } from './reportView.tsx'
import { formats, isGoingOn, isOpen, isWhole, type ReportSet, type SetPlace } from './set.ts'
import { setName } from './store.ts'
import { reportWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly set: ReportSet
  readonly places: readonly SetPlace[]
  /** Carries the id of the work that the button begins. */
  readonly form: FormState
}

/** The reports of a county that were frozen together: how far their files have come, and each of them. */
export function ReportSetPage(shown: Shown) {
  const { view, set } = shown
  const { language } = view
  const words = reportWords(language)
  const name = setName(set)
  const goingOn = isGoingOn(set)
  const answer = isWhole(set)
    ? words.set.whole(set.reports)
    : goingOn
      ? words.set.goingOn(set.made, set.reports)
      : words.set.frozen(set.reports)
  return (
    <Page
      view={view}
      title={name}
      current={sectionOf(set)}
      breadcrumb={[...crumbsTo(view, set), { label: <Stored language={language}>{name}</Stored> }]}
    >
      <div class="stack">
        <ObjectHeading
          name={<Stored language={language}>{name}</Stored>}
          tag={set.replacedBy === null ? undefined : <Tag>{words.replaced(set.replacedBy)}</Tag>}
          answer={answer}
          definition={`${words.set[set.review ? 'toldOn' : 'knownOn'](formatDate(language, set.knownOn))}${goingOn ? ` ${words.set.canLeave}` : ''}`}
        />
        <Work {...shown} />
        <div class="layout-8-4">
          <PlacesTable {...shown} />
          <aside>
            <Openness {...shown} />
          </aside>
        </div>
        <DoneBy language={language} by={set.by} at={set.frozenAt} />
      </div>
    </Page>
  )
}

/** The element keeps the bar up to date while the work goes on; without script there is a link. */
function Work({ view, actor, set, form }: Shown) {
  const words = reportWords(view.language).set
  const { making } = set
  if (making && making.end === null) {
    return (
      <div class="group">
        <loading-progress data-state="going-on">
          <Progress
            id="files"
            label={words.progress}
            value={set.made}
            max={set.reports}
            text={words.soFar(set.made, set.reports)}
          />
        </loading-progress>
        <div class="actions">
          {mayPrepare(actor) ? (
            <form method="post" action={reportMakingCancellationPath(set.id, making.id)}>
              <Button variant="secondary">{words.cancel}</Button>
            </form>
          ) : null}
          <LinkButton variant="tertiary" href={reportSetPath(set.id)}>
            {words.refresh}
          </LinkButton>
        </div>
      </div>
    )
  }
  if (isWhole(set)) {
    return (
      <div class="actions">
        <LinkButton href={reportZipPath(set.id)} data-turbo="false" icon="download">
          {words.zip}
        </LinkButton>
      </div>
    )
  }
  const ended = making?.end?.outcome
  return (
    <div class="group">
      {ended === 'failed' ? (
        <Notice tone="warning" title={words.failed(making?.end?.incident ?? '')} />
      ) : ended === 'cancelled' ? (
        <Notice title={words.cancelled} />
      ) : (
        <p class="muted">{words.noFiles}</p>
      )}
      {mayPrepare(actor) ? (
        <form method="post" action={reportMakingsPath(set.id)}>
          <input type="hidden" name="id" value={form.values.id} />
          <Button variant={ended ? 'primary' : 'secondary'}>{ended ? words.goOn : words.makeFiles}</Button>
        </form>
      ) : null}
    </div>
  )
}

function PlacesTable({ view, set, places }: Shown) {
  const { language } = view
  const words = reportWords(language)
  const { heads } = words
  const formatNames = { pdf: words.set.pdf, docx: words.set.word }
  return (
    <section>
      <SectionHeading id="places">{set.review ? words.set.files : words.set.places}</SectionHeading>
      <table class="table table-dense" aria-labelledby="places">
        <thead>
          <tr>
            <th scope="col">{heads.place}</th>
            <th scope="col">{heads.download}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ placeCode, placeName }) => (
            <tr>
              <th scope="row">
                <a href={reportPath(set.id, placeCode)}>{placeName}</a>
              </th>
              <td>
                <span class="report-files">
                  {formats.map((format) => (
                    <a
                      href={reportFilePath(set.id, placeCode, format)}
                      data-turbo="false"
                      aria-label={words.set.fileOf(formatNames[format], placeName)}
                    >
                      {formatNames[format]}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Openness({ view, actor, set }: Shown) {
  const { language } = view
  const words = reportWords(language).open
  const { publication } = set
  const day = (instant: Date) => formatDate(language, civilDateOf(instant))
  const open = isOpen(set)
  return (
    <section class="group">
      <SectionHeading>{words.heading}</SectionHeading>
      <p>
        {open
          ? words.is(day(publication!.publishedAt))
          : publication?.withdrawal
            ? words.was(day(publication.withdrawal.withdrawnAt))
            : words.not}
      </p>
      {publication?.withdrawal ? (
        <p class="second" lang={storedLang(language)}>
          {publication.withdrawal.reason}
        </p>
      ) : null}
      {open ? (
        <p>
          <a href={openReportSetPath(set.id)}>{words.link}</a>
        </p>
      ) : null}
      {mayPrepare(actor) ? (
        <div class="actions">
          {open ? (
            <LinkButton variant="secondary" href={newReportWithdrawalPath(set.id)}>
              {words.withdraw}
            </LinkButton>
          ) : (
            <form method="post" action={reportPublicationsPath(set.id)}>
              <Button variant="secondary">{words.publish}</Button>
            </form>
          )}
        </div>
      ) : null}
    </section>
  )
}

export function WithdrawalPage({
  view,
  set,
  form,
}: {
  readonly view: View
  readonly set: ReportSet
  readonly form: FormState
}) {
  const { language } = view
  const { open: words } = reportWords(language)
  const name = setName(set)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.withdrawTitle}
      note={<Stored language={language}>{name}</Stored>}
      answer={words.withdrawAnswer}
      lead={words.withdrawLead}
      current={sectionOf(set)}
      breadcrumb={[
        ...crumbsTo(view, set),
        { label: <Stored language={language}>{name}</Stored>, href: reportSetPath(set.id) },
        { label: words.withdrawTitle },
      ]}
    >
      <Form action={reportWithdrawalsPath(set.id)} save={words.save}>
        <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} />
      </Form>
    </FormPage>
  )
}
