import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { briefingSchema } from '../pipeline/model/briefing.ts'
import { filesIn, manifestIn, sha256 } from './support/output-files.ts'
import { readPdf } from './support/pdf.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { longText } from './support/prose.ts'

const folder = temporaryFolder()

const well =
  '# The well\n\nThe well is dry. It should be dug deeper before the summer. The masons ask for ten days.\n'

/** A project with these files. */
function project(name: string, files: Readonly<Record<string, string>> = { 'source/well.md': well }): string {
  const place = join(folder, name)
  mkdirSync(join(place, 'source'), { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text)
  return place
}

/** A module that Node loads first, as an argument for it. */
function before(code: string): string[] {
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}

describe('asking for help', () => {
  test.concurrent('--help names every command and ends well', async () => {
    const { code, out } = await precis(['--help'])
    expect(code).toBe(0)
    for (const name of ['build', 'extract', 'verify', 'doctor'])
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  })

  test.concurrent('build --help names its options and ends well', async () => {
    const { code, out } = await precis(['build', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: precis build \[options\] \[path\.\.\.\]/)
    for (const name of ['--out', '--documents', '--formats', '--paper', '--browser'])
      expect(out).toContain(name)
  })

  test.concurrent('--version is the version of the package', async () => {
    const { version } = (await import('../package.json', { with: { type: 'json' } })).default
    expect(await precis(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
  })

  test.concurrent('doctor says what was found', async () => {
    const { code, out } = await precis(['doctor'])
    expect(code).toBe(0)
    expect(out).toMatch(/^precis \d.*\nnode 2\d\..*\ntheme default [0-9a-f]{12}\nfont @fontsource\//)
    expect(out).toMatch(/\nbrowser \S*Chrom\S* \(\w+\) \/.*\nisolation (full|partial|none)\n/)
  })
})

describe('wrong use ends with 2 and says what would be right', () => {
  test.concurrent.each([
    [['build', '--papr', 'a4'], /unknown option '--papr'\s+\(Did you mean --paper\?\)/],
    [['biuld'], /unknown command 'biuld'\s+\(Did you mean build\?\)/],
    [['build', '--paper', 'a5'], /^precis: Unexpected --paper `a5`, expected a4, letter/],
    [['build', '--documents', 'fact-shet'], /expected executive-summary, .*, did you mean `fact-sheet`\?/],
    [['build', '--formats', 'html,docx'], /^precis: Unexpected --formats `docx`, expected html, pdf/],
    [['build', '--concurrency', '0'], /^precis: Unexpected --concurrency `0`, expected a number from 1/],
    [['build', '--config', 'nowhere.yaml'], /^precis: Unexpected --config nowhere.yaml, expected a file/],
    [['build', '--browser'], /option '--browser <path>' argument missing/]
  ])('%j', async (args, reason) => {
    const { code, out, err } = await precis(args, { cwd: project('wrong') })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(reason)
  })

  test.concurrent.each(['yesterday', '253402300800'])('SOURCE_DATE_EPOCH=%s', async (epoch) => {
    const { code, err } = await precis(['build'], {
      cwd: project('wrong'),
      env: { SOURCE_DATE_EPOCH: epoch }
    })
    expect(code).toBe(2)
    expect(err).toMatch(/^precis: Unexpected SOURCE_DATE_EPOCH `.*`, expected seconds from 1970/)
  })

  test.concurrent('a configuration with wrong fields, all of them with their places', async () => {
    const text = 'paper: a4\npapr: letter\nmaximumBytes: many\n'
    const { code, err } = await precis(['build'], { cwd: project('config', { 'precis.config.yaml': text }) })
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^precis\.config\.yaml:2:1: error: Unexpected key `papr`, .*did you mean `paper`\?/
      ),
      expect.stringMatching(/^precis\.config\.yaml:3:15: error: Unexpected .*many.*, expected /),
      ''
    ])
  })
})

describe('what the machine lacks ends with 3', () => {
  test.concurrent('a browser that is not where it should be', async () => {
    const cwd = project('no-browser')
    const { code, err } = await precis(['build', '--browser', '/nowhere/chrome'], { cwd })
    expect(code).toBe(3)
    expect(err).toMatch(/^precis: .*\/nowhere\/chrome/)
    expect(filesIn(cwd)).toEqual(['source/well.md'])
  })

  test.each(['18.20.4', '20.11.0', '22.17.9'])('Node %s', async (version) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
    expect(await precis(['--help'], { node: before(fake) })).toMatchObject({
      code: 3,
      out: '',
      err: `precis: found Node ${version}, expected 22.18 or newer\n`
    })
  })
})

describe('a build', () => {
  test('dates its PDFs by SOURCE_DATE_EPOCH, and ends with 1 for warnings where it is strict', async () => {
    const cwd = project('dated', { 'source/well.md': `---\ntitle: The well\nsubtitel: A\n---\n\n${well}` })
    const args = ['build', '--strict', '--documents', 'fact-sheet']
    const { code, err } = await precis(args, { cwd, env: { SOURCE_DATE_EPOCH: '1000000000' } })
    expect(code).toBe(1)
    expect(err).toMatch(/^source\/well\.md:3:1: warning: .*`subtitel`/m)
    const { dates } = await readPdf(join(cwd, 'output/well/fact-sheet.pdf'))
    expect(dates).toEqual(['D:20010909014640Z', 'D:20010909014640Z'])
  })

  test('verifies what it built where it is asked to', async () => {
    const { code, err } = await precis(['build', '--verify', '--formats', 'html'], {
      cwd: project('verified')
    })
    expect(code).toBe(0)
    expect(err).toMatch(/statements proved, 0 failures\n$/)
  })

  test('writes plain lines where nobody looks, colours on a terminal, and none with NO_COLOR', async () => {
    const cwd = project('colours', { 'source/empty.md': '' })
    const args = ['build', '--formats', 'html']
    const terminal = before('process.stderr.isTTY = true')
    const plain = await precis(args, { cwd })
    const coloured = await precis(args, { cwd, node: terminal })
    const without = await precis(args, { cwd, node: terminal, env: { NO_COLOR: '1' } })
    expect(plain.err).not.toContain('\u001b')
    expect(coloured.err).toContain('\u001b[31merror\u001b[0m')
    const seconds = /, \d+\.\d s\n$/
    expect(without.err).toMatch(/\r\u001b\[K\[#{24}\] 1\/1, \d+\.\d\/s, 0:00 left source\/empty\.md\r/)
    expect(without.err.replaceAll(/\r\u001b\[K(?:\[#+\] [^\r]*)?/g, '').replace(seconds, '')).toBe(
      plain.err.replace('1/1 refused source/empty.md\n', '').replace(seconds, '')
    )
  })
})

describe('a build that is interrupted', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('by %s ends with %i, keeps what is whole and leaves nothing else', async (signal, expected) => {
    const long = longText(6000)
    const cwd = project(`stopped-${expected}`, {
      'source/a.md': well,
      'source/b.md': long,
      'source/c.md': long
    })
    const scratch = join(cwd, 'scratch')
    mkdirSync(scratch)
    for (const open of [folder, cwd, scratch]) chmodSync(open, 0o755)
    let told = false
    const { code, err } = await precis(['build', '--concurrency', '1'], {
      cwd,
      env: { TMPDIR: scratch },
      onError: (text, child) => {
        if (told || !text.includes('1/3 built source/a.md')) return
        told = true
        setTimeout(() => child.kill(signal), 300)
      }
    })
    expect({ code, err }).toMatchObject({ code: expected })
    expect(err).toMatch(/precis: interrupted\n$/)
    expect(readdirSync(scratch)).toEqual([])
    const { entries } = manifestIn(join(cwd, 'output'))
    const listed = entries.flatMap(({ files }) => files)
    expect(entries.map(({ slug }) => slug)).toContain('a')
    expect(entries.length).toBeLessThan(3)
    expect(filesIn(join(cwd, 'output'))).toEqual([...listed.map(({ path }) => path), 'manifest.json'].sort())
    for (const { path, sha256: hash } of listed) expect(sha256(join(cwd, 'output', path))).toBe(hash)
  })
})

describe('extract', () => {
  test.concurrent('writes one briefing a line, in the order of the sources', async () => {
    const { code, out, err } = await precis(['extract', 'source'])
    const briefings = out
      .trimEnd()
      .split('\n')
      .map((line) => briefingSchema.parse(JSON.parse(line)))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(briefings.map(({ source }) => source.slug)).toEqual([
      'coastal-flood-policy',
      'shared-cyberspace',
      'water-tariff-notice'
    ])
  })

  test.concurrent('names a source that it refuses, goes on, and ends with 1', async () => {
    const cwd = project('refused', { 'source/a.md': '', 'source/well.md': well })
    const { code, out, err } = await precis(['extract'], { cwd })
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toMatch(/^source\/a\.md:1:1: error: Unexpected end of file/)
  })

  test.concurrent('--ndjson answers two hundred rows in their order, bad rows by what is wrong', async () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      JSON.stringify({
        id: index,
        text: `The mill has ${index + 2} wheels. One of them is broken.`,
        title: `Mill ${index}`
      })
    )
    rows[7] = '{"id":7,"text":""}'
    rows[8] = '{"id":8,"text":12}'
    rows[9] = '{"id":9,"text":"The mill'
    rows[10] = '{"id":10,"text":"Text.","format":"docx"}'
    const { code, out } = await precis(['extract', '--ndjson'], { input: `${rows.join('\n')}\n` })
    const answers: { id: unknown; error?: string; briefing?: unknown }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(rows.map((_, index) => (index === 9 ? null : index)))
    const bad = answers.filter(({ error }) => error !== undefined)
    expect(bad.map(({ error }) => error)).toEqual([
      expect.stringMatching(/^Unexpected end of file, expected some text/),
      expect.stringMatching(/^Unexpected row: .*text/s),
      expect.stringMatching(/JSON/),
      expect.stringMatching(/^Unexpected row: .*format/s)
    ])
    const whole = answers.filter(({ briefing }) => briefing !== undefined)
    expect(whole).toHaveLength(196)
    expect(briefingSchema.parse(whole.at(-1)?.briefing).source.title).toBe('Mill 199')
  })

  test.concurrent('--ndjson answers a row before the next one is there', async () => {
    const row = (id: string) => `${JSON.stringify({ id, text: 'The mill has stopped.' })}\n`
    const answers: string[] = []
    const { code } = await precis(['extract', '--ndjson'], {
      input: (child) => {
        child.stdin?.write(row('first'))
        child.stdout?.on('data', () => {
          answers.push('answer')
          if (answers.length === 1) child.stdin?.end(row('second'))
        })
      }
    })
    expect(code).toBe(0)
    expect(answers.length).toBeGreaterThanOrEqual(2)
  })

  test.concurrent('ends without a word where its reader goes away', async () => {
    const row = `${JSON.stringify({ id: 1, text: 'The mill has stopped.' })}\n`
    const { err } = await precis(['extract', '--ndjson'], {
      input: (child) => {
        child.stdin?.on('error', () => {})
        child.stdout?.once('data', () => {
          child.stdout?.destroy()
          child.stdin?.end(row.repeat(2000))
        })
        child.stdin?.write(row)
      }
    })
    expect(err).toBe('')
  })
})
