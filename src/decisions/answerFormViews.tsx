import { formatDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { answerKinds } from './adoption.ts'
import type { NamedParty, PutRequest, RecordedAnswer } from './answering.ts'
import { CitationFields } from './citationFields.tsx'
import type { Ending } from './followUp.ts'
import { DecisionFormPage } from './formViews.tsx'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'
import { answersPath, requestPath } from './paths.ts'
import { whereDecided } from './story.ts'

export function RequestPage({
  view,
  form,
  outcome,
  parties,
  request,
  answered,
  ended,
  lost,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  readonly parties: readonly Party[]
  readonly request: PutRequest | null
  /** Somebody has answered: only the last day can still be moved. */
  readonly answered: boolean
  readonly ended: Ending | null
  /** What was typed and can no longer be asked. */
  readonly lost: string | null
}) {
  const { language } = view
  const words = decisionFormWords(language).request
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={{
        title: request ? words.change : words.title,
        answer: words.answer,
        lead: answered ? words.answered : words.lead,
        save: request ? words.saveChange : words.save,
      }}
      action={requestPath(outcome.id)}
      ended={ended}
      theirs={lost}
    >
      <HiddenField form={form} name="seen" />
      {answered ? null : (
        <>
          <Boxes
            form={form}
            label={words.parties}
            columns
            boxes={parties.map(({ id, name }) => ({ name: `party-${id}`, label: name }))}
          />
          <RadioGroup
            form={form}
            name="needs"
            label={words.needs}
            options={
              outcome.kind === 'agreement'
                ? [{ value: 'all', label: words.all, hint: words.agreementAll }]
                : [
                    { value: 'all', label: words.all },
                    { value: 'some', label: words.some },
                  ]
            }
          />
          {outcome.kind === 'agreement' ? null : (
            <NumberField form={form} name="count" label={words.count} hint={words.countHint} />
          )}
          <DateField form={form} name="askedOn" label={words.askedOn} />
        </>
      )}
      <DateField form={form} name="answerBy" label={words.answerBy} hint={words.answerByHint} />
    </DecisionFormPage>
  )
}

export function AnswerPage({
  view,
  form,
  outcome,
  parties,
  theirs,
  ended,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  /** Those that the one who writes may answer for. */
  readonly parties: readonly NamedParty[]
  /** What somebody else has entered since the form was opened. */
  readonly theirs?: RecordedAnswer | undefined
  readonly ended: Ending | null
}) {
  const { language } = view
  const words = decisionFormWords(language).answer
  const { optional } = decisionFormWords(language)
  const corrects = form.values.corrects ?? ''
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={{ ...words, ...(corrects && { title: words.correct, lead: words.correctLead }) }}
      action={answersPath(outcome.id)}
      ended={ended}
      theirs={
        theirs ? (
          <>
            <strong>{words.changed(theirs.partyName)}</strong>{' '}
            {words.theirs(
              [uiWords(language).adoption[theirs.answer].toLowerCase(), theirs.words]
                .filter(Boolean)
                .join(': '),
              formatDate(language, theirs.decidedOn),
              whereDecided(theirs),
              theirs.recordedByName,
            )}
          </>
        ) : null
      }
    >
      <input type="hidden" name="seen" value={form.values.seen} />
      <input type="hidden" name="corrects" value={corrects} />
      <Select
        form={form}
        name="party"
        label={words.party}
        width="medium"
        options={[
          { value: '', label: words.choose },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <RadioGroup
        form={form}
        name="answer"
        label={words.kind}
        options={answerKinds.map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <TextArea form={form} name="words" label={words.words} hint={words.wordsHint} />
      <DateField form={form} name="decidedOn" label={words.decidedOn} />
      <TextField form={form} name="body" label={words.body} hint={words.bodyHint} />
      <CitationFields form={form} words={words} optional={optional} />
      <TextField
        form={form}
        name="registeredAt"
        label={words.registeredAt}
        hint={words.registeredAtHint}
        note={optional}
      />
    </DecisionFormPage>
  )
}
