import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import { InterviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { Select, TextArea } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { Form } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { ErasedKey, KeyedVoice, Look, NameKey } from './nameKey.ts'
import {
  namesDayPath,
  namesErasurePath,
  namesOpeningPath,
  namesPath,
  newNameKeyPath,
  voiceNamePath,
  voiceNameRemovalPath,
} from './paths.ts'
import { nameWords } from './words.ts'

type Named = Pick<Review, 'id' | 'name'>

/** The way to a page of the key; `title` for one below it. */
export function crumbsOfNames(view: View, review: Named, title?: string): readonly Crumb[] {
  const { language } = view
  const words = nameWords(language)
  const own = { label: words.title, href: namesPath(review.id) }
  return [
    ...reviewCrumbs(language, review),
    ...(title === undefined ? [{ label: words.title }] : [own, { label: title }]),
  ]
}

type Props = {
  readonly view: View
  readonly form: FormState
  readonly review: Review
  readonly today: CivilDate
  readonly isLead: boolean
  readonly nameKey: NameKey | null
  readonly erased: readonly ErasedKey[]
  readonly voices: readonly KeyedVoice[]
  readonly looks: readonly Look[]
  /** Whether there is anything to encipher with. */
  readonly canSeal: boolean
}

/** Which voices have a name, who has seen names and why, and when they are gone. Never a name. */
export function NamesPage(props: Props) {
  const { view, form, review, isLead, nameKey, canSeal } = props
  const { language } = view
  const words = nameWords(language)
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      failed={hasProblems(form)}
      breadcrumb={crumbsOfNames(view, review)}
    >
      <InterviewPlaces view={view} review={review} isMember current="names" />
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={words.title} answer={answerOf(props)} definition={words.definition} />
      <div class="stack">
        {canSeal ? null : <Notice tone="warning">{words.noMasterKey}</Notice>}
        {nameKey ? (
          <KeyInUse {...props} nameKey={nameKey} />
        ) : (
          <EmptyState
            what={words.noneWhat}
            why={isLead ? words.noneWhy : `${words.noneWhy} ${words.onlyLeadBegins}`}
            action={
              isLead && canSeal ? (
                <LinkButton icon="plus" href={newNameKeyPath(review.id)}>
                  {words.begin}
                </LinkButton>
              ) : undefined
            }
          />
        )}
        <Looks {...props} />
      </div>
    </Page>
  )
}

function answerOf({ view, nameKey, erased, voices }: Props): string {
  const { language } = view
  const words = nameWords(language)
  if (nameKey) {
    const sealed = voices.filter(({ sealed }) => sealed !== null).length
    return words.kept(sealed, voices.length, formatDate(language, nameKey.eraseOn))
  }
  const [last] = erased
  return last ? words.erasedOn(formatDate(language, civilDateOf(last.erasedAt))) : words.none
}

function KeyInUse(props: Props & { readonly nameKey: NameKey }) {
  const { view, form, review, today, isLead, nameKey, voices } = props
  const { language } = view
  const words = nameWords(language)
  const isPast = nameKey.eraseOn < today
  const interviews = new Map(voices.map(({ sourceId, number }) => [sourceId, number]))
  return (
    <>
      {isPast ? <Notice tone="warning">{words.past}</Notice> : null}
      <section>
        <SectionHeading>{words.voices}</SectionHeading>
        {voices.length === 0 ? (
          <p class="muted">{words.noVoices}</p>
        ) : (
          <Voices view={view} review={review} voices={voices} isLead={isLead} />
        )}
      </section>
      {isLead && !isPast && voices.length > 0 ? (
        <section>
          <SectionHeading>{words.opening}</SectionHeading>
          <p>{words.openingLead}</p>
          <Form action={namesOpeningPath(review.id)} save={words.open} whole>
            <Select
              form={form}
              name="which"
              label={words.form.which}
              width="medium"
              options={[
                { value: '', label: words.form.choose },
                ...[...interviews].map(([value, number]) => ({ value, label: words.interview(number) })),
                { value: 'all', label: words.allInterviews },
              ]}
            />
            <TextArea
              form={form}
              name="reason"
              label={words.form.reason}
              hint={words.form.reasonHint}
              rows={2}
            />
          </Form>
        </section>
      ) : null}
      <section>
        <SectionHeading>{words.ending}</SectionHeading>
        <p>{words.endingLead(formatDate(language, nameKey.eraseOn))}</p>
        {isLead ? (
          <div class="actions review-actions">
            {isPast ? null : (
              <LinkButton variant="secondary" icon="calendar" href={namesDayPath(review.id)}>
                {words.moveDay}
              </LinkButton>
            )}
            <LinkButton variant="secondary" icon="trash" href={namesErasurePath(review.id)}>
              {words.eraseNow}
            </LinkButton>
          </div>
        ) : null}
      </section>
    </>
  )
}

function Voices({
  view,
  review,
  voices,
  isLead,
}: {
  readonly view: View
  readonly review: Named
  readonly voices: readonly KeyedVoice[]
  readonly isLead: boolean
}) {
  const { language } = view
  const words = nameWords(language)
  const { heads } = words
  const lang = storedLang(language)
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.voices}</caption>
      <thead>
        <tr role="row">
          {[heads.pseudonym, heads.interview, heads.role, heads.name, heads.acts].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {voices.map(({ id, number, pseudonym, role, sealed }) => (
          <tr role="row">
            <th scope="row" role="rowheader" lang={lang}>
              {pseudonym}
            </th>
            <td role="cell" data-label={heads.interview}>
              {words.interview(number)}
            </td>
            <td role="cell" data-label={heads.role} lang={lang}>
              {role}
            </td>
            <td role="cell" data-label={heads.name}>
              {sealed ? (
                <>
                  <Tag icon="check">{words.isSealed}</Tag>
                  <DoneBy language={language} {...sealed} />
                </>
              ) : (
                words.isMissing
              )}
            </td>
            <td role="cell" data-label={heads.acts}>
              <div class="review-acts">
                {sealed && !isLead ? null : (
                  <a
                    href={voiceNamePath(review.id, id)}
                    aria-label={words.named(sealed ? words.change : words.add, pseudonym, number)}
                  >
                    {sealed ? words.change : words.add}
                  </a>
                )}
                {sealed && isLead ? (
                  <a
                    href={voiceNameRemovalPath(review.id, id)}
                    aria-label={words.named(words.remove, pseudonym, number)}
                  >
                    {words.remove}
                  </a>
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** For everybody who does the review: whoever opens the key is seen. */
function Looks({ view, looks, nameKey, erased }: Props) {
  const { language } = view
  const words = nameWords(language)
  if (!nameKey && erased.length === 0) return null
  return (
    <section>
      <SectionHeading>{words.looks}</SectionHeading>
      {looks.length === 0 ? <p class="muted">{words.noLooks}</p> : null}
      <ol class="history">
        {looks.map(({ number, names, reason, by, at }) => (
          <li>
            <Stored language={language}>{reason}</Stored>
            <p class="second">{words.look(number, names)}</p>
            <DoneBy language={language} by={by} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
