import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What is called of HarfBuzz' C interface (`hb-subset.h`); numbers are addresses in its memory. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(size: number): number
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_or_fail(face: number, input: number): number
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

const require = createRequire(import.meta.url)

const writable = 2
const layoutFeatures = 6
const withoutHinting = 1

/** What shaping needs in every script, and the kinds of numerals (OpenType 1.9, "Registered features"). */
const always = [
  ...['ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'liga', 'clig', 'calt', 'rclt', 'curs', 'kern'],
  ...['init', 'medi', 'fina', 'isol', 'lnum', 'onum', 'tnum', 'pnum']
]

let loaded: HarfBuzz | undefined

/** Faces by the fonts that they were opened from: to open one takes as long as to cut it. */
const opened = new WeakMap<Uint8Array, number>()

/**
 * A font with the glyphs for some characters only, and what shaping makes of them: ligatures, kerning, numerals.
 * Done by HarfBuzz (`hb-subset`), which font tools and browsers use as well.
 *
 * @param font a plain OpenType font, which stays open for as long as the process runs
 * @param features that are kept beside those which every text needs, by their tags of four letters
 * @throws Error where the font can't be read
 */
export function subset(
  font: Uint8Array,
  codePoints: Iterable<number>,
  features: readonly string[] = []
): Uint8Array {
  loaded ??= load()
  const harfbuzz = loaded
  const face = opened.get(font) ?? openFace(harfbuzz, font)
  opened.set(font, face)
  const input = inputFor(harfbuzz, codePoints, [...always, ...features])
  const made = harfbuzz.hb_subset_or_fail(face, input)
  try {
    if (made === 0) throw new Error('Unexpected font, expected one that can be cut to some glyphs')
    return bytesOf(harfbuzz, made)
  } finally {
    harfbuzz.hb_subset_input_destroy(input)
    if (made !== 0) harfbuzz.hb_face_destroy(made)
  }
}

function openFace(harfbuzz: HarfBuzz, font: Uint8Array): number {
  const data = harfbuzz.malloc(font.byteLength)
  new Uint8Array(harfbuzz.memory.buffer).set(font, data)
  const blob = harfbuzz.hb_blob_create(data, font.byteLength, writable, 0, 0)
  return harfbuzz.hb_face_create(blob, 0)
}

function load(): HarfBuzz {
  const bytes = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  const harfbuzz = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as HarfBuzz
  harfbuzz._initialize()
  return harfbuzz
}

function inputFor(harfbuzz: HarfBuzz, codePoints: Iterable<number>, features: readonly string[]): number {
  const input = harfbuzz.hb_subset_input_create_or_fail()
  harfbuzz.hb_subset_input_set_flags(input, withoutHinting)
  const kept = harfbuzz.hb_subset_input_set(input, layoutFeatures)
  harfbuzz.hb_set_clear(kept)
  for (const feature of features) harfbuzz.hb_set_add(kept, Buffer.from(feature, 'latin1').readUInt32BE())
  const characters = harfbuzz.hb_subset_input_unicode_set(input)
  for (const point of codePoints) harfbuzz.hb_set_add(characters, point)
  return input
}

function bytesOf(harfbuzz: HarfBuzz, face: number): Uint8Array {
  const blob = harfbuzz.hb_face_reference_blob(face)
  const start = harfbuzz.hb_blob_get_data(blob, 0)
  const length = harfbuzz.hb_blob_get_length(blob)
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(start, start + length)
  harfbuzz.hb_blob_destroy(blob)
  return bytes
}
