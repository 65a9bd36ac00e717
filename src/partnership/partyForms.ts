import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Saved } from '../platform/meanwhile.ts'
import { optionalDay } from './forms.ts'
import { readOrganisationNumber } from './organisationNumber.ts'
import { type Party, type PartyDecision, type PartyInFull, partyKinds } from './party.ts'
import { partyFormWords } from './partyFormWords.ts'
import { counties, countyOf, regionCode, regionName } from './sweden.ts'

/** What the form for a new party asks first: the rest of it hangs on the kind. */
export function kindAsked(text: string | undefined): Party['kind'] {
  return partyKinds.find((kind) => kind === text) ?? 'municipality'
}

/** Every municipality or region by county, the partnership's own county first. */
export function placesByCounty(kind: 'municipality' | 'region', ownCounty: string) {
  const own = countyOf(ownCounty)
  const all = own ? [own, ...counties.filter(({ code }) => code !== own.code)] : counties
  return all.map((county) => ({
    county: county.fullName,
    places:
      kind === 'municipality'
        ? county.municipalities
        : [{ code: regionCode(county), name: regionName(county) }],
  }))
}

/** Gives the principal's code and name: a municipality and a region are chosen, another is written. */
export function newPartyForm(language: Language, kind: Party['kind'], today: CivilDate) {
  const words = partyFormWords(language)
  const f = fields(language)
  const places =
    kind === 'other' ? [] : placesByCounty(kind, '').flatMap((each) => each.places.map(({ code }) => code))
  const identified =
    kind === 'other'
      ? {
          code: z.string().default(''),
          name: f.text(words.nameMissing),
          organisationNumber: organisationNumber(language, true),
        }
      : {
          code: f.choice(['', ...places], words.codeMissing[kind]).refine((code) => code !== '', {
            message: words.codeMissing[kind],
          }),
          name: z.string().default(''),
          organisationNumber: organisationNumber(language, false),
        }
  return z.object({
    id: f.newId(),
    ...identified,
    joinedOn: f.date(words.joinedOnMissing),
    body: f.text(words.bodyMissing),
    decidedOn: f
      .date(words.decidedOnMissing)
      .refine((day) => typeof day !== 'string' || day <= today, words.decidedAhead),
    diaryNumber: f.optionalText(100),
  })
}

/** The code and the name that a new party has. */
export function identityOf(
  kind: Party['kind'],
  { code, name, organisationNumber: number }: { code: string; name: string; organisationNumber: string },
): Pick<Party, 'code' | 'name'> {
  if (kind === 'other') return { code: number, name }
  const place = placesByCounty(kind, '')
    .flatMap(({ places }) => places)
    .find((each) => each.code === code)
  return { code, name: place?.name ?? code }
}

export function partyForm(language: Language, party: Party, today: CivilDate) {
  const words = partyFormWords(language)
  const f = fields(language)
  return withDecision(
    language,
    today,
    z.object({
      name: f.text(words.nameMissing),
      organisationNumber: organisationNumber(language, party.kind === 'other'),
      joinedOn: f.date(words.joinedOnMissing),
      body: f.optionalText(200),
      decidedOn: optionalDay(language),
      diaryNumber: f.optionalText(100),
    }),
  )
}

export function leavingForm(language: Language, today: CivilDate) {
  const words = partyFormWords(language)
  const f = fields(language)
  return withDecision(
    language,
    today,
    z.object({
      lastDay: f.date(words.lastDayMissing),
      reason: f.text(words.reasonMissing, 2000),
      body: f.optionalText(200),
      decidedOn: optionalDay(language),
      diaryNumber: f.optionalText(100),
    }),
  )
}

/** What its form shows of a party. */
export function savedParty({ name, organisationNumber: number, joinedOn, joining }: PartyInFull): Saved {
  return {
    name,
    organisationNumber: number ?? '',
    joinedOn,
    body: joining?.body ?? '',
    decidedOn: joining?.decidedOn ?? '',
    diaryNumber: joining?.diaryNumber ?? '',
  }
}

/** Null when nothing is said about it. */
export function decisionIn({
  body,
  decidedOn,
  diaryNumber,
}: {
  readonly body: string
  readonly decidedOn: CivilDate | ''
  readonly diaryNumber: string
}): PartyDecision | null {
  return body === '' ? null : { body, decidedOn: decidedOn || null, diaryNumber }
}

type Decided = z.ZodObject<{
  body: z.ZodType<string>
  decidedOn: z.ZodType<CivilDate | ''>
  diaryNumber: z.ZodType<string>
}>

/** A decision has both its body and its day, or nothing is said about it. */
function withDecision<Form extends Decided>(language: Language, today: CivilDate, form: Form): Form {
  const words = partyFormWords(language)
  return form.superRefine((typed, context) => {
    const { body, decidedOn, diaryNumber } = typed as z.infer<Decided>
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (body === '' && (decidedOn || diaryNumber)) problem('body', words.bodyMissing)
    if (body !== '' && decidedOn === '') problem('decidedOn', words.decidedOnMissing)
    if (decidedOn && decidedOn > today) problem('decidedOn', words.decidedAhead)
  })
}

function organisationNumber(language: Language, required: boolean) {
  const words = partyFormWords(language)
  return z
    .string()
    .default('')
    .transform((text, context) => {
      if (text === '' && !required) return ''
      const read = readOrganisationNumber(text)
      if (read.ok) return read.number
      const message =
        text === '' ? words.organisationNumberMissing : words.organisationNumberProblems[read.why]
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}
