import { execFile, execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unpackedBrowser } from '../pipeline/browser/embedded.ts'
import { type EmbeddedPackage, embeddedPackage } from '../pipeline/browser/embedded-package.ts'
import { findBrowser } from '../pipeline/browser/find.ts'

let folder: string
let cache: string
let small: EmbeddedPackage

/** A package as small as can be, of the same make as the real one. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precis-test-'))
  cache = join(folder, 'cache')
  mkdirSync(cache, { mode: 0o700 })
  mkdirSync(join(folder, 'packed', 'lib'), { recursive: true })
  mkdirSync(join(folder, 'packed', 'fonts'))
  const packed = join(folder, 'packed')
  writeFileSync(join(packed, 'lib', 'libsmall.so'), 'library', { mode: 0o755 })
  writeFileSync(join(packed, 'fonts', 'face.ttf'), 'face')
  writeFileSync(
    join(packed, 'chromium.br'),
    brotliCompressSync(Buffer.from('#!/bin/sh\necho small browser\n'))
  )
  for (const [name, part] of [
    ['al2023', 'lib'],
    ['fonts', 'fonts']
  ] as const) {
    const tar = execFileSync('tar', ['--format=ustar', '-C', packed, '-c', part])
    writeFileSync(join(packed, `${name}.tar.br`), brotliCompressSync(tar))
  }
  small = { version: '0.0.1', folder: packed, name: '0.0.1-0123456789abcdef' }
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const unpack = () => unpackedBrowser(small, cache)
const run = (path: string): string => execFileSync(path, { encoding: 'utf8' }).trim()

test('the browser, its libraries and its fonts are unpacked into one folder, and only once', async () => {
  const first = await unpack()
  expect(run(first.path)).toBe('small browser')
  expect(readFileSync(join(cache, small.name, 'lib', 'libsmall.so'), 'utf8')).toBe('library')
  expect(readFileSync(join(first.fonts, 'face.ttf'), 'utf8')).toBe('face')
  const before = statSync(first.path).ino
  expect(await unpack()).toEqual(first)
  expect(statSync(first.path).ino).toBe(before)
  expect(readdirSync(cache)).toEqual([small.name])
  expect(lstatSync(join(cache, small.name)).mode & 0o022).toBe(0)
})

test('a truncated browser is replaced', async () => {
  const { path } = await unpack()
  truncateSync(path, 5)
  await unpack()
  expect(run(path)).toBe('small browser')
})

test('a planted browser of the same size and age is replaced', async () => {
  const { path } = await unpack()
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('small', 'other'))
  utimesSync(path, atime, mtime)
  await unpack()
  expect(run(path)).toBe('small browser')
})

test('a library that was added is found out', async () => {
  await unpack()
  const planted = join(cache, small.name, 'lib', 'libplanted.so')
  writeFileSync(planted, 'planted')
  await unpack()
  expect(existsSync(planted)).toBe(false)
})

test('a link in the place of a file, or of the whole folder, is replaced', async () => {
  const { path } = await unpack()
  rmSync(path)
  symlinkSync('/bin/true', path)
  await unpack()
  expect(run(path)).toBe('small browser')
  cpSync(join(cache, small.name), join(folder, 'elsewhere'), { recursive: true })
  rmSync(join(cache, small.name), { recursive: true })
  symlinkSync(join(folder, 'elsewhere'), join(cache, small.name))
  await unpack()
  expect(lstatSync(join(cache, small.name)).isSymbolicLink()).toBe(false)
})

test('a folder that others may write to is replaced', async () => {
  await unpack()
  chmodSync(join(cache, small.name, 'lib'), 0o777)
  await unpack()
  expect(lstatSync(join(cache, small.name, 'lib')).mode & 0o022).toBe(0)
})

test('a copied folder, as from a restored cache, is checked by its contents and kept', async () => {
  const { path } = await unpack()
  const target = join(cache, small.name)
  cpSync(target, join(folder, 'copy'), { recursive: true })
  rmSync(target, { recursive: true })
  cpSync(join(folder, 'copy'), target, { recursive: true })
  const kept = statSync(path).ino
  await unpack()
  expect(statSync(path).ino).toBe(kept)
})

test('many at once end with one whole folder and nothing beside it', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, unpack))
  expect(new Set(results.map(({ path }) => path)).size).toBe(1)
  expect(readdirSync(cache)).toEqual([small.name])
  expect(run(join(cache, small.name, 'chromium'))).toBe('small browser')
})

test('what an interrupted run left is swept after an hour', async () => {
  const old = join(cache, '.unpacking-old')
  const young = join(cache, '.unpacking-young')
  mkdirSync(old)
  mkdirSync(young)
  utimesSync(old, 0, 0)
  await unpack()
  expect(existsSync(old)).toBe(false)
  expect(existsSync(young)).toBe(true)
})

test('the published package is known by its contents: a planted browser with a fitting record is replaced', async () => {
  const real = embeddedPackage()
  expect(real?.version).toBe('153.0.0')
  if (real === undefined) return
  const { path, libraries } = await unpackedBrowser(real, cache)
  const record = join(cache, real.name, 'unpacked.json')
  const planted = await unpackedBrowser({ ...small, version: '0.0.2' }, cache)
  cpSync(planted.path, path)
  const [forged] = JSON.parse(readFileSync(join(cache, small.name, 'unpacked.json'), 'utf8')).files
  const { files } = JSON.parse(readFileSync(record, 'utf8'))
  writeFileSync(record, JSON.stringify({ files: [forged, ...files.slice(1)] }))
  await unpackedBrowser(real, cache)
  const { stdout } = await promisify(execFile)(path, ['--version'], {
    env: { LD_LIBRARY_PATH: libraries ?? '' }
  })
  expect(stdout).toContain('153.')
})

test('a normal user has it unpacked below the own home, where nobody else can look, and prints with it', async () => {
  const home = join(folder, 'home')
  mkdirSync(home)
  const script = `
    const { openPrinter } = await import('${new URL('..', import.meta.url).href}pipeline/browser/printer.ts')
    const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    const pdf = await printer.print('<h1>Printed</h1>', { paper: 'a4' })
    await printer.close()
    console.log(Buffer.from(pdf.slice(0, 8)).toString('latin1'), printer.isolation)`
  const node = [process.execPath, '--input-type=module', '-e', script]
  const drop = ['setpriv', '--reuid=12345', '--regid=12345', '--clear-groups']
  const entry = join(import.meta.dirname, '..', 'pipeline', 'browser', 'printer.ts')
  // Root becomes another user for this, if that user can read what is to be run.
  const dropping =
    process.getuid?.() === 0 && spawnSync('setpriv', [...drop.slice(1), 'cat', entry]).status === 0
  if (dropping) for (const path of [folder, home]) chmodSync(path, 0o755)
  if (dropping) chownSync(home, 12345, 12345)
  const [file = '', ...words] = dropping ? [...drop, ...node] : node
  const { XDG_CACHE_HOME: _, ...environment } = process.env
  const { stdout } = await promisify(execFile)(file, words, { env: { ...environment, HOME: home } })
  expect(stdout).toMatch(/%PDF-1.4 (full|partial|none)/)
  const ownFolder = join(home, '.cache', 'precis', 'browser')
  const asUser = dropping || process.getuid?.() !== 0
  expect(existsSync(ownFolder)).toBe(asUser)
  if (asUser) expect(statSync(ownFolder).mode & 0o077).toBe(0)
})

test('the libraries that bare machines lack come along: it prints with those of the system hidden, or, where mounting is not permitted, they are all there', async () => {
  const { path, libraries = '' } = await findBrowser({})
  const needed = ['libnss3.so', 'libnspr4.so', 'libnssutil3.so', 'libplc4.so', 'libplds4.so', 'libexpat.so.1']
  for (const library of needed) expect(existsSync(join(libraries, library))).toBe(true)
  const names = needed.map((library) => `-name '${library}'`).join(' -o ')
  const hide = `find /usr/lib /lib/ \\( ${names} \\) | while read file; do mount --bind /dev/null "$file" || exit 9; done`
  const withoutThem = (command: string): string =>
    spawnSync('unshare', ['-m', 'sh', '-c', `${hide}\n${command}`], { encoding: 'utf8' }).stdout
  if (!withoutThem('echo hidden').includes('hidden')) return
  expect(withoutThem(`'${path}' --version || echo does not start`)).toContain('does not start')
  const script = `
    const { openPrinter } = await import('${new URL('..', import.meta.url).href}pipeline/browser/printer.ts')
    const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    const pdf = await printer.print('<h1>Printed</h1>', { paper: 'a4' })
    await printer.close()
    console.log(Buffer.from(pdf.slice(0, 8)).toString('latin1'), printer.version)`
  const printed = withoutThem(`'${process.execPath}' --input-type=module -e "${script}"`)
  expect(printed).toMatch(/%PDF-1.4 .*Chrome\/153\./)
})
