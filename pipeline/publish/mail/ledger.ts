import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from '../../model/error-code.ts'
import { writeFailure } from '../write-failure.ts'
import { type LedgerLine, type LedgerReading, readLedgerText } from './ledger-lines.ts'

/** A ledger that lines are added to. One process at a time may hold it; `holdFolder` sees to that. */
export interface Ledger {
  /** Comes back when the line is on the disk. Lines that are added at one time are brought there together. */
  add(line: LedgerLine): Promise<void>
  close(): Promise<void>
}

/**
 * What a ledger says; nothing where there is none.
 *
 * @param path absolute
 */
export async function readLedger(path: string): Promise<LedgerReading> {
  try {
    return readLedgerText(await readFile(path, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { last: new Map(), torn: [] }
    throw error
  }
}

/**
 * Opens a ledger, for its owner alone, and makes it where there is none. Nothing in it is ever changed: behind a line
 * that a crash has torn the next one begins on a line of its own.
 *
 * @param path absolute
 * @throws SourceError `write-failed` with the system's code, here and where a line is added
 */
export async function openLedger(path: string): Promise<Ledger> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
    const file = await open(path, flags, 0o600)
    await file.chmod(0o600)
    await syncFolder(dirname(path))
    if (await isTorn(file)) await file.write('\n')
    return ledgerIn(file, path)
  } catch (error) {
    throw writeFailure(path, error)
  }
}

interface Waiting {
  readonly text: string
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

function ledgerIn(file: FileHandle, path: string): Ledger {
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined
  /** Once a line could not be written nobody knows how the file ends: nothing more is added, and so nothing sent. */
  let fault: unknown
  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (fault !== undefined) throw fault
        await file.appendFile(batch.map(({ text }) => text).join(''))
        await file.datasync()
        for (const { done } of batch) done()
      } catch (error) {
        fault ??= writeFailure(path, error)
        for (const { failed } of batch) failed(fault)
      }
    }
    writing = undefined
  }
  return {
    add: (line) =>
      new Promise<void>((done, failed) => {
        waiting.push({ text: `${JSON.stringify(line)}\n`, done, failed })
        writing ??= Promise.resolve().then(writeAll)
      }),
    close: async () => {
      await writing
      await file.close()
    }
  }
}

/** Whether a file ends within a line. */
async function isTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}

/** A new file's name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  await handle.sync().catch(() => {})
  await handle.close()
}
