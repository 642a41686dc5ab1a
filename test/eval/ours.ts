import { isoDateSchema } from '../../pipeline/model/front-matter.ts'
import { type Briefing, extract, SourceError } from '../../pipeline/index.ts'

/** A text to find things in. */
export interface Request {
  readonly id: string
  readonly text: string
  readonly format: 'md' | 'txt' | 'plain'
  readonly title?: string | null | undefined
  readonly language?: string | null | undefined
  /** An ISO date, or a time of day after it. */
  readonly published?: string | null | undefined
}

/** What Précis said of a text, and how long that took, parsing included. */
export interface Reply {
  /** Undefined where the text was refused. */
  readonly briefing: Briefing | undefined
  readonly milliseconds: number
}

/** Finds all that a briefing holds in one text. */
export function reply(request: Request): Reply {
  const { id, text, format, title, language, published } = request
  // `precis extract --ndjson` refuses a row whose date is none, and so does this.
  const day = published?.slice(0, 10)
  if (day !== undefined && !isoDateSchema.safeParse(day).success)
    return { briefing: undefined, milliseconds: 0 }
  const options = {
    name: id,
    format,
    ...(title?.trim() ? { title: title.trim() } : {}),
    ...(language ? { language } : {}),
    ...(day === undefined ? {} : { published: day })
  }
  const start = performance.now()
  try {
    const briefing = extract(text, options)
    return { briefing, milliseconds: performance.now() - start }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { briefing: undefined, milliseconds: performance.now() - start }
  }
}
