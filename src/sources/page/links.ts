import { arxivIdOf, doiOf } from '../../profile/identity.ts';

/** Addresses on a page: which are worth keeping, what they are called, and which identifiers they hold. */

/** Hosts whose links die or say nothing: anonymised copies, expiring redirects, placeholders. */
const uselessLinks =
  /^https?:\/\/(?:anonymous\.4open\.science|scholar\.googleusercontent\.com|(?:www\.)?example\.(?:com|org)|academicpages\.github\.io|localhost|(?:www\.)?github\.com\/?$|(?:www\.)?google\.com\/?$|(?:www\.)?arxiv\.org\/?(?:abs\/?|pdf\/?)?$|arxiv\.org\/(?:abs|pdf)\/?[xX0.]*$|xxx)/i;

/** A web address as it should be stored, or nothing when it leads nowhere. `base` resolves relative ones. */
export function cleanUrl(url: string, base?: string): string | undefined {
  const text = url
    .replace(/\s+/g, '')
    .replace(/^[<(]+/, '')
    .replace(/>+$/, '');
  if (text === '' || text.startsWith('#') || /^(?:javascript|mailto|tel|data|file|about):/i.test(text))
    return undefined;
  const absolute = text.startsWith('//')
    ? `https:${text}`
    : /^(?:www\.|doi\.org\/|arxiv\.org\/)/i.test(text)
      ? `https://${text}`
      : text;
  const resolved = URL.canParse(absolute)
    ? absolute
    : base !== undefined && URL.canParse(absolute, base)
      ? new URL(absolute, base).href
      : undefined;
  if (resolved === undefined || !/^https?:\/\//i.test(resolved) || uselessLinks.test(resolved)) return undefined;
  return resolved.replace(/[\s<>"]/g, '');
}

/** The arXiv id that a text or an address holds, without its version. */
export function arxivIn(text: string): string | undefined {
  const printed = /\barxiv(?:\s+preprint)?[:\s]+(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i.exec(
    text,
  )?.[1];
  return (
    arxivIdOf(text) ??
    printed ??
    /\babs\/(\d{4}\.\d{4,5})/.exec(text)?.[1] ??
    /huggingface\.co\/papers\/(\d{4}\.\d{4,5})/.exec(text)?.[1]
  );
}

/** The DOI that a text or an address holds. */
export function doiIn(text: string): string | undefined {
  const printed = /\b(10\.\d{4,9}\/[^\s"<>,;]+)/.exec(text)?.[1];
  return doiOf(text) ?? (printed === undefined ? undefined : doiOf(`doi:${printed}`));
}

const publishers =
  /\.pdf(?:$|[?#])|openreview\.net\/(?:forum|pdf)|ieeexplore|dl\.acm\.org|aclanthology|sciencedirect\.com\/science|link\.springer\.com|nature\.com\/articles|proceedings|openaccess|\/doi\/(?:abs|full|pdf|10)|(?:bio|med|chem)rxiv\.org\/content|ssrn\.com\/(?:sol3|abstract)|eprint\.iacr\.org\/\d|pubmed|ncbi\.nlm\.nih\.gov\/pmc|mdpi\.com\/\d|frontiersin\.org\/articles|journals?\.\w+\.\w+\/|academic\.oup\.com|\/articles?\/|usenix\.org\/(?:conference|system)|hal\.science|semanticscholar\.org\/paper/i;

/** Whether an address is a paper's own: on arXiv, at a publisher's, or a file. */
export function isPaperAddress(url: string): boolean {
  return arxivIn(url) !== undefined || doiIn(url) !== undefined || publishers.test(url);
}

/** What a link is called by where it leads. */
const hosts: readonly [RegExp, string][] = [
  [/arxiv\.org/, 'arXiv'],
  [/(?:^|\.)doi\.org/, 'DOI'],
  [/ieeexplore\.ieee\.org/, 'IEEE Xplore'],
  [/dl\.acm\.org/, 'ACM Digital Library'],
  [/openreview\.net/, 'OpenReview'],
  [/aclanthology\.org|aclweb\.org/, 'ACL Anthology'],
  [/openaccess\.thecvf\.com/, 'CVF'],
  [/proceedings\.mlr\.press/, 'PMLR'],
  [/(?:neurips|nips)\.cc/, 'NeurIPS'],
  [/nature\.com/, 'Nature'],
  [/science\.org|sciencemag\.org/, 'Science'],
  [/plos\.org/, 'PLOS'],
  [/pnas\.org/, 'PNAS'],
  [/springer\.com/, 'Springer'],
  [/sciencedirect\.com|elsevier\.com/, 'ScienceDirect'],
  [/wiley\.com/, 'Wiley'],
  [/mdpi\.com/, 'MDPI'],
  [/biorxiv\.org/, 'bioRxiv'],
  [/medrxiv\.org/, 'medRxiv'],
  [/ssrn\.com/, 'SSRN'],
  [/pubmed|ncbi\.nlm\.nih\.gov/, 'PubMed'],
  [/usenix\.org/, 'USENIX'],
  [/iacr\.org/, 'IACR'],
  [/patents\.google\.com/, 'Google Patents'],
  [/huggingface\.co/, 'Hugging Face'],
  [/youtube\.com|youtu\.be|bilibili\.com|vimeo\.com/, 'Video'],
  [/github\.com|gitlab\.com|gitee\.com|bitbucket\.org/, 'Code'],
  [/zenodo\.org/, 'Zenodo'],
  [/wikipedia\.org/, 'Wikipedia'],
];

/** A link's label by its host: `arXiv`, `IEEE Xplore`; `other` for a host that nobody knows. */
export function labelByHost(url: string, other: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return hosts.find(([shape]) => shape.test(host))?.[1] ?? (/\.pdf(?:$|\?)/i.test(url) ? 'PDF' : other);
}

const labelWords = new Set(
  `paper papers pdf code codes arxiv project projects page homepage website site webpage web video videos slides slide poster demo demos dataset datasets
  data bibtex bib cite citation doi link links url html htm supplementary supplement supp suppl supplemental material materials appendix blog blogpost post talk recording presentation
  github gitlab model models huggingface hugging face hf weights checkpoint checkpoints colab notebook openreview preprint version full text fulltext official publisher
  ieee xplore acm dl springer springerlink elsevier sciencedirect wiley nature aclanthology anthology acl cvf pmlr ssrn biorxiv medrxiv eprint iacr dblp pubmed pmid hal zenodo
  read more here online open access journal conference proceedings abs abstract tl;dr tldr media press coverage news twitter thread tweet x youtube bilibili zhihu wechat medium
  latest newest current package packages stata python matlab
  view see all
  extended long short draft final camera-ready camera ready published thesis software tool library package api docs documentation artifact artifacts benchmark repo repository
  urn handle source implementation interactive teaser summary review reviews rebuttal errata corrigendum patent toolkit leaderboard competition replication figures image images gif
  论文 代码 项目 主页 项目主页 视频 幻灯片 数据 数据集 链接 全文 原文 海报 演示 下载 开源 博客 预印本`
    .split(/\s+/)
    .filter(Boolean),
);

/** `查看完整发表列表`, `更多论文` */
const leadsOn = /^\s*(?:查看|更多|完整|点击)\p{Script=Han}{0,8}\s*$/u;

/** Whether a text is only a label for a link: `[paper]`, `Project Page`, `PDF (arXiv)`. */
export function isLinkLabel(text: string): boolean {
  if (leadsOn.test(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\d;-]+/u)
    .filter(
      (word) =>
        word !== '' &&
        ![
          'the',
          'and',
          'to',
          'at',
          'on',
          'in',
          'of',
          'for',
          'tbd',
          'coming',
          'soon',
          'v1',
          'v2',
          'released',
          '1',
          '2',
          'code-tbd',
        ].includes(word),
    );
  return words.length <= 4 && words.every((word) => labelWords.has(word));
}

/** Adds a link under its label; a second address under the same label gets a number. */
export function addLink(links: Record<string, string>, label: string, url: string): void {
  if (Object.values(links).some((known) => known.replace(/\/$/, '') === url.replace(/\/$/, ''))) return;
  let free = label;
  for (let number = 2; links[free] !== undefined; number += 1) free = `${label} ${number}`;
  links[free] = url;
}
