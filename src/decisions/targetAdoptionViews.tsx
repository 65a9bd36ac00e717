import { formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { targetPath } from '../targets/paths.ts'
import type { Target } from '../targets/target.ts'
import { LinkButton } from '../ui/button.tsx'
import { DateField, HiddenField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { citation, type OutcomeInContext } from './outcome.ts'
import { newTargetAdoptionPath, outcomePath, targetAdoptionPath } from './paths.ts'
import type { TargetAdoption } from './targetAdoptionStore.ts'
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
      <turbo-frame id="target-adoption" target="_top">
        {adoptions.length === 0 ? (
          <p class="muted">
            {words.none} {words.noneWhy}
          </p>
        ) : (
          <ul class="rule-list">
            {adoptions.map(({ outcome, standing, bound, others }) => (
              <li>
                <div>
                  <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
                    {citation(outcome)} {outcome.title}
                  </a>
                  <p>
                    {words.bound(bound.length, bound.length + others.length)}{' '}
                    {standing.inForce
                      ? others.length > 0 && bound.length > 0
                        ? words.without(formatList(language, others))
                        : ''
                      : standing.why.kind === 'unmet'
                        ? words.waiting
                        : ''}
                  </p>
                </div>
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
