import { readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The revision from which on a run is about changes: what a pull request is to be merged into, what stood before a
 * push (GitHub Actions, GitLab CI); elsewhere the last commit, so that what is not committed counts.
 */
export function startOfRun(environment: Environment): string {
  const {
    GITHUB_BASE_REF: base,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: request,
    CI_COMMIT_BEFORE_SHA: before
  } = environment
  if (base) return `origin/${base}`
  return pushed(environment.GITHUB_EVENT_PATH) ?? request ?? before ?? 'HEAD'
}

/** What stood before the push that GitHub tells of. */
function pushed(path: string | undefined): string | undefined {
  if (!path) return undefined
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const has = typeof event === 'object' && event !== null && 'before' in event
    return has && typeof event.before === 'string' ? event.before : undefined
  } catch {
    return undefined
  }
}
