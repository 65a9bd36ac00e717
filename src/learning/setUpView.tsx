import type { Meeting } from '../meetings/meeting.ts'
import { meetingName } from '../meetings/parts.tsx'
import type { Indicator } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { placeLabel } from '../population/story.ts'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, NumberField, Select, TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { againChoices, ownPlace } from './forms.ts'
import { learningPath } from './paths.ts'
import { kinds } from './session.ts'
import { setUpWords } from './setUpWords.ts'
import { learningWords } from './words.ts'

/** What a session can be about. */
export type Possible = {
  readonly indicators: readonly Indicator[]
  /** The county first, then its municipalities. */
  readonly places: readonly Place[]
  readonly meetings: readonly Meeting[]
}

export function SetUpPage({
  view,
  form,
  possible,
}: {
  readonly view: View
  readonly form: FormState
  readonly possible: Possible
}) {
  const { language } = view
  const words = setUpWords(language)
  const stored = storedLang(language)
  const places = possible.places.map((place) => ({ value: place.code, label: placeLabel(language, place) }))
  const municipalities = possible.places.filter(({ kind }) => kind === 'municipality')
  const open = hasProblems(form)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="meetings"
      breadcrumb={[{ label: learningWords(language).title, href: learningPath() }, { label: words.title }]}
    >
      <Form action={learningPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <Select
          form={form}
          name="indicator"
          label={words.indicator}
          options={[
            { value: '', label: words.chooseIndicator },
            ...possible.indicators.map(({ code, name }) => ({ value: code, label: name, lang: stored })),
          ]}
        />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={kinds.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <Select
          form={form}
          name="place"
          label={words.place}
          hint={words.ownHint}
          options={[...places, { value: ownPlace, label: words.own }]}
        />
        <TextField form={form} name="period" label={words.period} hint={words.periodHint} width="short" />
        <NumberField form={form} name="length" label={words.length} hint={words.lengthHint} />
        <Details summary={words.rankedSummary} open={form.values.kind === 'rank' || open}>
          <Boxes
            form={form}
            name={`ranked-${municipalities[0]?.code ?? ''}`}
            label={words.ranked}
            hint={words.rankedHint}
            columns
            boxes={municipalities.map(({ code, name }) => ({ name: `ranked-${code}`, label: name }))}
          />
        </Details>
        <RadioGroup
          form={form}
          name="again"
          label={words.again}
          hint={words.againHint}
          options={againChoices.map((choice) => ({ value: choice, label: words.agains[choice] }))}
        />
        <Details summary={words.againDetails} open={form.values.again === 'other' || open}>
          <TextField
            form={form}
            name="againPeriod"
            label={words.againPeriod}
            hint={words.againPeriodHint}
            width="short"
          />
          <Select
            form={form}
            name="againPlace"
            label={words.againPlace}
            options={[{ value: '', label: words.samePlace }, ...places]}
          />
        </Details>
        <Select
          form={form}
          name="meeting"
          label={words.meeting}
          options={[
            { value: '', label: words.noMeeting },
            ...possible.meetings.map((meeting) => ({
              value: meeting.id,
              label: meetingName(language, meeting),
            })),
          ]}
        />
      </Form>
    </FormPage>
  )
}
