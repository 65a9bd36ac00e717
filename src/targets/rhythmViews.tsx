import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { TargetStatus } from '../ui/status.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { effectPath, newEffectPath, rhythmPath, targetPath, targetsPath } from './paths.ts'
import { isOverdue, type Keeping, rhythms } from './rhythm.ts'
import { rhythmWords } from './rhythmWords.ts'
import type { Target } from './target.ts'
import { targetWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly keepings: readonly Keeping[]
  readonly today: CivilDate
}

/** Every open target: where it goes, how often its effect is shown, when it was last, and when it is next. */
export function RhythmTable({ view, actor, keepings, today }: Props) {
  const { language } = view
  const words = rhythmWords(language)
  const { columns } = words
  return (
    <section>
      <SectionHeading id="rhythm">{words.heading}</SectionHeading>
      <p class="effect-lead muted">{words.lead}</p>
      <table class="table table-labelled" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {Object.values(columns).map((name) => (
              <th scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {keepings.map((keeping) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={targetPath(keeping.standing.target.id)} lang={storedLang(language)}>
                  {keeping.standing.target.name}
                </a>
              </th>
              <td role="cell" data-label={columns.towards}>
                <TargetStatus language={language} state={keeping.standing.progress.state} />
              </td>
              <td role="cell" data-label={columns.rhythm}>
                {words.rhythms[keeping.rhythm?.rhythm ?? 'none']}
                {mayPrepare(actor) ? <RhythmLink view={view} keeping={keeping} /> : null}
              </td>
              <td role="cell" data-label={columns.shown}>
                {keeping.shownOn ? formatDate(language, keeping.shownOn) : words.never}
              </td>
              <td role="cell" data-label={columns.next}>
                <Next view={view} keeping={keeping} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Next({ view: { language }, keeping, today }: { view: View; keeping: Keeping; today: CivilDate }) {
  const words = rhythmWords(language)
  const { next } = keeping
  if (!next) return <span class="muted">{words.nobody}</span>
  const day = formatDate(language, next.dueOn)
  return isOverdue(keeping, today) ? (
    <a class="away" href={effectPath(next.id)}>
      {words.overdue(day)}
    </a>
  ) : (
    <a href={effectPath(next.id)}>{day}</a>
  )
}

function RhythmLink({ view: { language }, keeping }: { view: View; keeping: Keeping }) {
  const words = rhythmWords(language)
  const { target } = keeping.standing
  const has = keeping.rhythm !== null && keeping.rhythm.rhythm !== 'none'
  return (
    <div class="second">
      <a href={rhythmPath(target.id)}>
        {has ? words.change : words.set}
        <span class="visually-hidden">
          {' '}
          <StoredIn language={language} sentence={words.of(target.name)} stored={target.name} />
        </span>
      </a>
    </div>
  )
}

/** What went badly and nobody has shown. */
export function Unsaid({ view, actor, keepings }: Omit<Props, 'today'>) {
  const { language } = view
  const words = rhythmWords(language)
  if (keepings.length === 0) return null
  return (
    <Notice tone="warning" title={words.unsaid}>
      {words.unsaidWhy(keepings.length === 1)}
      <ul class="effect-unsaid">
        {keepings.map(({ standing: { target } }) => (
          <li>
            {mayPrepare(actor) ? (
              <a href={newEffectPath(target.id)}>
                <StoredIn language={language} sentence={words.showIt(target.name)} stored={target.name} />
              </a>
            ) : (
              <Stored language={language}>{target.name}</Stored>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function RhythmFormPage({
  view,
  form,
  target,
  next,
}: {
  readonly view: View
  readonly form: FormState
  readonly target: Target
  readonly next: Keeping['next']
}) {
  const { language } = view
  const words = rhythmWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.formTitle}
      note={<Stored language={language}>{target.name}</Stored>}
      answer={words.formAnswer}
      lead={words.formLead}
      current="targets"
      breadcrumb={[
        { label: targetWords(language).title, href: targetsPath() },
        { label: <Stored language={language}>{target.name}</Stored>, href: targetPath(target.id) },
        { label: words.formTitle },
      ]}
    >
      <Form action={rhythmPath(target.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="rhythm"
          label={words.rhythm}
          hint={words.rhythmHint}
          options={rhythms.map((value) => ({ value, label: words.rhythms[value] }))}
        />
        <TextField form={form} name="responsible" label={words.responsible} hint={words.responsibleHint} />
        {next ? (
          <p>
            {words.waits(formatDate(language, next.dueOn))}{' '}
            <a href={effectPath(next.id)}>{words.toPromise}</a>
          </p>
        ) : (
          <DateField form={form} name="firstOn" label={words.firstOn} hint={words.firstOnHint} />
        )}
      </Form>
    </FormPage>
  )
}
