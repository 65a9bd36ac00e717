import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { targetPath } from '../targets/paths.ts'
import type { Target } from '../targets/target.ts'
import { LinkButton } from '../ui/button.tsx'
import { DateField, HiddenField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { citation, type OutcomeInContext } from './outcome.ts'
import { newTargetAdoptionPath, outcomePath, targetAdoptionPath } from './paths.ts'
import type { TargetAdoption, TargetAnswer } from './targetAdoptionStore.ts'
import { targetAdoptionWords } from './targetAdoptionWords.ts'
import { decisionWords } from './words.ts'

type Props = { readonly view: View; readonly target: Target }

function crumbs({ view: { language }, target }: Props, title: string) {
  return [
    { label: decisionWords(language).title, href: '/decisions' },
    { label: <Stored language={language}>{target.name}</Stored>, href: targetPath(target.id) },
    { label: title },
  ]
}

/** A page of its own without script; with it, only its frame is taken, into the target's page. */
export function TargetAdoptionPage(
  props: Props & { readonly actor: Actor; readonly adoptions: readonly TargetAdoption[] },
) {
  const { view, target, actor, adoptions } = props
  const { language } = view
  const words = targetAdoptionWords(language)
  return (
    <Page view={view} title={words.title} current="decisions" breadcrumb={crumbs(props, words.title)}>
      <ObjectHeading
        name={words.title}
        answer={<StoredIn language={language} sentence={words.answer(target.name)} stored={target.name} />}
      />
      <TargetChain {...props} />
      <h2 class="visually-hidden" id="adoption">
        {words.title}
      </h2>
      <turbo-frame id="target-adoption" target="_top">
        {adoptions.length === 0 ? (
          <p class="muted">
            {words.none} {words.noneWhy}
          </p>
        ) : (
          <ul class="rule-list">
            {adoptions.map((adoption) => (
              <li>
                <AdoptionOfTarget language={language} adoption={adoption} />
              </li>
            ))}
          </ul>
        )}
        {mayPrepare(actor) && !target.closure ? (
          <div class="actions">
            <LinkButton variant="secondary" href={newTargetAdoptionPath(target.id)}>
              {words.put}
            </LinkButton>
          </div>
        ) : null}
      </turbo-frame>
      <p>
        <a href={targetPath(target.id)}>{words.toTarget}</a>
      </p>
    </Page>
  )
}

/** For whom it is in force, and of the others who has answered what: those that are waited for stand by name. */
function AdoptionOfTarget({
  language,
  adoption: { outcome, standing, bound, others, answers },
}: {
  readonly language: Language
  readonly adoption: TargetAdoption
}) {
  const words = targetAdoptionWords(language)
  const named = (wanted: TargetAnswer) =>
    formatList(
      language,
      answers.flatMap(({ party, answer }) => (answer === wanted ? party : [])),
    )
  const [adopted, waiting, late, declined] = [
    named('adopted'),
    named('waiting'),
    named('late'),
    named('declined'),
  ]
  const isOver = !standing.inForce && standing.why.kind !== 'unmet' && standing.why.kind !== 'not-begun'
  return (
    <div>
      <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
        {citation(outcome)} {outcome.title}
      </a>
      <p>
        {words.bound(bound.length, bound.length + others.length)}{' '}
        {!standing.inForce && standing.why.kind === 'unmet' ? words.waiting : ''}
      </p>
      {adopted === '' || (others.length === 0 && standing.inForce) ? null : <p>{words.adopted(adopted)}</p>}
      {isOver ? null : (
        <>
          {late === '' ? null : <p class="away">{words.late(late)}</p>}
          {waiting === '' ? null : <p>{words.missing(waiting)}</p>}
          {declined === '' ? null : <p>{words.declined(declined)}</p>}
        </>
      )}
    </div>
  )
}

/** Where on the chain this stands. The target's own chain fetches its step of adoption from here. */
function TargetChain({
  view: { language },
  target,
  adoptions,
}: Props & { readonly adoptions: readonly TargetAdoption[] }) {
  const unknown: SpineStep = { fact: '–', reached: false }
  const [latest] = adoptions
  return (
    <Spine
      language={language}
      current="adoption"
      steps={{
        need: unknown,
        evidence: unknown,
        target: {
          fact: target.name,
          lang: storedLang(language),
          href: targetPath(target.id),
          reached: true,
        },
        priority: unknown,
        decision: latest
          ? {
              fact: latest.outcome.title,
              lang: storedLang(language),
              href: outcomePath(latest.outcome.id),
              reached: true,
            }
          : unknown,
        adoption: stepOf(language, adoptions),
        action: unknown,
        effect: unknown,
      }}
    />
  )
}

/** A party has adopted the target when it has adopted any of the outcomes that it stands in. */
function stepOf(language: Language, adoptions: readonly TargetAdoption[]): SpineStep {
  const { step } = targetAdoptionWords(language)
  const common = { href: '#adoption', fetched: true } as const
  const parties = adoptions[0]?.answers.map(({ party }) => party) ?? []
  if (parties.length === 0) return { ...common, fact: step.none, reached: false }
  const answersOf = (party: string) =>
    adoptions.flatMap(({ answers }) => answers.filter((each) => each.party === party))
  const missing = parties.filter((party) => !answersOf(party).some(({ answer }) => answer === 'adopted'))
  const adopted = parties.length - missing.length
  return {
    ...common,
    fact:
      missing.length === 0
        ? step.all(parties.length)
        : missing.length <= 2
          ? step.named(adopted, parties.length, formatList(language, missing))
          : step.some(adopted, parties.length, missing.length),
    warning: missing.some((party) => answersOf(party).some(({ answer }) => answer === 'late')),
    reached: true,
  }
}

export function TargetAdoptionFormPage(
  props: Props & { readonly form: FormState; readonly outcomes: readonly OutcomeInContext[] },
) {
  const { view, target, form, outcomes } = props
  const { language } = view
  const words = targetAdoptionWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.put}
      answer={<StoredIn language={language} sentence={words.formAnswer(target.name)} stored={target.name} />}
      lead={words.lead}
      current="decisions"
      breadcrumb={crumbs(props, words.put)}
    >
      <Form action={targetAdoptionPath(target.id)} save={words.save}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <Select
          form={form}
          name="outcome"
          label={words.outcome}
          options={[
            { value: '', label: words.newAgreement },
            ...outcomes.map((outcome) => ({
              value: outcome.id,
              label: `${citation(outcome)} ${outcome.title}`,
              lang: storedLang(language),
            })),
          ]}
        />
        <TextField
          form={form}
          name="decidedBy"
          label={words.decidedBy}
          hint={words.decidedByHint}
          autocomplete="off"
        />
        <DateField form={form} name="answerBy" label={words.answerBy} />
      </Form>
    </FormPage>
  )
}
