import type { Image, Parents, Root } from 'mdast'
import { imageHeader, imagePath, imageProblem, type SourceImage } from '../model/image.ts'
import { type Message, message } from '../model/message.ts'

type Images = ReadonlyMap<string, SourceImage>

/** What becomes of one image: bytes to embed, or the reason why there are none. */
interface Outcome {
  readonly bytes?: Uint8Array
  readonly reason?: string
}

/**
 * Settles what becomes of each image: those that may be embedded carry their `data:` address, width and height in
 * `data.embedded`; of each other one a message says why it is named only.
 *
 * @param images what was found beside the source
 * @param messages is added to
 */
export function settleImages(tree: Root, images: Images, messages: Message[]): void {
  visit(tree, { images, messages })
}

interface Context {
  readonly images: Images
  readonly messages: Message[]
}

function visit(parent: Parents, context: Context): void {
  for (const child of parent.children) {
    if (child.type === 'image') settle(child, context)
    else if ('children' in child) visit(child, context)
  }
}

function settle(node: Image, { images, messages }: Context): void {
  const { line, column } = node.position?.start ?? {}
  const told = (reason: string) =>
    messages.push(message('image-left-out', reason, { ...(line && column && { line, column }) }))
  const { bytes, reason } = outcomeOf(node.url, images)
  if (reason) told(reason)
  const header = bytes && imageHeader(bytes)
  if (!bytes || !header) return
  const { type, width, height } = header
  const address = `data:${type};base64,${base64(bytes)}`
  node.data = { ...node.data, embedded: { address, width, height } } as NonNullable<Image['data']>
  if (node.alt?.trim()) return
  const name = node.url.startsWith('data:') ? 'an image' : `\`${short(node.url)}\``
  messages.push(
    message(
      'image-alternative',
      `Unexpected lack of a description of ${name}, expected one for those who can not see it`,
      {
        ...(line && column && { line, column })
      }
    )
  )
}

function outcomeOf(url: string, images: Images): Outcome {
  if (/^data:/i.test(url)) return dataOutcome(url)
  if (/^(?:https?:)?\/\//i.test(url))
    return {
      reason: `Unexpected address \`${short(url)}\` of an image, expected a file beside the source: nothing is fetched`
    }
  const path = imagePath(url)
  if (path === undefined)
    return {
      reason: `Unexpected address \`${short(url)}\` of an image, expected a path below the source's folder`
    }
  const image = images.get(path)
  if (!image) {
    const reason = /\.svg$/i.test(path)
      ? `Unexpected drawing \`${short(path)}\`, expected PNG, JPEG, GIF or WebP: a drawing in SVG can hold scripts`
      : `Unexpected lack of the image \`${short(path)}\`, expected it beside the source`
    return { reason }
  }
  if (image.problem) return { reason: `${image.problem} (\`${short(path)}\`)` }
  return image.bytes ? { bytes: image.bytes } : {}
}

function dataOutcome(url: string): Outcome {
  const [, encoded] = /^data:image\/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]*)$/i.exec(url) ?? []
  if (encoded === undefined)
    return {
      reason: `Unexpected data \`${short(url)}\`, expected an image as PNG, JPEG, GIF or WebP in base64`
    }
  const bytes = fromBase64(encoded)
  const problem = imageProblem(bytes)
  return problem ? { reason: problem } : { bytes }
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
