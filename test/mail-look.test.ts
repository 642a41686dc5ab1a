import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailRenderer } from '../pipeline/render/mail.ts'
import { labelsFor, loadTheme } from '../pipeline/render/theme.ts'
import { releasedText } from './support/mail-projects.ts'
import { composed, theme } from './support/pages.ts'
import { openViewer, overflows, screens, type Viewer, violations } from './support/screens.ts'

const slate = await loadTheme(new URL('../templates/slate', import.meta.url).pathname)
let viewer: Viewer

beforeAll(async () => {
  viewer = await openViewer()
})

afterAll(() => viewer.close())

const shown = screens.filter(({ name }) =>
  ['a desktop', 'a dark desktop', 'a phone', 'a dark phone', 'forced colours'].includes(name)
)

describe.each([theme, slate])('a mail in the theme $name', (theme) => {
  const labels = labelsFor(theme, 'en')
  const view = composed(releasedText('buoys'), 'buoys.md').views['fact-sheet']
  const { html } = mailRenderer(theme)(
    view,
    labels,
    { density: 'normal', dropped: [] },
    {
      notice: labels.correctionText,
      reason: null,
      brief: 'https://trust.example/brief.html',
      pdf: 'https://trust.example/sheet.pdf',
      isAttached: false,
      unsubscribe: 'mailto:leave@trust.example'
    }
  )

  test.each(shown)('is without fault on $name, and no wider than it', async (screen) => {
    const page = await viewer.open(html, screen)
    expect(await violations(page)).toEqual([])
    expect(await overflows(page)).toEqual([])
    if (process.env.PICTURES)
      await page.screenshot({
        path: `${process.env.PICTURES}/${theme.name}-${screen.name}.png`,
        fullPage: true
      })
  })
})
