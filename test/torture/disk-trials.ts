import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MakeFault } from './disk-faults.ts'
import { notPossible } from './disk-faults.ts'
import { leftBehind } from './left-behind.ts'
import { cleanOutputs, nextBuild } from './next-build.ts'
import { copyOf, parts, type Place, startBuild, torn, writeSources } from './project.ts'
import { failed, impossible, missed, type Trial, type Verdict } from './trial.ts'

/**
 * A build of what has changed meets a fault of a disk or a limit. It ends with what it was, said for people; every old
 * file is whole and nothing half written. Without the fault, the next one makes all.
 *
 * @param printing how many of the builds print as well, from 0 to 1
 */
export function meets(make: MakeFault, printing = 0): Trial {
  return async (ground, chance) => {
    const project = await ground.project(chance() < printing ? 'html, pdf' : 'html')
    const place = copyOf(project, ground.base, true)
    writeSources(place, 'after')
    const fault = make(place, chance)
    if (typeof fault === 'string') return [impossible(fault)]
    const { code, err } = await startBuild(place, fault.wrapper).ended
    fault.mend?.()
    own(place)
    if (code === notPossible) return [impossible(err)]
    if (code === 0) return [felt(await cleanOutputs(place, 'after'))]
    const verdict = await whole(place, fault.keepsParts === true)
    if (verdict) return [failed(`${verdict}; exit ${code}: ${err.slice(-300)}`)]
    if (code === null || !fault.says.test(err)) return [failed(`exit ${code}: ${err.slice(-600)}`)]
    return [await nextBuild(place, chance() < 0.5 ? 'before' : 'after')]
  }
}

/** A fault that a build did not meet has not harmed it either. */
function felt(verdict: Verdict): Verdict {
  return verdict.kind === 'survived' ? missed : verdict
}

async function whole(place: Place, keepsParts: boolean): Promise<string | undefined> {
  const broken = torn(place, true)
  if (broken.length > 0) return `torn: ${broken.join(', ')}`
  const half = keepsParts ? [] : parts(place)
  if (half.length > 0) return `half written: ${half.join(', ')}`
  return leftBehind(place)
}

/** What another user has written belongs to this one again. */
function own({ folder }: Place): void {
  const [user, group] = [process.getuid?.(), process.getgid?.()]
  if (user !== 0 || group === undefined) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), user, group)
}
