const form = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/

/** As it is compared and kept: in small letters, without braces. Null for what is none. */
export function normalGuid(text: string): string | null {
  const [, guid] = form.exec(text.trim().toLowerCase()) ?? []
  return guid ?? null
}
