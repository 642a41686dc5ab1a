import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './support/precis.ts'
import { filesBelow, sourceCode } from './support/source-code.ts'
import { packageOf } from './support/walls.ts'

const versions = z.record(z.string(), z.string())
const packageFile = z
  .object({
    engines: z.object({ node: z.string() }),
    bin: versions,
    scripts: versions,
    files: z.array(z.string()),
    exports: z.record(z.string(), z.unknown()),
    dependencies: versions,
    optionalDependencies: versions
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

const pipeline = filesBelow(join(root, 'pipeline'))

/** Packages that the pipeline imports, and of these the ones that only give types. */
function imported(): Set<string> {
  const names = [...pipeline.values()].flatMap((text) => sourceCode(text).imports)
  return new Set(names.filter((name) => !name.startsWith('.') && !name.startsWith('node:')).map(packageOf))
}

/** Names under which packages of types are imported. */
const typeNames = new Map([
  ['hast', '@types/hast'],
  ['mdast', '@types/mdast'],
  ['unist', '@types/unist']
])

describe('the package', () => {
  test('depends on every package that it imports', () => {
    const known = new Set([
      ...Object.keys(packageFile.dependencies),
      ...Object.keys(packageFile.optionalDependencies),
      ...typeNames.keys()
    ])
    expect([...imported()].filter((name) => !known.has(name))).toEqual([])
  })

  test('imports every package that it depends on, or names it among its faces', () => {
    const faces = ['templates/default/theme.json', 'pipeline/render/last-resort.ts']
    const named = faces.map((path) => readFileSync(join(root, path), 'utf8').replaceAll("'", '"')).join('')
    const used = imported()
    const idle = Object.keys(packageFile.dependencies).filter(
      (name) => !used.has(name) && !named.includes(`"${name}"`)
    )
    expect(idle).toEqual([])
  })

  test('fixes the version of every package it depends on', () => {
    const given = Object.values({ ...packageFile.dependencies, ...packageFile.optionalDependencies })
    expect(given.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('asks for the Node that its command asks for', () => {
    const [, major, minor] =
      /major < (\d+) \|\| \(major === \1 && minor < (\d+)\)/.exec(
        readFileSync(join(root, 'pipeline/bin.js'), 'utf8')
      ) ?? []
    expect(packageFile.engines.node).toBe(`>=${major}.${minor}`)
  })

  test('has a command that any Node can start', () => {
    expect(packageFile.bin).toEqual({ precis: 'pipeline/bin.js' })
    const text = readFileSync(join(root, 'pipeline/bin.js'), 'utf8')
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(text).not.toMatch(/^import /m)
  })

  test('packs what it names: the files that are built aside, all are there', () => {
    const named = [
      ...packageFile.files,
      ...Object.values(packageFile.exports).filter((path) => typeof path === 'string')
    ]
    const kept = named.filter((path) => !/^(?:\.\/)?dist\b/.test(path))
    expect(kept.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const packed = Object.values(packageFile.exports).filter((path) => typeof path === 'string')
    const isPacked = (path: string) =>
      path === './package.json' || packageFile.files.some((one) => path.startsWith(`./${one}`))
    expect(packed.filter((path) => !isPacked(path))).toEqual([])
  })

  test('has the scripts that its readers are told of', () => {
    expect(Object.keys(packageFile.scripts)).toEqual(
      expect.arrayContaining([
        'brief',
        'test',
        'lint',
        'format',
        'format:check',
        'typecheck',
        'build',
        'prepack'
      ])
    )
  })
})
