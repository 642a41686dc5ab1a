import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeBrowser } from '../pipeline/browser/doctor.ts'
import { IsolationError, NoBrowserError } from '../pipeline/browser/errors.ts'
import { findBrowser } from '../pipeline/browser/find.ts'
import { openPrinter } from '../pipeline/browser/printer.ts'

test('a named browser that is not there is an error that names it and where the name came from', async () => {
  const options = { isolation: 'auto', deadline: 10, pages: 1 } as const
  await expect(openPrinter({ ...options, browserPath: '/nowhere/chrome' })).rejects.toThrow(
    new NoBrowserError(
      'The browser /nowhere/chrome (--browser) does not exist, expected the path of Chrome or Chromium'
    )
  )
  await expect(openPrinter({ ...options, environmentPath: '/nowhere/chrome' })).rejects.toThrow(
    'The browser /nowhere/chrome (PUPPETEER_EXECUTABLE_PATH) does not exist'
  )
  await expect(findBrowser({ browserPath: tmpdir() })).rejects.toThrow('is not a file')
})

test('the option goes before the environment, and both before the embedded browser', async () => {
  const { path: embedded, kind } = await findBrowser({})
  expect(kind).toBe('embedded')
  expect(await findBrowser({ environmentPath: embedded })).toMatchObject({ kind: 'explicit', path: embedded })
  expect(await findBrowser({ browserPath: embedded, environmentPath: '/nowhere' })).toMatchObject({
    path: embedded
  })
})

test('a named file that is no browser is an error that says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precis-test-'))
  const path = join(folder, 'browser')
  writeFileSync(path, '#!/bin/sh\necho not a browser >&2\nexit 3\n', { mode: 0o755 })
  const opened = openPrinter({ isolation: 'auto', deadline: 10, pages: 1, browserPath: path })
  await expect(opened).rejects.toThrow(NoBrowserError)
  await expect(opened).rejects.toThrow('not a browser')
  rmSync(folder, { recursive: true })
})

test('the doctor says which browser it is, how it is isolated and why', async () => {
  const description = await describeBrowser({ isolation: 'auto' })
  expect(description).toMatchObject({ kind: 'embedded', version: expect.stringMatching(/Chrome\/\d+\./) })
  expect(description.notes.join('\n')).toContain('Isolated by: ')
})

test('full isolation is either had or refused, never silently less', async () => {
  const { isolation } = await describeBrowser({ isolation: 'auto' })
  const asked = describeBrowser({ isolation: 'full' })
  if (isolation === 'full') await expect(asked).resolves.toMatchObject({ isolation: 'full' })
  else await expect(asked).rejects.toThrow(IsolationError)
})
