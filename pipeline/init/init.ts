import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf } from '../model/error-code.ts'

/** The files of a project that begins; a name with a dot before it would be lost on the way through npm. */
const starterFolder = fileURLToPath(new URL('../../templates/project', import.meta.url))

/** A first source is written where there is no folder of sources yet. */
const sourceFolder = 'source'

/** Names that begin with a dot in a project. */
const dotted = new Set(['github', 'gitignore'])

/** What was written into a project, and what was there already and stays as it is; paths with `/`. */
export interface Started {
  readonly written: readonly string[]
  readonly kept: readonly string[]
}

/**
 * Begins a project: configuration, a first source, workflows for GitHub and a `package.json`. What is there stays as it
 * is; lines that `.gitignore` lacks are added to it.
 *
 * @param root the project's folder
 * @param version of Précis that the project is to use
 */
export async function startProject(root: string, version: string): Promise<Started> {
  const names = await readdir(starterFolder, { recursive: true, withFileTypes: true })
  const hasSources = await isThere(join(root, sourceFolder))
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(starterFolder.length + 1)
        .replaceAll('\\', '/')
    )
    .filter((path) => !(hasSources && path.startsWith(`${sourceFolder}/`)))
    .sort()
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: inProject(path),
      text: await readFile(join(starterFolder, path), 'utf8')
    }))
  )
  const written: string[] = []
  const kept: string[] = []
  for (const { path, text } of [...files, { path: 'package.json', text: packageText(version) }]) {
    const isNew =
      path === '.gitignore' ? await addLines(join(root, path), text) : await add(join(root, path), text)
    ;(isNew ? written : kept).push(path)
  }
  return { written, kept }
}

function inProject(path: string): string {
  const [first = '', ...rest] = path.split('/')
  return [dotted.has(first) ? `.${first}` : first, ...rest].join('/')
}

function packageText(version: string): string {
  const content = { private: true, type: 'module', devDependencies: { precis: version } }
  return `${JSON.stringify(content, null, 2)}\n`
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}

/** Writes a file where there is none; whether it did. */
async function add(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Adds the lines that a file lacks; whether there were any. */
async function addLines(file: string, text: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const known = new Set(before.split('\n').map((line) => line.trim().replace(/^\/|\/$/g, '')))
  const lacking = text.split('\n').filter((line) => line !== '' && !known.has(line.replace(/\/$/, '')))
  if (lacking.length === 0) return false
  const end = before === '' || before.endsWith('\n') ? '' : '\n'
  await writeFile(file, `${before}${end}${lacking.join('\n')}\n`)
  return true
}
