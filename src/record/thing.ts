/** What an event is about and a link connects. The word is also the name that people see in an address. */
export type ThingKind =
  | 'partnership'
  | 'person'
  | 'purpose'
  | 'body'
  | 'seat'
  | 'indicator'
  | 'phaseStart'
  | 'figures'
  | 'figureLayout'
  | 'target'
  | 'effect'
  | 'meeting'
  | 'outcome'
  | 'party'
  | 'lifeArea'
  | 'letter'
  | 'principles'
  | 'clause'
  | 'commitment'
  | 'assessment'
  | 'digest'
  | 'token'
  | 'matter'
  | 'matterKind'
  | 'lawChange'
  | 'fetching'
  | 'fetchedIndicator'
  | 'fetchedTable'
  | 'fetchingRhythm'
  | 'boundaries'
  | 'placeGroup'
  | 'knowledge'
  | 'horizonSignal'
  | 'learning'
  | 'learningText'
  | 'report'
  | 'review'
  | 'openQuestion'
  | 'source'
  | 'code'
  | 'segment'
  | 'plan'
  | 'action'
  | 'supportRequest'
  | 'finding'
  | 'strength'
  | 'recommendation'
  | 'quote'
  | 'proposal'
  | 'round'
  | 'activity'
  | 'stop'

export type Thing = { readonly kind: ThingKind; readonly id: string }

/** Who acts, and as whom. `id` is null for the program itself, as in a command or a nightly job. */
export type Doer = {
  readonly partnershipId: string
  readonly id: string | null
  readonly name: string
  readonly hat: string
}

/** Somebody, and never the program itself. */
export type Writer = Doer & { readonly id: string }
