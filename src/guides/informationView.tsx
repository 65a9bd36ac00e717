import { InterviewPlaces } from '../review/parts.tsx'
import type { MemberRole, Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { unkeepable, untold } from './information.ts'
import type { Information } from './informationStore.ts'
import { informationPath, informationVersionPath, newInformationPath } from './paths.ts'
import { guideCrumbs } from './views.tsx'
import { guideWords } from './words.ts'

type Props = { readonly view: View; readonly review: Review }

/** What whoever is interviewed is told, and whether it promises what cannot be kept. */
export function InformationPage({
  view,
  review,
  role,
  versions,
  shown,
}: Props & {
  readonly role: MemberRole | null
  /** The latest first. */
  readonly versions: readonly Information[]
  /** Which of them is read; null where there is none. */
  readonly shown: Information | null
}) {
  const { language } = view
  const { information: words } = guideWords(language)
  const [latest] = versions
  const isLatest = shown !== null && shown.number === latest?.number
  const warnings = shown ? unkeepable(shown.text).length + untold(shown.text).length : 0
  const change = role ? (
    <LinkButton icon="pencil" href={newInformationPath(review.id)}>
      {shown ? words.change : words.begin}
    </LinkButton>
  ) : undefined
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={guideCrumbs(
        view,
        review,
        ...(shown && !isLatest
          ? [{ label: words.title, href: informationPath(review.id) }, { label: words.version(shown.number) }]
          : [{ label: words.title }]),
      )}
    >
      <InterviewPlaces view={view} review={review} isMember={role !== null} current="information" />
      <ObjectHeading
        name={words.title}
        answer={
          shown === null
            ? undefined
            : isLatest
              ? warnings > 0
                ? words.answerWarned(shown.number, warnings)
                : words.answer(shown.number)
              : words.version(shown.number)
        }
        definition={words.definition}
      />
      {shown === null ? (
        <EmptyState what={words.empty} why={words.emptyWhy} action={change} />
      ) : (
        <div class="stack">
          {role && isLatest ? <Check view={view} text={shown.text} /> : null}
          <section class="information-sheet">
            <div class="prose lines" lang={storedLang(language)}>
              {shown.text}
            </div>
            <DoneBy language={language} by={shown.by} at={shown.at} />
          </section>
          {isLatest ? <div class="actions">{change}</div> : null}
          {versions.length > 1 && isLatest ? (
            <section>
              <SectionHeading>{words.versions}</SectionHeading>
              <ul class="rule-list">
                {versions.slice(1).map((version) => (
                  <li>
                    <a href={informationVersionPath(review.id, version.number)}>
                      {words.version(version.number)}
                    </a>
                    <DoneBy language={language} by={version.by} at={version.at} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      )}
    </Page>
  )
}

export function InformationFormPage({
  view,
  review,
  form,
  warned,
}: Props & {
  readonly form: FormState
  /** The text was sent, and is not stored because of what the check says of it. */
  readonly warned: boolean
}) {
  const { information: words } = guideWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.formTitle}
      answer={words.formAnswer}
      lead={words.formLead}
      meanwhile={warned ? words.warned : undefined}
      current="reviews"
      breadcrumb={guideCrumbs(
        view,
        review,
        { label: words.title, href: informationPath(review.id) },
        { label: words.formTitle },
      )}
    >
      {warned ? <Check view={view} text={form.values.text ?? ''} /> : null}
      <Form action={informationPath(review.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <HiddenField form={form} name="warned" />
        <TextArea form={form} name="text" label={words.text} rows={28} />
      </Form>
    </FormPage>
  )
}

/** Promises that cannot be kept, in the words that make them, and what is missing. Nothing where all is well. */
function Check({ view, text }: { readonly view: View; readonly text: string }) {
  const { information: words } = guideWords(view.language)
  const [promised, lacking] = [unkeepable(text), untold(text)]
  if (promised.length === 0 && lacking.length === 0) return null
  return (
    <Notice tone="warning" title={words.checkTitle}>
      {promised.length > 0 ? (
        <>
          <p>{words.promiseTitle}:</p>
          <ul class="information-check">
            {promised.map(({ kind, phrase }) => (
              <li>{words.promises[kind](phrase)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {lacking.length > 0 ? (
        <>
          <p>{words.lackTitle}:</p>
          <ul class="information-check">
            {lacking.map((kind) => (
              <li>{words.needed[kind]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
