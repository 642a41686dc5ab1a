import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { parse } from 'yaml'
import { z } from 'zod'

/** A step of a workflow or of a composite action. */
const stepSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  run: z.string().optional(),
  uses: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({})
})

type Step = z.infer<typeof stepSchema>

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })).default({}),
  outputs: z.record(z.string(), z.object({ value: z.string() })).default({}),
  runs: z.object({ using: z.literal('composite'), steps: z.array(stepSchema) })
})

const workflowSchema = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(stepSchema) }))
})

/** What stands in the contexts of expressions, such as `github`. */
type Contexts = Readonly<Record<string, unknown>>

/** What another's action does here; it gives its outputs. */
export type Foreign = (
  given: Readonly<Record<string, string>>,
  job: { readonly folder: string; readonly github: Contexts }
) => Promise<Record<string, string>>

/** Where a job runs and what it is about. */
export interface JobSettings {
  /** The workspace. */
  readonly folder: string
  /** For the files by which steps speak to the runner. */
  readonly scratch: string
  /** The context `github`: `event_name`, `ref`, `sha`, `event` and so on. */
  readonly github: Contexts
  /** Variables of the machine. */
  readonly env: Readonly<Record<string, string>>
  /** Others' actions, by their names without a version. */
  readonly foreign: Readonly<Record<string, Foreign>>
}

/** What became of a job. */
export interface JobRun {
  readonly succeeded: boolean
  /** Exit codes of the steps that ran, by name or id; those of actions among them. */
  readonly codes: Readonly<Record<string, number>>
  /** All that steps wrote, workflow commands among it. */
  readonly log: string
  readonly summary: string
  /** Outputs of the job's steps by their ids or names. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Runs the steps of a job as GitHub's runner does: the same files, variables, expressions and shells. */
export async function runJob(workflow: string, job: string, settings: JobSettings): Promise<JobRun> {
  const { jobs } = workflowSchema.parse(parse(workflow))
  const files = { output: join(settings.scratch, 'output'), summary: join(settings.scratch, 'summary.md') }
  writeFileSync(files.summary, '')
  const state: JobState = { log: '', codes: {} }
  const run = new Steps(settings, files, state)
  const succeeded = await run.all(jobs[job]?.steps ?? [], {})
  return {
    succeeded,
    codes: state.codes,
    log: state.log,
    summary: readFileSync(files.summary, 'utf8'),
    outputs: run.outputs
  }
}

/** The files by which steps speak to the runner. */
interface StepFiles {
  readonly output: string
  readonly summary: string
}

/** What all steps of a job add to, those of actions too. */
interface JobState {
  log: string
  readonly codes: Record<string, number>
}

class Steps {
  readonly settings: JobSettings
  readonly files: StepFiles
  readonly state: JobState
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Record<string, Record<string, string>> = {}
  readonly #outcomes: Record<string, string> = {}
  #failed = false

  constructor(settings: JobSettings, files: StepFiles, state: JobState, inputs: Record<string, string> = {}) {
    this.settings = settings
    this.files = files
    this.state = state
    this.inputs = inputs
  }

  async all(steps: readonly Step[], github: Contexts): Promise<boolean> {
    for (const step of steps) {
      const name = step.id ?? step.name ?? step.uses ?? ''
      const contexts = this.#contexts(github)
      if (!isWanted(step.if, contexts, this.#failed)) {
        this.#outcomes[name] = 'skipped'
        continue
      }
      const code =
        step.run === undefined ? await this.#use(step, name, contexts) : await this.#run(step, name, contexts)
      this.state.codes[name] = code
      this.#outcomes[name] = code === 0 ? 'success' : 'failure'
      this.#failed ||= code !== 0
    }
    return !this.#failed
  }

  #contexts(github: Contexts): Contexts {
    const names = new Set([...Object.keys(this.outputs), ...Object.keys(this.#outcomes)])
    const steps = Object.fromEntries(
      [...names].map((name) => [
        name,
        { outputs: this.outputs[name] ?? {}, outcome: this.#outcomes[name] ?? '' }
      ])
    )
    return {
      github: { ...this.settings.github, ...github },
      inputs: this.inputs,
      steps,
      runner: { os: 'Linux' }
    }
  }

  async #run(step: Step, name: string, contexts: Contexts): Promise<number> {
    const { folder, env, github } = this.settings
    writeFileSync(this.files.output, '')
    const own = Object.fromEntries(
      Object.entries(step.env).map(([key, value]) => [key, filled(value, contexts)])
    )
    const variables = Object.entries(github).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`GITHUB_${key.toUpperCase()}`, value]] : []
    )
    const known = { GITHUB_OUTPUT: this.files.output, GITHUB_STEP_SUMMARY: this.files.summary }
    const words = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', filled(step.run ?? '', contexts)]
    const running = promisify(execFile)('bash', words, {
      cwd: folder,
      env: { ...env, CI: 'true', GITHUB_ACTIONS: 'true', ...Object.fromEntries(variables), ...known, ...own },
      maxBuffer: 64 * 1024 * 1024
    })
    const { code, stdout, stderr } = await running.then(
      (done) => ({ code: 0, ...done }),
      (error) => error as { code: number; stdout: string; stderr: string }
    )
    this.state.log += stdout + stderr
    this.outputs[name] = outputsIn(readFileSync(this.files.output, 'utf8'))
    return code
  }

  async #use({ uses = '', with: given }: Step, name: string, contexts: Contexts): Promise<number> {
    const words = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, filled(String(value), contexts)])
    )
    const foreign = this.settings.foreign[uses.split('@')[0] ?? '']
    if (foreign) {
      this.outputs[name] = await foreign(words, this.settings)
      return 0
    }
    if (!uses.startsWith('./')) throw new Error(`Unexpected action ${uses}, expected one that is known here`)
    const file = resolve(this.settings.folder, uses, 'action.yml')
    const action = actionSchema.parse(parse(readFileSync(file, 'utf8')))
    const defaults = Object.entries(action.inputs).map(([key, input]) => [key, input.default ?? ''])
    const unknown = Object.keys(words).filter((key) => !Object.hasOwn(action.inputs, key))
    if (unknown.length > 0) throw new Error(`Unexpected inputs ${unknown.join()} of ${uses}`)
    const inner = new Steps(this.settings, this.files, this.state, {
      ...Object.fromEntries(defaults),
      ...words
    })
    const succeeded = await inner.all(action.runs.steps, { action_path: dirname(file) })
    const after = inner.#contexts({})
    this.outputs[name] = Object.fromEntries(
      Object.entries(action.outputs).map(([key, { value }]) => [key, filled(value, after)])
    )
    return succeeded ? 0 : 1
  }
}

/** Whether a step runs: by its condition, which asks for success where it asks for no other end. */
function isWanted(condition: string | undefined, contexts: Contexts, failed: boolean): boolean {
  const words = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  const asksForAnEnd = /\b(?:success|failure|always|cancelled)\(/.test(words)
  return isTrue(evaluated(asksForAnEnd ? words : `success() && (${words})`, contexts, failed))
}

function isTrue(value: data.ExpressionData): boolean {
  return !['', 'false', '0'].includes(value.coerceString())
}

/** Words with their expressions replaced by what these come to. */
function filled(words: string, contexts: Contexts): string {
  return words.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(expression, contexts, false).coerceString()
  )
}

function evaluated(expression: string, contexts: Contexts, failed: boolean): data.ExpressionData {
  const ends = { success: !failed, failure: failed, always: true, cancelled: false }
  const functions = Object.entries(ends).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value)
  }))
  const { tokens } = new Lexer(expression.trim()).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

/** What a step wrote to `GITHUB_OUTPUT`: lines of a name and a value. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  )
}
