import type { Language } from '../i18n/language.ts'
import type { Review } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { HiddenField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { ExchangeFile } from './fileStore.ts'
import { codeField } from './forms.ts'
import type { Aspect, Matched } from './matching.ts'
import { exchangePath, exchangeWithdrawalPath, mergePath } from './paths.ts'
import { LeftOut } from './previewView.tsx'
import { exchangeCrumbs } from './views.tsx'
import { exchangeWords } from './words.ts'

type Props = {
  readonly view: View
  readonly review: Review
  readonly file: ExchangeFile
  readonly matched: readonly Matched[]
  readonly form: FormState
  /** Somebody has changed the code book since the form was shown. */
  readonly changedMeanwhile: boolean
}

/** A code book beside the one that is there: what is new, what is the same, and what differs. */
export function MergePage({ view, review, file, matched, form, changedMeanwhile }: Props) {
  const { language } = view
  const words = exchangeWords(language)
  const fresh = matched.filter(({ present }) => present === null).length
  const hasWork = matched.some(({ present, differs }) => present === null || differs.length > 0)
  return (
    <FormPage
      view={view}
      form={form}
      title={file.name}
      name={<Stored language={language}>{file.name}</Stored>}
      answer={words.preview.codebookAnswer(matched.length)}
      lead={hasWork ? `${words.preview.notYet} ${words.merge.lead}` : words.merge.nothing}
      meanwhile={changedMeanwhile ? words.merge.meanwhile : undefined}
      current="reviews"
      breadcrumb={[
        ...exchangeCrumbs(language, review),
        { label: words.title, href: exchangePath(review.id) },
        { label: <Stored language={language}>{file.name}</Stored> },
      ]}
    >
      <div class="stack">
        <form class="group" method="post" action={mergePath(review.id, file.id)} novalidate>
          <HiddenField form={form} name="seen" />
          <table class="table table-dense table-labelled" role="table">
            <caption class="visually-hidden">{words.merge.table}</caption>
            <thead>
              <tr role="row">
                {[words.merge.code, words.merge.state, words.merge.ours, words.merge.theirs].map((head) => (
                  <th scope="col" role="columnheader">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matched.map((each) => (
                <Row view={view} matched={each} form={form} />
              ))}
            </tbody>
          </table>
          {hasWork ? (
            <div class="actions">
              <Button>{words.merge.save(fresh)}</Button>
            </div>
          ) : null}
        </form>
        <form method="post" action={exchangeWithdrawalPath(review.id, file.id)}>
          <Button variant="tertiary">{words.preview.remove}</Button>
        </form>
        <LeftOut view={view} leftOut={file.summary.leftOut} />
      </div>
    </FormPage>
  )
}

function Row({
  view,
  matched: { code, path, present, differs },
  form,
}: {
  readonly view: View
  readonly matched: Matched
  readonly form: FormState
}) {
  const { language } = view
  const words = exchangeWords(language).merge
  const state = present === null ? 'new' : differs.length === 0 ? 'same' : 'differs'
  const icon = state === 'new' ? 'plus' : state === 'same' ? 'check' : 'info'
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Stored language={language}>{path.join(' › ')}</Stored>
      </th>
      <td role="cell" class="cell-full">
        <Tag icon={icon}>{words.states[state]}</Tag>
      </td>
      <td role="cell" data-label={state === 'differs' ? words.ours : undefined}>
        {present ? <Looks language={language} code={present} aspects={differs} /> : null}
      </td>
      <td role="cell" data-label={state === 'differs' ? words.theirs : undefined}>
        {state === 'differs' ? (
          <>
            <Looks language={language} code={code} aspects={differs} />
            <CheckboxField form={form} name={codeField(code.guid)} label={words.takeTheirs(code.name)} />
          </>
        ) : null}
      </td>
    </tr>
  )
}

type Look = Pick<Matched['code'], Aspect>

function Looks({
  language,
  code,
  aspects,
}: {
  readonly language: Language
  readonly code: Look
  readonly aspects: readonly Aspect[]
}) {
  const words = exchangeWords(language).merge
  const value = (aspect: Aspect) => {
    if (aspect === 'isCodable') return code.isCodable ? words.yes : words.no
    const text = code[aspect]
    return text === null || text === '' ? words.none : <Stored language={language}>{text}</Stored>
  }
  return (
    <>
      {aspects.map((aspect) => (
        <p>
          {words.aspects[aspect]}: {value(aspect)}
        </p>
      ))}
    </>
  )
}
