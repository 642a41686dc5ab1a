import { SourceError } from '../../pipeline/model/message.ts'
import { serve } from '../../pipeline/workers/serve.ts'

/** Jobs that do to a worker what sources may do to it. */
export type TestJobs = {
  readonly repeat: (word: string) => string
  /** Computes without an end, first for a while and then on as a parsed text. */
  readonly computeForever: (isParsed: boolean) => void
  /** Computes for so many milliseconds, the text being parsed. */
  readonly compute: (milliseconds: number) => string
  readonly hoard: (_: null) => void
  readonly refuse: (_: null) => void
  readonly fail: (_: null) => void
  readonly ask: (question: string) => unknown
  readonly environment: (_: null) => { variables: string[]; options: string[]; pid: number }
}

serve<TestJobs, null>(() => ({
  repeat: async (word) => word,
  computeForever: async (isParsed, { parsed }) => {
    if (isParsed) parsed()
    for (let sum = 0; ; sum++) Math.sqrt(sum)
  },
  compute: async (milliseconds, { parsed }) => {
    parsed()
    const end = performance.now() + milliseconds
    while (performance.now() < end) Math.sqrt(end)
    return 'computed'
  },
  hoard: async () => {
    const all: number[][] = []
    for (;;) all.push(Array.from({ length: 100_000 }, (_, index) => index))
  },
  refuse: async () => {
    throw new SourceError('read-empty', 'Unexpected nothing, expected a text', {
      path: 'empty.md',
      line: 3
    })
  },
  fail: async () => {
    throw new TypeError('a fault of our own')
  },
  ask: (question, { call }) => call('answer', question),
  environment: async () => ({
    variables: Object.keys(process.env),
    options: process.execArgv,
    pid: process.pid
  })
}))
