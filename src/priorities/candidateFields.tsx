import { formatNumber } from '../i18n/format.ts'
import { Boxes } from '../ui/choice.tsx'
import { HiddenField, NumberField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { draftWords } from './draftWords.ts'
import type { DraftContext } from './forms.ts'
import { candidateRows, pickCostField, pickField, withoutCost } from './picking.ts'
import { priorityWords } from './words.ts'

type FieldsProps = { readonly view: View; readonly form: FormState }

/** What a draft is to choose among: what is known already, and what is written by hand. */
export function CandidateFields({ view, form, context }: FieldsProps & { readonly context: DraftContext }) {
  const words = draftWords(view.language)
  return (
    <>
      <Picks view={view} form={form} context={context} />
      {context.groups.length > 0 ? <h3>{words.writtenHand}</h3> : null}
      <p class="muted">{words.candidatesHint}</p>
      <CandidateRows view={view} form={form} context={context} />
    </>
  )
}

/** What is known already and may be chosen: recommendations that are shared, and proposals. */
function Picks({ view, form, context }: FieldsProps & { readonly context: DraftContext }) {
  const { language } = view
  const words = draftWords(language)
  const own = priorityWords(language)
  const lang = storedLang(language)
  if (context.groups.length === 0) return null
  return (
    <>
      <p class="muted">{words.pickHint}</p>
      {context.groups.map(({ kind, name, offered }) => (
        <Boxes
          form={form}
          label={kind === 'proposal' ? words.pickProposals : words.pickRecommendations(name)}
          boxes={offered.map(({ thing, title, cost, harms }) => ({
            name: pickField(thing.id),
            label: title,
            lang,
            hint:
              cost === null && harms.length === 0 ? undefined : (
                <>
                  {cost === null ? null : `${own.cost(formatNumber(language, cost))}. `}
                  {harms.map(({ strength, why }) => (
                    <>
                      {own.harms} <span lang={lang}>{`${strength.replace(/\.$/, '')}. ${why}`}</span>{' '}
                    </>
                  ))}
                </>
              ),
          }))}
        />
      ))}
      {withoutCost(context).map(({ thing, title }) => (
        <NumberField
          form={form}
          name={pickCostField(thing.id)}
          label={words.pickCost(title)}
          hint={words.pickCostHint}
          width="medium"
          unit={words.costUnit}
        />
      ))}
    </>
  )
}

function CandidateRows({ view, form, context }: FieldsProps & { readonly context: DraftContext }) {
  const words = draftWords(view.language)
  const withCost = context.round.rules.method.kind === 'budget'
  const rows = Array.from({ length: candidateRows(context) }, (_, index) => index + 1)
  return (
    <>
      {rows.map((row) => (
        <div class="priority-row">
          <HiddenField form={form} name={`c${row}-id`} />
          <TextField form={form} name={`c${row}-title`} label={words.candidate(row)} autocomplete="off" />
          <TextArea
            form={form}
            name={`c${row}-text`}
            label={words.candidateText(row)}
            rows={2}
            note={uiWords(view.language).optional}
          />
          {withCost ? (
            <NumberField
              form={form}
              name={`c${row}-cost`}
              label={words.candidateCost(row)}
              unit={words.costUnit}
            />
          ) : null}
        </div>
      ))}
    </>
  )
}
