import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

/** How the partnership divides the population, today and before. */
export const lifeAreaWords = defineWords(
  {
    title: 'Livsområden',
    answer: (count: number, names: string) =>
      count === 1
        ? `Invånarna ses som ett livsområde: ${names}.`
        : `Invånarna delas in i ${numeral('sv', count)} livsområden: ${names}.`,
    since: (date: string) => `Indelningen gäller sedan ${date}.`,
    none: 'Ingen indelning i livsområden finns ännu',
    noneWhy:
      'Livsområden visar vilka delar av livet målen och organen gäller. Indelningen kan ändras sedan, och målen följer med.',
    divide: 'Skriv in en indelning',
    change: 'Ändra indelningen',
    ahead: (date: string, names: string) => `Från och med ${date} gäller en annan indelning: ${names}.`,
    toPlace: (count: number) =>
      count === 1
        ? 'En sak behöver placeras.'
        : `${capitalised(numeral('sv', count))} saker behöver placeras.`,
    toPlaceWhy: (count: number) =>
      count === 1
        ? 'Området det hörde till har delats eller upphört. Säg var det hör hemma nu.'
        : 'Områdena de hörde till har delats eller upphört. Säg var de hör hemma nu.',
    wasSplit: (from: string, among: string) => `Hörde till ${from}, som blev ${among}.`,
    hasEnded: (from: string) => `Hörde till ${from}, som har upphört.`,
    kinds: { body: 'Organ', target: 'Mål', indicator: 'Nyckeltal' },
    kindsOf: { body: 'Organ', target: 'Mål', indicator: 'Nyckeltal' },
    nothing: 'Inget är placerat här ännu.',
    known: 'Det här vet vi',
    correct: 'Rätta',
    correctOf: (name: string) => `namnet och beskrivningen av ${name}`,
    area: 'Livsområde',
    noArea: 'Inget livsområde',
    place: 'Placera',
    placeOf: (name: string) => `: ${name}`,
    choose: 'Välj',
    history: 'Indelningen över tid',
    from: (date: string) => `Från och med ${date}`,
    fromTo: (from: string, to: string) => `${from} – ${to}`,
    became: 'Vad blev av områdena före?',
    fates: {
      kept: (_into: string) => 'är kvar',
      renamed: (into: string) => `blev ${into}`,
      split: (into: string) => `delades i ${into}`,
      merged: (into: string) => `gick upp i ${into}`,
      ended: (_into: string) => 'upphörde',
    },
    withdraw: 'Ångra den senaste ändringen',
    withdrawWhy: 'Då gäller indelningen före igen. Det går så länge inget har placerats i den nya.',
    refused: {
      notLatest: 'Indelningen har ändrats sedan dess. Bara den senaste ändringen kan ångras.',
      alreadyUsed:
        'Något har redan placerats i indelningen, så den kan inte ångras. Gör en ny ändring i stället.',
      placedMeanwhile: 'Någon annan har placerat det här medan du valde. Se var det står nu.',
    },
    back: 'Tillbaka till livsområdena',
  },
  {
    title: 'Life areas',
    answer: (count, names) =>
      count === 1
        ? `The population is seen as one life area: ${names}.`
        : `The population is divided into ${numeral('en', count)} life areas: ${names}.`,
    since: (date) => `The division holds since ${date}.`,
    none: 'There is no division into life areas yet',
    noneWhy:
      'Life areas show which parts of life targets and bodies are about. The division can be changed later, and the targets come with it.',
    divide: 'Enter a division',
    change: 'Change the division',
    ahead: (date, names) => `From ${date} another division holds: ${names}.`,
    toPlace: (count) =>
      count === 1
        ? 'One thing needs to be placed.'
        : `${capitalised(numeral('en', count))} things need to be placed.`,
    toPlaceWhy: (count) =>
      count === 1
        ? 'The area it belonged to was split or has ended. Say where it belongs now.'
        : 'The areas they belonged to were split or have ended. Say where they belong now.',
    wasSplit: (from, among) => `Belonged to ${from}, which became ${among}.`,
    hasEnded: (from) => `Belonged to ${from}, which has ended.`,
    kinds: { body: 'Body', target: 'Target', indicator: 'Indicator' },
    kindsOf: { body: 'Bodies', target: 'Targets', indicator: 'Indicators' },
    nothing: 'Nothing is placed here yet.',
    known: 'What we know',
    correct: 'Correct',
    correctOf: (name) => `the name and description of ${name}`,
    area: 'Life area',
    noArea: 'No life area',
    place: 'Place',
    placeOf: (name) => `: ${name}`,
    choose: 'Choose',
    history: 'The division over time',
    from: (date) => `From ${date}`,
    fromTo: (from, to) => `${from} – ${to}`,
    became: 'What became of the areas before?',
    fates: {
      kept: (_into) => 'remains',
      renamed: (into) => `became ${into}`,
      split: (into) => `was split into ${into}`,
      merged: (into) => `was merged into ${into}`,
      ended: (_into) => 'ended',
    },
    withdraw: 'Undo the latest change',
    withdrawWhy:
      'The division before it then holds again. This works as long as nothing has been placed in the new one.',
    refused: {
      notLatest: 'The division has been changed since then. Only the latest change can be undone.',
      alreadyUsed:
        'Something has already been placed in the division, so it cannot be undone. Make a new change instead.',
      placedMeanwhile: 'Somebody else placed this while you chose. See where it stands now.',
    },
    back: 'Back to the life areas',
  },
)
