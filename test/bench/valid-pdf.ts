import { existsSync, readFileSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { checkPdf } from '../../pipeline/conformance/check-pdf.ts'

/** The files that are whole PDFs with at least one page, by a reader that made none of them. */
export async function validPdfs(paths: readonly string[]): Promise<number> {
  let valid = 0
  for (const path of paths) if ((await pagesOf(path)) > 0) valid += 1
  return valid
}

/** How many of the files are whole PDFs that break no rule of PDF/UA-1 and PDF/A-2a that a program can check. */
export async function conformingPdfs(paths: readonly string[]): Promise<number> {
  let valid = 0
  for (const path of paths)
    if ((await pagesOf(path)) > 0 && checkPdf(readFileSync(path)).length === 0) valid += 1
  return valid
}

/** The number of pages of a PDF; 0 where the file is missing, cut short or no PDF. */
export async function pagesOf(path: string): Promise<number> {
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-1024).includes('%%EOF')) return 0
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const pages = document.numPages
    await document.loadingTask.destroy()
    return pages
  } catch {
    return 0
  }
}
