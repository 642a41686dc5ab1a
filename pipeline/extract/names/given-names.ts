/** Common given names of many countries that are hardly ever anything else. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aage Aaron Abdel Abdelaziz Abdul Abdulaziz Abdulla Abdullah Abdullahi Abe Abel Abigail Abiodun Abraham Adam Ade
  Adebayo Adel Adele Aditya Adolf Adolfo Adrian Adriana Adrianne Agnes Agnieszka Ahmad Ahmed Ahmet Aidan Aiden
  Aileen Aisha Aisling Ajay Ake Akhil Akiko Akio Akira Akram Alain Alan Alana Alastair Albert Alberto Albrecht Alec
  Aled Alejandro Aleksander Aleksandr Alessandra Alessandro Alex Alexander Alexandra Alexandre Alexandros Alexei
  Alexej Alexi Alexis Alfonso Alfred Alfredo Alice Alicia Alina Alisa Alison Alistair Allan Allen Allison Alma Alois
  Alonso Alphonse Alvaro Alvin Alyssa Amadou Amal Amanda Amartya Ambrose Amelia Amin Amina Aminata Amir Amit Amos
  Amy Ana Anand Anastasia Anatoly Anders Andre Andrea Andreas Andreea Andrei Andrej Andres Andrew Andrzej Andrés
  Andy Angela Angelina Angelo Angus Anil Anita Anja Anjali Anke Ann Anna Annabel Annabelle Anne Anneke Annette Annie
  Annika Anouk Ansel Anthony Antoine Antoinette Anton Antonella Antonia Antonio Antonín Antti Anupam Anwar Arash
  Archana Archibald Archie Ariane Ariel Arif Arjun Armand Armando Arnaud Arne Arno Arnold Arsene Artem Arthur Arturo
  Arun Arvind Asa Ashok Asif Asma Astrid Atsushi Atul Aubrey Audrey Auguste Augustin Augusto Aung Aurelie Ava Avi
  Avraham Axel Ayesha Ayodele Babak Bader Balazs Barack Barbara Barney Barry Bart Bartholomew Bashar Beatrice
  Beatriz Beau Becky Bella Ben Benazir Benedict Benedikt Benito Benjamin Benny Bent Bernadette Bernard Bernardo
  Bernd Bernhard Bernie Bernt Bert Bertha Bertrand Bess Beth Bettina Betty Beverly Bianca Billy Bimal Bin Birgit
  Bjorn Bjørn Blaine Blanche Bob Bobby Bogdan Bohdan Boniface Bonnie Boris Brad  Bram Brandon Branko Brenda
  Brendan Brent Brett Brian Bridget Brigitte Britney Bronislaw Bronwyn Bruce Bruno Bryan Bryce Burt Caitlin Caleb
  Callum Calvin Camilla Camille Candice Carina Carl Carla Carlo Carlos Carlton Carly Carmela Carmen Carole Carolina
  Caroline Carolyn Carrie Carsten Caspar Cassandra Catalina Catarina Caterina Catherine Cathy Catriona Cecil Cecile
  Cecilia Cedric Celeste Celia Celine Cesar Chaim Chandra Chantal Charlene Charles Charlie Charlton Cheryl    Chiara Chidi Chinedu Chinua Chloe Chris Christa Christiane Christina Christine Christof Christoph Christophe
  Christopher Christos Chukwuma Chul Chun Cian Ciaran Cindy Claes Claire Clara Claude Claudette Claudia Claudio
  Claus Clayton Clemens Clifford Clint Clive Clyde Cody Colette Colin Colleen Connor Conor Conrad Constance
  Constantin Constantine Consuelo Cora Cordelia Corey Corinna Corinne Cornelia Cornelius Cory Courtney Cristian
  Cristiano Cristina Cristóbal Cynthia Cyril Cyrus César Dag Dagmar Daisy Dalia Damian Damien Damon Dana Daniel
  Daniela Daniele Danielle Danilo Danny Danuta Daphne Daria Dario Darius Dariusz Darlene Darrell Darren Darryl Daryl
  Dave David Davide Davinder Davor Dawit Deanna Debbie Deborah Debra Declan Deepa Deepak Deirdre  Delphine
  Demetrius Denis Dennis Derek Desiree Desmond Desta Devin Dexter Diana Diane Didier Diego Dieter Dilip Dimitar
  Dimitri Dimitris Dinesh Dino Dirk Divya Djibril Dmitri Dmitry Dolores Domenico Domingo Dominic Dominik Dominique
  Donal Donald Donatella Donna Donny Dora Doreen Doris Dorothy Doug Douglas Dragan Duane Dusan Dustin Dwight Dylan
  Eamon Eamonn Ebele Eberhard Eddie Edgar Edgardo Edith Edmond Edmund Edna Edouard Edsger Eduard Eduardo Edward
  Edwin Edwina Eero Efraim Efua Egon Ehud Eileen Einar Eino Eitan Elaine Eleanor Eleanora Elena Eleni Eli Elias Elif
  Elijah Eline Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie Elliot Elmer Eloise Elon Elsa Elsie Elton
  Elvira Elvis Emanuel Emanuele Emeka Emil Emile Emilia Emilio Emily Emma Emmanuel Emmanuelle Emre Engelbert Ennio
  Enoch Enrique Enzo Eoin Ephraim Eric Erica Erich Erik Erika Erin Erling Erma Erna Ernest Ernesto Ernie Ernst Errol
  Ervin Erwin Esteban Esther Ethan Etienne Ettore Eugene Eugenia Eugenio Eunice Eva Evan Evangeline Evelyn Everett
  Ewan Ezra Fabian Fabien Fabio Fabrice Fabrizio Faisal Farah Farhad Farid Farida Farouk Fatema Fatih Fatima Fatou
  Fatoumata Fausto Federica Federico Felicia Felicity Felipe Felix Feng Ferdinand Ferenc Fergus Fernanda Fernando
  Fidel Filip Filippo Fiona Fionnuala Flavio Flora Florian Floyd Fran Frances Francesca Francesco Francine Francisca
  Francisco Francois Francoise Frankie Frans Frantisek Franz Franziska François Françoise Fred Freda Freddie Freddy
  Frederic Frederica Frederick Frederik Fredrik Frida Frieda Friedrich Fritz Frédéric Fumiko Fumio Gabriel Gabriela
  Gabriele Gabriella Gabrielle Gail Galina Gareth Garry Garth Gary Gaston Gaurav Gavin Gavriel Geert Gemma Genevieve
  Gennadi Gennady Geoff Geoffrey Geoffroy Georg George Georges Georgina Georgios Geraint Gerald Geraldine Gerard
  Gerardo Gerd Gerda Gerhard Gerry Gert Gertrude Ghassan Gianluca Gianni Gideon Gilbert Gilberto Gilles Gillian Gina
  Gino Giorgio Giorgos Giovanna Giovanni Girish Gisela Giselle Giulia Giuliano Giulio Giuseppe Gladys Glenda Godfrey
  Gopal Goran Gordana Gottfried Grazia Greg Gregory Greta Gretchen Grigory Grover Guadalupe Gudrun Guido Guilherme
  Guillaume Guillermo Gulnara Gunnar Gunter Gunther Gus Gustav Gustavo Gwen Gwyneth Gyorgy Günter Günther Haakon
  Habib Hadi Hadley Haider Hakan Halina Hamid Hana Hanna Hannah Hanne Hannes Hannu Hans Hansjörg Harald Harish
  Harold Harriet Harry Hartmut Haruka Haruki Hasan Hashim Hasina Hattie Hector Hedwig Heidi Heike Heiko Heinrich
  Heinz Helen Helena Helga Helmut Hendrik Henk Henning Henri Henrietta Henrik Henry Henryk Herb Herbert Heribert
  Herman Hermann Hermione Hernan Herta Hichem Hideki Hideo Hilary Hilda Hillary Hiroki Hiroko Hiroshi Holger Horace
  Horacio Horst Hortense Hubert Hugh Hugo Humberto Humphrey Hussain Hwan Hyacinth Hyun Iain Ian Ibrahim Ibrahima Ida
  Idris Ifeoma Ignacio Ignatius Ignatz Igor Ikram Ikuo Ilan Ilaria Ilham Ilona Ilse Ilya Iman Imogen Imran Indira
  Ines Inga Inge Ingeborg Ingmar Ingo Ingrid Inna Inés Irena Irene Irina Irma Irving Irwin Isaac Isabel Isabella
  Isabelle Isaiah Ishaan Ishaq Isidro Ismael Ismail Isobel Istvan István Itzhak Ivan Ivana Ivar Ivo Ivonne Ivor
  Izabella Jaap Jacinta Jack Jackie Jacob Jacqueline Jacques Jacqui Jada Jae Jagdish Jaime Jakob Jakub Jamal James
  Jamie Jamil Jamila Jan Jane Janet Janette Janez Janice Janina Janine Janis Janos Jared Jarmila Jaroslav Jasmine
  Jason Jasper Javad Javed Javier Jawaharlal Jayne Jean Jeanette Jeanne Jeannie Jeb Jedediah Jeff Jeffery Jeffrey
  Jelena Jemima Jenna Jennifer Jenny Jens Jens-Peter Jeremiah Jeremy Jeroen Jerry Jesse Jessica Jesus Jesús Jethro
  Jette Jian Jill Jim Jimmy Jing Jiri Jitka Jiří Joachim Joakim Joan Joanna Joao Joaquin Joaquín Jocelyn Jochen Jody
  Joe Joel Joerg Joey Johan Johann Johanna Johannes John Johnnie Johnny Jolanta Jomo Jon Jonathan Joni Jordi Jorge
  Joris Jos Jose Josef Josefa Josefina Joseph Josephine Josh Joshua Josie José Jovan Joyce João Juan Juanita Jude
  Judith Judy Juergen Jules Julia Julian Juliane Julie Julien Juliet Juliette Julio Julius Jun Jurgen Jussi Justin
  Justine Justus Jutta Jyrki János Jörg Jürgen Kaja Kamal Kamala Kamil Karel Karen Karim Karin Karina Karl Karlheinz
  Karol Karolina Karsten Kasper Katarina Kate Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja
  Katrin Katrina Katya Kavita Kay Kaye Kazimierz Kazuo Keiko Keir Keisuke Keith Ken Kendra Kendrick Kenji Kenny
  Kenta Kermit Kerstin Kevin Khadija Khalid Kiara Kieran Kiran Kirk Kirsten Kirsty Kjell Klaas Klara Klaus Kofi Kojo
  Konrad Konstantin Konstantinos Krista Kristen Kristian Kristin Kristina Kristof Krystyna Krzysztof Kunal Kurt
  Kwame Kwesi Kylie Ladislav Laila Lakshman Lakshmi Lamar Lana Lara Larry Lars Lasse Laszlo Latif Latoya Laura
  Lauren Laurence Laurent Laurie Lavinia Lazar Lea Leah Leandro Leanne Lech Lei Leif Leila  Lena Leni Lenny
  Lenora Leo Leon Leona Leonard Leonardo Leonid Leonie Leonor Leopold Leroy Lesley Leszek Leticia Lev Levi Lew Liam
  Liane Lidia Lila Lilian Liliana Lillian Lily Linda Lindsey Linus Lionel Lisa Lisbeth Lise Livia Liz Ljubomir Lois
  Lola Lorena Lorenzo Loretta Lori Lorraine Lothar Louis Louisa Louise Lourdes Luba Lubomir Luc Luca Lucas Lucia
  Lucian Luciana Luciano Lucie Lucien Lucille Lucinda Lucius Lucrezia Lucy Ludmila Ludovic Ludwig Luigi Luis Luisa
  Luiz Lukas Lukasz Luke Lutz Lydia Lyle Lynda Lyndon Lynne Lyudmila László Lázaro Mabel Maciej Mackenzie Madeleine
  Madeline Mads Magda Magdalena Maggie Magnus Mahatma Mahendra Mahinda Mahmoud Maia Maire Mairead Maisie Maja Majid
  Makoto Malcolm Malgorzata Mallory Mamadou Mandy Manfred Manish Manmohan Manny Manoj Manuel Manuela Mara Marc
  Marcel Marcelino Marcella Marcelle Marcelo Marcia Marcin Marco Marcos Marcus Marek Margaret Margareta Margarete
  Margarita Marge Margery Margie Margit Margot Maria Mariah Mariam Marian Mariana Marianna Marianne Mariano Maribel
  Maricela Marie Marieke Mariella Marietta Marija Marika Marilena Marilyn Mario Marisa Marisol Marit Marjorie Marko
  Markus Marlene Marlon Marsha Marta Marten Martha Martin Martina Martti Marty Marvin Mary Maryam María Masaaki
  Masahiro Masao Masood Massimo Matej Mateo Mateusz Mathew Mathias Mathieu Mathilde Matilda Matt Matteo Matthew
  Matthias Matthieu Mattias Maud Maude Maura Maureen Maurice Mauricio Maurizio Mavis Maxim Maxime Maximilian Maxine
  Maya Meera Meg Megan Mehdi Mehmet Mehmood Mei Meinhard Mel Melania Melanie Melba Melchior Melinda Melvin Meredith
  Merle Meryl Mia Micah Michael Michaela Michel Michele Michelle Mick Micky Miguel Mika Mikael Mike Mikhail Mikko
  Mila Milada Mildred Milena Miles Milos Milton Mimi Mindy Minh Minna Minnie Mira Miranda Mirek Miriam Mirjam
  Miroslav Misha Mitch Mitsuko Mitsuo Mitt Mladen Modesto Moeen Mohamad Mohamed Mohammad Mohammed Mohan Mohandas
  Moira Moises Mollie Molly Mona Monica Monika Monique Mordechai Moritz Morten Mortimer Moses Moshe Muammar Muhammad
  Muhammadu Mukesh Mukhtar Munir Muriel Musa Mustafa Mwai Myles Myra Myriam Myron Myrtle Nabil Nadeem Nadia Nadine
  Nadir Nadège Naguib Nahum Najib Nancy Nanda Nanette Naoko Naomi Naoto Narendra Naresh Naser Nasreen Nasser Natalia
  Natalie Natalya Natasha Nathalie Nathan Nathaniel Naveen Nawaz Ned Neha Neil Nell Nellie Nelofar Nestor Nevil
  Neville Ngozi Niall Niccolo Nicholai Nicholas Nick Nicklas Nicola Nicolai Nicolas Nicolaus Nicole Nicoletta Niels
  Nigel Nigella Nikhil Nikita Niklas Nikola Nikolai Nikolaus Nikos Nils Nina Nisha Nita Nitin Noah Noam Nobuo Noel
  Noelle Noemi Nolan Nora Norah Norbert Noreen Noriko  Norman Nuno Nuria Octavia Octavio Odette Ofelia Olaf
  Olav Ole Oleg Olena Olga Olivia Olivier Ollie Olof Oluf Olusegun Omar Omer Oona Ophelia Oran Orest Orson Orville
  Osama Oscar Osman Oswald Oswaldo Otis Otmar Ottmar Oumar Ove Pablo Paige Palle Paloma Pamela Paola Paolo Paresh
  Pascal Pascale Pasquale Patricia Patricio Patrick Patrik Patsy Patti Patty Paul Paula Paulette Paulina Pauline
  Paulo Pavel Pavlo Pawel Paweł Peder Pedro Peggy Pekka Penelope Percy Perry Petar Pete Peter Petr Petra Petri
  Petros Petter Phil Philip Philippe Phillip Phoebe Phyllis Pia Pier Pierluigi Piero Pierre Pierrette Pieter Pilar
  Piotr Pippa Plácido Polly Pooja Pradeep Prakash Pranab Prasad Pratibha Prem Primo Priscilla Priya Prosper
  Przemyslaw Pål Qamar Qasim Qiang Quentin Quincy Quinn Rabindranath Rachael Rachel Rachid Radek Radoslav Radovan
  Rafael Rafal Raffaele Raffaella Rafiq Raghu Rahul Rainer Raisa Raj Rajan Rajendra Rajesh Rajiv Rajni Ralf Ralph
  Ramakrishna Ramesh Ramiro Ramon Ramona Ramsay Ramzi Ramón Rana Randall Randolph Ranil Ranjit Raphael Raquel Rashid
  Rashida Rasmus Rauf Raul Ravi Raymond Raymundo Reba Rebecca Rebekah Recep Reggie Reginald Reinhard Reinhold Rekha
  Remi Remy Renata Renate Renato Rene Renee René Renée Reuben Reza Rhoda Rhonda Rhys Ria Riaz Ricarda Ricardo
  Riccardo Richard Richie Rick Rickey Ricky Rikard Riley Rinaldo Roald Robbie Robert Roberto Robyn Rocco Rocio
  Roderick Rodney Rodolfo Rodrigo Rogelio Roger Rogerio Rohan Rohit Roland Rolando Rolf Romano Romeo Ron Ronald
  Ronan Ronnie Rory Rosa Rosalba Rosalie Rosalind Rosamund Rosanna Rosario Roscoe Roseanne Rosemary Rosie Rosina
  Roslyn Rowena Roxanne Roy Ruben Rubens Rudi Rudolf Rudolph Rudy Rufus Rui Rukmini Rune Rupert Russ Ruth Ruud Ryan
  Ryszard Rémi Sabina Sabine Sabrina Sachin Saddam Sadia Sadie Saeed Saif Sakari Sakina Salim Sally Salma Salman
  Salvatore Sam Samantha Sameer Sami Samir Samira Sammy Samson Samuel Samy Sana Sandeep Sander Sandhya Sandra Sandro
  Sandy Sanjay Santosh Sara Sarah Sarita Sasha Satoshi Saul Scarlett Seamus Sean Sebastian Sebastiano Sebastien
  Sefton Seiji Sekou Selena Selim Selma Semyon Serena Serge Sergei Sergey Sergi Sergio Sergiy Seth Seung Seymour
  Shahid Shakil Shane Shankar Shannen Sharad Shashi Shaun Shauna Shawn Sheena Sheila Shelby Sheldon Shelley Sherry
  Shigeru Shimon Shinji Shinzo Shira Shirley Shiv Shlomo Shreya Shyam Sibylle Sid Sidney Siegfried Sigmund Sigrid
  Silke Silvana Silvia Silvio Simeon Simon Simone Simonetta Sina Sinead Sinéad Siobhan Sissel Sixto Slavko Slawomir
  Slobodan Sofie Solomon Sonal Sondra Songül Sonia Sonja Sonny Soo Sophia Sophie Soren Srdjan Stacey Stacy Stanislas
  Stanislav Stanislaw Stefan Stefania Stefanie Stefano Steffen Stelios Stella Sten Stepan Stephan Stephane Stephanie
  Stephen Steve Steven Stig Stuart Stéphane Subhash Sudhir Suleiman Sumitra Sunil Sunita Suresh Susan Susanna
  Susannah Susanne Sushma Susie Suzanne Sven Svend Svetlana Swapan Swati Sybil Sylvain Sylvester Sylvia Sylvie
  Séamus Sébastien Søren Tabitha Tadashi Tadesse Tadeusz Tahir Takashi Takeo Takeshi Taku Tamara Tammy Tamsin
  Tancredi Tania Tanya Tao Tara Tariq Taro Tarun Tasha Tatiana Tatyana Ted Tendai Terence Teresa Terezie Terrell
  Terrence Terri Tess Tessa Tetsuo Thabo Thaddeus Thea Thelma Theo Theodor Theodore Theresa Therese Thibaut Thierry
  Thomas Thorsten Thérèse Tibor Tiffany Tilman Tim Timo Timothy Timur Tina Tito Tobias Toby Todor Tom Tomas Tomasz
  Tomislav Tommaso Tommy Tomoko Tomás Toni Tony Tonya Tor Torben Torsten Toru Toshio Tracy Travis Trent Trevor
  Tricia Trina Tristan Troy Trudy Tuomas Tyrone Uchenna Uday Udo Ugo Ulf Uli Ulises Ulla Ulrich Ulrika Ulrike
  Ulysses Umar Umberto Uri Uriel Urs Ursula Usha Usman Uwe Vaclav Valentin Valentina Valentino Valeria Valerie
  Valerio Valery Vandana Vanessa Vanja Vasil Vasily Veit Velma Venkat Vera Verena Vernon Veronica Veronika Veronique
  Verónica Vicente Vicki Vicky Victor Vidal Vijay Vikram Viktor Viktoria Viljo Ville Vince Vincent Vincente Vincenzo
  Vinod Violetta Virgil Vishal Vitali Vitaly Vito Vittorio Vivek Vivian Viviane Vivien Vlad Vladimir Vladimír
  Vladislav Volker Volodymyr Vyacheslav Vytautas Václav Véronique Waldemar Waleed Walid Walter Walther Wanda Wasim
  Wassily Wayland Wendell Wendy Wenzel Werner Wes Wesley Whitney Wiebke Wilbert Wilbur Wilfred Wilfredo Wilfried
  Wilhelm Wilhelmina Willard Willem Willi William Willie Willy Wilma Wilmer Wim Winfried Winifred Winnie Winona
  Winston Witold Wojciech Wolfgang Woodrow Wouter Xander Xavi Xavier Xiao Ximena Xochitl Yaakov Yael Yair Yakov Yan
  Yann Yannick Yannis Yaroslav Yasmin Yasmine Yasser Yasuo Yaw Yevgeny Yiannis Yigal Ying Yitzhak Yoav Yogi Yoko
  Yolanda Yong Yorgos Yosef Yoshiko Yossi Yosuke Youssef Yuki Yukio Yulia Yuliya Yumi Yuri Yuriy Yusuf Yusuke Yuval
  Yves Yvette Yvonne Zach Zachary Zack Zafar Zahra Zainab Zaki Zara Zbigniew Zdenek Zeev Zelda Zeljko Zenon Zev
  Zhanna Zinaida Zlatan Zlatko Zoe Zoltan Zoltán Zoran Zsuzsa Zubair Zuzana Zygmunt`.split(/\s+/)
)

/** Given names that are common words, places or surnames as well: they show a person only before a surname. */
export const doubtfulGivenNames: ReadonlySet<string> = new Set(
  `Norma Delia Leland Bradley Chester Akbar Al Ali Amber April Art Ashley Assad August Aurora Austin Aziz Baldwin Ban Basil Bill Blake Bo Boyd Brooke
  Byron Cameron Carol Carter Casey Chad Charlotte Chase Chelsea Christian Chuck Clay Clement Cliff Clinton Craig
  Crystal Curtis Dale Dan Davis Dawn Dean Deng Dick Don Dong Drew Dulce Duncan Earl Ed Elliott Faith Florence
  Forrest Francis Franco Frank Franklin Gene Georgia Gil Glen Glenn Gloria Gordon Grace Graham Grant Guy Hal Hamza
  Hari Harrison Hassan Hazel Heather Holly Homer Hong Hope Howard Hu Hui Hussein Ira Iris Israel Jasmin Jay Jerome
  Jiang Jin Jo Jordan Joy June Kelly Kelvin Kenneth Kerry Kim Kumar Kyle Lance Lawrence Lee Leslie Lewis Li Liu
  Lloyd Logan Long Lotte Lou Lynn Mack Madison Mae Malik Mandela Mao Marina Marino Marion Mark Max Melissa Mercedes
  Milan Min Mina Ming Mitchell Morgan Morris Mubarak Murray Nana Nelson Nguyen Norris Oliver Orlando Otto Owen Park
  Parker Pat Pearl Penny Per Preston Raja Ram Randy Ray Reagan Reese Regina Rex Rita Rob Robin Roman Rose Ross Rowan
  Russell Rusty Said Salvador Santiago Savannah Scott Shannon Sharon Sheikha Sherman Silva Sofia Spencer Stan
  Stanley Sterling Stewart Sue Sultan Sung Sydney Tad Taylor Terry Thor Todd Toshiba Tran Truman Tucker Tyler Van
  Vaughn Venus Victoria Viola Violet Virginia Vita Wade Wallace Wang Ward Warren Wayne Wei Will Willis Wolf Xi Young
  Zhang Zia`.split(/\s+/)
)
