import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../model/error-code.ts'
import { writeFailure } from '../write-failure.ts'

/** A file for a mailer. */
export interface OutboxFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes a folder of messages for their owner alone, in the place of the one that was there: the whole of it or
 * nothing. One writer at a time; `holdFolder` sees to that.
 *
 * @param outbox absolute
 * @param name of the folder in it
 * @throws SourceError `write-failed` with the system's code
 */
export async function writeOutbox(
  outbox: string,
  name: string,
  files: AsyncIterable<OutboxFile>
): Promise<void> {
  let part: string | undefined
  try {
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    part = await mkdtemp(join(outbox, '.part-'))
    for await (const file of files) await writePrivate(join(part, file.name), file.bytes)
    await replace(part, join(outbox, name))
  } catch (error) {
    if (part) await rm(part, { recursive: true, force: true }).catch(() => {})
    throw codeOf(error) === undefined ? error : writeFailure(join(outbox, name), error)
  }
}

async function writePrivate(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function replace(part: string, path: string): Promise<void> {
  const old = `${part}-old`
  const isReplaced = await rename(path, old).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
  )
  await rename(part, path)
  if (isReplaced) await rm(old, { recursive: true, force: true })
}
