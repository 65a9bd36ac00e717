import { z } from 'zod'
import { OperatorError } from '../platform/refusal.ts'

/** Raised when an archive cannot be read as it was read before. docs/archive-format.md tells what each holds. */
export const formatVersion = 1

export const manifestFile = 'manifest.json'
/** As the command `sha256sum` writes it, so that `sha256sum --check` reads it. */
export const sumsFile = 'SHA256SUMS'
export const tableFile = (table: string): string => `tables/${table}.jsonl`

export type LeftOut = {
  readonly table: string
  /** Which of its rows, as SQL; null for the table as a whole. */
  readonly rows: string | null
  readonly why: string
}

/** Somebody speaks in a part of a text who takes part no longer. Goes on with which part, and a bracket. */
const saidByWithdrawn =
  'exists (select from segment s join turn t on t.source_id = s.source_id and t.start_at < s.end_at and t.end_at > s.start_at join voice_withdrawal w on w.voice_id = t.voice_id where s.id'

/** Everything else that a partnership has is in its archive: tables are found in the catalogue, and only these not. */
export const leftOut: readonly LeftOut[] = [
  {
    table: 'session',
    rows: null,
    why: 'Whoever has an open sign-in can act as its person. Everybody signs in anew where the copy is restored.',
  },
  {
    table: 'sign_in_code',
    rows: null,
    why: 'Codes that have been mailed are secrets, and valid for ten minutes.',
  },
  {
    table: 'assessment_key',
    rows: null,
    why: 'It ties an answer in an open self-assessment to the person who gave it. Gone when the round is closed.',
  },
  {
    table: 'assessment_answer',
    rows: null,
    why: 'Answers in an open self-assessment can still be told apart. Where the copy is restored they are given anew.',
  },
  {
    table: 'name_key',
    rows: null,
    why: 'It opens the names of those who were interviewed, and is to be gone on the day that they were told.',
  },
  {
    table: 'voice_name',
    rows: null,
    why: 'The names of those who were interviewed, enciphered. Only the lead of the review may see them, where they are.',
  },
  {
    table: 'name_key_look',
    rows: null,
    why: 'Why somebody opened the key may tell of a person. That it was opened stands in the audit log.',
  },
  {
    table: 'learning_participant',
    rows: null,
    why: 'It ties a guess to the person who made it. Gone when the session ends; where the copy is restored it begins anew.',
  },
  {
    table: 'learning_guess',
    rows: null,
    why: 'Nobody may see a guess before the truth is shown, nor whoever makes a copy. Where it is restored they guess anew.',
  },
  {
    table: 'source_text',
    rows: null,
    why: 'What was said and written for a review is read by those who do it, who take it along by themselves.',
  },
  {
    table: 'turn',
    rows: null,
    why: 'Who said what in an interview, of a text that is not in the copy.',
  },
  {
    table: 'voice',
    rows: null,
    why: 'Roles and principals of those who were interviewed can give them away.',
  },
  {
    table: 'voice_information',
    rows: null,
    why: 'What those were told who spoke in interviews, of voices that are not in the copy themselves.',
  },
  {
    table: 'voice_withdrawal',
    rows: null,
    why: 'Who takes part no longer, of voices that are not in the copy. What they said is not in it either.',
  },
  {
    table: 'quote',
    rows: `${saidByWithdrawn} = quote.segment_id)`,
    why: 'Whoever said it has withdrawn, and is quoted outside the review no longer.',
  },
  {
    table: 'quote_withdrawal',
    rows: `exists (select from quote q where q.id = quote_withdrawal.quote_id and ${saidByWithdrawn} = q.segment_id))`,
    why: 'That a quote was taken back which is not in the copy: whoever said it has withdrawn.',
  },
  {
    table: 'planned_interview',
    rows: null,
    why: 'Role, principal and day of an interview can together tell who was interviewed. The sample itself is in the copy.',
  },
  {
    table: 'planned_interview_party',
    rows: null,
    why: 'For which principals those work who are to be interviewed, of interviews that are not in the copy.',
  },
  {
    table: 'planned_interview_ending',
    rows: null,
    why: 'Which planned interview a text comes from would tell whose words it is. How many were held is in the events.',
  },
  {
    table: 'segment',
    rows: null,
    why: 'Parts of texts of a review, which are not in the copy themselves.',
  },
  {
    table: 'coding',
    rows: null,
    why: 'What parts of texts mean that are not in the copy. The codes themselves are.',
  },
  {
    table: 'finding_evidence',
    rows: 'segment_id is not null',
    why: 'Which parts of texts speak for or against a finding: the parts are not in the copy. How many voices they are is.',
  },
  {
    table: 'exchange_file',
    rows: null,
    why: 'Files of what was said, on their way into a review. Those who do it choose them again where the copy is restored.',
  },
  {
    table: 'exchange_import',
    rows: null,
    why: 'How far a file has come that is not in the copy itself. What it brought is told by the events.',
  },
  {
    table: 'exchange_import_end',
    rows: null,
    why: 'How a taking in of a file ended that is not in the copy itself. The events tell of it.',
  },
  {
    table: 'exchange_guid',
    rows: null,
    why: 'By which GUIDs other programs know parts of texts and codings that are not in the copy.',
  },
  {
    table: 'exchange_project',
    rows: null,
    why: 'What a project is called that goes out with texts which are not in the copy.',
  },
  {
    table: 'exchange_merge',
    rows: null,
    why: 'What a code book changed, to be undone soon after. The codes themselves are in the copy, as they are.',
  },
  {
    table: 'exchange_merge_undoing',
    rows: null,
    why: 'That a change of the code book was undone which is not in the copy. The events tell of it.',
  },
  {
    table: 'memo',
    rows: null,
    why: 'What coders think of what was said is working material, and quotes texts that are not in the copy.',
  },
  {
    table: 'coding_agreement',
    rows: null,
    why: 'What coders have agreed that parts of texts mean, which are not in the copy themselves.',
  },
  {
    table: 'coding_step',
    rows: null,
    why: 'The way to the codings and memos, which are not in the copy: with it they could be put together again.',
  },
  {
    table: 'coding_presence',
    rows: null,
    why: 'Who has a text open at this moment. It says nothing a minute later.',
  },
  {
    table: 'priority_ballot',
    rows: null,
    why: 'What is voted in a round that is open. Where it is restored they vote anew; what was counted is in the closure.',
  },
  {
    table: 'priority_voter',
    rows: 'ballot_id is not null and not exists (select from priority_closure c where c.round_id = priority_voter.round_id)',
    why: 'Whoever has voted in a round that is open votes anew where the copy is restored: their ballot is not in it.',
  },
  {
    table: 'api_token',
    rows: null,
    why: 'Whoever has a token acts as the seat that made it. Tokens are made anew where the copy is restored.',
  },
  {
    table: 'api_token_revocation',
    rows: null,
    why: 'It says which tokens no longer open anything, and the tokens are not in the copy. The events of it are.',
  },
  {
    table: 'api_token_use',
    rows: null,
    why: 'It says on which day a token was used last, and the tokens are not in the copy.',
  },
  {
    table: 'party_copy',
    rows: null,
    why: 'The copy of a party that has left is an archive by itself: copies within copies would only grow.',
  },
  {
    table: 'figure_loading',
    rows: 'finished_at is null and failure is null',
    why: 'A loading that is under way has not brought anything yet. Its file is in the copy, and waits to be loaded.',
  },
]

/** A party as the archive names it: for whom the complete copy was made. */
const partyNamed = z.object({ code: z.string(), name: z.string() })

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const tableInArchive = z.object({
  table: z.string().regex(/^[a-z_]+$/),
  file: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })).min(1),
  /** The columns that the lines are ordered by. */
  key: z.array(z.string()),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256,
  /** A check for every so many lines: the first 16 digits of their sha256. They tell where something was changed. */
  linesPerCheck: z.int().min(1),
  checks: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
})

export const manifestShape = z.object({
  format: z.literal('samsyn-partnership'),
  formatVersion: z.int().min(1),
  program: z.string(),
  migrations: z.array(z.string()),
  partnership: z.object({ id: z.uuid(), name: z.string() }),
  /** Of the partnership's latest event, and the hash that its audit chain ends with. */
  revision: z.int().min(1),
  chainHead: sha256,
  madeAt: z.iso.datetime(),
  madeBy: z.object({ name: z.string(), hat: z.string() }),
  forParty: partyNamed.nullable(),
  leftOut: z.array(z.object({ table: z.string(), rows: z.string().nullable(), why: z.string() })),
  tables: z.array(tableInArchive),
})

export type Manifest = z.infer<typeof manifestShape>
export type TableInArchive = z.infer<typeof tableInArchive>
export type PartyNamed = z.infer<typeof partyNamed>

/** Why an archive is not restored: where in it, and what is wrong there. Nothing of it has been stored. */
export class ArchiveFault extends OperatorError {
  constructor(where: string, what: string) {
    super(`The copy is refused, and nothing was stored: ${where}: ${what.replace(/\.$/, '')}.`, 65)
    this.name = 'ArchiveFault'
  }
}

/** Small tables can tell the very line that was changed, large ones which thousand. */
export const linesPerCheck = (rows: number): number => (rows <= 2000 ? 1 : 1000)
