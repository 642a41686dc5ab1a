import { Command, CommanderError } from 'commander'
import { IsolationError, NoBrowserError } from '../browser/errors.ts'
import { report } from '../build/report.ts'
import { MachineError } from '../model/machine-error.ts'
import { SettingsError } from '../model/settings-error.ts'
import { precisVersion } from '../precis-version.ts'
import { exitCodes } from './exit-codes.ts'
import { collected } from './reporting.ts'
import { type Terminal, terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

type Run = (paths: string[], flags: object, terminal: Terminal) => Promise<number>

/** A command's code is loaded when the command is called: help and a wrong option answer at once. */
type Load = () => Promise<Run>

/**
 * Runs the command line.
 *
 * @param args the words behind `precis`
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const streams = terminal()
  let code: number = exitCodes.fine
  const run = (load: Load) => async (paths: string[], flags: object) => {
    const command = await load()
    code = await command(paths, flags, streams)
  }
  try {
    await program(run).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return failure(error, streams)
  }
}

/** Makes what a command does of what loads it. */
type Act = (load: Load) => (paths: string[], flags: object) => Promise<void>

function program(run: Act): Command {
  const precis = new Command('precis')
    .description('A source text becomes an executive summary, an annotated brief and a fact sheet.')
    .version(precisVersion)
    .exitOverride()
    .showSuggestionAfterError()
  addBuild(precis, run)
  addSend(precis, run)
  addPublish(precis, run)
  addCheck(precis, run)
  addDiff(precis, run)
  withSettings(precis.command('extract').description('write briefings as JSON, one object a line'))
    .argument('[path...]', 'sources or folders of sources')
    .option('--ndjson', 'answer rows {"id","text",…} from standard input')
    .action(run(async () => (await import('./extract-command.ts')).extractCommand))
  withSettings(precis.command('explain').description('say why a statement was chosen, or a sentence was not'))
    .argument('<file>', 'one source')
    .argument('[id]', 'a statement or a sentence, such as k2; all statements where there is none')
    .option('--json', 'write it as JSON')
    .action((file: string, id: string | undefined, flags: object) =>
      run(async () => (await import('./explain-command.ts')).explainCommand)(
        id === undefined ? [file] : [file, id],
        flags
      )
    )
  withSettings(
    precis.command('dev').description('show documents in the browser while their sources are written')
  )
    .argument('[path...]', 'sources or folders of sources')
    .option('--port <n>', 'where the pages are on this machine, 4810 if not given; 0 finds a free port')
    .option('--theme <name>', 'a theme or its folder')
    .option('--paper <size>', 'a4 or letter')
    .option('--concurrency <n>', 'sources in work at one time')
    .option('--browser <path>', 'the browser to fit pages with')
    .action(run(async () => (await import('./dev-command.ts')).devCommand))
  withSettings(precis.command('verify').description('prove every statement of every built document'))
    .argument('[path...]', 'sources or folders of sources')
    .option('--theme <name>', 'the theme that they were built with, or its folder')
    .option('--reporter <name[=file]>', reporterWords, collected)
    .action(run(async () => (await import('./verify-command.ts')).verifyCommand))
  precis
    .command('merge')
    .description('make one output folder of those of shards')
    .argument('<folder...>', 'output folders of shards')
    .option('--config <file>', 'the configuration file')
    .option('--out <folder>', 'where all goes')
    .action(run(async () => (await import('./merge-command.ts')).mergeCommand))
  precis
    .command('init')
    .description('begin a project here: configuration, a first source, workflows for GitHub')
    .action(() => run(init)([], {}))
  withSettings(precis.command('doctor').description('say what was found on this machine'))
    .option('--theme <name>', 'a theme or its folder')
    .option('--browser <path>', 'the browser to print with')
    .action((flags: object) => run(doctor)([], flags))
  for (const command of precis.commands) command.exitOverride().showSuggestionAfterError()
  return precis
}

function addBuild(precis: Command, run: Act): void {
  withSettings(precis.command('build').description('build the documents of sources'))
    .argument('[path...]', 'sources or folders of sources')
    .option('--formats <list>', 'html,pdf')
    .option('--theme <name>', 'a theme or its folder')
    .option('--paper <size>', 'a4 or letter')
    .option('--concurrency <n>', 'documents in work at one time')
    .option('--changed [revision]', 'only what has changed in git since a revision')
    .option('--shard <i/n>', 'one of n parts of the sources')
    .option('--force', 'also what has not changed')
    .option('--dry-run', 'say what would be built, and write nothing')
    .option('--fail-fast', 'begin nothing more once a source is refused')
    .option('--max-warnings <n>', 'fail where there are more warnings')
    .option('--strict', 'warnings are errors')
    .option('--verify', 'verify what was built')
    .option('--browser <path>', 'the browser to print with')
    .option('--reporter <name[=file]>', reporterWords, collected)
    .option('--verbose', 'also show what is good to know')
    .action(run(async () => (await import('./build-command.ts')).buildCommand))
}

function addSend(precis: Command, run: Act): void {
  precis
    .command('send')
    .description('write fact sheets as mail, or send them')
    .argument('<path...>', 'sources or folders of sources')
    .option('--config <file>', 'the configuration file')
    .option('--out <folder>', 'where the documents are')
    .option('--theme <name>', 'the theme that they were built with, or its folder')
    .option('--recipients <file>', 'a list of readers, CSV or YAML')
    .option('--tag <name...>', 'only readers with one of these tags')
    .option('--deliver', 'send by the mail server; without it messages are written into the outbox')
    .option('--dry-run', 'say who would get what, and write nothing')
    .option('--allow-tlp <label>', 'the narrowest audience that may be written to; GREEN if not given')
    .option('--corrects <version>', 'to those who got this version, as a correction or withdrawal')
    .option('--resend-uncertain', 'also where nobody knows whether it was sent before')
    .option('--resend-refused', 'also where the server refused it before')
    .option('--verbose', 'show whole addresses')
    .action(run(async () => (await import('./send-command.ts')).sendCommand))
}

function addPublish(precis: Command, run: Act): void {
  withSettings(precis.command('publish').description('make a static site of what was built'))
    .argument('[path...]', 'sources or folders of sources; all that was built where there are none')
    .requiredOption('--site <folder>', 'the folder of the site, which is replaced as a whole')
    .option('--theme <name>', 'a theme or its folder')
    .option('--allow-tlp <label>', 'the narrowest TLP label that may be published, CLEAR if not given')
    .option('--date <day>', 'the day of the publication, for embargoes; today if not given')
    .action(run(async () => (await import('./publish-command.ts')).publishCommand))
}

const reporterWords = 'people, quiet, json, github, junit or sarif, into a file; may be given several times'

function addCheck(precis: Command, run: Act): void {
  withSettings(
    precis.command('check').description('say what is amiss in sources or out of date; write nothing')
  )
    .argument('[path...]', 'sources or folders of sources')
    .option('--formats <list>', 'html,pdf: those that were built')
    .option('--theme <name>', 'the theme that they were built with, or its folder')
    .option('--paper <size>', 'the paper that they were built for, a4 or letter')
    .option('--concurrency <n>', 'sources in work at one time')
    .option('--changed [revision]', 'only what has changed in git since a revision')
    .option('--shard <i/n>', 'one of n parts of the sources')
    .option('--no-outputs', 'look at the sources alone')
    .option('--max-warnings <n>', 'fail where there are more warnings')
    .option('--strict', 'warnings are errors')
    .option('--browser <path>', 'the browser that they were printed with')
    .option('--reporter <name[=file]>', reporterWords, collected)
    .option('--verbose', 'also show what is good to know')
    .action(run(async () => (await import('./check-command.ts')).checkCommand))
}

function addDiff(precis: Command, run: Act): void {
  withSettings(precis.command('diff').description('say what of two versions of a source differs'))
    .argument('<path...>', 'the earlier and the later version; one source with --ref')
    .option('--ref <revision>', 'the earlier version is the one of git, such as HEAD~1')
    .option('--format <name>', 'people, markdown or json')
    .option('--exit-code', 'end with 1 where they differ')
    .action(run(async () => (await import('./diff-command.ts')).diffCommand))
}

async function doctor(): Promise<Run> {
  const { doctorCommand } = await import('./doctor-command.ts')
  return (_, flags, streams) => doctorCommand(flags, streams)
}

async function init(): Promise<Run> {
  const { initCommand } = await import('./init-command.ts')
  return (_paths, _flags, streams) => initCommand(streams)
}

function withSettings(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration file')
    .option('--out <folder>', 'where documents go')
    .option('--documents <list>', 'executive-summary,annotated-brief,fact-sheet')
}

/** What is thrown where the machine lacks something. */
const lacking = [NoBrowserError, IsolationError, MachineError]

function failure(error: unknown, streams: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  if (error instanceof SettingsError) {
    for (const line of report(error.problems, { color: streams.color, verbose: true })) streams.line(line)
    return exitCodes.usage
  }
  const text = error instanceof Error ? error.message : String(error)
  streams.line(`precis: ${text}`)
  if (lacking.some((kind) => error instanceof kind)) return exitCodes.environment
  return error instanceof UsageError ? exitCodes.usage : exitCodes.content
}
