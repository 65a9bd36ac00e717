import type { Child } from 'hono/jsx'
import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { hatLabel } from '../identity/actor.ts'
import { Button } from '../ui/button.tsx'
import { Boxes } from '../ui/choice.tsx'
import { HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import type { IconName } from '../ui/icon.ts'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Letter, type LetterState, letterState } from './letter.ts'
import type { Candidate } from './readingStore.ts'
import { lettersWords } from './words.ts'

/** A letter to read through, change and send. The page around it says what it is about. */
export function LetterForm({
  view,
  form,
  people,
  action,
  delivers,
  fixed = false,
  children,
}: {
  readonly view: View
  readonly form: FormState
  readonly people: readonly Candidate[]
  readonly action: string
  /** Whether there is a mail server. */
  readonly delivers: boolean
  /** Its words stand: they are shown, and cannot be changed. */
  readonly fixed?: boolean
  /** What else the form carries. */
  readonly children?: Child
}) {
  const words = lettersWords(view.language).form
  return (
    <form class="form letter-form" method="post" action={action} novalidate>
      <EnterSaves label={words.save} />
      {delivers ? null : <NoServer language={view.language} />}
      {children}
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="seen" />
      <HiddenField form={form} name="language" />
      <HiddenField form={form} name="concerns" />
      <Recipients view={view} form={form} people={people} />
      <TextField
        form={form}
        name="subject"
        label={words.subject}
        hint={fixed ? words.fixed : undefined}
        autocomplete="off"
        attributes={{ readonly: fixed || undefined }}
      />
      <TextArea
        form={form}
        name="text"
        label={words.text}
        rows={18}
        attributes={{ readonly: fixed || undefined }}
      />
      <div class="actions">
        <Button name="act" value="send" icon="mail">
          {words.send}
        </Button>
        <Button name="act" value="save" variant="secondary">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/**
 * Enter in a field presses the first button of the form. A letter must not leave by that: it is kept as a draft. The
 * button is for the key alone; whoever looks or listens has the ones below.
 */
function EnterSaves({ label }: { readonly label: string }) {
  return (
    <button class="visually-hidden" name="act" value="save" tabindex={-1} aria-hidden="true">
      {label}
    </button>
  )
}

function Recipients({
  view,
  form,
  people,
}: {
  readonly view: View
  readonly form: FormState
  readonly people: readonly Candidate[]
}) {
  const words = lettersWords(view.language).form
  return (
    <Boxes
      form={form}
      label={words.to}
      hint={words.toHint}
      name={`to-${people[0]?.personId ?? ''}`}
      boxes={people.map(({ personId, name, role, partyName }) => ({
        name: `to-${personId}`,
        label: name,
        hint: hatLabel(view.language, role, partyName),
      }))}
      none={<p class="muted">{words.nobody}</p>}
    />
  )
}

export function NoServer({ language }: { readonly language: Language }) {
  const words = lettersWords(language)
  return (
    <div class="letter-notice">
      <Notice tone="warning" title={words.noServer}>
        {words.noServerWhy}
      </Notice>
    </div>
  )
}

const tones = {
  failed: 'away',
  waiting: 'neutral',
  draft: 'neutral',
  sent: 'neutral',
  discarded: 'neutral',
} as const
const icons = {
  failed: 'warning',
  waiting: 'clock',
  draft: 'pencil',
  sent: 'check',
  discarded: 'trash',
} as const satisfies Record<LetterState, IconName>

export function LetterTag({ language, letter }: { readonly language: Language; readonly letter: Letter }) {
  const state = letterState(letter)
  return (
    <Tag tone={tones[state]} icon={icons[state]}>
      {lettersWords(language).states[state]}
    </Tag>
  )
}

/** "Karin Holm och Rolf Ek", or "Karin Holm och 7 till". */
export function recipientNames(language: Language, { recipients }: Pick<Letter, 'recipients'>): string {
  const words = lettersWords(language)
  const names = recipients.map(({ name }) => name)
  if (names.length === 0) return words.toNobody
  return names.length <= 3 ? formatList(language, names) : words.andMore(names[0]!, names.length - 1)
}
