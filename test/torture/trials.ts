import { browserMeets } from './browser-trials.ts'
import { damage } from './damage-trial.ts'
import { diskFull, fileTooLarge, noAccess, readOnly, tooManyFiles } from './disk-faults.ts'
import { meets } from './disk-trials.ts'
import { ended } from './signal-trials.ts'
import { together } from './together-trial.ts'
import type { Trial } from './trial.ts'

/** What is done to builds, by name. */
export const trials: Readonly<Record<string, Trial>> = {
  kill: ended('SIGKILL'),
  interrupt: ended('SIGINT'),
  terminate: ended('SIGTERM'),
  hangup: ended('SIGHUP'),
  together,
  damage,
  'browser-killed': browserMeets(['SIGKILL'], ['main', 'main', 'renderer', 'any']),
  'browser-hung': browserMeets(['SIGSTOP'], ['main', 'main', 'renderer', 'renderer', 'any']),
  'browser-crashed': browserMeets(['SIGSEGV', 'SIGABRT', 'SIGBUS'], ['renderer', 'renderer', 'main', 'any']),
  'disk-full': meets(diskFull, 0.25),
  'read-only': meets(readOnly),
  'no-access': meets(noAccess),
  'too-many-files': meets(tooManyFiles, 0.5),
  'file-too-large': meets(fileTooLarge)
}
