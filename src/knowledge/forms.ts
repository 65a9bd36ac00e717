import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { fields } from '../platform/forms.ts'
import { knowledgeFormWords } from './formWords.ts'
import {
  bearings,
  grades,
  type KnowledgeText,
  knowledgeKinds,
  longestTag,
  longestWhy,
  mostTags,
  type Subject,
  subjectValue,
  tagsIn,
} from './knowledge.ts'
import { type KnowledgeFilter, knowledgeOrders, knowledgeStates } from './paths.ts'

/** What an address asks for; what it asks wrongly is not asked. */
export function readKnowledgeFilter(query: Readonly<Record<string, string>>): KnowledgeFilter {
  return filterSchema.parse(query)
}

/** A longer question is cut: nobody means more, and the database need not try. */
const longestQuery = 200

const filterSchema = z.object({
  query: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\u0000', ' ').trim().slice(0, longestQuery)),
  kind: z.enum(knowledgeKinds).nullable().catch(null),
  grade: z.enum(grades).nullable().catch(null),
  area: z.uuid().nullable().catch(null),
  tag: z
    .string()
    .max(longestTag)
    .catch('')
    .transform((text) => text.replaceAll('\u0000', '')),
  from: z.coerce.number().int().min(1700).max(2200).nullable().catch(null),
  about: z
    .string()
    .regex(/^(target|indicator|matter):[0-9a-f-]{36}$/)
    .catch(''),
  state: z.enum(knowledgeStates).catch('current'),
  order: z.enum(knowledgeOrders).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** `kept` is the day that stands already, which may have passed; null for a new one. */
export function knowledgeForm(
  language: Language,
  areas: readonly LifeArea[],
  today: CivilDate,
  kept: CivilDate | null,
) {
  const words = knowledgeFormWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    name: f.text(words.nameMissing),
    summary: f.text(words.summaryMissing, 1000),
    kind: f.choice(knowledgeKinds, words.kindMissing),
    grade: f.choice(grades, words.gradeMissing),
    transfer: f.optionalText(1000),
    publisher: f.text(words.publisherMissing),
    author: f.optionalText(200),
    year: z
      .string()
      .default('')
      .refine((text) => /^((17|18|19|20|21)\d\d)?$/.test(text), words.yearWrong),
    address: f.optionalText(1000),
    area: z
      .string()
      .default('')
      .refine((id) => id === '' || areas.some((area) => area.id === id), words.areaGone),
    targetGroup: f.optionalText(200),
    tags: f
      .optionalText(1000)
      .refine((text) => tagsIn(text).length <= mostTags, words.tooManyTags(mostTags))
      .refine(
        (text) => tagsIn(text).every(({ length }) => length <= longestTag),
        words.tagTooLong(longestTag),
      )
      .transform((text) => tagsIn(text).join(', ')),
    reviewOn: f.date(words.reviewOnMissing).refine((day) => day === kept || day >= today, words.reviewOnPast),
  })
}

/** `isAbout`: it is written about something, and says whether it speaks for or against that. */
export function newKnowledgeForm(
  language: Language,
  areas: readonly LifeArea[],
  today: CivilDate,
  isAbout: boolean,
) {
  const words = knowledgeFormWords(language)
  return knowledgeForm(language, areas, today, null).extend({
    bearing: z
      .enum(bearings)
      .nullable()
      .catch(null)
      .refine((bearing) => !isAbout || bearing !== null, words.bearingMissing),
    why: isAbout ? whyField(language) : z.string().default(''),
  })
}

/** As the texts of the form's fields. An area that is no more is chosen anew. */
export function textsOfKnowledge(
  { year, areaId, tags, ...text }: KnowledgeText,
  areas: readonly LifeArea[],
  areaOf: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { name, summary, kind, grade, transfer, publisher, author, address, targetGroup, reviewOn } = text
  const area = areaOf.get(areaId ?? '') ?? ''
  return {
    name,
    summary,
    kind,
    grade,
    transfer,
    publisher,
    author,
    year: year === null ? '' : String(year),
    address,
    area: areas.some(({ id }) => id === area) ? area : '',
    targetGroup,
    tags: tags.join(', '),
    reviewOn,
  }
}

type Typed = z.infer<ReturnType<typeof knowledgeForm>>

export function knowledgeIn({ id: _id, seen: _seen, year, area, tags, ...text }: Typed): KnowledgeText {
  return {
    ...text,
    year: year === '' ? null : Number(year),
    areaId: area === '' ? null : area,
    tags: tagsIn(tags),
  }
}

export function reviewForm(language: Language, today: CivilDate) {
  const words = knowledgeFormWords(language)
  const f = fields(language)
  return z.object({
    seen: z.string().default(''),
    note: f.text(words.reviewNoteMissing, 1000),
    reviewOn: f.date(words.reviewOnMissing).refine((day) => day > today, words.reviewOnPast),
  })
}

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(knowledgeFormWords(language).reasonMissing, 1000) })
}

export function bearingForm(language: Language, subjects: readonly Subject[]) {
  const words = knowledgeFormWords(language)
  return z.object({
    subject: z
      .string(words.subjectMissing)
      .refine((value) => subjects.some((subject) => subjectValue(subject) === value), words.subjectMissing),
    bearing: fields(language).choice(bearings, words.bearingMissing),
    why: whyField(language),
  })
}

function whyField(language: Language) {
  return fields(language).text(knowledgeFormWords(language).whyMissing, longestWhy)
}
