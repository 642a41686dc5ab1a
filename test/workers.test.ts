import { spawn } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { SourceError } from '../pipeline/model/message.ts'
import { Overrun } from '../pipeline/workers/overrun.ts'
import { entryBeside, Pool } from '../pipeline/workers/pool.ts'
import { useOf } from '../pipeline/workers/use.ts'
import type { Services } from '../pipeline/workers/worker.ts'
import type { TestJobs } from './support/worker-jobs.ts'

const pools: Pool<TestJobs>[] = []

function openPool(most = 1, services: Services = new Map()): Pool<TestJobs> {
  const entry = entryBeside(import.meta.url, 'support/worker-jobs')
  const pool = new Pool<TestJobs>({ entry, data: null, megabytes: 64, services }, most)
  pools.push(pool)
  return pool
}

const ample = { parsing: 60, whole: 60 }

afterAll(() => Promise.all(pools.map((pool) => pool.close())))

describe('a job in a worker', () => {
  test('gives what it yields', async () => {
    expect(await openPool().do('repeat', 'wall', ample)).toBe('wall')
  })

  test('throws what refuses its source, with its place', async () => {
    const refused = openPool().do('refuse', null, ample)
    await expect(refused).rejects.toBeInstanceOf(SourceError)
    await expect(refused).rejects.toMatchObject({
      problem: { ruleId: 'read-empty', path: 'empty.md', line: 3 }
    })
  })

  test('throws its own faults as such, and its worker works on', async () => {
    const pool = openPool()
    await expect(pool.do('fail', null, ample)).rejects.toThrow('a fault of our own')
    expect(await pool.do('repeat', 'wall', ample)).toBe('wall')
  })

  test('is ended where its text is not parsed in time, however much time the whole has', async () => {
    const job = openPool().do('computeForever', false, { parsing: 0.3, whole: 60 })
    await expect(job).rejects.toMatchObject({ constructor: Overrun, of: 'time' })
  })

  test('is ended where the whole takes too long', async () => {
    const job = openPool().do('computeForever', true, { parsing: 0.1, whole: 0.3 })
    await expect(job).rejects.toMatchObject({ constructor: Overrun, of: 'time' })
  })

  test('has the time of the whole when its text is parsed', async () => {
    expect(await openPool().do('compute', 600, { parsing: 0.1, whole: 60 })).toBe('computed')
  })

  test('is ended where it takes too much memory', async () => {
    const job = openPool().do('hoard', null, ample)
    await expect(job).rejects.toMatchObject({ constructor: Overrun, of: 'memory' })
  })

  test('is asked no time for waiting on what the main worker does for it', async () => {
    const answer = async (question: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      return `${question}, surely`
    }
    const pool = openPool(1, new Map([['answer', answer]]))
    expect(await pool.do('ask', 'will it hold', { parsing: 0.4, whole: 0.4 })).toBe('will it hold, surely')
  })

  test('learns of what went wrong in the main worker', async () => {
    const answer = async () => {
      throw new SourceError('browser-failed', 'Unexpected end, expected a page')
    }
    const job = openPool(1, new Map([['answer', answer]])).do('ask', 'well', ample)
    await expect(job).rejects.toMatchObject({ problem: { ruleId: 'browser-failed' } })
  })

  test('sees no more of the environment than where compiled code is kept, nor of the options that Node was started with', async () => {
    expect(await openPool().do('environment', null, ample)).toMatchObject({
      variables: ['NODE_COMPILE_CACHE'].filter((name) => name in process.env),
      options: ['--max-old-space-size=36']
    })
  })
})

describe('workers of a pool', () => {
  test('go on where one of them was ended: only the job that ended it is lost', async () => {
    const pool = openPool(2)
    const jobs = [
      pool.do('repeat', 'first', ample),
      pool.do('computeForever', false, { parsing: 0.3, whole: 60 }),
      pool.do('repeat', 'third', ample),
      pool.do('hoard', null, ample),
      pool.do('repeat', 'fifth', ample)
    ]
    const settled = await Promise.allSettled<unknown>(jobs)
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.of))).toEqual([
      'first',
      'time',
      'third',
      'memory',
      'fifth'
    ])
  })

  test('are replaced where one ends while it has no work', async () => {
    const pool = openPool()
    const { pid } = await pool.do('environment', null, ample)
    process.kill(pid)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await pool.do('repeat', 'wall', ample)).toBe('wall')
  })

  test('are ended in the middle of their jobs with a process that is killed', async () => {
    const script = `
      const { entryBeside, Pool } = await import('${new URL('..', import.meta.url).href}pipeline/workers/pool.ts')
      const entry = entryBeside('${import.meta.url}', 'support/worker-jobs')
      const pool = new Pool({ entry, data: null, megabytes: 64, services: new Map() }, 1)
      const share = { parsing: 600, whole: 600 }
      const { pid } = await pool.do('environment', null, share)
      void pool.do('computeForever', true, share)
      setTimeout(() => console.log(pid), 200)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const worker = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
    expect(useOf(worker)).toBeDefined()
    parent.kill('SIGKILL')
    const hasEnded = () => {
      const before = useOf(worker)?.milliseconds
      return new Promise((resolve) => setTimeout(() => resolve(useOf(worker)?.milliseconds === before), 300))
    }
    await expect.poll(hasEnded, { timeout: 10_000 }).toBe(true)
  })

  test('are ended in the middle of their jobs when the pool is closed', async () => {
    const pool = openPool()
    const job = pool.do('computeForever', true, ample)
    setTimeout(() => pool.close(), 200)
    await expect(job).rejects.toThrow('Unexpected end of a worker')
  })
})
