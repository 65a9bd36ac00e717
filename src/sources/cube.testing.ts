/** A small table in JSON-stat 2: two municipalities, sexes, ages with their whole, measures and years; 1 to 32. */
export function cubeOf(more: object = {}) {
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Simkunnighet',
    source: 'Någon myndighet',
    id: ['Region', 'Kon', 'Alder', 'ContentsCode', 'Tid'],
    size: [2, 2, 2, 2, 2],
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    dimension: {
      Region: {
        label: 'region',
        category: { index: ['0680', '1784'], label: { '0680': 'Jönköping', '1784': 'Arvika' } },
      },
      Kon: { label: 'kön', category: { index: ['1', '2'], label: { '1': 'män', '2': 'kvinnor' } } },
      Alder: {
        label: 'ålder',
        category: { index: ['tot', '6'] as string[], label: { tot: 'totalt', '6': '6 år' } as object },
      },
      ContentsCode: {
        label: 'tabellinnehåll',
        category: { index: ['A', 'B'], label: { A: 'Simkunniga barn', B: 'Märken' } },
      },
      Tid: { label: 'år', category: { index: ['2023', '2024'] } },
    },
    value: Array.from({ length: 32 }, (_, i) => i + 1),
    ...more,
  }
}
