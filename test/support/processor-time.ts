/**
 * Milliseconds that this thread has computed so far. Tests that look for slow ways of reading a text count these: on a
 * crowded machine the clock runs on while a thread waits for its turn.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
