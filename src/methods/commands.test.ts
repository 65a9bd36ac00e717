import { describe, expect, test } from 'vitest'
import { OperatorError } from '../platform/refusal.ts'
import { compute } from './commands.ts'

async function computed(
  family: string,
  ...lines: string[]
): Promise<{ exitCode: number; answers: unknown[] }> {
  const answers: unknown[] = []
  async function* each() {
    yield* lines
  }
  const exitCode = await compute(family, each(), (line) => void answers.push(JSON.parse(line)))
  return { exitCode, answers }
}

describe('samsyn compute', () => {
  test('answers each line with the figures of the package', async () => {
    const { exitCode, answers } = await computed(
      'nhs_assurance_variation',
      '{"id":"a","input":{"lowerLimit":1,"upperLimit":3,"target":4,"improvementDirection":"increase"}}',
      '',
      '{"id":"b","input":{"target":null,"improvementDirection":"increase"}}',
    )
    expect(exitCode).toBe(0)
    expect(answers).toEqual([
      { id: 'a', result: { assurance: 'consistent_fail' } },
      { id: 'b', result: { assurance: null } },
    ])
  })

  test('goes on past a bad line, says what is wrong with it, and ends with 1', async () => {
    const { exitCode, answers } = await computed(
      'anhoej_critical_values',
      'n=24',
      '{"id":1}',
      '{"id":2,"input":{"n":"24"}}',
      '{"id":3,"input":{"n":24}}',
    )
    expect(exitCode).toBe(1)
    expect(answers).toEqual([
      { id: null, error: 'The line is not JSON. Each line is an object with id and input.' },
      { id: 1, error: 'The line is not an object with id and input.' },
      { id: 2, error: expect.stringContaining('n: ') },
      { id: 3, result: { longestRunMax: 8, crossingsMin: 8 } },
    ])
  })

  test('wants a denominator for each value of a share', async () => {
    const { answers } = await computed('anhoej_runs', '{"id":1,"input":{"chart":"p","values":[1,2]}}')
    expect(answers).toEqual([{ id: 1, error: 'A p chart needs one denominator for each value.' }])
  })

  test('takes an inner function beside the input, as the examples have it', async () => {
    const line = '{"id":1,"function":"part_of_seven","input":{"flags":[0,0,0,0,0,0,1,0]}}'
    expect((await computed('nhs_rule_helpers', line)).answers).toEqual([
      { id: 1, result: [1, 1, 1, 1, 1, 1, 1, 0] },
    ])
  })

  test('names the families when asked for one that is not there', async () => {
    await expect(computed('nhs')).rejects.toThrow(OperatorError)
    await expect(computed('toString')).rejects.toThrow(/nhs_limits, nhs_rules/)
  })
})
