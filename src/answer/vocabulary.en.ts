import { fillers } from './fillers.en.ts';
import { vitaEnglish } from './vita.en.ts';

/**
 * English words of asking, by what they ask for: phrases between commas, in any case; hyphens and points are spaces, and
 * endings (-s, -ed, -ing) are found by themselves in words of five letters or more. Extend it freely: a phrase may stand
 * in several rows, and the longest phrase that fits wins.
 */
export const english = {
  // Words that say nothing by themselves.
  filler: fillers,

  // Words that a yes-or-no question begins with.
  auxiliary:
    'does he work, does she work, do they work, do you work, does peng work, does peng zhou work, does dr zhou work, does zhou work, is he working, are you working, is peng working, does the professor work, did you, do you, have you, was he, was she, were they, is, are, was, were, did, does, do, has, have, had, can, could, would, will, is it, isn t, wasn t, didn t, doesn t, hasn t, so, and is, and was, and did, and does, and has, is he, is she, are they, did he, did she, did they, does he, does she, do they, has he, has she, have they, isnt, wasnt, didnt, doesnt, am i right that, i heard',

  // The researcher.
  self: `the candidate, this candidate, candidate, the applicant, this applicant, applicant, the dude, this dude, the scholar, this scholar, the academic, this academic, the expert, the speaker, this prof, this professor, this peng, the interviewee, did he, did she, did they, does he, does she, do they, has he, has she, have they, is he, is she, are they, was he, was she, were they, did you, do you, have you, he, him, his, himself, she, her, hers, herself, they, them, their, theirs, themself, themselves, you, your, yours, u, ur, yourself, the professor, the prof, professor, prof, the researcher, this researcher, doctor, dr, mr, ms, mrs, sir, this guy, the guy, this person, the person, guy, this man, this woman, the scientist, this scientist, the founder, the owner, the owner of this profile, our cto`,

  // Kinds of question.
  who: 'who gave the money, whose money, who else is on, who else was on, who is on, who s on, who was on, who won, who received, who got, who was awarded, who earned, who has won, who funded, who awarded, who paid, who wrote, who invented, who, whom, whose, which people, which person, what people, which researchers, with whom',
  what: 'wats, whts, wots, wat s, what, whats, wat, wht, what is, what are, which, whch, define, definition, explain, meaning of',
  where:
    'were did, were does, were is he, were has, were do, where, wheres, whre, in which city, which city, which country, in which country, which place, what place, location, located, in what city, what city, venue of, host city',
  when: 'which year was the best, what year was the best, which year was best, which year was the worst, what year was the worst, which year was worst, exact day, exact date, day of, the day of, on which date, which date, the date of, date and place, month of, time of year, which day, what day, when, whens, wen, whn, what year, which year, in which year, in what year, what date, which date, date of, dates, date, dated, what month, which month, what day, on what day, on which day, what time of year, at what time, how recent, how recently, timeline, since when, year of, how early, how late',
  count:
    'how many people wrote, how many people worked on, how many people are on, how many people authored, hw many, how meny, how may, how often, how frequently, how many times has he, how many times did he, how many times, how regularly, how many, howmany, how mny, number of, count, counts, how much, amount of, total number of, no of, tally',
  howLong:
    'how many years back, how many months back, how old is his, how old is her, how old are his, how many years has it been since, how many years have passed since, how many years passed since, how many months has it been since, how many years since, how many days since, how many months have passed since, how much time has passed since, how much time since, how old is the, how old is this, how old is that, how recent is the, how long ago, how long since, how many years ago, how many months ago, how many years since, how long is it since, how long has it been, how long has it been since, years ago was, time since, how old is the paper, how many years have passed, how many days ago',
  between:
    'time between, gap between, interval between, between, elapsed, apart, months apart, years apart, in between, how long between, how long did it take, how long from, how long after, how long before, time from, how much time between, how many months between, how many days between, how many years between, how much time passed, how many months passed, how many days passed, how much later, how much earlier, how many months after, how many months later, how many days after, how long after',
  since: 'since',
  both: 'both, in common, share, shares, shared, common to, on all of them, overlap, overlapping',
  average: 'average, on average, averages, mean number, typical year',
  share: 'percentage, percent, fraction, proportion, share of, what part of, ratio',
  sameYear: 'same year, in the same year, the same year, same date, same time, at the same time',
  sameMonth: 'same month, in the same month, the same month',
  standsFor:
    'stand for, stands for, short for, abbreviation of, abbreviation for, acronym, acronym for, letters stand for, spelled out, spelt out, full form, full form of, what do the letters stand for, letters',
  order:
    'before or after, after or before, earlier or later than, come first, came first, came earlier, happened first, which was first, what came first, which came first, in which order, what order',
  later: 'after, come after, came after, comes after',
  howMuch: 'how much',
  duration:
    'how many months, how many weeks, how many days, how much time, how long did it take, how long, how many years, for how long, duration, tenure',
  whether:
    'is it true, is it true that, is it correct that, is it the case that, true or false, confirm that, can you confirm, could you confirm, is there, are there, was there, were there, is it so that, verify, is it right that',
  list: 'rundown, run down, quick rundown, lowdown, low down, run through, walk me through, recap, everything about, all about, everything on, everything you know about, list, lists, show, show me, give me, display, enumerate, overview, overview of, summary of all, all of, all the, catalogue, full list',
  quantifier:
    'by himself, by herself, by themselves, by yourself, on his own, on her own, on their own, alone, single handedly, singlehandedly, solo, without help, without anyone, the other, other founders, other cofounders, other co founders, rest of, only, every, always, never, each, exclusively, solely, entirely, no longer, every year, all of, all, both, any other, anymore, any more',
  possess: 'own, owns, owned, keep, keeps, have a, has a, got a, have any, has any, owner of, owner, is owned by',
  tell: 'tell me more, more details, say more, elaborate, more info, details please, more information, what s special about, whats special about, special about, what is special about, what s interesting about, interesting about, tell me about, tell me more about, tell me something about, describe, more about, what about, how about, details of, details on, details about, info on, info about, information on, information about, summarise, summarize, introduce, introduction to, something about, explain, learn about, know about, brief me on',
  compare:
    'differences between, the difference between, the differences between, the better year, better year, stronger year, bigger year, compare, compared, comparison, versus, vs, more often, which is more, which are more, or, rather than, difference between',
  fewest:
    'which year was the worst, what year was the worst, which year was worst, the worst year, worst year, weakest year, quietest, slowest, least productive, least busy, emptiest, fewest, least, the least, the fewest, smallest number',
  year: 'year, year of',
  repeated: 'more than once, more than one, several times, multiple times, at least twice, repeatedly, again and again',
  perYear:
    'per year, each year, by year, every year, yearly, annually, per annum, year by year, by years, over the years',
  notYet:
    'unpublished, still unpublished, aren t published, aren t published yet, isn t published, isn t published yet, haven t been published, haven t been published yet, hasn t been published, not been published, aren t out yet, isn t out yet, not yet published, not published, not published yet, not out yet, in press, forthcoming, to appear, but not yet published, but not published',
  nameWord: 'name, names, named, called',
  exists: 'is there, are there, was there, were there, is there any, are there any',
  define:
    'differences between, the difference between, the differences between, what is a, what is an, whats a, what s a, what s an, what are, explain, define, definition of, meaning of, what does it mean, teach me, explain to me, difference between',
  most: 'which year was the best, what year was the best, which year was best, which year was the worst, what year was the worst, which year was worst, the best year, best year, strongest year, the worst year, worst year, weakest year, quietest, slowest, least productive, least busy, emptiest, longest author list, biggest team, largest team, biggest author list, most people, top, closest, main collaborator, most common, fewest, least, the least, the fewest, the most, most, most often, most frequent, most frequently, the largest number, the highest number, busiest, most productive, most prolific, the greatest number, usually, main, frequent, frequently, regular',
  more: 'the better year, better year, stronger year, bigger year, busier year, more productive year, longer, shorter, busier, more productive, bigger, larger, higher, more active, more work, fuller, more, fewer, less, greater',
  latest:
    'the last year that, the last year he, the last year she, the last year they, the last year peng, the last year in which, the last year when, last year that, the last time that, the last time, most recently, more recently, latest, newest, most recent, recent, recently, last, lately, new, latest one, freshest',
  oldest:
    'the first year that, the first year he, the first year she, the first year they, the first year in which, first year that, first, oldest, earliest, first ever, very first, original',
  earlier:
    'before or after, after or before, prior to, prior, preceding, first, earlier, before, older, came first, was first, came out first, predates, newer, later, more recent, preceded',
  link: 'arxiv link, arxiv links, doi link, doi links, how can i get, how do i get, get a copy, how can i obtain, how to get, how can i access, access, how do i access, get access to, link, links, link to, url, urls, website, web site, webpage, web page, web address, site, homepage of, where can i find, where can i read, where can i see, where can i get, where do i find, where to find, where to read, where to get, where to download, read online, online version, download, pdf, open it, full text, docs, documentation, doc, hyperlink, address of the page , can i see, can i read, where can one read, how can i read, where could i find, point me to',
  code: 'code, source code, repository, repo, repositories, source, sources, implementation, codebase, where is the code, where is the source, git repository, verilog, rtl, code available',
  cite: 'reference, references, how to reference, citation, cite, cites, cited as, citing, citation for, citation of, a citation, bibtex, bib tex, bib, bib entry, ris, csl json, apa, mla, ieee style, ieee format, bibliography entry, bibliographic',
  why: 'why, how come, for what reason, what for, reason',
  how: 'how, how does, how do, how did, how is, how are, how can, how come',
  topic:
    'everything about, all about, everything on, abt, about, on, regarding, concerning, dealing with, deals with, deal with, related to, covering, on the topic of, on the subject of, in the area of, in the field of, mentioning, that mention, involving, focused on, focusing on, to do with, around',

  now: 'atm, as of late, still, now, currently, nowadays, these days, today, right now, at the moment, at present, as of now, current',

  // What the profile has. The names of the rows are those of the subjects.
  publish: 'publish, published, publishes, publishing, write, writes, wrote, written, put out',
  paper:
    'paper won, paper that won, paper which won, paper received, paper awarded, paper won something, something about, is there something about, is there anything about, which conference papers, what conference papers, which conference paper, which journal papers, what journal papers, which journal articles, any work on, any work about, work about, works about, research about, work done on, study on, studies on, anything about, anything on, something on, stuff on, stuff about, written about, written on, write about, wrote about, writes about, paper, papers, papr, publication, publications, article, articles, manuscript, manuscripts, pubs, pub, scientific work, output, bibliography, research paper, research papers, academic papers, scholarly work',
  journal:
    'which journal papers, what journal papers, which journal articles, which journals, what journals, which journal, what journal, journal, journals, periodical, periodicals, magazine, transactions paper',
  conference:
    'which conference papers, what conference papers, which conference paper, which conferences, what conferences, which conference, what conference, conference, conferences, conf, confs, proceedings, symposium, symposia',
  preprint: 'preprint, preprints, pre print, pre prints',
  firstAuthor:
    'first author, first authors, lead author, leading author, main author, 1st author, first name author, first authorship',
  lastAuthor:
    'came last in the author list, last in the author list, last on the author list, last in the list of authors, listed last, last listed, last name on, last author, senior author, final author, last authored, last authors',
  award:
    'paper won, paper that won, paper which won, paper received, paper awarded, paper won something, won something, won anything, win something, win anything, who won, who was awarded, winner, winners, award, awards, awarded, prize, prizes, honour, honours, honor, honors, win, wins, won, winning, winner, accolade, accolades, recognition, recognitions, distinction, distinctions, best paper award, prize winning, award winning',
  talk: 'come speak, come and speak, come to speak, come talk, come and talk, come to talk, come give a talk, come and give a talk, speak at, to speak at, invited talk, talk, talks, speech, speeches, lecture, lectures, speak, spoke, spoken, seminar, seminars, gave a talk, speaking, talked',
  present: 'present, presents, presented, presenting, present at, presented at, presentation, presentations',
  grant:
    'grant money, grant, grants, funding, fund, funds, funded, financial support, money for research, research money',
  course:
    'course code, course number, code of the course, course id, course, courses, teach, teaches, taught, teaching, class, classes, ta, tas, taed, ta d, teaching assistant, teaching assistantship, teaching assistantships, teaching experience, classes taught, ta for, ta ed, teaching assist',
  mentoring:
    'mentor, mentors, mentored, mentoring, mentorship, science internship program, sip, research mentor, intern mentor, mentees, mentee',
  committee: 'committee, committees, technical committee, technical committees, committee member, tc member',
  organising:
    'organise, organised, organising, organize, organized, organizing, organiser, organizer, organizers, organisation of conferences, conference organisation, conference organization, program committee, programme committee, tpc, pc member, program committees, topic leader, conference role, conference roles, host, hosted, hosting, co host, run a workshop, help run, lead a topic, workshops organised, workshop organiser',
  reviewing:
    'review, reviews, reviewed, reviewing, reviewer, reviewers, referee, refereed, referees, refereeing, peer review, peer reviews, peer reviewer, paper review, paper reviews, reviewer for, manuscripts for',
  service:
    'service, services, academic service, community service, professional service, duties, professional activities, service to the community, academic services, service work, roles in the community',
  social:
    'initiative, initiatives, social, volunteer, volunteers, volunteered, volunteering, volunteer work, social service, social services, outreach, social work, stem outreach, social engagement, community work, community engagement',
  patent:
    'patent, patents, patented, patenting, invention, inventions, invent, invents, invented, intellectual property, patent application, patent applications',
  tool: 'tool, tools, software, framework, frameworks, library, libraries, package, packages, toolkit, toolkits, open source software, open source tool, open source tools, open source framework, open source frameworks, python package, python packages, open source code, open source library, open source libraries, open source packages',
  chip: 'fabbed, fabricated, shuttle run, shuttle, hardware project, hardware projects, chip, chips, asic, asics, silicon, tape out, taped out, tapeout, tape outs, taping out, tapeouts, integrated circuit, processor, chip design, hardware chip, open source chip, semiconductor, snn chip, accelerator chip',
  project:
    'project, projects, open source project, open source projects, open source work, open source, opensource, open source contributions',
  job: 'the companies, companies he, companies she, companies they, all the companies, which companies, what companies, startup, startups, start up, start ups, venture, ventures, employment history, work history, job history, career history, professional history, career path, wrk, wrks, wrking, wrked, job, jobs, work, works, worked, working, work at, works at, worked at, work for, works for, worked for, employ, employed, employer, employers, employment, employee, company, companies, career, workplace, work experience, working experience, professional experience, industry experience, industry, experience, position, positions, firm, firms, occupation, profession, do for a living, does for a living, do for work, does for work, day job, join, joined, joins, joining, business, hire, hired, worked previously, place of work',
  currentJob:
    'he doing, she doing, they doing, you doing, peng doing, for a living, does he work, does she work, do they work, do you work, does peng work, does peng zhou work, does dr zhou work, does zhou work, is he working, are you working, is peng working, does the professor work, current job, current position, current role, current employer, current company, current affiliation, works now, work now, working now, do now, doing now, does now, job now, what do you do, what does he do, what does she do, what do they do, what is he doing, what does peng do, what does he do now, day job, affiliation, affiliations, affiliated, present job, present position, currently work, currently works, currently working, now work, now working, working at the moment, current work, present employer, job title, title, position now, role now, he up to, you up to',
  founder:
    'founding, founding of, run, runs, running, runs a company, in charge of, found a company, founded, founder, founders, cofounder, cofounders, co founder, co founders, co founded, cofounded, cofound, start a company, started a company, started, own company, established, run a company, his company, her company, their company, your company, the company, his startup, their startup, your startup, created the company, company he founded',
  role: 'role, roles, position at, his position, job title at, title at, contribution, contributions, contribute, contributed, contributing, responsible, responsibility, responsibilities, what part, function, do at, did at, does at, capacity, in what capacity, as what, create, created, creator, develop, developed, develops, developer, developing, maintain, maintains, maintained, maintainer, behind it',
  meaning:
    'name from, the name is from, the name comes from, refer to, refers to, referring to, mean, means, meaning, stand for, stands for, short for, abbreviation, abbreviation of, come from the name, the name come from, origin of the name, name origin, etymology, named after, namesake, why is it called, why is it named, called that, full name of, acronym, inspired by, inspire the name, name come from, name comes from, where does the name, the story behind the name, what does the name',
  degree:
    'institution, institutions, degree, degrees, study, studies, studied, studying, education, educated, educational, school, schools, university, universities, uni, unis, college, colleges, alma mater, alma maters, academic background, educational background, graduate, graduated, graduation, graduates, go to, went to school, qualification, qualifications, diploma, diplomas, student at, attended, attend, did you go to, did he go to, did they go to, major, majored, majors, majoring, academic credentials, schooling, degree holder, trained, enrolled, enroll',
  phd: 'highest degree, highest qualification, most advanced degree, terminal degree, highest level of education, phd, ph d, phds, doctorate, doctoral, doctoral degree, phd degree, ph d degree, doctor s degree, dphil, doctor of philosophy, grad school, graduate school, graduate student, dissertation, phd student, postgraduate, doctorate degree, pdh, p h d, grad student, graduate studies, become a doctor, became a doctor',
  student: 'a student, phd student, grad student, graduate student, doctoral student, still a student, student',
  bachelor:
    'bachelor, bachelors, bachelor s, bachelor degree, bachelors degree, bachelor s degree, undergrad, undergraduate, undergraduate degree, undergraduate studies, bsc, b sc, bs, b s, beng, b eng, first degree, bachelors degree, undergrads, ba, college degree',
  master:
    'master, masters, master s, master degree, masters degree, master s degree, msc, m sc, ms degree, meng, mba, m s',
  highschool:
    'high school, highschool, secondary school, middle school, primary school, elementary school, postdoc, post doc, postdoctoral, habilitation, second phd',
  certificate:
    'certificate, certificates, certificate program, certification, certifications, leadership certificate, leadership program, graduate student leadership certificate program, leadership training',
  news: 'news item, news items, news entry, news entries, anything interesting, something interesting, interesting news, news, newz, update, updates, announcement, announcements, happen, happens, happened, happening, whats new, what s new, what is new, whats up, headlines, latest news, milestone, milestones, activities, activity, up to lately, been up to, going on, latest updates, recent updates, new developments, occurred, occur, took place',
  event: 'event, events',
  interview:
    'interview, interviews, interviewed, media, media appearance, media appearances, in the media, media coverage',
  workshop: 'workshop, workshops, summer school, attend a workshop, attended workshops',
  coauthor:
    'coauthor, coauthors, co author, co authors, collaborator, collaborators, collaborate, collaborated, collaborates, collaborating, collaboration, collaborations, write with, wrote with, written with, worked with, work with, works with, publish with, published with, coworker, coworkers, co workers, colleague, colleagues, co writer, co writers, partner, partners, research partner, coauthored, co authored, coauthored with, working with, team up with, teamed up, cowrote, co wrote, papers together, writing with, research with',
  venue:
    'which venue, what venue, which venues, what venues, venue, venues, outlet, outlets, where has he published, where did he publish, where does he publish, where have you published, where did you publish, where have they published, where did they publish, where does he usually publish, published where, appeared where, places published',
  interest:
    'does he do anything, does she do anything, do they do anything, do you do anything, does peng do anything, does he work on, does she work on, do they work on, do you work on, does peng work on, is he working on, are you working on, is peng working on, workin on, working on these days, does peng zhou work on, research interest, research interests, research area, research areas, research field, research fields, research topic, research topics, research focus, research direction, research directions, specialise, specialised, specialize, specialized, specialise in, specialize in, expertise, expert, expert in, speciality, specialty, specialties, field, fields, area, areas, focus, focuses, focused, interests, interested in, interested, interest, passionate, passion, passionate about, research, researches, researching, field of study, field of research, area of research, work on, works on, working on, worked on, do research on, does research on, into, area of expertise, areas of expertise, scientific interests, disciplines, discipline, topics, topic, subject, subjects, themes, academic interests, study topics, do research, line of work, research about',
  hobby:
    'non work, non work interests, outside interests, outside of research, besides work, apart from work, hobby, hobbies, hobbys, free time, spare time, leisure, for fun, pastime, pastimes, fun, outside work, outside of work, enjoy, enjoys, enjoyed, fan, fan of, when not working, relax, relaxes, off duty, after work, personal interests, interests outside, likes to do, like to do, love to do, loves to do, do for fun, does for fun, leisure time, recreation, non academic interests, hobbie, personal hobbies, loves, love, like, likes, play, plays, playing, into, fond of, practise, practises, practice, practices, ride, rides',
  contact:
    'mind if i write, mind if i wrote, mind if i message, mind if i email, mind if i just write, if i write, if i wrote, if i write to, if i message, if i email, just write to, drop a line, drop a message, shoot an email, send a message, reach out to, contact, contacts, reach, reach out, reaches, get in touch, in touch, touch, get in contact, message, write to, contact details, contact information, contact info, talk to, speak to, dm, reachable, get hold of, connect with, be contacted, be reached, approach',
  homepage:
    'address of his homepage, address of her homepage, address of the homepage, address of your homepage, homepage address, web address, homepage, home page, personal website, personal page, personal site, website, web site, webpage',
  selfName:
    'his name, her name, their name, full name, family name, last name, first name, surname, given name, what is he called, his full name, name of the researcher, the researcher s name, what s his name, what is his name, who is this profile about, whose profile is this, whose profile',
  summary:
    'cv, resume, short cv, bio, biography, who is he, who is she, who are they, who is this, who s this, whos this, who is the researcher, about him, about her, about them, about the researcher, short bio, who is that, introduce him, introduce yourself, life story, background, profile about',
  advisor:
    'advisor, advisors, adviser, advisers, advise, advised, advises, supervisor, supervisors, supervise, supervised, supervises, supervising, co supervised, co advised, co advisor, co supervisor, co advise, phd advisor, thesis advisor, doctoral advisor, doktorvater, pi, principal investigator, guided, under whom, whose supervision, whose guidance, boss at university, supervision, guide, promotor, taught him',
  department: 'department, departments, dept, faculty, division, which school',
  lab: 'lab, labs, laboratory, laboratories, research group, research groups, group, groups, research lab, research team',
  winner:
    'who won, who received, who got, awarded to, who was awarded, recipient, recipients, winner, winners, who earned, who has won',
  award4: 'for which, what for, for what',

  // What a record says.
  author:
    'who else is on, who else was on, who is on, who s on, who was on, who wrote, author, authors, authored, wrote, written, write, written by, who wrote, writer, writers, by whom, contributors, contributor, people on, names on, author list, who else, on the paper, on it, on this paper, team behind, people behind, authorship, who is on, who made, who worked, who did it, wrote it',
  authorNoun:
    'longest author list, biggest team, largest team, biggest author list, most people, how many people wrote, how many people worked on, how many people are on, how many people authored, the author, the authors, author, authors, writer, writers, by whom, contributors, contributor, names on, author list, authorship, list of authors, written by, who wrote, co authors of, coauthors of, collaborators on, authors of, author of',
  inventor:
    'inventor, inventors, invented, inventor of, invent, invents, co inventor, co inventors, who invented, named on the patent',
  accepted:
    'accepted, accept, accepts, acceptance, get in, got in, get into, got into, made it into, made it to, taken by, admitted',
  submitted:
    'submitted, submit, submission, under review, in review, pending, not yet accepted, not accepted, submissions',
  published:
    'hit, hits, landed, lands, dropped, drops, went up, go up, goes up, going up, going on, going, went on, gone live, go live, went live, made available, made public, appeared online, publicly available, published, publish, appear, appeared, appears, come out, came out, out, released, release, printed, print, publication date, formally published, officially published, publishes',
  onArxiv:
    'posted, uploaded, put online, put up, arxiv, on arxiv, arxiv id, arxiv number, arxiv identifier, arxiv preprint, posted on arxiv, arxiv version, arxiv link, axiv, archive, arxiv paper, arxiv papers',
  doi: 'doi, dois, digital object identifier',
  number:
    'course code, course number, code of the course, course id, the number of the, patent number of, number of the patent, publication number of, number, patent number, publication number, patent no, patent id, numbers',
  office:
    'filed, file, filing, patent office, patent offices, offices, which countries, in which countries, what countries, jurisdiction, jurisdictions, countries, registered, where is the patent, territory, territories',
  status: 'status, published yet, accepted yet, current status, out yet',
  except:
    'not about, aren t about, isn t about, not on the, aren t at, not at, aren t in, not from, isn t with, aren t with, wasn t with, weren t with, not together with, excluding, don t have, doesn t have, don t include, doesn t include, not written with, leaving out, minus, without, not with, but not, but without, not including, not by, except, except for, besides, other than, apart from, aside from, excluding, not counting, without counting, in addition to, beyond',
  origin:
    'come from originally, originally come from, comes from originally, originally from, spun out, spun off, spin off, spin out, spinoff, spin offs, come from, comes from, came from, originate, originated, originates, origins, roots, grew out of, based on, technology based on, out of which, spun out of, spun out from',
  otherNames:
    'chinese name, name in chinese, in chinese, other name, other names, also known as, aka, alternative name, alternative title, other title, other titles, also called, different title, nickname, goes by',
  venueAsk:
    'which conference, what conference, which journal, what journal, which venue, what venue, which conferences, which journals, in which conference, in which journal, at which conference, at which venue, in what journal, at what conference, which workshop, journal name, conference name, name of the journal, name of the conference, where was it published, published where, appeared where, where published',
  summaryOf:
    'abstract, summary, gist, main idea, contribution of, key idea, tldr, tl dr, in a nutshell, what is it about, what s it about, about what, topic of, subject of, topics of, deal with, deals with, do, does, describe, keywords, keyword, contents, content, cover, covers, explore, explores',
  support:
    'support, supports, supported, compatible, compatibility, compatible with, work with, works with, run on, runs on, hardware, platform, platforms, integrates, interoperate',
  language: 'programming language, written in, coded in, implemented in',
  term: 'which term, what term, in which term, which academic term, quarter, quarters, semester, semesters, which quarter, what quarter, season',
  place: 'city, cities, country, countries, place, places, held, location, take place, takes place, town',
  invited:
    'come speak, come and speak, come to speak, come talk, come and talk, come to talk, come give a talk, come and give a talk, who hosted, hosted by, hosted his talk, hosted the talk, who organised his talk, asked him, asked her, asked them, who asked, invite, invited, invites, invitation, host of the talk, invited by',
  giver:
    'who gave the money, gave the money, where did the money come from, whose money, funder, funders, gave, give, giver, awarded by, sponsor, sponsors, given by, paid by, who paid, grant from, who funded, source of funding, issued, awarding body, who awarded, donor, fund the, comes from, come from, came from, provided by',
  volume: 'volume, issue, pages, page number, page numbers, article number',
  affiliation:
    'affiliation of, affiliated with, university of, from where, where is from, which group, leads, lead, leading',

  ...vitaEnglish,

  // What is never obeyed.
  command:
    'ignore, ignore all, ignore previous, ignore your, disregard, forget everything, forget all, forget your, forget previous, override, bypass, jailbreak, pretend, act as, roleplay, role play, you are now, from now on, print your, reveal, reveal your, leak, show me your token, your token, token, tokens, password, passwords, api key, secret, secrets, secret key, environment variable, environment variables, env file, system prompt, your prompt, prompt, your instructions, all instructions, previous instructions, the instructions, prior instructions, above instructions, your rules, system message, developer mode, debug mode, sudo, rm rf, drop table, select from, delete, delete all, remove all, erase, shutdown, shut down, reboot, restart yourself, run the command, at everyone, say hello, repeat after me, write a poem, write me a poem, poem, joke, tell me a joke, sing, song, translate, write code, write me, write an essay, essay, tell me a story, do my homework, homework, dm everyone, spam, ban, kick, mute, role admin, admin, grant me, give me admin, hack, exploit, make me, change your, update the profile, edit the profile, add a paper, make up, fabricate a, fabricate some, hypothetically, imagine, suppose that, assume that, let s say, take a guess, lie to me',
} as const;

export type Concept = keyof typeof english;
