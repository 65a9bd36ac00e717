import type { Language } from '../i18n/language.ts'
import { DoneBy } from '../ui/author.tsx'
import { Details } from '../ui/details.tsx'
import { Difference } from '../ui/difference.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { Choices } from './choiceStore.ts'
import { costsOf } from './parts.tsx'
import type { ProposalText } from './proposal.ts'
import type { ProposalShown } from './proposalView.tsx'
import { proposalWords } from './words.ts'

/** Every wording, the latest first, each with what is new and what was struck since the one before. */
export function Versions({ view: { language }, versions, choices }: ProposalShown) {
  const { page } = proposalWords(language)
  return (
    <section>
      <SectionHeading id="versions">{page.versions}</SectionHeading>
      <ol class="history">
        {versions.map(({ version, by, at, text }, i) => {
          const before = versions[i + 1]
          return (
            <li>
              {page.version(version)}
              <DoneBy language={language} by={by} at={at} />
              {before ? (
                <Details summary={page.changedFrom(before.version)}>
                  <Changed language={language} older={before.text} newer={text} choices={choices} />
                </Details>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Changed({
  language,
  older,
  newer,
  choices,
}: {
  readonly language: Language
  readonly older: ProposalText
  readonly newer: ProposalText
  readonly choices: Choices
}) {
  const { fields } = proposalWords(language).page
  const said = saidOf(language, choices)
  const [was, is] = [said(older), said(newer)]
  const names = ['title', 'what', 'why', 'forWhom', 'cost', 'risk', 'reach', 'effects', 'origins'] as const
  const facts = names
    .filter((name) => was[name] !== is[name])
    .map(
      (name): Fact => ({
        term: fields[name],
        value: (
          <span class="lines" lang={storedLang(language)}>
            <Difference language={language} older={was[name]} newer={is[name]} />
          </span>
        ),
      }),
    )
  return <FactList facts={facts} />
}

/** All that a version says, as texts that can be held against each other. */
function saidOf(language: Language, choices: Choices) {
  const words = proposalWords(language)
  return (text: ProposalText) => ({
    title: text.title,
    what: text.what,
    why: text.why,
    forWhom: text.forWhom,
    cost: costsOf(language, text).join(', ') || words.unknownCost,
    risk: `${words.risks[text.riskLevel ?? 'none']}. ${text.risk}`.trim(),
    reach: [
      text.people === null ? '' : words.people(String(text.people)),
      text.partyIds.length === 0
        ? words.allParties
        : choices.parties
            .filter(({ id }) => text.partyIds.includes(id))
            .map(({ name }) => name)
            .join(', '),
    ]
      .filter(Boolean)
      .join('\n'),
    effects: text.effects
      .map(({ strengthId, effect, why }) => {
        const name = choices.strengthOf(strengthId)?.name ?? words.hiddenStrength
        return `${words.page.effects[effect]}: ${name} ${why}`.trim()
      })
      .join('\n'),
    origins: text.origins
      .map((origin) => choices.originOf(origin)?.name ?? words.hiddenOrigin[origin.kind])
      .join('\n'),
  })
}
