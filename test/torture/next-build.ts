import { leftBehind } from './left-behind.ts'
import { differences, parts, type Place, startBuild, type Version, writeSources } from './project.ts'
import { failed, survived, type Verdict } from './trial.ts'

/** Builds after the harm: all must be as in a build from nothing, and nothing be left behind. */
export async function nextBuild(place: Place, version: Version): Promise<Verdict> {
  writeSources(place, version)
  const { code, err } = await startBuild(place).ended
  if (code !== 0) return failed(`the next build: exit ${code}: ${err.slice(-300)}`)
  return cleanOutputs(place, version)
}

/** Whether the outputs are those of a build from nothing, and nothing is left behind. */
export async function cleanOutputs(place: Place, version: Version): Promise<Verdict> {
  const names = differences(place, version)
  if (names.length > 0) return failed(`differs: ${names.join(', ')}`)
  const left = (await leftBehind(place)) ?? parts(place)[0]
  return left === undefined ? survived : failed(left)
}
