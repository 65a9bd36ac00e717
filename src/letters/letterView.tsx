import { formatInstant, formatTime } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import type { IconName } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { lettersCrumbs } from './crumbs.ts'
import { isWithdrawable, type Letter, letterState, type Recipient } from './letter.ts'
import { LetterTag, NoServer, recipientNames } from './parts.tsx'
import {
  aboutPath,
  letterAttemptsPath,
  letterDiscardingPath,
  letterDraftPath,
  letterHandDeliveryPath,
  letterPostingPath,
  letterTakingUpPath,
  letterWithdrawalPath,
} from './paths.ts'
import { lettersWords } from './words.ts'

type LetterProps = {
  readonly view: View
  readonly letter: Letter
  /** Whether the one who looks may do anything with it. */
  readonly handles: boolean
  readonly delivers: boolean
  /** The letter as a link that a mail program opens; null where the program sends by itself. */
  readonly mailto: string | null
}

export function LetterPage({ view, letter, handles, delivers, mailto }: LetterProps) {
  const { language } = view
  const words = lettersWords(language)
  return (
    <Page
      view={view}
      title={letter.subject}
      current="overview"
      breadcrumb={[
        ...lettersCrumbs(language),
        { label: <span lang={letter.language}>{letter.subject}</span> },
      ]}
      live
    >
      <live-page>
        <ObjectHeading
          name={<span lang={letter.language}>{letter.subject}</span>}
          tag={<LetterTag language={language} letter={letter} />}
          answer={answerOf(language, letter, { delivers, handles })}
        />
        {delivers || letterState(letter) !== 'waiting' ? null : <NoServer language={language} />}
        {letterState(letter) === 'sent' ? null : handles ? (
          <Acts view={view} letter={letter} delivers={delivers} mailto={mailto} />
        ) : (
          <p class="muted letter-acts">{words.notYours}</p>
        )}
        <div class="layout-8-4">
          <div class="stack">
            <section>
              <SectionHeading>{words.theText}</SectionHeading>
              <div class="letter-text lines" lang={letter.language}>
                {letter.text}
              </div>
            </section>
            <section>
              <SectionHeading>{words.recipients}</SectionHeading>
              <ul class="rule-list">
                {letter.recipients.map((recipient) => (
                  <RecipientRow language={language} recipient={recipient} posted={letter.posting !== null} />
                ))}
              </ul>
              {letter.recipients.length === 0 ? <p class="muted">{words.toNobody}</p> : null}
              {letter.posting ? <p class="second letter-note">{words.doubles}</p> : null}
            </section>
          </div>
          <aside>
            <FactList facts={factsOf(view, letter)} />
          </aside>
        </div>
      </live-page>
    </Page>
  )
}

function answerOf(
  language: Language,
  letter: Letter,
  { delivers, handles }: Pick<LetterProps, 'delivers' | 'handles'>,
): string {
  const words = lettersWords(language).is
  const { recipients, posting } = letter
  const got = recipients.filter(({ delivery }) => delivery.kind === 'sent' || delivery.kind === 'by-hand')
  const missed = recipients.filter(({ delivery }) => delivery.kind === 'failed')
  switch (letterState(letter)) {
    case 'draft':
      return words.draft
    case 'discarded':
      return words.discarded
    case 'sent':
      return words.sent(
        recipients.length > 3 ? words.people(recipients.length) : recipientNames(language, letter),
      )
    case 'failed':
      return words.failed(missed.length, recipients.length)
    case 'waiting':
      if (!delivers) return words.noServer
      if (!isUntouched(letter)) return words.under(got.length, recipients.length)
      return [
        words.leaves(formatTime(language, posting!.leavesAt)),
        ...(handles ? [words.untilThen] : []),
      ].join(' ')
  }
}

function isUntouched({ recipients }: Letter): boolean {
  return recipients.every(({ delivery }) => delivery.kind === 'waiting')
}

function Acts({ view, letter, delivers, mailto }: Omit<LetterProps, 'handles'>) {
  const words = lettersWords(view.language)
  const state = letterState(letter)
  const act = (
    path: string,
    label: string,
    variant: 'primary' | 'secondary' | 'tertiary',
    icon?: IconName,
  ) => (
    <form method="post" action={path}>
      <Button variant={variant} icon={icon}>
        {label}
      </Button>
    </form>
  )
  return (
    <div class="actions letter-acts">
      {state === 'draft' ? (
        <>
          <LinkButton href={letterDraftPath(letter.id)} icon="pencil">
            {words.change}
          </LinkButton>
          {act(letterDiscardingPath(letter.id), words.discard, 'tertiary', 'trash')}
        </>
      ) : null}
      {state === 'discarded' ? act(letterTakingUpPath(letter.id), words.takeUp, 'secondary', 'undo') : null}
      {state === 'waiting' && delivers && isUntouched(letter)
        ? act(letterPostingPath(letter.id), words.sendNow, 'secondary')
        : null}
      {state === 'waiting' && isWithdrawable(letter)
        ? act(letterWithdrawalPath(letter.id), words.withdraw, 'secondary')
        : null}
      {state === 'failed' && delivers ? act(letterAttemptsPath(letter.id), words.retry, 'primary') : null}
      {mailto && letter.posting ? (
        <LinkButton href={mailto} variant="secondary" icon="mail">
          {words.openInMail}
        </LinkButton>
      ) : null}
      {state === 'failed' || (state === 'waiting' && !delivers)
        ? act(letterHandDeliveryPath(letter.id), words.byHand, 'tertiary')
        : null}
    </div>
  )
}

function RecipientRow({
  language,
  recipient: { name, partyName, delivery },
  posted,
}: {
  readonly language: Language
  readonly recipient: Recipient
  readonly posted: boolean
}) {
  const words = lettersWords(language)
  const told = delivery.kind === 'waiting' ? null : formatInstant(language, delivery.at)
  return (
    <li>
      <div>
        <strong>{name}</strong>, {partyName}
        {posted ? (
          <p class={delivery.kind === 'failed' ? 'second away' : 'second'}>
            {words.deliveries[delivery.kind]}
            {told ? `, ${told}` : null}
          </p>
        ) : null}
        {'reason' in delivery ? (
          <p class="second">
            {words.reason('')}
            <span lang="en">{delivery.reason}</span>
          </p>
        ) : null}
      </div>
    </li>
  )
}

function factsOf({ language }: View, letter: Letter): readonly Fact[] {
  const words = lettersWords(language)
  const { about, posting } = letter
  const path = aboutPath(about.kind, about.id)
  const name = <Stored language={language}>{about.name}</Stored>
  return [
    { term: words.about, value: path ? <a href={path}>{name}</a> : name },
    {
      term: words.writtenBy,
      value: letter.writtenByName ?? words.theProgram,
      note: formatInstant(language, letter.writtenAt),
    },
    ...(posting
      ? [
          {
            term: words.approvedBy,
            value: posting.byName ?? words.theProgram,
            note: formatInstant(language, posting.at),
          },
        ]
      : []),
    ...(letter.discarding && !posting
      ? [
          {
            term: words.discardedBy,
            value: letter.discarding.byName,
            note: formatInstant(language, letter.discarding.at),
          },
        ]
      : []),
    ...(posting?.byName ? [{ term: words.replies, value: posting.byName }] : []),
    { term: words.language, value: words.languages[letter.language] },
  ]
}
