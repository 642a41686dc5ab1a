// What the adapters use of each library, so that types hold where the libraries are not installed.

declare module 'sentencex' {
  export function segment(language: string, text: string): string[]
}

declare module 'sentence-splitter' {
  export function split(text: string): { type: string; raw: string }[]
}

declare module 'sbd' {
  export function sentences(text: string, options?: Record<string, boolean>): string[]
}

declare module 'compromise' {
  interface Found {
    text: string
    terms: { offset: { start: number; length: number } }[]
    number?: { num: number | null; unit?: string }
    dates?: { start: string | null; unit?: string }
  }
  interface View {
    json(options?: { offset?: boolean; text?: boolean }): Found[]
    out(kind: 'array'): string[]
    sentences(): View
    numbers(): View
    people(): View
    organizations(): View
    places(): View
    quotations(): View
    dates(options?: { today?: string }): View
  }
  const nlp: { (text: string): View; plugin(plugin: object): void }
  export default nlp
}

declare module 'compromise-dates' {
  const plugin: object
  export default plugin
}

declare module 'chrono-node' {
  type Component = 'year' | 'month' | 'day' | 'weekday' | 'hour'
  interface Components {
    get(name: Component): number | null
    isCertain(name: Component): boolean
  }
  export function parse(text: string, reference?: Date): { index: number; text: string; start: Components }[]
}

declare module '@microsoft/recognizers-text-date-time' {
  interface Found {
    start: number
    end: number
    resolution?: { values: { timex?: string; type: string; value?: string }[] } | null
  }
  const recognizers: {
    recognizeDateTime(text: string, culture: string, options: undefined, reference: Date): Found[]
  }
  export default recognizers
}

declare module '@microsoft/recognizers-text-number-with-unit' {
  interface Found {
    start: number
    end: number
    resolution?: { value?: string | null; unit?: string | null } | null
  }
  type Recognize = (text: string, culture: string) => Found[]
  const recognizers: Record<
    'recognizeAge' | 'recognizeCurrency' | 'recognizeDimension' | 'recognizeTemperature',
    Recognize
  >
  export default recognizers
}

declare module '@microsoft/recognizers-text-number' {
  interface Found {
    start: number
    end: number
    resolution?: { value?: string | null } | null
  }
  const recognizers: { recognizeNumber(text: string, culture: string): Found[] }
  export default recognizers
}

declare module 'keyword-extractor' {
  const extractor: { extract(text: string, options: Record<string, unknown>): string[] }
  export default extractor
}

declare module 'retext' {
  interface Keyphrase {
    matches: { nodes: { position: { start: { offset: number }; end: { offset: number } } }[] }[]
  }
  interface Processor {
    use(plugin: object, options?: object): Processor
    processSync(text: string): { data: { keyphrases?: Keyphrase[] } }
  }
  export function retext(): Processor
}

declare module 'retext-pos' {
  const plugin: object
  export default plugin
}

declare module 'retext-keywords' {
  const plugin: object
  export default plugin
}

declare module 'ts-textrank' {
  interface Sentence {
    readonly position: number
    readonly score: number
  }
  interface Parser {
    parse(text: string, language: string): Text
  }
  export class Text {
    readonly sentences: Sentence[]
    constructor(raw: string, sentences: Sentence[])
  }
  export class DefaultTextParser implements Parser {
    parse(text: string, language: string): Text
    buildSentence(raw: string, language: string, position: number): Sentence
  }
  export class SorensenDiceSimilarity {}
  export class NullLogger {}
  export class RelativeSummarizerConfig {
    constructor(ratio: number, similarity: object, parser: Parser, damping: number, sorting: number)
  }
  export class Summarizer {
    static readonly SORT_SCORE: number
    constructor(config: RelativeSummarizerConfig, logger: NullLogger)
    summarize(text: string, language: string): string[]
  }
}
