import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Indicator } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { comparisonPath, groupsPath } from './paths.ts'
import { placeOptions } from './placeOptions.ts'
import { comparisonWords } from './words.ts'

/** What is to be compared. A plain GET form: the next page has the values in it. */
export function ComparisonIndexPage({
  view,
  actor,
  form,
  indicators,
  places,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly indicators: readonly Indicator[]
  readonly places: readonly Place[]
}) {
  const { language } = view
  const words = comparisonWords(language)
  const lang = storedLang(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="population"
    >
      {indicators.length === 0 ? (
        <EmptyState
          what={words.noIndicators}
          why={words.noIndicatorsWhy}
          action={mayPrepare(actor) ? <LinkButton href="/figures">{words.load}</LinkButton> : null}
        />
      ) : (
        <form class="form" method="get" action={comparisonPath()}>
          <Select
            form={form}
            name="indicator"
            label={words.indicator}
            options={[
              { value: '', label: words.choose },
              ...indicators.map(({ code, name }) => ({ value: code, label: name, lang })),
            ]}
          />
          <Select
            form={form}
            name="place"
            label={words.place}
            width="medium"
            options={placeOptions(language, places)}
          />
          <div class="actions">
            <Button>{words.show}</Button>
          </div>
        </form>
      )}
      <p>
        <a href={groupsPath()}>{words.allGroups}</a>
      </p>
    </FormPage>
  )
}
