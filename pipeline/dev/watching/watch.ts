import { type FSWatcher, watch } from 'node:fs'
import { join, sep } from 'node:path'

/** Something may have changed. */
export interface Hint {
  readonly folder: string
  /** The path of what may have changed; the folder's where the system does not say. */
  readonly path: string
  /** Whether something may have come or gone. */
  readonly isMoved: boolean
}

/** Where the system tells of no changes, it is looked each so many milliseconds. */
const interval = 1000

/**
 * Watches folders, each by itself: on Linux a watch of a whole tree takes one for each file of it. What it tells is
 * no more than a hint; who is told looks at the contents.
 */
export class Watch {
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #onHint: (hint: Hint) => void
  #timer: NodeJS.Timeout | undefined

  constructor(onHint: (hint: Hint) => void) {
    this.#onHint = onHint
  }

  /** Watches these folders and no others. */
  follow(folders: ReadonlySet<string>): void {
    for (const folder of this.#watchers.keys()) if (!folders.has(folder)) this.#leave(folder)
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#enter(folder)
  }

  /** Ends all watching. */
  close(): void {
    clearInterval(this.#timer)
    this.follow(new Set())
  }

  #enter(folder: string): void {
    try {
      const watcher = watch(folder, (kind, name) => this.#tell(folder, name, kind === 'rename'))
      // A folder that goes away is told of by the one above it.
      watcher.on('error', () => this.#leave(folder))
      this.#watchers.set(folder, watcher)
    } catch {
      // The system has no watch left, or none for such a disk.
      this.#timer ??= setInterval(() => this.#onHint({ folder, path: folder, isMoved: true }), interval)
    }
  }

  #tell(folder: string, name: string | null, isMoved: boolean): void {
    const path = name === null ? folder : join(folder, name)
    // A folder that was moved is watched where it is now; one that came in its place is not watched yet.
    if (isMoved) for (const one of this.#watchers.keys()) if (isWithin(one, path)) this.#leave(one)
    this.#onHint({ folder, path, isMoved: isMoved || name === null })
  }

  #leave(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }
}

function isWithin(folder: string, path: string): boolean {
  return folder === path || folder.startsWith(`${path}${sep}`)
}
