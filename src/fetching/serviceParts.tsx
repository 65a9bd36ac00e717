import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { populationPath } from '../population/paths.ts'
import { figuresPath } from '../sources/paths.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { HiddenField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type Fetching, type Rhythm, rhythms, type Service } from './fetching.ts'
import { fetchingWords } from './fetchingWords.ts'
import { fetchingsPath, rhythmPath } from './paths.ts'
import { serviceWords } from './serviceWords.ts'

/** What the page about every service shows. */
export type ServiceShown = {
  readonly view: View
  /** Whether this installation may call the service. */
  readonly fetches: boolean
  readonly rhythm: Rhythm
  readonly fetchings: readonly Fetching[]
  readonly today: CivilDate
  readonly lastOn: CivilDate | null
  readonly nextOn: CivilDate | null
  readonly rhythmForm: FormState
  /** With the id of the fetching that the button begins. */
  readonly fetchForm: FormState
}

/** What the service is called in a sentence. */
export function serviceName(language: Language, service: Service): string {
  return fetchingWords(language).names[service]
}

export function serviceCrumbs(view: View) {
  return [
    { label: uiWords(view.language).sections.population, href: populationPath() },
    { label: serviceWords(view.language).figures, href: figuresPath() },
  ]
}

/** "Five indicators are fetched every month. Last fetched on … Next on …" */
export function serviceAnswer(
  { view, fetches, rhythm, lastOn, nextOn }: ServiceShown,
  chosen: number,
  none: string,
): string {
  const words = serviceWords(view.language)
  if (chosen === 0) return none
  if (!fetches) return words.answerOff(chosen)
  const day = (date: CivilDate) => formatDate(view.language, date)
  const when = [lastOn ? words.lastOn(day(lastOn)) : words.neverYet, nextOn ? words.nextOn(day(nextOn)) : '']
  return [words.answer(chosen, rhythm), ...when].filter(Boolean).join(' ')
}

const settings: Readonly<Record<Service, string>> = { kolada: 'KOLADA_URL', pxweb: 'PXWEB_URLS' }

/** Nothing is fetched here, and why. */
export function Off({ view, service }: { readonly view: View; readonly service: Service }) {
  const words = serviceWords(view.language).off
  const name = serviceName(view.language, service)
  return view.demo ? (
    <Notice title={words.demo(name)}>{words.demoWhy}</Notice>
  ) : (
    <Notice title={words.title(name)}>{words.why(settings[service])}</Notice>
  )
}

export function FetchNow({
  shown: { view, rhythm, fetches, lastOn, fetchForm },
  service,
  chosen,
}: {
  readonly shown: ServiceShown
  readonly service: Service
  readonly chosen: number
}) {
  if (!fetches || chosen === 0 || rhythm === 'never') return null
  const words = serviceWords(view.language)
  return (
    <form class="form" method="post" action={fetchingsPath(service)}>
      <HiddenField form={fetchForm} name="id" />
      {lastOn ? (
        <CheckboxField form={fetchForm} name="whole" label={words.whole} hint={words.wholeHint} />
      ) : null}
      <div class="actions">
        <Button>{words.fetchNow}</Button>
      </div>
    </form>
  )
}

export function HowOften({
  view,
  service,
  form,
}: {
  readonly view: View
  readonly service: Service
  readonly form: FormState
}) {
  const words = serviceWords(view.language)
  return (
    <section>
      <SectionHeading>{words.rhythm}</SectionHeading>
      <form class="form" method="post" action={rhythmPath(service)} novalidate>
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="rhythm"
          label={words.rhythmLabel}
          options={rhythms.map((value) => ({
            value,
            label: words.rhythms[value],
            hint: words.rhythmHints[value],
          }))}
        />
        <div class="actions">
          <Button variant="secondary">{words.saveRhythm}</Button>
        </div>
      </form>
    </section>
  )
}
