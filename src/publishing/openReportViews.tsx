import { civilDateOf, formatDate } from '../i18n/format.ts'
import { ReportBody } from '../reports/parts.tsx'
import { openReportSetPath } from '../reports/paths.ts'
import type { Frozen } from '../reports/store.ts'
import { setName } from '../reports/store.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { OpenReports } from './openReportStore.ts'
import { openReportWords } from './openReportWords.ts'
import { openWords } from './openWords.ts'
import { openReportFilePath, openReportPath, openReportsPath } from './paths.ts'

/** Everything that is open, under the partnership that it comes from. */
export function OpenReportsPage({
  view,
  all,
}: {
  readonly view: View
  readonly all: readonly OpenReports[]
}) {
  const { language } = view
  const words = openReportWords(language)
  return (
    <Page view={view} title={words.title}>
      <ObjectHeading name={words.title} answer={words.answer} />
      {all.length === 0 ? (
        <EmptyState what={words.none} why={words.noneWhy} />
      ) : (
        <ul class="rule-list">
          {all.map(({ set, partnership }) => (
            <li>
              <a href={openReportSetPath(set.id)} lang={storedLang(language)}>
                {setName(set)}
              </a>
              <p class="second">
                {openWords(language).from(partnership.name, partnership.area)}.{' '}
                {words.since(formatDate(language, civilDateOf(set.publication!.publishedAt)))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** The reports of one county, each as a page and as files; or that they are withdrawn, and why. */
export function OpenReportSetPage({ view, open }: { readonly view: View; readonly open: OpenReports }) {
  const { language } = view
  const words = openReportWords(language)
  const { set, partnership, places } = open
  const name = setName(set)
  const from = openWords(language).from(partnership.name, partnership.area)
  const { withdrawal } = set.publication!
  if (withdrawal) {
    return (
      <Page view={view} title={words.withdrawn}>
        <ObjectHeading
          name={<Stored language={language}>{name}</Stored>}
          note={from}
          answer={words.withdrawn}
          definition={words.withdrawnOn(formatDate(language, civilDateOf(withdrawal.withdrawnAt)))}
        />
        <div class="prose">
          <h2>{words.reason}</h2>
          <p lang={storedLang(language)}>{withdrawal.reason}</p>
          <p>
            <a href={openReportsPath()}>{words.all}</a>
          </p>
        </div>
      </Page>
    )
  }
  return (
    <Page view={view} title={name}>
      <ObjectHeading
        name={<Stored language={language}>{name}</Stored>}
        note={from}
        answer={set.review ? words.one : words.count(places.length)}
        definition={words.since(formatDate(language, civilDateOf(set.publication!.publishedAt)))}
      />
      <section>
        <SectionHeading>{words.places}</SectionHeading>
        <ul class="rule-list">
          {places.map(({ placeCode, placeName }) => (
            <li>
              <a href={openReportPath(set.id, placeCode)}>{placeName}</a>
            </li>
          ))}
        </ul>
      </section>
      <p class="open-links">
        <a href={openReportsPath()}>{words.all}</a>
      </p>
    </Page>
  )
}

export function OpenReportPage({
  view,
  open,
  frozen: { document, seal },
}: {
  readonly view: View
  readonly open: OpenReports
  readonly frozen: Frozen
}) {
  const { language } = view
  const words = openReportWords(language)
  const { place, title, edition } = document
  return (
    <Page view={view} title={title}>
      <ObjectHeading
        name={<Stored language={language}>{title}</Stored>}
        note={<Stored language={language}>{edition}</Stored>}
        definition={words.seal(seal.slice(0, 16))}
      />
      <div class="actions">
        <LinkButton
          variant="secondary"
          icon="download"
          href={openReportFilePath(open.set.id, place.code, 'pdf')}
          data-turbo="false"
        >
          PDF
        </LinkButton>
        <LinkButton
          variant="secondary"
          icon="download"
          href={openReportFilePath(open.set.id, place.code, 'docx')}
          data-turbo="false"
        >
          Word
        </LinkButton>
        <LinkButton variant="tertiary" href={openReportSetPath(open.set.id)}>
          {words.others}
        </LinkButton>
      </div>
      <ReportBody document={document} />
    </Page>
  )
}
