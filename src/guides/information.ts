/** What a text promises that a Swedish authority cannot keep. */
export const promiseKinds = [
  'anonymous',
  'nobody-knows',
  'secret',
  'guarantee',
  'never-handed-out',
  'erased',
  'consent',
] as const

export type PromiseKind = (typeof promiseKinds)[number]

export type Promised = { readonly kind: PromiseKind; readonly phrase: string }

/**
 * Words of promises. Most may be denied ("vi kan inte lova att du är anonym"): they then promise nothing. Those that
 * are made with a "never" or "nobody" cannot.
 */
const promises: readonly (readonly [kind: PromiseKind, pattern: RegExp, mayBeDenied: boolean])[] = [
  [
    'anonymous',
    /\b(?:(?:helt|fullt|fullständigt|garanterat)\s+)?anonym(?:a|t|itet|iteten|iserat|iserade)?\b/iu,
    true,
  ],
  [
    'nobody-knows',
    /\bingen\s+(?:annan\s+)?(?:kommer\s+(?:någonsin\s+)?att\s+)?(?:kan|får|få|ska|skall)\s+(?:någonsin\s+)?(?:få\s+)?(?:veta|reda\s+på|se|läsa|ta\s+del)\b/iu,
    false,
  ],
  [
    'nobody-knows',
    /\bbara\s+(?:jag|vi|du\s+och\s+jag)\s+(?:kommer\s+att\s+)?(?:vet|veta|får\s+veta)\b/iu,
    false,
  ],
  [
    'secret',
    /\b(?:sekretessbelagd?[at]?|sekretessbelagda|(?:full|total|absolut|strikt)\s+sekretess|omfattas\s+av\s+(?:sekretess|tystnadsplikt)|hemligstämpla[dst]\w*|strikt\s+konfidentiell\w*|(?:helt|fullt)\s+konfidentiell\w*)/iu,
    true,
  ],
  ['guarantee', /\b(?:garantera[rdst]?|vi\s+lovar|jag\s+lovar|utlova[rst]?)\b/iu, true],
  [
    'never-handed-out',
    /\b(?:aldrig|inte\s+under\s+några\s+omständigheter|under\s+inga\s+omständigheter|inte)\s+(?:att\s+|kunna\s+|kunna\s+komma\s+att\s+|komma\s+att\s+)*(?:lämnas\s+(?:ut|vidare)|lämnar\s+(?:ut|vidare)|lämna\s+(?:ut|vidare)|begäras\s+ut|spridas|offentliggöras)\b/iu,
    false,
  ],
  [
    'erased',
    /\b(?:allt|all(?:t\s+det|a\s+uppgifter)?)\s+(?:du\s+(?:har\s+)?sagt\s+)?(?:raderas|förstörs|tas\s+bort)\s+(?:helt|omedelbart|direkt|genast)\b/iu,
    false,
  ],
  ['consent', /\brättslig(?:a)?\s+grund(?:en)?\s+(?:för\s+\S+\s+)?är\s+(?:ditt\s+)?samtycke\b/iu, false],
]

const denied = /\b(?:inte|ej|varken|aldrig\s+lova|omöjligt|utan\s+att)\b/iu

/** The promises that cannot be kept, in the order of the text, each with the words that make it. */
export function unkeepable(text: string): readonly Promised[] {
  const found: (Promised & { readonly at: number })[] = []
  for (const { sentence, at } of sentencesOf(text)) {
    for (const [kind, pattern, mayBeDenied] of promises) {
      const match = pattern.exec(sentence)
      if (!match) continue
      // "Det går inte att garantera": what comes before the words denies them.
      if (mayBeDenied && denied.test(sentence.slice(0, match.index))) continue
      found.push({ kind, phrase: match[0].replaceAll(/\s+/g, ' '), at: at + match.index })
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ kind, phrase }) => ({ kind, phrase }))
}

/** What whoever is interviewed needs to be told, and a text lacks. */
export const neededKinds = [
  'public-record',
  'secrecy-tried',
  'pseudonyms',
  'key-erased',
  'may-stop',
  'public-task',
  'officer',
  'filled-in',
] as const

export type NeededKind = (typeof neededKinds)[number]

const needed: Readonly<Record<Exclude<NeededKind, 'filled-in'>, RegExp>> = {
  'public-record': /allmänn?a?\s+handling/iu,
  'secrecy-tried': /offentlighets-\s*och\s+sekretesslagen|\bOSL\b/iu,
  pseudonyms: /pseudonym/iu,
  'key-erased': /\b(?:rader|förstör)\w*/iu,
  'may-stop': /\b(?:avbryta|sluta|ta\s+tillbaka|dra\s+dig\s+ur)\b/iu,
  'public-task': /allmänt\s+intresse/iu,
  officer: /dataskyddsombud/iu,
}

/** In the order of `neededKinds`. A square bracket is something that somebody meant to fill in. */
export function untold(text: string): readonly NeededKind[] {
  return neededKinds.filter((kind) =>
    kind === 'filled-in' ? /\[[^\]]*\]/u.test(text) : !needed[kind].test(text),
  )
}

function sentencesOf(text: string): readonly { readonly sentence: string; readonly at: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?]|\n|$)/gu)].map((match) => ({
    sentence: match[0],
    at: match.index,
  }))
}

/** A text to begin from. What stands in square brackets is filled in by whoever knows it. Written in Swedish. */
export function suggestedInformation({
  review,
  client,
  leads,
}: {
  readonly review: string
  readonly client: string
  /** Those who lead it, by name. */
  readonly leads: readonly string[]
}): string {
  const lead = leads.length > 0 ? leads.join(' och ') : '[namn]'
  return `Information till dig som intervjuas i ${review}

Vad det gäller
${client || '[beställaren]'} har bett om en kartläggning av hur samverkan fungerar. Vi vill höra hur du ser på den. Intervjun tar ungefär [60] minuter. Det är frivilligt att vara med, och du behöver inte svara på allt.

Så använder vi det du säger
Vi skriver ner eller skriver ut det du säger. I texten byter vi namn mot pseudonymer, till exempel ”Person A”. De som gör kartläggningen läser texten. I rapporten står vad många har sagt, och ibland korta citat. Vi nämner en roll bara när flera har den, men någon som känner dig väl kan ändå förstå att det är du.

Vem som är vem
Listan över vem som har vilken pseudonym förvaras för sig och krypterad. Bara den som leder kartläggningen, ${lead}, läser den. Listan raderas den [datum].

Det kan bli allmän handling
Vi arbetar hos en myndighet. Anteckningar och utskrifter kan bli allmänna handlingar, och då får vem som helst begära att få se dem. Om någon gör det prövar myndigheten, enligt offentlighets- och sekretesslagen (OSL), om något ska hållas hemligt. Hur den prövningen slutar går inte att säga i förväg.

Om du ångrar dig
Du får när som helst avbryta, också efter intervjun. Säg det till ${lead}. Då citerar vi dig inte längre utanför kartläggningen. Det som redan har räknats in i en sammanfattning kan stå kvar som en del av helheten, och handlingar som är allmänna får vi gallra bara enligt de regler som gäller för arkiv.

Dina personuppgifter
Personuppgiftsansvarig är [myndigheten]. Vi behandlar uppgifterna för att utföra en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen), och inte med stöd av samtycke. Du har rätt att få veta vilka uppgifter vi har om dig, att få fel rättade, att invända och att begära att uppgifter raderas eller begränsas. Dataskyddsombudet når du på [e-post]. Du kan klaga hos Integritetsskyddsmyndigheten, imy.se.

Frågor? Hör av dig till ${lead}, [telefon eller e-post].`
}
