/** What both the writer and the reader of zip files know of their form (PKWARE's APPNOTE 6.3). */
export const signature = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
} as const

/** Bytes of the fixed part of each record. */
export const size = { local: 30, descriptor: 16, central: 46, end: 22 } as const

export const method = { stored: 0, deflated: 8 } as const

/** Of an entry, and of where it stands: what 32 bits hold. Beyond it begins zip64, which we do not write. */
export const most = 0xffff_ffff

/**
 * The comment at the end of a zip of ours: sha256 of every byte before the record that the comment stands in. So also
 * a byte that says nothing about the content, such as one of a time, cannot be changed unseen.
 */
export const seal = {
  of: (digest: string): Buffer => Buffer.from(`sha256:${digest}`, 'latin1'),
  digestIn: (comment: Buffer): string | null =>
    /^sha256:([0-9a-f]{64})$/.exec(comment.toString('latin1'))?.[1] ?? null,
}
