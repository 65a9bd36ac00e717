import type { VoiceRole } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { FileField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type ReadInterview, speakerFields } from './forms.ts'
import type { Interview } from './interview.ts'
import { interviewPreviewPath, interviewsPath } from './paths.ts'
import { crumbsOf } from './views.tsx'
import { interviewWords } from './words.ts'

type Props = {
  readonly view: View
  readonly review: { readonly id: string; readonly name: string }
  readonly read: ReadInterview
  readonly roles: readonly VoiceRole[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Whether there is a key that names can be put into. */
  readonly keepsNames: boolean
  /** Those that a text can be tied to, in words. */
  readonly planned: readonly { readonly id: string; readonly name: string }[]
}

/** The transcript, then who its speakers are, then how it would be stored: one form, that grows as it is shown. */
export function NewInterviewPage(props: Props) {
  const { view, review, read, planned, keepsNames } = props
  const { form, speakers, interview } = read
  const words = interviewWords(view.language).form
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={keepsNames ? words.leadWithKey : words.lead}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        review,
        { label: interviewWords(view.language).title, href: interviewsPath(review.id) },
        { label: words.title },
      )}
    >
      <form
        class="form"
        method="post"
        action={interviewPreviewPath(review.id)}
        enctype="multipart/form-data"
        novalidate
      >
        <HiddenField form={form} name="id" />
        {interview ? <HiddenField form={form} name="looked" /> : null}
        <TextField form={form} name="title" label={words.name} hint={words.nameHint} autocomplete="off" />
        {planned.length > 0 ? (
          <Select
            form={form}
            name="planned"
            label={words.planned}
            hint={words.plannedHint}
            options={[
              { value: '', label: words.noPlanned },
              ...planned.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={12} />
        <FileField
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          attributes={{ accept: '.docx,.txt,.md,.vtt,.srt,.pdf' }}
        />
        {speakers.length > 0 ? (
          <>
            <h2>{words.speakers}</h2>
            {speakers.map((name, i) => (
              <SpeakerFields {...props} name={name} index={i} />
            ))}
          </>
        ) : null}
        <TextArea form={form} name="more" label={words.more} hint={words.moreHint} rows={3} />
        {keepsNames ? (
          <CheckboxField form={form} name="names" label={words.names} hint={words.namesHint} />
        ) : null}
        {interview ? <Preview view={view} interview={interview} /> : null}
        <div class="actions">
          {interview ? <Button formaction={interviewsPath(review.id)}>{words.save}</Button> : null}
          <Button variant={interview ? 'secondary' : 'primary'}>{words.look}</Button>
        </div>
      </form>
    </FormPage>
  )
}

function SpeakerFields({ view, read, roles, parties, name, index }: Props & { name: string; index: number }) {
  const { form } = read
  const { language } = view
  const words = interviewWords(language).form
  const names = speakerFields(index)
  const lang = storedLang(language)
  return (
    <>
      <HiddenField form={form} name={names.who} />
      <RadioGroup
        form={form}
        name={names.as}
        label={words.speaker(name)}
        options={(['interviewer', 'voice', 'text'] as const).map((value) => ({
          value,
          label: words.as[value],
        }))}
      />
      {form.values[names.as] === 'voice' ? (
        <>
          <TextField
            form={form}
            name={names.pseudonym}
            label={words.pseudonym(name)}
            width="medium"
            autocomplete="off"
          />
          <Select
            form={form}
            name={names.role}
            label={words.role(name)}
            width="medium"
            options={[
              { value: '', label: words.chooseRole },
              ...roles.map((role) => ({ value: role.id, label: role.name, lang })),
            ]}
          />
          <Select
            form={form}
            name={names.party}
            label={words.party(name)}
            width="medium"
            options={[
              { value: '', label: words.noParty },
              ...parties.map((party) => ({ value: party.id, label: party.name, lang })),
            ]}
          />
        </>
      ) : null}
    </>
  )
}

function Preview({ view, interview }: { readonly view: View; readonly interview: Interview }) {
  const words = interviewWords(view.language).form
  const lang = storedLang(view.language)
  return (
    <section>
      <h2>{words.preview}</h2>
      <p>{words.previewLead}</p>
      {interview.exchanged.size === 0 ? (
        <p class="muted">{words.nothingExchanged}</p>
      ) : (
        <ul class="rule-list">
          {[...interview.exchanged].map(([name, times]) => (
            <li>{words.exchanged(name, times)}</li>
          ))}
        </ul>
      )}
      <div class="interview-preview lines" lang={lang}>
        {interview.text}
      </div>
    </section>
  )
}
