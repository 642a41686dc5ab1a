import { CharacterMaps } from './character-maps.ts'
import { type Resources, type Scan, type Stretch, scan } from './content-scan.ts'
import { decoded, latin1, type PdfFile } from './file.ts'
import { GlyphWidths } from './glyph-widths.ts'
import { SoftFonts } from './hyphen-fonts.ts'
import { withJoinedGlyphs } from './joined-glyphs.ts'
import { identity, type Matrix, type Rectangle } from './matrices.ts'
import { withoutSoftHyphens } from './soft-hyphens.ts'
import { deflatedStream } from './streams.ts'
import { contentKey, isContent, isElement, type StructureElement } from './structure.ts'
import { withoutUnseenWords } from './unseen-words.ts'
import { type Dictionary, Reference, Stream } from './values.ts'

/** What the marked content of a file shows, by `contentKey`. */
export interface ShownContent {
  readonly text: ReadonlyMap<string, string>
  readonly boxes: ReadonlyMap<string, Rectangle>
  /** Stretches that became artifacts: decoration, which no element holds any longer. */
  readonly decoration: ReadonlySet<string>
}

/** What an element's content is to those who finish the file: pictures and labels mean something without a letter. */
type Holder = 'picture' | 'label' | 'link' | 'other'

const pictures = new Set(['Figure', 'Formula', 'Form'])
const wanted: ReadonlyMap<Holder, 'words' | 'room'> = new Map([
  ['picture', 'room'],
  ['link', 'words']
])

function holderOf(element: StructureElement, around: Holder): Holder {
  if (around === 'picture' || pictures.has(element.type)) return 'picture'
  if (element.type === 'Lbl') return 'label'
  return around === 'link' || element.kids.some((kid) => 'object' in kid) ? 'link' : around
}

/**
 * Sees to it that all painting is either an element's content or an artifact (ISO 14289-1, 7.1): what Chromium leaves
 * unmarked (page numbers, backgrounds) is marked as an artifact, and so is decoration that it gives to elements
 * (borders, rules). Changes the content streams in place.
 */
export function markContents(file: PdfFile, top: StructureElement): ShownContent {
  const marker = new Marker(file, top)
  for (const { reference, page } of file.pages()) marker.page(reference, page)
  return marker
}

class Marker implements ShownContent {
  readonly text = new Map<string, string>()
  readonly boxes = new Map<string, Rectangle>()
  readonly decoration = new Set<string>()
  readonly #file: PdfFile
  readonly #fonts: CharacterMaps
  readonly #softFonts: SoftFonts
  readonly #widths: GlyphWidths
  /** What kind of element holds a stretch of content, for all that an element holds. */
  readonly #held = new Map<string, Holder>()
  readonly #done = new Set<number>()

  constructor(file: PdfFile, top: StructureElement) {
    this.#file = file
    this.#fonts = new CharacterMaps(file)
    this.#softFonts = new SoftFonts(file, this.#fonts)
    this.#widths = new GlyphWidths(file)
    this.#hold(top, 'other')
  }

  #hold(element: StructureElement, around: Holder): void {
    const holder = holderOf(element, around)
    for (const kid of element.kids) {
      if (isElement(kid)) this.#hold(kid, holder)
      else if (isContent(kid)) this.#held.set(contentKey(kid.owner, kid.identifier), holder)
    }
  }

  page(owner: Reference, page: Dictionary): void {
    const contents = page.get('Contents')
    if (contents instanceof Reference)
      this.#stream(owner, contents, this.#file.dictionaryAt(page.get('Resources')), identity)
  }

  #stream(owner: Reference, place: Reference, resources: Dictionary | undefined, base: Matrix): void {
    const stream = this.#file.at(place)
    if (!(stream instanceof Stream) || this.#done.has(place.number)) return
    this.#done.add(place.number)
    const printed = latin1(stream)
    const known = this.#resources(owner, resources)
    const text = withJoinedGlyphs(
      withoutUnseenWords(withoutSoftHyphens(printed, this.#softFonts.of(resources))),
      known.widths
    )
    const found = scan(text, known, base)
    for (const stretch of found.stretches) this.#note(owner, stretch)
    const changed = edited(text, found, (stretch) => this.#isDecoration(owner, stretch))
    if (changed !== printed) {
      const entries = [...stream.dictionary].filter(([key]) => key !== 'Filter' && key !== 'Length')
      this.#file.objects.set(place.number, deflatedStream(Buffer.from(changed, 'latin1'), entries))
    }
    for (const name of found.forms) this.#form(name, resources)
  }

  #form(name: string, resources: Dictionary | undefined): void {
    const place = this.#file.dictionaryAt(resources?.get('XObject'))?.get(name)
    const form = this.#file.dictionaryAt(place)
    if (place instanceof Reference && form)
      this.#stream(place, place, this.#file.dictionaryAt(form.get('Resources')), identity)
  }

  #note(owner: Reference, stretch: Stretch): void {
    if (stretch.identifier === undefined) return
    const key = contentKey(owner, stretch.identifier)
    const words = stretch.characters.replaceAll('\u00ad', '')
    if (words) this.text.set(key, (this.text.get(key) ?? '') + words)
    if (stretch.box) this.boxes.set(key, stretch.box)
    if (this.#isDecoration(owner, stretch)) this.decoration.add(key)
  }

  #isDecoration(owner: Reference, { identifier, text, form }: Stretch): boolean {
    if (identifier === undefined) return false
    const holder = this.#held.get(contentKey(owner, identifier))
    return holder === undefined || !(holder === 'picture' || holder === 'label' || text || form)
  }

  #resources(owner: Reference, resources: Dictionary | undefined): Resources {
    const fonts = this.#file.dictionaryAt(resources?.get('Font'))
    const externals = this.#file.dictionaryAt(resources?.get('XObject'))
    return {
      wants: (identifier) => wanted.get(this.#held.get(contentKey(owner, identifier)) ?? 'other'),
      font: (name) => this.#fonts.of(fonts?.get(name)),
      widths: (name) => this.#widths.of(fonts?.get(name)),
      external: (name) => {
        const found = this.#file.at(externals?.get(name))
        if (!(found instanceof Stream)) return undefined
        if (this.#file.nameAt(found.dictionary.get('Subtype')) !== 'Form') return 'image'
        return this.#hasMarks(found, 0) ? 'marked form' : 'form'
      }
    }
  }

  #hasMarks(form: Stream, depth: number): boolean {
    if (Buffer.from(decoded(form)).includes('/MCID')) return true
    if (depth > 8) return false
    const resources = this.#file.dictionaryAt(form.dictionary.get('Resources'))
    const inner = this.#file.dictionaryAt(resources?.get('XObject'))
    return [...(inner?.values() ?? [])].some((value) => {
      const found = this.#file.at(value)
      return (
        found instanceof Stream &&
        this.#file.nameAt(found.dictionary.get('Subtype')) === 'Form' &&
        this.#hasMarks(found, depth + 1)
      )
    })
  }
}

/** A content stream with loose painting and decoration marked as artifacts. */
function edited(
  text: string,
  { stretches, loose }: Scan,
  isDecoration: (stretch: Stretch) => boolean
): string {
  const edits = loose.flatMap(({ start, end, isText }) => [
    { start, end: start, text: isText ? '/Artifact <</Type /Pagination>>BDC\n' : '/Artifact BMC\n' },
    { start: end, end, text: '\nEMC' }
  ])
  for (const stretch of stretches)
    if (isDecoration(stretch)) edits.push({ start: stretch.start, end: stretch.end, text: '/Artifact BMC' })
  edits.sort((one, other) => one.start - other.start)
  const parts: string[] = []
  let done = 0
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  return edits.length === 0 ? text : parts.join('') + text.slice(done)
}
