import type { Naming } from '../decisions/story.ts'
import { formatList } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Difference } from '../ui/difference.tsx'
import { FactList } from '../ui/factList.tsx'
import { Select } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Agreement, partyChanges, type Version } from './agreement.ts'
import { agreementPath, agreementsPath } from './paths.ts'
import { type ParagraphPair, paragraphPairs } from './textDifference.ts'
import { agreementWords } from './words.ts'

/** Two versions of an agreement: what was written otherwise, and who came and went. */
export function DifferencePage({
  view,
  agreement,
  older,
  newer,
  name,
}: {
  readonly view: View
  readonly agreement: Agreement
  readonly older: Version
  readonly newer: Version
  readonly name: Naming
}) {
  const { language } = view
  const words = agreementWords(language)
  const own = words.differences
  const pairs = paragraphPairs(older.text, newer.text)
  const changed = pairs.filter(isChanged).length
  const title = own.title(older.number, newer.number)
  const { title: named } = newer.outcome
  return (
    <Page
      view={view}
      title={`${title}: ${named}`}
      current="decisions"
      breadcrumb={[
        { label: words.title, href: agreementsPath() },
        { label: named, href: agreementPath(agreement.id) },
        { label: title },
      ]}
    >
      <ObjectHeading
        name={title}
        note={<span lang={storedLang(language)}>{named}</span>}
        answer={own.answer(changed)}
        definition={own.lead}
      />
      <div class="layout-8-4">
        <section class="agreement-difference prose" lang={storedLang(language)}>
          {older.outcome.title === named ? null : (
            <p>
              <Difference language={language} older={older.outcome.title} newer={named} />
            </p>
          )}
          {runsOf(pairs).map((run) =>
            run.kind === 'same' ? (
              <p class="difference-same" lang={language}>
                {own.same(run.count)}
              </p>
            ) : (
              <p class="lines">
                <Difference language={language} older={plain(run.pair.older)} newer={plain(run.pair.newer)} />
              </p>
            ),
          )}
        </section>
        <aside class="stack">
          <Choice view={view} agreement={agreement} older={older} newer={newer} />
          <PartyDifference view={view} older={older} newer={newer} name={name} />
        </aside>
      </div>
    </Page>
  )
}

type Run =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'changed'; readonly pair: ParagraphPair }

/** What is unchanged is told as a number: a document of many pages has little that differs. */
function runsOf(pairs: readonly ParagraphPair[]): readonly Run[] {
  const runs: Run[] = []
  for (const pair of pairs) {
    const last = runs.at(-1)
    if (isChanged(pair)) runs.push({ kind: 'changed', pair })
    else if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', count: last.count + 1 }
    else runs.push({ kind: 'same', count: 1 })
  }
  return runs
}

function isChanged({ older, newer }: ParagraphPair): boolean {
  return older !== newer
}

/** A heading's sign is not read. */
function plain(paragraph: string | null): string {
  return (paragraph ?? '').replaceAll(/^#{1,4}\s+/gm, '')
}

function Choice({
  view,
  agreement,
  older,
  newer,
}: {
  readonly view: View
  readonly agreement: Agreement
  readonly older: Version
  readonly newer: Version
}) {
  const words = agreementWords(view.language)
  const form = formOf({ from: String(older.number), to: String(newer.number) })
  const options = agreement.versions.map(({ number }) => ({
    value: String(number),
    label: words.boundVersion(number),
  }))
  return (
    <form class="group" method="get" action={`${agreementPath(agreement.id)}/differences`}>
      <Select form={form} name="from" label={words.differences.older} options={options} />
      <Select form={form} name="to" label={words.differences.newer} options={options} />
      <div class="actions">
        <Button variant="secondary">{words.differences.show}</Button>
      </div>
    </form>
  )
}

function PartyDifference({
  view: { language },
  older,
  newer,
  name,
}: {
  readonly view: View
  readonly older: Version
  readonly newer: Version
  readonly name: Naming
}) {
  const words = agreementWords(language).differences
  const { added, removed } = partyChanges(older, newer)
  const facts = [
    ...(added.length > 0 ? [{ term: words.added, value: formatList(language, added.map(name)) }] : []),
    ...(removed.length > 0 ? [{ term: words.removed, value: formatList(language, removed.map(name)) }] : []),
  ]
  return (
    <section>
      <SectionHeading>{words.parties}</SectionHeading>
      {facts.length === 0 ? <p>{words.sameParties}</p> : <FactList facts={facts} />}
    </section>
  )
}
