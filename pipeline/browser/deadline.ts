import { PageFailure } from './errors.ts'

/** Waits for `work`, at most so many seconds; then throws a PageFailure of kind `deadline`. */
export async function withinDeadline<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const reason = `not done after ${seconds} seconds`
    timer = setTimeout(() => reject(new PageFailure('deadline', reason)), seconds * 1000)
  })
  // What is given up on may still fail later, with nobody listening.
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
