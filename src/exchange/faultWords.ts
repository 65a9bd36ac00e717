import { formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import { en, sv } from './counting.ts'
import type { Fault, PlaceInFile } from './fault.ts'

const faultWords = defineWords(
  {
    unknown: 'Filen är varken ett projekt (.qdpx) eller en kodbok (.qdc) enligt REFI-QDA.',
    zip: 'Filen är skadad, eller packar upp till något annat än den säger. Exportera den på nytt ur det andra programmet.',
    outside: (name: string) =>
      `Filen ${name} i arkivet pekar utanför arkivet. Därför läses ingenting av det.`,
    twice: (name: string) =>
      `Filen ${name} finns två gånger i arkivet, så det går inte att veta vilken som gäller.`,
    encrypted: (name: string) =>
      `Filen ${name} i arkivet är krypterad eller packad på ett okänt sätt. Exportera utan lösenord.`,
    link: (name: string) =>
      `Filen ${name} i arkivet är en länk till en annan fil. Därför läses ingenting av det.`,
    manyFiles: (most: string) => `Arkivet har fler än ${most} filer.`,
    tooLarge: (name: string, most: string) => `${name} i arkivet är större än ${most} MB uppackad.`,
    noProject: 'Arkivet har ingen projektfil (.qde) överst.',
    severalProjects:
      'Arkivet har flera projektfiler (.qde) överst, så det går inte att veta vilken som gäller.',
    doctype:
      'Filen har en dokumenttyp (DOCTYPE). Genom en sådan kan en fil hämta in annat, och därför läses den inte.',
    xml: (line: string) => `Filen går inte att läsa: det är fel i dess XML på rad ${line}.`,
    encoding: 'Filen är inte i UTF-8. Exportera den på nytt ur det andra programmet.',
    deep: (most: string) => `Filens XML är djupare än ${most} nivåer.`,
    manyElements: (most: string) => `Filen har fler än ${most} delar. Dela upp projektet i flera.`,
    guid: (element: string, line: string) => `En del (${element}, rad ${line}) saknar ett riktigt id (GUID).`,
    sameGuid: (element: string, guid: string) =>
      `Två delar (${element}) har samma id, ${guid}, så det går inte att veta vilken som menas.`,
    nothing: 'Filen har inga koder och inga texter som går att ta in.',
    people: (count: number, places: string) =>
      `Filen innehåller ${sv(count, 'personnummer', 'personnummer')} (${places}). Ta bort dem i det andra programmet och exportera på nytt. Ingenting av filen har sparats.`,
    exhausted: 'Filen kräver mer minne eller tid än det finns. Dela upp projektet i flera.',
    places: {
      project: (_number: string, _line: string) => 'projektets namn',
      coder: (number: string, _line: string) => `användare ${number}`,
      code: (number: string, _line: string) => `kod ${number}`,
      source: (number: string, _line: string) => `namnet på källa ${number}`,
      text: (number: string, line: string) => `källa ${number}, rad ${line}`,
      note: (number: string, line: string) => `minnesanteckning ${number}, rad ${line}`,
      case: (number: string, _line: string) => `röst ${number}`,
      set: (number: string, _line: string) => `perspektiv ${number}`,
      document: (number: string, _line: string) => `uppgifterna om dokument ${number}`,
    },
    more: 'med flera',
  },
  {
    unknown: 'The file is neither a project (.qdpx) nor a code book (.qdc) of REFI-QDA.',
    zip: 'The file is damaged, or unpacks to something else than it says. Export it anew from the other program.',
    outside: (name) =>
      `The file ${name} in the archive points outside the archive. Nothing of it is read therefore.`,
    twice: (name) => `The file ${name} is in the archive twice, so nobody can know which of them counts.`,
    encrypted: (name) =>
      `The file ${name} in the archive is encrypted or packed in an unknown way. Export without a password.`,
    link: (name) =>
      `The file ${name} in the archive is a link to another file. Nothing of it is read therefore.`,
    manyFiles: (most) => `The archive has more than ${most} files.`,
    tooLarge: (name, most) => `${name} in the archive is larger than ${most} MB unpacked.`,
    noProject: 'The archive has no project file (.qde) at its top.',
    severalProjects:
      'The archive has several project files (.qde) at its top, so nobody can know which of them counts.',
    doctype:
      'The file has a document type (DOCTYPE). Through one a file can fetch other things, and therefore it is not read.',
    xml: (line) => `The file cannot be read: its XML is wrong at line ${line}.`,
    encoding: 'The file is not in UTF-8. Export it anew from the other program.',
    deep: (most) => `The XML of the file is deeper than ${most} levels.`,
    manyElements: (most) => `The file has more than ${most} parts. Divide the project into several.`,
    guid: (element, line) => `A part (${element}, line ${line}) has no proper id (GUID).`,
    sameGuid: (element, guid) =>
      `Two parts (${element}) have the same id, ${guid}, so nobody can know which is meant.`,
    nothing: 'The file has no codes and no texts that can be brought in.',
    people: (count, places) =>
      `The file contains ${en(count, 'personal identity number', 'personal identity numbers')} (${places}). Remove them in the other program and export anew. Nothing of the file has been saved.`,
    exhausted: 'The file needs more memory or time than there is. Divide the project into several.',
    places: {
      project: () => 'the name of the project',
      coder: (number) => `user ${number}`,
      code: (number) => `code ${number}`,
      source: (number) => `the name of source ${number}`,
      text: (number, line) => `source ${number}, line ${line}`,
      note: (number, line) => `memo ${number}, line ${line}`,
      case: (number) => `voice ${number}`,
      set: (number) => `perspective ${number}`,
      document: (number) => `what is said about document ${number}`,
    },
    more: 'and others',
  },
)

/** Why a file is not taken in, and what to do about it. */
export function faultSentence(language: Language, fault: Fault): string {
  const words = faultWords(language)
  const number = (value: number) => formatNumber(language, value)
  switch (fault.kind) {
    case 'outside':
    case 'twice':
    case 'encrypted':
    case 'link':
      return words[fault.kind](shown(fault.name))
    case 'too-many-files':
      return words.manyFiles(number(fault.most))
    case 'too-large':
      return words.tooLarge(shown(fault.name), number(fault.most))
    case 'no-project':
      return words.noProject
    case 'several-projects':
      return words.severalProjects
    case 'xml':
      return words.xml(number(fault.line))
    case 'too-deep':
      return words.deep(number(fault.most))
    case 'too-many-elements':
      return words.manyElements(number(fault.most))
    case 'guid':
      return words.guid(fault.element, number(fault.line))
    case 'same-guid':
      return words.sameGuid(fault.element, fault.guid)
    case 'identity-numbers':
      return words.people(fault.count, placesIn(language, fault.first, fault.count))
    default:
      return words[fault.kind]
  }
}

/** A name may be anything at all: in quotation marks it is seen where it ends. */
const shown = (name: string): string => `”${name}”`

function placesIn(language: Language, first: readonly PlaceInFile[], count: number): string {
  const words = faultWords(language)
  const places = first.map(({ what, number, line }) =>
    words.places[what](formatNumber(language, number), formatNumber(language, line)),
  )
  const all = [...new Set(places)]
  return formatList(language, count > first.length ? [...all, words.more] : all)
}
