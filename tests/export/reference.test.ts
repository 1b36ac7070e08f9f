import { describe, expect, it } from 'vitest';
import { toCslItem } from '../../src/export/csl-item.ts';
import { formatBibtex, formatCslJson, formatMarkdown, formatPlain } from '../../src/export/reference.ts';
import { readBibliography } from '../../src/parser/read-bibliography.ts';

function readItem(text: string) {
  const [source] = readBibliography({ path: 'references.bib', text }).sources;
  if (!source) throw new Error(`no source in ${text}`);
  return toCslItem(source);
}

const article = readItem(`@article{able-2020,
  author = {van der Able, Ann B. and {The Baker Group} and others},
  title = {On *stars* and {TeX}},
  journal = {Journal of A_B},
  year = {2020}, volume = {3}, number = {2}, pages = {10--12},
  doi = {10.1000/x(1)}
}`);

describe('a source in CSL-JSON', () => {
  it('keeps the parts of names, and groups whole', () => {
    expect(article.author).toEqual([
      { family: 'van der Able', given: 'Ann B.' },
      { literal: 'The Baker Group' },
      { literal: 'others' },
    ]);
  });

  it('has the type, year and place of the work', () => {
    expect(article).toMatchObject({
      id: 'able-2020',
      type: 'article-journal',
      'container-title': 'Journal of A_B',
      issued: { 'date-parts': [[2020]] },
      volume: '3',
      issue: '2',
      page: '10–12',
      DOI: '10.1000/x(1)',
    });
    expect(JSON.parse(formatCslJson([article]))).toEqual([article]);
  });

  it.each([
    ['@inproceedings{a, title={T}, booktitle={B}}', 'paper-conference'],
    ['@misc{a, title={T}, eprint={2001.1}}', 'article'],
    ['@misc{a, title={T}}', 'document'],
    ['@phdthesis{a, title={T}, school={S}}', 'thesis'],
  ])('%s is of type %s', (text, type) => {
    expect(readItem(text).type).toBe(type);
  });

  it('leaves out what is not known', () => {
    expect(readItem('@misc{a, title={T}}')).toEqual({ id: 'a', type: 'document', title: 'T' });
  });
});

describe('a reference', () => {
  it('in plain text names everybody, the year, the title and the place', () => {
    expect(formatPlain(article)).toBe(
      'van der Able, A. B., The Baker Group and others (2020). On *stars* and TeX. Journal of A_B, 3(2), 10–12. https://doi.org/10.1000/x(1)',
    );
    expect(formatPlain(readItem('@misc{a, title={Why?}}'))).toBe('(n.d.). Why?');
  });

  it('in Markdown shows the same words, whatever they are', () => {
    expect(formatMarkdown(article)).toBe(
      'van der Able, A. B., The Baker Group and others (2020). [On \\*stars\\* and TeX.](https://doi.org/10.1000/x%281%29) Journal of A\\_B, 3(2), 10–12.',
    );
  });

  it('in BibTeX is read back as it was written', () => {
    const item = {
      id: 'terms-of-oversight-x',
      type: 'webpage',
      title: 'A & B: 100% of C_D',
      'container-title': 'Terms',
      issued: { 'date-parts': [[2026, 1, 2]] },
      URL: 'https://example.org/x/',
    };
    const { sources, problems } = readBibliography({ path: 'references.bib', text: formatBibtex(item) });
    expect(problems).toEqual([]);
    expect(sources[0]?.data).toMatchObject({
      title: item.title,
      year: '2026',
      venue: 'Terms',
      url: item.URL,
    });
  });
});
