import type { Frame } from '../model/view-parts.ts'
import { Coverage } from './coverage.ts'
import { hyphenated } from './hyphenation.ts'
import { lastResortFamily } from './last-resort.ts'
import { joined, type PagePiece } from './page-pieces.ts'
import type { Face } from './theme.ts'
import { together } from './together.ts'

/** A page as it goes to the printer: words that can be divided, characters that can be printed. */
export interface PrintPage {
  readonly html: string
  /** The frame for what stands in the margins. */
  readonly frame: Frame
  /** The `@font-face` rules beside those of the theme. */
  readonly faces: string
  /** The characters shown as escapes. */
  readonly uncovered: readonly string[]
}

/** Makes pages ready for print; one for a theme and a project, since it remembers what their faces hold. */
export class PrintPages {
  readonly #coverage: Coverage
  readonly #families: RegExp
  readonly #styles = new Map<string, string>()

  /** @param project the folder whose installed font packages are used before those beside Précis */
  constructor(faces: readonly Face[], project?: string) {
    this.#coverage = new Coverage(faces, project)
    const names = [...new Set(faces.map(({ family }) => family))]
    const escaped = names.map((name) => name.replace(/[^A-Za-z0-9 ]/g, '\\$&')).join('|')
    this.#families = new RegExp(`(["']?)\\b(?:${escaped})\\1\\s*,`, 'g')
  }

  /**
   * A page ready for print, from the pieces of what a template made.
   *
   * @param label the fixed word that stands in the margins beside what the frame gives
   * @throws SourceError `font-missing` where a text in Chinese, Japanese or Korean finds no face for its letters
   */
  page(pieces: readonly PagePiece[], frame: Frame, label: string): PrintPage {
    const margins = [frame.title, frame.kind, frame.tlp ?? '', label]
    const covered = this.#coverage.page(pieces, margins, frame.language)
    const [title = '', kind = '', tlp = ''] = covered.margins
    return {
      html: joined(together(hyphenated(covered.pieces, frame.language))),
      frame: { ...frame, title, kind, ...(frame.tlp === undefined ? {} : { tlp }) },
      faces: covered.faces,
      uncovered: covered.uncovered
    }
  }

  /**
   * A theme's style sheet in which the last resort stands behind each of the theme's families, before any of the
   * system's. Words are divided at soft hyphens only, and what could be a picture is a letter.
   */
  style(sheet: string): string {
    const made =
      this.#styles.get(sheet) ??
      `:root{hyphens:manual;font-variant-emoji:text}\n${sheet.replace(this.#families, `$&'${lastResortFamily}',`)}`
    this.#styles.set(sheet, made)
    return made
  }
}
