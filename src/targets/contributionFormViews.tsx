import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { latestOf } from '../population/series.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { HiddenField, NumberField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { PartyShare } from './contribution.ts'
import { contributionWords } from './contributionWords.ts'
import { contributionPath, targetPath, targetsPath } from './paths.ts'
import { amountText, levelText, whereText } from './story.ts'
import type { Target } from './target.ts'
import { targetWords } from './words.ts'

export function ContributionFormPage({
  view,
  form,
  target,
  share,
  history,
}: {
  readonly view: View
  readonly form: FormState
  readonly target: Target
  readonly share: PartyShare
  /** What has been said for the party before, the latest first. */
  readonly history: readonly PastEvent[]
}) {
  const { language } = view
  const words = contributionWords(language)
  const { party } = share
  const { indicator } = target
  const title = words.formTitle(party.name)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.formAnswer(party.name, levelText(language, target), target.duePeriod)}
      lead={<StoredIn language={language} sentence={`${target.name}.`} stored={target.name} />}
      current="targets"
      breadcrumb={[
        { label: targetWords(language).title, href: targetsPath() },
        { label: <Stored language={language}>{target.name}</Stored>, href: targetPath(target.id) },
        { label: title },
      ]}
    >
      <Form
        action={contributionPath(target.id, party.id)}
        save={words.save}
        beside={<a href={targetPath(target.id)}>{words.toTarget}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="what" label={words.what} hint={words.whatHint} rows={3} />
        <NumberField
          form={form}
          name="value"
          label={share.measure === 'level' ? words.level(target.duePeriod) : words.amount}
          hint={hintOf(language, target, share)}
          note={words.optional}
          unit={
            share.measure === 'level'
              ? unitOf(language, indicator).symbol || undefined
              : unitOfAmount(language, indicator)
          }
        />
      </Form>
      {history.length > 0 ? (
        <section class="contribution-earlier">
          <SectionHeading>{words.earlier}</SectionHeading>
          <ol class="history" reversed>
            {history.map(({ facts, by, at }) => (
              <li>
                <p lang={facts.what ? storedLang(language) : undefined}>
                  {facts.what
                    ? words.earlierSaid(String(facts.what), numberText(language, indicator, facts))
                    : words.earlierNothing}
                </p>
                <DoneBy language={language} by={by} at={at} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </FormPage>
  )
}

function hintOf(language: Language, target: Target, { measure, own }: PartyShare): string {
  const words = contributionWords(language)
  const latest = own ? latestOf(own) : null
  return measure === 'level' && latest
    ? words.levelHint(formatValue(language, target.indicator, latest.value), latest.period)
    : words.amountHint(whereText(language, target.place))
}

/** `procentenheter`, or what the indicator is counted in. */
function unitOfAmount(language: Language, indicator: Indicator): string | undefined {
  const { symbol } = unitOf(language, indicator)
  if (symbol !== '%') return symbol || undefined
  return targetWords(language).points('').trim()
}

function numberText(language: Language, indicator: Indicator, facts: PastEvent['facts']): string {
  if (typeof facts.level === 'number') return formatValue(language, indicator, facts.level)
  if (typeof facts.amount !== 'number') return ''
  const { symbol } = unitOf(language, indicator)
  return symbol === '%'
    ? amountText(language, indicator, facts.amount)
    : formatNumber(language, facts.amount, indicator.decimals)
}
