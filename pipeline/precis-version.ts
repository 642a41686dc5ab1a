import { readFileSync } from 'node:fs'

/** The version of Précis, from its package. */
export const precisVersion: string = versionIn(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
)

function versionIn(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'version' in value) return String(value.version)
  throw new Error('Unexpected package.json without a version, expected one')
}
