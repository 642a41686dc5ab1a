import { readFileSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { z } from 'zod'

const informationSchema = z.object({
  Title: z.string().optional(),
  Language: z.string().nullish(),
  CreationDate: z.string().optional(),
  ModDate: z.string().optional()
})

/** What a reader of a PDF finds. */
export interface Pdf {
  readonly pages: number
  readonly title: string | undefined
  readonly language: string | undefined
  readonly isTagged: boolean
  /** The titles of the bookmarks of the first level. */
  readonly outline: readonly string[]
  readonly dates: readonly string[]
  /** Width and height of the first page in points. */
  readonly size: readonly number[]
}

/** Opens a PDF with a reader that is not the one it was printed with. */
export async function readPdf(path: string): Promise<Pdf> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  try {
    const { info } = await document.getMetadata()
    const { Title, Language, CreationDate, ModDate } = informationSchema.parse(info)
    const marks: { Marked?: boolean } | null = await document.getMarkInfo()
    const outline: { title: string }[] | null = await document.getOutline()
    return {
      pages: document.numPages,
      title: Title,
      language: Language ?? undefined,
      isTagged: marks?.Marked === true,
      outline: (outline ?? []).map(({ title }) => title),
      dates: [CreationDate, ModDate].filter((date) => date !== undefined),
      size: (await document.getPage(1)).view.slice(2)
    }
  } finally {
    await document.loadingTask.destroy()
  }
}
