import { capitalised } from '../i18n/format.ts'
import type { BodyDetails } from './body.ts'

/** A body that a template adds. `under` names another of the same template, which stands before it. */
export type TemplateBody = Pick<BodyDetails, 'kind' | 'name' | 'purpose' | 'mandate' | 'rule'> &
  Partial<Pick<BodyDetails, 'cadence' | 'protocol'>> & {
    readonly key: string
    readonly under?: string
    /** Whoever sets up the partnership coordinates here. */
    readonly coordinates?: true
    /** The name of the life area that it works with. */
    readonly area?: string
  }

export const templateIds = ['none', 'nya-perspektiv', 'kommunal-utveckling'] as const
export type TemplateId = (typeof templateIds)[number]

const bothSides = 'minst 1 från kommun, minst 1 från region'
const contactChairs = '1 kontaktordförande från kommun, 1 kontaktordförande från region'

const lifeAreaGroup = (key: string, area: string): TemplateBody => ({
  key,
  kind: 'working',
  name: `Arbetsgruppen för ${area}`,
  purpose: `Följer hur det går i ${area}, och lägger förslag som både kommunerna och regionen står bakom.`,
  mandate: 'prepares',
  rule: contactChairs,
  under: 'preparatory',
  area,
})

const strategyGroup = (key: string, about: string): readonly TemplateBody[] => [
  {
    key,
    area: capitalised(about),
    kind: 'working',
    name: `Strategigruppen för ${about}`,
    purpose: `Håller samman länets arbete med ${about}, och bereder frågor åt ledningsgruppen.`,
    mandate: 'prepares',
    rule: bothSides,
    under: 'management',
  },
  {
    key: `${key}-area`,
    area: capitalised(about),
    kind: 'network',
    name: `Områdesgruppen för ${about}`,
    purpose: `Gör det som är överenskommet om ${about} till vardag, och säger vad som inte fungerar.`,
    mandate: 'advises',
    rule: '',
    under: key,
  },
]

/** How two counties work, as bodies. Data and nothing else: whatever is said here could be entered by hand. */
export const templates: Readonly<Record<Exclude<TemplateId, 'none'>, readonly TemplateBody[]>> = {
  'nya-perspektiv': [
    {
      key: 'steering',
      kind: 'steering',
      name: 'Politiska styrgruppen',
      purpose: 'Enas om resultatmål för länets invånare, och visar vad arbetet leder till.',
      mandate: 'advises',
      rule: 'minst en förtroendevald per part',
      cadence: { count: 3, unit: 'months' },
    },
    {
      key: 'preparatory',
      kind: 'preparatory',
      name: 'Beredningsgruppen',
      purpose: 'Gör behov och nyckeltal till förslag som både kommunerna och regionen står bakom.',
      mandate: 'prepares',
      rule: bothSides,
      under: 'steering',
      coordinates: true,
    },
    lifeAreaGroup('children', 'Barnalivet'),
    lifeAreaGroup('youth', 'Ungdomslivet'),
    lifeAreaGroup('adults', 'Vuxenlivet'),
    lifeAreaGroup('elders', 'Äldrelivet'),
  ],
  'kommunal-utveckling': [
    {
      key: 'pks',
      kind: 'steering',
      name: 'PKS',
      purpose: 'Beslutar för kommunerna gemensamt, med en ledamot från var och en.',
      mandate: 'decides',
      rule: 'en ledamot per kommun',
      cadence: { count: 3, unit: 'months' },
      protocol: 'minutes',
    },
    {
      key: 'forum',
      kind: 'arena',
      name: 'Kommunalt forum',
      purpose: 'Politisk mötesplats där frågor väcks och bereds innan de beslutas.',
      mandate: 'prepares',
      rule: 'minst en förtroendevald per part',
      under: 'pks',
    },
    {
      key: 'management',
      kind: 'preparatory',
      name: 'Ledningsgruppen',
      purpose: 'Leder det gemensamma arbetet mellan socialtjänst, skola och hälso- och sjukvård.',
      mandate: 'prepares',
      rule: '3 socialchefer, 3 skolchefer, 1 regiondirektör, 1 hälso- och sjukvårdsdirektör, 1 utvecklingsdirektör',
      under: 'forum',
      coordinates: true,
    },
    ...strategyGroup('young', 'barn och unga'),
    ...strategyGroup('psychiatry', 'psykiatri och missbruk'),
    ...strategyGroup('old', 'äldre'),
  ],
}

/** How the population is divided there: the areas that its bodies name, in their order. */
export function areasOf(template: TemplateId): readonly string[] {
  const bodies = template === 'none' ? [] : templates[template]
  return [...new Set(bodies.flatMap(({ area }) => area ?? []))]
}
