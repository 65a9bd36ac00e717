import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hatsThatMeet, type OtherHat } from './conflict.ts'

const named = (id: string) => ({ id, name: id })
const hat = (party: string, body: string): OtherHat => ({ label: '', party: named(party), body: named(body) })
/** Acts for Kil from the preparatory group. */
const worn = { partyId: 'Kil', body: named('beredningsgruppen') }

describe('two seats of one person meet', () => {
  test('when the other one is in the body that asks', () => {
    const [meeting] = hatsThatMeet(worn, [hat('Kil', 'styrgruppen')], { bodyIds: ['styrgruppen'] })
    expect(meeting).toMatchObject({ decides: true, otherParty: false })
  })

  test('when the other one is another principal’s', () => {
    const [meeting] = hatsThatMeet(worn, [hat('Eda', 'nätverket')], { bodyIds: ['styrgruppen'] })
    expect(meeting).toMatchObject({ decides: false, otherParty: true })
  })

  test('for both reasons at once', () => {
    const [meeting] = hatsThatMeet(worn, [hat('Eda', 'styrgruppen')], { bodyIds: ['styrgruppen'] })
    expect(meeting).toMatchObject({ decides: true, otherParty: true })
  })

  test('not when the other principal has nothing to do with the matter', () => {
    const about = { bodyIds: ['styrgruppen'], partyIds: ['Kil', 'Arvika'] }
    expect(hatsThatMeet(worn, [hat('Eda', 'nätverket')], about)).toEqual([])
  })

  test('not when both are the same principal’s, and the other body has no part in it', () => {
    expect(hatsThatMeet(worn, [hat('Kil', 'nätverket')], { bodyIds: ['styrgruppen'] })).toEqual([])
  })

  test('not when one acts from the very body that decides', () => {
    const inBody = { partyId: 'Kil', body: named('styrgruppen') }
    expect(hatsThatMeet(inBody, [hat('Kil', 'styrgruppen')], { bodyIds: ['styrgruppen'] })).toEqual([])
  })

  test('never for a person with one seat, and never more often than they have seats', () => {
    const ids = fc.constantFrom('a', 'b', 'c')
    const hats = fc.array(
      fc.tuple(ids, ids).map(([party, body]) => hat(party, body)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(ids, ids, hats, fc.array(ids), (partyId, body, others, bodyIds) => {
        const met = hatsThatMeet({ partyId, body: named(body) }, others, { bodyIds })
        expect(met.length).toBeLessThanOrEqual(others.length)
        expect(hatsThatMeet({ partyId, body: named(body) }, [], { bodyIds })).toEqual([])
      }),
    )
  })
})
