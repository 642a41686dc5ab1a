import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifestSchema } from '../../pipeline/model/manifest.ts'
import { type Briefing, briefingSchema } from '../../pipeline/model/briefing.ts'

/** The names that a whole build of one source leaves in its folder: six documents, the briefing and a picture. */
export const sixAndBriefing = [
  'annotated-brief.html',
  'annotated-brief.pdf',
  'briefing.json',
  'executive-summary.html',
  'executive-summary.pdf',
  'fact-sheet.html',
  'fact-sheet.pdf',
  'share-image.png'
]

/** All files below a folder, hidden ones too but for the records of builds, by their path in code-unit order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.precis/records/') && statSync(join(folder, name)).isFile())
    .sort()
}

/** SHA-256 of a file in hexadecimal. */
export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Every file below a folder with its SHA-256. */
export function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((name) => [name, sha256(join(folder, name))]))
}

/** The manifest of an output folder, checked against its schema. */
export function manifestIn(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
}

/** The briefing of one source, checked against its schema. */
export function briefingIn(folder: string, slug: string): Briefing {
  return briefingSchema.parse(JSON.parse(readFileSync(join(folder, slug, 'briefing.json'), 'utf8')))
}
