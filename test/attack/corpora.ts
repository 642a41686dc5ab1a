import type { Element, Root, RootContent } from 'hast'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SourceError } from '../../pipeline/model/message.ts'
import { composed, elementsIn, isAdded, pageOf, treeOf, wordsIn } from '../support/pages.ts'

/**
 * Builds each text of a corpus as a source of its own and counts what should never be: a crash, output that a browser
 * could act upon, words that a reader of the source sees and a reader of the brief does not. Run by
 * `node test/attack/corpora.ts PATH…`; a path is a JSON list of strings, a JSON list of objects with `markdown` and
 * `html` as a reference renderer makes it, or a folder of texts. Corpora stay outside the repository.
 */
interface Example {
  readonly name: string
  readonly text: string
  /** What a reference renderer makes of it, where the corpus says so. */
  readonly html?: string
}

interface Finding {
  readonly name: string
  readonly kind: 'crash' | 'refused' | 'unsafe' | 'lost' | 'reported'
  readonly detail: string
}

const reference = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

const acting = new Set(
  (
    'script iframe frame frameset object embed applet form base link img picture source audio video track ' +
    'textarea select button svg math template noscript portal'
  ).split(' ')
)

/** Elements that a browser shows nothing of, or something else than their text. */
const unshown = new Set(['script', 'style', 'template', 'title', 'iframe', 'noembed', 'noframes', 'object'])

/** Elements that part the words around them. */
const apart = new Set('div p li td th h1 h2 h3 h4 h5 h6 pre blockquote br hr table section'.split(' '))

const leads = /^(?:https?:|mailto:|#|(?:annotated-brief|executive-summary|fact-sheet)\.(?:html|pdf)(?:#|$))/i

function examplesIn(path: string): Example[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => /\.(?:md|txt|markdown)$/.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(list)) throw new Error(`Unexpected content of ${path}, expected a list`)
  return list.map((one: unknown, index) => {
    const name = String(index + 1)
    if (typeof one === 'string') return { name, text: one }
    const { markdown, html } = one as { markdown?: unknown; html?: unknown }
    if (typeof markdown !== 'string') throw new Error(`Unexpected entry ${name} of ${path}, expected a text`)
    return { name, text: markdown, ...(typeof html === 'string' && { html }) }
  })
}

function words(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words that the reference renderer shows, those of descriptions of images among them. */
function expectedWords({ text, html }: Example): string[] {
  const page = treeOf(html ?? String(reference.processSync(text)))
  const shown = wordsApart(page)
  const described = elementsIn(page)
    .filter(({ tagName }) => tagName === 'img')
    .map(({ properties }) => (typeof properties.alt === 'string' ? properties.alt : ''))
  return words([shown, ...described].join(' '))
}

function wordsApart(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && unshown.has(node.tagName))) return ''
  const inner = node.children.map((child) => wordsApart(child)).join('')
  return node.type === 'element' && apart.has(node.tagName) ? ` ${inner} ` : inner
}

/** What a browser could act upon and the templates never write. */
function unsafeIn(element: Element): string[] {
  const { tagName, properties } = element
  const handlers = Object.keys(properties).filter((name) => /^on/i.test(name))
  const { href, src, style, action, srcDoc } = properties
  const isDrawn = tagName === 'svg' && (properties.ariaHidden === 'true' || properties.role === 'img')
  const isEmbedded = tagName === 'img' && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(String(src))
  return [
    ...(acting.has(tagName) && !isDrawn && !isEmbedded ? [`<${tagName}>`] : []),
    ...handlers,
    ...(typeof href === 'string' && !leads.test(href) ? [`href=${href}`] : []),
    ...(src !== undefined && !isEmbedded ? [`src=${String(src)}`] : []),
    ...(action !== undefined || srcDoc !== undefined ? ['action or srcdoc'] : []),
    ...(typeof style === 'string' && !/^(?:left:|--at:)\d{1,3}(?:\.\d)?%$/.test(style)
      ? [`style=${style}`]
      : [])
  ]
}

function tested(example: Example): Finding[] {
  const { name } = example
  const text = `# Of harbours\n\nBoats came in at noon.\n\n${example.text}\n\nBoats went out at dusk.\n`
  try {
    const { briefing, views } = composed(text)
    const brief = treeOf(pageOf('annotated-brief', views))
    const unsafe = unsafePage(brief)
    const shown = new Set(words(wordsIn(brief, isAdded)))
    const lost = expectedWords(example).filter((word) => !shown.has(word))
    const told = briefing.messages.filter(
      ({ ruleId, line }) => line && /left-out|unsupported|directive/.test(ruleId)
    )
    return [
      ...unsafe.map((detail): Finding => ({ name, kind: 'unsafe', detail })),
      ...(lost.length
        ? [{ name, kind: told.length ? ('reported' as const) : ('lost' as const), detail: lost.join(' ') }]
        : [])
    ]
  } catch (error) {
    if (error instanceof SourceError && error.problem.ruleId !== 'internal')
      return [{ name, kind: 'refused', detail: error.message }]
    return [
      { name, kind: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    ]
  }
}

function unsafePage(page: Root): string[] {
  const elements = elementsIn(page)
  const styles = elements.filter(({ tagName }) => tagName === 'style').length
  return [...elements.flatMap(unsafeIn), ...(styles === 1 ? [] : [`${styles} style sheets`])]
}

for (const path of process.argv.slice(2)) {
  const examples = examplesIn(path)
  const findings = examples.flatMap(tested)
  const kinds = ['crash', 'refused', 'unsafe', 'lost', 'reported'] as const
  const counts = kinds.map(
    (kind) => `${new Set(findings.filter((one) => one.kind === kind).map(({ name }) => name)).size} ${kind}`
  )
  process.stdout.write(`${path}: ${examples.length} texts: ${counts.join(', ')}\n`)
  for (const { name, kind, detail } of findings)
    process.stdout.write(`  ${kind.padEnd(8)} ${name}: ${detail.slice(0, 300)}\n`)
  if (findings.some(({ kind }) => kind === 'crash' || kind === 'unsafe' || kind === 'lost'))
    process.exitCode = 1
}
