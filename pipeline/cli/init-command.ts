import { startProject } from '../init/init.ts'
import { precisVersion } from '../precis-version.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Begins a project in the present folder and says what to do next; returns the exit code. */
export async function initCommand(terminal: Terminal): Promise<number> {
  const { written, kept } = await startProject(process.cwd(), precisVersion)
  for (const path of written) terminal.line(`wrote ${path}`)
  for (const path of kept) terminal.line(`kept ${path} as it is`)
  const packages = kept.includes('package.json') ? 'npm install --save-dev precis' : 'npm install'
  terminal.line(`Next: \`${packages}\`, then \`npx precis build\`; documents go to output/`)
  return exitCodes.fine
}
