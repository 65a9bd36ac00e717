import { outcomePath } from '../decisions/paths.ts'
import { formatDate, formatList } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { bindingVersion, everyParty } from './agreement.ts'
import type { AgreementProps } from './agreementView.tsx'
import { lifeState } from './life.ts'
import { LifeTag } from './parts.tsx'
import { agreementPath, differencePath } from './paths.ts'
import { periodOf } from './story.ts'
import { agreementWords } from './words.ts'

/** Every version, the latest first, each with what differs from the one before. */
export function VersionsSection({ view, standing, kin, today }: AgreementProps) {
  const { language } = view
  const words = agreementWords(language)
  const { agreement, version: shown } = standing
  const heads = [words.versionHead, words.state, words.period, words.parties, words.difference]
  return (
    <section>
      <SectionHeading id="versions">{words.versions}</SectionHeading>
      <table class="table table-labelled" role="table">
        <caption class="visually-hidden">{words.versions}</caption>
        <Heads heads={heads} />
        <tbody>
          {agreement.versions.toReversed().map((version) => {
            const { number, outcome, partyIds } = version
            const earlier = agreement.versions.find((each) => each.number === number - 1)
            return (
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a
                    href={agreementPath(agreement.id, number)}
                    aria-current={number === shown.number ? 'true' : undefined}
                  >
                    {words.boundVersion(number)}
                  </a>
                  <p class="second">{formatDate(language, outcome.takenOn)}</p>
                </th>
                <td role="cell" data-label={words.state}>
                  <LifeTag language={language} state={lifeState(outcome, kin(outcome.id).later, today)} />
                </td>
                <td role="cell" data-label={words.period}>
                  {periodOf(language, version)}
                </td>
                <td role="cell" data-label={words.parties}>
                  {words.partyCount(partyIds.length)}
                </td>
                <td role="cell" data-label={words.difference}>
                  {earlier ? (
                    <a href={differencePath(agreement.id, earlier.number, number)}>
                      {words.compare(earlier.number)}
                    </a>
                  ) : (
                    '–'
                  )}
                  <p class="second">
                    <a href={outcomePath(outcome.id)}>
                      {words.toDecision}
                      <span class="visually-hidden"> {words.toDecisionOf(number)}</span>
                    </a>
                  </p>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Which version binds each of those who are or have been parties to it, on the day. */
export function BoundSection({ view, standing, today, day, name }: AgreementProps) {
  const { language } = view
  const words = agreementWords(language)
  const { agreement } = standing
  const parties = everyParty(agreement)
  if (parties.length === 0) return null
  return (
    <section>
      <SectionHeading id="bound">{words.who}</SectionHeading>
      {day === today ? null : <p class="muted">{words.whoOn(formatDate(language, day))}</p>}
      <form class="day-form" method="get" action={`${agreementPath(agreement.id)}#bound`}>
        <DateField
          form={formOf({ on: day === today ? '' : day })}
          name="on"
          label={words.whoDay}
          hint={words.whoDayHint}
        />
        <Button variant="secondary">{words.showDay}</Button>
      </form>
      <table class="table" role="table">
        <caption class="visually-hidden">{words.who}</caption>
        <Heads heads={[words.versionHead, words.parties]} />
        <tbody>
          {[...agreement.versions.toReversed(), null].map((version) => {
            const bound = parties.filter((id) => bindingVersion(agreement, id, day) === version)
            return bound.length === 0 ? null : (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {version ? words.boundVersion(version.number) : words.notBound}
                </th>
                <td role="cell">
                  {words.partyCount(bound.length)}
                  <p class="second">{formatList(language, bound.map(name))}</p>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Heads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr role="row">
        {heads.map((head) => (
          <th scope="col" role="columnheader">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
