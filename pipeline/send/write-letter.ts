import type { Labels } from '../model/labels.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { FactSheet } from '../model/views.ts'
import { analyse, compose, type MailOptions, mailRenderer } from '../stages.ts'
import type { Workshop } from '../workshop.ts'
import type { LetterAsked, Occasion, WrittenLetter } from './letter-jobs.ts'

/**
 * Makes a letter of a source: the fact sheet's own view, fitted as its page was, so that the mail says no more.
 *
 * @param parsed called when the text is parsed
 */
export function writeLetter(asked: LetterAsked, workshop: Workshop, parsed: () => void): WrittenLetter {
  const { source, entry, occasion } = asked
  const { document, briefing } = analyse(source, parsed)
  const options = workshop.composeOptions(source.language)
  const view = compose(briefing, document, options)['fact-sheet']
  const { labels } = options
  const shown = occasion === 'withdrawal' ? withoutFacts(view) : view
  const fit = entry.fits['fact-sheet'] ?? { density: 'normal', dropped: [] }
  const { withdrawn } = briefing.source
  const bodies = mailRenderer(workshop.theme)(shown, labels, fit, {
    notice: noticeOf(occasion, labels),
    reason: occasion === 'withdrawal' && typeof withdrawn === 'string' ? withdrawn : null,
    ...addresses(asked, options.siteUrl)
  })
  return { record: briefing.source, subject: subjectOf(shown, occasion, labels), ...bodies }
}

/** Prefix words that tell what the mail is; the protocol wants its label in the subject. */
function subjectOf({ frame }: FactSheet, occasion: Occasion, labels: Labels): string {
  const tlp = frame.tlp ? `${frame.tlp} ` : ''
  if (occasion === 'new') return `${tlp}${frame.title}`
  return `${tlp}${occasion === 'correction' ? labels.correction : labels.withdrawn}: ${frame.title}`
}

function noticeOf(occasion: Occasion, labels: Labels): string | null {
  if (occasion === 'new') return null
  return occasion === 'correction' ? labels.correctionText : labels.withdrawalText
}

function addresses(
  { entry, occasion, isAttached, unsubscribePlace }: LetterAsked,
  siteUrl: string | undefined
): Pick<MailOptions, 'brief' | 'pdf' | 'isAttached' | 'unsubscribe'> {
  const hasFile = (name: string) => entry.files.some(({ path }) => path === `${entry.slug}/${name}`)
  const published = (name: string) =>
    siteUrl !== undefined && occasion !== 'withdrawal' && hasFile(name)
      ? `${siteUrl}/${entry.slug}/${name}`
      : null
  return {
    brief: published('annotated-brief.html'),
    pdf: isAttached ? null : published('fact-sheet.pdf'),
    isAttached,
    unsubscribe: unsubscribePlace
  }
}

/** What is left of a fact sheet that was withdrawn: its head and foot. */
function withoutFacts(view: FactSheet): FactSheet {
  const { code: _, ...rest } = view
  return {
    ...rest,
    frame: { ...view.frame, bottomLine: null },
    figures: [],
    groups: [],
    timeline: { events: [], ticks: [] },
    terms: [],
    unknownTerms: [],
    quotation: null,
    asked: [],
    askedTotal: 0,
    concerns: []
  }
}

/** The file that is attached or linked. */
export function pdfOf(entry: ManifestEntry): ManifestEntry['files'][number] | undefined {
  return entry.files.find(({ path }) => path === `${entry.slug}/fact-sheet.pdf`)
}
