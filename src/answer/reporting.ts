const who = String.raw`(?:someone|somebody|people|(?:some|this|an?|my|our) \p{L}+(?: of (?:mine|ours))?)`;
const where = String.raw`(?: (?:on|in|at|from) (?:the |my |our )?\p{L}+)?`;
const says = String.raw`(?:claims?|claimed|says?|said|told (?:me|us)|swears?|swore|insists?|reckons?|thinks?|believes?|bets?|mentioned|keeps saying|is sure|is convinced)`;

/** The words before a statement that say who makes it: `my roommate swears`, `someone on the forum claims that`. */
export const whoSaysSo = String.raw`^\W*(?:(?:so|hey|hi|ok|okay|and|but|well)\W+)*${who}${where} ${says}(?: that)?\s+`;
