import { formatInstant, formatList } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, Select, TextField } from '../ui/field.tsx'
import { Problem } from '../ui/fieldParts.tsx'
import type { FormState } from '../ui/form.ts'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { Agree, MemoForm } from './agreeView.tsx'
import { CoderMark, codeOptions } from './parts.tsx'
import type { Passage } from './passages.ts'
import { sourceCodingPath } from './paths.ts'
import { sentencesOf } from './sentences.ts'
import { codingWords } from './words.ts'
import { agreementOn, chosenPassage, type Workspace } from './workspace.ts'

type Props = { readonly view: View; readonly work: Workspace }

/** What is chosen: what each coder has put on it, and what can be done with it. */
export function Chosen({ view, work, form }: Props & { readonly form: FormState }) {
  const { language } = view
  const words = codingWords(language)
  const { place, text, review, source } = work
  const passage = chosenPassage(work)
  const sentences = place.at ? sentencesOf(text, passage ?? place.at) : null
  const label = sentences ? words.page.sentence(...sentences) : ''
  const at = { start: String(place.at?.start ?? ''), end: String(place.at?.end ?? '') }
  const filled: FormState = { ...form, values: { ...at, ...form.values } }
  const path = sourceCodingPath(review.id, source.id)
  return (
    <section class="chosen" aria-labelledby="chosen">
      <h2 id="chosen" data-chosen-title>
        {place.at === null
          ? words.chosen.nothing
          : passage
            ? words.chosen.passage(passage.number, label)
            : words.chosen.title(label)}
      </h2>
      <p class="second" data-chosen-text lang={place.at ? storedLang(language) : undefined}>
        {place.at ? excerpt(text.slice(place.at.start, place.at.end)) : words.chosen.how}
      </p>
      {passage ? <ByCoder view={view} work={work} passage={passage} /> : null}
      <form
        method="post"
        action={`${path}/codings`}
        class="group code-box"
        data-turbo-action="replace"
        novalidate
      >
        <Where view={view} work={work} form={filled} />
        <code-search>
          <div class="code-search" hidden>
            <label class="field-label" for="code-query">
              {words.chosen.code}
            </label>
            <input
              class="ds-input"
              id="code-query"
              type="text"
              role="combobox"
              autocomplete="off"
              aria-expanded="false"
              aria-controls="code-list"
              aria-autocomplete="list"
              maxlength={200}
            />
            <ul id="code-list" role="listbox" aria-label={words.book.title} hidden>
              {work.book.codes
                .filter(({ isCodable }) => isCodable)
                .map((code) => (
                  <li
                    role="option"
                    id={`option-${code.id}`}
                    aria-selected="false"
                    data-value={code.id}
                    data-search={`${code.path} ${code.definition}`.toLocaleLowerCase('sv')}
                    data-definition={code.definition}
                    hidden
                  >
                    <span lang={storedLang(language)}>{code.path}</span>
                    <span class="second">
                      {words.chosen.segments(work.book.uses.get(code.id)?.segments ?? 0)}
                    </span>
                  </li>
                ))}
              <li role="option" id="option-new" aria-selected="false" data-new hidden>
                <span>
                  {words.chosen.newCodeOption} <span data-new-name />
                </span>
              </li>
            </ul>
            <p class="second code-definition" data-definition lang={storedLang(language)} hidden />
            <p class="visually-hidden" role="status" data-found />
            <template data-words={JSON.stringify([0, 1, 2].map((count) => words.chosen.found(count)))} />
          </div>
          <div class="group code-plain">
            <Select
              form={filled}
              name="code"
              label={words.chosen.choose}
              options={[{ value: '', label: words.chosen.choose }, ...codeOptions(language, work.book)]}
            />
            <TextField
              form={filled}
              name="newCode"
              label={words.chosen.newCode}
              attributes={{ maxlength: 200, autocomplete: 'off' }}
            />
          </div>
          <Problem id="code-search" text={form.problems['code']} />
        </code-search>
        <Button wide>{words.chosen.put}</Button>
        {work.recent.length > 0 ? (
          <div class="recent">
            <p class="second">{words.chosen.recent}</p>
            <ol>
              {work.recent.map((code, index) => (
                <li>
                  <button
                    class="tag recent-code"
                    type="submit"
                    name="recent"
                    value={code.id}
                    data-key={index + 1}
                  >
                    <kbd>
                      <span class="visually-hidden">{words.chosen.recentKey(index + 1)}</span>
                      <span aria-hidden="true">{index + 1}</span>
                    </kbd>
                    <span lang={storedLang(language)}>{code.name}</span>
                  </button>
                </li>
              ))}
            </ol>
          </div>
        ) : null}
      </form>
      {passage?.standing === 'disagree' ? (
        <Agree view={view} work={work} passage={passage} form={form} />
      ) : null}
      <MemoForm view={view} work={work} form={filled} />
    </section>
  )
}

/** Hidden, what was marked in the text; and for those who cannot mark, sentences by number. */
function Where({ view, work, form }: Props & { readonly form: FormState }) {
  const words = codingWords(view.language).chosen
  const wrong = form.problems['from'] !== undefined
  return (
    <>
      <HiddenField form={form} name="start" />
      <HiddenField form={form} name="end" />
      <Details summary={words.byNumber} open={wrong}>
        <div class="by-number">
          <TextField form={form} name="from" label={words.from} width="short" inputmode="numeric" />
          <TextField form={form} name="to" label={words.to} width="short" inputmode="numeric" />
        </div>
      </Details>
      {work.place.at === null ? null : (
        <span hidden data-chosen-in={`${work.place.at.start}-${work.place.at.end}`} />
      )}
    </>
  )
}

function ByCoder({ view: { language }, work, passage }: Props & { readonly passage: Passage }) {
  const words = codingWords(language)
  const { codeOf, me, review, source } = work
  const common = passage.codes[0]?.codeId
  const agreement = agreementOn(passage)
  return (
    <>
      <ul class="by-coder">
        {passage.byCoder.map(({ coder, codeIds }) => (
          <li>
            <CoderMark coder={coder} mine={coder.id === me?.id} />
            <span>
              {words.coder(coder.number)}
              {coder.id === me?.id ? ` (${words.page.you})` : ''}
            </span>
            <span class="by-coder-codes">
              {codeIds.length === 0 ? <span class="muted">{words.page.noCode}</span> : null}
              {codeIds.map((id) => (
                <span
                  class={passage.standing === 'disagree' && id !== common ? 'code-apart' : undefined}
                  lang={storedLang(language)}
                >
                  {codeOf(id)?.path}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {agreement ? (
        <p class="with-icon agreed-on">
          <Icon name="checkCircleFilled" />
          <span>
            {words.chosen.agreedOn(
              codeOf(agreement.codeId)?.path ?? '',
              formatList(
                language,
                agreement.coderIds.flatMap((id) => {
                  const coder = work.coders.find((each) => each.id === id)
                  return coder ? [words.coder(coder.number).toLocaleLowerCase(language)] : []
                }),
              ),
            )}
            <span class="second">
              {' '}
              {agreement.by}, {formatInstant(language, agreement.at)}
            </span>
          </span>
        </p>
      ) : null}
      {passage.codings
        .filter(({ coderId }) => coderId === me?.id)
        .map(({ id, codeId }) => {
          const name = codeOf(codeId)?.path ?? ''
          return (
            <form
              method="post"
              action={`${sourceCodingPath(review.id, source.id)}/codings/removal`}
              data-turbo-action="replace"
            >
              <input type="hidden" name="coding" value={id} />
              <input type="hidden" name="at" value={`${passage.start}-${passage.end}`} />
              <button class="link-button with-icon" type="submit">
                <Icon name="cross" />
                {words.chosen.remove(name)}
              </button>
            </form>
          )
        })}
    </>
  )
}

function excerpt(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ')
  return plain.length > 160 ? `”${plain.slice(0, 150).trimEnd()} …”` : `”${plain}”`
}
