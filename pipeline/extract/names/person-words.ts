/** Titles and posts that stand before a person's name. English; lower case, without a stop. */
export const personTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier chancellor minister secretary senator sen
  representative rep congressman congresswoman governor gov mayor judge justice king queen prince princess pope cardinal
  archbishop bishop rev reverend father sister brother imam rabbi ayatollah sheikh general gen colonel col major maj captain
  capt lieutenant lt sergeant sgt officer detective inspector commissioner admiral ambassador chairman chairwoman chair chairperson
  director spokesman spokeswoman spokesperson chief leader coach manager author novelist actor actress singer
  economist analyst attorney lawyer candidate nominee dictator emperor sultan emir crown deputy speaker researcher scientist historian
  founder editor journalist reporter writer philosopher striker midfielder goalkeeper defender captain
  congressperson councillor councilman councilwoman commander marshal`.split(/\s+/)
)

/** Capitalised words that belong to a title with several words: "Prime Minister", "Vice President". */
export const titleParts: ReadonlySet<string> = new Set(
  'prime vice deputy former acting foreign defence defense interior finance foreign attorney executive chief general senior assistant lead staff state home hon honourable right'.split(
    ' '
  )
)

/** Common given names, of many countries. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abigail Abraham Adam Adrian Ahmed Ahmad Aisha Al Alan Alain Albert Alberto Alejandro Aleksandr Alessandro Alex Alexander Alexandra Alexei
  Alfred Ali Alice Alison Allan Allen Amanda Amber Amir Amy Ana Anatoly Andre Andrea Andreas Andrei Andrew Andy Angela Anita Ann Anna Anne Anthony
  Antonio Anton Arnold Arthur Ashley Barack Barbara Barry Beatrice Ben Benjamin Bernard Bernie Beth Betty Bill Billy Bob Bobby Boris Brad Brandon Brenda Brent
  Brett Brian Bruce Bruno Bryan Caitlin Carl Carla Carlos Carlo Carmen Carol Caroline Carolyn Catherine Cathy Charles Charlie Charlotte Chris
  Christian Christina Christine Christopher Chuck Claire Clara Claude Claudia Clive Colin Craig Cristina Curtis Cynthia Dan Daniel Danny Darren Dave David Dean Deborah
  Debra Denis Dennis Derek Diana Diane Dick Diego Dieter Dmitry Dominic Don Donald Donna Dorothy Doug Douglas Duncan Dwight Ed Eddie Edgar Edith Eduardo Edward Edwin Elaine Eleanor
  Elena Eli Elijah Elizabeth Ella Ellen Elon Emily Emma Emmanuel Enrique Eric Erik Ernest Ernesto Ethan Eugene Eva Evan Evelyn Fatima Felix Fernando Fiona Florence Frances Francesca Francesco Francis Francisco
  Franco Francois Frank Frans Franz Fred Frederick Friedrich Gabriel Gareth Gary Gavin Gene Geoff Geoffrey George Georges Gerald Gerard Gerhard Giovanni Giuseppe Glenn Gordon Grace Graham Greg Gregory Guillaume Guy Hans Harold
  Harriet Harry Hassan Heather Hector Heidi Heinz Helen Helena Helmut Henri Henry Herbert Hillary Hilary Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Ilham Ingrid Irene Isaac Isabel Ismail Ivan Ivana Jack Jackie Jacob Jacques
  Jaime James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Jo Joan Joanna Joe Joel Johan Johannes John Johnny Jon Jonathan Jordan Jorge
  Jose José Joseph Josef Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Julien Justin Kamala Karen Karl Kate Katherine Kathleen Kathryn Kathy Keith Kelly Ken Kenneth Kevin Khalid Kim Klaus Kofi Kristen Kurt Kyle Larry Laura Lauren Laurent
  Lawrence Lee Leo Leon Leonard Leonid Lesley Leslie Lewis Li Liam Linda Lindsey Lisa Liu Liz Lloyd Lorenzo Louis Louise Luc Luca Lucas Lucy Luigi Luis Luiz Luke Lynn Madeleine Mahmoud Malcolm Manuel Marc Marcel Marcelo Marco Marcos Marcus Margaret
  Maria María Marie Marina Mario Marion Marilyn Mark Markus Martha Martin Martina Marvin Mary Massimo Matt Matthew Maurice Max Megan Mehmet Melania Melissa Mia Michael Michel Michele Michelle Miguel Mike Mikhail Milan Mitch Mitt
  Mohamed Mohammed Mohammad Muhammad Monica Morgan Moses Mustafa Nadia Nancy Naomi Narendra Natalie Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nina Noah Noam Nora Norman Oleg Oliver Olivia Omar Oscar Osama Otto Owen
  Pablo Pamela Pat Patricia Patrick Paul Paula Paulo Pedro Peggy Peter Petra Phil Philip Philippe Phillip Pierre Pieter Priya Rachel Rafael Ralph Ramón Ramzi Randy Raul Ray Raymond Rebecca Recep Renato Rex Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodney Roger Roland Ron Ronald Rosa Rose
  Ross Roy Ruben Rupert Russell Ruth Ryan Saddam Said Sally Salman Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Serge Sergei Sergey Sergio Shane Shannon Sharon Sheila Shimon Silvio Simon Simone Sofia Sonia Sophie Stan Stanley Stefan Stefano Stella Stephanie Stephen Steve
  Steven Stuart Sue Susan Susanne Suzanne Sven Sylvia Tania Tara Ted Terence Teresa Terry Theodore Theresa Thomas Tim Timothy Tina Todd Tom Tommy Tony Tracy Ulrich Ursula Valerie Vanessa Vera Vernon Viktor Victor Victoria Vincent Viktoria Virginia Vladimir Wade Walter Wang Wanda Warren Wayne Wendy Werner Will William Willie Wolfgang
  Xavier Yasser Yitzhak Yves Yuri Yusuf Yvonne Zhang Zoe Benazir Nawaz Imran Xi Deng Jiang Mao Hu Kim Ban Aung Shinzo Hideo Kenji Takeshi Yoko Akira Jae Park Nguyen Tran`.split(
    /\s+/
  )
)
