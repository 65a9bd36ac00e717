import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import { ActionTag } from './parts.tsx'
import { actionPath, planPath } from './paths.ts'
import type { PlanAtMeeting } from './plan.ts'
import { planWords } from './words.ts'

type Props = { readonly language: Language; readonly plans: readonly PlanAtMeeting[] }

/** A line for each plan: how much is done, and how much is late. */
export function PlanSummary({ language, plans }: Props) {
  const words = planWords(language)
  return (
    <>
      {plans.map(({ id, name, done, all, late }) => (
        <p>
          <a href={planPath(id)} lang={storedLang(language)}>
            {name}
          </a>
          : {words.standingOf(done, all, late)}
        </p>
      ))}
    </>
  )
}

/** Each plan with what does not go as it should, who holds it, and what they last told. */
export function PlansAtMeeting({ language, plans }: Props) {
  const words = planWords(language)
  return (
    <>
      {plans.map((plan) => (
        <section>
          <PlanSummary language={language} plans={[plan]} />
          {plan.troubled.length === 0 ? (
            plan.all > 0 ? (
              <p class="muted">{words.noTrouble}</p>
            ) : null
          ) : (
            <ul class="rule-list">
              {plan.troubled.map(({ action, state }) => (
                <li>
                  <ActionTag language={language} state={state} />
                  <p>
                    <a href={actionPath(action.id)} lang={storedLang(language)}>
                      {action.name}
                    </a>
                  </p>
                  {action.statuses[0] ? (
                    <p>
                      <Stored language={language}>{action.statuses[0].note}</Stored>
                    </p>
                  ) : null}
                  <p class="second">{words.heldBy(action.owner.name, formatDate(language, action.endsOn))}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
