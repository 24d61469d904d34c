import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/sources/site/read-site.ts';

const site = (files: Readonly<Record<string, string>>) =>
  readSite({ name: 'site', files: new Map(Object.entries(files)) });

describe('an academicpages site', () => {
  const { about, sections, warnings } = site({
    '_config.yml': `
title: "Odile Navarro / Academic"
url: https://onavarro.example.org
author:
  name: "Odile Navarro"
  email: odile@example.net
  employer: "Red Brick University"
  phone: "+1 555 0100"
  birthday: 1990-01-01
  googlescholar: https://scholar.google.com/citations?user=AbCdEfGhIjK1
  orcid: https://orcid.org/0000-0002-1825-0097
  github: onavarro
`,
    '_pages/about.md': `---
permalink: /
title: "About"
---
I study estuaries.

{% include_relative includes/news.md %}

# Publications
{% for post in site.publications reversed %}
  {% include archive-single.html %}
{% endfor %}
`,
    '_pages/includes/news.md': '# News\n\n- [2024-05] Paper "Salt wedges in winter" accepted by *Estuaries*.\n',
    '_pages/about-zh.md': '---\npermalink: /zh/\n---\n# 新闻\n\n- [2024-05] 论文被接收。\n',
    '_publications/2009-10-01-paper-title-number-1.md': `---
title: "Paper Title Number 1"
collection: publications
date: 2009-10-01
venue: 'Journal 1'
paperurl: 'http://academicpages.github.io/files/paper1.pdf'
citation: 'Your Name, You. (2009). &quot;Paper Title Number 1.&quot; <i>Journal 1</i>. 1(1).'
---
This paper is about the number 1.
`,
    '_publications/2024-salt.md': `---
title: "Salt wedges in winter"
collection: publications
date: 2024-01-01
venue: 'Estuaries'
paperurl: '/files/salt.pdf'
citation: 'Navarro, O., & Ptak, J. (2024). &quot;Salt wedges in winter.&quot; <i>Estuaries</i>. 47(1).'
---
`,
    '_publications/2021-mud.md': `---
title: "Mud and memory"
date: 2021-03-17
venue: SIGMUD 2021
authors: "J. Ptak, <b>O. Navarro</b>"
type: Under Review
---
`,
    '_talks/2023-talk.md': `---
title: "What mud remembers"
type: "Talk"
venue: "Mud Society"
date: 2023-09-04
location: "Aveiro, Portugal"
---
`,
    '_talks/2012-03-01-talk-1.md':
      '---\ntitle: "Talk 1 on Relevant Topic in Your Field"\ndate: 2012-03-01\n---\nThis is a description of your talk\n',
    '_teaching/2022-estuaries.md': `---
title: "Estuaries for engineers"
type: "Graduate course"
venue: "Low Coast University"
date: 2022-09-01
---
`,
  });

  it('takes the owner, and nothing private, from the configuration', () => {
    expect(about).toEqual({
      name: 'Odile Navarro',
      contact: { email: 'odile@example.net' },
      identifiers: { orcid: '0000-0002-1825-0097', github: 'onavarro', googleScholar: 'AbCdEfGhIjK1' },
      research: ['estuaries'],
      guessed: ['research'],
    });
  });

  it('reads collections, and finds authors in the citation', () => {
    expect(sections.publications).toMatchObject([
      {
        title: 'Salt wedges in winter',
        authors: ['O. Navarro', 'J. Ptak'],
        date: '2024',
        venue: 'Estuaries',
        links: { PDF: 'https://onavarro.example.org/files/salt.pdf' },
      },
      { title: 'Mud and memory', authors: ['J. Ptak', 'O. Navarro'], date: '2021-03-17', status: 'submitted' },
    ]);
    expect(sections.teaching).toMatchObject([
      { course: 'Estuaries for engineers', date: '2022', institution: 'Low Coast University' },
    ]);
  });

  it('reads what the page includes, once and in one language, and talks as news', () => {
    expect(sections.news).toMatchObject([
      { date: '2024-05', title: 'Paper "Salt wedges in winter" accepted by Estuaries' },
      {
        date: '2023-09-04',
        kind: 'talk',
        title: 'What mud remembers',
        place: 'Aveiro, Portugal',
        venue: 'Mud Society',
      },
    ]);
  });

  it('leaves the template out, and says so', () => {
    expect(warnings.map(({ file }) => file)).toEqual([
      '_publications/2009-10-01-paper-title-number-1.md',
      '_talks/2012-03-01-talk-1.md',
    ]);
  });
});

describe('an al-folio site', () => {
  const { about, sections, warnings } = site({
    '_config.yml': 'title: blank\nfirst_name: Ravi\nmiddle_name:\nlast_name: Stenberg\nurl: https://ravi.example.org\n',
    '_pages/about.md': '---\nlayout: about\npermalink: /\nnews: true\n---\nI am a postdoc in **glass physics**.\n',
    '_news/announcement_1.md':
      '---\nlayout: post\ndate: 2015-10-22 15:59:00-0400\ninline: true\n---\nA simple inline announcement.\n',
    '_news/glass.md':
      '---\nlayout: post\ndate: 2024-02-29 10:00:00\ninline: true\n---\nOur paper on [slow glass](https://arxiv.org/abs/2402.00200) is out! :sparkles:\n',
    '_news/move.md':
      '---\nlayout: post\ntitle: I moved to Turku\ndate: 2023-08-01\ninline: false\n---\nA long story.\n',
    '_bibliography/papers.bib': `---
---

@string{prl = {Physical Review Letters}}

@article{einstein1905, title={On the electrodynamics of moving bodies}, author={Einstein, Albert}, journal={Annalen der Physik}, year={1905}}

@article{stenberg2024slow,
  abbr={PRL},
  title={Slow glass remembers {M{\\"o}ssbauer}},
  author={Stenberg, Ravi* and Li, Wen* and others},
  journal=prl,
  year={2024}, month=feb,
  eprint={2402.00200}, archiveprefix={arXiv},
  code={https://github.com/ravi/slow},
  award_name={Editor's Choice},
  selected={true}
}

@article{li2019, title={Fast glass}, author={Li, Wen and Aho, Pia}, journal={Glass}, year={2019}}
`,
    '_data/cv.yml':
      '- title: Education\n  contents:\n    - title: PhD\n      institution: University of Zurich, Zurich, Switzerland\n      year: 1905\n      description: Albert Einstein\n',
    'assets/json/resume.json':
      '{"basics": {"name": "Albert Einstein"}, "work": [{"name": "University of Berlin", "position": "Professor"}]}',
  });

  it('is Ravi Stenberg’s', () => expect(about?.name).toBe('Ravi Stenberg'));

  it('reads the news that are in the body or in the title', () => {
    expect(sections.news.map(({ date, title }) => [date, title])).toEqual([
      ['2024-02-29', 'Our paper on slow glass is out!'],
      ['2023-08-01', 'I moved to Turku'],
    ]);
  });

  it('reads the bibliography, and leaves out entries of other people', () => {
    expect(sections.publications).toMatchObject([
      {
        title: 'Slow glass remembers Mössbauer',
        authors: ['Ravi Stenberg*', 'Wen Li*', 'et al.'],
        venue: 'Physical Review Letters',
        venueShort: 'PRL',
        date: '2024-02',
        arxiv: '2402.00200',
        awards: ["Editor's Choice"],
        links: { Code: 'https://github.com/ravi/slow' },
      },
    ]);
    expect(sections.experience).toEqual([]);
    expect(warnings.map(({ file, line }) => [file, line])).toContainEqual(['_bibliography/papers.bib', 20]);
  });
});

describe('a Hugo Blox site', () => {
  const { about, sections } = site({
    'config/_default/params.yaml': 'marketing:\n  seo:\n    description: x\n',
    'content/authors/admin/_index.md': `---
title: Yuki Barros
superuser: true
role: PhD student
interests:
  - Tides
social:
  - icon: envelope
    link: 'mailto:yuki@example.net'
  - icon: github
    link: https://github.com/yukib
education:
  courses:
    - course: PhD in Oceanography
      institution: Salt University
      year: 2027
---
`,
    'content/authors/pholm/_index.md': '---\ntitle: Per Holmqvist\n---\n',
    'content/authors/bighetti/_index.md': '---\ntitle: Nelson Bighetti\n---\n',
    'content/_index.md': `---
title: ''
type: landing
sections:
  - block: about.biography
    content:
      title: Biography
      username: admin
  - block: markdown
    content:
      title: 🔥 Latest News
      text: |-
        - **[Apr. 2024]** I moved to the coast.
        - **[Mar. 2024]** The paper *Tides in closed rooms* was accepted.
    design:
      columns: '2'
---
`,
    'content/publication/tides/index.md': `---
title: 'Tides in closed rooms'
authors:
  - admin
  - pholm
date: '2023-06-01T00:00:00Z'
publication_types: ['paper-conference']
publication: In *Conference on Small Oceans*
publication_short: In *SO'23*
url_pdf: https://example.net/tides.pdf
doi: 10.5555/so.2023.4
---
`,
    'content/publication/journal-article/index.md':
      '---\ntitle: "An example journal article"\nauthors:\n- admin\n- Robert Ford\n---\n',
  });

  it('reads the news that stands in a block of the landing page', () => {
    expect(sections.news.map(({ date, title }) => [date, title])).toEqual(
      expect.arrayContaining([
        ['2024-04', 'I moved to the coast'],
        ['2024-03', 'The paper Tides in closed rooms was accepted'],
      ]),
    );
  });

  it('reads publications, with the owner in the place of admin', () => {
    expect(about).toMatchObject({ name: 'Yuki Barros', research: ['Tides'], contact: { email: 'yuki@example.net' } });
    expect(sections.publications).toMatchObject([
      {
        title: 'Tides in closed rooms',
        authors: ['Yuki Barros', 'Per Holmqvist'],
        date: '2023-06',
        venue: 'Conference on Small Oceans',
        type: 'conference',
        doi: '10.5555/so.2023.4',
      },
    ]);
  });
});

describe('a Jekyll site with data files', () => {
  const { sections } = site({
    '_config.yml': 'title: Ama Lindgren\n',
    'index.md': '---\nlayout: home\n---\n{% for item in site.data.news %}{{ item.text }}{% endfor %}\n',
    '_data/news.yml': '- date: 2024-03-01\n  text: "**Keynote** at GeoDays"\n- date: Jan 2023\n  headline: New job!\n',
    '_data/publications.yml':
      '- title: Maps that age\n  authors: "A. Lindgren, B. Cole"\n  venue: "Cartographica, 2022"\n  pdf: https://example.net/maps.pdf\n',
    'data/cv.json':
      '{"education": [{"institution": "Hill College", "studyType": "M.Sc.", "area": "Geography", "endDate": "2019-06"}]}',
  });

  it('reads the lists by the meaning of their names', () => {
    expect(sections.news.map(({ date, title }) => [date, title])).toEqual([
      ['2024-03', 'Keynote at GeoDays'],
      ['2023-01', 'New job!'],
    ]);
    expect(sections.publications).toMatchObject([
      { title: 'Maps that age', authors: ['A. Lindgren', 'B. Cole'], venue: 'Cartographica', date: '2022' },
    ]);
    expect(sections.education).toMatchObject([
      { degree: 'M.Sc.', level: 'master', institution: 'Hill College', date: '2019-06' },
    ]);
  });
});

it('says that there is nothing to read in a folder without pages', () => {
  expect(() => site({ 'notes.json': '{}' })).toThrow('holds no page');
});
