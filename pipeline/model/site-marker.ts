import { z } from 'zod'

/** `precis-site.json`: what tells a site that Précis made from a stranger's folder, and whether it is up to date. */
export const siteMarkerSchema = z.object({
  generator: z.literal('Précis'),
  version: z.literal('1.0'),
  /** The digest of all that the site was made of. */
  fingerprint: z.string(),
  /** The day from which on all that it holds may be published: the end of the last embargo. */
  from: z.string().optional(),
  /** When a version of a source that says no date was published first, by slug. */
  seen: z.record(z.string(), z.object({ version: z.string(), day: z.string() }))
})

/** `precis-site.json`. */
export type SiteMarker = z.infer<typeof siteMarkerSchema>

/** The name of the marker's file. */
export const siteMarkerName = 'precis-site.json'

/** A marker as its file holds it. */
export function siteMarkerText(marker: SiteMarker): string {
  return `${JSON.stringify(marker, null, 2)}\n`
}
