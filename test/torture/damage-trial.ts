import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shuffled } from '../support/random-numbers.ts'
import { differences, copyOf, type Place, startBuild } from './project.ts'
import { type Chance, failed, survived, type Trial, type Verdict } from './trial.ts'

/** So many sources has the project, and so many of their records are damaged before a build. */
const sources = 24
const damaged = 12

/**
 * Records are cut short or have a bit turned, and a page of each of their sources is spoiled, so that it shows whether
 * the record is still believed. At every other build the manifest is damaged as well.
 */
export const damage: Trial = async (ground, chance) => {
  const project = await ground.project('html', sources)
  const place = copyOf(project, ground.base, true)
  const chosen = shuffled(recordsIn(place), chance).slice(0, damaged)
  for (const { file, slug } of chosen) {
    harm(file, chance)
    writeFileSync(join(place.output, slug, 'fact-sheet.html'), 'spoiled')
  }
  const withManifest = chance() < 0.5
  if (withManifest) harm(join(place.output, 'manifest.json'), chance)
  const { code, err } = await startBuild(place).ended
  const wrong = differences(place, 'before')
  const verdict = (names: readonly string[]): Verdict =>
    code === 0 && names.length === 0
      ? survived
      : failed(`exit ${code}: ${names.join(', ')} ${err.slice(-200)}`)
  return [
    ...chosen.map(({ slug }) => verdict(wrong.filter((name) => name.startsWith(`${slug}/`)))),
    ...(withManifest ? [verdict(wrong.filter((name) => !name.includes('/')))] : [])
  ]
}

function recordsIn({ output }: Place): { file: string; slug: string }[] {
  const folder = join(output, '.precis/records')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      const { entry } = JSON.parse(readFileSync(file, 'utf8').slice(65))
      return { file, slug: String(entry.slug) }
    })
}

/** Cuts a file short or turns one of its bits. */
function harm(file: string, chance: Chance): void {
  const bytes = readFileSync(file)
  const at = Math.floor(chance() * bytes.length)
  if (chance() < 0.5) writeFileSync(file, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
    writeFileSync(file, bytes)
  }
}
