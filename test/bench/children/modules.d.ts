// What the children use of each converter, so that types hold where the converters are not installed.

declare module '@myriaddreamin/typst-ts-node-compiler' {
  export class NodeCompiler {
    static create(): NodeCompiler
    pdf(document: { mainFileContent: string }): Uint8Array
    evictCache(age: number): void
  }
}

declare module 'md-to-pdf' {
  export function mdToPdf(
    input: { path: string },
    config: { launch_options: object }
  ): Promise<{ content: Uint8Array }>
}

declare module 'md-to-pdf/dist/lib/config.js' {
  export const defaultConfig: { basedir: string }
}

declare module 'md-to-pdf/dist/lib/md-to-pdf.js' {
  export function convertMdToPdf(
    input: { path: string },
    config: { basedir: string; port: number; dest: string },
    given: { browser: object }
  ): Promise<unknown>
}

declare module 'md-to-pdf/dist/lib/serve-dir.js' {
  type Server = { readonly server: object }
  export function serveDirectory(config: { basedir: string; port: number }): Promise<Server>
  export function closeServer(server: Server): Promise<void>
}

declare module 'get-port' {
  const getPort: () => Promise<number>
  export = getPort
}
