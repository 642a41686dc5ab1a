import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type PluggableList, unified } from 'unified'
import type { Message } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { addressStarts } from './address-starts.ts'
import { dropDirectives } from './directives.ts'
import { settleImages } from './images.ts'
import { takeTitle } from './header.ts'
import { resolveHtml } from './html/resolve-html.ts'
import { maskSource } from './mask.ts'
import type { ParsedText } from './parsed-text.ts'
import { placeAddresses } from './placed-addresses.ts'
import { resolveReferences } from './references.ts'
import { widenTables } from './whole-tables.ts'

/**
 * Parses CommonMark with GitHub's extensions. Front matter and the directives of site generators are masked by
 * as many other characters first, so every offset counts in `source.text`; HTML becomes Markdown nodes.
 */
export function parseMarkdown(source: Source, plugins: PluggableList = []): ParsedText {
  const masked = maskSource(source.text, source.bodyStart)
  const messages: Message[] = []
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(addressStarts, masked.text)
    .use(() => (tree: Root) => placeAddresses(tree, masked.text))
    .use(() => widenTables)
    .use(() => resolveReferences)
    .use(() => (tree: Root, file) => resolveHtml(tree, file, messages))
    .use(() => (tree: Root) => dropDirectives(tree, masked, messages))
    .use(() => (tree: Root) => settleImages(tree, source.images ?? new Map(), messages))
    .use(plugins)
    .freeze()
  const tree: Root = processor.runSync(processor.parse(masked.text), masked.text)
  const header = takeTitle(tree, source)
  messages.sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
  )
  return { tree, header, messages: messages.map((one) => ({ ...one, path: source.path })) }
}
