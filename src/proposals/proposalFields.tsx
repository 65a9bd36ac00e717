import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { HiddenField, NumberField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { effectField, effectWhyField, type FormContext, originField, partyField } from './forms.ts'
import { proposalFormWords } from './formWords.ts'
import { effectKinds, riskLevels } from './proposal.ts'

type FormProps = { readonly view: View; readonly form: FormState }

/** Everything that a proposal says, in the order in which it is thought of. */
export function ProposalFields({ view, form, context }: FormProps & { readonly context: FormContext }) {
  const { language } = view
  const words = proposalFormWords(language)
  const lang = storedLang(language)
  const { choices } = context
  const note = words.optional
  return (
    <>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="seen" />
      <HiddenField form={form} name="reviewId" />
      <TextField form={form} name="title" label={words.title} hint={words.titleHint} autocomplete="off" />
      <TextArea form={form} name="what" label={words.what} rows={5} />
      <TextArea form={form} name="why" label={words.why} hint={words.whyHint} rows={4} />
      <TextArea
        form={form}
        name="forWhom"
        label={words.forWhom}
        hint={words.forWhomHint}
        note={note}
        rows={2}
      />
      <NumberField form={form} name="people" label={words.people} note={note} unit={words.peopleUnit} />
      <Boxes
        form={form}
        label={words.parties}
        hint={words.partiesHint}
        columns
        boxes={choices.parties.map(({ id, name }) => ({ name: partyField(id), label: name }))}
      />
      <SectionHeading>{words.origins}</SectionHeading>
      <p class="muted">{words.originsHint}</p>
      <Origins view={view} form={form} context={context} />
      <SectionHeading>{words.costAndRisk}</SectionHeading>
      <NumberField
        form={form}
        name="onceCost"
        label={words.onceCost}
        hint={words.costHint}
        note={note}
        width="medium"
        unit={words.kronor}
      />
      <NumberField
        form={form}
        name="yearlyCost"
        label={words.yearlyCost}
        note={note}
        width="medium"
        unit={words.kronor}
      />
      <RadioGroup
        form={form}
        name="riskLevel"
        label={words.riskLevel}
        options={[
          { value: '', label: words.risks.none },
          ...riskLevels.map((value) => ({ value, label: words.risks[value] })),
        ]}
      />
      <TextArea form={form} name="risk" label={words.risk} note={note} rows={2} />
      <Strengths view={view} form={form} context={context} lang={lang} />
    </>
  )
}

function Origins({ view, form, context }: FormProps & { readonly context: FormContext }) {
  const { language } = view
  const words = proposalFormWords(language)
  const lang = storedLang(language)
  const { reviews, targets } = context.choices
  const box = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    name: originField(id),
    label: name,
    lang,
  })
  const groups = [
    ...reviews.map(({ name, recommendations }) => ({
      label: words.recommendations(name),
      boxes: recommendations.map(box),
    })),
    { label: words.targets, boxes: targets.map(box) },
    ...reviews.map(({ name, findings }) => ({ label: words.findings(name), boxes: findings.map(box) })),
  ].filter(({ boxes }) => boxes.length > 0)
  if (groups.length === 0) return <p class="muted">{words.noOrigins}</p>
  return (
    <>
      {groups.map(({ label, boxes }) => (
        <Boxes form={form} label={label} boxes={boxes} />
      ))}
    </>
  )
}

/** Each strength with what would harm it, and what the proposal does to it. */
function Strengths({
  view,
  form,
  context,
  lang,
}: FormProps & { readonly context: FormContext; readonly lang: string | undefined }) {
  const { language } = view
  const words = proposalFormWords(language)
  const { review } = context
  if (!review || review.strengths.length === 0) return null
  return (
    <>
      <SectionHeading>{words.effects}</SectionHeading>
      <p class="prose">
        <StoredIn language={language} sentence={words.effectsLead(review.name)} stored={review.name} />
      </p>
      {review.strengths.map(({ id, number, name, harm }) => (
        <div class="priority-row">
          <RadioGroup
            form={form}
            name={effectField(id)}
            label={words.strength(number)}
            hint={
              <>
                <strong lang={lang}>{name}</strong>
                {harm ? (
                  <>
                    {' '}
                    {words.harmedBy} <span lang={lang}>{harm}</span>
                  </>
                ) : null}
              </>
            }
            options={[
              { value: '', label: words.effectKinds.none },
              ...effectKinds.map((value) => ({ value, label: words.effectKinds[value] })),
            ]}
          />
          <TextField
            form={form}
            name={effectWhyField(id)}
            label={words.effectWhy(number)}
            note={words.optional}
            autocomplete="off"
          />
        </div>
      ))}
    </>
  )
}
