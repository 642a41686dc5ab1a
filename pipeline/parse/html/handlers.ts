import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import type { Break, FootnoteReference, PhrasingContent, Text } from 'mdast'
import type { Options as RehypeOptions } from 'remark-rehype'

type Handlers = NonNullable<RehypeOptions['handlers']>
type Handler = NonNullable<Handlers['break']>

/** The attribute that carries a footnote's identifier through HTML. */
export const noteAttribute = 'dataFootnoteMark'

/** The element that stands for a footnote mark while a tree is HTML. */
export function markElement(identifier: string, label: string): Element {
  const properties = { [noteAttribute]: identifier, dataFootnoteLabel: label }
  return { type: 'element', tagName: 'sup', properties, children: [] }
}

const toBreak: Handler = (state, node: Break): ElementContent => {
  const element: Element = { type: 'element', tagName: 'br', properties: {}, children: [] }
  state.patch(node, element)
  return element
}

const toMark: Handler = (state, node: FootnoteReference): ElementContent => {
  const element = markElement(node.identifier, node.label ?? node.identifier)
  state.patch(node, element)
  return element
}

/** Markdown nodes to elements, where the usual way adds text of its own or loses a footnote mark. */
export const toElements: Handlers = { break: toBreak, footnoteReference: toMark }

const fromSuperscript: Handle = (state, element) => {
  const identifier = element.properties[noteAttribute]
  if (typeof identifier !== 'string') return state.all(element)
  const label = String(element.properties.dataFootnoteLabel ?? identifier)
  const node: FootnoteReference = { type: 'footnoteReference', identifier, label }
  state.patch(element, node)
  return node
}

/** The quotation marks of a `q`, each with the place of its tag, so that the words within keep theirs. */
const fromQuotation: Handle = (state, element) => {
  const inner = state.all(element) as PhrasingContent[]
  const { start, end } = element.position ?? {}
  const first = inner.find(({ position }) => position)?.position?.start ?? end
  const last = inner.findLast(({ position }) => position)?.position?.end ?? first
  const open: Text = { type: 'text', value: '"', ...(start && first && { position: { start, end: first } }) }
  const close: Text = { type: 'text', value: '"', ...(last && end && { position: { start: last, end } }) }
  return [open, ...inner, close]
}

/** Elements to Markdown nodes, where the usual way loses a footnote mark, a list or its place. */
export const toNodes: Record<string, Handle> = {
  sup: fromSuperscript,
  q: fromQuotation,
  menu: defaultHandlers.ul as Handle,
  wbr: () => undefined
}
