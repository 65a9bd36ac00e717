import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import { en, sv } from './counting.ts'

/** One of two, or both. */
const both = (and: string, ...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(` ${and} `)

/** A sentence of what there is; none for nothing. */
const told = (language: Language, begins: string, things: readonly (string | false)[]): string => {
  const there = things.filter((thing) => thing !== false)
  return there.length === 0 ? '' : `${begins} ${formatList(language, there)}.`
}

export const exchangeWords = defineWords(
  {
    closed: 'Bara de som gör kartläggningen hämtar och läser in den.',
    closedWhy:
      'I filerna står vad som har sagts. Be den som leder kartläggningen att lägga till dig om du ska vara med och göra den.',
    title: 'Utbyte med andra program',
    answer: 'Ta med texter, koder och kodningar till och från andra program för kvalitativ analys.',
    lead: 'Filerna följer standarden REFI-QDA, som MAXQDA, NVivo, ATLAS.ti, QualCoder, Taguette och andra program läser och skriver.',
    out: {
      title: 'Hämta',
      has: (documents: number, interviews: number) =>
        `Projektet har ${both('och', documents > 0 && sv(documents, 'dokument', 'dokument'), interviews > 0 && sv(interviews, 'intervju', 'intervjuer'))} med text.`,
      onlyCodes: 'Projektet har inga texter än.',
      marks: (codes: number, segments: number, codings: number) =>
        `I det finns ${sv(codes, 'kod', 'koder')}, ${sv(segments, 'avsnitt', 'avsnitt')} och ${sv(codings, 'kodning', 'kodningar')}.`,
      withoutText: (count: number) =>
        `${sv(count, 'källa har ingen text och följer inte med', 'källor har ingen text och följer inte med')}.`,
      responsible: 'Du ansvarar för filen',
      responsibleLead:
        'I projektet står det som sades, med pseudonymer, roller och huvudmän, och namnen på dem som har kodat. Den som har filen ansvarar för den: förvara den så att bara de som gör kartläggningen kommer åt den, och ta bort den när den inte behövs.',
      with: (memos: number, perspectives: number, voices: number) =>
        told('sv', 'Med följer', [
          memos > 0 && sv(memos, 'minnesanteckning', 'minnesanteckningar'),
          perspectives > 0 && sv(perspectives, 'perspektiv', 'perspektiv'),
          voices > 0 && `${sv(voices, 'röst', 'röster')} med pseudonym, roll och huvudman`,
        ]),
      stays:
        'Nyckeln mellan pseudonym och person följer aldrig med. Inte heller vem som talar när, vad kodarna har kommit överens om och iakttagelserna: standarden har ingen plats för dem.',
      project: 'Hämta projektet (.qdpx)',
      codebook: 'Hämta kodboken (.qdc)',
      codebookHint:
        'Kodboken är bara koderna: namn, definitioner och färger, och ingenting av det som sades.',
      noCodes: 'Det finns inga koder än, och därför ingen kodbok att hämta.',
      nothing: 'Här finns ingenting att hämta än: kartläggningen har inga texter och inga koder.',
      recorded: 'Att en fil hämtas antecknas i händelseloggen, med vem som gjorde det.',
      noCodesRefusal: 'Kartläggningen har inga koder än, och därför ingen kodbok att hämta.',
    },
    into: {
      title: 'Ta in',
      lead: 'Välj ett projekt (.qdpx) eller en kodbok (.qdc). Du ser vad filen har innan något sparas i kartläggningen.',
      file: 'Fil',
      fileHint: 'Högst 64 MB. Filer med personnummer tas inte in.',
      missing: 'Välj en fil.',
      upload: 'Läs filen',
      fileName: 'Filens namn innehåller ett personnummer. Byt namn på filen.',
    },
    files: {
      title: 'Filer som har lästs',
      waits: 'Väntar på att du ska ta in den',
      isIn: 'Inne i kartläggningen',
    },
    preview: {
      projectAnswer: (sources: number, codings: number) =>
        `Projektet har ${sv(sources, 'källa', 'källor')} med ${sv(codings, 'kodning', 'kodningar')}.`,
      codebookAnswer: (codes: number) => `Kodboken har ${sv(codes, 'kod', 'koder')}.`,
      notYet: 'Ingenting är sparat i kartläggningen än.',
      known: (count: number) =>
        `${sv(count, 'källa i filen finns', 'källor i filen finns')} redan i kartläggningen`,
      knownLead: 'Tar du in filen kommer de in en gång till. Det som finns ändras inte.',
      brings: 'Det här kommer in',
      brought: 'Det här kom in',
      facts: {
        documents: 'Dokument',
        interviews: 'Intervjuer',
        undecided: 'Källor',
        codes: 'Koder',
        segments: 'Avsnitt',
        codings: 'Kodningar',
        coders: 'Kodare',
        memos: 'Minnesanteckningar',
        perspectives: 'Perspektiv',
        voices: 'Röster',
        uploaded: 'Läst',
      },
      kind: 'Vad är källorna?',
      kindHint: 'Filen säger inte om källorna är intervjuer eller dokument.',
      kinds: { interview: 'Intervjuer', document: 'Dokument' },
      users: 'Vilka är kodarna?',
      usersLead: 'Varje användare i filen blir en kodare. Är användaren en av er väljer du vem.',
      user: (name: string) => `${name} i filen är`,
      asInFile: (name: string) => `${name}, som i filen`,
      userMissing: 'Välj en som är med i kartläggningen.',
      codes: 'Koderna',
      codesNew: (count: number) => `${sv(count, 'kod är ny', 'koder är nya')}.`,
      codesSame: (count: number) =>
        `${sv(count, 'kod finns redan och används som den är', 'koder finns redan och används som de är')}.`,
      codesDiffer: (names: string) => `De här ser annorlunda ut i filen, och ändras inte: ${names}.`,
      leftOut: 'Det här följer inte med, eller blir annorlunda',
      homeless: {
        perspectives: (count: number) =>
          count === 0
            ? ''
            : `${sv(count, 'perspektiv', 'perspektiv')}: kartläggningen har sina egna, och får inga fler av en fil.`,
        principals: (count: number) =>
          count === 0
            ? ''
            : `${sv(count, 'huvudman', 'huvudmän')} för röster, som inte är med i partnerskapet.`,
      },
      nothingLeft: 'Allt i filen följer med.',
      names: (names: string) => `Bland annat: ${names}.`,
      sources: 'Källorna i filen',
      source: 'Källa',
      sourceSegments: 'Avsnitt',
      sourceCodings: 'Kodningar',
      take: 'Ta in projektet',
      remove: 'Ta bort filen',
    },
    progress: {
      answer: 'Projektet tas in.',
      lead: 'Du kan lämna sidan och komma tillbaka. Ingenting syns i kartläggningen förrän allt är inne.',
      label: 'Källor som är inne',
      text: (done: string, total: string) => `${done} av ${total} källor.`,
      refresh: 'Visa hur långt det har kommit',
      cancel: 'Avbryt',
      finished: (sources: number) => `${sv(sources, 'källa är inne', 'källor är inne')}.`,
      finishedLead: 'De står sist bland kartläggningens källor.',
      failed: 'Projektet kunde inte tas in.',
      failedLead: (number: string) =>
        `Ingenting av det är sparat. Försök igen. Blir det fel igen: berätta för den som sköter Samsyn, med numret ${number}.`,
      cancelled: 'Du avbröt, och ingenting av projektet är sparat.',
      back: 'Till utbytet',
    },
    merge: {
      lead: 'Koder som inte finns läggs till. Koder som finns ändras bara där du säger det.',
      table: 'Kodbokens koder bredvid kartläggningens',
      code: 'Kod',
      state: 'Läge',
      states: { new: 'Ny', same: 'Finns', differs: 'Skiljer sig' },
      ours: 'Här',
      theirs: 'I filen',
      none: 'inget',
      aspects: { name: 'Namn', definition: 'Definition', color: 'Färg', isCodable: 'Kan sättas på text' },
      yes: 'ja',
      no: 'nej',
      takeTheirs: (name: string) => `Ta filens för ${name}`,
      save: (count: number) =>
        count === 0 ? 'Ta filens där jag har kryssat' : `Lägg till ${sv(count, 'kod', 'koder')}`,
      nothing: 'Alla koder finns redan och ser likadana ut. Det finns ingenting att ta in.',
      meanwhile: 'Kodboken har ändrats sedan du öppnade sidan. Se om det fortfarande är som du vill ha det.',
      done: (added: number, changed: number) =>
        `${sv(added, 'kod kom in', 'koder kom in')} och ${sv(changed, 'ändrades', 'ändrades')}`,
      undo: 'Ångra',
      undone: 'Ångrad',
      used: 'Det går inte att ångra längre: någon har använt eller ändrat koderna sedan dess. Ändra dem i kodboken i stället.',
      title: 'Kodböcker som har tagits in',
    },
  },
  {
    closed: 'Only those who do the review take it out and read it in.',
    closedWhy:
      'The files hold what was said. Ask the person who leads the review to add you if you are to take part in it.',
    title: 'Exchange with other programs',
    answer: 'Take texts, codes and codings to and from other programs for qualitative analysis.',
    lead: 'The files follow the standard REFI-QDA, which MAXQDA, NVivo, ATLAS.ti, QualCoder, Taguette and other programs read and write.',
    out: {
      title: 'Download',
      has: (documents, interviews) =>
        `The project has ${both('and', documents > 0 && en(documents, 'document', 'documents'), interviews > 0 && en(interviews, 'interview', 'interviews'))} with text.`,
      onlyCodes: 'The project has no texts yet.',
      marks: (codes, segments, codings) =>
        `In it are ${en(codes, 'code', 'codes')}, ${en(segments, 'segment', 'segments')} and ${en(codings, 'coding', 'codings')}.`,
      withoutText: (count) =>
        `${en(count, 'source has no text and stays here', 'sources have no text and stay here')}.`,
      responsible: 'You are responsible for the file',
      responsibleLead:
        'In the project is what was said, by pseudonym, role and principal, and the names of those who have coded. Whoever has the file is responsible for it: keep it where only those who do the review can reach it, and delete it when it is no longer needed.',
      with: (memos, perspectives, voices) =>
        told('en', 'With it go', [
          memos > 0 && en(memos, 'memo', 'memos'),
          perspectives > 0 && en(perspectives, 'perspective', 'perspectives'),
          voices > 0 && `${en(voices, 'voice', 'voices')} with pseudonym, role and principal`,
        ]),
      stays:
        'The key between pseudonym and person never leaves. Nor do who speaks when, what coders have agreed on, and the findings: the standard has no place for them.',
      project: 'Download the project (.qdpx)',
      codebook: 'Download the code book (.qdc)',
      codebookHint:
        'The code book is only the codes: names, definitions and colours, and nothing of what was said.',
      noCodes: 'There are no codes yet, and therefore no code book to download.',
      nothing: 'There is nothing to download here yet: the review has no texts and no codes.',
      recorded: 'That a file is downloaded is recorded in the log of events, with who did it.',
      noCodesRefusal: 'The review has no codes yet, and therefore no code book to download.',
    },
    into: {
      title: 'Bring in',
      lead: 'Choose a project (.qdpx) or a code book (.qdc). You see what the file has before anything is saved in the review.',
      file: 'File',
      fileHint: 'At most 64 MB. Files with personal identity numbers are not brought in.',
      missing: 'Choose a file.',
      upload: 'Read the file',
      fileName: 'The name of the file contains a personal identity number. Rename the file.',
    },
    files: {
      title: 'Files that have been read',
      waits: 'Waits for you to bring it in',
      isIn: 'In the review',
    },
    preview: {
      projectAnswer: (sources, codings) =>
        `The project has ${en(sources, 'source', 'sources')} with ${en(codings, 'coding', 'codings')}.`,
      codebookAnswer: (codes) => `The code book has ${en(codes, 'code', 'codes')}.`,
      notYet: 'Nothing is saved in the review yet.',
      known: (count) =>
        `${en(count, 'source of the file is', 'sources of the file are')} in the review already`,
      knownLead: 'If you bring the file in, they come in once more. What is there is not changed.',
      brings: 'This comes in',
      brought: 'This came in',
      facts: {
        documents: 'Documents',
        interviews: 'Interviews',
        undecided: 'Sources',
        codes: 'Codes',
        segments: 'Segments',
        codings: 'Codings',
        coders: 'Coders',
        memos: 'Memos',
        perspectives: 'Perspectives',
        voices: 'Voices',
        uploaded: 'Read',
      },
      kind: 'What are the sources?',
      kindHint: 'The file does not say whether the sources are interviews or documents.',
      kinds: { interview: 'Interviews', document: 'Documents' },
      users: 'Who are the coders?',
      usersLead: 'Each user in the file becomes a coder. If the user is one of you, choose whom.',
      user: (name) => `${name} in the file is`,
      asInFile: (name) => `${name}, as in the file`,
      userMissing: 'Choose somebody who takes part in the review.',
      codes: 'The codes',
      codesNew: (count) => `${en(count, 'code is new', 'codes are new')}.`,
      codesSame: (count) =>
        `${en(count, 'code is there already and is used as it is', 'codes are there already and are used as they are')}.`,
      codesDiffer: (names) => `These look different in the file, and are not changed: ${names}.`,
      leftOut: 'This stays behind, or becomes different',
      homeless: {
        perspectives: (count) =>
          count === 0
            ? ''
            : `${en(count, 'perspective', 'perspectives')}: the review has its own, and gets no more from a file.`,
        principals: (count) =>
          count === 0
            ? ''
            : `${en(count, 'principal', 'principals')} of voices that ${count === 1 ? 'is' : 'are'} not in the partnership.`,
      },
      nothingLeft: 'Everything in the file comes along.',
      names: (names) => `Among them: ${names}.`,
      sources: 'The sources in the file',
      source: 'Source',
      sourceSegments: 'Segments',
      sourceCodings: 'Codings',
      take: 'Bring the project in',
      remove: 'Remove the file',
    },
    progress: {
      answer: 'The project is being brought in.',
      lead: 'You can leave the page and come back. Nothing shows in the review until all of it is in.',
      label: 'Sources that are in',
      text: (done, total) => `${done} of ${total} sources.`,
      refresh: 'Show how far it has come',
      cancel: 'Cancel',
      finished: (sources) => `${en(sources, 'source is in', 'sources are in')}.`,
      finishedLead: 'They stand last among the sources of the review.',
      failed: 'The project could not be brought in.',
      failedLead: (number) =>
        `Nothing of it is saved. Try again. If it fails again, tell whoever runs Samsyn, with the number ${number}.`,
      cancelled: 'You cancelled, and nothing of the project is saved.',
      back: 'To the exchange',
    },
    merge: {
      lead: 'Codes that are not there are added. Codes that are there change only where you say so.',
      table: 'The codes of the code book beside those of the review',
      code: 'Code',
      state: 'State',
      states: { new: 'New', same: 'There', differs: 'Differs' },
      ours: 'Here',
      theirs: 'In the file',
      none: 'nothing',
      aspects: { name: 'Name', definition: 'Definition', color: 'Colour', isCodable: 'Can be put on text' },
      yes: 'yes',
      no: 'no',
      takeTheirs: (name) => `Take the file’s for ${name}`,
      save: (count) =>
        count === 0 ? 'Take the file’s where I have ticked' : `Add ${en(count, 'code', 'codes')}`,
      nothing: 'All codes are there already and look the same. There is nothing to bring in.',
      meanwhile:
        'The code book has changed since you opened the page. See whether it is still as you want it.',
      done: (added, changed) =>
        `${en(added, 'code came in', 'codes came in')} and ${en(changed, 'changed', 'changed')}`,
      undo: 'Undo',
      undone: 'Undone',
      used: 'This can no longer be undone: somebody has used or changed the codes since. Change them in the code book instead.',
      title: 'Code books that have been brought in',
    },
  },
)
