import { civilDateOf, formatDate } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import type { Candidate } from '../letters/readingStore.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Digest } from './digest.ts'
import { crumbTo, digestCrumbs } from './digestView.tsx'
import { DigestText, forWhom, periodText } from './parts.tsx'
import {
  digestEditingPath,
  readingPath,
  readingWithdrawalPath,
  sendingPath,
  withdrawalPath,
} from './paths.ts'
import type { Proofreading } from './sendingStore.ts'
import { TextFormPage } from './textFormViews.tsx'
import { digestWords } from './words.ts'

/** The whole text, and the word that it can be sent. */
export function ReadingPage({
  view,
  digest,
  may,
  composes,
}: {
  readonly view: View
  readonly digest: Digest
  readonly may: Proofreading
  readonly composes: boolean
}) {
  const { language } = view
  const words = digestWords(language).reading
  return (
    <Page
      view={view}
      title={words.title}
      current="decisions"
      breadcrumb={digestCrumbs(view, crumbTo(view, digest), { label: words.title })}
    >
      <ObjectHeading
        name={words.title}
        note={`${forWhom(language, digest)}, ${periodText(language, digest)}`}
        answer={words.answer}
        definition={words.lead}
      />
      <div class="layout-8-4">
        <div>
          <p class="digest-title">
            <Stored language={language}>{digest.title}</Stored>
          </p>
          <DigestText language={language} digest={digest} />
        </div>
        <aside class="stack">
          <section>
            <SectionHeading>{words.checkHeading}</SectionHeading>
            <ul class="rule-list">
              {words.check.split('\n').map((question) => (
                <li>{question}</li>
              ))}
            </ul>
          </section>
          <Word view={view} digest={digest} may={may} />
          {composes ? <a href={digestEditingPath(digest.id)}>{words.notYet}</a> : null}
        </aside>
      </div>
    </Page>
  )
}

function Word({
  view,
  digest,
  may,
}: {
  readonly view: View
  readonly digest: Digest
  readonly may: Proofreading
}) {
  const words = digestWords(view.language).reading
  if (may === 'own-words') return <Notice tone="neutral">{words.own}</Notice>
  if (may === 'read') {
    const { byName, at } = digest.reading!
    return (
      <div class="group">
        <Notice tone="success">{words.already(byName, formatDate(view.language, civilDateOf(at)))}</Notice>
        <form method="post" action={readingWithdrawalPath(digest.id)}>
          <button class="link-button">{words.takeBack}</button>
        </form>
      </div>
    )
  }
  if (may === 'not-yours') return null
  return (
    <form class="group" method="post" action={readingPath(digest.id)}>
      {may === 'alone' ? <Notice tone="neutral">{words.alone}</Notice> : null}
      <input type="hidden" name="version" value={String(digest.version)} />
      <Button wide icon="check">
        {words.save}
      </Button>
    </form>
  )
}

/** What sending means, before it is done: the text becomes a public record. */
export function SendingPage({
  view,
  digest,
  recipients,
}: {
  readonly view: View
  readonly digest: Digest
  readonly recipients: readonly Candidate[]
}) {
  const { language } = view
  const words = digestWords(language).sending
  const way = digest.audience === 'public' ? 'published' : 'sent'
  const party = digest.partyName ?? ''
  const lead =
    digest.audience === 'public'
      ? words.lead.public
      : digest.audience === 'members'
        ? words.lead.members(recipients.length)
        : recipients.length === 0
          ? words.nobody(party)
          : words.lead.council(recipients.length, party)
  return (
    <Page
      view={view}
      title={words.title[way]}
      current="decisions"
      breadcrumb={digestCrumbs(view, crumbTo(view, digest), { label: words.title[way] })}
    >
      <ObjectHeading
        name={words.title[way]}
        note={<Stored language={language}>{digest.title}</Stored>}
        answer={words.answer[way]}
        definition={lead}
      />
      <div class="stack digest-sending">
        <Notice tone="warning">{words.law}</Notice>
        {recipients.length > 0 ? (
          <Details summary={words.recipients} open={recipients.length <= 10}>
            <ul class="rule-list">
              {recipients.map(({ name, role, partyName }) => (
                <li>
                  {name}
                  <p class="second">{hatLabel(language, role, partyName)}</p>
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
        <form class="actions" method="post" action={sendingPath(digest.id)}>
          <input type="hidden" name="version" value={String(digest.version)} />
          <Button icon={way === 'published' ? 'check' : 'mail'}>{words.save[way]}</Button>
          <LinkButton variant="tertiary" href={readingPath(digest.id)}>
            {words.back}
          </LinkButton>
        </form>
      </div>
    </Page>
  )
}

export function WithdrawalPage({
  view,
  digest,
  form,
}: {
  readonly view: View
  readonly digest: Digest
  readonly form: FormState
}) {
  const words = digestWords(view.language).withdrawal
  return (
    <TextFormPage view={view} digest={digest} form={form} words={words} action={withdrawalPath(digest.id)}>
      <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} rows={4} />
    </TextFormPage>
  )
}
