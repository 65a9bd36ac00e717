import { numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

const sv = (count: number) => numeral('sv', count)
const en = (count: number) => numeral('en', count)

export const pathWords = defineWords(
  {
    title: 'Slag av ärenden',
    answer: (count: number) =>
      count === 0
        ? 'Ingen väg är inskriven ännu.'
        : count === 1
          ? 'Ett slag av ärenden har en överenskommen väg.'
          : `${capital(sv(count))} slag av ärenden har en överenskommen väg.`,
    definition:
      'Vägen säger vilka organ ett ärende passerar, i vilket steg, och hur lång tid det får ta. Utan den vet ingen vems tur det är.',
    add: 'Skriv in en väg',
    empty: 'Inga vägar ännu',
    emptyWhy:
      'När vägarna är inskrivna kan ni väcka ärenden, följa dem och se var de stannar. Börja med en färdig väg, eller skriv in er egen.',
    ready: {
      heading: 'Färdiga vägar',
      lead: 'Som två län arbetar. De använder organen som ni redan har, och går att ändra.',
      'nya-perspektiv': 'Lägg in vägarna från Nya Perspektiv',
      'kommunal-utveckling': 'Lägg in vägarna från Kommunal utveckling',
      missing: 'De färdiga vägarna går genom organ som ni inte har. Skriv in en egen väg.',
    },
    bodiesLink: 'Organen och hur de hänger ihop',
    kind: 'Slag',
    passes: 'Passerar',
    matters: 'Ärenden',
    median: 'Till beslut',
    counts: (open: number, of: number) => (of === 0 ? 'Inga ännu' : `${open} öppna av ${of}`),
    change: 'Ändra vägen',
    raise: 'Väck ett sådant ärende',
    seeMatters: 'Se ärendena',
    crumb: 'Slag av ärenden',
    wayOf: (name: string) => `Vägen för ${name}`,
    table: 'Vägen som tabell',
    version: (version: number, date: string) => `Version ${version}, från ${date}.`,
    step: 'Steg',
    body: 'Organ',
    mandate: 'Mandat',
    time: 'Väntad tid',
    ending: {
      end: 'Avsluta slaget',
      undo: 'Ångra avslutet',
      title: (date: string) => `Slaget avslutades ${date}.`,
      told: 'Inga nya ärenden av det här slaget väcks. De som redan är på väg följer sin väg till slut.',
      heading: 'Avslutade slag',
      since: (date: string) => `Avslutat ${date}.`,
      notChanged: 'Slaget är avslutat. Ångra avslutet innan du ändrar vägen.',
    },
    versions: 'Versioner',
    onOlder: (count: number) =>
      count === 1
        ? 'Ett öppet ärende följer en tidigare version. Det flyttas över på sin egen sida.'
        : `${capital(sv(count))} öppna ärenden följer en tidigare version. De flyttas över på sina egna sidor.`,
    length: (stages: number, bodies: number) =>
      `Vägen har ${sv(stages)} steg och passerar ${sv(bodies)} organ.`,
    figures: {
      heading: 'Så går det',
      none: 'Inget ärende av det här slaget är väckt ännu.',
      total: 'Hela vägen',
      toDecision: 'Till beslut',
      median: 'Median',
      spread: 'Hälften ligger mellan',
      basis: 'Räknat på',
      days: (days: number) => (days === 1 ? '1 dag' : `${days} dagar`),
      atLeast: (days: string) => `minst ${days}`,
      tooFew: 'För få är klara',
      between: (lower: string, upper: string) => `${lower} och ${upper}`,
      of: (of: number, waiting: number) =>
        waiting === 0
          ? of === 1
            ? '1 ärende'
            : `${of} ärenden`
          : `${of} ${of === 1 ? 'ärende' : 'ärenden'}, varav ${waiting} inte är ${waiting === 1 ? 'klart' : 'klara'}`,
      nothing: 'Inget ärende har varit där',
      story: (median: string, of: number) =>
        of === 1
          ? `Ett ärende har väckts. Till beslut: ${median}.`
          : `Av ${sv(of)} ärenden når hälften ett beslut inom ${median}.`,
      storyAtLeast: (median: string, of: number) =>
        of === 1
          ? `Ett ärende har väckts. Det har inte nått ett beslut på ${median}.`
          : `Färre än hälften av ${sv(of)} ärenden har nått ett beslut. Det tar minst ${median}.`,
      places: (least: number, most: number) =>
        least === most
          ? `De som är genomförda gick genom ${sv(least)} ${least === 1 ? 'ställe' : 'ställen'}.`
          : `De som är genomförda gick genom ${sv(least)} till ${sv(most)} ställen.`,
      how: 'Så är det räknat',
      rule: 'Ett ärende som inte är klart räknas med den tid det har väntat hittills, och ett som har stoppats med den tid det hann gå. Annars skulle den som låter de svåra ligga se snabbast ut. Medianen och kvartilerna är Kaplan och Meiers skattning från 1958. Där för få har blivit klara står ”minst”.',
      stops: 'Var det stannar',
      stopsNone: 'Inget ärende väntar, och inget har stannat.',
      holds: (days: string, who: string, step: string) =>
        `Längst har ett ärende legat hos ${who}: ${days}, i steget ${step}.`,
      loses: (count: number, who: string) =>
        count === 1
          ? `Ett ärende har stannat för gott hos ${who}.`
          : `Flest har stannat för gott hos ${who}: ${count}.`,
      noneWaits: 'Inget ärende väntar just nu.',
      waiting: 'Väntar nu',
      longest: 'Det äldsta',
      lost: 'Stannade för gott',
      returned: 'Skickade tillbaka',
      parties: 'parterna',
    },
    form: {
      title: 'Skriv in en väg',
      changeTitle: 'Ändra vägen',
      answer: 'Vilka organ passerar ärendet, och hur länge?',
      lead: 'Lämna dagarna tomma där ingen tid är överenskommen. Ärenden som redan är på väg behåller sin version tills någon flyttar över dem.',
      name: 'Slag av ärende',
      nameHint: 'Till exempel Ny gemensam insats.',
      nameMissing: 'Skriv vad slaget ska heta.',
      nameTaken: 'Det finns redan ett slag som heter så. Välj ett annat namn.',
      about: 'När vägen används',
      aboutHint: 'En mening.',
      daysIn: {
        raise: 'Dagar för att väcka',
        consult: 'Dagar för samråd',
        decide: 'Dagar till beslut',
        carryOut: 'Dagar att genomföra',
      },
      daysToPrepare: (place: number) => `Dagar, beredning ${place}`,
      notDays: 'Skriv ett helt antal dagar, från 1 till 3 650.',
      nobody: 'Inget organ',
      anywhere: 'Det organ där det väcks',
      parties: 'Parterna, var och en för sig',
      raiseBody: 'Väcks i',
      preparedIn: (place: number) => (place === 1 ? 'Bereds först i' : `Bereds sedan i (${place})`),
      morePreparing: 'Lägg till en beredning',
      consult: 'Samråd med, samtidigt',
      consultHint: 'Kryssa i alla som ska tillfrågas. Ingen alls om samråd inte behövs.',
      decideBody: 'Beslutas i',
      decideMissing: 'Välj i vilket organ ärendet beslutas.',
      carryOutBody: 'Genomförs av',
      twice: 'Organet bereder redan ärendet tidigare på vägen. Välj ett annat.',
      ended: (body: string, date: string) => `${body} avslutades ${date}. Välj ett annat organ.`,
      unknown: 'Organet finns inte. Välj ett ur listan.',
      save: 'Spara vägen',
    },
  },
  {
    title: 'Kinds of matter',
    answer: (count) =>
      count === 0
        ? 'No path is entered yet.'
        : count === 1
          ? 'One kind of matter has an agreed path.'
          : `${capital(en(count))} kinds of matter have an agreed path.`,
    definition:
      'The path tells which bodies a matter passes, in which step, and how long it may take. Without it nobody knows whose turn it is.',
    add: 'Enter a path',
    empty: 'No paths yet',
    emptyWhy:
      'When the paths are entered you can raise matters, follow them and see where they stop. Begin with a ready path, or enter your own.',
    ready: {
      heading: 'Ready paths',
      lead: 'As two counties work. They use the bodies that you already have, and can be changed.',
      'nya-perspektiv': 'Add the paths of Nya Perspektiv',
      'kommunal-utveckling': 'Add the paths of Kommunal utveckling',
      missing: 'The ready paths go through bodies that you do not have. Enter a path of your own.',
    },
    bodiesLink: 'The bodies and how they hang together',
    kind: 'Kind',
    passes: 'Passes',
    matters: 'Matters',
    median: 'To a decision',
    counts: (open, of) => (of === 0 ? 'None yet' : `${open} open of ${of}`),
    change: 'Change the path',
    raise: 'Raise such a matter',
    seeMatters: 'See the matters',
    crumb: 'Kinds of matter',
    wayOf: (name) => `The path of ${name}`,
    table: 'The path as a table',
    version: (version, date) => `Version ${version}, since ${date}.`,
    step: 'Step',
    body: 'Body',
    mandate: 'Mandate',
    time: 'Expected time',
    ending: {
      end: 'End the kind',
      undo: 'Undo the ending',
      title: (date) => `The kind ended on ${date}.`,
      told: 'No new matters of this kind are raised. Those that are on their way follow their path to its end.',
      heading: 'Kinds that have ended',
      since: (date) => `Ended on ${date}.`,
      notChanged: 'The kind has ended. Undo the ending before you change the path.',
    },
    versions: 'Versions',
    onOlder: (count) =>
      count === 1
        ? 'One open matter follows an earlier version. It is moved over on its own page.'
        : `${capital(en(count))} open matters follow an earlier version. They are moved over on their own pages.`,
    length: (stages, bodies) => `The path has ${en(stages)} steps and passes ${en(bodies)} bodies.`,
    figures: {
      heading: 'How it goes',
      none: 'No matter of this kind has been raised yet.',
      total: 'The whole way',
      toDecision: 'To a decision',
      median: 'Median',
      spread: 'Half lie between',
      basis: 'Counted on',
      days: (days) => (days === 1 ? '1 day' : `${days} days`),
      atLeast: (days) => `at least ${days}`,
      tooFew: 'Too few are done',
      between: (lower, upper) => `${lower} and ${upper}`,
      of: (of, waiting) =>
        waiting === 0
          ? of === 1
            ? '1 matter'
            : `${of} matters`
          : `${of} ${of === 1 ? 'matter' : 'matters'}, ${waiting} of them not done`,
      nothing: 'No matter has been there',
      story: (median, of) =>
        of === 1
          ? `One matter has been raised. To a decision: ${median}.`
          : `Of ${en(of)} matters, half reach a decision within ${median}.`,
      storyAtLeast: (median, of) =>
        of === 1
          ? `One matter has been raised. It has not reached a decision in ${median}.`
          : `Fewer than half of ${en(of)} matters have reached a decision. It takes at least ${median}.`,
      places: (least, most) =>
        least === most
          ? `Those that are carried out passed ${en(least)} ${least === 1 ? 'place' : 'places'}.`
          : `Those that are carried out passed ${en(least)} to ${en(most)} places.`,
      how: 'How it is counted',
      rule: 'A matter that is not done counts with the time that it has waited so far, and one that was stopped with the time that it got. Otherwise whoever leaves the hard ones lying would look fastest. The median and the quartiles are the estimate of Kaplan and Meier from 1958. Where too few are done it says “at least”.',
      stops: 'Where it stops',
      stopsNone: 'No matter waits, and none has stopped.',
      holds: (days, who, step) => `A matter has stood longest with ${who}: ${days}, in the step ${step}.`,
      loses: (count, who) =>
        count === 1
          ? `One matter has stopped for good with ${who}.`
          : `Most have stopped for good with ${who}: ${count}.`,
      noneWaits: 'No matter waits just now.',
      waiting: 'Wait now',
      longest: 'The oldest',
      lost: 'Stopped for good',
      returned: 'Sent back',
      parties: 'the parties',
    },
    form: {
      title: 'Enter a path',
      changeTitle: 'Change the path',
      answer: 'Which bodies does the matter pass, and for how long?',
      lead: 'Leave the days empty where no time is agreed. Matters that are on their way keep their version until somebody moves them over.',
      name: 'Kind of matter',
      nameHint: 'New joint measure, for instance.',
      nameMissing: 'Write what the kind shall be called.',
      nameTaken: 'There is already a kind with that name. Choose another.',
      about: 'When the path is used',
      aboutHint: 'One sentence.',
      daysIn: {
        raise: 'Days to raise',
        consult: 'Days for consultation',
        decide: 'Days to a decision',
        carryOut: 'Days to carry out',
      },
      daysToPrepare: (place) => `Days, preparation ${place}`,
      notDays: 'Write a whole number of days, from 1 to 3,650.',
      nobody: 'No body',
      anywhere: 'The body where it is raised',
      parties: 'The parties, each by itself',
      raiseBody: 'Raised in',
      preparedIn: (place) => (place === 1 ? 'Prepared first in' : `Prepared then in (${place})`),
      morePreparing: 'Add a preparation',
      consult: 'Consultation with, side by side',
      consultHint: 'Tick all who shall be asked. None at all if no consultation is needed.',
      decideBody: 'Decided in',
      decideMissing: 'Choose in which body the matter is decided.',
      carryOutBody: 'Carried out by',
      twice: 'The body already prepares the matter earlier on the path. Choose another.',
      ended: (body, date) => `${body} ended on ${date}. Choose another body.`,
      unknown: 'There is no such body. Choose one from the list.',
      save: 'Save the path',
    },
  },
)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
