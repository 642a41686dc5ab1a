import { srgbProfile } from './colour-profile.ts'
import { markContents } from './content-marks.ts'
import { repairCharacterMaps } from './character-maps.ts'
import type { PdfFile } from './file.ts'
import { keepLimits } from './limits.ts'
import { type DocumentInformation, describe } from './metadata.ts'
import { nameBookmarks } from './outline.ts'
import { readPdf } from './reader.ts'
import { gatherAttributes } from './repairs/attributes.ts'
import { withoutDecoration } from './repairs/decoration.ts'
import { describeFigures } from './repairs/figures.ts'
import { simplifyGroups } from './repairs/groups.ts'
import { keepLanguages } from './repairs/languages.ts'
import { describeLinks } from './repairs/links.ts'
import { orderLists } from './repairs/lists.ts'
import { keepReadingOrder } from './repairs/reading-order.ts'
import { mapRoles } from './repairs/roles.ts'
import { deflated } from './streams.ts'
import { readStructure, writeStructure } from './structure.ts'
import { dictionary, Name, Stream, textString } from './values.ts'
import { writePdf } from './writer.ts'

/**
 * Makes of a tagged PDF printed by Chromium one that follows PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). The same
 * input gives the same bytes; the claims to conform are written only where `isConforming`, so that a file that failed a
 * check can be written without them.
 *
 * @throws Error where the file isn't a tagged PDF as Chromium's Skia writes it
 */
export function finishPdf(printed: Uint8Array, about: DocumentInformation, isConforming = true): Uint8Array {
  return writePdf(finishedFile(printed, about, isConforming))
}

/** The objects of a finished file, before they are written; see `finishPdf`. */
export function finishedFile(
  printed: Uint8Array,
  about: DocumentInformation,
  isConforming: boolean
): PdfFile {
  const file = readPdf(printed)
  const top = readStructure(file)
  const shown = markContents(file, top)
  withoutDecoration(top, shown)
  keepLanguages(top)
  describeFigures(file, top, shown)
  orderLists(file, top)
  simplifyGroups(file, top)
  describeLinks(file, top, shown)
  keepReadingOrder(file, top, about.texts ?? [])
  mapRoles(file, top)
  gatherAttributes(file, top)
  writeStructure(file, top)
  repairCharacterMaps(file)
  setOutputIntent(file)
  nameBookmarks(file, about.headings ?? [])
  describe(file, about, isConforming)
  keepLimits(file)
  return file
}

/** The profile that every file holds. */
const profileData = deflated(srgbProfile())

/** Says which colours the numbers mean (ISO 19005-2, 6.2.3). */
function setOutputIntent(file: PdfFile): void {
  const entries = dictionary({ N: 3, Filter: Name.of('FlateDecode') })
  const profile = file.add(new Stream(entries, profileData))
  const intent = dictionary({
    Type: Name.of('OutputIntent'),
    S: Name.of('GTS_PDFA1'),
    OutputConditionIdentifier: textString('sRGB'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile
  })
  file.catalog.set('OutputIntents', [file.add(intent)])
}
