import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../src/db/ids.ts'
import { filledIn, targetWorld } from '../src/targets/figures.testing.ts'
import { hiddenIn } from './world.ts'

const { anna, stranger, read } = await targetWorld()

type Sending = {
  /** The page of the form, and the address that it is sent to. */
  readonly form: string
  readonly to: string
  readonly values: Readonly<Record<string, string>>
}

let meeting: string
let sendings: readonly Sending[]

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
const optionIn = (page: string, name: string) =>
  new RegExp(`<option value="([^"]+)"[^>]*>\\s*${name}`).exec(page)![1]!
const revision = () =>
  read(
    async (db) => (await db.selectFrom('partnership').select('revision').executeTakeFirstOrThrow()).revision,
  )

beforeAll(async () => {
  const body = optionIn(await textOf(anna.get('/meetings/new')), 'Politiska')
  const planned = { question: 'Vad gör vi?', body, date: '2025-03-04', time: '9', location: 'Karlstad' }
  meeting = (await anna.post('/meetings', planned)).headers.get('Location')!
  const seats = await textOf(anna.get('/partnership/seats/new'))
  const seat = { party: optionIn(seats, 'Kil'), body: optionIn(seats, 'Politiska'), role: 'leader' }
  const outcome = { kind: 'position', title: 'Vi fortsätter', text: 'Vi fortsätter.', dissent: '', item: '' }
  const point = { kind: 'pause', title: 'Kaffe', minutes: '10' }
  const effect = { title: 'Närvaroteam', responsible: 'Kil', target: 'none', indicator: 'N15428' }
  sendings = [
    { form: '/meetings/new', to: '/meetings', values: planned },
    { form: `${meeting}/outcomes/new`, to: `${meeting}/outcomes`, values: outcome },
    { form: `${meeting}/items/new?kind=pause`, to: `${meeting}/items`, values: point },
    { form: '/targets/new?indicator=N15428', to: '/targets', values: filledIn },
    {
      form: '/effects/new',
      to: '/effects',
      values: { ...effect, place: '17', sex: 'T', dueOn: '2025-05-05' },
    },
    {
      form: '/digests/new',
      to: '/digests',
      values: { audience: 'members', party: '', fromOn: '2025-01-01' },
    },
    {
      form: '/partnership/seats/new',
      to: '/partnership/seats',
      values: { ...seat, name: 'Vera Dahl', email: 'vera@kil.example' },
    },
  ]
})

const kinds = ['a meeting', 'an outcome', 'a point', 'a target', 'an effect', 'a digest', 'a seat'].map(
  (what, which) => ({
    what,
    which,
  }),
)

describe.each(kinds)('the form of $what', ({ which }) => {
  test('adds one thing, also when it is sent three times at once and once more', async () => {
    const { form, to, values } = sendings[which]!
    const { id = '' } = hiddenIn(await textOf(anna.get(form)))
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    const answers = await Promise.all([1, 2, 3].map(async () => anna.post(to, { ...values, id })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    const [address] = answers.map((answer) => answer.headers.get('Location'))
    expect(new Set(answers.map((answer) => answer.headers.get('Location')))).toEqual(new Set([address]))

    const before = await revision()
    const again = await anna.post(to, { ...values, id })
    expect([again.status, again.headers.get('Location')]).toEqual([303, address])
    expect(await revision()).toBe(before)
  })

  test('is shown with an id of its own each time, so that two windows add two things', async () => {
    const { form } = sendings[which]!
    const first = await anna.get(form)
    expect(first.headers.get('ETag')).toBeNull()
    expect(hiddenIn(await first.text()).id).not.toBe(hiddenIn(await textOf(anna.get(form))).id)
  })
})

describe('an id that somebody made up', () => {
  test('stands for no more than a new thing: not for another kind, another meeting or another partnership', async () => {
    const [, outcome] = sendings
    const meetingId = meeting.split('/').at(-1)!
    const taken = await anna.post(outcome!.to, { ...outcome!.values, id: meetingId })
    expect(taken.status).toBe(303)
    expect(taken.headers.get('Location')).not.toContain(meetingId)

    const planned = sendings[0]!.values
    const other = (await anna.post('/meetings', { ...planned, id: newId() })).headers.get('Location')!
    const outcomeId = taken.headers.get('Location')!.split('/').at(-1)!
    const elsewhere = await anna.post(`${other}/outcomes`, { ...outcome!.values, id: outcomeId })
    expect(elsewhere.headers.get('Location')).not.toContain(outcomeId)

    const body = optionIn(await textOf(stranger.get('/meetings/new')), 'Politiska')
    const theirs = await stranger.post('/meetings', { ...planned, body, id: meetingId, location: 'Falun' })
    // Two partnerships may have things of the same id without knowing of each other.
    expect(theirs.headers.get('Location')).toBe(meeting)
    expect(await textOf(stranger.get(meeting))).toContain('Falun')
    expect(await textOf(anna.get(meeting))).not.toContain('Falun')
  })

  test('and is no id at all is made anew', async () => {
    const [planned] = sendings
    for (const id of ['', 'x', "'; drop table meeting"]) {
      const answer = await anna.post('/meetings', { ...planned!.values, id })
      expect(answer.headers.get('Location')).toMatch(/^\/meetings\/[0-9a-f-]{36}$/)
    }
  })
})
