import { formatDate } from '../i18n/format.ts'
import type { Review, Source } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { DateField, HiddenField, Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Standing } from './consentStore.ts'
import { consentWords } from './consentWords.ts'
import {
  interviewPath,
  interviewsPath,
  voiceInformationPath,
  voiceRestoringPath,
  voiceWithdrawalPath,
} from './paths.ts'
import type { Voice } from './store.ts'
import { crumbsOf } from './views.tsx'
import { interviewWords } from './words.ts'

type Props = { readonly view: View; readonly review: Pick<Review, 'id' | 'name'>; readonly source: Source }

/** Who is heard in an interview, what they were told, and whether they take part still. */
export function Voices({
  view,
  review,
  source,
  voices,
  standings,
}: Props & { readonly voices: readonly Voice[]; readonly standings: ReadonlyMap<string, Standing> }) {
  const { language } = view
  const words = consentWords(language)
  const { voice: described } = interviewWords(language).read
  return (
    <ul class="rule-list">
      {voices.map(({ id, pseudonym, role, party }) => {
        const { informed = null, withdrawal = null } = standings.get(id) ?? {}
        return (
          <li>
            <div>
              <span lang={storedLang(language)}>{described(pseudonym, role, party)}</span>{' '}
              {withdrawal ? <Tag icon="minus">{words.withdrawn}</Tag> : null}
            </div>
            {withdrawal ? (
              <>
                <p>{words.withdrawnMeans}</p>
                <DoneBy language={language} by={withdrawal.by} at={withdrawal.at} />
              </>
            ) : null}
            {informed ? (
              <>
                <p>{words.informed(informed.number, formatDate(language, informed.on))}</p>
                <DoneBy language={language} by={informed.by} at={informed.at} />
              </>
            ) : (
              <p class="muted">{words.notInformed}</p>
            )}
            <div class="review-acts">
              <a
                href={voiceInformationPath(review.id, source.id, id)}
                aria-label={words.noteNamed(pseudonym)}
              >
                {words.note}
              </a>
              <form
                method="post"
                action={
                  withdrawal
                    ? voiceRestoringPath(review.id, source.id, id)
                    : voiceWithdrawalPath(review.id, source.id, id)
                }
              >
                <Button
                  variant="tertiary"
                  icon={withdrawal ? 'undo' : undefined}
                  aria-label={withdrawal ? words.restoreNamed(pseudonym) : words.withdrawNamed(pseudonym)}
                >
                  {withdrawal ? words.restore : words.withdraw}
                </Button>
              </form>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

export function InformedPage({
  view,
  review,
  source,
  voice,
  form,
  versions,
}: Props & {
  readonly voice: Voice
  readonly form: FormState
  readonly versions: readonly { readonly number: number }[]
}) {
  const { language } = view
  const { form: words } = consentWords(language)
  const interviews = interviewWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer(voice.pseudonym)}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        review,
        { label: interviews.title, href: interviewsPath(review.id) },
        { label: interviews.number(source.number), href: interviewPath(review.id, source.id) },
        { label: words.title },
      )}
    >
      {versions.length === 0 ? (
        <p>
          {words.none} <a href={`/reviews/${review.id}/information`}>{words.toInformation}</a>
        </p>
      ) : (
        <Form action={voiceInformationPath(review.id, source.id, voice.id)} save={words.save}>
          <HiddenField form={form} name="seen" />
          <Select
            form={form}
            name="number"
            label={words.version}
            width="medium"
            options={[
              { value: '', label: words.choose },
              ...versions.map(({ number }) => ({ value: `${number}`, label: words.versionNumber(number) })),
            ]}
          />
          <DateField form={form} name="on" label={words.on} />
        </Form>
      )}
    </FormPage>
  )
}
