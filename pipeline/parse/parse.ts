import type { PluggableList } from 'unified'
import type { ParsedDocument } from '../model/document.ts'
import { SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { blocksOf } from './blocks.ts'
import { refuseDepth } from './depth.ts'
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
    refuseDepth(parsed.tree, source.path)
    return { source, ...parsed, blocks: blocksOf(parsed.tree, source.text) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const { path } = source
    // Out of stack: the one fault that a source itself can bring about.
    if (error instanceof RangeError)
      throw new SourceError('source-nesting', 'Unexpected nesting, expected fewer levels', { path }, error)
    const reason = 'Unexpected structure that can not be taken apart, expected another'
    throw new SourceError('internal', reason, { path }, error)
  }
}
