import type { CivilDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { Fieldset } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { FrameSection } from '../ui/frameSection.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { ActionTable } from './actionParts.tsx'
import { actionWords } from './actionWords.ts'
import { knowledgeOfTargetPath, newTurningPath, targetPath, targetsPath, turningPath } from './paths.ts'
import type { Standing } from './standing.ts'
import { targetAnswer } from './story.ts'
import type { Target } from './target.ts'
import {
  type ActionStanding,
  isEmptyTurning,
  type Turning,
  type TurningAction,
  turningParts,
} from './turning.ts'
import { rowsFor } from './turningForms.ts'
import type { TurningVersion } from './turningStore.ts'
import { turningWords } from './turningWords.ts'
import { targetWords } from './words.ts'

type Shown = { readonly view: View; readonly actor: Actor; readonly target: Target }

function crumbs(view: View, target: Target, title: string) {
  return [
    { label: targetWords(view.language).title, href: targetsPath() },
    { label: <Stored language={view.language}>{target.name}</Stored>, href: targetPath(target.id) },
    { label: title },
  ]
}

/** On the target's own page: what is written, in short, with the way to the whole. */
export function TurningSection({
  view,
  actor,
  target,
  turning,
  actions,
  today,
}: Shown & {
  readonly turning: Turning
  readonly actions: readonly ActionStanding[]
  readonly today: CivilDate
}) {
  const words = turningWords(view.language)
  const writes = mayPrepare(actor) && !target.closure
  if (isEmptyTurning(turning)) {
    if (target.closure) return null
    return (
      <section id="turning">
        <SectionHeading>{words.title}</SectionHeading>
        <EmptyState
          what={words.empty}
          why={words.emptyWhy}
          action={
            writes ? (
              <LinkButton variant="secondary" href={newTurningPath(target.id)}>
                {words.write}
              </LinkButton>
            ) : undefined
          }
        />
      </section>
    )
  }
  return (
    <section id="turning">
      <SectionHeading aside={<a href={turningPath(target.id)}>{words.read}</a>}>{words.title}</SectionHeading>
      <TurningTexts
        view={view}
        turning={turning}
        actions={actions}
        today={today}
        writesFor={writes ? target.id : null}
        level={3}
      />
      {writes ? <a href={newTurningPath(target.id)}>{words.writeOn}</a> : null}
    </section>
  )
}

/** Everything on one page, also of paper. */
export function TurningPage({
  view,
  actor,
  standing,
  versions,
  actions,
  today,
}: Omit<Shown, 'target'> & {
  readonly standing: Standing
  readonly versions: readonly TurningVersion[]
  /** Of the latest version, and how they went. */
  readonly actions: readonly ActionStanding[]
  readonly today: CivilDate
}) {
  const { language } = view
  const words = turningWords(language)
  const { target } = standing
  const turning = versions.at(-1)
  const writes = mayPrepare(actor) && !target.closure
  return (
    <Page view={view} title={words.title} current="targets" breadcrumb={crumbs(view, target, words.title)}>
      <ObjectHeading
        name={words.title}
        answer={<StoredIn language={language} sentence={words.answer(target.name)} stored={target.name} />}
        definition={target.closure ? undefined : targetAnswer(language, standing)}
      />
      {turning ? (
        <TurningTexts
          view={view}
          turning={turning}
          actions={actions}
          today={today}
          writesFor={writes ? target.id : null}
          level={2}
        />
      ) : (
        <EmptyState what={words.empty} why={words.emptyWhy} />
      )}
      {writes ? (
        <div class="actions">
          <LinkButton variant="secondary" href={newTurningPath(target.id)}>
            {turning ? words.writeOn : words.write}
          </LinkButton>
        </div>
      ) : null}
      <div class="turning-known">
        <FrameSection
          title={words.known}
          id="knowledge-about"
          src={knowledgeOfTargetPath(target.id)}
          link={words.knownLink}
        />
      </div>
      {versions.length > 1 ? (
        <div class="turning-versions">
          {versions
            .slice(0, -1)
            .toReversed()
            .map((each) => (
              <Details summary={words.version(each.version)}>
                <TurningTexts
                  view={view}
                  turning={each}
                  actions={each.actions.map((action) => ({ ...action, completion: null }))}
                  today={null}
                  level={3}
                />
              </Details>
            ))}
        </div>
      ) : null}
    </Page>
  )
}

function TurningTexts({
  view,
  turning,
  actions,
  today,
  writesFor = null,
  level,
}: {
  readonly view: View
  readonly turning: Turning
  readonly actions: readonly ActionStanding[]
  readonly today: CivilDate | null
  readonly writesFor?: string | null
  readonly level: 2 | 3
}) {
  const { language } = view
  const words = turningWords(language)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      <div class="layout-6-6 turning">
        {turningParts.map((part) => (
          <div class="topic topic-light">
            <Heading>{words.parts[part]}</Heading>
            {turning[part] ? (
              <p class="lines" lang={storedLang(language)}>
                {turning[part]}
              </p>
            ) : (
              <p class="muted">{words.notWritten}</p>
            )}
          </div>
        ))}
      </div>
      {actions.length > 0 ? (
        <ActionTable language={language} actions={actions} today={today} writesFor={writesFor} />
      ) : null}
    </>
  )
}

export function TurningFormPage({
  view,
  form,
  target,
  open,
}: {
  readonly view: View
  readonly form: FormState
  readonly target: Target
  /** The actions that are left to do. */
  readonly open: readonly TurningAction[]
}) {
  const words = turningWords(view.language)
  const own = actionWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={<StoredIn language={view.language} sentence={words.answer(target.name)} stored={target.name} />}
      lead={words.paper}
      current="targets"
      breadcrumb={crumbs(view, target, words.title)}
    >
      <Form action={turningPath(target.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        {turningParts.map((part) => (
          <TextArea
            form={form}
            name={part}
            label={words.parts[part]}
            hint={words.hints[part]}
            note={words.optional}
            rows={4}
          />
        ))}
        <p class="second">{words.actionHint}</p>
        {rowsFor(open).map((number) => (
          <Fieldset legend={words.row(number)} id={`row-${number}`}>
            <TextField form={form} name={`what-${number}`} label={own.what} note={words.optional} />
            <TextField form={form} name={`who-${number}`} label={own.who} note={words.optional} />
            <DateField form={form} name={`when-${number}`} label={own.when} note={words.optional} />
          </Fieldset>
        ))}
      </Form>
    </FormPage>
  )
}
