/** Words that carry grammar rather than matter, in lower case. English. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all almost already also although always am among an and another any anyone
  anything are aren't around as at away back be became because become becomes been before being below between both
  but by can can't cannot come could couldn't did didn't do does doesn't doing don't done down due during each
  either else enough etc even ever every everyone few for from further get gets give given go goes got had hadn't
  has hasn't have haven't having he he's hence her here here's hers herself him himself his how however i i'd i'll
  i'm i've if in indeed instead into is isn't it it's its itself just keep let let's like made make makes many may
  maybe me might more most mostly much must my myself need neither never no nor not now of off often on once one
  only onto or other others otherwise our ours ourselves out over own per perhaps put quite rather really said same
  say says see seem seems several shall she should shouldn't since so some someone something still such take than
  that that's the their theirs them themselves then there there's therefore these they they're thing things this
  those though through thus to together too toward towards two under until up upon us use used uses using very via
  was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where whereas whether
  which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've
  your yours yourself 's 're 've 'd 'll 'm n't`.split(/\s+/)
)
