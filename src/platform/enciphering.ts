import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes of a key. */
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Why something enciphered cannot be read: it was made with another key, or it is not as it was made. */
export class Undecipherable extends Error {
  readonly why: 'other-key' | 'damaged'

  constructor(why: 'other-key' | 'damaged') {
    super(`Undecipherable: ${why}`)
    this.why = why
  }
}

/**
 * AES-256-GCM with a nonce of its own: nonce, tag and text in one piece (NIST SP 800-38D). `about` says what it is the
 * secret of: moved to another place in the database, it cannot be read there.
 */
export function encipher(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(about))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** Throws `Undecipherable` unless every bit, and what it is about, is as it was. */
export function decipher(key: Buffer, sealed: Buffer, about: string): Buffer {
  const [nonce, tag] = [
    sealed.subarray(0, nonceLength),
    sealed.subarray(nonceLength, nonceLength + tagLength),
  ]
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    cipher.setAAD(Buffer.from(about))
    cipher.setAuthTag(tag)
    return Buffer.concat([cipher.update(sealed.subarray(nonceLength + tagLength)), cipher.final()])
  } catch {
    throw new Undecipherable('damaged')
  }
}

export function newKey(): Buffer {
  return randomBytes(keyLength)
}

/** A key for one purpose, from another (HKDF, RFC 5869). */
export function derivedKey(key: Buffer, purpose: string, length = keyLength): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, length))
}
