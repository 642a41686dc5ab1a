import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { fingerprints } from './support/output-files.ts'
import { bin, root, temporaryFolder } from './support/precis.ts'
import { buildHtml, sourceAbout, writeFiles } from './support/projects.ts'

const topics = ['beacon', 'pier', 'quay', 'weir', 'mole', 'lock']
const refused = { 'source/empty.md': '' }
const config = 'formats: [html]\ndocuments: [executive-summary]\n'

const recipe = (path: string) => readFileSync(join(root, path), 'utf8')

const sources = Object.fromEntries(topics.map((topic) => [`source/${topic}.md`, sourceAbout(topic)]))
const wholeFolder = temporaryFolder()
let whole: Record<string, string>

beforeAll(async () => {
  writeFiles(wholeFolder, sources)
  await buildHtml(wholeFolder)
  whole = fingerprints(join(wholeFolder, 'output'))
})

/** A project with an `npx` that runs this Précis, as an installed one would be found. */
function projectWith(files: Readonly<Record<string, string>>): { folder: string; path: string } {
  const folder = temporaryFolder()
  writeFiles(folder, { ...files, 'precis.config.yaml': config })
  const tools = join(folder, 'tools')
  mkdirSync(tools)
  const npx = '#!/bin/sh\n[ "$1" = --no-install ] && [ "$2" = precis ] || exit 64\nshift 2\n'
  writeFileSync(join(tools, 'npx'), `${npx}exec "${process.execPath}" "${bin}" "$@"\n`)
  chmodSync(join(tools, 'npx'), 0o755)
  return { folder, path: `${tools}${delimiter}${process.env.PATH}` }
}

/** Runs a step's words in a shell as the machine of the recipe would; its exit code. */
async function shell(
  [program, ...args]: readonly string[],
  { folder, path }: { folder: string; path: string },
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  const running = promisify(execFile)(program ?? 'sh', args, { cwd: folder, env: { PATH: path, ...env } })
  return running.then(
    () => 0,
    (error: { code?: unknown }) => Number(error.code)
  )
}

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      strategy: z.object({ matrix: z.object({ shard: z.array(z.int()) }) }).optional(),
      steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() }))
    })
  )
})

describe('the recipe for GitHub Actions', () => {
  const { jobs } = workflowSchema.parse(parse(recipe('templates/project/github/workflows/archive.yml')))
  const shards = jobs.build?.strategy?.matrix.shard ?? []
  const stepOf = (job: string, name: string) =>
    jobs[job]?.steps.find((step) => step.name === name)?.run ?? 'exit 65'

  test('makes one whole of all sources but those that are refused', async () => {
    const merging = projectWith({ ...sources, ...refused })
    mkdirSync(join(merging.folder, 'shards'))
    const part = async (shard: number) => {
      const project = projectWith({ ...sources, ...refused })
      const words = stepOf('build', 'Build').replaceAll(/\$\{\{ matrix\.shard \}\}/g, String(shard))
      const code = await shell(['bash', '-e', '-c', words], project)
      cpSync(join(project.folder, 'output'), join(merging.folder, 'shards', `shard-${shard}`), {
        recursive: true
      })
      return code
    }
    expect(Math.max(...(await Promise.all(shards.map(part))))).toBe(1)
    expect(await shell(['bash', '-e', '-c', stepOf('merge', 'Merge')], merging)).toBe(0)
    expect(fingerprints(join(merging.folder, 'output'))).toEqual(whole)
  })
})

const jobSchema = z.object({
  spec: z.object({
    completions: z.int().optional(),
    maxFailedIndexes: z.int().optional(),
    podFailurePolicy: z
      .object({
        rules: z.array(
          z.object({
            action: z.string(),
            onExitCodes: z.object({ containerName: z.string(), values: z.array(z.int()) }).optional()
          })
        )
      })
      .optional(),
    template: z.object({
      spec: z.object({
        containers: z.tuple([
          z.object({ name: z.string(), command: z.array(z.string()), args: z.array(z.string()) })
        ])
      })
    })
  })
})

describe('the recipe for Kubernetes', () => {
  const [parts, merging] = parseAllDocuments(recipe('docs/recipes/kubernetes-archive.yml')).map((document) =>
    jobSchema.parse(document.toJS())
  )
  const wordsOf = (job: typeof parts, volume: string) => {
    const [container] = job?.spec.template.spec.containers ?? []
    return [...(container?.command ?? []), ...(container?.args ?? [])].map((word) =>
      word.replaceAll('/archive/', `${volume}/`)
    )
  }

  test('makes one whole of all sources but those that are refused', async () => {
    const project = projectWith({ ...sources, ...refused })
    const volume = temporaryFolder()
    const indices = Array.from({ length: parts?.spec.completions ?? 0 }, (_, index) => String(index))
    const codes = await Promise.all(
      indices.map((JOB_COMPLETION_INDEX) => shell(wordsOf(parts, volume), project, { JOB_COMPLETION_INDEX }))
    )
    expect(Math.max(...codes)).toBe(1)
    expect(await shell(wordsOf(merging, volume), project)).toBe(0)
    expect(fingerprints(join(volume, 'output'))).toEqual(whole)
  })

  test('tries again what another try may mend, and nothing else', () => {
    const rule = parts?.spec.podFailurePolicy?.rules.find(({ action }) => action === 'FailIndex')
    expect(rule?.onExitCodes?.values).toEqual([1, 2])
    expect(rule?.onExitCodes?.containerName).toBe(parts?.spec.template.spec.containers[0].name)
    expect(parts?.spec.maxFailedIndexes).toBe(parts?.spec.completions)
  })
})
