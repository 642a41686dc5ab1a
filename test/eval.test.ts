import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rouge, stemsOf } from './eval/scoring/rouge.ts'
import { referenceSentences } from './eval/scoring/reference-sentences.ts'
import { selection } from './eval/scoring/selection.ts'
import { evaluate, type EvaluationOptions } from './eval/evaluate.ts'
import { runSchema } from './eval/results.ts'
import { acronyms } from './eval/tasks/acronyms.ts'
import { attribution } from './eval/tasks/attribution.ts'
import { dates } from './eval/tasks/dates.ts'
import { entities } from './eval/tasks/entities.ts'
import { enumerations } from './eval/tasks/enumerations.ts'
import { figures } from './eval/tasks/figures.ts'
import { header } from './eval/tasks/header.ts'
import { keyphrases } from './eval/tasks/keyphrases.ts'
import { quantities } from './eval/tasks/quantities.ts'
import { segmentation } from './eval/tasks/segmentation.ts'
import { sentences } from './eval/tasks/sentences.ts'
import { root, temporaryFolder } from './support/precis.ts'

const folder = temporaryFolder()

function write(place: string, files: Readonly<Record<string, readonly object[] | string>>): string {
  for (const [path, rows] of Object.entries(files)) {
    const file = join(folder, place, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n'))
  }
  return join(folder, place)
}

/** Runs the evaluation as `npm run eval` does. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'test/eval/run.ts'), ...args], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const mills =
  'The mills of Ettel stand still. The river Amper has no water left. A dam would keep the water of the spring. Nobody has paid for a dam so far.'

const sets = write('sets', {
  'gold/sent_made/dev.jsonl': [
    // Two boundaries looked for and found; of the second row's two, one is no boundary of ours.
    {
      id: 1,
      text: 'It rained. We left. They stayed.',
      sents: [
        [0, 10],
        [11, 19],
        [20, 32]
      ]
    },
    {
      id: 2,
      text: 'The mill stands still and the river is dry.',
      sents: [
        [0, 21],
        [22, 43]
      ]
    }
  ],
  'gold/acr_made/dev.jsonl': [
    {
      id: 1,
      text: 'The Ettel Water Board (EWB) met. The Upper Amper Trust (UAT) did not.',
      pairs: [
        { short: 'EWB', long: 'Ettel Water Board' },
        { short: 'UAT', long: 'the Amper Trust' }
      ]
    }
  ],
  'gold/sections_made/dev.jsonl': [
    {
      id: 1,
      text: 'The mill stands still.\nNobody comes.',
      paras: ['The mill stands still.', 'Nobody comes.'],
      headings: [],
      boundaries: [1]
    }
  ],
  'corpora/made.jsonl': [
    { id: 'a', title: 'The mills', text: mills, summary: 'The mills of Ettel stand still.' }
  ]
})

const all: EvaluationOptions = { only: [], withPeers: true }

describe('npm run eval', () => {
  test('runs every set of a folder through extract and scores it', async () => {
    const { results } = await evaluate(sets, all)
    const of = (task: string) => results.find((result) => result.task === task)
    expect(results.map(({ task, set }) => `${task} ${set}`)).toEqual([
      'summaries made',
      'sentences sent_made',
      'acronyms acr_made',
      'headings sections_made',
      'segmentation sections_made',
      'speed made'
    ])
    // Two of three boundaries found, none wrong: R 2/3, F 4/5; one paragraph of two without a fault.
    expect(of('sentences')?.ours).toEqual({ P: 1, R: 0.6667, F: 0.8, exact: 0.5 })
    // One pair of two is right, and the other is wrong on both sides.
    expect(of('acronyms')?.ours).toEqual({ P: 0.5, R: 0.5, F: 0.5 })
    expect(of('headings')?.ours).toEqual({ P: 0, R: 0, F: 0 })
    // One window of one unit, and the boundary in it is missed.
    expect(of('segmentation')?.ours).toEqual({ P: 0, R: 0, F: 0, Pk: 1, WD: 1 })
    expect(of('segmentation')?.peers).toEqual({ 'no boundary': { P: 0, R: 0, F: 0, Pk: 1, WD: 1 } })
    // The summary is the first sentence: Lead can't be beaten, and every system takes one sentence.
    expect(of('summaries')?.peers.Lead).toEqual({
      r1: 100,
      r2: 100,
      rl: 100,
      mean: 100,
      overLead: 0,
      missing: 0
    })
    expect(of('speed')?.ours.ms).toBeGreaterThan(0)
    expect(of('sentences')?.peers['Intl.Segmenter']).toMatchObject({ R: 0.6667 })
  })

  test('prints a table, keeps a run and says what was lost since', async () => {
    const kept = join(folder, 'kept', 'run.json')
    const first = await run(sets, '--only', 'acronyms,sentences', '--no-peers', '--save', kept)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^task +set +rows +measure +ours +best peer/)
    expect(first.out).toMatch(/\nacronyms +acr_made +1 +F +0\.500/)
    const again = await run(sets, '--only', 'acronyms,sentences', '--no-peers', '--compare', kept)
    expect(again.code).toBe(0)
    expect(again.out).toContain('Nothing has changed.')
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('"exact": 0.5', '"exact": 0.55'))
    const worse = await run(sets, '--only', 'acronyms,sentences', '--no-peers', '--compare', kept)
    expect(worse.code).toBe(1)
    expect(worse.out).toMatch(/\nsentences +sent_made +exact +0\.550 +0\.500 +−0\.050 +LOSS\n/)
  })

  test('takes a folder of sets, or one set, and ends with 1 where a goal is missed', async () => {
    const gold = write('goals', {
      'sent_ewt/dev.jsonl': [
        {
          text: 'It is dry here.',
          sents: [
            [0, 5],
            [6, 15]
          ]
        }
      ]
    })
    const { code, out, err } = await run(gold, '--no-peers', '--check', '--json')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'missed: sentences sent_ewt F: 0, must be at least 0.87\n'
    })
    expect(runSchema.parse(JSON.parse(out)).results).toHaveLength(1)
    const { results } = await evaluate(join(gold, 'sent_ewt'), { ...all, withPeers: false })
    expect(results.map(({ set }) => set)).toEqual(['sent_ewt'])
  })

  test('ends with 2 where it is used wrongly or a row is broken, and says where', async () => {
    const broken = write('broken', { 'acr_x/dev.jsonl': '{"text":"A","pairs":[]}\n\n{"text"' })
    const row = await run(broken)
    expect(row).toMatchObject({ code: 2, out: '' })
    expect(row.err).toMatch(/^eval: .*dev\.jsonl:3: Unexpected row, expected one line of JSON/)
    const option = await run(sets, '--peer')
    expect(option).toMatchObject({ code: 2, out: '' })
    expect(option.err).toMatch(/unknown option '--peer'/)
  })

  test.each([
    [join(folder, 'nowhere'), [], /^Unexpected .*nowhere, expected a folder that exists$/],
    [write('empty', { 'notes.txt': '' }), [], /^Unexpected folder .*, expected gold\/<set>\/dev\.jsonl/],
    [sets, ['acronym'], /^Unexpected --only `acronym`, .*, did you mean `acronyms`\?$/],
    [write('row', { 'acr_x/dev.jsonl': [{ text: 'A' }] }), [], /dev\.jsonl:1: Unexpected row: pairs: /]
  ])('says what would be right: %#', async (place, only, reason) => {
    await expect(evaluate(place, { ...all, only })).rejects.toThrow(reason)
  })
})

describe('the rules of scoring', () => {
  test('sentences count boundaries by the visible characters before them', () => {
    const row = { text: 'a b. c d. e', expect: ['a b.', 'c d.', 'e'] }
    expect(sentences.score([{ row, answer: [['a b. c d.', ' e']] }])).toEqual({
      P: 1,
      R: 0.5,
      F: 2 / 3,
      exact: 0
    })
  })

  test('acronyms are compared without articles, hyphens and case; those marked without a pair are left out', () => {
    const row = {
      text: 'XY is not AB',
      pairs: [{ short: 'AB', long: 'old-mill' }],
      short_spans: [[0, 2] as [number, number]]
    }
    const answer = [
      { short: 'ab', long: 'The Old Mill' },
      { short: 'XY', long: 'x y' }
    ]
    expect(acronyms.score([{ row, answer }])).toEqual({ P: 1, R: 1, F: 1 })
  })

  test('dates want the value; durations are neither right nor wrong', () => {
    const row = {
      text: 'In May for three days, and in 1998.',
      timex: [
        { s: 3, e: 6, type: 'DATE', value: '2016-05' },
        { s: 11, e: 21, type: 'DURATION', value: 'P3D' },
        { s: 30, e: 34, type: 'DATE', value: '1998' }
      ]
    }
    const answer = [
      { stretch: [3, 6] as const, value: '2015-05' },
      { stretch: [11, 16] as const, value: '2016-01-03' },
      { stretch: [27, 34] as const, value: '1998' }
    ]
    expect(dates.score([{ row, answer }])).toEqual({
      P: 0.5,
      R: 0.5,
      F: 0.5,
      spanP: 1,
      spanR: 1,
      spanF: 1,
      strictF: 0.5,
      relAcc: 0,
      relN: 1
    })
  })

  test('figures want the counted noun, by its first letters or its sign', () => {
    const row = {
      text: '',
      figures: [
        { s: 0, e: 2, unit: 'mills' },
        { s: 5, e: 7, unit: '$' },
        { s: 9, e: 10, unit: 'years' }
      ]
    }
    const answer = [
      { stretch: [0, 2] as const, unit: 'old mill' },
      { stretch: [5, 7] as const, unit: 'dollars' },
      { stretch: [9, 10] as const, unit: 'days' },
      { stretch: [20, 21] as const, unit: '' }
    ]
    expect(figures.score([{ row, answer }])).toEqual({ P: 2 / 3, R: 2 / 3, F: 2 / 3, numR: 1 })
  })

  test('quantities count stretches, and values where the row has them', () => {
    const row = {
      text: '',
      quantities: [
        { s: 0, e: 5, value: 3 },
        { s: 9, e: 12 }
      ]
    }
    const answer = [
      { stretch: [0, 5] as const, value: 3.0000001 },
      { stretch: [10, 12] as const, value: undefined }
    ]
    expect(quantities.score([{ row, answer }])).toEqual({ P: 1, R: 1, F: 1, exactF: 0.5, valueAcc: 1 })
    expect(quantities.score([{ row: { text: '', quantities: [] }, answer: [] }])).not.toHaveProperty(
      'valueAcc'
    )
  })

  test('entities want stretch and kind; names of other kinds are left out', () => {
    const row = {
      text: '',
      ents: [
        [0, 4, 'PER'],
        [6, 9, 'LOC']
      ] as [number, number, string][],
      misc: [[20, 24]] as [number, number][]
    }
    const answer = [
      { stretch: [0, 4] as const, kind: 'PER' },
      { stretch: [6, 9] as const, kind: 'ORG' },
      { stretch: [21, 24] as const, kind: 'LOC' }
    ]
    expect(entities.score([{ row, answer }])).toEqual({
      P: 0.5,
      R: 0.5,
      F: 0.5,
      relaxed: 0.5,
      untyped: 1,
      PER: 1,
      ORG: 0,
      LOC: 0
    })
  })

  test('attributions want half of the content and the speaker, by place or by last name', () => {
    const text = 'Ada Berg said “we shall not sell it”. She, Berg, left.'
    const row = {
      text,
      attr: [{ content: [[14, 36]] as [number, number][], source: [[0, 8]] as [number, number][] }]
    }
    const said = { content: [15, 35] as const, quote: [15, 35] as const }
    const full = attribution.score([{ row, answer: [{ ...said, source: [43, 47] as const }] }])
    expect(full).toMatchObject({ F: 1, contentF: 1, quoteF: 1, quoteSpeakerAcc: 1 })
    const mute = attribution.score([{ row, answer: [{ ...said, source: null }] }])
    expect(mute).toMatchObject({ F: 0, contentF: 1, quoteF: 1, quoteSpeakerAcc: 0 })
  })

  test('keyphrases are compared by stems, the first ten, averaged over texts', () => {
    const row = { text: '', keys: ['old mills', 'river'] }
    const score = keyphrases.score([
      { row, answer: ['old mill', 'Old Mills', 'dams'] },
      { row, answer: [] }
    ])
    expect(score).toEqual({ P: 0.25, R: 0.25, F: 0.25, F5: 0.25 })
  })

  test('segmentation slides a window of half the mean part over the units', () => {
    // Eight units, one boundary: the window is two units wide and stands at six places, two of them over unit 4.
    const row = { text: 'a\nb\nc\nd\ne\nf\ng\nh', boundaries: [4] }
    expect(segmentation.score([{ row, answer: [] }])).toMatchObject({ Pk: 2 / 6, WD: 2 / 6, F: 0 })
    expect(segmentation.score([{ row, answer: [4] }])).toMatchObject({ Pk: 0, WD: 0, F: 1 })
    expect(segmentation.score([{ row: { text: row.text, seglens: [4, 4] }, answer: [4] }])).toMatchObject({
      Pk: 0
    })
  })

  test('header lines of two kinds take either; others count for nothing', () => {
    const row = { text: 'a\nb\nc', labels: ['title', 'author+affiliation', 'other'] }
    expect(header.score([{ row, answer: ['date', 'affiliation', 'other'] }])).toEqual({
      P: 0.5,
      R: 0.5,
      F: 0.5,
      title: 0,
      date: 0,
      affiliation: 1
    })
  })

  test('enumerations want the words of an item; without a list every item is false', () => {
    const row = { text: '', kind: 'series', items: ['the old mill', 'the river'] }
    const none = { text: '', kind: 'none', items: [] }
    expect(
      enumerations.score([
        { row, answer: ['old mill', 'a lake'] },
        { row: none, answer: ['x'] }
      ])
    ).toEqual({
      P: 1 / 3,
      R: 0.5,
      F: 0.4,
      falseItems: 1
    })
    const ordinal = { text: '', kind: 'ordinal', partial: true, items: ['First, we dig'] }
    expect(enumerations.score([{ row: ordinal, answer: ['First we dig a well', 'more'] }])).toMatchObject({
      F: 1
    })
  })

  test('ROUGE-Lsum is the union of common subsequences, each word spent once', () => {
    const stems = (...texts: string[]) => texts.map(stemsOf)
    // Lin 2004: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5 has the union w1 w2 w3 w5.
    const { rl } = rouge(stems('a1 a2 a6 a7 a8', 'a1 a3 a8 a9 a5'), stems('a1 a2 a3 a4 a5'))
    expect(rl).toBeCloseTo((2 * 4) / 15, 10)
    // "mills" and "mill" have one stem; of two bigrams one is shared.
    const { r1, r2 } = rouge(stems('the mills stand'), stems('the mill stood'))
    expect([r1, r2]).toEqual([2 / 3, 0.5])
  })

  test('a summary ends where its length is nearest to the budget, and has one sentence at least', () => {
    expect(selection([2, 0, 1], [10, 10, 10], 14)).toEqual([2])
    expect(selection([2, 0, 1], [10, 10, 10], 16)).toEqual([0, 2])
    expect(selection([1], [5, 90], 3)).toEqual([1])
  })

  test('reference summaries are split at stops that end no abbreviation', () => {
    expect(referenceSentences('Mr. Berg of the U.S. left.  He is back!')).toEqual([
      'Mr. Berg of the U.S. left.',
      'He is back!'
    ])
  })
})
