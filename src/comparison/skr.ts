import type { Language } from '../i18n/language.ts'

/** One of the nine groups that the association of municipalities and regions (SKR) divides the municipalities into. */
export type SkrGroup = {
  /** Kolada's id of the group. */
  readonly code: string
  readonly names: Readonly<Record<Language, string>>
  /** Codes of its municipalities. */
  readonly members: readonly string[]
}

/**
 * Source: SKR's division of municipalities, as Kolada's groups G92786–G92794 stood in March 2026 (Kolada, open data).
 * One line a group: Kolada's id and the name; the name in English, which is ours; then the municipalities' codes.
 */
const table = `
G92787 Storstäder|Large cities|0180 1280 1480
G92793 Pendlingskommun nära storstad|Commuting municipality near a large city|0114 0115 0117 0120 0123 0125 0126 0127 0128 0136 0138 0139 0160 0162 0163 0182 0183 0184 0186 0187 0191 0192 0305 1230 1231 1233 1261 1262 1263 1264 1287 1384 1401 1402 1407 1415 1440 1441 1443 1462 1481 1482 1489
G92790 Större stad|Larger town|0181 0380 0484 0580 0581 0680 0780 0880 1281 1283 1290 1380 1488 1490 1780 1880 1980 2081 2180 2281 2380 2480 2580
G92792 Pendlingskommun nära större stad|Commuting municipality near a larger town|0140 0319 0330 0331 0360 0381 0461 0486 0488 0513 0561 0563 0582 0586 0604 0642 0643 0665 0761 0764 0834 0840 1083 1214 1256 1257 1260 1265 1266 1272 1275 1276 1277 1282 1284 1285 1292 1381 1444 1463 1465 1466 1487 1715 1761 1763 1764 1814 1861 1881 1884 1907 1961 1981 2026 2082 2101 2262 2309 2401 2403 2409 2460
G92786 Lågpendlingskommun nära större stad|Low-commuting municipality near a larger town|0382 0562 0583 0682 0760 0763 0881 1293 1315 1452 1485 1491 1762 1781 1860 1882 1885 1983 2181 2305 2326 2404 2560 2582
G92788 Mindre stad/tätort|Smaller town|0188 0480 0483 0683 0781 0882 0883 0980 1080 1082 1286 1382 1383 1493 1494 1496 1499 1883 2080 2084 2085 2184 2280 2284 2482 2581 2584
G92789 Pendlingskommun nära mindre tätort|Commuting municipality near a smaller town|0428 0481 0482 0509 0512 0560 0584 0617 0684 0686 0765 0767 0821 0860 0861 0862 1060 1081 1267 1270 1273 1419 1421 1430 1438 1439 1442 1445 1446 1447 1461 1470 1471 1472 1473 1492 1495 1497 1498 1760 1862 1864 1904 1960 1962 1982 1984 2061 2083 2104 2132
G92791 Landsbygdskommun, ej nära större stad|Rural municipality, not near a larger town|0662 0685 0687 0884 1460 1484 1737 1766 1782 1783 1784 1785 1863 2021 2121 2161 2182 2183 2260 2282 2283 2303 2313 2417 2418 2425 2462 2463 2481 2505 2513 2514 2518 2521 2583
G92794 Landsbygdskommun med besöksnäring|Rural municipality with tourism|0885 1278 1291 1427 1435 1486 1730 1765 2023 2029 2031 2034 2039 2062 2321 2361 2421 2422 2506 2510 2523
`

export const skrGroups: readonly SkrGroup[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [head = '', english = '', members = ''] = line.split('|')
    return {
      code: head.slice(0, 6),
      names: { sv: head.slice(7), en: english },
      members: members.split(' '),
    }
  })

const groupOfPlace = new Map(
  skrGroups.flatMap((group) => group.members.map((code) => [code, group] as const)),
)

/** The group of a municipality; null for what is none. */
export function skrGroupOf(placeCode: string): SkrGroup | null {
  return groupOfPlace.get(placeCode) ?? null
}
