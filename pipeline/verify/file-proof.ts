import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasShareImage, shareImageName } from '../model/artefact.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import { type Briefing, briefingJson } from '../model/briefing.ts'
import { type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { comparePdf, comparePieces } from './comparison.ts'
import { htmlPieces, htmlTargets, pageTree } from './html-pieces.ts'
import { pdfText } from './pdf-text.ts'

/** Says that a file is not there. */
export function missing(path: string): Message {
  return message('verify-missing', 'Unexpected gap, expected the file', { path })
}

/** A file against the page it should show: its words, its links, and then its bytes. */
export async function proveFile(
  path: string,
  html: string,
  entry: ManifestEntry,
  output: string
): Promise<Message[]> {
  const bytes = await readFile(join(output, path)).catch(() => undefined)
  if (!bytes) return [missing(path)]
  const wrong = path.endsWith('.html') ? provePage(html, bytes, path) : await provePdf(html, bytes, path)
  return wrong.length > 0 ? wrong : proveBytes(path, bytes, entry)
}

function provePage(html: string, bytes: Buffer, path: string): Message[] {
  const text = bytes.toString('utf8')
  if (text === html) return []
  const wrong = comparePieces(htmlPieces(pageTree(html)), htmlPieces(pageTree(text)), path)
  const beside = 'Unexpected bytes beside the words, expected those of this Précis'
  return wrong.length > 0 ? wrong : [message('verify-bytes', beside, { path })]
}

async function provePdf(html: string, bytes: Buffer, path: string): Promise<Message[]> {
  const found = await pdfText(bytes).catch(() => undefined)
  if (!found)
    return [message('verify-bytes', 'Unexpected content, expected a PDF with tagged text', { path })]
  const page = pageTree(html)
  const known = new Set(htmlTargets(page))
  const foreign = found.targets.filter((target) => !known.has(target))
  const links = foreign.slice(0, 3).map((target) => {
    const reason = `Unexpected link to \`${target.slice(0, 80)}\`, expected only those of the page`
    return message('verify-foreign', reason, { path })
  })
  return [...comparePdf(htmlPieces(page), found.text, path), ...links]
}

/** The briefing's file against the briefing that extraction yields. */
export async function proveBriefing(
  path: string,
  briefing: Briefing,
  entry: ManifestEntry,
  output: string
): Promise<Message[]> {
  const bytes = await readFile(join(output, path))
  const same = bytes.toString('utf8') === briefingJson(briefing)
  if (!same)
    return [message('verify-bytes', 'Unexpected briefing, expected the one that extraction yields', { path })]
  return proveBytes(path, bytes, entry)
}

/** The picture that links show, against the manifest: what it shows is the head of the fact sheet, proved there. */
export async function provePicture(entry: ManifestEntry, output: string): Promise<Message[]> {
  if (!hasShareImage(entry)) return []
  const path = `${entry.slug}/${shareImageName}`
  const bytes = await readFile(join(output, path)).catch(() => undefined)
  return bytes ? proveBytes(path, bytes, entry) : [missing(path)]
}

/** The manifest's entry against the source and the folder: each file is listed, and each one listed is there. */
export async function proveListing(source: Source, entry: ManifestEntry, output: string): Promise<Message[]> {
  const expected = new Set([
    `${entry.slug}/briefing.json`,
    ...(hasShareImage(entry) ? [`${entry.slug}/${shareImageName}`] : []),
    ...entry.documents.flatMap((name) => entry.formats.map((format) => `${entry.slug}/${name}.${format}`))
  ])
  const listed = entry.files.map(({ path }) => path)
  const present = (await readdir(join(output, entry.slug))).map((name) => `${entry.slug}/${name}`)
  const wrong = (path: string, reason: string) => message('verify-manifest', reason, { path })
  return [
    ...(entry.source === source.name
      ? []
      : [wrong(source.path, `Unexpected source \`${entry.source}\` in the manifest, expected this one`)]),
    ...listed
      .filter((path) => !expected.has(path))
      .map((path) => wrong(path, 'Unexpected file in the manifest, expected those of its documents')),
    ...[...expected]
      .filter((path) => !listed.includes(path))
      .map((path) => wrong(path, 'Unexpected gap in the manifest, expected the file listed')),
    ...present
      .filter((path) => !expected.has(path))
      .map((path) => wrong(path, 'Unexpected file beside the documents, expected only those that were built'))
  ]
}

function proveBytes(path: string, bytes: Uint8Array, entry: ManifestEntry): Message[] {
  const listed = entry.files.find((file) => file.path === path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (listed?.sha256 === sha256 && listed.bytes === bytes.byteLength) return []
  return [message('verify-bytes', 'Unexpected bytes, expected those that the manifest lists', { path })]
}
