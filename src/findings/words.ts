import { capitalised, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

const sv = (count: number) => numeral('sv', count)
const en = (count: number) => numeral('en', count)

export const findingWords = defineWords(
  {
    toReview: 'Till kartläggningen',
    kinds: { finding: 'Iakttagelser', strength: 'Styrkor', recommendation: 'Rekommendationer' },
    one: { finding: 'Iakttagelse', strength: 'Styrka', recommendation: 'Rekommendation' },
    numbered: {
      finding: (number: number) => `Iakttagelse ${number}`,
      strength: (number: number) => `Styrka ${number}`,
      recommendation: (number: number) => `Rekommendation ${number}`,
    },
    views: {
      label: 'Vad kartläggningen kommer fram till',
      finding: 'Iakttagelser',
      strength: 'Styrkor',
      recommendation: 'Rekommendationer',
      earlier: 'Sagt förut',
      saturation: 'Mättnad',
    },
    sharing: {
      states: { working: 'Arbetsmaterial', draft: 'Delat utkast', final: 'Slutversion' },
      notShared:
        'Det som kartläggningen kommer fram till är arbetsmaterial och läses bara av dem som gör den. De delar det med partnerskapet när de är redo.',
      closed: 'Det är inte delat ännu.',
      closedWhat: 'Här kommer iakttagelser, styrkor och rekommendationer att stå',
      isFinal:
        'Slutversionen är delad och ändras inte längre. Det som har blivit av med rekommendationerna skrivs på deras egna sidor.',
      working: 'Bara ni som gör kartläggningen läser det här.',
      draft: (day: string) =>
        `Alla i partnerskapet läser det här sedan ${day}. Det är ett utkast och kan ändras.`,
      final: (day: string) =>
        `Alla i partnerskapet läser det här sedan ${day}. Det är slutversionen och ändras inte längre.`,
      share: 'Dela med partnerskapet',
      change: 'Ändra hur det delas',
      takeBack: 'Ta tillbaka utkastet',
      title: 'Dela med partnerskapet',
      answer: 'Vem ska läsa det ni har kommit fram till?',
      lead: (findings: number, strengths: number, recommendations: number, quotes: number) =>
        `Alla som loggar in kan då läsa och söka bland ${findings} iakttagelser, ${strengths} styrkor och ${recommendations} rekommendationer, och läsa ${quotes} ${quotes === 1 ? 'utlämnat citat' : 'utlämnade citat'}. Intervjuer, avsnitt och koder läser fortfarande bara ni.`,
      what: 'Vad ni delar',
      choices: {
        draft: 'Ett utkast',
        final: 'Slutversionen',
      },
      hints: {
        draft: 'Ni kan ändra det, och ta tillbaka det.',
        final: 'Texterna ändras inte längre, och delningen tas inte tillbaka.',
      },
      choose: 'Välj vad ni delar.',
      law: 'Arbetsmaterial som delas utanför dem som gör det kan bli en allmän handling, som vem som helst kan begära ut. Att du delar det skrivs in i loggen.',
      save: 'Dela med partnerskapet',
      history: 'När det har delats',
      shared: { working: 'Togs tillbaka', draft: 'Delades som utkast', final: 'Delades som slutversion' },
      alreadyFinal: 'Slutversionen är redan delad.',
    },
    breadth: {
      voices: (count: number) => (count === 1 ? 'en röst' : `${sv(count)} röster`),
      interviews: (count: number) => (count === 1 ? 'en intervju' : `${sv(count)} intervjuer`),
      roles: (count: number) => (count === 1 ? 'en roll' : `${sv(count)} roller`),
      principals: (count: number) => (count === 1 ? 'en huvudman' : `${sv(count)} huvudmän`),
      documents: (count: number) => `${sv(count)} dokument`,
      few: (fewest: number) => `färre än ${sv(fewest)} röster`,
      in: (voices: string, interviews: string) => `${voices} i ${interviews}`,
      from: (where: string) => `, från ${where}`,
      and: (one: string, other: string) => `${one} och ${other}`,
      alsoBy: (documents: string, comma: boolean) => `${comma ? ',' : ''} och av ${documents}`,
      carried: (by: string) => `Bärs av ${by}.`,
      nothing: 'Inget bär den ännu.',
      against: (who: string) => `${capitalised(who)} säger emot.`,
      noneAgainst: 'Inget av det som hörts säger emot.',
      notSought: 'Ingen har letat efter det som säger emot.',
      heads: {
        what: 'Bredd',
        voices: 'Röster',
        interviews: 'Intervjuer',
        roles: 'Roller',
        principals: 'Huvudmän',
        documents: 'Dokument',
      },
      supports: 'För',
      contradicts: 'Emot',
      tooFew: (fewest: number) => `färre än ${fewest}`,
      tooFewNote: (fewest: number) =>
        `Om färre än ${sv(fewest)} har sagt något står det inte hur många de är eller varifrån de kommer.`,
    },
    weaknesses: {
      nothing: 'Saknar belägg',
      'one-interview': 'Bara en intervju',
      'one-role': 'Bara en roll',
      'one-principal': 'Bara en huvudman',
      'counter-not-sought': 'Motbelägg inte sökta',
    },
    weaknessWhy: {
      nothing: 'Inget avsnitt och inget dokument ligger under den. Lägg till det som ni bygger den på.',
      'one-interview': 'Allt kommer ur en enda intervju. Säger någon annan samma sak?',
      'one-role': 'Alla som säger det har samma roll. Vad säger de som ser det från ett annat håll?',
      'one-principal': 'Alla som säger det kommer från samma huvudman. Är det likadant hos andra?',
      'counter-not-sought':
        'Ingen har skrivit att de har letat efter det som talar emot. Leta, och skriv var.',
    },
    findings: {
      answer: (count: number, weak: number) =>
        [
          count === 1 ? 'En iakttagelse.' : `${capitalised(sv(count))} iakttagelser.`,
          weak === 0
            ? 'Alla vilar på flera röster.'
            : weak === 1
              ? 'En vilar på mindre än den borde.'
              : `${capitalised(sv(weak))} vilar på mindre än de borde.`,
        ].join(' '),
      definition:
        'Vad ni ser när ni läser allt som sagts och skrivits, från varje perspektiv. Under varje står hur många som bär den.',
      empty: 'Här kommer iakttagelserna att stå',
      emptyWhy:
        'En iakttagelse är en mening om hur det är, med avsnitt för och emot under sig. Då ser alla hur många den bygger på. Börja med det som många har sagt.',
      emptyReader: 'De som gör kartläggningen har inte skrivit några iakttagelser ännu.',
      none: 'Ingen iakttagelse från det här perspektivet ännu.',
      add: 'Skriv en iakttagelse',
      noPerspectives: 'Lägg först in de perspektiv som ni läser från. Det görs på kartläggningens sida.',
    },
    strengths: {
      answer: (count: number) =>
        count === 1 ? 'En styrka att vara rädd om.' : `${capitalised(sv(count))} styrkor att vara rädda om.`,
      definition:
        'Det som fungerar och som senare förslag inte får skada. Under varje står vad som skulle skada den.',
      empty: 'Här kommer styrkorna att stå',
      emptyWhy:
        'Den som ändrar något utan att veta vad som fungerar kan slå sönder det. Skriv det som är bra, och vad som skulle skada det.',
      emptyReader: 'De som gör kartläggningen har inte skrivit några styrkor ännu.',
      add: 'Skriv en styrka',
      harm: 'Det här skulle skada den',
      noHarm: 'Ingen har skrivit vad som skulle skada den.',
      caredForBy: 'Rekommendationer som ska akta den',
      noCare: 'Ingen rekommendation nämner den.',
    },
    recommendations: {
      answer: (count: number, recurring: string) =>
        [count === 1 ? 'En rekommendation.' : `${capitalised(sv(count))} rekommendationer.`, recurring]
          .filter(Boolean)
          .join(' '),
      definition: 'Vad kartläggningen råder partnerskapet att göra, och vad varje råd bygger på.',
      empty: 'Här kommer rekommendationerna att stå',
      emptyWhy:
        'En rekommendation bygger på iakttagelser och aktar styrkorna. Då kan var och en följa den tillbaka till det som sades. Skriv iakttagelserna först.',
      emptyReader: 'De som gör kartläggningen har inte skrivit några rekommendationer ännu.',
      add: 'Skriv en rekommendation',
      why: 'Varför',
      noWhy: 'Ingen har skrivit varför.',
      addressee: 'Riktar sig till',
      nobody: 'Ingen har skrivit till vem.',
      cares: 'Styrkor som den inte får skada',
      noCares: 'Ingen styrka är utpekad. Vad fungerar i dag som den här rekommendationen kan rubba?',
      led: 'Vad den har lett till',
      ledNone:
        'Ingenting ännu. Här syns omgången som den prioriteras i, besluten som följer den och effekterna.',
      placings: 'Visa hur det gick i omgångarna',
      tie: 'Koppla till ett beslut',
      untie: 'Ta bort kopplingen',
      untieOf: (name: string) => ` till ${name}`,
    },
    carriers: {
      title: 'Iakttagelser som bär den',
      none: 'Ingen iakttagelse bär den ännu.',
      carries: 'Vad den bär',
      carriesNone: 'Den bär ingen styrka och ingen rekommendation ännu.',
      quotes: (count: number) => (count === 1 ? 'ett citat' : `${sv(count)} citat`),
    },
    states: {
      new: 'Ny',
      proposed: 'Förslag lämnat',
      prioritised: 'Prioriterad',
      decided: 'Beslutad',
      acted: 'Görs',
      shown: 'Effekt visad',
    },
    chain: {
      findings: (count: number) => (count === 1 ? 'en iakttagelse' : `${sv(count)} iakttagelser`),
      noFindings: 'ingen iakttagelse',
      recommendations: (count: number) =>
        count === 1 ? 'en rekommendation' : `${sv(count)} rekommendationer`,
      none: '–',
      step: 'Rekommendation',
      rounds: (count: number) => (count === 1 ? 'i en omgång' : `i ${sv(count)} omgångar`),
      decisions: (count: number) => (count === 1 ? 'ett beslut' : `${sv(count)} beslut`),
      effects: (count: number) => (count === 1 ? 'en effekt' : `${sv(count)} effekter`),
      answers: (yes: number, of: number) => `${yes} av ${of} har antagit`,
      actions: (count: number) => (count === 1 ? 'en åtgärd' : `${sv(count)} åtgärder`),
      need: 'det som sades',
      linked: {
        outcome: 'Beslut',
        matter: 'Ärende',
        target: 'Mål',
        effect: 'Effekt',
        proposal: 'Förslag',
        round: 'Prioriteringsomgång',
        activity: 'Det som pågår',
        recommendation: 'Rekommendation',
        knowledge: 'Kunskap',
        meeting: 'Träff',
        action: 'Åtgärd',
      },
      relations: {
        supports: 'talar för den',
        contradicts: 'talar emot den',
        leadsTo: 'följer av den',
        replaces: 'ersätter den',
        adopts: 'antar den',
        implements: 'genomför den',
        measures: 'mäter den',
        repeats: 'säger den igen',
      },
    },
    evidence: {
      title: 'Belägg',
      supports: 'Talar för',
      contradicts: 'Talar emot',
      none: { supports: 'Inget ännu.', contradicts: 'Inget ännu.' },
      source: (kind: 'document' | 'interview', number: number) =>
        kind === 'document' ? `Dokument ${number}` : `Intervju ${number}`,
      whole: 'hela dokumentet',
      gone: 'Avsnittet finns inte längre.',
      missing: 'Avsnitten följer inte med i en fullständig kopia. Bredden är räknad innan kopian togs.',
      add: 'Lägg till belägg',
      remove: 'Ta bort',
      removeOf: (source: string, number: number) => ` belägg ${number} ur ${source}`,
      release: 'Lämna ut ett citat',
      releaseOf: (source: string, number: number) => ` ur ${source}, belägg ${number}`,
      voices: (names: string) => names,
      membersOnly: 'Avsnitten läser bara de som gör kartläggningen. Citaten är utlämnade av dem.',
      noReaderEvidence: 'Inget citat är utlämnat.',
      counter: 'Letat efter motbelägg',
      counterNone: 'Ingen har skrivit att de har letat efter det som talar emot.',
      counterWrite: 'Skriv var ni har letat',
      counterChange: 'Ändra var ni har letat',
      counterLabel: 'Var har ni letat, och vad fann ni?',
      counterHint: 'Till exempel vilka intervjuer ni läste om, och vilka koder ni sökte på.',
      counterMissing: 'Skriv var ni har letat.',
      counterSave: 'Spara var vi har letat',
      counterRemove: 'Ingen har letat',
    },
    quote: {
      title: 'Utlämnade citat',
      event: (number: number) => `Citat till iakttagelse ${number}`,
      said: (role: string) => role,
      unsaid: 'En röst',
      supports: 'Citat som talar för',
      contradicts: 'Citat som talar emot',
      released: 'Utlämnat av',
      takeBack: 'Ta tillbaka citatet',
      takeBackOf: (number: number) => ` ${number}`,
      takenBack: 'Tillbakataget',
      stoppedTag: 'Rösten har tagit tillbaka sin medverkan',
      stopped: 'Den som sagt det har tagit tillbaka sin medverkan. Då citeras det inte.',
      again: 'Lämna ut det igen',
      roleTooSmall: (fewest: number) =>
        `Rollen står inte ut: färre än ${sv(fewest)} har den. Lämna ut citatet utan roll.`,
      edited: 'Citaten är redigerade till skriftspråk så att ingen ska kännas igen.',
    },
    earlier: {
      title: 'Sagt förut',
      answer: (recurring: number, of: number, years: string) =>
        of === 0
          ? 'Kartläggningen har inga rekommendationer ännu.'
          : recurring === 0
            ? 'Ingen av rekommendationerna har sagts förut.'
            : of === 1
              ? `Rekommendationen kommer igen från ${years}.`
              : `${recurring === 1 ? 'En' : capitalised(sv(recurring))} av ${sv(of)} rekommendationer kommer igen från ${years}.`,
      or: (one: string, other: string) => `${one} eller ${other}`,
      definition:
        'Det som sägs gång på gång har något som hindrar det. Här syns vad tidigare kartläggningar rekommenderade och vad det blev av det.',
      empty: 'Här kommer tidigare rekommendationer att stå',
      emptyWhy:
        'Lägg in vad tidigare kartläggningar rekommenderade. Då syns vad som blev gjort och vad som kommer igen.',
      noEarlier: 'Det finns ingen tidigare kartläggning. Lägg in den först, med året då den gjordes.',
      add: 'Lägg in en tidigare rekommendation',
      matrix: 'Vad varje kartläggning har rekommenderat',
      recommendation: 'Rekommendation',
      since: 'Sedan',
      marks: {
        said: 'Sagd',
        repeated: 'Sagd igen',
        solved: 'Löst',
        reversed: 'Omvänd',
        silent: 'Inte sagd',
      },
      times: (times: number, since: number, years: number) =>
        times === 1
          ? years === 0
            ? `Ny ${since}.`
            : `Sagd en gång, ${since}.`
          : `${ordinal(times)} gången sedan ${since}.`,
      years: (years: number) => (years === 0 ? 'nu' : years === 1 ? 'ett år' : `${sv(years)} år`),
      loud: (times: number, since: number) => `${ordinal(times)} gången sedan ${since}. Vad hindrade?`,
      loudWhy:
        'Samma sak har rekommenderats förut. Skriv vad som stod i vägen, så att det inte blir en gång till.',
      obstacle: 'Vad hindrade?',
      obstacleHint: 'Skriv det som stod i vägen, inte vems fel det var.',
      obstacleMissing: 'Skriv vad som hindrade.',
      obstacleSave: 'Spara svaret',
      obstacleWrite: 'Svara på vad som hindrade',
      obstacleChange: 'Ändra svaret',
      obstacleAnswer: 'Det här hindrade',
      obstacleBefore: 'Tidigare svar',
      unanswered: 'Ingen har svarat på vad som hindrade.',
      fate: 'Vad det blev av den',
      fateOf: (name: string) => `Vad det blev av ”${name}”`,
      fates: { repeated: 'Sagd igen', solved: 'Löst', reversed: 'Omvänd' },
      noFate: 'Ingen har skrivit vad det blev av den.',
      setFate: 'Skriv vad det blev av den',
      changeFate: 'Ändra vad det blev av den',
      undoFate: 'Ta bort',
      undoFateOf: (name: string) => ` vad det blev av ”${name}”`,
      said: (year: number) => `Sagd ${year}`,
      saidBefore: 'Sagd förut',
      seen: (day: string) => `Sett ${day}`,
      loose: 'Tidigare rekommendationer',
      madeHere: (name: string) =>
        `”${name}” är inte avslutad, eller är gjord här. Dess rekommendationer skrivs av dem som gör den.`,
    },
    saturation: {
      title: 'Mättnad',
      answer: {
        nothing: 'Ingen intervju är kodad ännu.',
        still: (count: number) =>
          count === 0
            ? 'Den sista intervjun gav något nytt.'
            : `De sista intervjuerna ger fortfarande något nytt.`,
        saturated: (count: number) => `De sista ${sv(count)} intervjuerna gav inget nytt.`,
      },
      of: {
        nothing: 'Inget är kodat från det här perspektivet.',
        still: (count: number) =>
          count === 0
            ? 'Den sista intervjun gav något nytt.'
            : count === 1
              ? 'Den sista intervjun gav inget nytt, men den före gjorde det.'
              : `De sista ${sv(count)} intervjuerna gav inget nytt. Det är för få för att veta.`,
        saturated: (count: number) => `De sista ${sv(count)} intervjuerna gav inget nytt.`,
      },
      definition:
        'Hur många nya koder och iakttagelser varje ny intervju gav, perspektiv för perspektiv. När kurvan planar ut ger fler intervjuer av samma slag lite till.',
      chart: (name: string) => `Koder och iakttagelser efter varje intervju, ${name}`,
      codes: 'Koder',
      findings: 'Iakttagelser',
      interview: 'Intervju',
      newCodes: 'Nya koder',
      newFindings: 'Nya iakttagelser',
      allCodes: 'Koder i allt',
      table: 'Visa som tabell',
      empty: 'Här syns när fler intervjuer slutar ge något nytt',
      emptyWhy: 'Det räknas när intervjuerna är kodade. Koda dem först.',
      membersOnly: 'Bara ni som gör kartläggningen ser det här.',
    },
    page: {
      perspective: 'Perspektiv',
      written: 'Skriven av',
      change: 'Ändra texten',
      withdraw: 'Dra tillbaka',
      withdrawn: 'Tillbakadragen',
      withdrawnTitle: 'Ni står inte längre bakom den här',
      withdrawnList: 'Tillbakadragna',
      takeUp: 'Lägg tillbaka den',
      history: 'Historik',
      how: { added: 'Skrevs', changed: 'Ändrades', restored: 'En ändring ångrades' },
      version: (version: number) => `Läs version ${version}`,
      undo: 'Ångra senaste ändringen',
      undoWhy: 'Den tidigare texten gäller igen. Även det står i historiken.',
      changedMeanwhile: 'Någon annan har ändrat texten under tiden. Läs den som den är nu.',
      toIt: 'Se texten',
      up: (name: string) => `Flytta upp ”${name}”`,
      down: (name: string) => `Flytta ner ”${name}”`,
      order: 'Ordning',
    },
  },
  {
    toReview: 'To the review',
    kinds: { finding: 'Findings', strength: 'Strengths', recommendation: 'Recommendations' },
    one: { finding: 'Finding', strength: 'Strength', recommendation: 'Recommendation' },
    numbered: {
      finding: (number) => `Finding ${number}`,
      strength: (number) => `Strength ${number}`,
      recommendation: (number) => `Recommendation ${number}`,
    },
    views: {
      label: 'What the review arrives at',
      finding: 'Findings',
      strength: 'Strengths',
      recommendation: 'Recommendations',
      earlier: 'Said before',
      saturation: 'Saturation',
    },
    sharing: {
      states: { working: 'Working material', draft: 'Shared draft', final: 'Final version' },
      notShared:
        'What the review arrives at is working material, read only by those who make it. They share it with the partnership when they are ready.',
      closed: 'It is not shared yet.',
      closedWhat: 'This is where findings, strengths and recommendations will stand',
      isFinal:
        'The final version is shared and no longer changes. What has become of the recommendations is written on their own pages.',
      working: 'Only you who make the review read this.',
      draft: (day) => `Everybody in the partnership reads this since ${day}. It is a draft and may change.`,
      final: (day) =>
        `Everybody in the partnership reads this since ${day}. It is the final version and no longer changes.`,
      share: 'Share with the partnership',
      change: 'Change how it is shared',
      takeBack: 'Take the draft back',
      title: 'Share with the partnership',
      answer: 'Who shall read what you have arrived at?',
      lead: (findings, strengths, recommendations, quotes) =>
        `Everybody who signs in can then read and search ${findings} findings, ${strengths} strengths and ${recommendations} recommendations, and read ${quotes} released ${quotes === 1 ? 'quote' : 'quotes'}. Interviews, segments and codes are still read only by you.`,
      what: 'What you share',
      choices: { draft: 'A draft', final: 'The final version' },
      hints: {
        draft: 'You can change it, and take it back.',
        final: 'The texts no longer change, and the sharing is not taken back.',
      },
      choose: 'Choose what you share.',
      law: 'Working material that is shared outside those who make it may become an official document, which anybody can ask for. That you share it is written in the log.',
      save: 'Share with the partnership',
      history: 'When it has been shared',
      shared: { working: 'Taken back', draft: 'Shared as a draft', final: 'Shared as the final version' },
      alreadyFinal: 'The final version is shared already.',
    },
    breadth: {
      voices: (count) => (count === 1 ? 'one voice' : `${en(count)} voices`),
      interviews: (count) => (count === 1 ? 'one interview' : `${en(count)} interviews`),
      roles: (count) => (count === 1 ? 'one role' : `${en(count)} roles`),
      principals: (count) => (count === 1 ? 'one principal' : `${en(count)} principals`),
      documents: (count) => (count === 1 ? 'one document' : `${en(count)} documents`),
      few: (fewest) => `fewer than ${en(fewest)} voices`,
      in: (voices, interviews) => `${voices} in ${interviews}`,
      from: (where) => `, from ${where}`,
      and: (one, other) => `${one} and ${other}`,
      alsoBy: (documents, comma) => `${comma ? ',' : ''} and by ${documents}`,
      carried: (by) => `Carried by ${by}.`,
      nothing: 'Nothing carries it yet.',
      against: (who) => `Against it: ${who}.`,
      noneAgainst: 'Nothing that was heard speaks against it.',
      notSought: 'Nobody has looked for what speaks against it.',
      heads: {
        what: 'Breadth',
        voices: 'Voices',
        interviews: 'Interviews',
        roles: 'Roles',
        principals: 'Principals',
        documents: 'Documents',
      },
      supports: 'For',
      contradicts: 'Against',
      tooFew: (fewest) => `fewer than ${fewest}`,
      tooFewNote: (fewest) =>
        `Where fewer than ${en(fewest)} have said something, it is not told how many they are or where they come from.`,
    },
    weaknesses: {
      nothing: 'No evidence',
      'one-interview': 'One interview only',
      'one-role': 'One role only',
      'one-principal': 'One principal only',
      'counter-not-sought': 'Counter-evidence not sought',
    },
    weaknessWhy: {
      nothing: 'No segment and no document lies under it. Add what you build it on.',
      'one-interview': 'All of it comes from a single interview. Does anybody else say the same?',
      'one-role': 'All who say it have the same role. What do those say who see it from another side?',
      'one-principal': 'All who say it come from the same principal. Is it the same with others?',
      'counter-not-sought':
        'Nobody has written that they have looked for what speaks against it. Look, and write where.',
    },
    findings: {
      answer: (count, weak) =>
        [
          count === 1 ? 'One finding.' : `${capitalised(en(count))} findings.`,
          weak === 0
            ? 'All rest on several voices.'
            : weak === 1
              ? 'One rests on less than it should.'
              : `${capitalised(en(weak))} rest on less than they should.`,
        ].join(' '),
      definition:
        'What you see when you read all that was said and written, from each perspective. Under each stands how many carry it.',
      empty: 'This is where the findings will stand',
      emptyWhy:
        'A finding is a sentence about how things are, with segments for and against under it. Everybody then sees how many it builds on. Begin with what many have said.',
      emptyReader: 'Those who make the review have not written any findings yet.',
      none: 'No finding from this perspective yet.',
      add: 'Write a finding',
      noPerspectives:
        'First enter the perspectives that you read from. That is done on the page of the review.',
    },
    strengths: {
      answer: (count) =>
        count === 1
          ? 'One strength to be careful with.'
          : `${capitalised(en(count))} strengths to be careful with.`,
      definition: 'What works, and what later proposals must not harm. Under each stands what would harm it.',
      empty: 'This is where the strengths will stand',
      emptyWhy:
        'Whoever changes something without knowing what works may break it. Write what is good, and what would harm it.',
      emptyReader: 'Those who make the review have not written any strengths yet.',
      add: 'Write a strength',
      harm: 'This would harm it',
      noHarm: 'Nobody has written what would harm it.',
      caredForBy: 'Recommendations that shall be careful with it',
      noCare: 'No recommendation mentions it.',
    },
    recommendations: {
      answer: (count, recurring) =>
        [count === 1 ? 'One recommendation.' : `${capitalised(en(count))} recommendations.`, recurring]
          .filter(Boolean)
          .join(' '),
      definition: 'What the review advises the partnership to do, and what each piece of advice builds on.',
      empty: 'This is where the recommendations will stand',
      emptyWhy:
        'A recommendation builds on findings and is careful with the strengths. Anybody can then follow it back to what was said. Write the findings first.',
      emptyReader: 'Those who make the review have not written any recommendations yet.',
      add: 'Write a recommendation',
      why: 'Why',
      noWhy: 'Nobody has written why.',
      addressee: 'Addressed to',
      nobody: 'Nobody has written to whom.',
      cares: 'Strengths that it must not harm',
      noCares: 'No strength is pointed out. What works today that this recommendation may upset?',
      led: 'What it has led to',
      ledNone:
        'Nothing yet. The round that it is prioritised in, the decisions that follow it and the effects are shown here.',
      placings: 'Show how it fared in the rounds',
      tie: 'Tie to a decision',
      untie: 'Remove the tie',
      untieOf: (name) => ` to ${name}`,
    },
    carriers: {
      title: 'Findings that carry it',
      none: 'No finding carries it yet.',
      carries: 'What it carries',
      carriesNone: 'It carries no strength and no recommendation yet.',
      quotes: (count) => (count === 1 ? 'one quote' : `${en(count)} quotes`),
    },
    states: {
      new: 'New',
      proposed: 'Proposed',
      prioritised: 'Prioritised',
      decided: 'Decided',
      acted: 'Being done',
      shown: 'Effect shown',
    },
    chain: {
      findings: (count) => (count === 1 ? 'one finding' : `${en(count)} findings`),
      noFindings: 'no finding',
      recommendations: (count) => (count === 1 ? 'one recommendation' : `${en(count)} recommendations`),
      none: '–',
      step: 'Recommendation',
      rounds: (count) => (count === 1 ? 'in one round' : `in ${en(count)} rounds`),
      decisions: (count) => (count === 1 ? 'one decision' : `${en(count)} decisions`),
      effects: (count) => (count === 1 ? 'one effect' : `${en(count)} effects`),
      answers: (yes, of) => `${yes} of ${of} have adopted`,
      actions: (count) => (count === 1 ? 'one action' : `${en(count)} actions`),
      need: 'what was said',
      linked: {
        outcome: 'Decision',
        matter: 'Matter',
        target: 'Target',
        effect: 'Effect',
        proposal: 'Proposal',
        round: 'Prioritisation round',
        activity: 'What runs',
        recommendation: 'Recommendation',
        knowledge: 'Knowledge',
        meeting: 'Meeting',
        action: 'Action',
      },
      relations: {
        supports: 'speaks for it',
        contradicts: 'speaks against it',
        leadsTo: 'follows from it',
        replaces: 'replaces it',
        adopts: 'adopts it',
        implements: 'carries it out',
        measures: 'measures it',
        repeats: 'says it again',
      },
    },
    evidence: {
      title: 'Evidence',
      supports: 'Speaks for',
      contradicts: 'Speaks against',
      none: { supports: 'Nothing yet.', contradicts: 'Nothing yet.' },
      source: (kind, number) => (kind === 'document' ? `Document ${number}` : `Interview ${number}`),
      whole: 'the whole document',
      gone: 'The segment is no more.',
      missing: 'Segments are not in a complete copy. The breadth was counted before the copy was taken.',
      add: 'Add evidence',
      remove: 'Remove',
      removeOf: (source, number) => ` evidence ${number} of ${source}`,
      release: 'Release a quote',
      releaseOf: (source, number) => ` of ${source}, evidence ${number}`,
      voices: (names) => names,
      membersOnly:
        'The segments are read only by those who make the review. The quotes are released by them.',
      noReaderEvidence: 'No quote is released.',
      counter: 'Looked for counter-evidence',
      counterNone: 'Nobody has written that they have looked for what speaks against it.',
      counterWrite: 'Write where you have looked',
      counterChange: 'Change where you have looked',
      counterLabel: 'Where have you looked, and what did you find?',
      counterHint: 'For example which interviews you read again, and which codes you searched for.',
      counterMissing: 'Write where you have looked.',
      counterSave: 'Save where we have looked',
      counterRemove: 'Nobody has looked',
    },
    quote: {
      title: 'Released quotes',
      event: (number) => `Quote for finding ${number}`,
      said: (role) => role,
      unsaid: 'A voice',
      supports: 'Quotes that speak for it',
      contradicts: 'Quotes that speak against it',
      released: 'Released by',
      takeBack: 'Take the quote back',
      takeBackOf: (number) => ` ${number}`,
      takenBack: 'Taken back',
      stoppedTag: 'The voice has withdrawn',
      stopped: 'Whoever said it has withdrawn. Then it is not quoted.',
      again: 'Release it again',
      roleTooSmall: (fewest) =>
        `The role is not told: fewer than ${en(fewest)} have it. Release the quote without the role.`,
      edited: 'The quotes are edited into written language, so that nobody shall be recognised.',
    },
    earlier: {
      title: 'Said before',
      answer: (recurring, of, years) =>
        of === 0
          ? 'The review has no recommendations yet.'
          : recurring === 0
            ? 'None of the recommendations has been made before.'
            : of === 1
              ? `The recommendation comes again from ${years}.`
              : `${capitalised(en(recurring))} of ${en(of)} recommendations ${recurring === 1 ? 'comes' : 'come'} again from ${years}.`,
      or: (one, other) => `${one} or ${other}`,
      definition:
        'What is said time and again has something in its way. Here is what earlier reviews recommended, and what became of it.',
      empty: 'This is where earlier recommendations will stand',
      emptyWhy: 'Enter what earlier reviews recommended. It then shows what was done and what comes again.',
      noEarlier: 'There is no earlier review. Enter it first, with the year that it was made.',
      add: 'Enter an earlier recommendation',
      matrix: 'What each review has recommended',
      recommendation: 'Recommendation',
      since: 'Since',
      marks: {
        said: 'Said',
        repeated: 'Said again',
        solved: 'Solved',
        reversed: 'Reversed',
        silent: 'Not said',
      },
      times: (times, since, years) =>
        times === 1
          ? years === 0
            ? `New in ${since}.`
            : `Said once, in ${since}.`
          : `${enOrdinal(times)} time since ${since}.`,
      years: (years) => (years === 0 ? 'now' : years === 1 ? 'one year' : `${en(years)} years`),
      loud: (times, since) => `${enOrdinal(times)} time since ${since}. What stood in the way?`,
      loudWhy:
        'The same has been recommended before. Write what stood in the way, so that it is not said once more.',
      obstacle: 'What stood in the way?',
      obstacleHint: 'Write what it was, not whose fault.',
      obstacleMissing: 'Write what stood in the way.',
      obstacleSave: 'Save the answer',
      obstacleWrite: 'Answer what stood in the way',
      obstacleChange: 'Change the answer',
      obstacleAnswer: 'This stood in the way',
      obstacleBefore: 'Earlier answers',
      unanswered: 'Nobody has answered what stood in the way.',
      fate: 'What became of it',
      fateOf: (name) => `What became of “${name}”`,
      fates: { repeated: 'Said again', solved: 'Solved', reversed: 'Reversed' },
      noFate: 'Nobody has written what became of it.',
      setFate: 'Write what became of it',
      changeFate: 'Change what became of it',
      undoFate: 'Remove',
      undoFateOf: (name) => ` what became of “${name}”`,
      said: (year) => `Said in ${year}`,
      saidBefore: 'Said before',
      seen: (day) => `Seen ${day}`,
      loose: 'Earlier recommendations',
      madeHere: (name) =>
        `“${name}” is not completed, or is made here. Its recommendations are written by those who make it.`,
    },
    saturation: {
      title: 'Saturation',
      answer: {
        nothing: 'No interview is coded yet.',
        still: (count) =>
          count === 0
            ? 'The last interview brought something new.'
            : 'The last interviews still bring something new.',
        saturated: (count) => `The last ${en(count)} interviews brought nothing new.`,
      },
      of: {
        nothing: 'Nothing is coded from this perspective.',
        still: (count) =>
          count === 0
            ? 'The last interview brought something new.'
            : count === 1
              ? 'The last interview brought nothing new, but the one before it did.'
              : `The last ${en(count)} interviews brought nothing new. They are too few to tell.`,
        saturated: (count) => `The last ${en(count)} interviews brought nothing new.`,
      },
      definition:
        'How many new codes and findings each further interview brought, perspective by perspective. Where the curve flattens, more interviews of the same kind add little.',
      chart: (name) => `Codes and findings after each interview, ${name}`,
      codes: 'Codes',
      findings: 'Findings',
      interview: 'Interview',
      newCodes: 'New codes',
      newFindings: 'New findings',
      allCodes: 'Codes in all',
      table: 'Show as a table',
      empty: 'This shows when more interviews cease to bring anything new',
      emptyWhy: 'It is counted when the interviews are coded. Code them first.',
      membersOnly: 'Only you who make the review see this.',
    },
    page: {
      perspective: 'Perspective',
      written: 'Written by',
      change: 'Change the text',
      withdraw: 'Withdraw',
      withdrawn: 'Withdrawn',
      withdrawnTitle: 'You no longer stand by this',
      withdrawnList: 'Withdrawn',
      takeUp: 'Put it back',
      history: 'History',
      how: { added: 'Written', changed: 'Changed', restored: 'A change was undone' },
      version: (version) => `Read version ${version}`,
      undo: 'Undo the latest change',
      undoWhy: 'The earlier text stands again. That stands in the history too.',
      changedMeanwhile: 'Somebody else has changed the text meanwhile. Read it as it is now.',
      toIt: 'See the text',
      up: (name) => `Move “${name}” up`,
      down: (name) => `Move “${name}” down`,
      order: 'Order',
    },
  },
)

/** In Swedish, as the beginning of a sentence. */
function ordinal(count: number): string {
  const words = ['Första', 'Andra', 'Tredje', 'Fjärde', 'Femte', 'Sjätte']
  return words[count - 1] ?? `${count}:e`
}

function enOrdinal(count: number): string {
  const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
  return words[count - 1] ?? `${count}th`
}
