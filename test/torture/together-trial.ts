import { setTimeout as pause } from 'node:timers/promises'
import { cleanOutputs } from './next-build.ts'
import { copyOf, startBuild, writeSources } from './project.ts'
import { failed, type Trial } from './trial.ts'

/** Two builds at once in one folder. */
export const together: Trial = async (ground, chance) => {
  const project = await ground.project('html')
  const place = copyOf(project, ground.base, chance() < 0.5)
  writeSources(place, 'after')
  const first = startBuild(place)
  await pause(chance() * project.seconds * 800)
  const second = startBuild(place)
  const ends = await Promise.all([first.ended, second.ended])
  const bad = ends.find(({ code }) => code !== 0)
  return [bad ? failed(`exit ${bad.code}: ${bad.err.slice(-300)}`) : await cleanOutputs(place, 'after')]
}
