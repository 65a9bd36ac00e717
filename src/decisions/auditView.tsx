import { formatDate } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { InForce } from '../ui/status.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Audited } from './audit.ts'
import { followUpWords } from './followUpWords.ts'
import { citation } from './outcome.ts'
import { auditFilePath, outcomePath } from './paths.ts'
import { decisionWords } from './words.ts'

/** What is carried out, what is late, and what nobody has ever reported back on. */
export function AuditPage({ view, audited }: { readonly view: View; readonly audited: readonly Audited[] }) {
  const { language } = view
  const words = followUpWords(language).audit
  const { states: reportStates } = followUpWords(language).report
  const count = (...states: readonly Audited['state'][]) =>
    audited.filter(({ state }) => states.includes(state)).length
  const answer =
    audited.length === 0 ? words.none : words.answer(count('done'), count('late', 'silent'), count('silent'))
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading name={words.title} answer={answer} definition={words.definition} />
      {audited.length === 0 ? null : (
        <section class="section">
          <table class="table audit" role="table">
            <caption class="visually-hidden">{words.title}</caption>
            <thead>
              <tr role="row">
                {[words.outcome, words.standing, words.due, words.state, words.reported].map((head) => (
                  <th scope="col" role="columnheader">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {audited.map(({ outcome, standing, report, state }) => (
                <tr role="row">
                  <th scope="row" role="rowheader">
                    <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
                      {outcome.title}
                    </a>
                    <p class="second">
                      {decisionWords(language).kindsShort[outcome.kind]} {citation(outcome)}
                    </p>
                  </th>
                  <td role="cell">
                    <InForce language={language} inForce={standing.inForce} />
                  </td>
                  <td role="cell">
                    {outcome.dueOn ? (
                      formatDate(language, outcome.dueOn)
                    ) : (
                      <Stored language={language}>{outcome.noDueReason || '–'}</Stored>
                    )}
                  </td>
                  <td role="cell" class={state === 'late' || state === 'silent' ? 'away' : undefined}>
                    {words.states[state]}
                  </td>
                  <td role="cell">
                    {report ? (
                      <>
                        {reportStates[report.state]}
                        <p class="second">{formatDate(language, report.reportedOn)}</p>
                      </>
                    ) : (
                      <span class="muted">{words.noReport}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="actions outcome-actions">
            <LinkButton variant="secondary" icon="download" href={auditFilePath()} data-turbo="false">
              {words.download}
            </LinkButton>
          </div>
        </section>
      )}
    </Page>
  )
}
