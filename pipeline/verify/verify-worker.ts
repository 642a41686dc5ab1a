import { serve } from '../workers/serve.ts'
import { openWorkshop } from '../workshop.ts'
import { proveEntry } from './entry-proof.ts'
import type { WorkerData, VerifyJobs } from './verify-jobs.ts'

serve<VerifyJobs, WorkerData>(({ config, root }) => {
  /** What all jobs of this worker share; opened by the first one. */
  let opened: ReturnType<typeof openWorkshop> | undefined
  return {
    proof: async ({ source, entry }, { parsed }) => {
      opened ??= openWorkshop(config, root)
      return proveEntry(source, entry, await opened, parsed)
    }
  }
})
