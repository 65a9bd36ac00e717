import { formatNumber } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { inhabitantsFromFiguresPath, partnershipPath, partyPath } from '../partnership/paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { Fieldset } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type InhabitantFigures, inhabitantsSource } from './inhabitants.ts'
import { inhabitantFigureWords } from './inhabitantWords.ts'

/** A party takes its number of inhabitants from what is loaded, instead of writing it. */
export function InhabitantFiguresPage({
  view,
  form,
  party,
  figures,
}: {
  readonly view: View
  readonly form: FormState
  readonly party: Party
  readonly figures: InhabitantFigures
}) {
  const words = inhabitantFigureWords(view.language)
  const fresh = figures.offered.filter(({ inhabitants, present }) => inhabitants !== present)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.title}: ${party.name}`}
      name={words.title}
      answer={words.answer(fresh.length, party.name)}
      lead={words.lead}
      current="partnership"
      breadcrumb={[
        { label: uiWords(view.language).sections.partnership, href: partnershipPath() },
        { label: party.name, href: partyPath(party.id) },
        { label: words.title },
      ]}
    >
      {figures.offered.length === 0 ? (
        <EmptyState
          what={figures.indicator ? words.noValues : words.notLoaded}
          why={figures.indicator ? words.noValuesWhy : words.notLoadedWhy}
          action={<LinkButton href="/figures">{words.load}</LinkButton>}
        />
      ) : (
        <Form
          action={inhabitantsFromFiguresPath(party.id)}
          save={words.take}
          beside={<a href={partyPath(party.id)}>{words.party}</a>}
        >
          <Years view={view} form={form} figures={figures} />
          <p class="source">{words.source(inhabitantsSource(figures))}</p>
        </Form>
      )}
    </FormPage>
  )
}

function Years({
  view,
  form,
  figures,
}: {
  readonly view: View
  readonly form: FormState
  readonly figures: InhabitantFigures
}) {
  const words = inhabitantFigureWords(view.language)
  const number = (value: number) => formatNumber(view.language, value)
  return (
    <Fieldset legend={words.years} id={fieldId('years')} problem={form.problems.years}>
      <div class="choices">
        {figures.offered.map(({ year, inhabitants, present }, index) => {
          const name = `year-${year}`
          const id = index === 0 ? fieldId('years') : fieldId(name)
          const same = present === inhabitants
          return (
            <div class="choice">
              <input
                class="ds-input"
                type="checkbox"
                id={id}
                name={name}
                value="yes"
                checked={form.values[name] === 'yes'}
                disabled={same}
                aria-describedby={present === null ? undefined : `${id}-hint`}
              />
              <label for={id}>{words.choice(year, number(inhabitants))}</label>
              {present === null ? null : (
                <div class="field-hint" id={`${id}-hint`}>
                  {same ? words.same : words.differs(number(present))}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
