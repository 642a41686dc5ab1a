import { codeOf } from '../model/error-code.ts'
import { SourceError } from '../model/message.ts'

/** What the codes of the system mean to people. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'lack of permission',
  EDQUOT: 'end of the space that the user may take',
  EFBIG: 'limit of the size of files',
  EIO: 'fault of the disk',
  EISDIR: 'folder in the place of a file',
  ELINK: 'link in the place of a folder',
  EMFILE: 'limit of open files',
  ENAMETOOLONG: 'name longer than the disk takes',
  ENFILE: 'limit of open files',
  ENOSPC: 'end of the space on the disk',
  ENOTDIR: 'file in the place of a folder',
  EPERM: 'lack of permission',
  EROFS: 'disk that can only be read'
}

/**
 * What is thrown where something can't be written: names the fault and the place, and carries the system's code.
 *
 * @param place where it was to be written, for people
 */
export function writeFailure(place: string, error: unknown): SourceError {
  const code = codeOf(error)
  const reason = code ? `${words[code] ?? 'fault'} (${code})` : String(error)
  const failure = new SourceError(
    'write-failed',
    `Unexpected ${reason} at ${place}, expected to be able to write`,
    {},
    error
  )
  return code ? Object.assign(failure, { code }) : failure
}
