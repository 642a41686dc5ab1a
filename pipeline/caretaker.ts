import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Waits for its standard input to end, which it does with the process that holds the other end, however that was
 * ended; then does what it was told last. A dying browser may still write to its folder: hence several tries.
 */
const script = `
trap '' HUP INT TERM
while IFS= read -r line; do
  case $line in
    'kill '*) victims=\${line#kill } ;;
    'remove '*) prefix=\${line#remove } ;;
  esac
done
[ -z "$victims" ] || kill -s KILL -- $victims
[ -z "$prefix" ] || for try in 1 2 3; do rm -rf "$prefix"* && break || sleep 1; done
`

const victims = new Set<number>()
let caretaker: ChildProcess | undefined

/**
 * Has a process killed once this one is gone, also where that was killed and could do nothing itself. A negative
 * number is that of a process group. On Windows nothing is done.
 */
export function killAfterDeath(pid: number): void {
  victims.add(pid)
  tellVictims()
}

/** Takes back what `killAfterDeath` has asked for: the process has ended. */
export function spareAfterDeath(pid: number): void {
  if (victims.delete(pid)) tellVictims()
}

/**
 * Has everything removed whose path begins so once this process is gone; the last word counts. A path that is not one
 * line would be read as another, and is left to the next run.
 */
export function removeAfterDeath(prefix: string): void {
  if (!prefix.includes('\n')) tell(`remove ${prefix}`)
}

function tellVictims(): void {
  tell(`kill ${[...victims].join(' ')}`)
}

function tell(line: string): void {
  if (process.platform === 'win32') return
  caretaker ??= start()
  caretaker.stdin?.write(`${line}\n`)
}

/** In a session of its own: what a terminal tells the others is not for it. Without one, all goes on as well. */
function start(): ChildProcess {
  const child = spawn('/bin/sh', ['-c', script], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore']
  })
  child.on('error', () => {})
  child.stdin?.on('error', () => {})
  child.unref()
  if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return child
}
