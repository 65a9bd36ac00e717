import { defineWords } from '../i18n/words.ts'

export const knowledgeWords = defineWords(
  {
    title: 'Kunskap',
    answer: (total: number, overdue: number) =>
      `${total === 1 ? 'Ett underlag' : `${total} underlag`} att luta er mot.${
        overdue === 0
          ? ''
          : overdue === 1
            ? ' Ett behöver granskas igen.'
            : ` ${overdue} behöver granskas igen.`
      }`,
    found: (count: number) =>
      count === 0
        ? 'Inget underlag passar.'
        : count === 1
          ? 'Ett underlag passar.'
          : `${count} underlag passar.`,
    definition:
      'Vad andra har sett, prövat och bestämt, hur säkert det är och vad det betyder för er. Med egna ord, så att det går att läsa på en minut.',
    empty: 'Här samlas det ni vet',
    emptyWhy:
      'Forskning, uppföljningar, statistik och erfarenheter från andra. Varje underlag säger hur säkert det är och talar för eller emot era mål, så att ni inte börjar om från början.',
    add: 'Lägg till ett underlag',
    csv: 'Hämta listan som CSV',
    file: 'kunskap',
    toHorizon: 'Se vad som är på väg i omvärlden',
    kind: 'Slag',
    kinds: {
      review: 'Forskningsöversikt',
      evaluation: 'Utvärdering',
      statistics: 'Statistik',
      method: 'Metod eller insats',
      practice: 'Arbetssätt i en kommun eller region',
      law: 'Lag eller vägledning',
      foresight: 'Framtidsbild',
    },
    grade: 'Hur säkert det är',
    grades: {
      systematic: {
        name: 'Flera studier samlade',
        requires:
          'Någon har letat igenom forskningen efter en bestämd plan och vägt ihop alla studier som höll måttet.',
      },
      controlled: {
        name: 'Kontrollerad studie',
        requires: 'De som fick insatsen jämfördes med likadana som inte fick den, helst efter lottning.',
      },
      compared: {
        name: 'Uppföljning med jämförelse',
        requires: 'Läget efter jämfördes med läget före eller med andra, men något annat kan ha spelat in.',
      },
      described: {
        name: 'Beskrivning eller erfarenhet',
        requires: 'Någon berättar vad de gjorde och såg. Inget är jämfört.',
      },
      judged: {
        name: 'Bedömning',
        requires: 'Kunniga personer har sagt vad de tror, med sina skäl.',
      },
      ungraded: {
        name: 'Prövar ingen verkan',
        requires:
          'Lag, vägledning eller statistik: säger vad som gäller eller hur det ser ut, inte vad som hjälper.',
      },
    },
    gradesTitle: 'Så graderar vi',
    stepsOf: (steps: number) => `${steps} steg av 5`,
    anyKind: 'Alla slag',
    anyGrade: 'Alla grader',
    area: 'Livsområde',
    anyArea: 'Alla livsområden',
    tag: 'Tagg',
    anyTag: 'Alla taggar',
    from: 'Från år',
    state: 'Läge',
    states: { current: 'Gäller', overdue: 'Ska granskas igen', withdrawn: 'Tillbakadragna' },
    order: 'Ordning',
    orders: { relevance: 'Bäst träff', newest: 'Nyaste källan', grade: 'Säkrast' },
    query: 'Sök i kunskapen',
    filter: 'Sök och välj i kunskapen',
    apply: 'Visa',
    clear: 'Visa allt',
    choice: (name: string, count: number) => `${name} (${count})`,
    more: 'Fler val',
    aboutOf: (name: string) => `Bara det som talar för eller emot ${name}.`,
    toAll: 'Visa all kunskap',
    none: 'Pröva ett kortare ord, eller ta bort ett val.',
    didYouMean: 'Menade du',
    overdue: (days: number) =>
      days === 1 ? 'Skulle ha granskats i går' : `Skulle ha granskats för ${days} dagar sedan`,
    withdrawn: 'Tillbakadraget',
    unknownYear: 'utan år',
    heads: {
      name: 'Underlag',
      summary: 'Vad det säger',
      transfer: 'Hos oss',
      publisher: 'Utgivare',
      author: 'Författare',
      year: 'År',
      address: 'Var det finns',
      group: 'Målgrupp',
      tags: 'Taggar',
      reviewOn: 'Granskas igen senast',
    },
    item: {
      crumb: 'Underlag',
      transfer: 'Håller det hos oss?',
      noTransfer: 'Ingen har skrivit hur väl det håller hos oss.',
      source: 'Källa',
      external: 'öppnas på en annan webbplats',
      area: 'Livsområde',
      everybody: 'Alla',
      group: 'Målgrupp',
      tags: 'Taggar',
      review: 'Granskas igen',
      reviewBy: (date: string) => `Senast ${date}`,
      added: 'Inlagt av',
      change: 'Ändra underlaget',
      reviewNow: 'Granska det igen',
      withdraw: 'Dra tillbaka underlaget',
      overdueTitle: (days: number) =>
        days === 1 ? 'Skulle ha granskats i går' : `Skulle ha granskats för ${days} dagar sedan`,
      overdueWhy:
        'Läs källan igen. Gäller det fortfarande, säg det. Gör det inte det, ändra eller dra tillbaka det.',
      withdrawnTitle: 'Vi lutar oss inte längre mot det här',
      takeUp: 'Lägg tillbaka underlaget',
      alreadyWithdrawn: 'Underlaget är redan tillbakadraget.',
      toItem: 'Se underlaget',
      history: 'Historik',
      how: {
        added: 'Lades in',
        changed: 'Ändrades',
        reviewed: 'Granskades och gäller fortfarande',
        restored: 'En ändring ångrades',
      },
      changedParts: (parts: string) => `Ändrat: ${parts}`,
      version: (number: number) => `Version ${number}`,
      readVersion: (number: number) => `Läs version ${number}`,
      undo: 'Ångra senaste ändringen',
      undoWhy: (name: string) =>
        `Den tidigare texten gäller igen. Inget går förlorat: ${name} ligger kvar i historiken.`,
      changedMeanwhile:
        'Någon annan har ändrat underlaget sedan du öppnade sidan. Läs det igen innan du ångrar.',
    },
    bearings: {
      title: 'Vad det talar för och emot',
      supports: 'Talar för',
      contradicts: 'Talar emot',
      kinds: { target: 'Mål', indicator: 'Nyckeltal', matter: 'Ärende' },
      noneFor: 'Inget ännu.',
      noneAgainst: 'Inget ännu.',
      link: 'Koppla till ett mål, nyckeltal eller ärende',
      remove: 'Ta bort kopplingen',
      removeOf: (name: string) => ` till ${name}`,
    },
    inArea: {
      title: 'Det här vet vi',
      answer: (area: string, count: number) =>
        count === 0
          ? `Inget underlag hör till ${area} ännu.`
          : count === 1
            ? `Ett underlag hör till ${area}.`
            : `${count} underlag hör till ${area}.`,
      toArea: 'Gå till livsområdena',
    },
    about: {
      title: 'Det här vet vi',
      answer: (name: string, count: number) =>
        count === 0
          ? `Inget underlag är kopplat till ${name} ännu.`
          : count === 1
            ? `Ett underlag talar för eller emot ${name}.`
            : `${count} underlag talar för eller emot ${name}.`,
      none: 'Inget underlag är kopplat hit ännu.',
      noneWhy: 'Vad vet ni om det som fungerar, och om det som inte gör det?',
      supports: (count: number) => `Talar för (${count})`,
      contradicts: (count: number) => `Talar emot (${count})`,
      nothingFor: 'Inget underlag talar för.',
      nothingAgainst: 'Inget underlag talar emot. Har ni letat efter det?',
      add: 'Lägg till ett underlag',
      search: 'Sök i kunskapen',
      toSubject: 'Tillbaka',
    },
  },
  {
    title: 'Knowledge',
    answer: (total, overdue) =>
      `${total === 1 ? 'One source' : `${total} sources`} to lean on.${
        overdue === 0 ? '' : overdue === 1 ? ' One needs another look.' : ` ${overdue} need another look.`
      }`,
    found: (count) =>
      count === 0 ? 'No source fits.' : count === 1 ? 'One source fits.' : `${count} sources fit.`,
    definition:
      'What others have seen, tried and decided, how sure it is and what it means for you. In your own words, so that it is read in a minute.',
    empty: 'Here you gather what you know',
    emptyWhy:
      'Research, evaluations, statistics and the experience of others. Each source says how sure it is and speaks for or against your targets, so that you do not begin from the beginning.',
    add: 'Add a source',
    csv: 'Download the list as CSV',
    file: 'knowledge',
    toHorizon: 'See what is coming in the world around',
    kind: 'Kind',
    kinds: {
      review: 'Research overview',
      evaluation: 'Evaluation',
      statistics: 'Statistics',
      method: 'Method or intervention',
      practice: 'Practice of a municipality or region',
      law: 'Law or guidance',
      foresight: 'Outlook',
    },
    grade: 'How sure it is',
    grades: {
      systematic: {
        name: 'Many studies weighed together',
        requires:
          'Somebody has searched the research by a set plan and weighed together all studies that were good enough.',
      },
      controlled: {
        name: 'Controlled study',
        requires: 'Those who got it were compared with the like who did not, best by drawing lots.',
      },
      compared: {
        name: 'Follow-up with a comparison',
        requires:
          'What was after was compared with before or with others, but something else may have played a part.',
      },
      described: {
        name: 'Description or experience',
        requires: 'Somebody tells what they did and saw. Nothing is compared.',
      },
      judged: {
        name: 'Judgement',
        requires: 'People who know the field have said what they believe, with their reasons.',
      },
      ungraded: {
        name: 'Tests no effect',
        requires: 'Law, guidance or statistics: says what applies or how things are, not what helps.',
      },
    },
    gradesTitle: 'How we grade',
    stepsOf: (steps) => `${steps} steps of 5`,
    anyKind: 'All kinds',
    anyGrade: 'All grades',
    area: 'Life area',
    anyArea: 'All life areas',
    tag: 'Tag',
    anyTag: 'All tags',
    from: 'From year',
    state: 'State',
    states: { current: 'In use', overdue: 'Needs another look', withdrawn: 'Withdrawn' },
    order: 'Order',
    orders: { relevance: 'Best match', newest: 'Newest source', grade: 'Surest' },
    query: 'Search the knowledge',
    filter: 'Search and choose in the knowledge',
    apply: 'Show',
    clear: 'Show all',
    choice: (name, count) => `${name} (${count})`,
    more: 'More choices',
    aboutOf: (name) => `Only what speaks for or against ${name}.`,
    toAll: 'Show all knowledge',
    none: 'Try a shorter word, or take away a choice.',
    didYouMean: 'Did you mean',
    overdue: (days) =>
      days === 1 ? 'Should have been looked at yesterday' : `Should have been looked at ${days} days ago`,
    withdrawn: 'Withdrawn',
    unknownYear: 'no year',
    heads: {
      name: 'Source',
      summary: 'What it says',
      transfer: 'Here',
      publisher: 'Publisher',
      author: 'Author',
      year: 'Year',
      address: 'Where it is',
      group: 'Target group',
      tags: 'Tags',
      reviewOn: 'Look again by',
    },
    item: {
      crumb: 'Source',
      transfer: 'Does it hold here?',
      noTransfer: 'Nobody has written how well it holds here.',
      source: 'Source',
      external: 'opens on another website',
      area: 'Life area',
      everybody: 'Everybody',
      group: 'Target group',
      tags: 'Tags',
      review: 'Look again',
      reviewBy: (date) => `By ${date}`,
      added: 'Added by',
      change: 'Change the source',
      reviewNow: 'Look at it again',
      withdraw: 'Withdraw the source',
      overdueTitle: (days) =>
        days === 1 ? 'Should have been looked at yesterday' : `Should have been looked at ${days} days ago`,
      overdueWhy: 'Read the source again. If it still holds, say so. If it does not, change or withdraw it.',
      withdrawnTitle: 'We no longer lean on this',
      takeUp: 'Put the source back',
      alreadyWithdrawn: 'The source is withdrawn already.',
      toItem: 'See the source',
      history: 'History',
      how: {
        added: 'Was added',
        changed: 'Was changed',
        reviewed: 'Was looked at and still holds',
        restored: 'A change was undone',
      },
      changedParts: (parts) => `Changed: ${parts}`,
      version: (number) => `Version ${number}`,
      readVersion: (number) => `Read version ${number}`,
      undo: 'Undo the latest change',
      undoWhy: (name) => `The earlier text holds again. Nothing is lost: ${name} stays in the history.`,
      changedMeanwhile:
        'Somebody else has changed the source since you opened the page. Read it again before you undo.',
    },
    bearings: {
      title: 'What it speaks for and against',
      supports: 'Speaks for',
      contradicts: 'Speaks against',
      kinds: { target: 'Target', indicator: 'Indicator', matter: 'Matter' },
      noneFor: 'Nothing yet.',
      noneAgainst: 'Nothing yet.',
      link: 'Tie to a target, indicator or matter',
      remove: 'Take the tie away',
      removeOf: (name) => ` to ${name}`,
    },
    inArea: {
      title: 'What we know',
      answer: (area, count) =>
        count === 0
          ? `No source belongs to ${area} yet.`
          : count === 1
            ? `One source belongs to ${area}.`
            : `${count} sources belong to ${area}.`,
      toArea: 'Go to the life areas',
    },
    about: {
      title: 'What we know',
      answer: (name, count) =>
        count === 0
          ? `No source is tied to ${name} yet.`
          : count === 1
            ? `One source speaks for or against ${name}.`
            : `${count} sources speak for or against ${name}.`,
      none: 'No source is tied here yet.',
      noneWhy: 'What do you know of what works, and of what does not?',
      supports: (count) => `Speaks for (${count})`,
      contradicts: (count) => `Speaks against (${count})`,
      nothingFor: 'No source speaks for it.',
      nothingAgainst: 'No source speaks against it. Have you looked for one?',
      add: 'Add a source',
      search: 'Search the knowledge',
      toSubject: 'Back',
    },
  },
)
