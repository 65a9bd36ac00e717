import type { Source } from '../review/review.ts'
import { Boxes, CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { HiddenField, Select, TextArea } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { Form } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import { bearings } from './breadth.ts'
import type { CodedSegment, CodeInUse } from './codeStore.ts'
import type { Conclusion } from './conclusion.ts'
import type { Evidence } from './evidenceStore.ts'
import { findingBox } from './forms.ts'
import { ConclusionFormPage } from './formViews.tsx'
import { findingFormWords } from './formWords.ts'
import { evidencePath, newEvidencePath, newQuotePath } from './paths.ts'
import type { QuotableRole } from './quoteStore.ts'
import { findingWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly form: FormState
  readonly access: Access
  readonly conclusion: Conclusion
}

/** All segments with a code, gathered to be chosen one by one; and documents as a whole. */
export function EvidencePage({
  view,
  form,
  access,
  conclusion,
  codes,
  code,
  segments,
  documents,
}: Shown & {
  readonly codes: readonly CodeInUse[]
  /** The code whose segments are shown; empty for none. */
  readonly code: string
  /** Those that do not lie under the finding already. */
  readonly segments: readonly CodedSegment[]
  readonly documents: readonly Source[]
}) {
  const { language } = view
  const { evidence: words } = findingFormWords(language)
  const own = findingWords(language)
  const lang = storedLang(language)
  const chosen = codes.find(({ id }) => id === code)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind="finding"
      conclusion={conclusion}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
    >
      <div class="stack">
        <p class="finding" lang={lang}>
          {conclusion.name}
        </p>
        {codes.length === 0 ? (
          <p class="muted">{words.noCodes}</p>
        ) : (
          <Filter
            action={newEvidencePath(conclusion)}
            words={{ filter: words.filter, apply: words.show, clear: words.clear }}
            whole={chosen ? newEvidencePath(conclusion) : null}
          >
            <Select
              form={formOf({ code })}
              name="code"
              label={words.code}
              prefix="filter"
              options={[
                { value: '', label: words.chooseCode },
                ...codes.map(({ id, name, segments: count }) => ({
                  value: id,
                  label: words.codeWithCount(name, count),
                  lang,
                })),
              ]}
            />
          </Filter>
        )}
        <Form action={evidencePath(conclusion)} save={words.save}>
          <input type="hidden" name="code" value={code} />
          <RadioGroup
            form={form}
            name="bearing"
            label={words.bearing}
            options={bearings.map((bearing) => ({ value: bearing, label: words.bearings[bearing] }))}
          />
          {chosen ? (
            <Boxes
              form={form}
              label={words.segments(chosen.name)}
              boxes={segments.map(({ id, kind, number, text }) => ({
                name: findingBox(id),
                label: (
                  <>
                    <span class="second">{own.evidence.source(kind, number)}</span>{' '}
                    <Stored language={language}>{text}</Stored>
                  </>
                ),
              }))}
              none={words.there}
            />
          ) : null}
          {documents.length > 0 ? (
            <Boxes
              form={form}
              label={words.documents}
              boxes={documents.map(({ id, kind, number, title }) => ({
                name: findingBox(id),
                label: (
                  <>
                    <span class="second">{own.evidence.source(kind, number)}</span>{' '}
                    <Stored language={language}>{title}</Stored>
                  </>
                ),
              }))}
            />
          ) : null}
        </Form>
      </div>
    </ConclusionFormPage>
  )
}

/** What was said, beside what is to be released of it. */
export function QuotePage({
  view,
  form,
  access,
  conclusion,
  evidence,
  role,
}: Shown & {
  readonly evidence: Evidence
  /** Null where it may not be told. */
  readonly role: QuotableRole | null
}) {
  const { language } = view
  const { quote: words } = findingFormWords(language)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind="finding"
      conclusion={conclusion}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
    >
      <div class="stack">
        <section>
          <h2>{words.original}</h2>
          <p class="lines prose" lang={storedLang(language)}>
            {evidence.text}
          </p>
        </section>
        <Form action={newQuotePath(conclusion, evidence.id)} save={words.save}>
          <HiddenField form={form} name="id" />
          <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={4} />
          {role ? (
            <RadioGroup
              form={form}
              name="role"
              label={words.role}
              options={[
                {
                  value: 'tell',
                  label: words.tell(role.name),
                },
                { value: 'hide', label: words.hide },
              ]}
            />
          ) : (
            <p class="muted">{words.roleSmall(access.review.fewestVoices)}</p>
          )}
          <CheckboxField form={form} name="checked" label={words.checked} />
        </Form>
      </div>
    </ConclusionFormPage>
  )
}
