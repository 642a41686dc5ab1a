import { serve } from '../workers/serve.ts'
import { openWorkshop } from '../workshop.ts'
import type { LetterJobs, WorkerData } from './letter-jobs.ts'
import { writeLetter } from './write-letter.ts'

serve<LetterJobs, WorkerData>(({ config, root }) => {
  /** What all jobs of this worker share; opened by the first one. */
  let opened: ReturnType<typeof openWorkshop> | undefined
  return {
    letter: async (asked, { parsed }) => {
      opened ??= openWorkshop(config, root)
      return writeLetter(asked, await opened, parsed)
    }
  }
})
