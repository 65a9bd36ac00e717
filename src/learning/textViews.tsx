import { type Actor, mayPrepare } from '../identity/actor.ts'
import { matterPath } from '../matters/paths.ts'
import { meetingPath } from '../meetings/paths.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, Select, TextArea } from '../ui/field.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Own } from './guessStore.ts'
import {
  agendaOfTextPath,
  matterOfTextPath,
  mergerPath,
  partingPath,
  supportPath,
  supportWithdrawalPath,
  textsPath,
} from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import { type Gathered, gathered, mergeable, type TextKind, type Written } from './text.ts'
import { learningWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: SessionReading
  readonly own: Own | null
  readonly kind: TextKind
  /** Null where nobody can write any longer. */
  readonly form: FormState | null
}

/** What has been written, the most supported first, and the field to write in. */
export function TextsSection({ view, actor, reading, own, kind, form }: Props) {
  const { language } = view
  const words = learningWords(language).texts
  const texts = gathered(reading.texts, kind)
  const isQuestion = kind === 'question'
  const id = `${kind}s`
  if (texts.length === 0 && !form) return null
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{isQuestion ? words.questionsHeading : words.explainHeading}</SectionHeading>
      {form ? (
        <form class="guess-form" method="post" action={textsPath(reading.session.id)} novalidate>
          <HiddenField form={form} name="id" />
          <input type="hidden" name="kind" value={kind} />
          <TextArea
            form={form}
            name="words"
            label={isQuestion ? words.ask : words.explain}
            hint={words.hint}
            rows={2}
            attributes={{ maxlength: 300 }}
          />
          <div class="actions">
            <Button variant="secondary">{isQuestion ? words.askSave : words.explainSave}</Button>
          </div>
        </form>
      ) : null}
      {texts.length === 0 ? (
        <p class="muted">{isQuestion ? words.noQuestions : words.noExplanations}</p>
      ) : (
        <ul class="learning-texts">
          {texts.map((text) => (
            <Text {...{ view, actor, reading, own, text }} isOpen={form !== null} />
          ))}
        </ul>
      )}
    </section>
  )
}

type TextProps = Omit<Props, 'kind' | 'form'> & { readonly text: Gathered; readonly isOpen: boolean }

function Text({ view, actor, reading, own, text, isOpen }: TextProps) {
  const { language } = view
  const words = learningWords(language).texts
  const lang = storedLang(language)
  const isQuestion = text.kind === 'question'
  const leads = mayPrepare(actor)
  return (
    <li>
      <div>
        <p class="learning-words" lang={lang}>
          {text.words}
        </p>
        <p class="second">{isQuestion ? words.wants(text.support) : words.supported(text.support)}</p>
      </div>
      {isOpen ? <Support view={view} reading={reading} own={own} text={text} /> : null}
      <div class="learning-more">
        {text.same.length > 0 ? (
          <Details summary={words.same(text.same.length)}>
            <ul>
              {text.same.map((each) => (
                <li>
                  <span lang={lang}>{each.words}</span>
                  {leads ? (
                    <form method="post" action={partingPath(reading.session.id, each.id)}>
                      <Button variant="tertiary" icon="undo">
                        {words.part}
                        <span class="visually-hidden">{`${words.partOf}${each.words}`}</span>
                      </Button>
                    </form>
                  ) : null}
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
        {isQuestion ? <Onward view={view} reading={reading} text={text} leads={leads} /> : null}
        {leads && isOpen ? <Merger view={view} reading={reading} text={text} /> : null}
      </div>
    </li>
  )
}

function Support({
  view: { language },
  reading,
  own,
  text,
}: Pick<TextProps, 'view' | 'reading' | 'own' | 'text'>) {
  const words = learningWords(language).texts
  const supports = own?.supported.has(text.id) ?? false
  const path = supports ? supportWithdrawalPath : supportPath
  const label = supports ? words.withdraw : text.kind === 'question' ? words.wantToKnow : words.support
  return (
    <form method="post" action={path(reading.session.id, text.id)}>
      <Button variant={supports ? 'tertiary' : 'secondary'} icon={supports ? 'undo' : 'plus'}>
        {label}
        <span class="visually-hidden">{`${supports ? words.withdrawOf : words.about}${text.words}`}</span>
      </Button>
    </form>
  )
}

/** What a question has led to, and what it can lead to. */
function Onward({
  view: { language },
  reading: { session },
  text,
  leads,
}: Pick<TextProps, 'view' | 'reading' | 'text'> & { readonly leads: boolean }) {
  const words = learningWords(language).texts
  const own = <span class="visually-hidden">{`${words.about}${text.words}`}</span>
  const hasMatter = text.ledTo.some(({ kind }) => kind === 'matter')
  const hasMeeting = text.ledTo.some(({ kind }) => kind === 'meeting')
  return (
    <>
      {text.ledTo.map(({ kind, id }) =>
        kind === 'matter' ? (
          <a href={matterPath(id)}>
            {words.becameMatter}
            {own}
          </a>
        ) : kind === 'meeting' ? (
          <a href={meetingPath(id)}>
            {words.onAgenda}
            {own}
          </a>
        ) : null,
      )}
      {leads && !hasMatter ? (
        <a href={matterOfTextPath(session.id, text.id)}>
          {words.toMatter}
          {own}
        </a>
      ) : null}
      {leads && !hasMeeting ? (
        <form method="post" action={agendaOfTextPath(session.id, text.id)}>
          <button class="link-button" type="submit">
            {words.toAgenda}
            {own}
          </button>
        </form>
      ) : null}
    </>
  )
}

function Merger({ view: { language }, reading, text }: Pick<TextProps, 'view' | 'reading' | 'text'>) {
  const words = learningWords(language).texts
  const others: readonly Written[] = mergeable(reading.texts, text)
  if (others.length === 0) return null
  return (
    <Details
      summary={
        <>
          {words.merge}
          <span class="visually-hidden">{`${words.about}${text.words}`}</span>
        </>
      }
    >
      <form class="form" method="post" action={mergerPath(reading.session.id, text.id)} novalidate>
        <Select
          form={formOf<'into'>({})}
          name="into"
          prefix={`merge-${text.id}`}
          label={words.mergeWith}
          options={others.map((other) => ({
            value: other.id,
            label: other.words,
            lang: storedLang(language),
          }))}
        />
        <div class="actions">
          <Button variant="secondary">{words.merge}</Button>
        </div>
      </form>
    </Details>
  )
}
