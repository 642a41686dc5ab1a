import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { z } from 'zod'
import { pdfText } from '../../pipeline/verify/pdf-text.ts'
import type { Hit } from './canary.ts'
import type { OpenedPage, OpenedPages } from './opened-pages.ts'
import { closing, opening, ranMark, secrets } from './workplace.ts'

/** The figures of the table, each a number of payloads. */
export const figures = ['file read', 'requests', 'scripts', 'text lost', 'unsafe links'] as const

/** One of the figures. */
export type Figure = (typeof figures)[number]

/** Something that a payload brought about. */
export interface Finding {
  readonly figure: Figure
  readonly payload: string
  readonly reason: string
}

/** What a build left for one payload. */
export interface Outcome {
  readonly payload: string
  /** Its folder with the documents. */
  readonly folder: string
  readonly source: string
  /** What reached the canary while everything was built. */
  readonly hits: readonly Hit[]
  readonly documents: readonly string[]
  /** Why the build refused it; undefined where it did not. */
  readonly refusal: string | undefined
}

const briefingSchema = z.object({
  sentences: z.array(z.object({ text: z.string() })),
  paragraphs: z.array(z.object({ start: z.number(), end: z.number() }))
})

/** Reads and opens the documents of a payload and says what it brought about. Without `pages` none is opened. */
export async function judge(outcome: Outcome, pages: OpenedPages | undefined): Promise<Finding[]> {
  const { payload, hits } = outcome
  const found = (figure: Figure, reasons: readonly string[]): Finding[] =>
    [...new Set(reasons)].map((reason) => ({ figure, payload, reason }))
  const texts = await textsOf(outcome)
  const opened = pages === undefined ? [] : await open(outcome, pages)
  return [
    ...found('file read', texts.flatMap(readFiles)),
    ...found('requests', [...hits.map(({ what }) => `${what} in the build`), ...opened.flatMap(asked)]),
    ...found('scripts', [
      ...texts.flatMap(ranInPdf),
      ...opened.flatMap(({ page }) => page.ran.map((what) => `${what} in the page`))
    ]),
    ...(pages === undefined ? [] : found('text lost', lostWords(outcome, texts, opened))),
    ...(pages === undefined ? [] : found('unsafe links', texts.flatMap(unsafeLinks)))
  ]
}

interface Text {
  readonly file: string
  /** The words of a PDF, or the bytes of another file as text. */
  readonly text: string
  /** Addresses that it links to. */
  readonly links: readonly string[]
}

interface Opened {
  readonly file: string
  readonly page: OpenedPage
}

async function textsOf({ folder, documents }: Outcome): Promise<Text[]> {
  const names = [...documents.flatMap((name) => [`${name}.html`, `${name}.pdf`]), 'briefing.json']
  const there = names.filter((name) => existsSync(join(folder, name)))
  return Promise.all(there.map(async (file) => ({ file, ...(await read(join(folder, file))) })))
}

const known = new Map<string, Omit<Text, 'file'>>()

/** Most builds make the same files, which are read once. */
async function read(path: string): Promise<Omit<Text, 'file'>> {
  const bytes = readFileSync(path)
  const key = createHash('sha256').update(bytes).digest('hex')
  const text = known.get(key) ?? (path.endsWith('.pdf') ? await readPdf(bytes) : readText(bytes))
  known.set(key, text)
  return text
}

/** All that is drawn, tagged or not, after what is read out; a PDF of something else has no tags to go by. */
async function readPdf(bytes: Buffer): Promise<Omit<Text, 'file'>> {
  const drawn = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  const tagged = await pdfText(new Uint8Array(bytes)).catch(() => ({ text: '', targets: [] }))
  return { text: `${tagged.text}\n${drawn.text}`, links: tagged.targets }
}

function readText(bytes: Buffer): Omit<Text, 'file'> {
  const text = bytes.toString('utf8').replace(/;base64,[A-Za-z0-9+/=]+/g, '')
  const links = [...text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, link = '']) => link)
  return { text, links }
}

async function open({ payload, folder, documents }: Outcome, pages: OpenedPages): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const name of documents) {
    const file = `${name}.html`
    const path = join(folder, file)
    if (existsSync(path)) opened.push({ file, page: await pages.open(payload, path) })
  }
  return opened
}

/** Words without what typesetting puts between and into them. */
function compact(text: string): string {
  return text.replace(/[\s\u00ad\u2010-]+/g, '')
}

function readFiles({ file, text }: Text): string[] {
  const bare = compact(text)
  return secrets.filter((secret) => bare.includes(secret)).map(() => `its text stands in ${file}`)
}

function ranInPdf({ file, text }: Text): string[] {
  return compact(text).includes(ranMark) ? [`it wrote into ${file}`] : []
}

function asked({ file, page }: Opened): string[] {
  return page.hits.map(({ what }) => `${what} by the opened ${file}`)
}

const safeSchemes = new Set(['http:', 'https:', 'mailto:'])

/** Links that a browser would take for another scheme, whatever their capitals and line breaks. */
function unsafeLinks({ file, links }: Text): string[] {
  const isUnsafe = (link: string): boolean => URL.canParse(link) && !safeSchemes.has(new URL(link).protocol)
  return links.filter(isUnsafe).map((link) => `${link.slice(0, 60)} in ${file}`)
}

/** The annotated brief and the analysis hold the whole text; each must hold the sentences around the payload. */
function lostWords(outcome: Outcome, texts: readonly Text[], opened: readonly Opened[]): string[] {
  const shown = [
    ['annotated-brief.pdf', texts.find(({ file }) => file === 'annotated-brief.pdf')?.text],
    ['annotated-brief.html', opened.find(({ file }) => file === 'annotated-brief.html')?.page.words]
  ] as const
  const sentences = [opening(outcome.payload), closing(outcome.payload)]
  const analysis = texts.find(({ file }) => file === 'briefing.json')?.text
  return sentences.flatMap((sentence, index) => {
    const which = index === 0 ? 'the words before it' : 'the words after it'
    const gone = shown.filter(([, text]) => !compact(text ?? '').includes(compact(sentence)))
    const places = gone.map(([file, text]) =>
      text === undefined ? `${file}, which was not built (${outcome.refusal})` : file
    )
    const isIn = analysis !== undefined && isAnalysed(sentence, analysis, outcome.source)
    return [...places, ...(isIn ? [] : ['briefing.json'])].map((place) => `${which} are not in ${place}`)
  })
}

/** Whether a sentence is one of the analysis, or stands in a passage that it keeps whole, such as code. */
function isAnalysed(sentence: string, analysis: string, source: string): boolean {
  const { sentences, paragraphs } = briefingSchema.parse(JSON.parse(analysis))
  const at = source.indexOf(sentence)
  return (
    sentences.some(({ text }) => text.includes(sentence)) ||
    paragraphs.some(({ start, end }) => start <= at && at + sentence.length <= end)
  )
}
