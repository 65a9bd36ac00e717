import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { TextArea } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { type Bearing, bearings } from './breadth.ts'
import type { Evidence } from './evidenceStore.ts'
import type { FindingShown } from './findingView.tsx'
import { QuoteBlock } from './parts.tsx'
import {
  counterSearchPath,
  counterSearchRemovalPath,
  evidenceRemovalPath,
  newEvidencePath,
  newQuotePath,
  quoteWithdrawalPath,
  quoteWithdrawalUndoPath,
} from './paths.ts'
import type { Quote } from './quoteStore.ts'
import { findingWords } from './words.ts'

/** For and against side by side, as wide and as large. Members see the segments, others the quotes that are released. */
export function EvidenceSection(shown: FindingShown) {
  const { view, reading, conclusion } = shown
  const { language } = view
  const { evidence: words, quote } = findingWords(language)
  const { access } = reading
  const isMember = access.role !== null
  const quotes = reading.quotesOf(conclusion.id)
  const own = reading.evidence.filter(({ findingId }) => findingId === conclusion.id)
  const isRestored =
    isMember &&
    own.every(({ segmentId }) => segmentId === null) &&
    reading.breadthOf(conclusion.id).supports.interviews > 0
  return (
    <section id="evidence">
      <SectionHeading
        aside={
          access.writes && !conclusion.withdrawal ? (
            <a href={newEvidencePath(conclusion)}>{words.add}</a>
          ) : null
        }
      >
        {words.title}
      </SectionHeading>
      {isMember ? null : <p class="muted">{words.membersOnly}</p>}
      {isRestored ? <p class="muted">{words.missing}</p> : null}
      <div class="layout-6-6">
        {bearings.map((bearing) => (
          <div>
            <h3 class="bearing">
              <Icon name={bearing === 'supports' ? 'plus' : 'minus'} />
              {words[bearing]}
            </h3>
            {isMember ? <Pieces {...shown} bearing={bearing} own={own} /> : null}
            <Quotes {...shown} bearing={bearing} quotes={quotes} />
          </div>
        ))}
      </div>
      {quotes.length > 0 ? <p class="source">{quote.edited}</p> : null}
    </section>
  )
}

function Pieces({
  view,
  reading,
  conclusion,
  roles,
  bearing,
  own,
}: FindingShown & { readonly bearing: Bearing; readonly own: readonly Evidence[] }) {
  const { language } = view
  const { evidence: words } = findingWords(language)
  const writes = reading.access.writes && !conclusion.withdrawal
  const pieces = own.filter((piece) => piece.bearing === bearing)
  if (pieces.length === 0) return <p class="muted">{words.none[bearing]}</p>
  const roleNames = ({ voices }: Evidence) =>
    roles.filter(({ id }) => voices.some(({ roleId }) => roleId === id)).map(({ name }) => name)
  return (
    <ol class="rule-list">
      {pieces.map((piece, at) => {
        const source = words.source(piece.source.kind, piece.source.number)
        const told = [source, ...roleNames(piece)].join(', ')
        return (
          <li>
            <div class="evidence">
              <p class="second">{piece.segmentId === null ? `${source}, ${words.whole}` : told}</p>
              {piece.segmentId === null ? (
                <p lang={storedLang(language)}>{piece.source.title}</p>
              ) : piece.text === null ? (
                <p class="muted">{words.gone}</p>
              ) : (
                <p class="lines" lang={storedLang(language)}>
                  {piece.text}
                </p>
              )}
              {writes ? (
                <div class="row-buttons">
                  {piece.text !== null && piece.source.kind === 'interview' ? (
                    <a href={newQuotePath(conclusion, piece.id)}>
                      {words.release}
                      <span class="visually-hidden">{words.releaseOf(source, at + 1)}</span>
                    </a>
                  ) : null}
                  <form method="post" action={evidenceRemovalPath(conclusion)}>
                    <input type="hidden" name="evidence" value={piece.id} />
                    <button class="link-button">
                      {words.remove}
                      <span class="visually-hidden">{words.removeOf(source, at + 1)}</span>
                    </button>
                  </form>
                </div>
              ) : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Quotes({
  view,
  reading,
  conclusion,
  bearing,
  quotes,
}: FindingShown & { readonly bearing: Bearing; readonly quotes: readonly Quote[] }) {
  const { language } = view
  const { evidence, quote: words } = findingWords(language)
  const { access } = reading
  const own = quotes.filter((quote) => quote.bearing === bearing)
  if (own.length === 0) return access.role === null ? <p class="muted">{evidence.noReaderEvidence}</p> : null
  return (
    <div class="quotes">
      <h4>{words[bearing]}</h4>
      {own.map((quote, at) => (
        <QuoteBlock language={language} quote={quote}>
          {access.role === null ? null : (
            <>
              {quote.withdrawal ? (
                <Tag icon="cross">{quote.isStopped ? words.stoppedTag : words.takenBack}</Tag>
              ) : null}
              <DoneBy
                language={language}
                by={quote.withdrawal?.by ?? quote.releasedBy}
                at={quote.withdrawal?.at ?? quote.releasedAt}
              />
              {quote.isStopped || (quote.withdrawal && !access.writes) ? null : (
                <form
                  method="post"
                  action={
                    quote.withdrawal
                      ? quoteWithdrawalUndoPath(conclusion, quote.id)
                      : quoteWithdrawalPath(conclusion, quote.id)
                  }
                >
                  <button class="link-button">
                    {quote.withdrawal ? words.again : words.takeBack}
                    <span class="visually-hidden">{words.takeBackOf(at + 1)}</span>
                  </button>
                </form>
              )}
            </>
          )}
        </QuoteBlock>
      ))}
    </div>
  )
}

/** Whether and where somebody has looked for what speaks against it. */
export function CounterSearchSection({ view, reading, conclusion, form }: FindingShown) {
  const { language } = view
  const { evidence: words } = findingWords(language)
  const { access } = reading
  const search = reading.counterSearchOf(conclusion.id)
  const writes = access.writes && !conclusion.withdrawal
  return (
    <section id="counter-search">
      <SectionHeading>{words.counter}</SectionHeading>
      {search ? (
        <>
          <p class="lines prose" lang={storedLang(language)}>
            {search.note}
          </p>
          <DoneBy language={language} by={search.by} at={search.at} />
        </>
      ) : (
        <p class="muted">{words.counterNone}</p>
      )}
      {writes ? (
        <Details
          summary={search ? words.counterChange : words.counterWrite}
          open={form !== null || search === null}
        >
          <div class="group">
            <form class="form" method="post" action={counterSearchPath(conclusion)} novalidate>
              <TextArea
                form={form ?? formOf({ note: search?.note ?? '' })}
                name="note"
                label={words.counterLabel}
                hint={words.counterHint}
                rows={3}
              />
              <div class="actions">
                <Button variant="secondary">{words.counterSave}</Button>
              </div>
            </form>
            {search ? (
              <form method="post" action={counterSearchRemovalPath(conclusion)}>
                <button class="link-button">{words.counterRemove}</button>
              </form>
            ) : null}
          </div>
        </Details>
      ) : null}
    </section>
  )
}
