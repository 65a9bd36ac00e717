import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { SignalText, Standing } from '../knowledge/horizon.ts'
import { addSignal, endSignal, lookAgain, signalFor } from '../knowledge/horizonStore.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { divisionOn } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { daysFrom } from './days.ts'

/** Days as so many before today, and after it for the next look. */
type DemoLook = Omit<Standing, 'nextOn'> & {
  readonly ago: number
  readonly seen: string
  readonly nextIn: number
}

type DemoSignal = Omit<SignalText, 'areaId' | 'address'> & {
  /** Life areas by name: the first that the county has. */
  readonly areas: readonly string[]
  readonly looks: readonly [DemoLook, ...DemoLook[]]
  /** The title of the matter that it became, in the county that has it, and why. */
  readonly ended?: { readonly reason: string; readonly matter: string }
}

/** What is coming by public sources, and what example counties are said to have seen of it, which is invented. */
const signals: readonly DemoSignal[] = [
  {
    name: 'Fler blir över 80 år, och färre kan ta hand om dem',
    about:
      'Antalet personer över 80 år växer snabbt till mitten av 2030-talet. De som är i arbetsför ålder blir inte fler i samma takt.',
    source: 'SCB, Sveriges framtida befolkning',
    meaning:
      'Hemtjänst, primärvård och anhöriga får fler att hjälpa. Kommunerna och regionen söker samma personal.',
    targetGroup: 'Personer över 80 år och deras anhöriga',
    followedBy: 'Beredningen för äldre',
    areas: ['Äldrelivet', 'Äldre'],
    looks: [
      {
        ago: 200,
        seen: 'Ny framskrivning. Ökningen kommer något tidigare hos oss än i riket.',
        reach: 'later',
        size: 3,
        likelihood: 3,
        nextIn: -20,
      },
      {
        ago: 25,
        seen: 'Tre kommuner har redan kö till särskilt boende.',
        reach: 'soon',
        size: 3,
        likelihood: 3,
        nextIn: 160,
      },
    ],
  },
  {
    name: 'Färre barn föds',
    about: 'Antalet födda barn i landet har sjunkit flera år i rad.',
    source: 'SCB, befolkningsstatistik',
    meaning:
      'Förskolor får tomma platser först, skolor några år senare. Små skolor i glesbygd blir svåra att hålla öppna.',
    targetGroup: 'Barn i förskola och skola',
    followedBy: 'Skolchefernas nätverk',
    areas: ['Barnalivet', 'Barn och unga'],
    looks: [
      {
        ago: 120,
        seen: 'Två kommuner har slagit ihop avdelningar i förskolan.',
        reach: 'now',
        size: 2,
        likelihood: 3,
        nextIn: 60,
      },
    ],
  },
  {
    name: 'Socialtjänsten ska arbeta mer förebyggande',
    about:
      'En ny socialtjänstlag lägger större vikt vid att förebygga och vid att det är lätt att få hjälp tidigt.',
    source: 'Socialtjänstlag (2025:400)',
    meaning:
      'Insatser som i dag kräver utredning kan ges direkt. Det ändrar vad kommunen gör före regionens vård.',
    targetGroup: 'Barn, unga och vuxna som behöver stöd tidigt',
    followedBy: 'Socialcheferna',
    areas: ['Vuxenlivet', 'Psykiatri och missbruk'],
    looks: [
      {
        ago: 90,
        seen: 'Kommunerna har börjat ändra sina rutiner, var och en för sig.',
        reach: 'now',
        size: 3,
        likelihood: 3,
        nextIn: -12,
      },
    ],
  },
  {
    name: 'Språkmodeller i skola och omsorg',
    about: 'Program som skriver och sammanfattar text används allt mer av elever och personal.',
    source: 'Egna iakttagelser (påhittat exempel)',
    meaning: 'Kan ge mer tid för människor, men också större skillnader mellan dem som får stöd och inte.',
    targetGroup: 'Elever och personal',
    followedBy: 'Digitaliseringsnätverket',
    areas: [],
    looks: [
      {
        ago: 70,
        seen: 'Fyra kommuner prövar, ingen har följt upp.',
        reach: 'soon',
        size: 2,
        likelihood: 2,
        nextIn: 110,
      },
    ],
  },
  {
    name: 'Bussarna slutar gå på kvällen i glesbygd',
    about: 'Trafiken kan dras in på linjer med få resande (påhittat exempel).',
    source: 'Samtal med trafikplanerare (påhittat exempel)',
    meaning: 'Unga utan bil når inte träning, jobb och vänner på kvällen.',
    targetGroup: 'Unga i glesbygd',
    followedBy: 'Beredningen för unga',
    areas: ['Ungdomslivet', 'Barn och unga'],
    looks: [
      {
        ago: 45,
        seen: 'Förslaget är ute på remiss.',
        reach: 'later',
        size: 1,
        likelihood: 1,
        nextIn: 40,
      },
    ],
  },
  {
    name: 'Fler unga söker hjälp för att de mår dåligt',
    about: 'Fler unga söker vård och elevhälsa för oro och nedstämdhet (påhittat exempel).',
    source: 'Elevhälsan i tre kommuner (påhittat exempel)',
    meaning: 'De som söker möter flera dörrar. Ingen har ansvar för hela vägen.',
    targetGroup: 'Unga 13–25 år',
    followedBy: 'Beredningen för unga',
    areas: ['Ungdomslivet', 'Barn och unga'],
    looks: [
      {
        ago: 300,
        seen: 'Väntetiden är över två månader i alla tre.',
        reach: 'now',
        size: 3,
        likelihood: 3,
        nextIn: 30,
      },
    ],
    ended: {
      reason: 'Alla parter ser samma sak. Det är ett behov nu.',
      matter: 'Stöd till unga som mår dåligt',
    },
  },
]

/** What the county follows, and what became of what it followed. */
export async function scanHorizon(db: Db, doer: Signer, now: Date): Promise<void> {
  const today = civilDateOf(now)
  const areas = divisionOn(await divisionsOf(db), today)?.areas ?? []
  for (const { areas: names, looks, ended, ...text } of signals) {
    const areaId = areas.find(({ name }) => names.includes(name))?.id ?? null
    const [first, ...later] = looks.map(({ ago, nextIn, ...look }) => ({
      ...look,
      seenOn: daysFrom(today, -ago),
      nextOn: daysFrom(today, nextIn),
    }))
    const id = await addSignal(db, doer, { address: '', areaId, ...text }, first!)
    for (const look of later) await lookAgain(db, doer, await signalFor(db, id), look)
    if (!ended) continue
    const matter = await db
      .selectFrom('matter')
      .select(['id', 'title'])
      .where('title', '=', ended.matter)
      .executeTakeFirst()
    if (matter) await endSignal(db, doer, await signalFor(db, id), { reason: ended.reason, matter })
  }
}
