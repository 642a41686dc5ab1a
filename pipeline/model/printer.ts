import type { PaperName } from './documents.ts'

/** How well the browser is shut off from the machine: network and user, one of them, or neither. */
export type Isolation = 'full' | 'partial' | 'none'

/** What a page may bring along beside its HTML. */
export interface Typeset {
  /**
   * The `@font-face` rules of a page whose HTML holds none. Pages with the same rules and the same policy are laid out
   * in one that stays loaded with them, which takes a third of the time.
   */
  readonly faces?: string
}

/** How a page is laid out for measuring and printing. */
export interface PrintOptions extends Typeset {
  readonly paper: PaperName
}

/** How a page is laid out for a picture of it. */
export interface PictureOptions extends Typeset {
  /** In CSS pixels, each a pixel of the picture. */
  readonly width: number
  readonly height: number
  /**
   * How many settings the page knows: `data-setting` of its root counts up from 1 until no element with `data-measure`
   * is fuller than it may be, or to this number.
   */
  readonly settings: number
}

/** What an element takes on the page, in CSS pixels from the page's top left corner. */
export interface Box {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Prints self-contained HTML. The port through which `render` reaches a browser. */
export interface Printer {
  /** The browser's own name and version, for the manifest. */
  readonly version: string
  /** What tells the browser from others: of two with the same, one prints what the other does. */
  readonly identity: string
  readonly isolation: Isolation
  /**
   * Lays pages out for print, one after the other, and hands back of each the boxes of elements with a `data-measure`
   * attribute. What a page has in common with the one before takes no time.
   */
  measure(pages: readonly string[], options: PrintOptions): Promise<readonly (readonly Box[])[]>
  /** Where among some pages the first stands that takes no more than so many sheets; -1 where none does. Nothing is painted. */
  firstWithin(sheets: number, pages: readonly string[], options: PrintOptions): Promise<number>
  /** Prints the page to a tagged PDF with an outline. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** A PNG of the page as it is laid out for print. */
  picture(html: string, options: PictureOptions): Promise<Uint8Array>
  close(): Promise<void>
}
