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
  /** A script that needs a font package: known limits, told apart. */
  readonly limits: readonly string[]
}

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
        failures: found,
        limits: refused ? ['font-missing'] : []
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
    const gap = firstGap(html, pdf.text)
    if (gap) found.push(`lost: \`${gap}\` of ${path}`)
  }
  return found
}

/** The first words of a page that its PDF does not show in their place. */
function firstGap(html: string, pdf: string): string | undefined {
  const escapes = [...pdf.replace(/\s/g, '').matchAll(/\[U\+([0-9A-F]{2,6})\]/gi)]
  const escaped = new Set(escapes.flatMap(([, code = '']) => [...escapedSign(code).normalize('NFKD')]))
  const comparable = (text: string): string => {
    const plain = text.replace(/\s/g, '').replace(/\[U\+[0-9A-F]{2,6}\]/gi, '')
    return normal([...plain.normalize('NFKD')].filter((sign) => !escaped.has(sign)).join(''))
  }
  const shown = comparable(pdf)
  let at = 0
  for (const { text } of htmlPieces(pageTree(withoutScreenParts(html)))) {
    const words = comparable(text)
    const place = shown.indexOf(words, at)
    if (place < 0) return text.slice(0, 80)
    at = place + words.length
  }
  return undefined
}

/** The character that an escape stands for; nothing where it is none that we write. */
function escapedSign(code: string): string {
  const point = Number.parseInt(code, 16)
  return point > 0x7f && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/** A page without what only screens show: navigation, contents (on paper with page numbers), the word on notes. */
function withoutScreenParts(html: string): string {
  return html
    .replace(/<nav [^>]*>[\s\S]*?<\/nav>/g, '')
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<span class="how-to-open">[^<]*<\/span>/g, '')
}
