import { accessSync, chmodSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The user that a browser started by root is dropped to: `nobody` on the systems we know. */
export const unprivilegedUser = 65534

/** Whether this process is root, which must not run a browser itself. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Where unpacked browsers are kept, made if absent: `precis/browser` in `XDG_CACHE_HOME` or `~/.cache`. Root drops
 * the browser to another user, who can't look into root's home, so root keeps it in `/var/cache` (or in an
 * `XDG_CACHE_HOME` that everybody can enter). Undefined when no such folder can be had: the caller then takes
 * a temporary one. A folder that somebody else owns or can write to is refused, since what lies in it is run.
 */
export function browserCacheFolder(): string | undefined {
  const named = process.env.XDG_CACHE_HOME
  const homes = isRoot() ? [named, '/var/cache'] : [named, join(homedir(), '.cache')]
  return homes
    .filter((home) => home?.startsWith('/'))
    .find(isUsable)
    ?.concat('/precis/browser')
}

function isUsable(home: string | undefined): boolean {
  if (home === undefined) return false
  const folder = join(home, 'precis', 'browser')
  try {
    const mode = isRoot() ? 0o755 : 0o700
    mkdirSync(folder, { recursive: true, mode })
    accessSync(folder, constants.W_OK)
    const own = [dirname(folder), folder]
    if (!own.every(isOurs)) return false
    // The mode given to mkdir is cut down by the umask.
    for (const path of own) chmodSync(path, mode)
    return !isRoot() || isOpenToAll(folder)
  } catch {
    return false
  }
}

/** Whether a folder or file is no link, belongs to this user and can be written by nobody else. */
export function isOurs(path: string): boolean {
  const status = lstatSync(path)
  const ours = process.getuid === undefined || status.uid === process.getuid()
  return ours && !status.isSymbolicLink() && (status.mode & 0o022) === 0
}

/** Whether every user may enter a folder and all folders above it. Throws when one can't be looked at. */
export function isOpenToAll(folder: string): boolean {
  const real = realpathSync(folder)
  const open = (lstatSync(real).mode & 0o001) !== 0
  return open && (dirname(real) === real || isOpenToAll(dirname(real)))
}
