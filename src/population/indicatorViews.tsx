import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { LifeAreas } from '../partnership/lifeAreaStore.ts'
import { Details } from '../ui/details.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { FrameSection } from '../ui/frameSection.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { Comparisons } from './comparisons.tsx'
import { definitionWords, firstSentences } from './definition.ts'
import { DefinitionChanged, DefinitionHistory } from './definitionHistory.tsx'
import { IndicatorFacts } from './indicatorFacts.tsx'
import type { IndicatorReading } from './indicatorPage.ts'
import { IndicatorSpine } from './indicatorSpine.tsx'
import { indicatorWords } from './indicatorWords.ts'
import { JumpNotice } from './jumpParts.tsx'
import { isFlag, stoppedIn } from './kind.ts'
import { Legend, runsSay, Signals } from './legend.tsx'
import type { PastMeeting } from './moment.ts'
import { MomentChoice, type MomentField, MomentNotice } from './momentParts.tsx'
import { Municipalities } from './municipalitiesView.tsx'
import { IndicatorChart } from './parts.tsx'
import { indicatorPath, knowledgeOfIndicatorPath, populationPath, subunitsPath } from './paths.ts'
import { PhasesNote } from './phaseParts.tsx'
import { nationCode } from './place.ts'
import { registryWords } from './registryWords.ts'
import { finding, story } from './story.ts'
import { subunitFrame } from './subunitViews.tsx'
import { subunitWords } from './subunitWords.ts'
import { RevisionTable, ValueTable } from './tables.tsx'
import { vintageWords } from './vintageWords.ts'
import { populationWords } from './words.ts'

export function IndicatorPage({
  view,
  actor,
  reading,
  lifeAreas,
  choose,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: IndicatorReading
  readonly lifeAreas: LifeAreas
  /** How another moment is chosen. */
  readonly choose: {
    readonly form: FormState<MomentField>
    readonly meetings: readonly PastMeeting[]
  }
}) {
  const { language } = view
  const words = indicatorWords(language)
  const common = populationWords(language)
  const { charted, chart } = reading
  const { indicator, place, series } = charted
  const [first, rest] = firstSentences(indicator.description || indicator.title)
  const stopped = stoppedIn(indicator)
  const said = chart ? finding(language, indicator, series, chart) : null
  return (
    <Page
      view={view}
      title={indicator.name}
      current="population"
      failed={hasProblems(choose.form)}
      breadcrumb={[
        { label: common.title, href: populationPath() },
        { label: <Stored language={language}>{indicator.name}</Stored> },
      ]}
    >
      <ErrorSummary view={view} form={choose.form} />
      <ObjectHeading
        name={<Stored language={language}>{indicator.name}</Stored>}
        tag={
          <>
            <Tag>
              {indicator.describes === 'population' ? common.describesPopulation : common.describesOperation}
            </Tag>
            {stopped ? <Tag>{registryWords(language).stopped(stopped)}</Tag> : null}
          </>
        }
        answer={story(language, indicator, place, series, chart)}
        definition={<Stored language={language}>{first}</Stored>}
      />
      {rest ? (
        <Details summary={definitionWords(language).all}>
          <p class="prose">
            <Stored language={language}>{indicator.description}</Stored>
          </p>
        </Details>
      ) : null}
      {reading.moment ? (
        <MomentNotice
          language={language}
          moment={reading.moment}
          news={reading.news}
          hasValues={series.points.length > 0}
          called={reading.called}
          back={indicatorPath(indicator.code, place.code)}
        />
      ) : null}
      {reading.jumps.map((jump) => (
        <JumpNotice
          view={view}
          jump={jump}
          answers={mayPrepare(actor)}
          told={reading.judged.filter(({ facts }) => facts.vintage === jump.vintage)}
        />
      ))}
      <IndicatorSpine language={language} reading={reading} />
      <div class="stack">
        <div class="layout-9-3">
          <section>
            <SectionHeading aside={<Places view={view} actor={actor} reading={reading} />}>
              {words.isItReal}
            </SectionHeading>
            {isFlag(indicator) ? null : (
              <IndicatorChart language={language} charted={charted} computed={chart} />
            )}
            <DefinitionChanged
              language={language}
              indicator={indicator}
              past={reading.moment ? [] : reading.past}
            />
            <Legend language={language} indicator={indicator} chart={chart} />
            {reading.twin && series.points.some(({ halfWidth }) => halfWidth !== undefined) ? (
              <p class="source">{registryWords(language).intervals(reading.twin.code)}</p>
            ) : null}
            {said ? (
              <p class={said.alarming ? 'finding finding-away' : 'finding'}>
                <strong>{said.point}</strong> {said.rest} {runsSay(language, series, chart)}
              </p>
            ) : null}
            <PhasesNote
              language={language}
              code={indicator.code}
              series={series}
              starts={reading.moment ? [] : reading.starts}
            />
            <Details summary={words.howTitle}>
              <p>{words.how}</p>
              <Signals language={language} series={series} chart={chart} />
            </Details>
          </section>
          <IndicatorFacts view={view} actor={actor} reading={reading} lifeAreas={lifeAreas} />
        </div>
        {place.kind === 'county' && reading.municipalities.length > 0 ? (
          <Municipalities language={language} reading={reading} />
        ) : null}
        {reading.units > 0 ? (
          <FrameSection
            title={subunitWords(language).of(place.name)}
            id={subunitFrame}
            src={subunitsPath(indicator.code, place.code, reading.moment?.query)}
            link={subunitWords(language).link}
          />
        ) : null}
        <Comparisons language={language} reading={reading} />
        <FrameSection
          title={words.knowledge}
          id="knowledge-about"
          src={knowledgeOfIndicatorPath(indicator.id)}
          link={words.knowledgeLink}
        />
        <ValueTable language={language} reading={reading} />
        <DefinitionHistory language={language} indicator={reading.present} past={reading.past} />
        <RevisionTable
          language={language}
          indicator={indicator}
          place={place.code}
          revisions={reading.revisions}
          since={reading.moment !== null}
        />
        <Details summary={vintageWords(language).choose.summary} open={hasProblems(choose.form)}>
          <p>{vintageWords(language).choose.lead}</p>
          <MomentChoice
            view={view}
            action={indicatorPath(indicator.code)}
            form={choose.form}
            meetings={choose.meetings}
            carried={{ place: place.code }}
          />
        </Details>
      </div>
    </Page>
  )
}

function Places({ view, actor, reading }: Omit<Parameters<typeof IndicatorPage>[0], 'lifeAreas' | 'choose'>) {
  const words = indicatorWords(view.language)
  const { code } = reading.charted.indicator
  const shown = reading.charted.place
  const own = reading.municipalities.find(({ place }) => place.code === actor.partyCode)?.place
  const other = [reading.county.code, own?.code, nationCode].includes(shown.code) ? null : shown
  const choices = [
    { label: words.county, place: reading.county.code },
    ...(own ? [{ label: words.myMunicipality, place: own.code }] : []),
    ...(other ? [{ label: other.name, place: other.code }] : []),
    ...(reading.nation || shown.code === nationCode ? [{ label: words.nation, place: nationCode }] : []),
  ]
  return (
    <Segmented
      label={words.whichPlace}
      options={choices.map(({ label, place }) => ({
        label,
        href: indicatorPath(code, place, reading.moment?.query),
        current: place === shown.code,
      }))}
    />
  )
}
