import type { Printer } from '../model/printer.ts'

/** A printer that prints the same page once, however often it is asked; made for one document, since it keeps them. */
export function printedOnce(printer: Printer): Printer {
  const known = new Map<string, Promise<Uint8Array>>()
  return {
    version: printer.version,
    identity: printer.identity,
    isolation: printer.isolation,
    measure: (html, options) => printer.measure(html, options),
    print: (html, options) => {
      const key = `${options.paper}\n${html}`
      const found = known.get(key) ?? printer.print(html, options)
      known.set(key, found)
      return found
    },
    picture: (html, options) => printer.picture(html, options),
    close: () => printer.close()
  }
}
