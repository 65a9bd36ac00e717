import type { CivilDate } from '../i18n/format.ts'
import { formatDate } from '../i18n/format.ts'
import { populationPath } from '../population/paths.ts'
import { figuresPath } from '../sources/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { HiddenField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type ChosenIndicator, type Fetching, isUnderWay, type Rhythm, rhythms } from './fetching.ts'
import { FetchingsTable, UnderWay } from './fetchingParts.tsx'
import { CatalogueTable, Off } from './koladaParts.tsx'
import { koladaWords } from './koladaWords.ts'
import { choiceEndingPath, choiceUndoingPath, fetchingsPath, koladaSearchPath, rhythmPath } from './paths.ts'

export type KoladaShown = {
  readonly view: View
  /** Whether this installation may call the service. */
  readonly fetches: boolean
  readonly chosen: readonly ChosenIndicator[]
  readonly ended: readonly ChosenIndicator[]
  readonly rhythm: Rhythm
  readonly fetchings: readonly Fetching[]
  readonly today: CivilDate
  readonly lastOn: CivilDate | null
  readonly nextOn: CivilDate | null
  readonly rhythmForm: FormState
  /** With the id of the fetching that the button begins. */
  readonly fetchForm: FormState
}

export function koladaCrumbs(view: View) {
  return [
    { label: uiWords(view.language).sections.population, href: populationPath() },
    { label: koladaWords(view.language).figures, href: figuresPath() },
  ]
}

export function KoladaPage(shown: KoladaShown) {
  const { view, chosen, ended, rhythm, fetchings, fetches, lastOn, nextOn, rhythmForm } = shown
  const words = koladaWords(view.language)
  const day = (date: CivilDate) => formatDate(view.language, date)
  const when = [
    lastOn ? words.lastOn(day(lastOn)) : chosen.length > 0 ? words.neverYet : '',
    nextOn ? words.nextOn(day(nextOn)) : '',
  ]
  const open = fetchings.find(isUnderWay)
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      failed={hasProblems(rhythmForm)}
      breadcrumb={[...koladaCrumbs(view), { label: words.title }]}
      live
    >
      <live-page>
        <ErrorSummary view={view} form={rhythmForm} />
        <div class="stack">
          <ObjectHeading
            name={words.title}
            answer={
              chosen.length === 0
                ? words.answerNone
                : fetches
                  ? [words.answer(chosen.length, rhythm), ...when].filter(Boolean).join(' ')
                  : words.answerOff(chosen.length)
            }
            definition={words.lead}
          />
          {fetches ? null : <Off view={view} />}
          {open ? <UnderWay view={view} fetching={open} /> : <FetchNow {...shown} />}
          <Chosen {...shown} />
          {ended.length > 0 ? <Ended view={view} ended={ended} /> : null}
          <HowOften view={view} form={rhythmForm} />
          {fetchings.length > 0 ? <FetchingsTable view={view} fetchings={fetchings} /> : null}
        </div>
      </live-page>
    </Page>
  )
}

function FetchNow({ view, chosen, rhythm, fetches, lastOn, fetchForm }: KoladaShown) {
  if (!fetches || chosen.length === 0 || rhythm === 'never') return null
  const words = koladaWords(view.language)
  return (
    <form class="form" method="post" action={fetchingsPath()}>
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

function Chosen({ view, chosen, fetches, today }: KoladaShown) {
  const { language } = view
  const words = koladaWords(language)
  const search = fetches ? (
    <LinkButton variant="secondary" href={koladaSearchPath()}>
      {words.search}
    </LinkButton>
  ) : undefined
  if (chosen.length === 0) return <EmptyState what={words.empty} why={words.emptyWhy} action={search} />
  return (
    <section>
      <SectionHeading id="chosen" aside={search}>
        {words.indicators}
      </SectionHeading>
      <CatalogueTable
        language={language}
        today={today}
        labelledby="chosen"
        rows={chosen}
        act={({ code }) => (
          <form method="post" action={choiceEndingPath(code)}>
            <Button variant="tertiary" aria-label={words.removeNamed(code)}>
              {words.remove}
            </Button>
          </form>
        )}
      />
    </section>
  )
}

function Ended({ view, ended }: { readonly view: View; readonly ended: readonly ChosenIndicator[] }) {
  const { language } = view
  const words = koladaWords(language)
  return (
    <Details summary={`${words.removed} (${ended.length})`} open>
      <p class="muted">{words.removedLead}</p>
      <ul class="rule-list">
        {ended.map(({ code, title }) => (
          <li>
            <Stored language={language}>{title}</Stored>
            <p class="second">{code}</p>
            <form method="post" action={choiceUndoingPath(code)}>
              <Button variant="tertiary" aria-label={words.undoNamed(code)}>
                {words.undo}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function HowOften({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = koladaWords(view.language)
  return (
    <section>
      <SectionHeading>{words.rhythm}</SectionHeading>
      <form class="form" method="post" action={rhythmPath()} novalidate>
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
