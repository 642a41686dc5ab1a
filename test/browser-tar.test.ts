import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tarFiles } from '../pipeline/browser/tar.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precis-test-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function archive(...words: string[]): Uint8Array {
  const path = join(folder, 'archive.tar')
  execFileSync('tar', ['--format=ustar', '-C', folder, '-cf', path, ...words])
  return readFileSync(path)
}

test('files come out with path, mode and bytes', () => {
  mkdirSync(join(folder, 'library', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'library', 'deep', 'one.txt'), 'x'.repeat(1000), { mode: 0o755 })
  writeFileSync(join(folder, 'library', 'two.txt'), '', { mode: 0o644 })
  const files = tarFiles(archive('--sort=name', 'library'))
  expect(files.map(({ path, mode, bytes }) => [path, mode, bytes.length])).toEqual([
    ['library/deep/one.txt', 0o755, 1000],
    ['library/two.txt', 0o644, 0]
  ])
})

test('a link is refused', () => {
  symlinkSync('/etc/passwd', join(folder, 'link'))
  expect(() => tarFiles(archive('link'))).toThrow('expected files and folders only')
})

test('a path that leaves the folder is refused', () => {
  writeFileSync(join(folder, 'file'), 'x')
  const escaping = archive('-P', '--transform=s,file,../file,', 'file')
  expect(() => tarFiles(escaping)).toThrow('expected one inside the target folder')
  const absolute = archive('-P', '--transform=s,file,/tmp/file,', 'file')
  expect(() => tarFiles(absolute)).toThrow('expected one inside the target folder')
})

test('a truncated archive is refused', () => {
  writeFileSync(join(folder, 'file'), 'x'.repeat(2000))
  expect(() => tarFiles(archive('file').subarray(0, 1024))).toThrow('Unexpected end of the archive')
})
