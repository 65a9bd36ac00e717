import { formatDate } from '../i18n/format.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import { type OpenQuestion, questionDaysLate } from './openQuestion.ts'
import { newQuestionEndingPath, newQuestionPath, questionPath, questionReopeningPath } from './paths.ts'
import type { CommissionProps } from './reviewView.tsx'
import { reviewWords } from './words.ts'

/** What is not answered yet, by whom it will be and when; what was answered is folded away below. */
export function QuestionsSection(props: CommissionProps) {
  const { view, commission } = props
  const { review, questions, role } = commission
  const words = reviewWords(view.language)
  const open = questions.filter(({ ending }) => ending === null)
  const ended = questions.filter(({ ending }) => ending !== null)
  return (
    <section>
      <SectionHeading id="questions">{words.page.questions}</SectionHeading>
      {open.length === 0 ? (
        <p>
          {words.question.none} <span class="muted">{words.question.noneWhy}</span>
        </p>
      ) : (
        <ul class="rule-list">
          {open.map((question) => (
            <Open {...props} question={question} />
          ))}
        </ul>
      )}
      {role ? (
        <div class="actions review-actions">
          <LinkButton variant="secondary" icon="plus" href={newQuestionPath(review.id)}>
            {words.question.add}
          </LinkButton>
        </div>
      ) : null}
      {ended.length > 0 ? (
        <Details summary={words.question.ended(ended.length)}>
          <ul class="rule-list">
            {ended.map((question) => (
              <Ended {...props} question={question} />
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  )
}

type QuestionProps = CommissionProps & { readonly question: OpenQuestion }

/** Whoever is named, those who do the review, and the coordination. */
function mayAnswer({ actor, commission: { role }, question }: QuestionProps): boolean {
  return role !== null || actor.id === question.owner.id || actor.role === 'coordinator'
}

function Open(props: QuestionProps) {
  const { view, commission, question: asked } = props
  const { language } = view
  const words = reviewWords(language).question
  const { review, role, today } = commission
  const late = questionDaysLate(asked, today)
  return (
    <li class={late > 0 ? 'late' : undefined}>
      <Icon name={late > 0 ? 'warningFilled' : 'guess'} />
      <div>
        <strong lang={storedLang(language)}>{asked.question}</strong>
        <p class="second">
          {words.owner(asked.owner.name)} {words.due(formatDate(language, asked.dueOn))}.
          {late > 0 ? ` ${words.late(late)}.` : null}
        </p>
        <div class="review-acts">
          {mayAnswer(props) ? (
            <a
              href={newQuestionEndingPath(review.id, asked.id)}
              aria-label={words.answerNamed(asked.question)}
            >
              {words.answer}
            </a>
          ) : null}
          {role ? (
            <a href={questionPath(review.id, asked.id)} aria-label={words.changeNamed(asked.question)}>
              {words.change}
            </a>
          ) : null}
        </div>
      </div>
    </li>
  )
}

function Ended(props: QuestionProps) {
  const { view, commission, question: asked } = props
  const { language } = view
  const words = reviewWords(language).question
  const { ending } = asked
  if (!ending) return null
  return (
    <li>
      <strong lang={storedLang(language)}>{asked.question}</strong>
      <p>
        {ending.how === 'answered' ? words.answered : words.withdrawn}:{' '}
        <span lang={storedLang(language)}>{ending.words}</span>
      </p>
      <DoneBy language={language} by={ending.by} at={ending.at} />
      {mayAnswer(props) ? (
        <form method="post" action={questionReopeningPath(commission.review.id, asked.id)}>
          <Button variant="tertiary" icon="undo" aria-label={words.reopenNamed(asked.question)}>
            {words.reopen}
          </Button>
        </form>
      ) : null}
    </li>
  )
}
