import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../pipeline/build/difference-markdown.ts'
import { type Difference, difference } from '../pipeline/diff/difference.ts'
import { diffTrials } from './editing/diff-trials.ts'
import { briefingOf, textsOf } from './editing/texts.ts'
import { precis, root, temporaryFolder } from './support/precis.ts'
import { writeFiles } from './support/projects.ts'

const before = `# The ferry to Holm

The ferry to Holm carried 1,200 people in 2020, and 47 % of them paid the full fare. The council pays the rest of the cost from the harbour fund.

The boat was built in 1988 and has been mended every winter since then. The crew should have a second boat for the winter months.

Nobody knows what the island would do without the ferry. The school on the island has “nineteen” pupils, who cross on Sundays.
`

function compared(after: string, earlier = before): Difference {
  return difference(briefingOf('ferry.md', earlier), briefingOf('ferry.md', after))
}

/** What is told of a change: kind and numbers. */
function told({ changes }: Difference): string[] {
  return changes.map(({ kind, numbers }) =>
    [kind, ...numbers.map((one) => `${one.before} → ${one.after}`)].join(' ')
  )
}

describe('the difference of two versions', () => {
  test.each<[string, string, string[]]>([
    ['nothing', before, []],
    ['a number', before.replace('47 %', '41 %'), ['reworded 47 % → 41 %']],
    ['how a number is set', before.replace('1,200', '1200').replace('47 %', '47%'), ['reworded']],
    ['typography alone', before.replace('“nineteen”', '"nineteen"'), []],
    ['what is counted', before.replace('1,200 people', '1,200 travellers'), ['reworded']],
    ['a year', before.replace('in 1988', 'in 1989'), ['reworded 1988 → 1989']],
    [
      'a sentence that is gone',
      before.replace(' The council pays the rest of the cost from the harbour fund.', ''),
      ['gone']
    ],
    [
      'a sentence that is new',
      before.replace('The boat was', 'Its captain is retiring. The boat was'),
      ['added']
    ],
    ['wording', before.replace('has been mended every winter', 'has been repaired each winter'), ['reworded']]
  ])('tells %s', (_, after, expected) => {
    expect(told(compared(after))).toEqual(expected)
  })

  test('tells a sentence that has moved once, not as gone and new', () => {
    const sentence = 'Nobody knows what the island would do without the ferry.'
    const after = before
      .replace(`${sentence} `, '')
      .replace('The ferry to Holm carried', `${sentence} The ferry to Holm carried`)
    expect(told(compared(after))).toEqual(['moved'])
    expect(told(compared(after.replace(sentence, sentence.replace('Nobody', 'No one'))))).toEqual([
      'reworded'
    ])
  })

  test('names what a sentence is in the documents, and what is no longer told', () => {
    const { changes } = compared(
      before.replace('a second boat for the winter months', 'a second boat in every winter')
    )
    expect(changes[0]?.after?.told).toContain('recommendation')
  })

  test('is found for edits of our own texts, without a number that has not changed', () => {
    const own = readdirSync(join(root, 'source')).filter(
      (name) => /\.(?:md|txt)$/.test(name) && !/^README/.test(name)
    )
    const trials = diffTrials(textsOf(own.map((name) => join(root, 'source', name))), 6, 5)
    expect(trials).toHaveLength(6)
    expect(trials.filter(({ problems }) => problems.length > 0)).toEqual([])
  })
})

describe('precis diff', () => {
  const folder = temporaryFolder()
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...identity, '-C', folder, ...args], { stdio: 'pipe' })
  }
  const hostile =
    'The <script>alert(1)</script> crew | of @octocat wrote #12 at https://example.org/ and **left** in 1999.'

  beforeAll(() => {
    writeFiles(folder, { 'source/ferry.md': before })
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'Begin')
    writeFiles(folder, {
      'source/ferry.md': `${before.replace('47 %', '41 %')}\n${hostile}\n`,
      'earlier/ferry.md': before
    })
  })

  test('compares two files for people', async () => {
    const { out, code } = await precis(['diff', 'earlier/ferry.md', 'source/ferry.md'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain('sentences: 1 added, 1 reworded; 1 number changed; 5 as before')
    expect(out).toMatch(/number: 47 % → 41 % \(.+\)/)
    expect(out).toMatch(/^~ ¶ 1 {2}reworded/m)
  })

  test('compares with a revision of git, as JSON, and tells a difference by its exit code where asked', async () => {
    const args = ['diff', 'source/ferry.md', '--ref', 'HEAD', '--format', 'json', '--exit-code']
    const { out, code } = await precis(args, { cwd: folder })
    expect(code).toBe(1)
    expect(told(JSON.parse(out))).toEqual([expect.stringMatching(/^reworded 47/), 'added'])
  })

  test('writes Markdown in which no text of a source acts', async () => {
    const args = ['diff', 'source/ferry.md', '--ref', 'HEAD', '--format', 'markdown']
    const { out } = await precis(args, { cwd: folder })
    const row = out.split('\n').find((line) => line.includes('octocat')) ?? ''
    expect(row).not.toMatch(/<script|@octocat|#12|https:\/\/|\*\*left/)
    expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7)
    expect(out).toContain('**47 % → 41 %')
  })

  test.each([
    [['diff', 'source/ferry.md'], 'expected two versions'],
    [['diff', 'source/ferry.md', '--ref', 'nowhere'], 'expected a revision'],
    [['diff', 'source/ferry.md', '--ref', '--help'], 'expected'],
    [['diff', 'source/ferry.md', 'earlier/ferry.md', '--format', 'xml'], 'people, markdown, json']
  ])('%j is wrong use', async (args, words) => {
    const { err, code } = await precis(args, { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})

test('text is nothing but text in Markdown', () => {
  expect(plain('a|b\n# c [x](y) `d` & www.x.org mailto:a')).not.toMatch(
    /(?<!\\)\||\n|(?<!\\)[[`]|www\.|mailto:/
  )
  const digest = 'abcdef1234567890abcdef1234567890abcdef12'
  expect(plain(`GH-12 ${digest} deadbee 1234567`)).not.toMatch(new RegExp(`GH-12|${digest}|deadbee`))
  expect(plain('1234567 of 2019')).toBe('1234567 of 2019')
})
