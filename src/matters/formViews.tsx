import type { Child } from 'hono/jsx'
import type { Actor } from '../identity/actor.ts'
import { HatsMeet } from '../identity/parts.tsx'
import { hasEnded } from '../partnership/body.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { latestPath, offered } from './decisionPath.ts'
import { isPartyOn, mayRaiseFor, raiserValue } from './forms.ts'
import { matterFormWords } from './formWords.ts'
import type { Matter } from './matter.ts'
import { type Origin, originKinds, originValue } from './origin.ts'
import { matterDetailsPath, matterPath, mattersPath, originsPath } from './paths.ts'
import { raiseWords } from './raiseWords.ts'
import type { MattersReading } from './readingStore.ts'
import { matterWords } from './words.ts'

/** The frame of every form about a matter: what is wrong, what others did meanwhile, the fields. */
export function MatterFormPage({
  view,
  form,
  matter,
  words: { title, answer, lead, save },
  action,
  theirs,
  askedOf = [],
  children,
}: {
  readonly view: View
  readonly form: FormState
  /** Null for one that is not there yet. */
  readonly matter: Pick<Matter, 'id' | 'title'> | null
  readonly words: {
    readonly title: string
    readonly answer: string
    readonly lead: Child
    readonly save: string
  }
  readonly action: string
  /** What somebody else has done since the form was opened. */
  readonly theirs?: string | undefined
  /** The bodies that have it before them. */
  readonly askedOf?: readonly string[]
  readonly children: Child
}) {
  const own = matterWords(view.language)
  const about = matter ? [{ label: own.page.crumb, href: matterPath(matter.id) }] : []
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      note={matter ? <Stored language={view.language}>{matter.title}</Stored> : undefined}
      answer={answer}
      lead={lead}
      meanwhile={theirs}
      meanwhileTitle={matterFormWords(view.language).changed}
      current="decisions"
      breadcrumb={[{ label: own.title, href: mattersPath() }, ...about, { label: title }]}
    >
      <Form action={action} save={save}>
        {children}
        <HatsMeet view={view} matter={{ bodyIds: askedOf }} />
      </Form>
    </FormPage>
  )
}

export function RaisePage({
  view,
  actor,
  form,
  reading,
  origins,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly reading: MattersReading
  readonly origins: readonly Origin[]
}) {
  const words = matterFormWords(view.language)
  const own = raiseWords(view.language).raise
  const lang = storedLang(view.language)
  const bodies = reading.bodies.filter((body) => !hasEnded(body, reading.today))
  return (
    <MatterFormPage view={view} form={form} matter={null} words={own} action={mattersPath()}>
      <HiddenField form={form} name="id" />
      <AboutFields view={view} actor={actor} form={form} reading={reading} />
      <RadioGroup
        form={form}
        name="kind"
        label={own.kind}
        options={offered(reading.kinds).map((kind) => {
          const { name, about } = latestPath(kind)
          return {
            value: kind.id,
            label: name,
            lang,
            hint: <Stored language={view.language}>{about}</Stored>,
          }
        })}
      />
      <Select
        form={form}
        name="body"
        label={own.body}
        hint={own.bodyHint}
        options={[
          { value: '', label: own.asPath },
          ...bodies.map(({ id, name }) => ({ value: id, label: name, lang })),
        ]}
      />
      <DateField form={form} name="on" label={words.day} />
      <OriginSelect view={view} form={form} origins={origins} note={words.optional} />
    </MatterFormPage>
  )
}

export function DetailsPage({
  view,
  actor,
  form,
  matter,
  reading,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly matter: Matter
  readonly reading: MattersReading
}) {
  const words = raiseWords(view.language).details
  return (
    <MatterFormPage
      view={view}
      form={form}
      matter={matter}
      words={words}
      action={matterDetailsPath(matter.id)}
    >
      <HiddenField form={form} name="seen" />
      <AboutFields view={view} actor={actor} form={form} reading={reading} present={matter} />
    </MatterFormPage>
  )
}

export function OriginPage({
  view,
  form,
  matter,
  origins,
}: {
  readonly view: View
  readonly form: FormState
  readonly matter: Matter
  readonly origins: readonly Origin[]
}) {
  const words = raiseWords(view.language).origin
  return (
    <MatterFormPage view={view} form={form} matter={matter} words={words} action={originsPath(matter.id)}>
      <OriginSelect view={view} form={form} origins={origins} />
    </MatterFormPage>
  )
}

function AboutFields({
  view,
  actor,
  form,
  reading: { parties, bodies, today },
  present,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly reading: MattersReading
  readonly present?: Matter
}) {
  const words = matterFormWords(view.language)
  const own = raiseWords(view.language).raise
  const lang = storedLang(view.language)
  const mayChoose = (value: Matter['raisedBy']) =>
    mayRaiseFor(actor, value) ||
    (present !== undefined && raiserValue(present.raisedBy) === raiserValue(value))
  const options = (kind: 'party' | 'body', all: readonly { readonly id: string; readonly name: string }[]) =>
    all
      .filter(({ id }) => mayChoose({ kind, id }))
      .map(({ id, name }) => ({ value: raiserValue({ kind, id }), label: name, lang }))
  const known = [
    {
      label: own.parties,
      options: options(
        'party',
        parties.filter((party) => isPartyOn(party, today)),
      ),
    },
    {
      label: own.bodies,
      options: options(
        'body',
        bodies.filter((body) => !hasEnded(body, today)),
      ),
    },
  ]
  return (
    <>
      <TextField form={form} name="title" label={own.name} hint={own.nameHint} autocomplete="off" />
      <TextArea form={form} name="need" label={own.need} hint={own.needHint} rows={3} />
      <Select
        form={form}
        name="raisedBy"
        label={own.raisedBy}
        hint={own.raisedByHint}
        options={[{ value: '', label: words.choose }, ...known.filter((group) => group.options.length > 0)]}
      />
    </>
  )
}

function OriginSelect({
  view,
  form,
  origins,
  note,
}: {
  readonly view: View
  readonly form: FormState
  readonly origins: readonly Origin[]
  readonly note?: string
}) {
  const words = raiseWords(view.language).raise
  const lang = storedLang(view.language)
  const groups = originKinds
    .map((kind) => ({
      label: words.origins[kind],
      options: origins
        .filter((origin) => origin.kind === kind)
        .map((origin) => ({ value: originValue(origin), label: origin.name, lang })),
    }))
    .filter(({ options }) => options.length > 0)
  return (
    <Select
      form={form}
      name="origin"
      label={words.stems}
      hint={words.stemsHint}
      note={note}
      options={[{ value: '', label: words.stemsNothing }, ...groups]}
    />
  )
}
