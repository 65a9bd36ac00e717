import { decipher, encipher } from '../platform/enciphering.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { type PersonBehind, packed, unpacked } from './nameKey.ts'

export type Where = { readonly partnershipId: string; readonly reviewId: string; readonly keyId: string }

/**
 * How names are kept: each enciphered with the review's own key, and that key with the program's. Everything is bound
 * to its place, so that no row can be moved to another voice, review or partnership. What reads throws
 * `Undecipherable`.
 */
export function sealing(masterKey: MasterKey, { partnershipId, reviewId, keyId }: Where) {
  const aboutKey = `samsyn name key 1 ${partnershipId} ${reviewId} ${keyId}`
  const aboutVoice = (voiceId: string) => `samsyn voice name 1 ${partnershipId} ${keyId} ${voiceId}`
  return {
    wrap: (key: Buffer): Buffer => masterKey.seal(key, aboutKey),
    unwrap: (wrapped: Buffer): Buffer => masterKey.open(wrapped, aboutKey),
    sealName: (key: Buffer, voiceId: string, person: PersonBehind): Buffer =>
      encipher(key, packed(person), aboutVoice(voiceId)),
    openName: (key: Buffer, voiceId: string, sealed: Buffer): PersonBehind =>
      unpacked(decipher(key, sealed, aboutVoice(voiceId))),
  }
}
