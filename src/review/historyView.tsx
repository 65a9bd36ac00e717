import type { Language } from '../i18n/language.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored } from '../ui/stored.tsx'
import { puttingBackPath } from './paths.ts'
import { mayComeBack } from './puttingBack.ts'
import type { CommissionProps } from './reviewView.tsx'
import { reviewWords } from './words.ts'

/** Shown at once; the rest is folded away. */
const latest = 8

/** What has been done, the latest first. What was removed can be put back from here. */
export function ReviewHistory(props: CommissionProps) {
  const { view, commission } = props
  const words = reviewWords(view.language)
  const { history } = commission
  return (
    <section>
      <SectionHeading id="history">{words.page.history}</SectionHeading>
      <Happenings {...props} events={history.slice(0, latest)} />
      {history.length > latest ? (
        <Details summary={words.allHistory(history.length)}>
          <Happenings {...props} events={history.slice(latest)} />
        </Details>
      ) : null}
    </section>
  )
}

function Happenings({
  view,
  commission,
  events,
}: CommissionProps & { readonly events: readonly PastEvent[] }) {
  const { language } = view
  const words = reviewWords(language)
  return (
    <ol class="history">
      {events.map((event) => {
        const about = aboutWhat(event)
        return (
          <li>
            {happening(language, event.kind)}
            {about ? (
              <>
                : <Stored language={language}>{about}</Stored>
              </>
            ) : null}
            <DoneBy language={language} by={event.by} at={event.at} />
            {commission.role === 'lead' && mayComeBack(event, commission) ? (
              <form method="post" action={puttingBackPath(commission.review.id)}>
                <input type="hidden" name="revision" value={String(event.revision)} />
                <Button variant="tertiary" icon="undo" aria-label={words.putBackNamed(about)}>
                  {words.putBack}
                </Button>
              </form>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function happening(language: Language, kind: string): string {
  const words = reviewWords(language)
  return kind in words.happened ? words.happened[kind as keyof typeof words.happened] : words.other
}

/** Which part of the review it was about; empty for the review itself. */
function aboutWhat({ facts }: Pick<PastEvent, 'facts'>): string {
  const { phase, group, member, perspective, question, document, interview, row, planned, version } = facts
  return String(
    phase ??
      group ??
      member ??
      perspective ??
      question ??
      document ??
      interview ??
      row ??
      planned ??
      version ??
      '',
  )
}
