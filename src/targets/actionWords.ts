import { defineWords } from '../i18n/words.ts'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`)
const daysEn = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** What is done for a target, and that it was done. */
export const actionWords = defineWords(
  {
    title: 'Vad vi gör',
    what: 'Vad',
    who: 'Vem',
    when: 'Senast',
    state: 'Läge',
    left: 'Kvar att göra',
    late: (count: number) => `Försenad ${days(count)}`,
    done: 'Gjord',
    doneBy: (date: string, who: string) => `${date}, ${who}`,
    tell: 'Berätta att den är gjord',
    tellOf: (what: string) => `: ${what}`,
    undo: 'Ångra',
    undoOf: (what: string) => ` att den är gjord: ${what}`,
    count: (all: number, done: number, late: number) => {
      const made =
        all === 1
          ? `Den enda åtgärden är ${done === 1 ? 'gjord' : 'inte gjord'}`
          : done === 0
            ? `Ingen av ${all} åtgärder är gjord`
            : done === all
              ? `Alla ${all} åtgärder är gjorda`
              : `${done} av ${all} åtgärder är ${done === 1 ? 'gjord' : 'gjorda'}`
      return late === 0
        ? `${made}.`
        : `${made}, och ${late === 1 ? 'en är försenad' : `${late} är försenade`}.`
    },
    formTitle: 'Åtgärden är gjord',
    formAnswer: (what: string) => `Vad blev det av ${what}?`,
    formLead: 'Det du skriver står sedan vid åtgärden på målets sida, på Läget och i Att driva på.',
    doneOn: 'Vilken dag blev den gjord?',
    doneOnMissing: 'Skriv vilken dag åtgärden blev gjord.',
    doneOnAhead: 'Den dagen har inte varit ännu.',
    doer: 'Vem gjorde den?',
    doerMissing: 'Skriv vem som gjorde åtgärden.',
    result: 'Vad blev det av den?',
    resultHint: 'Skriv det också när den inte ledde till något. Det är lika viktigt att veta.',
    resultMissing: 'Skriv vad det blev av åtgärden.',
    save: 'Spara att den är gjord',
    already: 'Någon annan har redan berättat att åtgärden är gjord.',
    gone: 'Åtgärden är inte längre gjord, eller någon har ändrat den. Läs sidan igen.',
    toTurning: 'Gå till åtgärderna',
    happened: {
      'target.actionDone': (what: string) => `Åtgärden blev gjord: ${what}`,
      'target.actionUndone': (what: string) => `Åtgärden är inte gjord ändå: ${what}`,
    },
    step: {
      none: 'Ingen beslutad',
      late: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
      done: (done: number, all: number) => `${done} av ${all} gjorda`,
    },
    news: 'Nyss gjort',
    newsOf: (target: string) => `För målet ${target}.`,
  },
  {
    title: 'What we do',
    what: 'What',
    who: 'Who',
    when: 'By',
    state: 'State',
    left: 'Left to do',
    late: (count) => `${daysEn(count)} late`,
    done: 'Done',
    doneBy: (date, who) => `${date}, ${who}`,
    tell: 'Tell that it is done',
    tellOf: (what) => `: ${what}`,
    undo: 'Undo',
    undoOf: (what) => ` that it is done: ${what}`,
    count: (all, done, late) => {
      const made =
        all === 1
          ? `The only action is ${done === 1 ? 'done' : 'not done'}`
          : done === 0
            ? `None of ${all} actions is done`
            : done === all
              ? `All ${all} actions are done`
              : `${done} of ${all} actions ${done === 1 ? 'is' : 'are'} done`
      return late === 0 ? `${made}.` : `${made}, and ${late === 1 ? 'one is' : `${late} are`} late.`
    },
    formTitle: 'The action is done',
    formAnswer: (what) => `What came of ${what}?`,
    formLead:
      'What you write then stands by the action on the page of the target, on the overview and among what is outstanding.',
    doneOn: 'On which day was it done?',
    doneOnMissing: 'Write on which day the action was done.',
    doneOnAhead: 'That day has not come yet.',
    doer: 'Who did it?',
    doerMissing: 'Write who did the action.',
    result: 'What came of it?',
    resultHint: 'Write it also when nothing came of it. That is as important to know.',
    resultMissing: 'Write what came of the action.',
    save: 'Save that it is done',
    already: 'Somebody else has told that the action is done already.',
    gone: 'The action is no longer done, or somebody has changed it. Read the page again.',
    toTurning: 'Go to the actions',
    happened: {
      'target.actionDone': (what) => `The action was done: ${what}`,
      'target.actionUndone': (what) => `The action is not done after all: ${what}`,
    },
    step: {
      none: 'None decided',
      late: (count) => `${count} overdue`,
      done: (done, all) => `${done} of ${all} done`,
    },
    news: 'Just done',
    newsOf: (target) => `For the target ${target}.`,
  },
)
