/**
 * How long a text of 200 pages takes: `node test/long/speed.ts [COUNT]` builds its three documents so many times, three
 * where no number is given, and prints the time of each build and of the quickest. The goal is a minute.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../pipeline/index.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { longText } from '../support/prose.ts'

const count = Number(process.argv[2] ?? 3)
const root = mkdtempSync(join(tmpdir(), 'precis-long-'))
const seconds: number[] = []
try {
  mkdirSync(join(root, 'source'))
  writeFileSync(join(root, 'source/log.md'), longText(80_000))
  for (let round = 0; round < count; round++) {
    const start = performance.now()
    const { manifest } = await build({ config: configSchema.parse({}), root, force: true })
    seconds.push((performance.now() - start) / 1000)
    const pages = manifest.entries.flatMap(({ files }) => files.flatMap((file) => file.pages ?? []))
    process.stdout.write(`${seconds.at(-1)?.toFixed(1)} s for PDFs of ${pages.join(', ')} pages\n`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
process.stdout.write(`quickest ${Math.min(...seconds).toFixed(1)} s, goal 60 s\n`)
