import { formatInstant } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { lettersCrumbs } from './crumbs.ts'
import { inListOrder, isFixed, type Letter, letterState } from './letter.ts'
import { LetterForm, LetterTag, NoServer, recipientNames } from './parts.tsx'
import { cockpitOfLettersPath, letterDraftPath, letterPath } from './paths.ts'
import type { Candidate } from './readingStore.ts'
import { lettersWords } from './words.ts'

export function LettersPage({
  view,
  letters,
  delivers,
}: {
  readonly view: View
  readonly letters: readonly Letter[]
  readonly delivers: boolean
}) {
  const { language } = view
  const words = lettersWords(language)
  const count = (state: ReturnType<typeof letterState>) =>
    letters.filter((letter) => letterState(letter) === state).length
  const { heads } = words
  return (
    <Page
      view={view}
      title={words.title}
      current="overview"
      breadcrumb={[lettersCrumbs(language)[0]!, { label: words.title }]}
      live
    >
      <live-page>
        <ObjectHeading
          name={words.title}
          answer={words.answer(letters.length - count('discarded'), count('failed'), count('waiting'))}
          definition={words.definition}
        />
        {delivers ? null : <NoServer language={language} />}
        <section class="section">
          {letters.length === 0 ? (
            <EmptyState
              what={words.empty}
              why={words.emptyWhy}
              action={<LinkButton href={cockpitOfLettersPath()}>{words.toReminders}</LinkButton>}
            />
          ) : (
            <table class="table letters" role="table">
              <caption class="visually-hidden">{words.title}</caption>
              <thead>
                <tr role="row">
                  {[heads.letter, heads.to, heads.when, heads.state].map((head) => (
                    <th scope="col" role="columnheader">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {inListOrder(letters).map((letter) => (
                  <tr role="row">
                    <th scope="row" role="rowheader">
                      <a href={letterPath(letter.id)} lang={letter.language}>
                        {letter.subject}
                      </a>
                      {letter.about.name === letter.subject ? null : (
                        <p class="second">
                          <Stored language={language}>{letter.about.name}</Stored>
                        </p>
                      )}
                    </th>
                    <td role="cell" data-label={heads.to}>
                      {recipientNames(language, letter)}
                    </td>
                    <td role="cell" data-label={heads.when}>
                      {formatInstant(language, letter.posting?.at ?? letter.writtenAt)}
                    </td>
                    <td role="cell" data-label={heads.state}>
                      <LetterTag language={language} letter={letter} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </live-page>
    </Page>
  )
}

export function DraftPage({
  view,
  form,
  letter,
  people,
  delivers,
}: {
  readonly view: View
  readonly form: FormState
  readonly letter: Letter
  readonly people: readonly Candidate[]
  readonly delivers: boolean
}) {
  const { language } = view
  const words = lettersWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.form.draftTitle}
      note={<span lang={storedLang(language)}>{letter.about.name}</span>}
      answer={words.form.answer}
      lead={words.form.lead}
      current="overview"
      breadcrumb={[
        ...lettersCrumbs(language),
        { label: <span lang={letter.language}>{letter.subject}</span>, href: letterPath(letter.id) },
        { label: words.form.draftTitle },
      ]}
    >
      <LetterForm
        view={view}
        form={form}
        people={people}
        action={letterDraftPath(letter.id)}
        delivers={delivers}
        fixed={isFixed(letter)}
      />
    </FormPage>
  )
}
