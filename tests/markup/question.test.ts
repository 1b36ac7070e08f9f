import { expect, it } from 'vitest';
import { renderComputedAnswer } from '../../src/markup/question.ts';
import { viewQuestion } from '../../src/view/question-view.ts';
import { makeKnowledge, readFolder } from '../view/load-content.ts';

const real = makeKnowledge(readFolder('content'));

it('a question about a role says of each sense what it is', () => {
  let seen = 0;
  for (const id of real.base.questions.keys()) {
    const { computed } = viewQuestion(real, id);
    if (computed?.type !== 'role') continue;
    const cells =
      renderComputedAnswer(computed).text.match(/(?<=data-label="Say">)[\s\S]*?(?=<\/td>)/g) ?? [];
    expect(cells).toHaveLength(computed.senses.length);
    for (const [index, { fit }] of computed.senses.entries()) {
      const said = cells[index]?.replace(/<[^>]*>/g, '');
      const own = `it is ${fit.kind.article} ${fit.kind.word}`;
      if (!fit.coercion) expect(said).toBe(fit.fits ? own : `${own}, not ${computed.role}`);
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(0);
});
