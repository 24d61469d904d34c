/**
 * English words that say nothing by themselves, by theme: phrases between commas, any number of lines. A word that is not
 * here is not lost: `claims.ts` tells what a question is about from what is only said on the way.
 */
export const fillers = [
  // Articles, pronouns and other small words.
  'whichever, whatever, whoever, whenever, wherever, a, an, the, that, this, these, those, it, its, not, no',
  'yes, me, us, we, my, our, i, im, if, any, some, all, every, such, one, ones, other, others, another',
  'else, same, both, either',
  // Auxiliary verbs, and what is left of them after an apostrophe.
  'become, became, becomes, is, are, was, were, be, been, being, am, do, does, did, done, doing, has, have',
  'had, having, can, could, will, would, shall, should, may, might, must, s, t, re, ve, ll, d, m, isn, aren',
  'wasn, weren, doesn, didn, don, hasn, haven, wouldn, couldn, ain, arent, isnt, wasnt, didnt, doesnt',
  'hasnt, havent, dont',
  // Prepositions and conjunctions.
  'however, though, although, while, whereas, because, plus, including, apart, outside, inside, upon',
  'toward, towards, against, despite, throughout, beneath, behind, of, in, on, at, to, for, from, by, with',
  'as, and, or, but, so, than, then, into, onto, over, under, up, out, off, per, via, through, during',
  'within, between, among, across, along, vs, versus',
  // Adverbs.
  'late, once, twice, overall, indeed, therefore, thus, hence, furthermore, moreover, additionally, away',
  'far, near, close, past, former, formerly, previous, previously, prior, subsequent, somehow, someplace',
  'somewhere, anywhere, everywhere, nowhere, hereby, there, here, well, just, also, too, very, ever, yet',
  'already, lately, recently, even, again, back, respectively, together, fairly, quite, rather, maybe',
  'perhaps, precisely, briefly, shortly, quickly, potentially, formally, personally, professionally',
  'academically, scientifically, early, generally, typically, normally, basically, essentially, simply',
  'clearly, specifically, truly, honestly, seriously, literally, definitely, certainly, surely, obviously',
  'eventually, finally, initially, originally, really, actually, exactly, successfully, officially, jointly',
  'mainly, mostly, especially, particularly, possibly, probably, apparently, supposedly, allegedly, since',
  'anyway, anyways, altogether, instead, otherwise, meanwhile, academia wise, research wise',
  // Verbs of asking and telling.
  'asked, ask, asks, asking, state, stated, lets, know, tell, say, says, said, wonder, wondering, curious',
  'want, wanna, need, let, hear, heard, think, thinks, thought, believe, mention, mentioned, mentions, bet',
  'guess, figure, remember, wondered, understand',
  // Verbs that go with anything.
  'known, spend, spent, spending, offer, offered, offers, belong, belongs, belonged, concern, concerns',
  'listing, listed, featured, feature, features, shown, display, displayed, contained, regard, regards',
  'refer, refers, referred, referring, manage, managed, able, try, tried, tries, help, helped, helps, set',
  'sets, bring, brought, turn, turned, turns, remain, remained, follow, followed, following, continue',
  'continued, involve, involves, end, ended, ends, ending, finish, finished, complete, completed, start',
  'starts, begin, began, raise, raised, sit, sits, got, get, gets, getting, gotten, give, gave, given',
  'provide, call, make, made, making, take, took, taken, put, go, went, gone, come, came, find, found, look',
  'looking, looked, see, seen, saw, involved, related, relate, relating, connected, associated, concerning',
  'include, includes, included, contain, contains, exist, exists, receive, received, obtain, obtained, earn',
  'earned, achieve, achieved, hold, holds, held, serve, serves, served, serving, participate, participated',
  'participates, like, likes, liked, use, used, uses, using, designed, design, designs, build, built',
  'builds',
  // Nouns that name nothing.
  'sentence, words, organization, organizations, organisation, organisations, relation, relations',
  'connection, connections, item, items, entry, entries, record, records, example, examples, instance',
  'piece, pieces, bunch, pair, moment, point, period, phase, lifetime, time, times, day, week, respect',
  'side, level, form, format, title, titles, heading, everyone, everybody, kind, kinds, sort, type, types',
  'thing, things, stuff, something, anything, everything, name, names, case, fact, profile, page, person',
  'people, somebody, someone, anyone, anybody, researcher, part, parts, question, questions, answer, info',
  'information, details, detail, specifics, way, ways, bit, lot, lots, couple, wise, sake, purpose',
  'purposes, trouble, chance, luck, deal, matter, idea, ideas, clue, gig, gigs, style, tomorrow, tonight, by tomorrow, by tonight',
  // Adjectives that single nothing out.
  'sorted, ordered, arranged, online, precise, brief, short, quick, possible, formal, actual, official',
  'professional, academic, scientific, titled, general, typical, exact, real, relevant, notable, noteworthy',
  'remarkable, key, primary, principal, chief, core, central, basic, different, various, certain, specific',
  'particular, main, major, whole, entire, total, full, named, called, true, right, correct, available',
  'little, few, several, single, mere, only just, proper, decent',
  // Courtesies.
  'thanks, plss, ok, okay, please, pls, plz, thx, kindly, hey, vita, mate, buddy, dude, bro, sir, madam',
  'guys, cheers, sorry, nah, nope, yup, yeah, member of, a member of, excuse me, pardon, welcome, appreciate it, appreciated',
  // Hasty spellings and sounds.
  'kinda, sorta, b, tho, lol, ya, yea, gonna, gotta, cuz, bc, btw, rn, um, uh, hmm, etc, eg, ie',
  // Chat.
  'fr, frfr, tbh, tbf, ngl, lol, lmao, rofl, haha, hahaha, smh, imo, imho, asap, idk, iirc, afaik, fwiw, omg, wtf, ofc, jk, lmk, irl, ikr, tysm, tyvm',
  'fyi, nvm, iykyk, icymi, ffs, yo, yoo, bruh, dawg, fam, homie, ayo, no cap, low key, lowkey, high key, highkey, deadass, random q, random question, quick q, q for you, dumb question, newbie question, noob question, stupid question, for real, real talk, just saying, my bad',
  // Phrases.
  'listed on the page, on the page, on this page, on his page, on her page, on their page, on your page, the page, this page, on the site, on this site',
  'like which, like what, like who, like where, like when, like how, out of the blue, send me, can you send me, could you send me, mind if i, would mind if, mind if, mind, would peng mind, version, versions, send, announcing',
  'sort by, one sentence, a sentence, few words, best way, best way to, the best way to, the best way',
  'relationship to, link between, granted that, known for, for instance, for example, listed on, appears on',
  'terms of, in terms of, version of, mean by, happen to have, able to, let s, keep track, begin with',
  'later on, earlier on, since then, all time, of all time, in general, of course, next to, about whom',
  'beyond that, such as, so called, worth mentioning, current or past, first of all, mentioned on, as well',
  'as well as, too many, so many, quite a few, each other, one another, some more, any more details',
  'out there, over there, right here, in here, given that, if any, or not, and so on, and more, or so',
  'or something, and stuff, them all, ok so, like what, sit on, ever since, kind of, what s his, what s her',
  'hi vita, hello vita, like to know, would like to, really true, according to the profile, work on',
  'happen to, before that, in the past, so far, until now, up to now, to date, published work',
  'quick question, data on, background on, im curious, join in, took part, take part, do you know',
  'can you tell me, could you tell me, id like to know, i want to know, im looking for, thank you',
  'thanks in advance, about how, per year, each year, total number, total of, just one, now then',
  'him or her, e g, i e, ago now, has been, have been, had been, his or her, a bit, a little, many of',
  'much of, more about, i heard, i think, i thought, i believe, isn t it, by any chance, any chance',
  'by chance, by the way, at all, in total, on record, is recorded, are recorded, was recorded',
  'were recorded, that is recorded, that are recorded, supposed to, suppose to, meant to, used to, going to',
  'at any point, at some point, in his life, in her life, in their life, in his career, in her career',
  'in their career, as far as you know, as far as known, for sure, no idea, a single, what kind of stuff',
  'bet he, bet she, i bet, as of, ever had, has ever, have ever, if it isn t too much trouble',
  'tenure style, tenure style report, tenure track, tenure report, tenure application, tenure case, tenure review, tenure committee, tenure package, tenure file, too much trouble, if possible, if you can, if you know, one of, some of, all in all, i mean, you know',
  'to be exact, out of curiosity, just curious',
  // Words before a fact.
  'according, provided, around',
].join(', ');
