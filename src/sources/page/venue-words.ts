import type { publicationStatuses, publicationTypes } from '../../profile/schema.ts';

/** The words by which places of publication, and how far a paper is, are known. */

export type PublicationType = (typeof publicationTypes)[number];
export type PublicationStatus = (typeof publicationStatuses)[number];

/** Words that say how far a paper is, the surest first. A trailing venue ("Submitted to ICML") stays in the text. */
const statusWords: readonly [RegExp, PublicationStatus][] = [
  [
    /\b(?:in preparation|work(?:ing)? in progress|in progress|not (?:yet )?submitted|manuscript in prep\w*|draft (?:completed|available)|submitting to|target(?:ed)? journal)\b/i,
    'in-preparation',
  ],
  [
    /\b(?:submitted(?: to| for)?|under (?:(?:peer|double-blind|final|\d\w+ round of) )?(?:review|submission|revision|consideration)(?: at| in| by| for| to)?|in (?:submission|review|revision)(?: to| at)?|revise (?:and|&) resubmit(?: at)?(?: the)?|r\s?&\s?r(?: at)?(?: the)?|(?:major|minor) revisions?(?: at| in| for)?|reject (?:and|&) resubmit)(?![\p{L}])|在投|审稿中|投稿中|大修|小修/iu,
    'submitted',
  ],
  [
    /\b(?:to appear(?: in| at)?|accepted(?: (?:by|to|at|in|for(?: publication)?(?: in| at)?))?|in press|forthcoming(?: in| at)?|conditionally accepted(?: at| by)?|camera[- ]ready|early access|articles? in advance|online first|ahead of print)\b|已接收|已录用|被录用|录用|接收/i,
    'accepted',
  ],
];

/** The status that a text states, and the text without the words that do. */
export function takeStatus(text: string): { status?: PublicationStatus; rest: string } {
  for (const [shape, status] of statusWords) {
    if (shape.test(text)) return { status, rest: text.replace(shape, ' ') };
  }
  return { rest: text };
}

/** Conferences by their short names, as they are written. */
const conferences = new RegExp(
  String.raw`\b(?:${`NeurIPS NIPS ICML ICLR AAAI IJCAI CVPR ICCV ECCV WACV BMVC ACCV ACL EMNLP NAACL EACL COLING COLM CoNLL KDD SIGKDD WWW TheWebConf WebConf SIGIR CIKM WSDM
RecSys ICDM SDM SIGMOD VLDB PVLDB ICDE EDBT PODS CIDR SIGCOMM NSDI OSDI SOSP EuroSys ATC FAST ASPLOS ISCA MICRO HPCA DAC ICCAD DATE ISSCC VLSI ISCAS ICCD AICAS BioCAS BIOCAS
MWSCAS FPGA FCCM SC PPoPP PLDI POPL OOPSLA ICSE FSE ESEC ASE ISSTA CCS NDSS CHI UIST CSCW IUI VIS SIGGRAPH MM ACMMM ICASSP INTERSPEECH Interspeech ISMIR ICRA IROS RSS CoRL
ICME ICIP ICPR MICCAI ISBI IPMI MIDL AISTATS UAI COLT STOC FOCS SODA ITCS CRYPTO EUROCRYPT ASIACRYPT INFOCOM MobiCom MobiSys SenSys IMC PODC SPAA LREC ECAI ICAPS AAMAS GECCO
CEC IJCNN ICONS PETS PoPETs ICDCS IPDPS HotOS HotNets USENIX ACSAC RAID S&P DSN RTSS FAccT AIES ITSC CDC ACC ECC IFAC ISIT Globecom GLOBECOM ICC CVPRW ICCVW ECCVW`
    .split(/\s+/)
    .join('|')})(?![a-z])`,
);
/** Those that are no words, in whatever case. */
const conferencesInAnyCase =
  /\b(?:neurips|nips|icml|iclr|aaai|ijcai|cvpr|iccv|eccv|wacv|emnlp|naacl|sigkdd|sigir|icassp|interspeech|iros|icra|miccai|aistats|infocom|iscas|biocas|siggraph)\b/i;
const conferenceWords =
  /\b(?:conference|conf\.|proceedings|proc\.|symposium|symp\.|congress|meeting|colloquium)(?![\p{L}])|会议|大会/iu;
const journalWords =
  /\b(?:journal|transactions|trans\.|letters|magazine|reviews?|annals|archives|bulletin|quarterly|acta|studies|frontiers in|advances in(?! neural)|nature|science|cell|lancet|pnas|plos|elife|jama|bmc|ieee access|tpami|pami|ijcv|jmlr|tmlr|tacl|tip|tog|tnnls|tifs|tkde|tmm|tcsvt|tro|ra-l|ral|neurocomputing|pattern recognition|neural networks|information fusion|knowledge-based systems|expert systems with applications|applied energy|sensors|remote sensing|applied physics|physical review|scientific reports|communications of the acm|bioinformatics|neuroimage|medical image analysis|automatica|econometrica|management science|operations research|american economic review|empirical software engineering|jhep|jcap)(?![\p{L}])|学报|期刊|杂志/iu;
const preprintServer =
  /\b(?:arxiv|biorxiv|medrxiv|ssrn|chemrxiv|psyarxiv|techrxiv|preprints?|eprint|corr|osf)\b|预印本/i;
/** Journals whose name sounds like a conference's. */
const proceedingsJournals =
  /\b(?:proceedings of the national academy|proceedings of the ieee|proc\. ieee|proceedings of the royal|proceedings of the acm on|proc\. acm)/i;

const telltale: readonly [RegExp, PublicationType][] = [
  [
    /\b(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?sc\.?|bachelor['’]?s?|undergraduate) (?:thesis|dissertation)|\b(?:thesis|dissertation)\b|学位论文/i,
    'thesis',
  ],
  [/\b(?:book chapter|chapter in|in: .*\(eds?\.?\)|handbook of)\b/i, 'chapter'],
  [/\bworkshops?\b|@\s?(?:NeurIPS|ICML|ICLR|CVPR|ECCV|ICCV|ACL|EMNLP|AAAI|KDD)|\b(?:CVPR|ICCV|ECCV)W\b/i, 'workshop'],
  [/\b(?:technical|tech\.?) report\b/i, 'report'],
  [proceedingsJournals, 'journal'],
];

/** The type of a publication by its venue's name; `sure` where the name says so. */
export function typeOfVenue(venue: string): { type: PublicationType; sure: boolean } | undefined {
  const sure = (type: PublicationType): { type: PublicationType; sure: boolean } => ({ type, sure: true });
  for (const [shape, type] of telltale) if (shape.test(venue)) return sure(type);
  if (conferenceWords.test(venue) || isConferenceName(venue)) return sure('conference');
  if (isPreprintServer(venue)) return sure('preprint');
  if (journalWords.test(venue) || abbreviatedJournal.test(venue)) return sure('journal');
  if (/\b[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z]*\b ?(?:[’'‘]\d{2}|\d{4})/.test(venue))
    return { type: 'conference', sure: false };
  return undefined;
}

const isConferenceName = (text: string): boolean => conferences.test(text) || conferencesInAnyCase.test(text);

/** Abbreviated words of journals: `Phys. Rev. Lett.` */
const abbreviatedJournal =
  /\b(?:Phys|Rev|Lett|Trans|Ann|Math|Commun|Comm|Appl|Nucl|Astrophys|Not|Bull|Adv|Combin|Amer|Soc|Sci|Eng|Chem|Biol|Med|Surg)\.(?=\s|$)|\bJ\. \p{Lu}/u;

/** Whether a text names a server for preprints and no journal. */
export const isPreprintServer = (text: string): boolean =>
  preprintServer.test(text) && !/\b(?:letters|journal)\b/i.test(text);

/** Whether a text names the place where papers appear by one of the words that such places have. */
export function namesVenue(text: string): boolean {
  return (
    conferenceWords.test(text) ||
    journalWords.test(text) ||
    isConferenceName(text) ||
    preprintServer.test(text) ||
    abbreviatedJournal.test(text) ||
    /\bworkshop\b/i.test(text)
  );
}

const beginsLikeVenue =
  /^\W*(?:in|at)?:?\s*(?:proc\b|(?:the )?proceedings|journal of|ieee|acm|usenix|transactions|(?:the )?\d*(?:st|nd|rd|th)? ?(?:international|annual) (?:conference|journal|symposium|workshop|meeting)|conference on|arxiv|corr\b|nature\b|science\b|plos|pnas|advances in neural|lecture notes in|findings of|workshop on|symposium on|springer|elsevier|submitted|under review|to appear|accepted|in press|forthcoming|preprint|annals of|annual review)/i;
const placeOfPublication =
  /\b(?:journal of|transactions on|conference on|symposium on|proceedings of|workshop (?:on|at)|letters|annual meeting|annual review of)\b/i;

/** Whether a text is a venue rather than a title: by its words, or as it ends in a year. */
export function looksLikeVenue(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (text.length > 220 || words > 24) return false;
  return (
    beginsLikeVenue.test(text) ||
    placeOfPublication.test(text) ||
    (words <= 12 &&
      /[ ,(](?:19|20)\d{2}\)?\.?\W*(?:\((?:oral|spotlight|poster|highlight|best paper)[^)]*\))?\W*$/i.test(text)) ||
    (words <= 6 && /\b[A-Za-z]+ ?[’'‘]\d{2}\b/.test(text)) ||
    (isConferenceName(text) && text.length < 60 && !/:/.test(text)) ||
    /学报|期刊|会议$/.test(text)
  );
}
