/**
 * How long publishing takes: `node test/site/speed.ts [COUNT]` writes an output folder of so many briefings (1,000 where
 * no number is given), each with files as large as those of the samples, and publishes it three times.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '../../pipeline/index.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { manifestSchema } from '../../pipeline/model/manifest.ts'
import { type Matter, type Sizes, writeArchive } from '../support/archive.ts'

/** The files of `source/coastal-flood-policy.md`, in bytes. */
const sizes: Sizes = {
  'executive-summary.html': 131_000,
  'executive-summary.pdf': 60_000,
  'annotated-brief.html': 226_000,
  'annotated-brief.pdf': 127_000,
  'fact-sheet.html': 134_000,
  'fact-sheet.pdf': 63_000,
  'share-image.png': 62_000
}

const count = Number(process.argv[2] ?? 1000)
const root = mkdtempSync(join(tmpdir(), 'precis-speed-'))
const words = [
  'harbour',
  'flood',
  'bridge',
  'school',
  'budget',
  'ferry',
  'water',
  'market',
  'forest',
  'census'
]
const word = (index: number) => words[index % words.length] ?? ''

function matter(index: number): Matter {
  const name = `${word(index)} ${word(Math.floor(index / 10))} ${index}`
  return {
    slug: name.replaceAll(' ', '-'),
    title: `The ${name} of the northern coast`,
    published: `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 10}`,
    tags: [word(index), `${word(index + 3)} policy`, `area ${index % 40}`]
  }
}

async function timed(name: string): Promise<void> {
  const start = performance.now()
  const before = process.cpuUsage()
  const { isUnchanged, files } = await publish({
    config: configSchema.parse({ site: { url: 'https://example.org/briefings' } }),
    root,
    site: join(root, 'site'),
    day: '2026-11-23'
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const { user, system } = process.cpuUsage(before)
  const computing = ((user + system) / 1e6).toFixed(2)
  process.stdout.write(
    `${name}: ${seconds} s (${computing} s computing), ${files} files${isUnchanged ? ', nothing changed' : ''}\n`
  )
}

/** Changes one document of the first briefing, as a build would. */
function changeOne(): void {
  const path = join(root, 'output', 'manifest.json')
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const [first, ...others] = manifest.entries
  if (!first) throw new Error('Unexpected manifest without an entry, expected one')
  writeArchive(join(root, 'output'), [{ ...matter(0), title: 'The new title' }], sizes)
  const [changed] = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).entries
  writeFileSync(path, JSON.stringify({ ...manifest, entries: [changed, ...others] }))
}

try {
  writeArchive(
    join(root, 'output'),
    Array.from({ length: count }, (_, index) => matter(index)),
    sizes
  )
  await timed('first')
  await timed('again')
  changeOne()
  await timed('one of them changed')
  await timed('again')
  for (const name of ['search-index.js', 'site.css', 'index.html', 'feed.xml'])
    process.stdout.write(`${name}: ${Math.round(statSync(join(root, 'site', name)).size / 1000)} kB\n`)
} finally {
  rmSync(root, { recursive: true, force: true })
}
