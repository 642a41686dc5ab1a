import type { PluggableList } from 'unified'
import type { ParsedDocument } from '../model/document.ts'
import { SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { blocksOf } from './blocks.ts'
import { parseFlat } from './flat/flat.ts'
import { parseMarkdown } from './markdown.ts'

/** What a caller may add to parsing. */
export interface ParseOptions {
  /** Remark plugins: syntax extensions, and transformers, which see a tree without HTML and directives. */
  readonly remarkPlugins?: PluggableList
}

/**
 * Turns a source into a syntax tree and, in reading order, its blocks. Pure: the same source gives the same
 * document.
 *
 * @throws SourceError where the text can not be taken apart, such as nesting without end
 */
export function parse(source: Source, options: ParseOptions = {}): ParsedDocument {
  try {
    const parsed = source.format === 'md' ? parseMarkdown(source, options.remarkPlugins) : parseFlat(source)
    return { source, ...parsed, blocks: blocksOf(parsed.tree, source.text) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const reason =
      'Unexpected structure that can not be taken apart, expected text that is nested less deeply'
    throw new SourceError('internal', reason, { path: source.path }, error)
  }
}
