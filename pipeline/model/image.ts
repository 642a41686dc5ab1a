/** The kinds of images that pages embed. Drawings in SVG are none of them: they can hold scripts. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

/** An image file beside a source, or why it may not be embedded. */
export interface SourceImage {
  readonly sha256: string
  /** What is wrong with it, as a message says it; then there are no bytes. */
  readonly problem?: string
  readonly bytes?: Uint8Array
}

/** What the first bytes of an image say of it. */
export interface ImageHeader {
  readonly type: ImageType
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The largest image, in bytes. */
export const maximumImageBytes = 5_000_000

/** The most pixels of an image: a small file can unfold to fill all memory. */
export const maximumPixels = 50_000_000

/**
 * What kind of image some bytes are, by their first bytes (RFC 2083, GIF89a, ITU-T T.81, RFC 9649), and how large;
 * undefined for any other file.
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (head.startsWith('\x89PNG\r\n\x1a\n') && bytes.length >= 24)
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (/^GIF8[79]a/.test(head) && bytes.length >= 10)
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (/^RIFF[\s\S]{4}WEBPVP8/.test(head) && bytes.length >= 30) return webpHeader(view, head.charAt(15))
  return head.startsWith('\xff\xd8\xff') ? jpegHeader(view) : undefined
}

function webpHeader(view: DataView, kind: string): ImageHeader | undefined {
  const type = 'image/webp'
  if (kind === ' ')
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'L') {
    const bits = view.getUint32(21, true)
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'X') return undefined
  const width = (view.getUint32(24, true) & 0xffffff) + 1
  return { type, width, height: (view.getUint32(26, true) >>> 8) + 1 }
}

/** Walks the segments of a JPEG up to the one that starts a frame. */
function jpegHeader(view: DataView): ImageHeader | undefined {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** What keeps bytes from being embedded as an image, as a message says it; undefined where nothing does. */
export function imageProblem(bytes: Uint8Array): string | undefined {
  if (bytes.length > maximumImageBytes)
    return `Unexpected image of ${bytes.length} bytes, expected at most ${maximumImageBytes}`
  const header = imageHeader(bytes)
  if (!header) return 'Unexpected content of an image, expected PNG, JPEG, GIF or WebP'
  const pixels = header.width * header.height
  if (pixels === 0) return 'Unexpected image without a pixel, expected one that shows something'
  if (pixels > maximumPixels)
    return `Unexpected image of ${header.width} by ${header.height} pixels, expected at most ${maximumPixels} in all`
  return undefined
}

/**
 * The path of an image below its source's folder, with `/` between folders; undefined for an address that leads
 * elsewhere or that hides where it leads: with a scheme, a host or a query, absolute, upwards, with `\` or with
 * percent-encoded separators.
 */
export function imagePath(address: string): string | undefined {
  if (/^[A-Za-z][\w+.-]*:|^\/|[\\?#\u0000-\u001f]|%(?:2f|5c|00|25|2e)/i.test(address)) return undefined
  let path: string
  try {
    path = decodeURIComponent(address)
  } catch {
    return undefined
  }
  if (path === '' || /[\\:\u0000-\u001f]/.test(path)) return undefined
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/')
}
