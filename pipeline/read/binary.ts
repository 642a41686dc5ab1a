/** How the files that people most often mistake for text begin, byte for byte (Latin-1), and what they are. */
const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xD0\xCF\x11\xE0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'PNG image'],
  ['\xFF\xD8\xFF', 'JPEG image'],
  ['GIF8', 'GIF image'],
  ['\x1F\x8B', 'a gzip archive']
]

/** What the bytes are when they are a well-known kind of file that is not plain text, in words: `a PDF`. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1]
}
