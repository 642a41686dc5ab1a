import type { Config } from '../model/config.ts'
import type { Message } from '../model/message.ts'

/** What a session of looking and writing takes. */
export interface DevOptions {
  /** Files and folders; the configured source folder where there are none. */
  readonly paths: readonly string[]
  /** The project's folder: relative paths start here. */
  readonly root: string
  /**
   * Reads the configuration anew, with what goes over it.
   *
   * @throws SettingsError where it is wrong
   */
  readonly readSettings: () => Promise<Config>
  /** The configuration's file; it need not be there yet. */
  readonly configPath: string
  /** The port to listen on; 0 takes any that is free. */
  readonly port: number
  /** How many sources are drafted at a time. */
  readonly concurrency: number
  /** A browser to use instead of the one that is found. */
  readonly browserPath?: string
  /** The value of PUPPETEER_EXECUTABLE_PATH. */
  readonly environmentPath?: string
  /** The value of SOURCE_DATE_EPOCH, in seconds. */
  readonly epoch?: number
  /** Told of what is wrong with settings, paths and browser. */
  readonly onTrouble: (trouble: readonly Message[]) => void
}

/** A session that runs. */
export interface Dev {
  /** Where its pages are, such as `http://127.0.0.1:4810/`. */
  readonly address: string
  /** Ends it with all its processes. */
  close(): Promise<void>
}
