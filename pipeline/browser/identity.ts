import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { embeddedPackage } from './embedded-package.ts'
import type { FindOptions, FoundBrowser } from './find.ts'

/** The first bytes of a program hold the number that its linker gave it (ELF's build id, Mach-O's UUID, PE's date). */
const headBytes = 65_536

/** What tells a browser from others without starting it; undefined where it has to be searched or started for that. */
export function plannedBrowser({ browserPath, environmentPath }: FindOptions): string | undefined {
  const named = browserPath ?? environmentPath
  return named ? programIdentity(named) : embeddedIdentity()
}

/** What tells a found browser, which says that it is of a version, from others. */
export function browserIdentity({ kind, path }: FoundBrowser, version: string): string {
  const identity = kind === 'embedded' ? embeddedIdentity() : programIdentity(path)
  return identity ?? version
}

function embeddedIdentity(): string | undefined {
  const embedded = embeddedPackage()
  return embedded && `embedded ${embedded.name}`
}

/** A program by its size and first bytes; undefined for a script, which tells nothing of what it starts. */
function programIdentity(path: string): string | undefined {
  try {
    const { size } = statSync(path)
    const head = headOf(path)
    if (head.subarray(0, 2).toString('latin1') === '#!') return undefined
    return `program ${size} ${createHash('sha256').update(head).digest('hex')}`
  } catch {
    return undefined
  }
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(headBytes)
  const handle = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(handle, head, 0, headBytes, 0))
  } finally {
    closeSync(handle)
  }
}
