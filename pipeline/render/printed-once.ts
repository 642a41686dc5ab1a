import type { Box, Printer, PrintOptions } from '../model/printer.ts'

/** A printer that prints and measures the same page once, however often it is asked; made for one document, since it keeps them. */
export function printedOnce(printer: Printer): Printer {
  const prints = new Map<string, Promise<Uint8Array>>()
  const measures = new Map<string, Promise<readonly Box[]>>()
  return {
    version: printer.version,
    identity: printer.identity,
    isolation: printer.isolation,
    measure: (html, options) => once(measures, html, options, () => printer.measure(html, options)),
    print: (html, options) => once(prints, html, options, () => printer.print(html, options)),
    picture: (html, options) => printer.picture(html, options),
    close: () => printer.close()
  }
}

function once<Made>(
  known: Map<string, Promise<Made>>,
  html: string,
  { paper }: PrintOptions,
  make: () => Promise<Made>
): Promise<Made> {
  // The words of a page say which faces it has.
  const key = `${paper}\n${html}`
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}
