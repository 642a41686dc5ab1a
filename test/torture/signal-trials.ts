import { setTimeout as pause } from 'node:timers/promises'
import { descendants, leftBehind } from './left-behind.ts'
import { nextBuild } from './next-build.ts'
import { copyOf, startBuild, torn, writeSources } from './project.ts'
import { failed, missed, type Trial } from './trial.ts'

/** Every fourth build that is ended prints as well. */
const printing = 0.25

/**
 * A build is ended at a moment, of nothing or of what has changed; nothing is torn and nothing left behind. The next
 * one finishes what it left, also where the sources are changed back before.
 */
export function ended(by: NodeJS.Signals): Trial {
  return async (ground, chance) => {
    const project = await ground.project(chance() < printing ? 'html, pdf' : 'html')
    const wasBuilt = chance() < 0.5
    const place = copyOf(project, ground.base, wasBuilt)
    writeSources(place, 'after')
    const build = startBuild(place)
    await Promise.race([pause(chance() * project.seconds * 1000), build.ended])
    const known = descendants(build.pid)
    build.kill(by)
    const { code } = await build.ended
    if (code === 0) return [missed]
    const left = await leftBehind(place, known)
    if (left) return [failed(left)]
    const broken = torn(place, wasBuilt)
    if (broken.length > 0) return [failed(`torn: ${broken.join(', ')}`)]
    return [await nextBuild(place, wasBuilt && chance() < 0.5 ? 'before' : 'after')]
  }
}
