import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { leftProcesses } from './left-processes.ts'
import { copyOf, differences, type Project, remove, startBuild } from './project.ts'

/** A number from 0 to 1 at each call, the same row of them for a seed. */
export type Chance = () => number

/** One trial; what is said is what went wrong, nothing where it was survived. */
export type Trial = (project: Project, chance: Chance) => Promise<string | undefined>

/** What is done to builds, by name. */
export const trials: Readonly<Record<string, Trial>> = {
  kill: killed('SIGKILL'),
  interrupt: killed('SIGINT'),
  terminate: killed('SIGTERM'),
  hangup: killed('SIGHUP'),
  together,
  damage
}

/** So long after a build has ended all that it started must have. */
const grace = 3_000

/** A build is ended at a moment; the next one finishes what it left. */
function killed(signal: NodeJS.Signals): Trial {
  return async (project, chance) => {
    const folder = copyOf(project, false)
    try {
      const build = startBuild(folder, project.formats)
      await Promise.race([pause(chance() * 6_000), build.ended])
      build.kill(signal)
      await build.ended
      await pause(200)
      for (let waited = 0; leftProcesses().length > 0 && waited < grace; waited += 200) await pause(200)
      const left = leftProcesses()
      if (left.length > 0) return `${left.length} processes left: ${left.join('; ')}`
      return await finished(project, folder)
    } finally {
      remove(folder)
    }
  }
}

/** Two builds at once in one folder. */
async function together(project: Project, chance: Chance): Promise<string | undefined> {
  const folder = copyOf(project, chance() < 0.5)
  try {
    const first = startBuild(folder, project.formats)
    await pause(chance() * 2_000)
    const second = startBuild(folder, project.formats)
    const ends = await Promise.all([first.ended, second.ended])
    const failed = ends.find(({ code }) => code !== 0)
    return failed ? `exit ${failed.code}: ${failed.err.slice(-200)}` : different(project, folder)
  } finally {
    remove(folder)
  }
}

/** A record or a manifest is cut short or has a bit turned. */
async function damage(project: Project, chance: Chance): Promise<string | undefined> {
  const folder = copyOf(project, true)
  try {
    const output = join(folder, 'output')
    const files = readdirSync(join(output, '.precis'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(output, '.precis', name))
    const file = [...files, join(output, 'manifest.json')][Math.floor(chance() * (files.length + 1))] ?? ''
    const bytes = readFileSync(file)
    const at = Math.floor(chance() * bytes.length)
    if (chance() < 0.5) writeFileSync(file, bytes.subarray(0, at))
    else {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
      writeFileSync(file, bytes)
    }
    return await finished(project, folder)
  } finally {
    remove(folder)
  }
}

/** What a build that follows leaves wrong. */
async function finished(project: Project, folder: string): Promise<string | undefined> {
  const { code, err } = await startBuild(folder, project.formats).ended
  return code === 0 ? different(project, folder) : `the next build: exit ${code}: ${err.slice(-200)}`
}

function different(project: Project, folder: string): string | undefined {
  const names = differences(project, folder)
  return names.length === 0 ? undefined : `differs: ${names.join(', ')}`
}
