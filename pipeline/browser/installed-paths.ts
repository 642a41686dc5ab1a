import { homedir } from 'node:os'
import { join } from 'node:path'

const linux = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/run/current-system/sw/bin/chromium',
  '/snap/bin/chromium'
]

const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]

const programs = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
]

/** The usual places of Chrome, Chromium and Edge on this platform, the best first; most of them won't exist. */
export function installedBrowserPaths(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return applications.flatMap((application) => folders.map((folder) => join(folder, application)))
  }
  if (process.platform === 'win32') {
    const names = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    const folders = names.flatMap((name) => process.env[name] ?? [])
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  return linux
}
