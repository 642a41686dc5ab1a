/** Makes PDFs of files of Markdown with md-to-pdf, in one of the ways that it has. */
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import puppeteer from 'puppeteer'
import { type ConvertJob, jobOfProcess } from '../lanes/child.ts'
import { atATime } from './at-a-time.ts'

const job = jobOfProcess<ConvertJob>()
const load = createRequire(import.meta.url)
const launch = {
  executablePath: job.browser.path,
  args: job.browser.flags.filter((flag) => flag !== '--headless'),
  headless: 'shell',
  env: { ...process.env, ...job.browser.environment }
} as const

const ways = { command: byCommand, function: byFunction, converter: byConverter }
await ways[job.by]()

/** A call of its command for so many files, one call after the other. */
async function byCommand(): Promise<void> {
  const command = join(dirname(load.resolve('md-to-pdf')), 'cli.js')
  for (let from = 0; from < job.files.length; from += job.atATime) {
    const files = job.files.slice(from, from + job.atATime)
    const words = [command, '--launch-options', JSON.stringify(launch), ...files]
    const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) process.exitCode = 1
  }
}

/** Its function, which starts a browser for each document. */
async function byFunction(): Promise<void> {
  const { mdToPdf } = load('md-to-pdf') as typeof import('md-to-pdf')
  await atATime(job.files, job.atATime, async (path) => {
    const { content } = await mdToPdf({ path }, { launch_options: launch })
    await writeFile(path.replace(/\.md$/, '.pdf'), content)
  })
}

/** What its function calls, in one browser for all documents: faster than anything that its manual offers. */
async function byConverter(): Promise<void> {
  const { convertMdToPdf } = load(
    'md-to-pdf/dist/lib/md-to-pdf.js'
  ) as typeof import('md-to-pdf/dist/lib/md-to-pdf.js')
  const { defaultConfig } = load(
    'md-to-pdf/dist/lib/config.js'
  ) as typeof import('md-to-pdf/dist/lib/config.js')
  const { serveDirectory, closeServer } = load(
    'md-to-pdf/dist/lib/serve-dir.js'
  ) as typeof import('md-to-pdf/dist/lib/serve-dir.js')
  const port = await (load('get-port') as typeof import('get-port'))()
  const basedir = dirname(job.files[0] ?? '')
  const server = await serveDirectory({ ...defaultConfig, basedir, port })
  const browser = await puppeteer.launch(launch)
  await atATime(job.files, job.atATime, async (path) => {
    const dest = path.replace(/\.md$/, '.pdf')
    await convertMdToPdf({ path }, { ...defaultConfig, basedir, port, dest }, { browser })
  })
  await browser.close()
  await closeServer(server)
}
