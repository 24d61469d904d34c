/**
 * What profiles don't say, however it is asked, so that the answer can name it. Phrases between commas. What a profile
 * does say after all (an e-mail that somebody publishes) is found in `absent.ts` first.
 */
export const absentInEnglish = {
  email: 'email, e mail, emails, mail, email address, e mail address, mail address, gmail, inbox, emial, emal, e mails',
  phone:
    'phone, phone number, telephone, telephone number, mobile, mobile number, cell phone, whatsapp, wechat, phone no, call him, call her, call them, call you, whats app, telegram, signal number, skype, fax',
  address:
    'home address, address, postal address, street, live, lives, living, lived, residence, reside, resides, zip code, apartment, which city does he live in, based, based in, located in, hometown, home town, whereabouts',
  office: 'office, office hours, office number, room number, which room, office address, mailing address',
  age: 'who is older, who is younger, younger, age, old, how old, how old is he, how old is she, how old are you, how old are they, years old, young, how young, birthday, birthdate, birth date, date of birth, born, when was he born, when was she born, birth year, year of birth, birth, turn 30, zodiac',
  birthplace:
    'where was he born, where was she born, where were you born, where were they born, birthplace, birth place, place of birth, born in, grow up, grew up, come from originally, originally from, where is he from, where are you from, where is she from, where are they from, where does he come from, where do you come from, native of, ',
  gender:
    'gender, sex, male, female, man, woman, a man or a woman, boy, girl, pronoun, pronouns, he or she, transgender, man or woman, guy or girl, male or female, nonbinary, non binary, him or her',
  nationality:
    'nationality, citizenship, citizen, passport, chinese citizen, american, chinese or american, ethnicity, visa, green card, immigrant, immigration, is he chinese, is she chinese, are you chinese, native language, mother tongue, speak chinese fluently, religion, religious, vote, politics, political, party, democrat, republican',
  family:
    'wife, husband, spouse, married, marry, girlfriend, boyfriend, partner in life, kids, kid, children, child, daughter, parents, mother, father, mom, dad, brother, sister, siblings, family, relatives, divorce, divorced, relationship status, love life',
  looks:
    'tall, height, his weight, her weight, how much does he weigh, weigh, hair, eyes, eye colour, look like, looks like, photo, picture, photos, pictures, portrait, selfie, handsome, beautiful, pretty, ugly, glasses, shoe size, blood type',
  health:
    'health, ill, sick, disease, healthy, alive, dead, die, died, disabled, diet, allergic, allergies, vegetarian, vegan, smoke, ',
  money:
    'salary, salaries, does he make, does he earn, does she earn, do they earn, do you earn, he earns, does she make, do they make, does peng make, much does a, how much does a, get paid, gets paid, take home pay, on payroll, pay grade, per hour,  income, earn money, money, how much money, net worth, wealth, rich, wealthy, paid, pay, pays, how much does he earn, how much does he make, how much do you make, how much does she earn, how much do they earn, make a year, dollars, usd, wage, compensation, bonus, cost, costs, price, budget, how much was the grant, grant amount, worth, amount of the grant, how large was the grant, how big was the grant, equity, valuation, revenue, profit, investors, investor, series a, market cap, customers, clients, profitable, how many employees, how many people work, headcount, staff size, ipo, stock, stocks, stock price, turnover',
  metrics:
    'h index, hindex, h indx, i10 index, i10, impact factor, impact factors, citation count, citations, citation, how many citations, how often cited, times cited, cited, most cited, highly cited, citation counts, citation number, number of citations, altmetric, ranking, rank, ranked, acceptance rate, acceptance rates, quartile, review scores, review reviewer scores, impact downloads, how many downloads, stars, github stars, how many stars, views, altmetrics, metrics, followers',
  rating:
    'did the students rate, did students rate, students rate, students rated, student ratings, rate his, rate her, good, bad, worst, better, best, the most important, the most interesting, the most influential, the most popular, most interesting, most influential, how good, how important, best paper, best papers, best publication, best university, better than, smart, intelligent, iq, good researcher, good teacher, nice person, kind person, friendly, famous, most important paper, best paper of his, best researcher, good supervisor, any good, opinion, opinions, think of, feel about, feels about, proudest, proud, proud of, overrated, quality, best work, coolest, most most influential, influential, strengths, weaknesses, honest, trustworthy, lazy, genius, stupid, arrogant, student evaluations, teaching evaluations, personality, character',
  degreeDate: 'when did he get his phd, when did you get your phd, when did he graduate with a phd',
  grades:
    'gpa, grades, grade, gre, gre toefl, sat marks, cum laude, honours degree, class rank, test scores, exam, exams, ',
  thesis:
    'thesis, thesis title, dissertation title, title of his thesis, title of the dissertation, phd thesis, doctoral thesis, master thesis, bachelor thesis',
  students:
    'his phd students, her phd students, your phd students, their phd students, students of his, students does he have, how many students, his students, her students, your students, their students, supervise students, students supervised, group size, team size, group members, lab members, does he supervise, do you supervise, team members, his team, in his lab, in her lab, in their lab, in his group, in her group, members of his, people in his, research group size, who does he supervise, advisees, advisee',
  hiring:
    'can i work, could i work, can i join, could i join, can i intern, could i intern, may i work, may i join, i work for, i intern, do an internship, how do i join, how to join, hiring, vacancy, vacancies, open positions, open position, apply, application, applications for, phd position, phd positions, job opening, job openings, looking for students, recruiting, recruit, take interns, internship openings, can i work with, join your lab, join his lab, join his group, join your group, work with you, accept students, accepting students, available for',
  plans:
    'is he free, is she free, are you free, are they free, free to talk, free to meet, free for a, plan, plans, future, future plans, next year plans, upcoming, will he, will she, next talk, next paper, next, future work, planning, want to do next, retire, retirement, goals, dream, dreams, ambition, ambitions, tomorrow, next week, next month, schedule, availability, calendar, meeting, appointment, meet him, available, free on',
  social:
    'twitter, linkedin, facebook, instagram, mastodon, bluesky, x account, weibo, tiktok, youtube, social media, reddit, zhihu, blog, blogs, discord account, linked in, discord handle, twitter handle, researchgate, research gate, bilibili, quora, tweet, tweets',
  scholar:
    'google scholar, scholar, google scholar page, scholar profile, scholar page, semantic scholar, dblp, web of science, scopus, publons, researcherid',
  orcid: 'orcid, orc id, orcid id',
  github: 'github, git hub, gitlab, github account, github profile, github page, github link, github repo',
  slides:
    'slides, slide, slide deck, video, videos, recording, recordings, recorded, watch, poster, posters, transcript, youtube video, stream, handout, audio recording, how many people attended, audience, attendees',
  abstract:
    'abstract, abstracts, full abstract, whole abstract, full text of the abstract, introduction section, conclusion, conclusions, word by word',
  experiment:
    'dataset, datasets, data set, benchmark, benchmarks, accuracy, perplexity, parameters, how many parameters, training data, trained on, gpu hours, training cost, hyperparameters, transistors, how many transistors, clock frequency, frequency of the chip, area of the chip, die size, power consumption, latency, throughput, watts, nanometers, process node, nm, technology node, foundry, fabrication cost, size of the model, model size, sample size, test set, methodology, equation, limitation, limitations, neurons does, number of neurons, how many neurons, how many baseline, experiments, how does it work, how does it perform, how well, how fast, how accurate, flaws, algorithm, licence, license, bug, bugs, reviewer comments, word count, outperform, outperforms, better error rate',
  favourite:
    'name of his cat, name of her cat, name of the cat, cat called, cats called, cat s name, cat named, cats named, pet named, favourite, favorite, favourites, favorites, favourite food, favorite food, food, eat, eats, movie, movies, film, films, song, songs, band, bands, colour, color, book, books, novel, football team, team he supports, games, video games, car, cars, coffee, tea, beer, wine, restaurant, restaurants, holiday, vacation, travel, travels, pet names, sleep, wake up, breakfast, lunch, dinner, cook, cooking',
  crime:
    'crime, criminal, arrested, arrest, jail, prison, lawsuit, sued, plagiarism, plagiarise, plagiarised, plagiarize, plagiarized, fraud, scandal, fake, faked, fired, get fired, retract, retracted, retraction, misconduct, cheat, cheated, steal, stole, stolen, quit, resign, resigned, leave, left, why did he leave, leaving, lay off, laid off, rejected, reject, rejection, rejections, expelled, drop out, dropped out, controversial, controversy, spy, scam, harass, harassment, murder, kill, drugs, failed, fail, bankrupt, affair',
  standing:
    'a professor, an assistant professor, assistant professor, associate professor, full professor, faculty member, on the faculty, tenure, tenured, tenure track, dean, department head, a ceo, retired, unemployed, self employed, a millionaire, a us citizen, ieee fellow, ieee senior member, a fellow, acm fellow, senior member, an editor, editor, editors, associate editor, area chair, editorial board, editor in chief',
  weather:
    'pronounce, pronounced, pronunciation, time zone, what time zone, life on, weather, temperature, rain, raining, snow today, forecast, sunny, what time is it, time is it, time now, current time, what day is it, today s date, date today, what is the date, what s the date, news today, exchange rate, bitcoin, lottery, traffic, president, prime minister, capital of, population, population of, distance, world cup, super bowl, olympics, recipe, horoscope, calculate, square root, meaning of life, translate this',
} as const;

export type Absent = keyof typeof absentInEnglish;
