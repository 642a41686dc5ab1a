const blockSize = 512

/** A regular file of a tar archive. `path` is relative, with `/`; `mode` holds the permission bits. */
export interface TarFile {
  readonly path: string
  readonly mode: number
  readonly bytes: Uint8Array
}

/**
 * The regular files of an uncompressed ustar archive held in memory (POSIX.1-1988 headers, which is all that the
 * browser package uses). Folders are implied by the paths. Throws an Error on links, devices, extension headers,
 * paths that leave the target folder, and truncated archives.
 */
export function tarFiles(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = []
  let offset = 0
  while (offset + blockSize <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + blockSize)
    const path = tarPath(header)
    const size = octal(header, 124, 12)
    const start = offset + blockSize
    if (start + size > archive.length) throw new Error(`Unexpected end of the archive in ${path}`)
    const kind = String.fromCharCode(header[156] ?? 0)
    if (kind === '0' || kind === '\0') {
      files.push({ path, mode: octal(header, 100, 8) & 0o777, bytes: archive.subarray(start, start + size) })
    } else if (kind !== '5') {
      throw new Error(`Unexpected entry of type "${kind}" in the archive, expected files and folders only`)
    }
    offset = start + Math.ceil(size / blockSize) * blockSize
  }
  return files
}

function tarPath(header: Uint8Array): string {
  const prefix = field(header, 345, 155)
  const name = field(header, 0, 100)
  const path = prefix === '' ? name : `${prefix}/${name}`
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\\:\0]/.test(path)) {
    throw new Error(`Unexpected path "${path}" in the archive, expected one inside the target folder`)
  }
  return parts.join('/')
}

function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}

function octal(header: Uint8Array, start: number, length: number): number {
  const digits = field(header, start, length).trim()
  if (!/^[0-7]{1,11}$/.test(digits)) throw new Error(`Unexpected number "${digits}" in the archive's header`)
  return Number.parseInt(digits, 8)
}
