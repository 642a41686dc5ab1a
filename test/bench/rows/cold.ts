import { createRequire } from 'node:module'
import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Batch, Lane } from '../lanes/lane.ts'
import { precis } from '../lanes/precis.ts'
import { runCommand } from '../processes/run-command.ts'
import { laneRounds, ratios, spreadOf } from '../ratios.ts'
import { failureOf, type Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'
import { validPdfs } from '../valid-pdf.ts'

const defaultRounds = 7

/** md-to-pdf's command on one file, as a person calls it. */
const command: Lane = {
  name: 'md-to-pdf',
  how: 'its command, one file',
  async run({ place, folder, names }: Batch, watched = 'time') {
    const [name = ''] = names
    const path = join(place.folderOf(join(folder, 'cold')), `${name}.md`)
    cpSync(join(folder, 'source', `${name}.md`), path)
    const { path: executablePath, flags, environment } = place.browser
    const launch = { executablePath, args: flags, headless: 'shell', env: { ...process.env, ...environment } }
    const found = createRequire(import.meta.url).resolve('md-to-pdf')
    const words = [join(dirname(found), 'cli.js'), path, '--launch-options', JSON.stringify(launch)]
    const run = await runCommand({ words, folder, environment: place.environment, watched })
    return { ...run, wanted: 1, valid: await validPdfs([path.replace(/\.md$/, '.pdf')]) }
  }
}

/** Measures how long it takes from nothing running to the documents of one source. */
export async function measureCold(session: Session): Promise<Result> {
  const { settings, onStep } = session
  const { rounds = defaultRounds } = settings
  const batch = batchOf(session, 'cold', 1)
  await laneRounds([precis, command], 1, batch, 'nothing', () => onStep('cold starts, to warm up'))
  const runs = await laneRounds([precis, command], rounds, batch, 'nothing', onStep)
  const [ours, theirs] = [runs.get(precis) ?? [], runs.get(command) ?? []]
  const failure = failureOf(ours, precis.name) ?? failureOf(theirs, command.name)
  const base = { row: 'cold', sources: 1, rounds } as const
  if (failure !== undefined) return { ...base, seen: undefined, failure, notes: [], figures: {} }
  const [our, their] = [ours.map(({ wall }) => wall), theirs.map(({ wall }) => wall)]
  const seconds = (values: readonly number[]) => `${(spreadOf(values).median / 1000).toFixed(2)} s`
  return {
    ...base,
    seen: ratios(their, our),
    notes: [
      `Précis, three PDFs, their HTML and a picture: ${seconds(our)}; md-to-pdf, one PDF: ${seconds(their)}`
    ],
    figures: { 'Précis, ms': our, 'md-to-pdf, ms': their }
  }
}
