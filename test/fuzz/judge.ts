import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, configSchema, type Manifest, type Message, verify } from '../../pipeline/index.ts'
import { normal } from '../../pipeline/verify/comparison.ts'
import { htmlPieces, pageTree } from '../../pipeline/verify/html-pieces.ts'
import { pdfText } from '../../pipeline/verify/pdf-text.ts'
import { type GeneratedSource, textOf } from './source.ts'

/** What became of one source. */
export interface Verdict {
  readonly name: string
  /** What is wrong, each led by the name of what it breaks. */
  readonly failures: readonly string[]
  /** A character that no face holds, or a script that needs a font package: known limits, told apart. */
  readonly limits: readonly string[]
}

/** The rule of PDF/UA-1 that no character goes without a glyph. */
const missingGlyph = '7.21.8-1'

/** Builds sources in a folder, as a person would, proves them, and says what is wrong with each. */
export async function judge(sources: readonly GeneratedSource[], folder: string): Promise<Verdict[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'source'), { recursive: true })
  for (const source of sources) writeFileSync(join(folder, 'source', `${source.name}.md`), textOf(source))
  const config = configSchema.parse({})
  const { manifest, messages } = await build({ config, root: folder, paths: ['source'], concurrency: 2 })
  const proof = await verify({ config, root: folder, paths: ['source'] })
  const all = [...messages, ...proof.messages]
  const general = all.find(({ path, severity }) => path === undefined && severity === 'error')
  if (general) throw new Error(`Unexpected end of the run, expected it to be finished: ${general.reason}`)
  return Promise.all(
    sources.map(async ({ name }) => {
      const own = all.filter(
        ({ path }) => path && (basename(path, '.md') === name || path.startsWith(`${name}/`))
      )
      const refused = own.some(({ ruleId }) => ruleId === 'font-missing')
      const problems = own.filter(({ severity, ruleId }) => isProblem(severity, ruleId, refused)).map(told)
      const losses = refused ? [] : await lost(name, manifest, folder)
      const found = [...problems, ...losses]
      return {
        name,
        failures: found.filter((one) => !one.includes(missingGlyph)),
        limits: [...found.filter((one) => one.includes(missingGlyph)), ...(refused ? ['font-missing'] : [])]
      }
    })
  )
}

/** A source that was refused for want of a font is in no manifest, which is as it should be. */
function isProblem(severity: Message['severity'], ruleId: Message['ruleId'], refused: boolean): boolean {
  if (ruleId === 'pdf-conformance') return true
  return severity === 'error' && ruleId !== 'font-missing' && !(refused && ruleId === 'verify-manifest')
}

function told({ ruleId, reason, path }: Message): string {
  return `${ruleId} ${path?.replace(/^.*\//, '') ?? ''}: ${reason}`
}

/** Words of the page for screens that its PDF lacks, and fact sheets of more than a page. */
async function lost(name: string, { entries }: Manifest, folder: string): Promise<string[]> {
  const entry = entries.find(({ slug }) => slug === name)
  if (!entry) return ['not built']
  const found: string[] = []
  for (const { path, pages } of entry.files) {
    if (!path.endsWith('.pdf')) continue
    if (path.endsWith('fact-sheet.pdf') && pages !== 1) found.push(`pages: ${pages} of ${path}`)
    const html = readFileSync(join(folder, 'output', path.replace(/pdf$/, 'html')), 'utf8')
    const pdf = await pdfText(readFileSync(join(folder, 'output', path)))
    const gap = firstGap(html, pdf.pages.join(''))
    if (gap) found.push(`lost: \`${gap}\` of ${path}`)
  }
  return found
}

/** The first words of a page that its PDF does not show in their place; margin notes may have moved. */
function firstGap(html: string, pdf: string): string | undefined {
  const shown = comparable(pdf)
  const escaped = new Set(
    [...pdf.replace(/\s/g, '').matchAll(/\[U\+([0-9A-F]{2,6})\]/gi)].map(([, code = '']) =>
      code.toUpperCase()
    )
  )
  const covered = (text: string): string =>
    [...text]
      .map((character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
        return escaped.has(code) ? '' : character
      })
      .join('')
  let at = 0
  for (const { text, note } of htmlPieces(pageTree(withoutScreenParts(html)))) {
    const words = comparable(covered(text))
    const place = shown.indexOf(words, note ? 0 : at)
    // Words of both directions are compared by the proof, which knows that their order may differ.
    if (place < 0 && turned.test(text)) continue
    if (place < 0) return text.slice(0, 80)
    if (!note) at = place + words.length
  }
  return undefined
}

/** Letters that are read from right to left, and signs that turn others round. */
const turned = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** Text without the escapes that stand for characters no face holds. */
function comparable(text: string): string {
  return normal(text).replace(/\[u\+[0-9a-f]{2,6}\]/g, '')
}

/** A page without what only screens show: navigation, contents (on paper with page numbers), the word on notes. */
function withoutScreenParts(html: string): string {
  return html
    .replace(/<nav [^>]*>[\s\S]*?<\/nav>/g, '')
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<span class="how-to-open">[^<]*<\/span>/g, '')
}
