import { formatInstant } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { mayHandOver } from './introduction.ts'
import { handoverPath, introductionPath } from './paths.ts'
import type { Handover, IntroductionReading } from './readingStore.ts'
import { satTold } from './told.ts'
import { introductionWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: IntroductionReading }

/** What whoever sat there before hands over; and what the one who sits there wants to hand over one day. */
export function HandoverSection({ view, actor, reading }: Props) {
  const words = introductionWords(view.language).handover
  const { predecessor, own, seat } = reading
  const may = mayHandOver(actor, seat)
  const mine = actor.id === seat.personId
  return (
    <>
      <section class="group">
        {predecessor ? (
          <>
            <SectionHeading>{words.from(predecessor.seat.personName)}</SectionHeading>
            <p>{satTold(view.language, predecessor)}</p>
            <Notes view={view} handover={predecessor} />
          </>
        ) : (
          <>
            <SectionHeading>{words.heading}</SectionHeading>
            <p class="muted">{words.nobody}</p>
          </>
        )}
      </section>
      {may || own.notes.length > 0 ? (
        <section class="group">
          <SectionHeading>{mine ? words.own : words.ownOf(seat.personName)}</SectionHeading>
          <p>{satTold(view.language, own)}</p>
          {own.notes.length > 0 ? <Notes view={view} handover={own} /> : <p class="muted">{words.ownNone}</p>}
          {may ? (
            <div class="actions">
              <LinkButton variant="secondary" icon="pencil" href={handoverPath(seat.id)}>
                {own.notes.length > 0 ? words.change : words.write}
              </LinkButton>
            </div>
          ) : null}
        </section>
      ) : null}
    </>
  )
}

function Notes({ view, handover }: { readonly view: View; readonly handover: Handover }) {
  const { language } = view
  const words = introductionWords(language).handover
  const [latest, ...earlier] = handover.notes
  if (!latest) return <p class="muted">{words.none}</p>
  const written = (note: typeof latest) => `${note.writtenByName}, ${formatInstant(language, note.writtenAt)}`
  return (
    <>
      <blockquote class="statement">
        <p class="lines" lang={storedLang(language)}>
          {latest.text}
        </p>
        <p class="statement-source">{written(latest)}</p>
      </blockquote>
      {earlier.length > 0 ? (
        <Details summary={words.earlier(earlier.length)}>
          <ul class="rule-list">
            {earlier.map((note) => (
              <li>
                <p class="lines" lang={storedLang(language)}>
                  {note.text}
                </p>
                <p class="second">{written(note)}</p>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

export function HandoverPage({
  view,
  actor,
  seat,
  form,
}: {
  readonly view: View
  readonly actor: Actor
  readonly seat: SeatInBody
  readonly form: FormState
}) {
  const all = introductionWords(view.language)
  const words = all.form
  const mine = actor.id === seat.personId
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      note={`${seat.personName}, ${seat.bodyName}`}
      answer={mine ? words.answer : words.answerOf(seat.personName)}
      lead={words.lead}
      current="partnership"
      breadcrumb={[
        { label: all.name(seat.bodyName), href: introductionPath(seat.id) },
        { label: words.title },
      ]}
    >
      <Form action={handoverPath(seat.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={10} />
      </Form>
    </FormPage>
  )
}
