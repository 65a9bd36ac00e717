import { formatInstant, formatList, formatNumber } from '../i18n/format.ts'
import type { Member, Review } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { HiddenField, Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { FileSummary } from './fileReading.ts'
import type { ExchangeFile } from './fileStore.ts'
import { userField } from './forms.ts'
import type { Import } from './importing.ts'
import type { LeftOut as LeftOutLine } from './leftOut.ts'
import { leftWords } from './leftWords.ts'
import type { Matched } from './matching.ts'
import { exchangeImportsPath, exchangePath, exchangeWithdrawalPath } from './paths.ts'
import type { Homeless } from './readingStore.ts'
import { exchangeCrumbs } from './views.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  readonly view: View
  readonly review: Review
  readonly file: ExchangeFile
  readonly members: readonly Member[]
  readonly matched: readonly Matched[]
  /** Sources of the file that are in the review already. */
  readonly known: number
  readonly homeless: Homeless
  /** One that was cut short, and can be begun anew. */
  readonly taking: Import | null
  readonly form: FormState
}

/** What a project brings, and what not, before anything of it is saved. */
export function ProjectPreviewPage(props: Props) {
  const { view, review, file, known, taking, form } = props
  const { language } = view
  const { summary } = file
  const words = exchangeWords(language)
  const codings = summary.sources.reduce((sum, source) => sum + source.codings, 0)
  return (
    <FormPage
      view={view}
      form={form}
      title={file.name}
      name={<Stored language={language}>{file.name}</Stored>}
      note={<Stored language={language}>{summary.name}</Stored>}
      answer={words.preview.projectAnswer(summary.sources.length, codings)}
      lead={words.preview.notYet}
      current="reviews"
      breadcrumb={[
        ...exchangeCrumbs(language, review),
        { label: words.title, href: exchangePath(review.id) },
        { label: <Stored language={language}>{file.name}</Stored> },
      ]}
    >
      <div class="layout-8-4">
        <div class="stack">
          {taking?.state === 'failed' ? (
            <Notice tone="warning" title={words.progress.failed} announce>
              {words.progress.failedLead(taking.incident ?? '')}
            </Notice>
          ) : null}
          {taking?.state === 'cancelled' ? <Notice title={words.progress.cancelled} announce /> : null}
          {known > 0 ? (
            <Notice tone="warning" title={words.preview.known(known)}>
              {words.preview.knownLead}
            </Notice>
          ) : null}
          <Choosing {...props} />
          <Codes view={view} matched={props.matched} />
          <LeftOut view={view} leftOut={summary.leftOut} homeless={props.homeless} />
          {summary.sources.length > 0 ? <Sources view={view} summary={summary} /> : null}
        </div>
        <aside>
          <SectionHeading>{words.preview.brings}</SectionHeading>
          <FactList facts={factsOf(view, file)} />
        </aside>
      </div>
    </FormPage>
  )
}

/** The buttons stand with the questions, which are above the long lists. */
function Choosing({ view, review, file, members, form }: Props) {
  const { language } = view
  const { summary } = file
  const words = exchangeWords(language).preview
  const asksKind = summary.sources.some(({ kind }) => kind === null)
  const lang = storedLang(language)
  return (
    <div class="group">
      <form class="form" method="post" action={exchangeImportsPath(review.id, file.id)} novalidate>
        <HiddenField form={form} name="id" />
        {asksKind ? (
          <RadioGroup
            form={form}
            name="kind"
            label={words.kind}
            hint={words.kindHint}
            inline
            options={[
              { value: 'interview', label: words.kinds.interview },
              { value: 'document', label: words.kinds.document },
            ]}
          />
        ) : null}
        {summary.coders.length > 0 ? (
          <section class="group">
            <h2 class="h3">{words.users}</h2>
            <p class="muted">{words.usersLead}</p>
            {summary.coders.map(({ name }, i) => (
              <Select
                form={form}
                name={userField(i)}
                label={words.user(name)}
                options={[
                  { value: '', label: words.asInFile(name) },
                  ...members.map((member) => ({ value: member.personId, label: member.name, lang })),
                ]}
              />
            ))}
          </section>
        ) : null}
        <div class="actions">
          <Button>{words.take}</Button>
        </div>
      </form>
      <form method="post" action={exchangeWithdrawalPath(review.id, file.id)}>
        <Button variant="tertiary">{words.remove}</Button>
      </form>
    </div>
  )
}

function Codes({ view, matched }: { readonly view: View; readonly matched: readonly Matched[] }) {
  const { language } = view
  const words = exchangeWords(language).preview
  const fresh = matched.filter(({ present }) => present === null).length
  const differing = matched.filter(({ differs }) => differs.length > 0).map(({ code }) => `”${code.name}”`)
  if (matched.length === 0) return null
  return (
    <section class="group">
      <SectionHeading>{words.codes}</SectionHeading>
      <p>
        {fresh > 0 ? words.codesNew(fresh) : null}{' '}
        {fresh < matched.length ? words.codesSame(matched.length - fresh) : null}{' '}
        {differing.length > 0 ? words.codesDiffer(formatList(language, differing)) : null}
      </p>
    </section>
  )
}

/** Nothing is lost unsaid. */
export function LeftOut({
  view,
  leftOut,
  homeless = { perspectives: [], principals: [] },
}: {
  readonly view: View
  readonly leftOut: readonly LeftOutLine[]
  readonly homeless?: Homeless
}) {
  const { language } = view
  const words = exchangeWords(language).preview
  const sentences = leftWords(language)
  const lines = [
    ...leftOut.map(({ kind, count, names }) => ({ text: sentences[kind](count), names })),
    ...(['perspectives', 'principals'] as const).map((kind) => ({
      text: words.homeless[kind](homeless[kind].length),
      names: homeless[kind],
    })),
  ].filter(({ text }) => text !== '')
  return (
    <section class="group">
      <SectionHeading>{words.leftOut}</SectionHeading>
      {lines.length === 0 ? (
        <p>{words.nothingLeft}</p>
      ) : (
        <ul class="rule-list">
          {lines.map(({ text, names }) => (
            <li>
              <p>{text}</p>
              {names.length > 0 ? (
                <p class="second">
                  {words.names(
                    formatList(
                      language,
                      [...new Set(names)].map((name) => `”${name}”`),
                    ),
                  )}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Sources({ view, summary }: { readonly view: View; readonly summary: FileSummary }) {
  const { language } = view
  const words = exchangeWords(language).preview
  return (
    <Details summary={words.sources}>
      <div class="table-scroll" role="region" tabindex={0} aria-label={words.sources}>
        <table class="table table-dense">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col" class="number">
                {words.sourceSegments}
              </th>
              <th scope="col" class="number">
                {words.sourceCodings}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.sources.map(({ name, segments, codings }) => (
              <tr>
                <th scope="row">
                  <Stored language={language}>{name}</Stored>
                </th>
                <td class="number">{formatNumber(language, segments)}</td>
                <td class="number">{formatNumber(language, codings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Details>
  )
}

export function factsOf(view: View, { summary, uploadedAt }: ExchangeFile): readonly Fact[] {
  const { language } = view
  const words = exchangeWords(language).preview.facts
  const { sources, codes, coders, perspectives, voices, notes } = summary
  const number = (value: number) => formatNumber(language, value)
  const of = (kind: 'document' | 'interview' | null) =>
    sources.filter((source) => source.kind === kind).length
  const sum = (field: 'segments' | 'codings') => sources.reduce((total, source) => total + source[field], 0)
  const facts = [
    [words.documents, of('document')],
    [words.interviews, of('interview')],
    [words.undecided, of(null)],
    [words.codes, codes.length],
    [words.segments, sum('segments')],
    [words.codings, sum('codings')],
    [words.coders, coders.length],
    [words.memos, notes],
    [words.perspectives, perspectives.length],
    [words.voices, voices.length],
  ] as const
  return [
    ...facts.filter(([, count]) => count > 0).map(([term, count]) => ({ term, value: number(count) })),
    { term: words.uploaded, value: formatInstant(language, uploadedAt) },
  ]
}
