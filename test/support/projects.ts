import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from '../../pipeline/build/build.ts'
import type { BuildOptions, BuildResult } from '../../pipeline/build/build-options.ts'
import { type Config, configSchema } from '../../pipeline/model/config.ts'

/** Writes files below a folder, by their paths from there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A short source of our own, different for each topic. */
export function sourceAbout(topic: string): string {
  return [
    `# The ${topic}`,
    `The harbour board must renew the ${topic} before winter, at a cost of 3 million euro.`,
    `In March 2027 the ${topic} will be inspected again. The harbour master warned that the ${topic} could fail.`,
    `About 40 per cent of all ships depend on the ${topic}, and the town council has asked for a report.`
  ].join('\n\n')
}

const settings = { formats: ['html'], documents: ['executive-summary'] } as const

/** What makes the command line build as `buildHtml` does. */
export const htmlFlags = ['--formats', 'html', '--documents', 'executive-summary']

/** Builds one document of each source of a project in HTML, which takes no browser. */
export function buildHtml(
  root: string,
  given: Partial<Config> = {},
  options: Partial<BuildOptions> = {}
): Promise<BuildResult> {
  return build({ root, config: configSchema.parse({ ...settings, ...given }), ...options })
}
