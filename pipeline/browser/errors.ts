/** No browser was found, or the one that was named can't be used. The text says what to do. */
export class NoBrowserError extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'NoBrowserError'
  }
}

/** Full isolation was asked for and this machine doesn't allow it. The text says what was tried. */
export class IsolationError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'IsolationError'
  }
}

/** What went wrong with one attempt on one page. `lost` means that the whole browser went away. */
export type PageFailureKind = 'deadline' | 'crashed' | 'lost' | 'refused' | 'navigated'

/** One attempt to lay out or print a page failed; the printer tries once more before it gives up. */
export class PageFailure extends Error {
  readonly kind: PageFailureKind

  constructor(kind: PageFailureKind, reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'PageFailure'
    this.kind = kind
  }
}
