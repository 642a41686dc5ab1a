/** Titles and posts that stand before a person's name. English; lower case, without a stop. */
export const personTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier chancellor minister secretary senator sen
  representative rep congressman congresswoman governor gov mayor judge justice king queen prince princess pope cardinal
  archbishop bishop rev reverend father sister brother imam rabbi ayatollah sheikh general gen colonel col major maj captain
  capt lieutenant lt sergeant sgt officer detective inspector commissioner admiral ambassador chairman chairwoman chair chairperson
  director spokesman spokeswoman spokesperson chief leader coach manager author novelist actor actress singer
  economist analyst attorney lawyer candidate nominee dictator emperor sultan emir crown deputy speaker researcher scientist historian
  founder editor journalist reporter writer philosopher striker midfielder goalkeeper defender captain
  congressperson councillor councilman councilwoman commander marshal tsar czar countess baron baroness earl duke duchess
  saint father-in-law archduke maestro madame monsieur herr frau señor signor`.split(/\s+/)
)

/** Capitalised words that belong to a title with several words: "Prime Minister", "Vice President". */
export const titleParts: ReadonlySet<string> = new Set(
  'prime vice deputy former acting foreign defence defense interior finance foreign attorney executive chief general senior assistant lead staff state home hon honourable right'.split(
    ' '
  )
)

/** Nouns in small letters that a person's name follows: "his wife Anna", "defender Kurt Vogel". English. */
export const relations: ReadonlySet<string> = new Set(
  `wife husband son daughter mother father brother sister uncle aunt cousin nephew niece grandson granddaughter widow friend fiancee girlfriend
  boyfriend colleague aide adviser advisor successor predecessor counterpart deputy rival opponent partner team-mate teammate compatriot
  countryman champion finalist seed player driver rider golfer pitcher batsman bowler spinner winger midfielder striker defender goalkeeper keeper
  sprinter runner swimmer boxer cyclist coach captain skipper manager trainer referee pilot lawyer attorney solicitor barrister prosecutor judge
  economist analyst trader broker dealer strategist spokesman spokeswoman spokesperson chairman chairwoman director president minister premier
  senator governor mayor ambassador envoy commissioner secretary leader chief boss head commander general colonel officer inspector detective
  professor historian scientist researcher physicist chemist biologist philosopher psychologist sociologist engineer architect astronaut
  author novelist writer poet playwright journalist reporter correspondent columnist editor photographer actor actress comedian singer
  musician composer conductor pianist guitarist drummer artist painter sculptor designer director producer
  victim suspect gunman activist dissident candidate nominee veteran teacher pupil student farmer fisherman priest bishop archbishop cardinal pope
  king queen prince princess emperor named`.split(/\s+/)
)
