import { formatInstant } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { copyPath } from '../partnership/paths.ts'
import type { PastEvent } from '../record/store.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { copyWords } from './copyWords.ts'

/** A party takes a complete copy with it: what is in it, and the button. */
export function CopyPage({
  view,
  actor,
  parties,
  former,
  past,
  form,
}: {
  readonly view: View
  readonly actor: Actor
  readonly parties: readonly Party[]
  /** Those that have left, and whose copy is kept as it was. */
  readonly former: readonly Party[]
  readonly past: readonly PastEvent[]
  readonly form: FormState
}) {
  const words = copyWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="partnership"
    >
      <div class="layout-8-4">
        <div class="stack">
          <div class="prose">
            <h2>{words.inIt}</h2>
            <Items items={words.contents} />
            <h2>{words.notInIt}</h2>
            <Items items={words.leftOut} />
          </div>
          <Notice tone="warning" title={words.personal}>
            {words.personalLead}
          </Notice>
          {/* A file comes back, not a page: that is for the browser itself. */}
          <form class="form" method="post" action={copyPath()} data-turbo="false" novalidate>
            {actor.role === 'coordinator' ? (
              <Select
                form={form}
                name="party"
                label={words.forWhom}
                hint={words.forWhomHint}
                options={[
                  { value: '', label: words.forAll },
                  ...parties.map((party) => ({ value: party.code, label: party.name })),
                  ...former.map((party) => ({ value: party.code, label: words.former(party.name) })),
                ]}
              />
            ) : (
              <p>{words.forOwn(actor.partyName)}</p>
            )}
            <div class="actions">
              <Button icon="download">{words.take}</Button>
            </div>
            <p class="muted">{words.recorded}</p>
          </form>
        </div>
        <aside class="group">
          <section>
            <SectionHeading>{words.past}</SectionHeading>
            <Past view={view} past={past} />
          </section>
        </aside>
      </div>
    </FormPage>
  )
}

/** Written as one text each, since the dictionary holds texts. */
function Items({ items }: { readonly items: string }) {
  return (
    <ul>
      {items.split('\n').map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

function Past({ view, past }: { readonly view: View; readonly past: readonly PastEvent[] }) {
  const words = copyWords(view.language)
  if (past.length === 0) return <p class="muted">{words.noPast}</p>
  return (
    <ul class="rule-list">
      {past.map(({ at, by, facts }) => (
        <li>
          <p>{formatInstant(view.language, at)}</p>
          <p class="second">
            <StoredIn language={view.language} sentence={words.takenBy(by.name, by.hat)} stored={by.hat} />{' '}
            {facts.partyName === null ? words.takenForAll : words.takenFor(String(facts.partyName))}
          </p>
        </li>
      ))}
    </ul>
  )
}
