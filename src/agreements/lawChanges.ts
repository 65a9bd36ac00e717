import type { CivilDate } from '../i18n/format.ts'

/** A law that has been repealed, and what came in its place. */
export type LawChange = {
  readonly sfs: string
  /** In running text, in the definite: `socialtjänstlagen`. */
  readonly name: string
  /** How it is written, as the inside of a regular expression over lower-case text with single spaces. */
  readonly written: string
  /** Written just so, capitals and all. */
  readonly abbreviations: readonly string[]
  /** The new law has the same name: without a number, the name alone does not tell which is meant. */
  readonly nameLivesOn: boolean
  readonly replacedBy: { readonly sfs: string; readonly name: string }
  /** The first day that it no longer applied. */
  readonly since: CivilDate
  /** Where the repeal is told. */
  readonly source: string
  /**
   * `certain`: numbers and day are sure. `transition`: it was repealed that day, and went on applying for a time as the
   * law that repealed it says. `own`: the partnership has entered it.
   */
  readonly certainty: 'certain' | 'transition' | 'own'
  /** What became of its provisions, only where that is certain; all others are for the reader to look up. */
  readonly sections: Readonly<Record<string, string>>
}

const day = (text: string) => text as CivilDate
/** The law that came in its place, or the one that repealed it, tells from when. */
const source = (sfs: string) => `https://lagen.nu/${sfs}`

/** The latest first. A law that is missing here is not said to be in force. */
export const lawChanges: readonly LawChange[] = [
  {
    sfs: '2001:453',
    name: 'socialtjänstlagen',
    written: 'socialtjänstlag(?:en)?',
    abbreviations: ['SoL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2025:400', name: 'socialtjänstlagen' },
    since: day('2025-07-01'),
    source: source('2025:400'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1986:223',
    name: 'förvaltningslagen',
    written: 'förvaltningslag(?:en)?',
    abbreviations: ['FL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2017:900', name: 'förvaltningslagen' },
    since: day('2018-07-01'),
    source: source('2017:900'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1998:204',
    name: 'personuppgiftslagen',
    written: 'personuppgiftslag(?:en)?',
    abbreviations: ['PUL', 'PuL'],
    nameLivesOn: false,
    replacedBy: {
      sfs: '2018:218',
      name: 'lagen med kompletterande bestämmelser till EU:s dataskyddsförordning',
    },
    since: day('2018-05-25'),
    source: source('2018:218'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1991:900',
    name: 'kommunallagen',
    written: 'kommunallag(?:en)?',
    abbreviations: ['KL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2017:725', name: 'kommunallagen' },
    since: day('2018-01-01'),
    source: source('2017:725'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1990:1404',
    name: 'betalningsansvarslagen',
    written: 'betalningsansvarslag(?:en)?',
    abbreviations: [],
    nameLivesOn: false,
    replacedBy: {
      sfs: '2017:612',
      name: 'lagen om samverkan vid utskrivning från sluten hälso- och sjukvård',
    },
    since: day('2018-01-01'),
    source: source('2017:612'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1982:763',
    name: 'hälso- och sjukvårdslagen',
    written: 'hälso-? ?och sjukvårdslag(?:en)?',
    abbreviations: ['HSL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2017:30', name: 'hälso- och sjukvårdslagen' },
    since: day('2017-04-01'),
    source: source('2017:30'),
    certainty: 'certain',
    // The individual plan.
    sections: { '3 f §': '16 kap. 4 §' },
  },
  {
    sfs: '1998:531',
    name: 'lagen om yrkesverksamhet på hälso- och sjukvårdens område',
    written: 'lag(?:en)? om yrkesverksamhet på hälso-? ?och sjukvårdens område',
    abbreviations: ['LYHS'],
    nameLivesOn: false,
    replacedBy: { sfs: '2010:659', name: 'patientsäkerhetslagen' },
    since: day('2011-01-01'),
    source: source('2010:659'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1985:1100',
    name: 'skollagen',
    written: 'skollag(?:en)?',
    abbreviations: ['SkolL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2010:800', name: 'skollagen' },
    since: day('2010-08-01'),
    source: source('2010:801'),
    certainty: 'transition',
    sections: {},
  },
  {
    sfs: '1980:100',
    name: 'sekretesslagen',
    written: '(?<!offentlighets-? ?och )sekretesslag(?:en)?',
    abbreviations: [],
    nameLivesOn: false,
    replacedBy: { sfs: '2009:400', name: 'offentlighets- och sekretesslagen' },
    since: day('2009-06-30'),
    source: source('2009:400'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1985:562',
    name: 'patientjournallagen',
    written: 'patientjournallag(?:en)?',
    abbreviations: [],
    nameLivesOn: false,
    replacedBy: { sfs: '2008:355', name: 'patientdatalagen' },
    since: day('2008-07-01'),
    source: source('2008:355'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1988:1472',
    name: 'smittskyddslagen',
    written: 'smittskyddslag(?:en)?',
    abbreviations: [],
    nameLivesOn: true,
    replacedBy: { sfs: '2004:168', name: 'smittskyddslagen' },
    since: day('2004-07-01'),
    source: source('2004:168'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1980:620',
    name: 'socialtjänstlagen',
    written: 'socialtjänstlag(?:en)?',
    abbreviations: ['SoL'],
    nameLivesOn: true,
    replacedBy: { sfs: '2001:453', name: 'socialtjänstlagen' },
    since: day('2002-01-01'),
    source: source('2001:453'),
    certainty: 'certain',
    sections: {},
  },
  {
    sfs: '1985:568',
    name: 'omsorgslagen',
    written: 'omsorgslag(?:en)?',
    abbreviations: [],
    nameLivesOn: false,
    replacedBy: { sfs: '1993:387', name: 'lagen om stöd och service till vissa funktionshindrade (LSS)' },
    since: day('1994-01-01'),
    source: source('1993:387'),
    certainty: 'certain',
    sections: {},
  },
]
