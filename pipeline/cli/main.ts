import { Command, CommanderError } from 'commander'
import { IsolationError, NoBrowserError } from '../browser/errors.ts'
import { report } from '../build/report.ts'
import { ConfigError, ThemeError } from '../stages.ts'
import { precisVersion } from '../workshop.ts'
import { buildCommand } from './build-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { exitCodes } from './exit-codes.ts'
import { extractCommand } from './extract-command.ts'
import { UsageError } from './settings.ts'
import { type Terminal, terminal } from './terminal.ts'
import { verifyCommand } from './verify-command.ts'

type Run = (paths: string[], flags: object, terminal: Terminal) => Promise<number>

/**
 * Runs the command line.
 *
 * @param args the words behind `precis`
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const streams = terminal()
  let code: number = exitCodes.fine
  const run = (command: Run) => async (paths: string[], flags: object) => {
    code = await command(paths, flags, streams)
  }
  try {
    await program(run).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return failure(error, streams)
  }
}

function program(run: (command: Run) => (paths: string[], flags: object) => Promise<void>): Command {
  const precis = new Command('precis')
    .description('A source text becomes an executive summary, an annotated brief and a fact sheet.')
    .version(precisVersion)
    .exitOverride()
    .showSuggestionAfterError()
  withSettings(precis.command('build').description('build the documents of sources'))
    .argument('[path...]', 'sources or folders of sources')
    .option('--formats <list>', 'html,pdf')
    .option('--theme <name>', 'a theme or its folder')
    .option('--paper <size>', 'a4 or letter')
    .option('--concurrency <n>', 'documents in work at one time')
    .option('--strict', 'warnings are errors')
    .option('--verify', 'verify what was built')
    .option('--browser <path>', 'the browser to print with')
    .option('--verbose', 'also show what is good to know')
    .action(run(buildCommand))
  withSettings(precis.command('extract').description('write briefings as JSON, one object a line'))
    .argument('[path...]', 'sources or folders of sources')
    .option('--ndjson', 'answer rows {"id","text",…} from standard input')
    .action(run(extractCommand))
  withSettings(precis.command('verify').description('prove every statement of every built document'))
    .argument('[path...]', 'sources or folders of sources')
    .action(run(verifyCommand))
  withSettings(precis.command('doctor').description('say what was found on this machine'))
    .option('--theme <name>', 'a theme or its folder')
    .option('--browser <path>', 'the browser to print with')
    .action((flags: object) => run((_, given, streams) => doctorCommand(given, streams))([], flags))
  for (const command of precis.commands) command.exitOverride().showSuggestionAfterError()
  return precis
}

function withSettings(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration file')
    .option('--out <folder>', 'where documents go')
    .option('--documents <list>', 'executive-summary,annotated-brief,fact-sheet')
}

function failure(error: unknown, streams: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  if (error instanceof ConfigError || error instanceof ThemeError) {
    for (const line of report(error.problems, { color: streams.color, verbose: true })) streams.line(line)
    return exitCodes.usage
  }
  const text = error instanceof Error ? error.message : String(error)
  streams.line(`precis: ${text}`)
  if (error instanceof NoBrowserError || error instanceof IsolationError) return exitCodes.environment
  return error instanceof UsageError ? exitCodes.usage : exitCodes.content
}
