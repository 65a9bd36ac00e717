import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { Difference } from '../ui/difference.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { BodyTree } from './bodyParts.tsx'
import { bodyWords } from './bodyWords.ts'
import { PurposeInForce } from './parts.tsx'
import { partyKinds } from './party.ts'
import { PartyLists } from './partyParts.tsx'
import { partyWords } from './partyWords.ts'
import {
  copyPath,
  newBodyPath,
  newPartyPath,
  newSeatPath,
  partnershipPath,
  purposePath,
  setupPath,
} from './paths.ts'
import type { Purpose } from './purpose.ts'
import { purposeWords } from './purposeWords.ts'
import type { BodiesReading } from './readingStore.ts'
import { EndedSeats } from './seatViews.tsx'
import { setupWords } from './setupWords.ts'
import { counties } from './sweden.ts'
import { templateIds } from './templates.ts'
import { partnershipWords } from './words.ts'

export function PartnershipPage({
  view,
  actor,
  reading,
  purpose,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: BodiesReading
  readonly purpose: Purpose | null
}) {
  const words = partnershipWords(view.language)
  const purposes = purposeWords(view.language)
  const { parties } = reading
  const [municipalities = 0, regions = 0, others = 0] = partyKinds.map(
    (kind) => parties.filter((party) => party.kind === kind).length,
  )
  const [first] = parties
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        answer={
          first && parties.length === 1
            ? words.onlyParty(first.name)
            : words.answer(municipalities, regions, others)
        }
      />
      <div class="layout-8-4">
        <div class="stack">
          <section class="group">
            <SectionHeading
              aside={
                mayPrepare(actor) ? (
                  <LinkButton variant="secondary" href={newSeatPath()}>
                    {words.addSeat}
                  </LinkButton>
                ) : null
              }
            >
              {words.bodies}
            </SectionHeading>
            {mayPrepare(actor) ? <p class="muted">{words.seatsLead}</p> : null}
            <BodyTree view={view} reading={reading} />
            {reading.ended.length > 0 ? <EndedSeats view={view} seats={reading.ended} /> : null}
            {mayPrepare(actor) ? (
              <p>
                <a href={newBodyPath()}>{bodyWords(view.language).add}</a>
              </p>
            ) : null}
          </section>
          <section class="group">
            <SectionHeading
              aside={
                actor.role === 'coordinator' ? (
                  <a href={newPartyPath()}>{partyWords(view.language).add}</a>
                ) : null
              }
            >
              {words.parties}
            </SectionHeading>
            <PartyLists view={view} reading={reading} />
            <p>
              {words.copyLead} <a href={copyPath()}>{words.takeCopy}</a>
            </p>
          </section>
        </div>
        <aside class="group">
          {purpose ? (
            <PurposeInForce view={view} purpose={purpose} />
          ) : (
            <EmptyState
              what={purposes.noPurpose}
              why={purposes.noPurposeWhy}
              action={
                mayPrepare(actor) ? (
                  <LinkButton href={purposePath()}>{purposes.agreePurpose}</LinkButton>
                ) : null
              }
            />
          )}
          {purpose && mayPrepare(actor) ? (
            <p>
              <a href={purposePath()}>{purposes.changePurpose}</a>
            </p>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

export function PurposeVersionsPage({
  view,
  versions,
}: {
  readonly view: View
  readonly versions: readonly Purpose[]
}) {
  const words = purposeWords(view.language)
  return (
    <Page
      view={view}
      title={words.versions}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: words.versions },
      ]}
    >
      <ObjectHeading
        name={words.versions}
        answer={words.versionsAnswer(versions.length)}
        definition={versions.length > 1 ? words.versionsLead : undefined}
      />
      <ol class="rule-list" reversed>
        {versions.map((purpose, at) => {
          const older = versions[at + 1]
          return (
            <li>
              <p class="lead" lang={storedLang(view.language)}>
                {purpose.text}
              </p>
              <p class="muted">
                {words.version(purpose.version, formatDate(view.language, purpose.agreedOn))}
              </p>
              {older ? (
                <section class="purpose-change">
                  <h2 class="statement-label">{words.changedFrom(older.version)}</h2>
                  <p lang={storedLang(view.language)}>
                    <Difference language={view.language} older={older.text} newer={purpose.text} />
                  </p>
                </section>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Page>
  )
}

export function PurposeFormPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = purposeWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.purpose}
      answer={words.purposeAnswer}
      lead={words.purposeLead}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: words.purpose },
      ]}
    >
      <Form action={purposePath()} save={words.savePurpose}>
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="text" label={words.purposeText} hint={words.purposeHint} rows={4} />
        <DateField form={form} name="agreedOn" label={words.agreedOn} />
      </Form>
    </FormPage>
  )
}

export function SetupPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = setupWords(view.language)
  return (
    <FormPage view={view} form={form} title={words.title} answer={words.answer} lead={words.lead}>
      <Form action={setupPath()} save={words.save}>
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
        <Select
          form={form}
          name="county"
          label={words.county}
          options={[
            { value: '', label: words.countyMissing },
            ...counties.map((county) => ({ value: county.code, label: county.fullName })),
          ]}
        />
        <RadioGroup
          form={form}
          name="template"
          label={words.template}
          hint={words.templateHint}
          options={templateIds.map((value) => ({ value, ...words.templates[value] }))}
        />
        <TextField form={form} name="person" label={words.person} autocomplete="name" />
        <TextField form={form} name="email" type="email" label={words.email} autocomplete="email" />
      </Form>
    </FormPage>
  )
}
