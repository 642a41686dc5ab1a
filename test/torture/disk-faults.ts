import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bin, type Place } from './project.ts'
import { type Chance, oneOf } from './trial.ts'

/** A fault of a disk or a limit, as one build meets it. */
export interface Fault {
  /** What the build has to say, at least. */
  readonly says: RegExp
  /** The words of a command that puts the build into the fault; they are given the build's own words. */
  readonly wrapper: readonly string[]
  /** Takes the fault away again, where it does not go with the command. */
  readonly mend?: () => void
  /** Whether what is half written can't be removed, since nothing can. */
  readonly keepsParts?: boolean
}

/** Makes a fault for a place by chance; a text where the machine does not let it be made. */
export type MakeFault = (place: Place, chance: Chance) => Fault | string

/** Ends a command whose fault could not be made. */
export const notPossible = 99

/** Runs what the script makes of its arguments in mounts of its own, which go with it. */
function inOwnMounts(script: string): readonly string[] {
  return ['unshare', '--mount', 'sh', '-c', script, 'sh']
}

const canMount = once(() => {
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
  return status === 0
})

/** The output folder lies on a small disk, or, where there is a browser, the folder of its temporary files does. */
export function diskFull(place: Place, chance: Chance): Fault | string {
  if (!canMount()) return 'no right to mount a small disk'
  return place.project.formats === 'html' ? smallOutput(place, chance) : smallTemporary(place, chance)
}

/** Has room for what is there and for a part of what is to come, or for few files more. */
function smallOutput({ output }: Place, chance: Chance): Fault {
  const page = 4096
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).map((name) => join(output, name))
  const sizes = files.map((file) => Math.ceil(statSync(file).size / page) * page)
  const room = sizes.reduce((sum, size) => sum + size, 0) + Math.floor(chance() * 500_000)
  const few = chance() < 0.3
  const limits = few ? `size=100m,nr_inodes=${files.length + 2 + Math.floor(chance() * 6)}` : `size=${room}`
  const script = [
    'mv output old && mkdir output || exit 99',
    `mount -t tmpfs -o ${limits} none output && cp -a old/. output/ || exit 99`,
    '"$@"; code=$?',
    'mkdir kept && cp -a output/. kept/ && umount output && rmdir output && mv kept output || exit 99',
    'rm -rf old; exit $code'
  ]
  return { says: saying('ENOSPC'), wrapper: inOwnMounts(script.join('\n')) }
}

function smallTemporary({ temporary }: Place, chance: Chance): Fault {
  const size = Math.floor(4096 * 600 ** chance())
  const script = `mount -t tmpfs -o size=${size},mode=755 none ${temporary} || exit 99\n"$@"`
  return { says: /ENOSPC|browser/, wrapper: inOwnMounts(script) }
}

/** The output folder can only be read, from the start or from some moment on. */
export function readOnly({ project }: Place, chance: Chance): Fault | string {
  if (!canMount()) return 'no right to mount a folder'
  const moment = chance() < 0.3 ? 0 : chance() * project.seconds
  const close = 'mount -o remount,bind,ro output 2>/dev/null'
  const script = [
    'mount --bind output output || exit 99',
    moment === 0
      ? `${close} || exit 99`
      : `(sleep ${moment.toFixed(2)}; until ${close}; do :; done) & closing=$!`,
    '"$@"; code=$?',
    moment === 0 ? '' : 'kill $closing 2>/dev/null',
    'exit $code'
  ]
  return { says: saying('EROFS'), wrapper: inOwnMounts(script.join('\n')), keepsParts: true }
}

/** A user who is not root: root may do everything. */
const user = 12_345

const userCanRun = once(
  () => spawnSync('setpriv', [...dropped(), process.execPath, bin, '--version']).status === 0
)

function dropped(): readonly string[] {
  return [`--reuid=${user}`, `--regid=${user}`, '--clear-groups']
}

/** A folder of the outputs may not be written to. */
export function noAccess({ folder, output }: Place, chance: Chance): Fault | string {
  const isRoot = process.getuid?.() === 0
  if (isRoot && !userCanRun())
    return 'no way to run as another user, or the project lies where others may not look'
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  if (isRoot) for (const path of [folder, ...all]) chownSync(path, user, user)
  const folders = [output, ...all.filter((path) => path.startsWith(output) && statSync(path).isDirectory())]
  const closed = oneOf(folders, chance)
  const mode = oneOf([0o555, 0o000, 0o444], chance)
  chmodSync(closed, mode)
  return {
    says: saying('EACCES'),
    wrapper: ['env', `HOME=${folder}`, ...(isRoot ? ['setpriv', ...dropped()] : [])],
    mend: () => chmodSync(closed, 0o755),
    keepsParts: true
  }
}

/** Few files may be open: from so few that Node just starts to more than enough. */
export function tooManyFiles({ project }: Place, chance: Chance): Fault {
  const limit = fewestFiles() + Math.floor(chance() ** 2 * (project.formats === 'html' ? 40 : 130))
  return {
    says: /open files|EMFILE/,
    wrapper: ['sh', '-c', `ulimit -n ${limit}\nexec "$@"`, 'sh']
  }
}

/** With how many open files Node starts and loads a module. */
const fewestFiles = once(() => {
  for (let limit = 12; ; limit++) {
    const words = ['-c', `ulimit -n ${limit}; exec "$@"`, 'sh', process.execPath, bin, '--version']
    if (spawnSync('sh', words).status === 0) return limit
  }
})

/** Files may not grow beyond some size. */
export function fileTooLarge(_place: Place, chance: Chance): Fault {
  const kilobytes = Math.ceil(160 ** chance())
  const script = `ulimit -f ${kilobytes * 2}\nexec "$@"`
  return { says: saying('EFBIG'), wrapper: ['sh', '-c', script, 'sh'] }
}

/** The words of a fault that names itself and its place. */
function saying(code: string): RegExp {
  return new RegExp(`\\(${code}\\) at \\S*output\\S*, expected to be able to write`)
}

/** Looks once, when first asked. */
function once<Value>(look: () => Value): () => Value {
  let found: { readonly value: Value } | undefined
  return () => {
    found ??= { value: look() }
    return found.value
  }
}
