/** The name of its file. */
export const checksumsName = 'SHA256SUMS'

/** A file with the SHA-256 of its bytes, in hexadecimal. */
export interface Checksum {
  readonly path: string
  readonly sha256: string
}

/** The list that `sha256sum --check` reads, in the order of the paths' code units. */
export function checksumsText(checksums: readonly Checksum[]): string {
  return [...checksums]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')
}

/** The checksums of such a list by path; lines of another form are passed over. */
export function readChecksums(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, sha256, path] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? []
      return sha256 && path ? [[path, sha256]] : []
    })
  )
}
