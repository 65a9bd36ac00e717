import { type CivilDate, civilDateOf, daysBetween, formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { letterDraftPath, letterPath } from '../letters/paths.ts'
import type { Written } from '../letters/readingStore.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { CockpitPart } from './cockpit.ts'
import { cockpitWords } from './cockpitWords.ts'
import {
  byWeight,
  coordination,
  type Debt,
  type Debtor,
  daysLate,
  debtKinds,
  grouped,
  markOf,
  titleOf,
} from './debt.ts'
import { cockpitPath, type Grouping, newReminderPath } from './paths.ts'

type Props = {
  readonly language: Language
  readonly part: CockpitPart
  readonly by: Grouping
  /** Every row, not the first few of each group. */
  readonly whole: boolean
  /** Whoever looks sees letters; and may write them. */
  readonly prepares: boolean
  readonly reminds: boolean
}

/** So many of each group stand there; the rest is a choice away. */
const mostOfGroup = 6

/** One table, in groups: a debtor each, or a kind of debt each. */
export const DebtTable = drawnOnce('part', (props: Props) => {
  const { language, part, by, prepares } = props
  const words = cockpitWords(language)
  const { heads } = words
  const shown = [
    heads.what,
    by === 'what' ? heads.who : heads.to,
    heads.since,
    heads.due,
    ...(prepares ? [heads.reminded] : []),
  ]
  const groups =
    by === 'what'
      ? kindGroups(props)
      : part.debtors.map((debtor) => <DebtorGroup {...props} debtor={debtor} />)
  return (
    <table class="table debts" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {shown.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups}
    </table>
  )
})

function DebtorGroup({ debtor, ...props }: Props & { readonly debtor: Debtor }) {
  const { language, part, whole, prepares, reminds } = props
  const words = cockpitWords(language)
  const { reading } = part
  const { partyId, debts } = debtor
  const rows = whole ? debts : debts.slice(0, mostOfGroup)
  const span = prepares ? 5 : 4
  return (
    <tbody>
      <tr role="row" class="debts-group">
        <th scope="rowgroup" role="rowheader" colspan={span}>
          <div class="debts-debtor">
            <div>
              <h2>
                {partyId === null ? words.coordination : debtor.name}{' '}
                {debtor.silent ? (
                  <Tag tone="away" icon="bell">
                    {words.silent}
                  </Tag>
                ) : null}
              </h2>
              <p class="second">
                {partyId === null ? words.coordinationWhy : heardText(language, debtor, reading.today)}
              </p>
            </div>
            {partyId !== null && prepares ? (
              <Reminder {...props} partyId={partyId} name={debtor.name} reminds={reminds} />
            ) : null}
          </div>
        </th>
      </tr>
      {rows.map((debt) => (
        <DebtRow {...props} debt={debt} />
      ))}
      {rows.length < debts.length ? (
        <tr role="row" class="debts-more">
          <td role="cell" colspan={span}>
            <a href={cockpitPath({ party: partyId ?? coordination })}>
              {words.showAll(debts.length)}
              <span class="visually-hidden">: {partyId === null ? words.coordination : debtor.name}</span>
            </a>
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function heardText(language: Language, { heard }: Debtor, today: CivilDate): string {
  const words = cockpitWords(language).heard
  if (!heard) return words.never
  return words[heard.kind](formatDate(language, heard.on), daysBetween(heard.on, today))
}

/** What has been said to the party, and the way to say it again. */
function Reminder({
  language,
  part,
  partyId,
  name,
  reminds,
}: Props & { readonly partyId: string; readonly name: string }) {
  const words = cockpitWords(language)
  const { reminders, today } = part.reading
  const [latest, draft] = [reminders.latest.get(partyId), reminders.drafts.get(partyId)]
  return (
    <div class="debts-reminder">
      {latest ? <Reminded language={language} written={latest} today={today} /> : null}
      {draft && reminds ? <a href={letterDraftPath(draft.letterId)}>{words.draft}</a> : null}
      {reminds ? (
        <a class="with-icon" href={newReminderPath(partyId)}>
          <Icon name="mail" />
          <span>{latest ? words.remindAgain(name) : words.remind(name)}</span>
        </a>
      ) : null}
    </div>
  )
}

function Reminded({
  language,
  written,
  today,
}: {
  readonly language: Language
  readonly written: Written
  readonly today: CivilDate
}) {
  const on = civilDateOf(written.postedAt!)
  const ago = Math.max(0, daysBetween(on, today))
  return (
    <a href={letterPath(written.letterId)}>
      {cockpitWords(language).reminded(formatDate(language, on), ago)}
      <span class="visually-hidden">: {formatList(language, written.to)}</span>
    </a>
  )
}

/** The same under its head. */
function RemindedOn({ language, written, today }: Parameters<typeof Reminded>[0]) {
  const on = civilDateOf(written.postedAt!)
  const ago = Math.max(0, daysBetween(on, today))
  return (
    <>
      <a href={letterPath(written.letterId)}>{formatDate(language, on)}</a>
      <p class="second">{cockpitWords(language).ago(ago)}</p>
    </>
  )
}

function kindGroups(props: Props) {
  const { language, part, whole, prepares } = props
  const words = cockpitWords(language)
  const groups = grouped(byWeight(part.debts, part.reading.today), ({ kind }) => kind)
  return debtKinds
    .filter((kind) => groups.has(kind))
    .map((kind) => {
      const debts = groups.get(kind)!
      const rows = whole ? debts : debts.slice(0, mostOfGroup)
      return (
        <tbody>
          <tr role="row" class="debts-group">
            <th scope="rowgroup" role="rowheader" colspan={prepares ? 5 : 4}>
              <h2>
                {words.kinds[kind]} <span class="muted">{debts.length}</span>
              </h2>
            </th>
          </tr>
          {rows.map((debt) => (
            <DebtRow {...props} debt={debt} />
          ))}
          {rows.length < debts.length ? (
            <tr role="row" class="debts-more">
              <td role="cell" colspan={prepares ? 5 : 4}>
                <a href={cockpitPath({ kind }, 'what')}>
                  {words.showAll(debts.length)}
                  <span class="visually-hidden">: {words.kinds[kind]}</span>
                </a>
              </td>
            </tr>
          ) : null}
        </tbody>
      )
    })
}

function DebtRow({ language, part, by, prepares, debt }: Props & { readonly debt: Debt }) {
  const words = cockpitWords(language)
  const { heads } = words
  const { today, parties, reminders } = part.reading
  const late = daysLate(debt, today)
  const written = debt.partyId === null ? undefined : reminders.ofDebt.get(`${debt.partyId} ${markOf(debt)}`)
  const who =
    debt.partyId === null ? words.coordination : (parties.find(({ id }) => id === debt.partyId)?.name ?? '')
  const people = debt.people.length > 0 ? formatList(language, debt.people) : null
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={debt.href} lang={debt.title ? undefined : storedLang(language)}>
          {titleOf(debt, language)}
        </a>
        <p class="second">{debt.what?.(language) ?? words.what[debt.kind]}</p>
        {people ? <p class="second">{people}</p> : null}
        {debt.decides ? <p class="second away">{words.decides}</p> : null}
      </th>
      <td role="cell" data-label={by === 'what' ? heads.who : heads.to}>
        {by === 'what' ? who : (debt.to ?? words.everybody)}
      </td>
      <td role="cell" data-label={heads.since}>
        {debt.since ? formatDate(language, debt.since) : '–'}
      </td>
      <td role="cell" data-label={heads.due}>
        {debt.dueOn ? formatDate(language, debt.dueOn) : <span class="muted">{words.noDay}</span>}
        {late > 0 ? (
          <p class="second away debts-late">
            <Icon name="clock" />
            {words.daysLate(late)}
          </p>
        ) : debt.dueOn ? (
          <p class="second">{words.dueIn(daysBetween(today, debt.dueOn))}</p>
        ) : null}
      </td>
      {prepares ? (
        <td role="cell" data-label={heads.reminded}>
          {written ? (
            <RemindedOn language={language} written={written} today={today} />
          ) : debt.partyId === null ? (
            '–'
          ) : (
            <span class="muted">{words.neverReminded}</span>
          )}
        </td>
      ) : null}
    </tr>
  )
}
