import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { decipher, encipher, newKey } from './enciphering.ts'
import { makeMasterKey } from './masterKey.ts'

const text = (key: Buffer) => key.toString('base64')
const ofKeys = (...keys: readonly Buffer[]) =>
  makeMasterKey(readConfiguration({ SAMSYN_KEY: keys.map(text).join(',') }))!
const plain = Buffer.from('Torbjörn Hult')

describe('what is enciphered', () => {
  test('comes back as it was, for what it is about and for nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), fc.string(), (bytes, about, other) => {
        const key = newKey()
        const sealed = encipher(key, Buffer.from(bytes), about)
        expect(decipher(key, sealed, about)).toEqual(Buffer.from(bytes))
        if (about !== other) expect(() => decipher(key, sealed, other)).toThrow('damaged')
        expect(() => decipher(newKey(), sealed, about)).toThrow('damaged')
      }),
    )
  })

  test('is refused when a single bit of it is another, or a part is missing', () => {
    const key = newKey()
    const sealed = encipher(key, plain, 'a voice')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => decipher(key, changed, 'a voice')).toThrow('damaged')
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => decipher(key, sealed.subarray(0, length), 'a voice')).toThrow('damaged')
    }
  })

  test('is never the same twice', () => {
    const key = newKey()
    expect(encipher(key, plain, 'a voice')).not.toEqual(encipher(key, plain, 'a voice'))
  })
})

describe('the master key', () => {
  test('can be changed: the new one seals, and the old one still opens', () => {
    const [old, fresh] = [newKey(), newKey()]
    const before = ofKeys(old).seal(plain, 'x')
    const both = ofKeys(fresh, old)
    expect(both.open(before, 'x')).toEqual(plain)
    expect(ofKeys(fresh).open(both.seal(plain, 'x'), 'x')).toEqual(plain)
    expect(() => ofKeys(fresh).open(before, 'x')).toThrow('other-key')
  })

  test('is made once in the data folder, for its owner alone', () => {
    const folder = join(mkdtempSync(join(inject('scratch'), 'key-')), 'data')
    const configured = () => makeMasterKey({ masterKeys: [], databaseUrl: null, folder })!
    const unused = configured()
    expect(() => unused.open(ofKeys(newKey()).seal(plain, 'x'), 'x')).toThrow('other-key')
    const sealed = unused.seal(plain, 'x')
    expect(readdirSync(folder)).toEqual(['master.key'])
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600)
    expect(configured().open(sealed, 'x')).toEqual(plain)
    chmodSync(join(folder, 'master.key'), 0o640)
    expect(configured).toThrow(`chmod 600 ${join(folder, 'master.key')}`)
  })

  test('is refused when the file is something else', () => {
    const folder = mkdtempSync(join(inject('scratch'), 'key-'))
    writeFileSync(join(folder, 'master.key'), 'hemligt\n', { mode: 0o600 })
    expect(() => makeMasterKey({ masterKeys: [], databaseUrl: null, folder })).toThrow('is not a key')
  })

  test('is not there where several programs may share a database and none is set', () => {
    const shared = { masterKeys: [], databaseUrl: 'postgres://db/samsyn', folder: '/nowhere' }
    expect(makeMasterKey(shared)).toBeNull()
  })

  test('is refused in the configuration unless it has 256 bits', () => {
    for (const wrong of ['hemligt', text(newKey().subarray(1)), `${text(newKey())},`.repeat(2).slice(3)]) {
      expect(() => readConfiguration({ SAMSYN_KEY: wrong })).toThrow('openssl rand -base64 32')
    }
  })
})
