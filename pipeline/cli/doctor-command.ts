import { describeBrowser } from '../browser/doctor.ts'
import { precisVersion } from '../precis-version.ts'
import { openWorkshop } from '../workshop.ts'
import { environment } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** The options of `precis doctor`. */
export interface DoctorFlags extends SettingFlags {
  readonly browser?: string
}

/** Says what was found on this machine: Node, theme, fonts, browser and its isolation. */
export async function doctorCommand(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const workshop = await openWorkshop(config, root)
  const { theme } = workshop
  terminal.out(
    `precis ${precisVersion}\nnode ${process.versions.node}\ntheme ${theme.name} ${theme.sha256.slice(0, 12)}\n`
  )
  for (const { name, version } of workshop.renderer().fonts) terminal.out(`font ${name} ${version}\n`)
  const { environmentPath } = environment()
  const found = await describeBrowser({
    browserPath: flags.browser,
    environmentPath,
    isolation: config.isolation
  })
  terminal.out(`browser ${found.version} (${found.kind}) ${found.path}\nisolation ${found.isolation}\n`)
  for (const note of found.notes) terminal.out(`  ${note}\n`)
  return exitCodes.fine
}
