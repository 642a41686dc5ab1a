import type { Element, Root } from 'hast'
import type { Root as MdastRoot, PhrasingContent, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { defaultHandlers, type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import { fill, type Labels } from '../model/labels.ts'
import type { Body, Note } from '../model/views.ts'
import { annotate } from './annotate.ts'
import { addNoteSwitches } from './note-switches.ts'
import { embeddable, imageElement, unlinkImages } from './source-images.ts'
import { callNotes, dropCalls } from './source-notes.ts'
import { alignments, breakLongWords, fittedTable, isSeen } from './source-tables.ts'

/** The level of the body's outermost headings: the title is 1, the parts of the document are 2. */
const bodyLevel = 3

const classes = [
  'number',
  'note',
  'note-word',
  'note-key-point',
  'note-asked',
  'note-item',
  'note-figure',
  'note-date',
  'note-says',
  'note-term',
  'note-editor',
  'mark-key-point',
  'mark-figure',
  'mark-date',
  'mark-term',
  'marked',
  'block',
  'inferred',
  'editor-mark',
  'image',
  'picture'
]

/** What may stand in a page. Only the words of the source and our own marks come through. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
    'mark',
    'wbr'
  ],
  // The parser has dropped every id of the source, so the ids here are ours and need no prefix.
  clobber: [],
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'lang', ['className', ...classes], ['role', 'note'], 'start', 'scope', 'ariaLabel'],
    a: [
      'href',
      'id',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['className', 'number', 'data-footnote-backref', 'image']
    ],
    img: [['src', embeddable], 'alt', 'width', 'height', ['className', 'picture']],
    li: ['id', 'value', 'dataMarker', ['className', 'marked']],
    td: [['className', ...alignments]],
    th: [['className', ...alignments]],
    table: [['className', 'crowded']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    h3: ['id', ['className', 'sr-only']]
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] }
}

/**
 * The source as HTML, numbered, marked and annotated. Sanitising is the last step on what the text holds: only an
 * allowed set of elements, attributes and link schemes comes out. After it come the switches of the notes.
 *
 * @param isScreen whether the page is one for screens, where notes can be opened and closed
 */
export function sourceHtml(body: Body, labels: Labels, isScreen = false): string {
  const processor = unified()
    .use(remarkRehype, rehypeOptions(labels))
    .use(() => dropCalls)
    .use(() => (tree: Root) => annotate(tree, body, noteElement, numberElement))
    .use(() => breakLongWords)
    .use(() => keepNoteLabels)
    .use(() => dropRelativeLinks)
    .use(() => (tree: Root) => unlinkImages(tree))
    .use(rehypeSanitize, schema)
    .use(() => (tree: Root) => (isScreen ? addNoteSwitches(tree, labels) : undefined))
    .use(rehypeStringify)
  return processor.stringify(processor.runSync(callNotes(bodyTree(body, labels))) as Root)
}

function rehypeOptions(labels: Labels): RehypeOptions {
  return {
    clobberPrefix: '',
    footnoteLabel: labels.footnotes,
    footnoteLabelTagName: 'h3',
    footnoteLabelProperties: {},
    // An arrow that the bundled faces hold.
    footnoteBackContent: '↑',
    footnoteBackLabel: labels.backToText,
    handlers: {
      // Images are embedded or named, never loaded: a page must not reach for anything outside itself.
      image: (state, node) => {
        const element = imageElement(node)
        state.patch(node, element)
        return element
      },
      table: (state, node) => fittedTable(defaultHandlers.table(state, node)),
      listItem: (state, node, parent) => withMarker(defaultHandlers.listItem(state, node, parent), node.data)
    }
  }
}

/** All sections as one tree, each heading at a level that follows from the one before. */
function bodyTree(body: Body, labels: Labels): MdastRoot {
  let level = bodyLevel - 1
  const children = body.sections.flatMap((section): RootContent[] => {
    const nodes = levelled(section.nodes)
    if (!isHeaded(section)) return nodes
    level = Math.min(level + 1, bodyLevel + section.level - 1, 6)
    return [headingNode(section, level, labels), ...nodes]
  })
  return { type: 'root', children }
}

/** Whether a section shows a heading: one without anything to see would be left out of a tagged PDF. */
function isHeaded({ heading, nodes }: Body['sections'][number]): boolean {
  // Notes are printed at the end under a heading of our own; the source's own would stand there without text.
  const onlyNotes = nodes.length > 0 && nodes.every((node) => node.type === 'footnoteDefinition')
  return isSeen(heading) && !onlyNotes
}

function headingNode(section: Body['sections'][number], level: number, labels: Labels): RootContent {
  return {
    type: 'heading',
    depth: Math.max(1, Math.min(6, level)) as 1 | 2 | 3 | 4 | 5 | 6,
    data: { hProperties: { id: section.id } },
    children: [...headingWords(section), ...headingMark(section, labels)]
  }
}

/** A heading's own links and note marks, or the words of an inferred one. */
function headingWords({ heading, headingNode }: Body['sections'][number]): PhrasingContent[] {
  return headingNode?.type === 'heading' ? headingNode.children : [{ type: 'text', value: heading }]
}

/** Whose heading it is, where it is not the source's; the source's stands beside an editor's. */
function headingMark(
  { inferred, isRetitled, sourceHeading }: Body['sections'][number],
  labels: Labels
): PhrasingContent[] {
  if (!isRetitled) return inferred ? [markWords('inferred', ` ${labels.inferred}`)] : []
  const words =
    sourceHeading === undefined
      ? labels.editorHeading
      : fill(labels.editorHeadingFor, { title: sourceHeading })
  return [{ type: 'text', value: ' ' }, markWords('editor-mark', words)]
}

function markWords(className: string, words: string): MdastPhrasing {
  return {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: [className] } },
    children: [{ type: 'text', value: words }]
  }
}

type MdastPhrasing = Extract<RootContent, { type: 'emphasis' }>

/** A heading that begins no section (in a quotation, a list or a note, or without a word) is words, but no heading. */
function levelled(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'heading') return node.children.length > 0 ? [{ ...node, type: 'paragraph' }] : []
    if ('children' in node && holders.has(node.type))
      return [{ ...node, children: levelled(node.children) } as RootContent]
    return [node]
  })
}

const holders = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** An item keeps the mark that the source sets, such as `(a)`. */
function withMarker(element: Element, data: { marker?: unknown } | undefined): Element {
  if (typeof data?.marker !== 'string') return element
  const properties = { ...element.properties, className: ['marked'], dataMarker: data.marker }
  return { ...element, properties }
}

/** Notes keep the numbers that the source gives them; a note with a name is counted. */
function keepNoteLabels(tree: Root | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    const { id, href, dataFootnoteRef } = child.properties
    const label = /^#?fn-(\d{1,4})$/.exec(String(dataFootnoteRef === undefined ? id : href))?.[1]
    if (child.tagName === 'li' && label) child.properties.value = label
    if (child.tagName === 'a' && dataFootnoteRef !== undefined && label)
      child.children = [{ type: 'text', value: label }]
    keepNoteLabels(child)
  }
}

/** A host without a name and password, a plain mail address, or a place in the document. */
const safeTarget = /^(?:https?:\/\/[^\s/@?#]+(?:[/?#]|$)|mailto:[^?%\s]+$|#(?:fn|fnref|p\d))/i

/** A link that leads nowhere outside the source's own folder keeps its words and loses its target. */
function dropRelativeLinks(tree: Root | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    const { href } = child.properties
    if (child.tagName === 'a' && typeof href === 'string' && !safeTarget.test(href)) {
      child.tagName = 'span'
      child.properties = {}
    }
    dropRelativeLinks(child)
  }
}

function noteElement(note: Note): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['note', `note-${note.kind}`], role: 'note', id: note.id },
    children: [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['note-word'] },
        children: [{ type: 'text', value: note.word }]
      },
      ...(note.text ? [{ type: 'text' as const, value: ` ${note.text}` }] : [])
    ]
  }
}

function numberElement(number: number): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['number'], href: `#p${number}` },
    children: [{ type: 'text', value: String(number) }]
  }
}
