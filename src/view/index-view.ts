import { describeRole, roleNames } from '../model/kind.ts';
import { linkTo, listActive } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { joinTexts, type Link, nameOf, nameOfTerm } from './phrase.ts';
import { listAuthors, nameOfSource } from './source-name.ts';

/** One line of a list of entries. */
export interface IndexLine {
  readonly link: Link;
  readonly note: string | undefined;
  readonly gloss: string | undefined;
}

/** A list of entries, perhaps one of several on a page. */
export interface IndexGroup {
  readonly title: Link | undefined;
  readonly lines: readonly IndexLine[];
}

const byName = (a: IndexLine, b: IndexLine) => a.link.text.localeCompare(b.link.text, 'en');

export function listMethods({ base }: Knowledge): readonly IndexLine[] {
  return listActive(base, 'methods').map((id) => {
    const method = base.methods.get(id)?.data;
    return {
      link: nameOf(base, id),
      note: method?.aliases && `also ${method.aliases.join(', ')}`,
      gloss: method?.gloss,
    };
  });
}

export function listFeatures({ base }: Knowledge): readonly IndexLine[] {
  return listActive(base, 'features').map((id) => {
    const feature = base.features.get(id)?.data;
    return { link: nameOf(base, id), note: undefined, gloss: feature?.question };
  });
}

/** The newest sources first; those without a year last. */
export function listSources({ base }: Knowledge): readonly IndexGroup[] {
  const yearOf = (id: string) => base.sources.get(id)?.data.year ?? '';
  const years = [...new Set(listActive(base, 'sources').map(yearOf))].sort().reverse();
  return years.map((year) => ({
    title: { text: year === '' ? 'Undated' : year },
    lines: listActive(base, 'sources')
      .filter((id) => yearOf(id) === year)
      .map((id) => {
        const source = base.sources.get(id)?.data;
        const link = { ...nameOfSource(base, id), id };
        return { link, note: source && listAuthors(source), gloss: source?.title };
      })
      .sort(byName),
  }));
}

/** By term, those used most first; a usage that mentions two terms stands under both. */
export function listUsages({ base }: Knowledge): readonly IndexGroup[] {
  return listActive(base, 'terms')
    .map((term) => ({
      title: nameOfTerm(base, term),
      lines: listActive(base, 'usages')
        .flatMap((id) => {
          const usage = base.usages.get(id)?.data;
          const roles = (usage?.mentions ?? []).flatMap((mention) =>
            'term' in mention && mention.term === term ? [mention.as] : [],
          );
          if (!usage || roles.length === 0) return [];
          const sorted = [...new Set(roles)].sort((a, b) => roleNames.indexOf(a) - roleNames.indexOf(b));
          const note = `as ${joinTexts(sorted.map(describeRole))}`;
          return [{ link: linkTo(base, 'usages', id), note, gloss: usage.gloss }];
        })
        .sort(byName),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.lines.length - a.lines.length);
}

export function listPositions({ base }: Knowledge): readonly IndexLine[] {
  return listActive(base, 'positions').map((id) => {
    const position = base.positions.get(id)?.data;
    const senses = Object.values(position?.senses ?? {}).flat();
    const labels = senses.map((sense) => nameOf(base, sense).text);
    return {
      link: linkTo(base, 'positions', id),
      note: position && nameOfSource(base, position.holder).text,
      gloss: labels.length > 0 ? `Uses ${labels.join(', ')}.` : 'Pins no sense.',
    };
  });
}

export function listQuestions({ base }: Knowledge): readonly IndexLine[] {
  return listActive(base, 'questions').map((id) => {
    const question = base.questions.get(id)?.data;
    const note = question && `${nameOfSource(base, question.source).text}, ${question.locator}`;
    return { link: linkTo(base, 'questions', id), note, gloss: undefined };
  });
}
