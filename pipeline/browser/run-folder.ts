import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, unprivilegedUser } from './folders.ts'
import { newTemporaryFolder } from './temporary-folder.ts'

/** The private folder of one running browser: its home with profile and scratch files, and our font list. */
export interface RunFolder {
  readonly path: string
  /** The only folder that the browser may write to; mode 0700, owned by the user it runs as. */
  readonly home: string
}

/**
 * Makes a run folder. `dropped`: the browser will run as the unprivileged user, who is then given the home. Root's
 * can be entered, not listed, by others for that.
 */
export function newRunFolder(dropped: boolean): RunFolder {
  const path = newTemporaryFolder()
  if (isRoot()) chmodSync(path, 0o711)
  const home = join(path, 'home')
  mkdirSync(home, { mode: 0o700 })
  if (dropped) chownSync(home, unprivilegedUser, unprivilegedUser)
  return { path, home }
}

/**
 * Writes a fontconfig file that lists one folder of fonts and nothing of the system's, so that a page looks the
 * same on every machine; returns its path. The cache of it goes to the browser's home.
 */
export function writeFontList(folder: RunFolder, fonts: string): string {
  const path = join(folder.path, 'fonts.conf')
  const escaped = fonts.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${escaped}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  // The browser may run as another user, and the umask may forbid others everything.
  chmodSync(path, 0o644)
  return path
}
