import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Digest, mayMove, oneSided, outcomeIn, type Paragraph, sections, type Way } from './digest.ts'
import { crumbTo, digestCrumbs } from './digestView.tsx'
import { forWhom, Lines, periodText } from './parts.tsx'
import {
  digestPath,
  introductionPath,
  meaningsPath,
  omissionPath,
  omissionWithdrawalPath,
  paragraphPath,
  paragraphPositionPath,
} from './paths.ts'
import { headingOf } from './plainText.ts'
import { telling } from './telling.ts'
import { digestWords } from './words.ts'

type Moved = { readonly key: string | null; readonly way: Way }

/** The draft with what can be done to each paragraph: plain forms, one for each button. */
export function EditingPage({
  view,
  digest,
  moved,
}: {
  readonly view: View
  readonly digest: Digest
  /** The paragraph that was just moved, and which way: its button keeps focus, so that it can be moved on. */
  readonly moved: Moved
}) {
  const { language } = view
  const words = digestWords(language).editing
  const missing = oneSided(digest)
  return (
    <Page
      view={view}
      title={words.title}
      current="decisions"
      breadcrumb={digestCrumbs(view, crumbTo(view, digest), { label: words.title })}
    >
      <ObjectHeading
        name={words.title}
        note={`${forWhom(language, digest)}, ${periodText(language, digest)}`}
        answer={words.answer}
        definition={words.lead}
      />
      {missing ? <Notice tone="warning">{words.oneSided[missing]}</Notice> : null}
      <div class="stack digest-editing">
        <section>
          <SectionHeading
            aside={
              <a href={introductionPath(digest.id)} aria-label={words.changeIntroduction}>
                {words.change}
              </a>
            }
          >
            {words.introduction}
          </SectionHeading>
          <div lang={storedLang(language)}>
            <p class="digest-title">{digest.title}</p>
            {digest.introduction ? <Lines text={digest.introduction} /> : null}
          </div>
          {digest.introduction ? null : <p class="muted">{words.noIntroduction}</p>}
        </section>
        {digest.paragraphs.length === 0 ? <p class="muted">{words.nothing}</p> : null}
        {sections[digest.audience].map((section) => {
          const own = digest.paragraphs.filter((each) => each.section === section)
          return own.length === 0 ? null : (
            <section>
              <div lang={storedLang(language)}>
                <SectionHeading>{telling.headings[section]}</SectionHeading>
              </div>
              <ol class="rule-list">
                {own.map((paragraph) => (
                  <EditedParagraph
                    view={view}
                    digest={digest}
                    paragraph={paragraph}
                    way={paragraph.key === moved.key ? moved.way : null}
                  />
                ))}
              </ol>
            </section>
          )
        })}
        <div class="actions">
          <LinkButton href={digestPath(digest.id)}>{words.done}</LinkButton>
        </div>
      </div>
    </Page>
  )
}

function EditedParagraph({
  view,
  digest,
  paragraph,
  way,
}: {
  readonly view: View
  readonly digest: Digest
  readonly paragraph: Paragraph
  readonly way: Way | null
}) {
  const words = digestWords(view.language).editing
  const { key, title, text, note, leftOut, rewritten } = paragraph
  const lang = storedLang(view.language)
  return (
    <li class={leftOut ? 'digest-left-out' : undefined}>
      <div class="digest-told">
        <p class="digest-told-title">
          <strong lang={lang}>{headingOf(paragraph)}</strong>{' '}
          {leftOut ? <Tag icon="minus">{words.leftOut}</Tag> : null}
          {rewritten ? <Tag icon="pencil">{words.rewritten}</Tag> : null}
        </p>
        {leftOut ? null : (
          <div lang={lang}>
            <Lines text={text} />
            {note ? <p class="second">{note}</p> : null}
          </div>
        )}
        <Fallback view={view} paragraph={paragraph} />
      </div>
      <div class="row-buttons">
        <MoveButtons
          action={paragraphPositionPath(digest.id, key)}
          may={(to) => mayMove(digest.paragraphs, key, to)}
          moved={way}
          label={(to) => words[to](title)}
        />
        <a href={paragraphPath(digest.id, key)} aria-label={words.changeParagraph(title)}>
          {words.change}
        </a>
        <form
          method="post"
          action={leftOut ? omissionWithdrawalPath(digest.id, key) : omissionPath(digest.id, key)}
        >
          <button
            class="link-button"
            aria-label={leftOut ? words.putBackParagraph(title) : words.leaveOutParagraph(title)}
          >
            {leftOut ? words.putBack : words.leaveOut}
          </button>
        </form>
      </div>
    </li>
  )
}

/** An outcome that nobody has explained for the audience tells its wording, which was written for a meeting. */
function Fallback({ view, paragraph }: { readonly view: View; readonly paragraph: Paragraph }) {
  const words = digestWords(view.language).editing
  if (!paragraph.unexplained || paragraph.leftOut) return null
  const outcome = outcomeIn(paragraph.key)
  return (
    <p class="with-icon second">
      <Icon name="info" />
      <span>
        {words.fallback} <a href={meaningsPath(outcome)}>{words.explain}</a>
      </span>
    </p>
  )
}
