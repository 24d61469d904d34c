/** What site templates bring with them: never a researcher's own. Phrases as the templates print them, in lower case. */
const phrases = [
  'lorem ipsum',
  'a simple inline announcement',
  'a long announcement with details',
  'this is the front page of a website that is powered by',
  'a data-driven personal website',
  'like many other jekyll-based github pages templates',
  'this is a description of your talk',
  'this is a description of your conference proceedings talk',
  'this is a description of a teaching experience',
  'paper title number',
  'this paper is about the number',
  'this paper is about fixing template issue',
  'the contents above will be part of a list of publications',
  'this is an example of a blog post',
  'your name, you. (',
  'your name (you)',
  'talk 1 on relevant topic in your field',
  'conference proceeding talk 3 on relevant topic in your field',
  'tutorial 1 on relevant topic in your field',
  'talk 2 on relevant topic in your field',
  'teaching experience 1',
  'teaching experience 2',
  'portfolio item number',
  'short description of portfolio item',
  "dr. test account's home",
  'write your biography here',
  'your biography here',
  'jane doe is a professor',
  'nelson bighetti',
  'an example journal article',
  'an example conference paper',
  'an example preprint / working paper',
  'can quantum-mechanical description of physical reality be considered complete',
  'über die von der molekularkinetischen theorie',
  'on a heuristic point of view concerning the production and transformation of light',
  'investigations on the theory of the brownian movement',
  'zur elektrodynamik bewegter körper',
  'the meaning of relativity',
  'do gravitational fields play an essential part',
  'relativity: the special and general theory',
  'the photoelectric effect (einstein',
  'unbiased and consistent nested sampling via sequential monte carlo example',
  'a project with a background image',
  'a project that redirects to another website',
  'another project with an image',
  'this is a placeholder',
  'insert your',
  'learned how to generate academic websites with',
  'deepseek-r1 example paper',
  'publication title here',
  'deep residual learning for image recognition, kaiming he, xiangyu zhang, shaoqing ren, jian sun',
  'template publication',
  'site-wide configuration',
  'the main configuration file for the site is in the base directory',
  'for site content, there is one markdown file for each type of content',
  'set of jupyter notebooks that converts a csv containing structured data about talks',
  'many people use a git client to create files on their local computer',
  'editing a markdown file for a talk',
  'more info about configuring academicpages can be found',
  'more info about configuring academic pages can be found',
  'register a github account if you don',
  'fork this repository by clicking the',
];

/** Addresses that only templates use. */
const addresses = [
  '123456789.pdf',
  'academicpages.github.io/files/paper',
  'github.com/academicpages/academicpages.github.io/blob',
  'github.com/academicpages/academicpages.github.io/tree',
  'github.com/alshedivat',
  'link.com/',
  'youtube.com/watch?v=dqw4w9wgxcq',
];

/** People who own templates: records that are theirs alone are left over. */
const templateOwners =
  /\b(?:albert einstein|einstein,? a(?:lbert|\.)|your name|your sidebar name|first ?name last ?name|firstname lastname|john doe|jane doe|you r\. name|nelson bighetti|阿尔伯特)\b/i;

/** Whether an address is one that only templates use; `harbourlink.com` is not `link.com`. */
function isOfTemplate(url: string): boolean {
  const lower = url.toLowerCase();
  return addresses.some((address) => {
    const at = lower.indexOf(address);
    return at >= 0 && /(?:^|\/|www\.)$/.test(lower.slice(0, at));
  });
}

/** Whether a text, links included, is a template's and not the researcher's. */
export function isLeftover(text: string, urls: readonly string[] = []): boolean {
  const lower = text.toLowerCase().replace(/[\s\u2028]+/g, ' ');
  return phrases.some((phrase) => lower.includes(phrase)) || urls.some(isOfTemplate);
}

/** Whether a name belongs to a template rather than to a person. */
export function isTemplateOwner(name: string): boolean {
  return templateOwners.test(name);
}
