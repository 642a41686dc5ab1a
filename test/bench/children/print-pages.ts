/** Prints files of HTML: by the shortest way that there is, or with the printer of Précis. */
import { readFile, writeFile } from 'node:fs/promises'
import { jobOfProcess, type PrintJob } from '../lanes/child.ts'
import { partsOf } from '../page-parts.ts'
import { atATime } from './at-a-time.ts'

const job = jobOfProcess<PrintJob>()
if (job.by === 'precis') await printWithPrecis(job)
else await (await import('./raw-printing.ts')).printRaw(job)

async function printWithPrecis({ pages, files }: PrintJob): Promise<void> {
  const { openPrinter } = await import('../../../pipeline/browser/printer.ts')
  const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages })
  await atATime(files, pages, async ({ html, pdf }) => {
    const page = partsOf(await readFile(html, 'utf8'))
    await writeFile(pdf, await printer.print(page.html, { paper: 'a4', faces: page.faces }))
  })
  await printer.close()
}
