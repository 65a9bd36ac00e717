import { defineWords } from '../i18n/words.ts'
import { en, sv } from './counting.ts'
import type { LeftKind } from './leftOut.ts'

type Sentences = Readonly<Record<LeftKind, (count: number) => string>>

/** What stays behind of a file, or is not as it was there, and why. */
export const leftWords = defineWords<Sentences>(
  {
    pictures: (n) => `${sv(n, 'bild', 'bilder')}: här kodas bara text.`,
    pdfs: (n) => `${sv(n, 'PDF', 'PDF:er')} utan läst text.`,
    audio: (n) => `${sv(n, 'ljudinspelning', 'ljudinspelningar')} utan utskrift.`,
    video: (n) => `${sv(n, 'film', 'filmer')} utan utskrift.`,
    missingTexts: (n) => `${sv(n, 'källa', 'källor')} vars text saknas i filen.`,
    elsewhere: (n) => `${sv(n, 'källa', 'källor')} vars text ligger utanför filen, på någons dator.`,
    emptyTexts: (n) => `${sv(n, 'källa', 'källor')} med tom text.`,
    longTexts: (n) => `${sv(n, 'källa', 'källor')} med mer än fem miljoner tecken.`,
    wrongEncoding: (n) => `${sv(n, 'källa', 'källor')} vars text inte är i UTF-8.`,
    unstorable: (n) => `${sv(n, 'källa', 'källor')} med tecken som inte kan sparas.`,
    unnamed: (n) => `${sv(n, 'källa', 'källor')} utan namn får sitt id som namn.`,
    outside: (n) => `${sv(n, 'markering', 'markeringar')} som är tomma eller ligger utanför texten.`,
    codeless: (n) => `${sv(n, 'kodning', 'kodningar')} med en kod som inte finns i filen.`,
    codings: (n) => `${sv(n, 'kodning', 'kodningar')} på det som inte följer med.`,
    wholeSource: (n) =>
      `${sv(n, 'kodning av en hel källa sätts', 'kodningar av hela källor sätts')} på källans hela text.`,
    coderless: (n) => `${sv(n, 'kodning', 'kodningar')} utan känd användare får ”Okänd kodare”.`,
    timeless: (n) => `${sv(n, 'kodning', 'kodningar')} utan tid får tiden då de tas in.`,
    sameGuids: (n) =>
      `${sv(n, 'markering eller kodning', 'markeringar eller kodningar')} med ett id som redan är använt får ett nytt.`,
    pictureSelections: (n) => `${sv(n, 'markering', 'markeringar')} i bilder.`,
    pdfSelections: (n) => `${sv(n, 'markering', 'markeringar')} på PDF-sidor.`,
    mediaSelections: (n) => `${sv(n, 'markering', 'markeringar')} i ljud och film.`,
    notes: (n) => `${sv(n, 'minnesanteckning', 'minnesanteckningar')} utan text.`,
    cutNotes: (n) => `${sv(n, 'minnesanteckning', 'minnesanteckningar')} kortas till 10 000 tecken.`,
    unsignedNotes: (n) =>
      `${sv(n, 'minnesanteckning', 'minnesanteckningar')} utan känd användare eller tid får ”Okänd kodare” och tiden då de tas in.`,
    noteSelections: (n) => `${sv(n, 'markering', 'markeringar')} i minnesanteckningar.`,
    noteRefs: (n) =>
      `${sv(n, 'hänvisning', 'hänvisningar')} till minnesanteckningar: här hör varje anteckning till en enda sak.`,
    links: (n) => `${sv(n, 'länk', 'länkar')}.`,
    sets: (n) =>
      `${sv(n, 'grupp', 'grupper')} av koder eller källor: bara i en fil från Samsyn är de perspektiv.`,
    graphs: (n) => `${sv(n, 'diagram', 'diagram')}.`,
    cases: (n) => `${sv(n, 'fall', 'fall')}: bara i en fil från Samsyn är de röster med pseudonym.`,
    variables: (n) => `${sv(n, 'variabel', 'variabler')}.`,
    values: (n) => `${sv(n, 'värde', 'värden')} på variabler.`,
    descriptions: (n) => `${sv(n, 'beskrivning', 'beskrivningar')} av annat än koder.`,
    selectionNames: (n) => `Namn på ${sv(n, 'markering', 'markeringar')}.`,
    makers: (n) =>
      `${sv(n, 'uppgift', 'uppgifter')} om vem som har gjort eller ändrat annat än markeringar och kodningar.`,
    userIds: (n) => `Andra programs id för ${sv(n, 'användare', 'användare')}.`,
    richText: (n) => `Formateringen av ${sv(n, 'text', 'texter')}.`,
    syncPoints: (n) => `${sv(n, 'tidpunkt', 'tidpunkter')} i ljud och film.`,
    files: (n) => `${sv(n, 'fil', 'filer')} som ingen text hör till.`,
    cutNames: (n) => `${sv(n, 'namn', 'namn')} kortas till 200 tecken.`,
    cutDefinitions: (n) => `${sv(n, 'definition', 'definitioner')} kortas till 4 000 tecken.`,
    wrongColors: (n) => `${sv(n, 'färg', 'färger')} som inte går att läsa.`,
    other: (n) => `${sv(n, 'uppgift', 'uppgifter')} som standarden inte känner.`,
  },
  {
    pictures: (n) => `${en(n, 'picture', 'pictures')}: only text is coded here.`,
    pdfs: (n) => `${en(n, 'PDF', 'PDFs')} without text.`,
    audio: (n) => `${en(n, 'recording', 'recordings')} without a transcript.`,
    video: (n) => `${en(n, 'film', 'films')} without a transcript.`,
    missingTexts: (n) => `${en(n, 'source', 'sources')} whose text is missing in the file.`,
    elsewhere: (n) =>
      `${en(n, 'source', 'sources')} whose text lies outside the file, on somebody’s computer.`,
    emptyTexts: (n) => `${en(n, 'source', 'sources')} with an empty text.`,
    longTexts: (n) => `${en(n, 'source', 'sources')} with more than five million characters.`,
    wrongEncoding: (n) => `${en(n, 'source', 'sources')} whose text is not in UTF-8.`,
    unstorable: (n) => `${en(n, 'source', 'sources')} with characters that cannot be stored.`,
    unnamed: (n) => `${en(n, 'source', 'sources')} without a name: called by the id.`,
    outside: (n) => `${en(n, 'selection', 'selections')} that are empty or lie outside the text.`,
    codeless: (n) => `${en(n, 'coding', 'codings')} with a code that is not in the file.`,
    codings: (n) => `${en(n, 'coding', 'codings')} on what stays behind.`,
    wholeSource: (n) =>
      `${en(n, 'coding of a whole source is', 'codings of whole sources are')} put on the whole text.`,
    coderless: (n) => `${en(n, 'coding', 'codings')} without a known user: by “Okänd kodare”.`,
    timeless: (n) => `${en(n, 'coding', 'codings')} without a time: dated when they come in.`,
    sameGuids: (n) =>
      `${en(n, 'selection or coding', 'selections or codings')} with an id that is used already: given a new one.`,
    pictureSelections: (n) => `${en(n, 'selection', 'selections')} in pictures.`,
    pdfSelections: (n) => `${en(n, 'selection', 'selections')} on pages of PDFs.`,
    mediaSelections: (n) => `${en(n, 'selection', 'selections')} in sound and film.`,
    notes: (n) => `${en(n, 'memo', 'memos')} without text.`,
    cutNotes: (n) => `${en(n, 'memo is', 'memos are')} shortened to 10,000 characters.`,
    unsignedNotes: (n) =>
      `${en(n, 'memo', 'memos')} without a known user or a time: by “Okänd kodare”, dated when they come in.`,
    noteSelections: (n) => `${en(n, 'selection', 'selections')} in memos.`,
    noteRefs: (n) =>
      `${en(n, 'reference', 'references')} to memos: here each memo belongs to one thing only.`,
    links: (n) => `${en(n, 'link', 'links')}.`,
    sets: (n) =>
      `${en(n, 'group', 'groups')} of codes or sources: only in a file from Samsyn are they perspectives.`,
    graphs: (n) => `${en(n, 'diagram', 'diagrams')}.`,
    cases: (n) => `${en(n, 'case', 'cases')}: only in a file from Samsyn are they voices by pseudonym.`,
    variables: (n) => `${en(n, 'variable', 'variables')}.`,
    values: (n) => `${en(n, 'value', 'values')} of variables.`,
    descriptions: (n) => `${en(n, 'description', 'descriptions')} of other things than codes.`,
    selectionNames: (n) => `Names of ${en(n, 'selection', 'selections')}.`,
    makers: (n) =>
      `${en(n, 'statement', 'statements')} of who made or changed other things than selections and codings.`,
    userIds: (n) => `Other programs’ ids of ${en(n, 'user', 'users')}.`,
    richText: (n) => `The formatting of ${en(n, 'text', 'texts')}.`,
    syncPoints: (n) => `${en(n, 'moment', 'moments')} in sound and film.`,
    files: (n) => `${en(n, 'file', 'files')} that no text belongs to.`,
    cutNames: (n) => `${en(n, 'name is', 'names are')} shortened to 200 characters.`,
    cutDefinitions: (n) => `${en(n, 'definition is', 'definitions are')} shortened to 4,000 characters.`,
    wrongColors: (n) => `${en(n, 'colour', 'colours')} that cannot be read.`,
    other: (n) => `${en(n, 'statement', 'statements')} that the standard does not know.`,
  },
)
