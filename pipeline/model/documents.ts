/** The three documents, by the names of their files. */
export const documentNames = ['executive-summary', 'annotated-brief', 'fact-sheet'] as const

/** The name of a document. */
export type DocumentName = (typeof documentNames)[number]

/** The two formats of a document. */
export const formatNames = ['html', 'pdf'] as const

/** The name of an output format. */
export type FormatName = (typeof formatNames)[number]

/** The paper sizes. */
export const paperNames = ['a4', 'letter'] as const

/** The name of a paper size. */
export type PaperName = (typeof paperNames)[number]
