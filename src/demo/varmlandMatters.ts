import type { DemoMatter } from './matters.ts'

const steering = 'Politiska styrgruppen'
const preparatory = 'Beredningsgruppen'
const area = (name: string) => `Arbetsgruppen för ${name}`
const areas = ['Barnalivet', 'Ungdomslivet', 'Vuxenlivet', 'Äldrelivet'].map(area)

/** Invented matters, some on their way and some stuck. */
export const mattersOfVarmland: readonly DemoMatter[] = [
  {
    kind: 'Ny gemensam insats',
    title: 'Tidigt stöd till nyblivna föräldrar',
    need: 'Alla nyblivna föräldrar behöver samma stöd, oavsett vilken kommun de bor i.',
    by: area('Barnalivet'),
    in: area('Barnalivet'),
    ago: 700,
    target: 'N00943',
    way: [
      { ago: 672, to: 'prepare', in: [preparatory] },
      { ago: 604, to: 'decide', in: [steering] },
      { ago: 0, outcome: 'Tidigt föräldrastöd' },
      { ago: 205, finished: true, note: 'Stödet finns i femton kommuner.' },
    ],
  },
  {
    kind: 'Ny gemensam insats',
    title: 'Samlad tandvård för barn i skolan',
    need: 'Barn som uteblir från tandvården behöver nås där de redan är.',
    by: 'Region Värmland',
    in: area('Barnalivet'),
    ago: 331,
    way: [
      { ago: 312, to: 'prepare', in: [preparatory] },
      { ago: 243, to: 'decide', in: [steering] },
      {
        ago: 182,
        stopped: 'dropped',
        note: 'Styrgruppen såg inget behov av ett gemensamt upplägg: folktandvården gör redan besök i skolorna.',
      },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'Övergången när en ung person fyller 18 år',
    need: 'Unga som lämnar barnhälsan behöver veta vem som tar över, innan de fyller 18.',
    by: 'Karlstad',
    in: area('Ungdomslivet'),
    ago: 302,
    way: [
      { ago: 284, to: 'prepare', in: [preparatory] },
      { ago: 203, to: 'decide', in: [steering] },
      {
        ago: 176,
        to: 'prepare',
        in: [preparatory],
        back: true,
        note: 'Styrgruppen vill se vad rutinen kostar regionen och kommunerna var för sig.',
      },
      { ago: 112, to: 'decide', in: [steering], note: 'Kostnaden är beskriven.' },
      { ago: 0, outcome: 'Rutin för övergången när en ung person fyller 18 år' },
    ],
  },
  {
    kind: 'Ny gemensam insats',
    title: 'Närvaroteam för elever som är borta mycket',
    need: 'Elever med hög frånvaro behöver en vuxen som ringer första dagen och som skolan, socialtjänsten och barnhälsan känner till.',
    by: area('Ungdomslivet'),
    in: area('Ungdomslivet'),
    ago: 261,
    target: 'N17625',
    way: [
      { ago: 237, to: 'prepare', in: [preparatory] },
      { ago: 121, to: 'decide', in: [steering] },
      { ago: 0, outcome: 'Närvaroteam i alla kommuner' },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'En kontaktperson för anhöriga',
    need: 'Den som vårdar en närstående behöver en enda person att vända sig till.',
    by: 'Hammarö',
    in: area('Äldrelivet'),
    ago: 222,
    way: [
      { ago: 204, to: 'prepare', in: [preparatory] },
      { ago: 161, stopped: 'elsewhere', note: 'Kommunernas anhörigkonsulenter tar frågan vidare.' },
    ],
  },
  {
    kind: 'Ny gemensam insats',
    title: 'Bostad först i hela länet',
    need: 'Den som lever i hemlöshet behöver en egen bostad innan annat stöd kan hjälpa.',
    by: 'Kristinehamn',
    in: area('Vuxenlivet'),
    ago: 171,
    target: 'N07907',
    way: [
      { ago: 152, to: 'prepare', in: [preparatory] },
      { ago: 103, postponed: -19, note: 'Väntar på bostadsbolagens svar om lägenheter.' },
    ],
  },
  {
    kind: 'Överenskommelse',
    title: 'Trygg hemgång efter en tid på sjukhus',
    need: 'Äldre som skrivs ut behöver ha hjälpen på plats samma dag, också på fredagar.',
    by: area('Äldrelivet'),
    in: area('Äldrelivet'),
    ago: 148,
    way: [
      {
        ago: 130,
        to: 'prepare',
        in: [preparatory],
        note: 'Regionen och kommunerna räknar olika på vad hemgången kostar.',
      },
    ],
  },
  {
    kind: 'Överenskommelse',
    title: 'Stöd till unga som mår dåligt',
    need: 'Unga behöver få hjälp på första stället de kommer till, utan att skickas vidare.',
    by: 'Sunne',
    in: area('Ungdomslivet'),
    ago: 139,
    way: [
      { ago: 121, to: 'prepare', in: [preparatory] },
      { ago: 38, to: 'consult', in: areas },
      { ago: 30, answered: area('Barnalivet'), note: 'Ställer sig bakom, och vill ha med förskolan.' },
      { ago: 21, answered: area('Ungdomslivet'), note: 'Ställer sig bakom.' },
    ],
  },
  {
    kind: 'Riktningsdokument',
    title: 'Riktningsdokumentet för nästa år',
    need: 'Parterna behöver veta vart länet ska innan de gör sina egna planer.',
    by: preparatory,
    in: preparatory,
    ago: 74,
    way: [
      { ago: 70, to: 'prepare', in: [preparatory] },
      { ago: 41, to: 'consult', in: areas },
      { ago: 33, answered: area('Barnalivet') },
      { ago: 31, answered: area('Vuxenlivet') },
      { ago: 24, answered: area('Ungdomslivet'), note: 'Vill ha med frånvaron som ett eget avsnitt.' },
      { ago: 18, answered: area('Äldrelivet') },
      { ago: 11, to: 'decide', in: [steering] },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'Fler idrottstillfällen för flickor',
    need: 'Flickor slutar idrotta tidigare än pojkar och behöver lokaler på tider som passar.',
    by: 'Säffle',
    in: area('Barnalivet'),
    ago: 9,
    target: 'U09808',
    way: [],
  },
]
