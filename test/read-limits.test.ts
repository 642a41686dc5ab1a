import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collisions } from '../pipeline/build/plan/collisions.ts'
import { report } from '../pipeline/build/report.ts'
import { type Message, SourceError } from '../pipeline/model/message.ts'
import type { Source } from '../pipeline/model/source.ts'
import { readSource } from '../pipeline/read/read.ts'
import { loadSource } from '../pipeline/read/load.ts'
import { findSources } from '../pipeline/read/sources.ts'
import { temporaryFolder } from './support/precis.ts'
import { processorTime } from './support/processor-time.ts'

const body = 'The plan is to dredge.'

function read(text: string, path = 'plan.md'): Source {
  return readSource(Buffer.from(text), { path })
}

function refusal(text: string): Message {
  try {
    read(text)
  } catch (error) {
    if (error instanceof SourceError) return error.problem
    throw error
  }
  throw new Error('the source was not refused')
}

/** What is said of characters that nobody sees: the reason, and the place. */
function hidden(text: string): unknown[] {
  return read(text).messages.map(({ reason, line, column }) => [reason, line, column])
}

describe('characters that nobody sees', () => {
  test('are told once for each kind, with their number and the place of the first', () => {
    const text = [
      `${body} A bell \u0007 and a next line \u0085.`,
      'Now \u202Etxet\u202C, \u2066isolated\u2069 and \u200Fmarked\u061C.',
      'A zero\u200Bwidth, a soft\u00ADhyphen, a word\u2060joiner and a mark \uFEFF inside.',
      `And \u{E0041}\u{E0042}${'\u{E007F}'.repeat(2000)} tags.`
    ].join('\n')
    expect(hidden(text)).toEqual([
      ['Unexpected 2 control characters, the first is U+0007, expected none', 1, 31],
      ['Unexpected 6 marks of direction, the first is U+202E, expected none', 2, 5],
      ['Unexpected 4 characters without width, the first is U+200B, expected none', 3, 7],
      ['Unexpected 2002 tag characters, the first is U+E0041, expected none', 4, 5]
    ])
  })

  test.each([
    ['a Persian word', 'می\u200Cخواهم'],
    ['an Arabic abbreviation', 'ه\u200D'],
    ['a Hindi word', 'क्\u200Dष and क्\u200Cष'],
    ['a Sinhala word', 'ශ්\u200Dරී'],
    ['a Malayalam word', 'ന്\u200D'],
    ['a family', '👩‍👩‍👧'],
    ['a trade with a tone of skin', '👩🏽‍🚒'],
    ['a flag of two signs', '🏳️‍🌈'],
    ['a flag of a region', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}']
  ])('are left alone where they make %s', (_name, word) => {
    expect(hidden(`${body} And ${word} is here.`)).toEqual([])
  })

  test.each([
    'har\u200Dbour',
    'har\u200Cbour',
    'x\u200D👧',
    '👧\u200Cx',
    'a \u200D\u200D b'
  ])('are told where they part %j', (words) => {
    expect(hidden(`${body} And ${words}.`)).toHaveLength(1)
  })

  test('are told of a sidecar too, under its own name', () => {
    const bytes = Buffer.from('title: A \u202Enalp')
    const { messages } = readSource(Buffer.from(body), {
      path: 'plan.md',
      sidecar: { path: 'plan.brief.yaml', bytes }
    })
    expect(messages).toMatchObject([{ ruleId: 'read-control', path: 'plan.brief.yaml', line: 1, column: 10 }])
  })

  test('two megabytes of them are told in good time', () => {
    for (const sign of ['\u200D', '\u202E', '\u{1F3F4}', '\u{E0041}', '\u0007']) {
      const start = processorTime()
      expect(read(`${body}${sign.repeat(450_000)}`).messages.length).toBeLessThanOrEqual(1)
      expect(processorTime() - start).toBeLessThan(5000)
    }
  })
})

describe('values of front matter', () => {
  test.each([
    ['title: 1e3', { title: '1e3' }],
    ['title: no', { title: 'no' }],
    ['title: 0x10', { title: '0x10' }],
    ['title: "null"', { title: 'null' }],
    ['version: 1.10', { version: '1.10' }],
    ['tags: [no, 1e3, 2026-02-30]', { tags: ['no', '1e3', '2026-02-30'] }],
    ['date: 2026-02-30', {}],
    ['glossary: {constructor: a builder}', { glossary: { constructor: 'a builder' } }]
  ])('%s is what it looks like to a person', (yaml, matter) => {
    expect(read(`---\n${yaml}\n---\n${body}`).matter).toEqual(matter)
  })

  test.each([
    ['published: 2026-02-30', 'a day of the calendar', 2, 12],
    ['title: !!js/function x', 'plain values', 2, 8],
    ['title: &a x', 'plain values', 2, 8],
    ['tags: *a', 'plain values', 2, 7],
    ['glossary:\n  <<: {a: b}', 'plain values', 3, 3],
    ['title: a\ntitle: b', 'each field once', 3, 1],
    ['title: "a\\0b"', 'expected text', 2, 8],
    ['title: "a\\ud800b"', 'expected text', 2, 8],
    ['glossary: {"a\\0": b}', 'expected text', 2, 12],
    [`tags: ${'['.repeat(25)}${']'.repeat(25)}`, 'at most 20 levels', 2, 27]
  ])('%j is refused where it stands', (yaml, expected, line, column) => {
    const problem = refusal(`---\n${yaml}\n---\n${body}`)
    expect(problem.reason).toContain(expected)
    expect(problem).toMatchObject({ severity: 'error', line, column })
  })
})

describe('markup', () => {
  test.each([
    ['links that only open', '['],
    ['tags', '<b>'],
    ['comments that only open', '<!--'],
    ['one row of back-ticks', '`'],
    ['items', '- a\n']
  ])('of 30,004 %s is refused', (_name, mark) => {
    const problem = refusal(`${body}\n\n${mark.repeat(30_004)}`)
    expect(problem).toMatchObject({ ruleId: 'source-markup', severity: 'error' })
    expect(problem.reason).toContain('expected at most 30000')
  })

  test.each([
    ['signs that open nothing', 'a < b, '],
    ['code', '`a` ']
  ])('is not %s', (_name, part) => {
    expect(read(`${body}\n\n${part.repeat(30_004)}`).messages).toEqual([])
  })
})

describe('nesting', () => {
  const deep = 101
  const texts: readonly (readonly [string, string])[] = [
    ['quotations', `${'>'.repeat(deep)} words`],
    ['quotations with spaces', `${'> '.repeat(deep)} words`],
    ['items in one line', `${'- '.repeat(deep)}words`],
    ['numbers in one line', `${'1. '.repeat(deep)}words`],
    ['items in quotations', `${'> - '.repeat(deep)}words`],
    ['items below items', Array.from({ length: deep }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
    ['items behind tabs', Array.from({ length: deep }, (_, index) => `${'\t'.repeat(index)}- a`).join('\n')],
    ['a thousand quotations', `${'>'.repeat(100_000)} words`]
  ]

  test.each(texts)('more than 100 levels of %s are refused with the line', (name, text) => {
    const problem = refusal(`---\ntitle: A\n---\n${body}\n\n${text}\n\n${body}`)
    const line = /below|behind/.test(name) ? 6 + deep - 1 : 6
    expect(problem).toMatchObject({ ruleId: 'source-nesting', line, column: 1 })
    expect(problem.reason).toContain('at most 100 levels')
  })

  test.each([
    ['a line of dashes', '- '.repeat(300)],
    ['a line of stars', '* '.repeat(300)],
    ['quotation marks in code', `\`\`\`\n${'>'.repeat(300)}\n\`\`\``],
    ['many items beside each other', '- a\n'.repeat(300)],
    [
      'items that hardly step in',
      Array.from({ length: 300 }, (_, index) => `${' '.repeat(index % 3)}- a`).join('\n')
    ],
    ['a hundred levels', `${'>'.repeat(100)} words`]
  ])('%s are no nesting', (_name, text) => {
    expect(read(`${body}\n\n${text}\n`).messages).toEqual([])
  })

  test('is of no concern in flat text', () => {
    expect(read(`${body}\n\n${'>'.repeat(300)} words`, 'plan.txt').messages).toEqual([])
  })
})

describe('what is no regular file', () => {
  const root = temporaryFolder()

  test('is named, not followed and not waited for', async () => {
    mkdirSync(join(root, 'source/folder.md'), { recursive: true })
    mkdirSync(join(root, 'secret'))
    writeFileSync(join(root, 'secret/a.md'), 'secret')
    writeFileSync(join(root, 'source/a.md'), body)
    writeFileSync(join(root, 'source/folder.md/b.md'), body)
    linkSync(join(root, 'source/a.md'), join(root, 'source/hard.md'))
    symlinkSync(join(root, 'secret'), join(root, 'source/parent'))
    symlinkSync(join(root, 'secret/a.md'), join(root, 'source/link.md'))
    symlinkSync('/dev/zero', join(root, 'source/zero.md'))
    symlinkSync('loop.md', join(root, 'source/loop.md'))
    execFileSync('mkfifo', [join(root, 'source/pipe.md'), join(root, 'source/hard.brief.yaml')])
    const server = createServer().listen(join(root, 'source/socket.md'))
    await new Promise((resolve) => server.once('listening', resolve))
    const { found, problems } = await findSources(['source'], root)
    expect(found.map(({ path }) => path)).toEqual(['a.md', 'hard.md'])
    expect(problems.map(({ path, reason }) => [path, reason])).toEqual([
      ['source/folder.md', 'Unexpected folder, expected a regular file; left out'],
      ['source/link.md', 'Unexpected symbolic link, expected a regular file; left out'],
      ['source/loop.md', 'Unexpected symbolic link, expected a regular file; left out'],
      ['source/parent', 'Unexpected symbolic link, expected a regular file; left out'],
      ['source/pipe.md', 'Unexpected special file, expected a regular file; left out'],
      ['source/socket.md', 'Unexpected special file, expected a regular file; left out'],
      ['source/zero.md', 'Unexpected symbolic link, expected a regular file; left out']
    ])
    for (const name of ['folder', 'link', 'loop', 'pipe', 'socket', 'zero', 'hard']) {
      const path = `source/${name}.md`
      const refused = loadSource({ file: join(root, path), path, displayPath: path })
      await expect(refused).rejects.toBeInstanceOf(SourceError)
    }
    server.close()
  })

  test('is named on a command line too, a device among them', async () => {
    const { found, problems } = await findSources(['/dev/null', 'source/pipe.md', 'source/loop.md'], root)
    expect(found).toEqual([])
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
  })
})

describe('sources that share a slug', () => {
  const root = temporaryFolder()

  /** Files that a file system without regard to case could not tell apart, each in a folder of its own. */
  async function refused(paths: readonly string[]): Promise<Message[]> {
    const found = paths.map((path, at) => {
      const file = join(root, `${at}.md`)
      writeFileSync(file, body)
      return { file, path, displayPath: path }
    })
    return [...(await collisions(found, [], 1000)).values()]
  }

  test.each([
    ['Plan.md', 'plan.md'],
    ['caf\u00e9.md', 'cafe\u0301.md'],
    ['\u212bngstr\u00f6m.md', 'angstrom.txt'],
    ['\ufb01ne.md', 'fine.md'],
    ['Stra\u00dfe.md', 'STRASSE.md'],
    ['a b.md', 'a/b.md']
  ])('as %j and %j do are both refused, each naming the other', async (one, other) => {
    const problems = await refused([one, other, 'alone.md'])
    expect(problems.map(({ path }) => path)).toEqual([one, other])
    expect(problems[0]?.reason).toContain(other)
    expect(problems[1]?.reason).toContain(one)
  })

  test('are refused though one of them states it', async () => {
    const stated = join(root, 'stated.md')
    writeFileSync(stated, `---\nslug: plan\n---\n${body}`)
    const named = join(root, 'named.md')
    writeFileSync(named, body)
    const found = [
      { file: stated, path: 'scheme.md', displayPath: 'scheme.md' },
      { file: named, path: 'plan.md', displayPath: 'plan.md' }
    ]
    expect([...(await collisions(found, [], 1000)).keys()]).toEqual(['scheme.md', 'plan.md'])
  })

  test('where they are many, name a few', async () => {
    const problems = await refused(Array.from({ length: 12 }, (_, at) => `${'-'.repeat(at)}plan.md`))
    expect(problems).toHaveLength(12)
    expect(problems[0]?.reason).toContain(
      'which -plan.md, --plan.md, ---plan.md, ----plan.md, -----plan.md and 6 more has'
    )
  })
})

test('a name that would steer a terminal or a build is printed as what it is', () => {
  const path = '::error::a\n\u001b[31m\u009b\u202e\u200b\u00ad\u{e0061}.docx'
  const problem = (() => {
    try {
      readSource(Buffer.from(body), { path })
    } catch (error) {
      if (error instanceof SourceError) return error.problem
    }
    throw new Error('the source was not refused')
  })()
  const lines = report([problem], { color: false, verbose: true })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(
    /^\.\/::error::a\\u000a\\u001b\[31m\\u009b\\u202e\\u200b\\u00ad\\u\{e0061\}\.docx: error: /
  )
})
