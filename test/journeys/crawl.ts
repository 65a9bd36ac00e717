import type { Visitor } from './visitor.ts'

export type Crawled = {
  readonly path: string
  /** Addresses that differ only in which thing they show have the same shape: `/targets/:`. */
  readonly shape: string
  readonly status: number
  /** Null for a file. */
  readonly html: string | null
}

/**
 * Everything that links lead to from the first page on, or from the pages that are named and within them. Of each
 * shape some are followed: enough to meet things in different states, and not every municipality of every indicator.
 */
export async function crawl(
  by: Visitor,
  ofEachShape: number,
  within: readonly string[] = [''],
): Promise<readonly Crawled[]> {
  const crawled: Crawled[] = []
  const known = new Set(within.map((path) => path || '/'))
  const counts = new Map<string, number>()
  for (const path of known) {
    const shape = shapeOf(path)
    const count = (counts.get(shape) ?? 0) + 1
    counts.set(shape, count)
    if (count > ofEachShape) continue
    const answer = await by.get(path)
    // A place that is known by a part of its address alone: what counts is where it leads.
    const moved = answer.status === 302 ? answer.headers.get('Location') : null
    if (moved) {
      known.add(moved)
      continue
    }
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false
    const html = isPage ? await answer.text() : null
    crawled.push({ path, shape, status: answer.status, html })
    // A set that grows is still walked to its end.
    for (const link of linksIn(html ?? '', path))
      if (within.some((begins) => link.startsWith(begins))) known.add(link)
  }
  return crawled
}

/**
 * So few of them that each place is there bare, and with each kind of choice: with `?sex` and with `?asOf`, for which
 * one page that has both will do.
 */
export function ofEachKind(crawled: readonly Crawled[]): readonly Crawled[] {
  const choices = ({ shape }: Crawled) => {
    const [place, ...chosen] = shape.split('?')
    return chosen.length === 0 ? [place] : chosen.map((choice) => `${place}?${choice}`)
  }
  const seen = new Set<string | undefined>()
  // Those with the most choices come first, so that others are not needed.
  return crawled
    .toSorted((a, b) => choices(b).length - choices(a).length)
    .filter((page) => {
      const isNew = choices(page).some((choice) => !seen.has(choice))
      for (const choice of choices(page)) seen.add(choice)
      return isNew
    })
}

/** Links, and the frames that a page fetches by itself. */
function linksIn(html: string, path: string): readonly string[] {
  return [...html.matchAll(/<(?:a|turbo-frame) [^>]*?(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
    const { origin, pathname, search } = new URL(link.replaceAll('&amp;', '&'), new URL(path, home))
    return origin === home ? [pathname + search] : []
  })
}

const home = 'http://samsyn.example'

function shapeOf(path: string): string {
  const { pathname, searchParams } = new URL(path, home)
  const parts = pathname.split('/').map((part) => (/\d/.test(part) ? ':' : part))
  return [parts.join('/'), ...[...searchParams.keys()].map((key) => `?${key}`)].join('')
}
