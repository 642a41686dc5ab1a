#!/usr/bin/env node
// Plain JavaScript without imports from the project: it must run on any Node, to say which Node is needed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`precis: found Node ${process.versions.node}, expected 22.18 or newer\n`)
  process.exitCode = 3
} else {
  const { existsSync } = await import('node:fs')
  // The package holds what was built of the sources; where the sources are, what was built may be old.
  const isSource = existsSync(new URL('./cli/main.ts', import.meta.url))
  const load = (name) =>
    import(new URL(isSource ? `./${name}.ts` : `../dist/${name}.js`, import.meta.url).href)
  try {
    const { keepCompiledCode } = await load('compile-cache')
    keepCompiledCode()
    const { main } = await load('cli/main')
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (error?.code !== 'EMFILE') throw error
    process.stderr.write('precis: found too low a limit of open files, expected more: `ulimit -n 1024`\n')
    process.exitCode = 3
  }
}
