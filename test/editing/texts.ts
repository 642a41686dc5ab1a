import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extract } from '../../pipeline/extract/extract.ts'
import type { Briefing } from '../../pipeline/model/briefing.ts'
import { parse } from '../../pipeline/parse/parse.ts'
import { readSource } from '../../pipeline/read/read.ts'

/** A text that is edited, with what was found in it. */
export interface Text {
  readonly name: string
  readonly text: string
  readonly briefing: Briefing
}

/** What is found in a text, with what editors say of it beside it. */
export function briefingOf(name: string, text: string, sidecar?: string): Briefing {
  const beside =
    sidecar === undefined ? {} : { sidecar: { path: 'a.brief.yaml', bytes: Buffer.from(sidecar) } }
  return extract(parse(readSource(Buffer.from(text), { path: name, ...beside })))
}

/** The texts of files; of a `.jsonl` file the first ten rows that have more than 300 words. */
export function textsOf(paths: readonly string[]): Text[] {
  return paths.flatMap((path) => {
    const whole = readFileSync(path, 'utf8')
    if (!path.endsWith('.jsonl')) return [textOf(basename(path), whole)]
    const rows = whole
      .split('\n')
      .filter(Boolean)
      .map((line): { text?: string; body?: string } => JSON.parse(line))
    const bodies = rows
      .map((row) => row.text ?? row.body ?? '')
      .filter((text) => text.split(/\s+/).length > 300)
    return bodies
      .slice(0, 10)
      .map((text, index) => textOf(`${basename(path, '.jsonl')}-${index + 1}.md`, text))
  })
}

function textOf(name: string, text: string): Text {
  return { name, text, briefing: briefingOf(name, text) }
}
