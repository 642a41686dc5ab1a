import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Isolation } from '../model/printer.ts'
import { isRoot, unprivilegedUser } from './folders.ts'

/**
 * One way to start a browser. `wrapper` is put before it: a command that replaces itself by the browser, so that
 * process id and open pipes stay. `dropped`: it runs as the unprivileged user instead of root. `sandbox`: Chromium's
 * own sandbox is on.
 */
export interface IsolationPlan {
  readonly isolation: Isolation
  readonly description: string
  readonly wrapper: readonly string[]
  readonly dropped: boolean
  readonly sandbox: boolean
}

const folders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/run/current-system/sw/bin']

/**
 * The plans that this machine may allow, the safest first. `full`: own, empty network namespace, and an unprivileged
 * user with Chromium's sandbox on; `partial`: one of the two; `none`: neither. Which wrappers work is found by
 * running them once in each process; whether Chromium's sandbox works shows only when it starts. On macOS and Windows
 * there are no namespaces: the sandbox alone.
 */
export async function isolationPlans(): Promise<IsolationPlan[]> {
  if (process.platform !== 'linux') return plainPlans()
  const plans = isRoot() ? rootPlans() : userPlans()
  const works = await Promise.all(plans.map((plan) => wrapperWorks(plan.wrapper)))
  return plans.filter((_, index) => works[index] === true)
}

function rootPlans(): IsolationPlan[] {
  const network = [tool('unshare'), '-n', '-i']
  const user = [
    tool('setpriv'),
    `--reuid=${unprivilegedUser}`,
    `--regid=${unprivilegedUser}`,
    '--clear-groups',
    '--no-new-privs',
    '--bounding-set=-all'
  ]
  const both = [...network, ...user]
  return [
    plan('full', 'own network, user nobody, sandbox', both, { dropped: true, sandbox: true }),
    plan('partial', 'own network, user nobody, no sandbox', both, { dropped: true, sandbox: false }),
    plan('partial', 'user nobody, sandbox', user, { dropped: true, sandbox: true }),
    plan('partial', 'own network, no sandbox', network, { dropped: false, sandbox: false }),
    plan('none', 'user nobody, no sandbox', user, { dropped: true, sandbox: false }),
    plan('none', 'no sandbox', [], { dropped: false, sandbox: false })
  ]
}

function userPlans(): IsolationPlan[] {
  const network = [tool('unshare'), '-U', '--map-user=1000', '--map-group=1000', '-n', '-i']
  return [
    plan('full', 'own network, sandbox', network, { dropped: false, sandbox: true }),
    ...plainPlans().slice(0, 1),
    plan('partial', 'own network, no sandbox', network, { dropped: false, sandbox: false }),
    ...plainPlans().slice(1)
  ]
}

function plainPlans(): IsolationPlan[] {
  return [
    plan('partial', 'sandbox', [], { dropped: false, sandbox: true }),
    plan('none', 'no sandbox', [], { dropped: false, sandbox: false })
  ]
}

function plan(
  isolation: Isolation,
  description: string,
  wrapper: readonly string[],
  how: { readonly dropped: boolean; readonly sandbox: boolean }
): IsolationPlan {
  return { isolation, description, wrapper, ...how }
}

function tool(name: string): string {
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path)) ?? `/usr/bin/${name}`
}

const tried = new Map<string, Promise<boolean>>()

function wrapperWorks(wrapper: readonly string[]): Promise<boolean> {
  const key = wrapper.join(' ')
  const known = tried.get(key)
  if (known !== undefined) return known
  const result = tryWrapper([...wrapper, tool('true')])
  tried.set(key, result)
  return result
}

async function tryWrapper(command: readonly string[]): Promise<boolean> {
  const [file = '', ...words] = command
  if (words.length === 0) return true
  try {
    await promisify(execFile)(file, words, { timeout: 5000, env: {} })
    return true
  } catch {
    return false
  }
}
