import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'puppeteer'
import type { Isolation } from '../model/printer.ts'
import { IsolationError, NoBrowserError } from './errors.ts'
import type { FoundBrowser } from './find.ts'
import { browserFlags } from './flags.ts'
import { type IsolationPlan, isolationPlans } from './isolation.ts'
import { killAtExit, killGroup, removeFolder } from './leftovers.ts'
import { newRunFolder, type RunFolder, writeFontList } from './run-folder.ts'

/** How isolated the browser must be. */
export interface LaunchOptions {
  /** `full`: no less will do; `auto`: the best that the machine allows. */
  readonly isolation: 'auto' | 'full'
  /** Exactly this isolation and no better, for tests of the other layers. */
  readonly forceIsolation?: Isolation | undefined
  /** Seconds that one attempt to start it may take; 60 where it is not given. */
  readonly deadline?: number
}

/** A running browser. */
export interface LaunchedBrowser {
  readonly browser: Browser
  /** Name and version as it tells them itself, such as `HeadlessChrome/153.0.8010.0`. */
  readonly version: string
  readonly plan: IsolationPlan
  /** What was tried before and didn't work, for people. */
  readonly notes: readonly string[]
  /** Kills its processes and removes its files; returns when both are gone. Safe to call twice. */
  stop(): Promise<void>
}

const usualSeconds = 60

/** The plan that worked for a browser, so that a restart doesn't try the others again. */
const worked = new Map<string, IsolationPlan>()

/**
 * Starts a browser with the best isolation that works here: each plan is tried in turn until one starts. Throws
 * IsolationError when only a lesser one works than was asked for, NoBrowserError when the browser doesn't start.
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<LaunchedBrowser> {
  const notes = [...found.notes]
  const [best, ...others] = await plansFor(found, options)
  // That a browser was killed or hung while it started is no reason to take less isolation: the best is tried twice.
  for (const plan of best ? [best, best, ...others] : []) {
    try {
      const launched = await launchWith(found, plan, notes, options.deadline ?? usualSeconds)
      worked.set(planKey(found, options), plan)
      return launched
    } catch (error) {
      notes.push(`Does not start with ${plan.description}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const problem = await problemOf(found)
  if (problem === undefined && options.isolation === 'full') throw new IsolationError(isolationAdvice(notes))
  throw new NoBrowserError(
    `The browser ${found.path} does not start${problem === undefined ? '' : `: ${problem}`} (${notes.join('; ')})`
  )
}

async function plansFor(found: FoundBrowser, options: LaunchOptions): Promise<readonly IsolationPlan[]> {
  const known = worked.get(planKey(found, options))
  if (known !== undefined) return [known]
  const plans = await isolationPlans()
  const wanted = options.forceIsolation ?? (options.isolation === 'full' ? 'full' : undefined)
  return wanted === undefined ? plans : plans.filter((plan) => plan.isolation === wanted)
}

function planKey(found: FoundBrowser, options: LaunchOptions): string {
  return [options.forceIsolation ?? '', options.isolation, found.path].join(' ')
}

function isolationAdvice(notes: readonly string[]): string {
  const tried =
    notes.length === 0 ? 'no way to a network of its own and an unprivileged user' : notes.join('; ')
  return [
    'Full isolation of the browser is not possible on this machine',
    `(${tried}): allow user namespaces, run as root with unshare and setpriv (util-linux),`,
    'or set isolation to auto'
  ].join(' ')
}

async function launchWith(
  found: FoundBrowser,
  plan: IsolationPlan,
  notes: readonly string[],
  seconds: number
): Promise<LaunchedBrowser> {
  const folder = newRunFolder(plan.dropped)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), seconds * 1000)
  try {
    const browser = await startProcess(found, plan, folder, late.signal)
    const group = browser.process()?.pid
    if (group !== undefined) killAtExit(group)
    const stopped = { browser, plan, notes, stop: () => stop(browser, folder) }
    return { ...stopped, version: await browser.version() }
  } catch (error) {
    removeFolder(folder.path)
    if (late.signal.aborted) throw new Error(`not started after ${seconds} seconds`, { cause: error })
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Starts the process and waits until it answers; it is killed where the signal is aborted before. */
async function startProcess(
  found: FoundBrowser,
  plan: IsolationPlan,
  folder: RunFolder,
  signal: AbortSignal
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer')
  const command = [...plan.wrapper, found.path, ...browserFlags(join(folder.home, 'profile'), plan.sandbox)]
  return puppeteer.launch({
    executablePath: command[0] ?? found.path,
    args: command.slice(1),
    ignoreDefaultArgs: true,
    // A pipe has no port that others could reach, and the browser ends when our end of it closes.
    pipe: true,
    env: environment(found, folder),
    // Puppeteer's own deadline is for other ways to talk to a browser.
    signal,
    waitForInitialPage: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false
  })
}

/** The browser's whole environment. It learns nothing of ours, save on systems where it could not start. */
function environment(found: FoundBrowser, folder: RunFolder): Record<string, string | undefined> {
  if (process.platform !== 'linux') return { ...process.env, TZ: 'UTC' }
  return {
    PATH: '/usr/bin:/bin',
    HOME: folder.home,
    TMPDIR: folder.home,
    XDG_CACHE_HOME: join(folder.home, 'cache'),
    XDG_CONFIG_HOME: join(folder.home, 'config'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }),
    ...(found.fonts === undefined
      ? {}
      : { FONTCONFIG_FILE: writeFontList(folder, found.fonts), FONTCONFIG_PATH: folder.path })
  }
}

async function stop(browser: Browser, folder: RunFolder): Promise<void> {
  const child = browser.process()
  if (child?.pid !== undefined) {
    const alive = child.exitCode === null && child.signalCode === null
    const ended = alive ? new Promise((resolve) => child.once('exit', resolve)) : undefined
    killGroup(child.pid)
    await ended
  }
  removeFolder(folder.path)
}

/** Why a browser doesn't even tell its version, such as a missing library; undefined when it does. */
async function problemOf(found: FoundBrowser): Promise<string | undefined> {
  const libraries = found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }
  try {
    await promisify(execFile)(found.path, ['--version'], { timeout: 10_000, env: libraries })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.trim().replace(/\s*\n\s*/g, ': ') : String(error)
  }
}
