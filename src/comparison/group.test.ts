import { describe, expect, test } from 'vitest'
import { codesOf, placeFor } from '../population/places.ts'
import { countsAtHand } from './counts.ts'
import { comparable, groupsFor, mostSimilar, similarTo } from './group.ts'
import { readMembers, textOfMembers } from './groupForms.ts'
import { registered } from './registered.ts'
import { skrGroupOf, skrGroups } from './skr.ts'

describe('the groups of SKR', () => {
  test('are nine, and hold every municipality once', () => {
    const members = skrGroups.flatMap((group) => group.members)
    expect(skrGroups).toHaveLength(9)
    expect(members.toSorted()).toEqual(codesOf('municipality').toSorted())
  })
})

describe('similar municipalities', () => {
  test('are seven of the same group of SKR, the nearest in inhabitants first, and never the one itself', () => {
    for (const code of codesOf('municipality')) {
      const similar = similarTo(code, countsAtHand)
      const group = skrGroupOf(code)!
      expect(similar).toHaveLength(Math.min(mostSimilar, group.members.length - 1))
      expect(similar).not.toContain(code)
      expect(group.members).toEqual(expect.arrayContaining([...similar]))
      const away = (other: string) =>
        Math.abs(Math.log(registered.get(other)!.all / registered.get(code)!.all))
      const left = group.members.filter((other) => other !== code && !similar.includes(other))
      for (const other of left) expect(away(other)).toBeGreaterThanOrEqual(away(similar.at(-1)!))
    }
  })

  test('are none of a county, which is offered the nation and its own municipalities instead', () => {
    expect(similarTo('17', countsAtHand)).toEqual([])
    const county = placeFor('17')
    const groups = groupsFor(county, [], countsAtHand)
    expect(groups.map(({ key }) => key)).toEqual(['county', 'counties', 'nation'])
    expect(comparable(county, groups).map(({ key }) => key)).toEqual(['nation'])
  })
})

describe('the members of an own group', () => {
  test('are read by name or code, each once, and shown as they are read', () => {
    const { codes, unknown } = readMembers('Kil, 1780\n karlstad ;Arvika\n')
    expect({ codes, unknown }).toEqual({ codes: ['1715', '1780', '1784'], unknown: [] })
    expect(readMembers(textOfMembers(codes)).codes).toEqual(codes)
  })

  test('are told apart letter by letter: Habo is not Håbo', () => {
    expect(readMembers('Habo').codes).toEqual(['0643'])
    expect(readMembers('HÅBO').codes).toEqual(['0305'])
  })

  test('that nobody knows are named', () => {
    expect(readMembers('Kil\nKarlstadt').unknown).toEqual(['Karlstadt'])
  })
})
