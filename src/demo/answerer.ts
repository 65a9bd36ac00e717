import type { Party } from '../partnership/party.ts'

/** Who in a party decides about an answer, and where it is registered. */
export function answerer({ kind }: Pick<Party, 'kind'>): {
  readonly body: string
  readonly register: string
  readonly series: string
} {
  switch (kind) {
    case 'municipality':
      return { body: 'Kommunfullmäktige', register: 'Kommunens diarium', series: 'KS' }
    case 'region':
      return { body: 'Regionfullmäktige', register: 'Regionens diarium', series: 'RS' }
    case 'other':
      return { body: 'Förbundsstyrelsen', register: 'Förbundets diarium', series: 'SF' }
  }
}
