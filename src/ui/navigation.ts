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
  { section: 'reviews', path: '/reviews', available: false },
  { section: 'priorities', path: '/priorities', available: false },
  { section: 'decisions', path: '/decisions', available: true },
  { section: 'plan', path: '/plan', available: false },
  { section: 'economy', path: '/economy', available: false },
  { section: 'partnership', path: '/partnership', available: true },
]
