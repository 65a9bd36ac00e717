/** Where the middle of a label wants to be, and how firmly, in pixels. */
export type Wish = { readonly middle: number; readonly height: number; readonly hold: number }

type Cluster = { members: number[]; height: number; hold: number; wanted: number; top: number }

/**
 * Moves labels apart as little as possible: those that touch become a cluster, which lies where its members
 * want it on average, the firmest counting most. Returns their middles in the order they came.
 */
export function spread(wishes: readonly Wish[], min: number, max: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.middle - wishes[b]!.middle)
  const clusters: Cluster[] = []
  for (const index of order) {
    const { middle, height, hold } = wishes[index] as Wish
    let cluster: Cluster = { members: [index], height, hold, wanted: middle - height / 2, top: 0 }
    settle(cluster, min, max)
    for (
      let above = clusters.at(-1);
      above && above.top + above.height > cluster.top;
      above = clusters.at(-1)
    ) {
      clusters.pop()
      cluster = joined(above, cluster)
      settle(cluster, min, max)
    }
    clusters.push(cluster)
  }

  const middles: number[] = []
  for (const cluster of clusters) {
    let top = cluster.top
    for (const index of cluster.members) {
      const { height } = wishes[index] as Wish
      middles[index] = top + height / 2
      top += height
    }
  }
  return middles
}

function settle(cluster: Cluster, min: number, max: number): void {
  cluster.top = Math.max(min, Math.min(max - cluster.height, cluster.wanted))
}

function joined(above: Cluster, below: Cluster): Cluster {
  const hold = above.hold + below.hold
  return {
    members: [...above.members, ...below.members],
    height: above.height + below.height,
    hold,
    wanted: (above.wanted * above.hold + (below.wanted - above.height) * below.hold) / hold,
    top: 0,
  }
}
