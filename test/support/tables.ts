import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A table of cases: its name says what its rows show. */
export interface Table {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The tables of a folder of cases: lines of cells with " | " between them; lines that start with # explain. */
export function tables(folder: string): Table[] {
  const root = fileURLToPath(new URL(`../cases/${folder}/`, import.meta.url))
  return readdirSync(root)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4).replaceAll('-', ' '),
      rows: readFileSync(root + file, 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => line.split(' | '))
    }))
}
