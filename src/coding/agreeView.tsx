import { formatInstant } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import { Problem } from '../ui/fieldParts.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Passage } from './passages.ts'
import { sourceCodingPath } from './paths.ts'
import { codingWords } from './words.ts'
import { chosenPassage, type Workspace } from './workspace.ts'

type Props = { readonly view: View; readonly work: Workspace; readonly form: FormState }

/** Coders of different minds come to something. What each had put stays. */
export function Agree({ view, work, passage, form }: Props & { readonly passage: Passage }) {
  const { language } = view
  const words = codingWords(language).chosen
  const { review, source, codeOf, book } = work
  const proposed = passage.codes.flatMap(({ codeId }) => codeOf(codeId) ?? [])
  const others = book.codes.filter((code) => code.isCodable && !proposed.some(({ id }) => id === code.id))
  const id = fieldId('agreed', 'agree')
  return (
    <form
      method="post"
      action={`${sourceCodingPath(review.id, source.id)}/agreements`}
      class="group agree"
      data-turbo-action="replace"
    >
      <HiddenField form={form} name="id" />
      <input type="hidden" name="start" value={String(passage.start)} />
      <input type="hidden" name="end" value={String(passage.end)} />
      <label class="field-label" for={id}>
        {words.agreeCode}
      </label>
      <p class="field-hint">{words.agreeWhy}</p>
      <Problem id={id} text={form.problems['agreed']} />
      <select class="ds-input" id={id} name="agreed">
        {[...proposed, ...others].map((code) => (
          <option value={code.id} lang={storedLang(language)}>
            {code.path}
          </option>
        ))}
      </select>
      <Button variant="secondary" wide icon="handshake">
        {words.agree}
      </Button>
    </form>
  )
}

/** What was thought about what is chosen, or about the source where nothing is; and room for one thought more. */
export function MemoForm({ view, work, form }: Props) {
  const { language } = view
  const words = codingWords(language)
  const { review, source, place, memos } = work
  const passage = chosenPassage(work)
  const around = passage ?? place.at
  const here = memos.filter(({ span }) =>
    around === null ? span === null : span !== null && span.start < around.end && span.end > around.start,
  )
  return (
    <>
      {here.length > 0 ? (
        <>
          <h3>{words.chosen.memosHere}</h3>
          <ul class="rule-list">
            {here.map((memo) => (
              <li>
                <p class="lines" lang={storedLang(language)}>
                  {memo.text}
                </p>
                <p class="second">
                  {words.coder(memo.coder.number)}, {formatInstant(language, memo.at)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Details summary={words.chosen.memo} open={form.problems['memo'] !== undefined}>
        <form
          method="post"
          action={`${sourceCodingPath(review.id, source.id)}/memos`}
          class="group memo-box"
          data-turbo-action="replace"
          novalidate
        >
          <HiddenField form={form} name="id" />
          <HiddenField form={form} name="start" />
          <HiddenField form={form} name="end" />
          <TextArea form={form} name="memo" label={words.chosen.memoText} rows={4} />
          <Button variant="secondary">{words.chosen.memoSave}</Button>
        </form>
      </Details>
    </>
  )
}
