import { defineWords } from '../i18n/words.ts'

/** The words of limits that are calculated anew. */
export const phaseWords = defineWords(
  {
    title: 'Omräknade gränser',
    answer: (place: string, count: string, plural: boolean) =>
      plural
        ? `Gränserna räknas om ${count} gånger för ${place}.`
        : `Gränserna räknas om en gång för ${place}.`,
    follows: (place: string, period: string) =>
      `Gränserna för ${place} räknas på åren före ${period}, och åren därefter jämförs med dem.`,
    never: (place: string) => `Gränserna för ${place} räknas på alla värden.`,
    lead: 'Gränserna säger vad som är vanligt. De räknas om när det vanliga är ett annat, av en anledning som går att säga högt. Här står vem som har räknat om dem, när och varför.',
    set: 'Räkna om gränserna',
    seeAll: 'Se omräknade gränser',
    log: 'Det som har bestämts',
    from: 'Från',
    why: 'Varför',
    where: 'Var',
    says: 'Vad värdena säger',
    done: 'Ångra',
    everywhere: 'Överallt',
    kinds: {
      followUp: 'Utgångsläge och uppföljning',
      change: 'En ändring som vi förstår',
      definition: 'Ny definition',
      measuring: 'Nytt sätt att mäta',
    },
    kindHints: {
      followUp: 'Gränserna räknas på åren före, och åren därefter jämförs med dem. Gäller överallt.',
      change: (place: string) =>
        `Något gjordes, nivån flyttades och väntas stå kvar. Gränserna räknas om för ${place}, inte för andra platser.`,
      definition: 'Nyckeltalet betyder något annat än förut. Gränserna räknas om överallt.',
      measuring: 'Nyckeltalet betyder detsamma men tas fram på ett annat sätt. Gränserna räknas om överallt.',
    },
    advice: {
      none: (count: number) => `${values(count)} följer: för få för gränser, så bara linjen visas. 8 behövs.`,
      provisional: (count: number) => `${values(count)} följer: gränserna är preliminära. 12 behövs.`,
      firm: (count: number) => `${values(count)} följer: det räcker för gränser.`,
      shift: 'Nivån flyttades här, och det syns i värdena.',
      noShift:
        'Ingen nivåändring börjar här. Då räknas gränserna inte om: ångra, eller vänta in fler värden.',
      before: (count: number, enough: boolean) =>
        enough
          ? `Utgångsläget har ${count} värden.`
          : `Utgångsläget har ${count} värden: gränserna är preliminära. 12 behövs.`,
      idle: (count: number) =>
        `Gör ingenting här: ${values(count)} finns före att räkna gränser på, och 8 behövs, eller så börjar en uppföljning tidigare.`,
      outside: 'Här finns inget värde före, så ingenting ändras.',
    },
    mind: 'Tänk på',
    seenIn: (place: string) => `Syns i diagrammet för ${place}.`,
    isWithdrawn: 'Gäller inte',
    setBefore: 'Bestämt innan sådant skrevs ned.',
    told: { withdrawn: 'Ångrat', restored: 'Återställt' },
    undoShort: 'Ångra',
    restoreShort: 'Återställ',
    undo: (period: string) => `Ångra ${period}`,
    restore: (period: string) => `Återställ ${period}`,
    none: 'Inga gränser är omräknade',
    noneWhy:
      'Här står från vilket år gränserna räknas om, och varför. Gör det när nivån har flyttats av en anledning som ni förstår, eller när källan mäter något annat än förut.',
    suggested: 'Källan har ändrat något',
    suggestedLead:
      'Har källan räknat om också de äldre åren behövs inga nya gränser. Har den inte det mäter åren före och efter olika saker.',
    suggestion: (what: string, date: string) => `Källan ändrade ${what} den ${date}.`,
    useSuggestion: 'Räkna om gränserna från då',
    noChart:
      'Nyckeltalet prövas inte mot gränser: det är ett rullande medelvärde, ett osäkerhetstal eller en fråga med ja eller nej.',
    tooFew: 'Det finns för få värden för att räkna om gränserna.',
    form: {
      title: 'Räkna om gränserna',
      answer: 'Från när är det vanliga ett annat?',
      rules: 'Räkna om gränserna bara när alla fyra stämmer',
      ruleList: [
        'Nivån har flyttats: värdena ligger kvar på ett annat ställe än förut.',
        'Ni förstår varför.',
        'Det väntas stå kvar.',
        'Det har stått tillräckligt länge. Åtta värden behövs för gränser, tolv för att de ska vara fasta.',
      ],
      ruleOther:
        'Ändrar källan definitionen eller sättet att mäta behöver nivån inte ha flyttats. Den som räknar om gränserna tills diagrammet ser ut som man vill lurar sig själv.',
      kind: 'Vad har hänt?',
      kindMissing: 'Välj vad som har hänt.',
      period: 'Från och med',
      periodHint: 'Efter varje år står hur många värden som följer, och om nivån har flyttats.',
      periodMissing: 'Välj från vilket år.',
      taken: (period: string) =>
        `Gränserna räknas redan om från ${period}. Ångra det först, eller välj ett annat år.`,
      option: (period: string, following: number, shift: boolean) =>
        `${period}: ${values(following)}${shift ? ', nivån har flyttats' : ''}`,
      choose: 'Välj år',
      reason: 'Varför?',
      reasonHint: 'Så att den som läser om några år förstår: vad gjordes, eller vad ändrade källan?',
      reasonMissing: 'Skriv varför gränserna räknas om.',
      save: 'Räkna om gränserna',
    },
    inChart: (kind: string, period: string) => `${kind} från ${period}:`,
    fresh: (period: string) => `Gränserna är omräknade från ${period}.`,
  },
  {
    title: 'Recalculated limits',
    answer: (place: string, count: string, plural: boolean) =>
      plural
        ? `The limits are recalculated ${count} times for ${place}.`
        : `The limits are recalculated once for ${place}.`,
    follows: (place: string, period: string) =>
      `The limits for ${place} rest on the years before ${period}, and the years after are held against them.`,
    never: (place: string) => `The limits for ${place} rest on all values.`,
    lead: 'Limits say what is usual. They are recalculated when what is usual is something else, for a reason that can be said aloud. Here is who has recalculated them, when and why.',
    set: 'Recalculate the limits',
    seeAll: 'See recalculated limits',
    log: 'What has been decided',
    from: 'From',
    why: 'Why',
    where: 'Where',
    says: 'What the values say',
    done: 'Undo',
    everywhere: 'Everywhere',
    kinds: {
      followUp: 'Baseline and follow-up',
      change: 'A change that we understand',
      definition: 'New definition',
      measuring: 'New way of measuring',
    },
    kindHints: {
      followUp: 'The limits rest on the years before, and the years after are held against them. Everywhere.',
      change: (place: string) =>
        `Something was done, the level moved and is expected to stay. The limits are recalculated for ${place}, not for other places.`,
      definition: 'The indicator means something else than it did. The limits are recalculated everywhere.',
      measuring:
        'The indicator means the same but is found out in another way. The limits are recalculated everywhere.',
    },
    advice: {
      none: (count: number) =>
        `${valuesEn(count)} follow: too few for limits, so only the line is shown. 8 are needed.`,
      provisional: (count: number) => `${valuesEn(count)} follow: the limits are provisional. 12 are needed.`,
      firm: (count: number) => `${valuesEn(count)} follow: enough for limits.`,
      shift: 'The level moved here, and the values show it.',
      noShift:
        'No change of level begins here. Limits are then not recalculated: undo, or wait for more values.',
      before: (count: number, enough: boolean) =>
        enough
          ? `The baseline has ${count} values.`
          : `The baseline has ${count} values: the limits are provisional. 12 are needed.`,
      idle: (count: number) =>
        `Does nothing here: there are ${valuesEn(count)} before it for limits to rest on, and 8 are needed, or a follow-up begins earlier.`,
      outside: 'There is no value before it here, so nothing changes.',
    },
    mind: 'Mind',
    seenIn: (place: string) => `Seen in the chart of ${place}.`,
    isWithdrawn: 'Not in force',
    setBefore: 'Decided before such things were written down.',
    told: { withdrawn: 'Undone', restored: 'Put back' },
    undoShort: 'Undo',
    restoreShort: 'Put back',
    undo: (period: string) => `Undo ${period}`,
    restore: (period: string) => `Put back ${period}`,
    none: 'No limits are recalculated',
    noneWhy:
      'Here you will see from which year limits are recalculated, and why. Do it when the level has moved for a reason that you understand, or when the source measures something else than it did.',
    suggested: 'The source has changed something',
    suggestedLead:
      'If the source has revised the earlier years too, no new limits are needed. If not, the years before and after measure different things.',
    suggestion: (what: string, date: string) => `The source changed ${what} on ${date}.`,
    useSuggestion: 'Recalculate the limits from then',
    noChart:
      'The indicator is not held against limits: it is a rolling mean, an uncertainty or a yes/no question.',
    tooFew: 'There are too few values to recalculate limits.',
    form: {
      title: 'Recalculate the limits',
      answer: 'Since when is what is usual something else?',
      rules: 'Recalculate limits only when all four hold',
      ruleList: [
        'The level has moved: the values stay in another place than before.',
        'You understand why.',
        'It is expected to last.',
        'It has lasted long enough. Eight values are needed for limits, twelve for firm ones.',
      ],
      ruleOther:
        'When the source changes the definition or the way of measuring, the level need not have moved. Whoever recalculates limits until the chart looks as wanted fools themselves.',
      kind: 'What has happened?',
      kindMissing: 'Choose what has happened.',
      period: 'From',
      periodHint: 'After each year it says how many values follow, and whether the level has moved.',
      periodMissing: 'Choose from which year.',
      taken: (period: string) =>
        `The limits are recalculated from ${period} already. Undo that first, or choose another year.`,
      option: (period: string, following: number, shift: boolean) =>
        `${period}: ${valuesEn(following)}${shift ? ', the level has moved' : ''}`,
      choose: 'Choose a year',
      reason: 'Why?',
      reasonHint:
        'So that whoever reads it in some years understands: what was done, or what did the source change?',
      reasonMissing: 'Write why the limits are recalculated.',
      save: 'Recalculate the limits',
    },
    inChart: (kind: string, period: string) => `${kind} from ${period}:`,
    fresh: (period: string) => `The limits are recalculated from ${period}.`,
  },
)

function values(count: number): string {
  return count === 1 ? 'ett värde' : `${count} värden`
}

function valuesEn(count: number): string {
  return count === 1 ? 'one value' : `${count} values`
}
