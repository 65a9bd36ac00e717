import type { Child } from 'hono/jsx'
import { citation, type Outcome } from '../decisions/outcome.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import type { Audience } from './audience.ts'
import type { Meaning, Meanings } from './meaning.ts'
import { meaningCrumbs } from './meaningViews.tsx'
import { meaningWords } from './meaningWords.ts'
import { Lines } from './parts.tsx'
import { meaningsPath, partyMeaningPath } from './paths.ts'
import { ease, wordCount } from './readability.ts'

type AboutOutcome = { readonly view: View; readonly outcome: Outcome }

export function MeaningsFormPage({
  view,
  outcome,
  form,
  meanings,
}: AboutOutcome & { readonly form: FormState; readonly meanings: Meanings }) {
  const { language } = view
  const words = meaningWords(language)
  const texts = words.form
  const field = (name: Audience) => (
    <TextArea
      form={form}
      name={name}
      rows={5}
      label={texts[name]}
      hint={<Help language={language} hint={texts[`${name}Hint`]} meaning={meanings[name]} />}
      note={uiWords(language).optional}
    />
  )
  return (
    <MeaningFormPage
      view={view}
      outcome={outcome}
      form={form}
      title={words.write}
      answer={texts.answer}
      lead={texts.lead}
      action={meaningsPath(outcome.id)}
      save={texts.save}
    >
      {field('members')}
      {field('council')}
      {field('public')}
    </MeaningFormPage>
  )
}

export function PartyMeaningPage({
  view,
  outcome,
  form,
  party,
  meanings,
}: AboutOutcome & { readonly form: FormState; readonly party: Party; readonly meanings: Meanings }) {
  const { language } = view
  const words = meaningWords(language)
  const texts = words.form
  return (
    <MeaningFormPage
      view={view}
      outcome={outcome}
      form={form}
      title={words.own(party.name)}
      answer={texts.ownAnswer(party.name)}
      lead={texts.ownLead}
      action={partyMeaningPath(outcome.id, party.id)}
      save={texts.saveOwn}
      before={
        <section class="meaning-shared">
          <h2>{texts.shared}</h2>
          {meanings.council ? (
            <div class="statement" lang={storedLang(language)}>
              <Lines text={meanings.council.text} />
            </div>
          ) : (
            <p class="muted">{texts.nothingShared}</p>
          )}
        </section>
      }
    >
      <TextArea
        form={form}
        name="text"
        rows={6}
        label={texts.own(party.name)}
        hint={
          <Help language={language} hint={texts.ownHint} meaning={meanings.parties.get(party.id) ?? null} />
        }
      />
    </MeaningFormPage>
  )
}

/** What to write, and how what is saved reads: a calm word, no score to chase. */
function Help({
  language,
  hint,
  meaning,
}: {
  readonly language: Language
  readonly hint: string
  readonly meaning: Meaning | null
}) {
  const words = meaningWords(language).reading
  if (!meaning) return <>{hint}</>
  const easy = ease(meaning.text)
  const count = wordCount(meaning.text)
  return (
    <>
      {hint} <span class="reading-hint">{easy ? words.of(count, words.ease[easy]) : words.short(count)}</span>
    </>
  )
}

function MeaningFormPage({
  view,
  outcome,
  form,
  title,
  answer,
  lead,
  action,
  save,
  before,
  children,
}: AboutOutcome & {
  readonly form: FormState
  readonly title: string
  readonly answer: string
  readonly lead: string
  readonly action: string
  readonly save: string
  readonly before?: Child
  readonly children: Child
}) {
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      note={<Stored language={view.language}>{`${citation(outcome)} ${outcome.title}`}</Stored>}
      answer={answer}
      lead={lead}
      current="decisions"
      breadcrumb={meaningCrumbs(
        view,
        { label: citation(outcome), href: meaningsPath(outcome.id) },
        { label: title },
      )}
    >
      {before}
      <Form action={action} save={save}>
        <HiddenField form={form} name="seen" />
        {children}
      </Form>
    </FormPage>
  )
}
