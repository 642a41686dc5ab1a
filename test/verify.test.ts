import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { report } from '../pipeline/build/report.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { type DocumentName, documentNames } from '../pipeline/model/documents.ts'
import { loadSource } from '../pipeline/read/load.ts'
import { proveEntry } from '../pipeline/verify/entry-proof.ts'
import { verify } from '../pipeline/verify/verify.ts'
import { openWorkshop } from '../pipeline/workshop.ts'
import { briefingIn, manifestIn } from './support/output-files.ts'
import { precis, temporaryFolder } from './support/precis.ts'

const text = `---
title: The lamps of Carrow Quay
published: 2021-03-04
authors: Ines Valdry
---

## What was found

The quay at Carrow has 46 lamps, and 17 of them were dark in the winter of 2020. The harbour office counted 212 boats that came in by night. It found that boats waited 38 minutes longer where the lamps were out.

The lamps are fed by a cable from 1974. "The cable has been mended 29 times," said Ines Valdry, who keeps the harbour log. She argues that mending costs £3,400 a year and a new cable £19,500 once.

## What should be done

The office should lay a new cable before 1 October 2021. It must also keep 6 spare lamps in the store. A lamp that is dark for two nights should be reported to the pilots, because they plan the tides by it.

The fishermen want the work to wait until the herring has gone. The office answers that the cable may fail in the first frost.
`

const folder = temporaryFolder()
const output = join(folder, 'output')
const config = configSchema.parse({})
const slug = 'lamps'

beforeAll(async () => {
  mkdirSync(join(folder, 'source'))
  writeFileSync(join(folder, 'source/lamps.md'), text)
  writeFileSync(join(folder, 'source/_copy.md'), text.replace('46 lamps', '47 lamps'))
  await build({ config, root: folder, paths: ['source/lamps.md', 'source/_copy.md'] })
})

/** The lines that a proof reports as errors. */
async function failures(paths: readonly string[] = ['source/lamps.md']): Promise<string[]> {
  const { messages } = await verify({ config, root: folder, paths })
  return report(
    messages.filter(({ severity }) => severity === 'error'),
    { color: false, verbose: true }
  )
}

/** The same of one source, as a worker finds it: a process for each would take ten times as long. */
async function failuresInside(): Promise<string[]> {
  const path = 'lamps.md'
  const source = await loadSource({ file: join(folder, 'source', path), path, displayPath: `source/${path}` })
  const entry = manifestIn(output).entries.find((one) => one.slug === slug)
  if (!entry) throw new Error(`${slug} was not built`)
  const { messages } = await proveEntry(source, entry, await openWorkshop(config, folder))
  return report(
    messages.filter(({ severity }) => severity === 'error'),
    { color: false, verbose: true }
  )
}

/** What a proof says while one file is another one; afterwards the file is as before. */
async function failuresWith(
  path: string,
  content: string | Uint8Array | undefined,
  prove = failuresInside
): Promise<string[]> {
  const file = join(folder, path)
  const before = readFileSync(file)
  if (content === undefined) rmSync(file)
  else writeFileSync(file, content)
  try {
    return await prove()
  } finally {
    writeFileSync(file, before)
  }
}

function page(name: DocumentName): string {
  return readFileSync(join(output, slug, `${name}.html`), 'utf8')
}

/** Changes the last place where words stand in a page: its text stands behind its head. */
function changed(whole: string, words: string, other: string): string {
  const at = whole.lastIndexOf(words)
  if (at < 0) throw new Error(`${words} does not stand there`)
  return whole.slice(0, at) + other + whole.slice(at + words.length)
}

test('what has just been built is proved, every file and statement of it', async () => {
  const proof = await verify({ config, root: folder, paths: ['source/lamps.md'] })
  expect(proof).toMatchObject({ messages: [], sources: 1, files: 8 })
  expect(proof.statements).toBeGreaterThan(20)
})

describe('a changed page', () => {
  test.each(documentNames)('%s: one other word is found, and the statement is named', async (name) => {
    const { bottomLine } = briefingIn(output, slug)
    const words = bottomLine?.text ?? ''
    const other = words.replace(/ \w+([^ ]*)$/, ' nowhere$1')
    expect(other).not.toBe(words)
    const [line] = await failuresWith(`output/${slug}/${name}.html`, changed(page(name), words, other))
    expect(line).toMatch(
      /^lamps\/[a-z-]+\.html: error: Unexpected words `.*nowhere.*` in (statement \w+|\S+), expected `/
    )
  })

  test.each(documentNames)('%s: one other digit is found, and its place is named', async (name) => {
    const [before = '', number = ''] =
      /^[\s\S]*?<body[\s\S]*?>[^<>]*?\b(17|19,500|3,400|46|38|212)\b/.exec(page(name)) ?? []
    const other = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`
    const whole = `${before.slice(0, -number.length)}${other}${page(name).slice(before.length)}`
    const lines = await failuresWith(`output/${slug}/${name}.html`, whole)
    expect(lines[0]).toMatch(/^lamps\/[a-z-]+\.html: error: Unexpected words `.*` in (\w+ )?\w+, expected `/)
    expect(lines.join()).toContain(other)
  })

  test('words that are in no source are found', async () => {
    const other = changed(page('fact-sheet'), '</body>', '<p>The lamps are very pretty.</p></body>')
    expect(await failuresWith(`output/${slug}/fact-sheet.html`, other, failures)).toEqual([
      'lamps/fact-sheet.html: error: Unexpected words `The lamps are very pretty.`, expected only the source and labels (verify-foreign)'
    ])
  })

  test('a script that shows no words is found', async () => {
    const other = changed(page('fact-sheet'), '</body>', '<script>steal()</script></body>')
    expect(await failuresWith(`output/${slug}/fact-sheet.html`, other)).toEqual([
      'lamps/fact-sheet.html: error: Unexpected bytes beside the words, expected those of this Précis (verify-bytes)'
    ])
  })
})

describe('a changed source', () => {
  const named =
    /^source\/lamps\.md:\d+:\d+: error: Unexpected words at \w+( of)?( \w+)+, expected `.*` \(verify-statement\)$/

  test.each([
    ['word', 'boats waited', 'ships waited'],
    ['digit', '38 minutes', '39 minutes']
  ])('one other %s is found, and the statement is named', async (_, words, other) => {
    const [first, ...lines] = await failuresWith('source/lamps.md', text.replace(words, other))
    expect(first).toMatch(/^source\/lamps\.md: error: Unexpected bytes of the source, .* \(verify-source\)$/)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(named)
    expect(lines.join()).toContain(words)
  })

  test('a sidecar that came later is found', async () => {
    const sidecar = join(folder, 'source/lamps.brief.yaml')
    writeFileSync(sidecar, 'genre: opinion\n')
    const lines = await failures()
    rmSync(sidecar)
    expect(lines).toEqual([
      'source/lamps.md: error: Unexpected bytes of the source, its sidecar, its images or its earlier version, expected those that were built (verify-source)'
    ])
  })
})

describe('a changed PDF', () => {
  const pdf = (name: string, of = slug) => readFileSync(join(output, of, `${name}.pdf`))

  test.each(documentNames)('%s of another text is found by its words', async (name) => {
    const lines = await failuresWith(`output/${slug}/${name}.pdf`, pdf(name, 'copy'))
    expect(lines).toEqual([
      expect.stringMatching(/^lamps\/[a-z-]+\.pdf: error: Unexpected words `.*`.*, expected `/)
    ])
  })

  test('another document of the same text is found', async () => {
    const lines = await failuresWith(`output/${slug}/fact-sheet.pdf`, pdf('executive-summary'))
    expect(lines).toEqual([expect.stringMatching(/^lamps\/fact-sheet\.pdf: error: Unexpected words /)])
  })

  test('one other byte is found, where the words are the same', async () => {
    const bytes = pdf('fact-sheet')
    bytes.write('7', bytes.indexOf('%PDF-1.4') + 7)
    expect(await failuresWith(`output/${slug}/fact-sheet.pdf`, bytes, failures)).toEqual([
      'lamps/fact-sheet.pdf: error: Unexpected bytes, expected those that the manifest lists (verify-bytes)'
    ])
  })

  test('half a PDF is found', async () => {
    const bytes = pdf('fact-sheet')
    const lines = await failuresWith(`output/${slug}/fact-sheet.pdf`, bytes.subarray(0, bytes.length / 2))
    expect(lines).toEqual([expect.stringMatching(/^lamps\/fact-sheet\.pdf: error: Unexpected .*, expected /)])
    expect(lines.join()).not.toContain('internal')
  })
})

describe('a changed briefing', () => {
  const path = `output/${slug}/briefing.json`
  const briefing = () => readFileSync(join(folder, path), 'utf8')

  test('another word of a sentence is found, and the sentence is named', async () => {
    const lines = await failuresWith(path, briefing().replaceAll('boats waited', 'ships waited'))
    expect(lines.join('\n')).toMatch(
      /^source\/lamps\.md:9:\d+: error: Unexpected words at sentence s\d+, expected `It found that ships waited/m
    )
  })

  test('another score is found', async () => {
    const lines = await failuresWith(path, briefing().replace(/"salience": [\d.]+/, '"salience": 0.123'))
    expect(lines).toEqual([
      'lamps/briefing.json: error: Unexpected briefing, expected the one that extraction yields (verify-bytes)'
    ])
  })

  test.each([
    ['half of it', () => briefing().slice(0, 500)],
    ['another JSON', () => '{"version":"1.0"}']
  ])('%s is found', async (_, made) => {
    expect(await failuresWith(path, made())).toEqual([
      'lamps/briefing.json: error: Unexpected content, expected a briefing of this Précis (verify-bytes)'
    ])
  })
})

describe('what is not there', () => {
  test.each(['fact-sheet.html', 'annotated-brief.pdf', 'briefing.json'])('%s is missed', async (name) => {
    expect(await failuresWith(`output/${slug}/${name}`, undefined)).toEqual([
      `lamps/${name}: error: Unexpected gap, expected the file (verify-missing)`
    ])
  })

  test.each([
    ['a missing manifest', undefined],
    ['half a manifest', '{"version":']
  ])('%s is missed', async (_, content) => {
    expect(await failuresWith('output/manifest.json', content, failures)).toEqual([
      'error: Unexpected output without a manifest, expected one: build first (verify-manifest)'
    ])
  })

  test('a source that was never built is named', async () => {
    copyFileSync(join(folder, 'source/lamps.md'), join(folder, 'source/later.md'))
    const lines = await failures(['source'])
    rmSync(join(folder, 'source/later.md'))
    expect(lines).toEqual([
      'source/later.md: error: Unexpected source that is not in the manifest, expected it built (verify-manifest)'
    ])
  })

  test('a source that does not exist is named', async () => {
    expect(await failures(['source/nowhere.md'])).toEqual([
      'source/nowhere.md: error: Unexpected path, expected one that exists (read-failed)'
    ])
  })
})

describe('a proof does not believe the manifest', () => {
  const manifest = 'output/manifest.json'
  const entryWith = (change: (entry: Record<string, unknown>) => void) => {
    const whole = JSON.parse(readFileSync(join(folder, manifest), 'utf8'))
    change(whole.entries.find((entry: { slug: string }) => entry.slug === slug))
    return JSON.stringify(whole)
  }

  test('that leaves documents out: their files stand there unproved', async () => {
    const found = await failuresWith(
      manifest,
      entryWith((entry) => {
        entry.documents = ['annotated-brief']
      })
    )
    expect(found.join('\n')).toMatch(/fact-sheet\.html: error: Unexpected file beside the documents/)
  })

  test('that lists a file too many', async () => {
    const found = await failuresWith(
      manifest,
      entryWith((entry) => {
        ;(entry.files as object[]).push({ path: '../../etc/passwd', sha256: '0', bytes: 1 })
      })
    )
    expect(found.join('\n')).toMatch(/passwd: error: Unexpected file in the manifest/)
  })

  test('that names another source', async () => {
    const found = await failuresWith(
      manifest,
      entryWith((entry) => {
        entry.source = 'source/other.md'
      }),
      failures
    )
    expect(found.join('\n')).toMatch(/Unexpected source `source\/other.md` in the manifest/)
  })

  test('that gives a wrong size', async () => {
    const found = await failuresWith(
      manifest,
      entryWith((entry) => {
        for (const file of entry.files as { bytes: number }[]) file.bytes = 1
      })
    )
    expect(found.length).toBe(8)
  })
})

test('a file that was put beside the documents is named', async () => {
  const stray = join(output, slug, 'evil.html')
  writeFileSync(stray, 'x')
  try {
    expect((await failures()).join('\n')).toMatch(/evil\.html: error: Unexpected file beside the documents/)
  } finally {
    rmSync(stray)
  }
})

test('paths that hold no source prove nothing', async () => {
  mkdirSync(join(folder, 'empty'), { recursive: true })
  expect((await failures(['empty'])).join('\n')).toMatch(/Unexpected paths without a source/)
})

test('the command says how much was proved, and ends with 0 or with 1', async () => {
  const right = await precis(['verify'], { cwd: folder })
  expect(right).toMatchObject({ code: 0, out: '' })
  expect(right.err).toMatch(/^1 source, 8 files, \d+ statements proved, 0 failures\n$/)
  writeFileSync(join(output, slug, 'fact-sheet.html'), page('fact-sheet').replaceAll('46 lamps', '48 lamps'))
  const wrong = await precis(['verify'], { cwd: folder })
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toMatch(/ [1-9]\d* failures\n$/)
})
