import type { Element, Root } from 'hast'
import type { Image } from 'mdast'

/** What may be shown as an image: nothing that a page would have to fetch, and nothing that can hold a script. */
export const embeddable = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*$/

/** Remote images are named by a link; a place without a host is none. */
const remote = /^https?:\/\/[^\s/@?#]+(?:[/?#]|$)/i

/**
 * An image of the source: the picture itself where it was embedded, else its description in brackets, linked to where it
 * stands in the web.
 */
export function imageElement(node: Image): Element {
  const embedded = embeddedIn(node.data)
  if (embedded) return pictureElement(node, embedded)
  const isRemote = remote.test(node.url)
  const name = node.alt?.trim() || (/^data:/i.test(node.url) ? 'data' : node.url)
  return {
    type: 'element',
    tagName: isRemote ? 'a' : 'span',
    properties: { className: ['image'], ...(isRemote && { href: node.url }) },
    children: [{ type: 'text', value: `[${name}]` }]
  }
}

interface Embedded {
  readonly address: string
  readonly width: number
  readonly height: number
}

function pictureElement({ alt }: Image, { address, width, height }: Embedded): Element {
  return {
    type: 'element',
    tagName: 'img',
    properties: { className: ['picture'], src: address, alt: alt?.trim() ?? '', width, height },
    children: []
  }
}

function embeddedIn(data: unknown): Embedded | undefined {
  if (typeof data !== 'object' || data === null || !('embedded' in data)) return undefined
  const { embedded } = data
  if (typeof embedded !== 'object' || embedded === null) return undefined
  if (!('address' in embedded && 'width' in embedded && 'height' in embedded)) return undefined
  const { address, width, height } = embedded
  if (typeof address !== 'string' || typeof width !== 'number' || typeof height !== 'number') return undefined
  return embeddable.test(address) ? { address, width, height } : undefined
}

/** A link may hold no other link: the address of an image within one gives way to that of the link around it. */
export function unlinkImages(parent: Root | Element, isLinked = false): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const isLink = child.tagName === 'a'
    if (isLinked && isLink) {
      child.tagName = 'span'
      delete child.properties.href
    }
    unlinkImages(child, isLinked || isLink)
  }
}
