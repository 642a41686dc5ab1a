import type { Element, Nodes, Root } from 'hast'
import { type Message, message } from '../../model/message.ts'

/** Elements that say nothing to a reader of text; they go without a word. */
export const silent: ReadonlySet<string> = new Set(['style', 'link', 'meta', 'base', 'source', 'track'])

/** Elements that hold words, or that a reader of the page would see or use; they go with a message. */
export const told: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'input',
  'math',
  'noembed',
  'noframes',
  'object',
  'progress',
  'script',
  'select',
  'svg',
  'template',
  'textarea',
  'title',
  'video'
])

/** Fields of a form are dropped; the text around them is kept. */
export const unwrapped: ReadonlySet<string> = new Set(['form'])

/**
 * Takes comments and elements without a counterpart in text out of a tree.
 *
 * @param messages is added to, one message a dropped element
 */
export function dropUnsupported(tree: Root | Element, messages: Message[]): void {
  for (const child of tree.children) if (child.type === 'element') dropUnsupported(child, messages)
  const kept = tree.children.filter((child) => child.type !== 'comment' && !isDropped(child, messages))
  tree.children = kept as Element[]
}

function isDropped(node: Nodes, messages: Message[]): boolean {
  if (node.type !== 'element' || unwrapped.has(node.tagName) || isTaskMark(node)) return false
  if (silent.has(node.tagName)) return true
  if (!told.has(node.tagName)) return false
  const start = node.position?.start
  const reason = `Unexpected \`<${node.tagName}>\`, expected text`
  messages.push(message('html-unsupported', reason, start ? { line: start.line, column: start.column } : {}))
  return true
}

/** The box of a Markdown task list, which goes back to being one. */
function isTaskMark(node: Element): boolean {
  return node.tagName === 'input' && node.properties.type === 'checkbox' && node.properties.disabled === true
}

/** Takes out white space that is made for HTML and stands nowhere in the source. */
export function dropUnplaced(tree: Root | Element): void {
  for (const child of tree.children) if (child.type === 'element') dropUnplaced(child)
  const kept = tree.children.filter((child) => child.type !== 'text' || child.position || child.value.trim())
  tree.children = kept as Element[]
}
