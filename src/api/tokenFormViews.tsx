import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, hatLabel, mayPrepare } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { Example } from './guideView.tsx'
import { guidePath, revocationPath, tokensPath } from './paths.ts'
import { scopes, type Token, tokenState } from './token.ts'
import { tokenWords } from './words.ts'

export function NewTokenPage({
  view,
  actor,
  form,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
}) {
  const words = tokenWords(view.language)
  const offered = scopes.filter((scope) => scope === 'read' || mayPrepare(actor))
  return (
    <FormPage
      view={view}
      form={form}
      title={words.form.title}
      answer={words.form.answer}
      lead={words.form.lead(hatLabel(view.language, actor.role, actor.partyName))}
      current="partnership"
      breadcrumb={[{ label: words.title, href: tokensPath() }, { label: words.form.title }]}
    >
      {/* The key is in the answer itself, which is shown once: that is for the browser, not for Turbo. */}
      <Form action={tokensPath()} save={words.form.save} whole>
        <HiddenField form={form} name="id" />
        <TextField
          form={form}
          name="name"
          label={words.form.name}
          hint={words.form.nameHint}
          autocomplete="off"
        />
        <RadioGroup
          form={form}
          name="scope"
          label={words.form.scope}
          options={offered.map((scope) => ({
            value: scope,
            label: words.scopes[scope],
            hint: words.form.scopeHints[scope],
          }))}
        />
        <DateField form={form} name="lastOn" label={words.form.lastOn} hint={words.form.lastOnHint} />
      </Form>
    </FormPage>
  )
}

/** The one time that the key is shown. */
export function MadeTokenPage({
  view,
  name,
  text,
  example,
}: {
  readonly view: View
  readonly name: string
  readonly text: string
  /** A command that tries it. */
  readonly example: string
}) {
  const words = tokenWords(view.language)
  return (
    <Page
      view={view}
      title={words.made.title}
      current="partnership"
      breadcrumb={[{ label: words.title, href: tokensPath() }, { label: words.made.title }]}
    >
      <ObjectHeading name={words.made.title} answer={words.made.answer} definition={words.made.lead} />
      <div class="stack">
        <copy-text data-copied={words.made.copied}>
          <div class="field">
            <label class="field-label" for="token">
              {words.made.key(name)}
            </label>
            <input
              class="ds-input field-full token-text"
              id="token"
              readonly
              value={text}
              autocomplete="off"
              spellcheck={false}
            />
          </div>
          <div class="actions">
            <Button type="button" icon="link" hidden>
              {words.made.copy}
            </Button>
            <span class="muted" role="status"></span>
          </div>
        </copy-text>
        <Notice tone="warning" title={words.made.keep}>
          {words.made.keepLead}
        </Notice>
        <section class="group">
          <h2>{words.made.try}</h2>
          <Example text={example} />
        </section>
        <div class="actions">
          <LinkButton variant="secondary" href={tokensPath()}>
            {words.made.back}
          </LinkButton>
          <a href={guidePath()}>{words.guide}</a>
        </div>
      </div>
    </Page>
  )
}

/** It cannot be taken back: what it means, and for whom. */
export function RevocationPage({
  view,
  token,
  today,
}: {
  readonly view: View
  readonly token: Token
  readonly today: CivilDate
}) {
  const words = tokenWords(view.language)
  const title = words.revocation.title(token.name)
  const used = token.lastUsedOn
    ? words.revocation.used(formatDate(view.language, token.lastUsedOn))
    : words.revocation.unused
  return (
    <Page
      view={view}
      title={title}
      current="partnership"
      breadcrumb={[{ label: words.title, href: tokensPath() }, { label: title }]}
    >
      <ObjectHeading
        name={title}
        note={`${token.personName}, ${hatLabel(view.language, token.role, token.partyName)}`}
        answer={tokenState(token, today) === 'valid' ? words.revocation.answer : words.revocation.over}
        definition={`${used} ${words.revocation.goesOn}`}
      />
      {tokenState(token, today) === 'valid' ? (
        <form class="form" method="post" action={revocationPath(token.id)}>
          <div class="actions">
            <Button icon="lock">{words.revocation.act}</Button>
            <a href={tokensPath()}>{words.revocation.keep}</a>
          </div>
        </form>
      ) : (
        <div class="actions">
          <LinkButton variant="secondary" href={tokensPath()}>
            {words.made.back}
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
