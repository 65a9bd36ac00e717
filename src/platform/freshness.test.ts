import { beforeEach, describe, expect, test } from 'vitest'
import { type Freshness, makeFreshness } from './freshness.ts'

const now = new Date('2025-03-04T09:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const state = { partnershipId: 'värmland', revision: 7, tag: 'W/"7"' }

let freshness: Freshness
beforeEach(() => {
  freshness = makeFreshness()
  freshness.hearing(true)
})

describe('whether a page has changed is known without asking', () => {
  test('while nobody has written', () => {
    freshness.remember('anna', state, now)
    expect(freshness.tagOf('anna', later(5))).toBe('W/"7"')
    expect(freshness.tagOf('karin', now)).toBeNull()
  })

  test('but not after a write in the same partnership', () => {
    freshness.remember('anna', state, now)
    freshness.moved('jönköping', 99)
    expect(freshness.tagOf('anna', now)).toBe('W/"7"')
    freshness.moved('värmland', 8)
    expect(freshness.tagOf('anna', now)).toBeNull()
  })

  test('nor after our own write, before its revision is heard', () => {
    freshness.remember('anna', state, now)
    freshness.moved('värmland', null)
    expect(freshness.tagOf('anna', now)).toBeNull()
  })

  test('nor when what is remembered was read before a write that has been heard', () => {
    freshness.moved('värmland', 8)
    freshness.remember('anna', state, now)
    expect(freshness.tagOf('anna', now)).toBeNull()
  })

  test('nor when notifications arrive in another order than the writes', () => {
    freshness.moved('värmland', 9)
    freshness.moved('värmland', 8)
    freshness.remember('anna', { ...state, revision: 8 }, now)
    expect(freshness.tagOf('anna', now)).toBeNull()
  })

  test('nor for long: a session may have ended elsewhere', () => {
    freshness.remember('anna', state, now)
    expect(freshness.tagOf('anna', later(31))).toBeNull()
  })

  test('nor after signing out or changing hats', () => {
    freshness.remember('anna', state, now)
    freshness.forget('anna')
    expect(freshness.tagOf('anna', now)).toBeNull()
  })

  test('nor while notifications cannot be heard, or before what was missed is forgotten', () => {
    freshness.remember('anna', state, now)
    freshness.hearing(false)
    expect(freshness.tagOf('anna', now)).toBeNull()
    freshness.remember('anna', state, now)
    expect(freshness.tagOf('anna', now)).toBeNull()
  })
})
