import { defineWords } from '../i18n/words.ts'

/** How an effect is shown: what is asked, what the claim rests on, and how a promise is taken back. */
export const showingWords = defineWords(
  {
    signals: {
      beyond: {
        name: 'Statistisk signal',
        means:
          'Värdet efteråt ligger utanför den vanliga variationen. Förändringen är större än slumpen brukar ge.',
      },
      opposite: {
        name: 'Signal åt andra hållet',
        means: 'Trots förändringen ligger värdet efteråt utanför det vanliga på den andra sidan.',
      },
      usual: {
        name: 'Ingen statistisk signal',
        means: 'Förändringen ryms i den vanliga variationen mellan åren. Den kan vara slump.',
      },
      uncertain: {
        name: 'Ingen statistisk signal',
        means: 'Osäkerheten i de två värdena överlappar. Förändringen kan bero på vilka som svarade.',
      },
      few: {
        name: 'Går inte att pröva',
        means: 'Värdena är för få för att skilja en förändring från slumpen.',
      },
      none: {
        name: 'Går inte att pröva',
        means:
          'Nyckeltalet är av ett slag som inte kan prövas med styrdiagram, till exempel ett glidande medelvärde.',
      },
    },
    signalNow: (name: string) =>
      `Med de värden som finns nu: ${name.charAt(0).toLowerCase()}${name.slice(1)}.`,
    signalMissing: 'När effekten visades prövades inte förändringen mot den vanliga variationen.',
    signal: 'Vad siffrorna säger',
    othersHeading: 'Vad annat som kan förklara det',
    comparisonHeading: 'Jämförelse',
    compared: (place: string, before: string, after: string) =>
      `${place} gick från ${before} till ${after} under samma år.`,
    apart: (own: string, difference: string) => `${own} förändrades alltså ${difference} jämfört med där.`,
    wentThan: { better: 'Det gick bättre än där.', worse: 'Det gick sämre än där.' },
    testedHeading: 'Så är den prövad',
    testedAs: {
      'chosen-before': (date: string) => `Jämförelsen valdes ${date}, innan utfallet var känt.`,
      reviewed: (date: string) => `Granskad ${date} av någon utomstående.`,
    },
    withdraw: 'Ta tillbaka löftet',
    withdrawTitle: (title: string) => `Ta tillbaka löftet: ${title}`,
    withdrawAnswer: 'Varför ska effekten inte visas?',
    withdrawLead:
      'Löftet försvinner ur listorna och påminnelserna, men står kvar här med skälet. Har målet en rytm lovas nästa tillfälle i stället.',
    withdrawReason: 'Skäl',
    withdrawReasonHint: 'Till exempel att löftet blev dubbelt, eller att arbetet aldrig började.',
    withdrawReasonMissing: 'Skriv varför löftet tas tillbaka.',
    showTitle: 'Visa effekten',
    yearChoice: (year: string, value: string) => `${year}: ${value}`,
    back: 'Tillbaka till effekten',
    showAnswer: 'Vad blev det, och hur säkert är det?',
    showLead: 'Välj två år. Värdena hämtas ur den senaste hämtningen.',
    beforeHint: 'Året innan arbetet kunde märkas.',
    beforeMissing: 'Välj ett år att jämföra från.',
    afterMissing: 'Välj ett år att jämföra till.',
    afterBefore: 'Året efter måste vara senare än året före.',
    strength: 'Hur starkt är sambandet med arbetet?',
    strengthMissing: 'Välj hur starkt sambandet är.',
    story: 'Vad har hänt?',
    storyHint:
      'Två eller tre meningar: vad som gjordes, och hur det kan ha lett till förändringen. Skriv likadant om det blev sämre.',
    storyMissing: 'Skriv vad som har hänt.',
    others: 'Vad annat kan förklara det?',
    othersHint: 'Till exempel ändrade regler, konjunkturen, vilka som bor här, eller ett nytt sätt att mäta.',
    othersMissing: 'Skriv vad annat som kan förklara förändringen. Hittar ni inget, skriv hur ni har letat.',
    compare: 'Jämför med',
    compareHint:
      'En plats där arbetet inte finns. Värdena hämtas för samma år. Behövs för Samband, och för Prövad om jämförelsen valdes i förväg.',
    noComparison: 'Ingen jämförelse',
    compareUnknown: 'Välj en plats i listan, eller Ingen jämförelse.',
    compareMissing: 'Välj en plats att jämföra med. Utan jämförelse är sambandet Rimlig.',
    compareNoValue: (place: string) =>
      `${place} saknar värde för något av de två åren. Välj en annan plats eller andra år.`,
    comparedSame: (place: string, before: string, after: string) =>
      `${place} gick från ${before} till ${after} under samma år, minst lika mycket åt samma håll. Då talar jämförelsen inte för att arbetet gjorde skillnaden. Välj Rimlig, eller en annan plats.`,
    testedGroup: 'Hur är den prövad?',
    testedHint: 'Behövs bara för Prövad.',
    testedHow: 'Sätt att pröva',
    testedChoices: {
      'chosen-before': 'Jämförelsen valdes innan utfallet var känt',
      reviewed: 'Någon utomstående har granskat',
    },
    testedHowMissing: 'Välj hur effekten är prövad.',
    testedOn: 'Vilken dag valdes eller granskades det?',
    testedOnMissing: 'Skriv vilken dag jämförelsen valdes, eller granskningen blev klar.',
    testedOnLate: (date: string) =>
      `Jämförelsen ska ha valts före ${date}, då året efter började. Annars är sambandet högst Samband.`,
    testedOnFuture: 'Dagen har inte varit än.',
    testedBy: 'Var står det, och vem svarar för det?',
    testedByHint: 'Till exempel projektplanens diarienummer, eller granskarens namn och rapport.',
    testedByMissing: 'Skriv var valet eller granskningen går att läsa, och vem som svarar för det.',
    tooFew: 'Effekten kan inte visas ännu',
    tooFewWhy: (name: string) =>
      `Det behövs värden för minst två år av ${name}. Läs in fler värden, och kom tillbaka hit.`,
    saveShowing: 'Visa effekten',
    showingNote: 'När effekten är visad kan den inte ändras. Det som sades ska kunna läsas i efterhand.',
  },
  {
    signals: {
      beyond: {
        name: 'Statistical signal',
        means:
          'The value after lies outside the usual variation. The change is larger than chance tends to make.',
      },
      opposite: {
        name: 'Signal the other way',
        means: 'In spite of the change, the value after lies outside what is usual on the other side.',
      },
      usual: {
        name: 'No statistical signal',
        means: 'The change lies within the usual variation between years. It may be chance.',
      },
      uncertain: {
        name: 'No statistical signal',
        means: 'The intervals of the two values overlap. The change may depend on who answered.',
      },
      few: {
        name: 'Cannot be tried',
        means: 'The values are too few to tell a change from chance.',
      },
      none: {
        name: 'Cannot be tried',
        means: 'The indicator is of a kind that no control chart can try, for instance a rolling mean.',
      },
    },
    signalNow: (name) =>
      `With the values that are there now: ${name.charAt(0).toLowerCase()}${name.slice(1)}.`,
    signalMissing: 'When the effect was shown, the change was not tried against the usual variation.',
    signal: 'What the figures say',
    othersHeading: 'What else may explain it',
    comparisonHeading: 'Comparison',
    compared: (place, before, after) => `${place} went from ${before} to ${after} over the same years.`,
    apart: (own, difference) => `So ${own} changed by ${difference} compared with there.`,
    wentThan: { better: 'It went better than there.', worse: 'It went worse than there.' },
    testedHeading: 'How it was tested',
    testedAs: {
      'chosen-before': (date) => `The comparison was chosen on ${date}, before the outcome was known.`,
      reviewed: (date) => `Examined on ${date} by somebody from outside.`,
    },
    withdraw: 'Take the promise back',
    withdrawTitle: (title) => `Take the promise back: ${title}`,
    withdrawAnswer: 'Why is the effect not to be shown?',
    withdrawLead:
      'The promise leaves the lists and the reminders, but remains here with the reason. If the target has a rhythm, its next time is promised instead.',
    withdrawReason: 'Reason',
    withdrawReasonHint: 'For instance that it was promised twice, or that the work never began.',
    withdrawReasonMissing: 'Write why the promise is taken back.',
    showTitle: 'Show the effect',
    yearChoice: (year, value) => `${year}: ${value}`,
    back: 'Back to the effect',
    showAnswer: 'What became of it, and how sure is it?',
    showLead: 'Choose two years. The values are read from the latest fetching.',
    beforeHint: 'The year before the work could be noticed.',
    beforeMissing: 'Choose a year to compare from.',
    afterMissing: 'Choose a year to compare with.',
    afterBefore: 'The year after must be later than the year before.',
    strength: 'How strongly is it tied to the work?',
    strengthMissing: 'Choose how strong the tie is.',
    story: 'What has happened?',
    storyHint:
      'Two or three sentences: what was done, and how that may have led to the change. Write in the same way if it became worse.',
    storyMissing: 'Write what has happened.',
    others: 'What else may explain it?',
    othersHint: 'For instance changed rules, the economy, who lives here, or a new way of measuring.',
    othersMissing: 'Write what else may explain the change. If you find nothing, write how you have looked.',
    compare: 'Compare with',
    compareHint:
      'A place where the work is not done. The values are read for the same years. Needed for Associated, and for Tested if the comparison was chosen in advance.',
    noComparison: 'No comparison',
    compareUnknown: 'Choose a place in the list, or No comparison.',
    compareMissing: 'Choose a place to compare with. Without a comparison the tie is Plausible.',
    compareNoValue: (place) =>
      `${place} has no value for one of the two years. Choose another place or other years.`,
    comparedSame: (place, before, after) =>
      `${place} went from ${before} to ${after} over the same years, at least as far the same way. Then the comparison does not say that the work made the difference. Choose Plausible, or another place.`,
    testedGroup: 'How was it tested?',
    testedHint: 'Needed for Tested only.',
    testedHow: 'Way of testing',
    testedChoices: {
      'chosen-before': 'The comparison was chosen before the outcome was known',
      reviewed: 'Somebody from outside has examined it',
    },
    testedHowMissing: 'Choose how the effect was tested.',
    testedOn: 'On which day was it chosen or examined?',
    testedOnMissing: 'Write on which day the comparison was chosen, or the examination finished.',
    testedOnLate: (date) =>
      `The comparison must have been chosen before ${date}, when the year after began. Otherwise the tie is Associated at most.`,
    testedOnFuture: 'That day has not been yet.',
    testedBy: 'Where is that written, and who answers for it?',
    testedByHint:
      'For instance the registration number of the project plan, or the examiner’s name and report.',
    testedByMissing: 'Write where the choice or the examination can be read, and who answers for it.',
    tooFew: 'The effect cannot be shown yet',
    tooFewWhy: (name) =>
      `Values for at least two years of ${name} are needed. Load more values, and come back here.`,
    saveShowing: 'Show the effect',
    showingNote: 'Once shown, an effect cannot be changed. What was said must be readable afterwards.',
  },
)
