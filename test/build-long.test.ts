import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestIn, sixAndBriefing } from './support/output-files.ts'
import { readPdf } from './support/pdf.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { longText } from './support/prose.ts'

const folder = temporaryFolder()
const reportPeak = 'process.on("exit", () => process.stdout.write("peak " + process.resourceUsage().maxRSS))'

test('a text of 200 pages is built whole, and the main process does with less than 800 MB', async () => {
  mkdirSync(join(folder, 'source'))
  writeFileSync(join(folder, 'source/log.md'), longText(80_000))
  const { code, out, err } = await precis(['build'], {
    cwd: folder,
    node: ['--import', `data:text/javascript,${encodeURIComponent(reportPeak)}`]
  })
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^1 built, 0 refused, 8 files, /m)
  })
  const output = join(folder, 'output')
  const [entry] = manifestIn(output).entries
  expect(entry?.files.map(({ path }) => path).sort()).toEqual(sixAndBriefing.map((name) => `log/${name}`))
  expect((await readPdf(join(output, 'log/annotated-brief.pdf'))).pages).toBeGreaterThanOrEqual(200)
  expect((await readPdf(join(output, 'log/fact-sheet.pdf'))).pages).toBe(1)
  const peak = Number(/peak (\d+)/.exec(out)?.[1])
  expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(800 * 1024)
})
