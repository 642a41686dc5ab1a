import { message } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import type { Dev, DevOptions } from './dev-options.ts'
import { readSettings, type Settings } from './settings.ts'
import { serve } from './serve/server.ts'
import { Session } from './session.ts'

/**
 * Serves the documents of sources while somebody writes, and makes anew what changes. Writes nothing but the sidecars
 * that somebody asks it to.
 *
 * @throws SettingsError where the configuration is wrong at the start; the system's error where the port can't be had
 */
export async function openDev(options: DevOptions): Promise<Dev> {
  const settings = await readSettings(options)
  // The browser takes longest to start and is needed last.
  const opening = openBrowser(options, settings)
  const printer = opening.catch(() => undefined)
  const session = new Session(options, settings, printer)
  try {
    const serving = await serve(session, options.port)
    opening.catch((error: unknown) => session.troubles.say('browser', [noBrowser(error)]))
    await session.begin()
    return {
      address: `http://127.0.0.1:${serving.port}/`,
      close: async () => {
        await serving.close()
        await end(session, printer)
      }
    }
  } catch (error) {
    await end(session, printer)
    throw error
  }
}

async function end(session: Session, printer: Promise<Printer | undefined>): Promise<void> {
  await session.close()
  await (await printer)?.close()
}

async function openBrowser(
  { browserPath, environmentPath }: DevOptions,
  { config: { isolation, deadline } }: Settings
): Promise<Printer> {
  const { openPrinter } = await import('../browser/printer.ts')
  return openPrinter({ browserPath, environmentPath, isolation, deadline, pages: 1 })
}

function noBrowser(error: unknown) {
  const said = error instanceof Error ? error.message : String(error)
  return message('browser-failed', `${said}; pages are shown without being fitted to their paper`)
}
