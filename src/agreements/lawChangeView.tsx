import { formatDate } from '../i18n/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import { agreementFormWords } from './formWords.ts'
import { lawChangeWords } from './lawWords.ts'
import type { OwnLawChange } from './ownLaw.ts'
import { agreementsPath, lawChangeRemovalPath, lawChangesPath, lawPath, newLawChangePath } from './paths.ts'
import { agreementWords } from './words.ts'

export function LawChangePage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const { language } = view
  const words = lawChangeWords(language)
  const { optional } = words
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="decisions"
      breadcrumb={[
        { label: agreementWords(language).title, href: agreementsPath() },
        { label: agreementFormWords(language).law.title, href: lawPath() },
        { label: words.title },
      ]}
    >
      <Form action={lawChangesPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <TextField
          form={form}
          name="sfs"
          label={words.sfs}
          hint={words.sfsHint}
          width="medium"
          autocomplete="off"
        />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} autocomplete="off" />
        <TextField
          form={form}
          name="abbreviation"
          label={words.abbreviation}
          note={optional}
          width="medium"
          autocomplete="off"
        />
        <TextField
          form={form}
          name="replacedBySfs"
          label={words.replacedBySfs}
          width="medium"
          autocomplete="off"
        />
        <TextField form={form} name="replacedByName" label={words.replacedByName} autocomplete="off" />
        <DateField form={form} name="since" label={words.since} />
        <TextField
          form={form}
          name="section"
          label={words.section}
          hint={words.sectionHint}
          note={optional}
          autocomplete="off"
        />
        <TextField
          form={form}
          name="nowIn"
          label={words.nowIn}
          hint={words.nowInHint}
          note={optional}
          autocomplete="off"
        />
      </Form>
    </FormPage>
  )
}

/** What the partnership has entered, each with its way back. */
export function OwnLawChanges({
  view: { language },
  own,
  mayChange,
}: {
  readonly view: View
  readonly own: readonly OwnLawChange[]
  readonly mayChange: boolean
}) {
  const words = lawChangeWords(language)
  if (own.length === 0 && !mayChange) return null
  return (
    <section class="own-law">
      <SectionHeading>{words.own}</SectionHeading>
      <p>{words.ownWhy}</p>
      {own.length > 0 ? (
        <ul class="rule-list">
          {own.map((change) => (
            <li>
              <div>
                <strong lang="sv">{change.name ? `${change.name} (${change.sfs})` : change.sfs}</strong>
                {change.since ? (
                  <p>
                    {words.replaced(
                      change.replacedByName,
                      change.replacedBySfs,
                      formatDate(language, change.since),
                    )}
                  </p>
                ) : null}
                {change.section ? <p>{words.provision(change.section, change.nowIn)}</p> : null}
                <p class="second">{words.by(change.recordedByName)}</p>
                {mayChange ? (
                  <form method="post" action={lawChangeRemovalPath(change.id)}>
                    <Button variant="tertiary">
                      {words.remove}
                      <span class="visually-hidden">
                        : {change.sfs} {change.section}
                      </span>
                    </Button>
                  </form>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <LinkButton variant="secondary" icon="plus" href={newLawChangePath()}>
          {words.add}
        </LinkButton>
      ) : null}
    </section>
  )
}
