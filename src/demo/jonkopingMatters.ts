import type { DemoMatter } from './matters.ts'

const forum = 'Kommunalt forum'
const management = 'Ledningsgruppen'
const strategy = (about: string) => `Strategigruppen för ${about}`
const groups = ['barn och unga', 'psykiatri och missbruk', 'äldre'].map(strategy)
const agreement = 'Överenskommelse mellan kommunerna och regionen'

/** Invented matters, some on their way and some stuck. */
export const mattersOfJonkoping: readonly DemoMatter[] = [
  {
    kind: 'Gemensam verksamhet',
    title: 'Ett barnahus för hela länet',
    need: 'Barn som har utsatts för brott behöver möta alla som ska hjälpa dem på ett och samma ställe.',
    by: 'Jönköping',
    in: forum,
    ago: 905,
    way: [
      { ago: 874, to: 'prepare', in: [management] },
      { ago: 803, to: 'consult', in: groups },
      { ago: 781, answered: strategy('barn och unga') },
      { ago: 776, answered: strategy('psykiatri och missbruk') },
      { ago: 770, answered: strategy('äldre'), note: 'Berörs inte.' },
      { ago: 705, to: 'decide', in: ['PKS'] },
      { ago: 642, to: 'carryOut', in: [], note: 'PKS beslutade att kommunerna äger barnahuset tillsammans.' },
      { ago: 310, finished: true, note: 'Barnahuset är öppet.' },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'Skolskjuts över kommungränsen',
    need: 'Elever som går i skolan i grannkommunen behöver en buss som passar båda skolornas tider.',
    by: 'Habo',
    in: forum,
    ago: 402,
    way: [
      { ago: 371, to: 'prepare', in: [management] },
      { ago: 302, to: 'decide', in: ['PKS'] },
      {
        ago: 241,
        stopped: 'dropped',
        note: 'Länstrafiken planerar om turerna. Kommunerna behöver inte göra något själva.',
      },
    ],
  },
  {
    kind: 'Gemensam verksamhet',
    title: 'En gemensam rektorsutbildning',
    need: 'Nya rektorer behöver en grund att stå på, och de små kommunerna klarar den inte var för sig.',
    by: 'Vetlanda',
    in: forum,
    ago: 213,
    target: 'N15428',
    way: [
      { ago: 191, to: 'prepare', in: [management] },
      { ago: 142, to: 'consult', in: groups },
      { ago: 122, answered: strategy('barn och unga'), note: 'Ställer sig bakom.' },
      { ago: 120, answered: strategy('psykiatri och missbruk') },
      { ago: 101, answered: strategy('äldre') },
      { ago: 71, to: 'decide', in: ['PKS'], note: 'Gnosjö och Mullsjö vill först se vad den kostar.' },
    ],
  },
  {
    kind: 'Gemensam verksamhet',
    title: 'Undervisning på distans i modersmål',
    need: 'Elever med ovanliga modersmål behöver en lärare, också i kommuner där de är få.',
    by: 'Gislaved',
    in: forum,
    ago: 163,
    target: 'N17461',
    way: [
      { ago: 141, to: 'prepare', in: [management] },
      {
        ago: 96,
        to: 'decide',
        in: ['PKS'],
        note: 'Skolcheferna var redan eniga, så samrådet hoppades över.',
      },
      {
        ago: 56,
        to: 'prepare',
        in: [management],
        back: true,
        note: 'PKS vill veta hur kostnaden delas när en kommun har få elever.',
      },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'Jourhem som räcker till',
    need: 'Barn som måste flytta samma kväll behöver ett hem i länet.',
    by: 'Tranås',
    in: forum,
    ago: 141,
    way: [{ ago: 118, to: 'prepare', in: [management] }],
  },
  {
    kind: agreement,
    title: 'Utskrivning från sjukhus på helgen',
    need: 'Äldre som skrivs ut på en fredag behöver samma hjälp som de som skrivs ut på en tisdag.',
    by: 'Region Jönköpings län',
    in: forum,
    ago: 152,
    way: [
      { ago: 133, to: 'prepare', in: [management] },
      { ago: 62, to: 'consult', in: groups },
      { ago: 48, answered: strategy('barn och unga'), note: 'Berörs inte.' },
      { ago: 40, answered: strategy('psykiatri och missbruk'), note: 'Ställer sig bakom.' },
    ],
  },
  {
    kind: 'Behov från en huvudman',
    title: 'Personliga ombud i alla kommuner',
    need: 'Personer med psykisk funktionsnedsättning behöver ett ombud, också där kommunen är liten.',
    by: 'Aneby',
    in: forum,
    ago: 20,
    way: [],
  },
]
