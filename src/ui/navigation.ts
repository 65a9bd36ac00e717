/** The eleven places of the main navigation, in the order of the method. */
export type Section =
  | 'overview'
  | 'population'
  | 'targets'
  | 'gaps'
  | 'meetings'
  | 'reviews'
  | 'priorities'
  | 'decisions'
  | 'plan'
  | 'economy'
  | 'partnership'

/** A place that is not yet built is left out: a link that leads nowhere teaches people not to click. */
export const navigation: readonly {
  readonly section: Section
  readonly path: string
  readonly available: boolean
}[] = [
  { section: 'overview', path: '/', available: true },
  { section: 'population', path: '/population', available: true },
  { section: 'targets', path: '/targets', available: true },
  { section: 'gaps', path: '/gaps', available: false },
  { section: 'meetings', path: '/meetings', available: true },
  { section: 'reviews', path: '/reviews', available: true },
  { section: 'priorities', path: '/priorities', available: true },
  { section: 'decisions', path: '/decisions', available: true },
  { section: 'plan', path: '/plan', available: true },
  { section: 'economy', path: '/economy', available: false },
  { section: 'partnership', path: '/partnership', available: true },
]

/** The pages of a section that stand beside its first one. Their names are among the words of the frame. */
export type Place =
  | 'overview'
  | 'cockpit'
  | 'reports'
  | 'indicators'
  | 'profile'
  | 'comparison'
  | 'registry'
  | 'revisions'
  | 'knowledge'
  | 'horizon'
  | 'meetings'
  | 'learning'
  | 'outcomes'
  | 'adoptions'
  | 'rounds'
  | 'proposals'
  | 'intake'
  | 'portfolio'
  | 'agreements'
  | 'matters'
  | 'audit'
  | 'digests'
  | 'partnership'
  | 'lifeAreas'
  | 'commitments'
  | 'principles'
  | 'assessments'
  | 'copy'
  | 'tokens'

type PlaceEntry = { readonly place: Place; readonly path: string; readonly available: boolean }

export const placesOf: Partial<Record<Section, readonly PlaceEntry[]>> = {
  overview: [
    { place: 'overview', path: '/', available: true },
    { place: 'cockpit', path: '/cockpit', available: true },
    { place: 'reports', path: '/reports', available: true },
  ],
  population: [
    { place: 'indicators', path: '/population', available: true },
    { place: 'profile', path: '/profiles', available: true },
    { place: 'comparison', path: '/comparison', available: true },
    { place: 'registry', path: '/population/registry', available: true },
    { place: 'revisions', path: '/population/revisions', available: true },
    { place: 'knowledge', path: '/knowledge', available: true },
    { place: 'horizon', path: '/knowledge/horizon', available: true },
  ],
  meetings: [
    { place: 'meetings', path: '/meetings', available: true },
    { place: 'learning', path: '/learning', available: true },
  ],
  decisions: [
    { place: 'outcomes', path: '/decisions', available: true },
    { place: 'adoptions', path: '/decisions/adoptions', available: true },
    { place: 'agreements', path: '/agreements', available: true },
    { place: 'matters', path: '/matters', available: true },
    { place: 'audit', path: '/decisions/audit', available: true },
    { place: 'digests', path: '/digests', available: true },
  ],
  priorities: [
    { place: 'rounds', path: '/priorities', available: true },
    { place: 'proposals', path: '/proposals', available: true },
    { place: 'intake', path: '/intake', available: true },
    { place: 'portfolio', path: '/portfolio', available: true },
  ],
  partnership: [
    { place: 'partnership', path: '/partnership', available: true },
    { place: 'lifeAreas', path: '/partnership/life-areas', available: true },
    { place: 'commitments', path: '/commitments', available: true },
    { place: 'principles', path: '/principles', available: true },
    { place: 'assessments', path: '/assessments', available: true },
    { place: 'copy', path: '/partnership/copy', available: true },
    { place: 'tokens', path: '/tokens', available: true },
  ],
}
