import { setTimeout as sleep } from 'node:timers/promises'

/** The page as soon as it says so; after half a minute, what it said instead. */
export async function untilSays(
  read: (path: string) => Promise<string>,
  path: string,
  words: string,
): Promise<string> {
  const end = Date.now() + 30_000
  for (;;) {
    const page = await read(path)
    if (page.includes(words)) return page
    if (Date.now() > end) throw new Error(`${path} never said ${words}: ${page.replaceAll(/<[^>]+>/g, ' ')}`)
    await sleep(20)
  }
}
