/** A set of words that stand in one text, parted by spaces. */
function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Elements of HTML, those that are obsolete among them (HTML Living Standard, sections 4 and 16.2). */
export const htmlElements = setOf(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
    'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
    'image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter ' +
    'multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre ' +
    'progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style ' +
    'sub summary sup svg math table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
)

/** Elements of drawings and of formulas that authors write (SVG 2; MathML Core). */
export const foreignElements = setOf(
  'animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix feflood fegaussianblur ' +
    'femerge femergenode feoffset filter foreignobject g lineargradient line marker mask metadata mpath path pattern ' +
    'polygon polyline radialgradient rect set stop switch symbol text textpath tspan use view annotation ' +
    'annotation-xml maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
    'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'
)

/** Attributes of HTML that may stand without a value. */
export const bareAttributes = setOf(
  'allowfullscreen alt async autofocus autoplay checked class compact controls declare default defer disabled download ' +
    'formnovalidate hidden href id inert ismap itemscope lang loop multiple muted name noresize nohref noshade nomodule ' +
    'novalidate nowrap open playsinline readonly required reversed scoped seamless selected src style title typemustmatch'
)

/** Elements that never hold anything. */
export const voidElements = setOf(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source spacer track wbr'
)

/** Elements whose content is no markup; it runs to their end tag, or to the end of the text. */
export const rawElements = setOf('iframe noembed noframes plaintext script style textarea title xmp')
