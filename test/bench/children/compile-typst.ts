/** Makes PDFs of files of Markdown with Typst: all in this one process, one PDF of each. */
import { readFileSync, writeFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CompileJob, jobOfProcess } from '../lanes/child.ts'
import { typstOf } from './markdown-to-typst.ts'

const compiler = NodeCompiler.create()
for (const { markdown, pdf } of jobOfProcess<CompileJob>().files) {
  const mainFileContent = typstOf(readFileSync(markdown, 'utf8'))
  writeFileSync(pdf, compiler.pdf({ mainFileContent }))
  compiler.evictCache(10)
}
