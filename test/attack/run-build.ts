import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Builder, Workplace } from './workplace.ts'

/** How a build ended. */
export interface BuildEnd {
  /** What it said. */
  readonly said: string
  readonly seconds: number
  /** Whether it had to be killed. */
  readonly hung: boolean
  /** The isolation of the browser as the build told it; empty when it did not get that far. */
  readonly isolation: string
}

const patience = 300

/** Builds all sources with a copy of the product, as some user. A build that doesn't end is killed and says so. */
export async function runBuild(
  place: Workplace,
  folder: string,
  builder: Builder,
  documents: string
): Promise<BuildEnd> {
  const home = place.homeOf(builder)
  const out = join(folder, 'out')
  const words = ['build', 'source', '--out', out, '--documents', documents]
  const started = performance.now()
  const child = spawn(process.execPath, [join(folder, 'precis', 'pipeline', 'bin.js'), ...words], {
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(builder.id === undefined
      ? {}
      : { uid: builder.id, gid: builder.id, env: { PATH: '/usr/bin:/bin', HOME: home, TMPDIR: home } })
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  let hung = false
  const timer = setTimeout(() => {
    hung = true
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, patience * 1000)
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  clearTimeout(timer)
  const isolation = /isolation (\w+)/.exec(said)?.[1] ?? ''
  return { said, hung, isolation, seconds: (performance.now() - started) / 1000 }
}
