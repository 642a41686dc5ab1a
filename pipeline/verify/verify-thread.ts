import { workerData } from 'node:worker_threads'
import { serve } from '../threads/serve.ts'
import { openWorkshop } from '../workshop.ts'
import { proveEntry } from './entry-proof.ts'
import type { ThreadData, VerifyJobs } from './verify-jobs.ts'

const { config, root }: ThreadData = workerData

/** What all jobs of this thread share; opened by the first one. */
let opened: ReturnType<typeof openWorkshop> | undefined

serve<VerifyJobs>({
  proof: async ({ source, entry }, { parsed }) => {
    opened ??= openWorkshop(config, root)
    return proveEntry(source, entry, await opened, parsed)
  }
})
