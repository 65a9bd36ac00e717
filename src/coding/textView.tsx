import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Coding, Span } from './coding.ts'
import { overlap } from './coding.ts'
import type { Passage } from './passages.ts'
import { sourceCodingPath } from './paths.ts'
import { type Run, runsOf } from './segments.ts'
import { type Block, type Sentence, sentencesOf } from './sentences.ts'
import { codingWords } from './words.ts'
import { agreementOn, chosenPassage, codersHere, shownPassages, type Workspace } from './workspace.ts'

/** The text with what is coded in it, and in the margin what each passage means. */
export function CodedBlocks({
  view,
  work,
  blocks,
}: {
  readonly view: View
  readonly work: Workspace
  readonly blocks: readonly Block[]
}) {
  const passages = shownPassages(work)
  const codings = passages.flatMap((passage) => passage.codings)
  return (
    <>
      {blocks.map((block) => {
        const here = passages.filter((passage) => overlap(passage, block))
        return (
          <div class={block.isInterviewer ? 'turn turn-asked' : 'turn'}>
            <span class="turn-number" aria-hidden="true">
              {block.sentences[0]?.number}
            </span>
            <div lang={storedLang(view.language)}>
              {block.speaker === null ? null : <p class="turn-speaker">{block.speaker}</p>}
              <p class="turn-text">
                {block.sentences.map((sentence, index) => (
                  <SentenceText
                    view={view}
                    work={work}
                    sentence={sentence}
                    until={block.sentences[index + 1]?.start ?? sentence.end}
                    codings={codings.filter((coding) => overlap(coding, sentence))}
                    passages={here}
                  />
                ))}
              </p>
            </div>
            <ul class="turn-margin">
              {here
                .filter(({ start }) => start >= block.start)
                .map((passage) => (
                  <Margin view={view} work={work} passage={passage} />
                ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

/** A sentence and the white space after it, in pieces over which the same codes lie. */
function SentenceText({
  view,
  work,
  sentence,
  until,
  codings,
  passages,
}: {
  readonly view: View
  readonly work: Workspace
  readonly sentence: Sentence
  readonly until: number
  readonly codings: readonly Coding[]
  readonly passages: readonly Passage[]
}) {
  const chosen = work.place.at
  const things: readonly (Span & { readonly coding?: Coding })[] = [
    ...codings.map((coding) => ({ start: coding.start, end: coding.end, coding })),
    ...(chosen && overlap(chosen, sentence) ? [chosen] : []),
  ]
  return (
    <span
      class="sentence"
      id={`s${sentence.number}`}
      tabindex={-1}
      data-number={sentence.number}
      data-start={sentence.start}
      data-end={sentence.end}
    >
      <span class="sentence-number" data-aside>
        {sentence.number}
      </span>
      {runsOf(things, { start: sentence.start, end: until }).map((run) => (
        <Piece view={view} work={work} run={run} passages={passages} />
      ))}
    </span>
  )
}

function Piece({
  view,
  work,
  run,
  passages,
}: {
  readonly view: View
  readonly work: Workspace
  readonly run: Run<Span & { readonly coding?: Coding }>
  readonly passages: readonly Passage[]
}) {
  const text = work.text.slice(run.start, run.end)
  if (run.over.length === 0) return <>{text}</>
  const codings = run.over.flatMap(({ coding }) => coding ?? [])
  const isChosen = codings.length < run.over.length
  const passage = codings.length > 0 ? passages.find((each) => overlap(each, run)) : undefined
  // Two coders' same part is one; what overlaps is drawn deeper.
  const depth = Math.min(3, new Set(codings.map(({ start, end }) => `${start}-${end}`)).size)
  const standing = passage?.standing === 'disagree' ? ' run-apart' : ''
  const classes = `run run-${depth}${standing}${isChosen ? ' run-chosen' : ''}`
  const words = codingWords(view.language).page
  return (
    <>
      <Aside
        text={words.begins}
        names={namesOf(
          work,
          codings.filter(({ start }) => start === run.start),
        )}
      />
      <mark class={classes} data-passage={passage?.number}>
        {text}
      </mark>
      <Aside
        text={words.ends}
        names={namesOf(
          work,
          codings.filter(({ end }) => end === run.end),
        )}
      />
    </>
  )
}

/** Where a code begins or ends, for those who listen. It is no part of the text, and is not copied with it. */
function Aside({
  text,
  names,
}: {
  readonly text: (names: string) => string
  readonly names: readonly string[]
}) {
  if (names.length === 0) return null
  return (
    <span class="visually-hidden" data-aside>
      {` ${text(names.join(', '))} `}
    </span>
  )
}

function namesOf({ codeOf }: Workspace, codings: readonly Coding[]): readonly string[] {
  return [...new Set(codings.map(({ codeId }) => codeOf(codeId)?.path ?? ''))]
}

function Margin({
  view,
  work,
  passage,
}: {
  readonly view: View
  readonly work: Workspace
  readonly passage: Passage
}) {
  const { language } = view
  const words = codingWords(language).page
  const { review, source, place, codeOf } = work
  const all = codersHere(work).length
  const href = sourceCodingPath(review.id, source.id, { ...place, at: passage })
  const isChosen = chosenPassage(work)?.number === passage.number
  const sentences = sentencesOf(work.text, passage)
  const label = sentences ? words.sentence(...sentences) : ''
  const link = (children: string, lang?: string) => (
    <a
      href={href}
      data-turbo-action="replace"
      data-passage={passage.number}
      aria-current={isChosen ? 'true' : undefined}
      lang={lang}
    >
      {children}
      <span class="visually-hidden" lang={language}>
        , {words.passage(passage.number)}, {label}
      </span>
    </a>
  )
  if (passage.standing === 'disagree') {
    return (
      <li class="margin margin-apart">
        {link(words.apart)}
        <span class="margin-note">{words.codes(passage.codes.length)}</span>
      </li>
    )
  }
  const settled = passage.standing === 'settled' ? agreementOn(passage) : null
  const codes = settled
    ? [{ codeId: settled.codeId, note: words.agreed }]
    : passage.codes.map(({ codeId, coders }) => ({
        codeId,
        note: all > 1 ? words.of(coders.length, all) : '',
      }))
  return (
    <>
      {codes.map(({ codeId, note }) => (
        <li class={settled ? 'margin margin-settled' : 'margin'}>
          {link(codeOf(codeId)?.path ?? '', storedLang(language))}
          {note === '' ? null : (
            <span class="margin-note">
              {settled ? <Icon name="check" /> : null}
              {note}
            </span>
          )}
        </li>
      ))}
    </>
  )
}

/** The answer of the page, in a sentence or two. */
export function answerOf({ language }: View, work: Workspace): string {
  const words = codingWords(language).page
  const { passages, me } = work
  const coders = codersHere(work)
  const [only, second] = coders
  if (!only) return words.nobody
  if (!second)
    return only.id === me?.id ? words.youAlone(passages.length) : words.alone(only.number, passages.length)
  const count = (standing: Passage['standing']) =>
    passages.filter((passage) => passage.standing === standing).length
  return [
    words.agree(coders.length, count('agree'), passages.length),
    count('settled') > 0 ? words.settled(count('settled')) : '',
    count('disagree') > 0 ? words.talk(count('disagree')) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
