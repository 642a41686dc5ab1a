import type { Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'

/** Elements whose text is not printed. */
const unseen = new Set(['title', 'style', 'script', 'svg', 'template'])

/** Writing that may stand in a PDF otherwise than it is read: from right to left, or in letters that join. */
const intricate =
  /[\u0590-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{11fff}\u{1e800}-\u{1efff}]/u

/** The texts of a page in their order, each as it stands between two tags; none where a PDF holds them all as read. */
export function intricateTexts(html: string): string[] {
  const page = html.replace(/<style>[^<]*<\/style>/g, '')
  if (!intricate.test(page)) return []
  return [...texts(raw({ type: 'root', children: [{ type: 'raw', value: page }] } as Root))]
}

function* texts(node: Nodes): Generator<string> {
  if (node.type === 'text') yield node.value
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element' && (unseen.has(node.tagName) || node.properties.ariaHidden === 'true')) return
  for (const child of node.children) yield* texts(child)
}
