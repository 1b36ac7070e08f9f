import { describe, expect, it } from 'vitest';
import { atom, not } from '../../src/model/formula.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { buildTable, type Cell } from '../../src/reasoner/table.ts';
import { readFolder } from '../view/load-content.ts';
import { type Code, readCodedMemberships } from './coded-memberships.ts';

const base = readKnowledgeBase(readFolder('content'));
const reasoner = new Reasoner(base);
const coded = readCodedMemberships();

interface Difference {
  readonly method: string;
  readonly sense: string;
  readonly coded: Code;
  readonly computed: Cell['verdict'];
  /** The open claims that would change the answer. */
  readonly disputedBy: readonly string[];
}

/** Where the table says something else than the coding, and why that is right. */
const expected: readonly (Difference & { readonly because: string })[] = [
  ...['bootstrapping', 'debate-assisted-weak-to-strong'].flatMap((method) =>
    ['so-r@narrow', 'w2sg-r'].map((sense) => ({
      method,
      sense,
      coded: 'yes' as const,
      computed: 'yes' as const,
      disputedBy: ['so-r@narrow excludes w2sg-r'],
      because:
        'The two criteria prove both memberships, so the method is a witness against the exclusion that the post says "appears" to hold. Whoever accepts the exclusion has to give up one of the two.',
    })),
  ),
  ...['ai-control-trusted-monitoring', 'probing-for-latent-knowledge'].map((method) => ({
    method,
    sense: 'so-4',
    coded: 'yes' as const,
    computed: 'yes' as const,
    disputedBy: ['so-4 implies so-problem'],
    because:
      'The method assesses and induces no behaviour. Whoever holds that SO-4 lies inside the problem of inducing behaviour, which the post calls similar, has to give up the membership.',
  })),
  {
    method: 'auxiliary-confidence-loss',
    sense: 'so-r@narrow',
    coded: 'no',
    computed: 'no',
    disputedBy: ['auxiliary-confidence-loss instance-of so-r@narrow'],
    because:
      'The criterion puts it out, since it changes the objective. That the same update can be described as a change of labels alone is recorded as arguable, with its ground.',
  },
];

describe('the table of the recorded methods', () => {
  const { rows } = buildTable(reasoner, reasoner.core);

  it('agrees with the editors’ coding, but for listed cells', () => {
    const differences = coded.flatMap(({ method, codes }) => {
      const row = rows.find((each) => each.method === method);
      expect(row, method).toMatchObject({ isInConflict: false });
      return [...codes].flatMap(([sense, code]): readonly Difference[] => {
        const cell = row?.cells.find(({ predicate }) => predicate === sense);
        if (!cell) throw new RangeError(`no column ${sense}`);
        const isOpen = cell.verdict === 'unknown' || cell.changes.length > 0;
        if ((isOpen ? 'arguable' : cell.verdict) === code) return [];
        const claims = cell.changes.flatMap(({ accepting }) => accepting.map(({ text }) => text));
        return [
          { method, sense, coded: code, computed: cell.verdict, disputedBy: [...new Set(claims)].sort() },
        ];
      });
    });
    const listed = expected.map(({ because, ...difference }) => difference);
    expect(sort(differences)).toEqual(sort(listed));
  });

  it('rests its differences on claims that are recorded with a ground', () => {
    for (const { disputedBy } of expected)
      for (const text of disputedBy) {
        const statement = base.statements.get(text);
        expect(statement?.status, text).not.toBe('settled');
        expect(
          statement?.claims.some(({ ground }) => ground !== undefined),
          text,
        ).toBe(true);
      }
  });

  it('covers every coded method and sense', () => {
    expect(coded).toHaveLength(37);
    expect([...base.methods.keys()]).toEqual(expect.arrayContaining(coded.map(({ method }) => method)));
  });
});

function sort(differences: readonly Difference[]): readonly Difference[] {
  const keyOf = ({ method, sense }: Difference) => `${method} ${sense}`;
  return [...differences].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('memberships under senses with an exact criterion', () => {
  const { core, criteria } = reasoner;

  /** Settled memberships that criterion and features leave open, and a stated one decides. */
  const stated = [
    'consultancy w2sg-r',
    'lie-detector-in-the-reward w2sg-r',
    'reward-modelling w2sg-r',
    'rlhf w2sg-r',
    'task-decomposition w2sg-r',
  ];

  it('are computed from criterion and features, but for listed ones', () => {
    const notComputed = [...base.methods.keys()].flatMap((method) =>
      ['so-r@narrow', 'w2sg-r']
        .filter((sense) => core.verdictOn(method, sense) !== criteria.verdictOn(method, sense))
        .map((sense) => `${method} ${sense}`),
    );
    expect(notComputed.sort()).toEqual(stated);
  });

  it('are stated only against open features, with a ground and an owner', () => {
    for (const each of stated) {
      const [method = '', sense = ''] = each.split(' ');
      expect(criteria.holds(method, atom(sense)) || criteria.holds(method, not(atom(sense)))).toBe(false);
      const statement = base.statements.get(`${method} not-instance-of ${sense}`);
      expect(statement?.owners, each).toEqual(['editors']);
      expect(statement?.claims[0]?.ground, each).toBeDefined();
    }
  });

  it('have witnesses on every side: both, one alone, the other alone', () => {
    const under = (narrow: 'yes' | 'no', learning: 'yes' | 'no') =>
      [...base.methods.keys()].filter(
        (method) =>
          core.verdictOn(method, 'so-r@narrow') === narrow && core.verdictOn(method, 'w2sg-r') === learning,
      );
    expect(under('yes', 'yes')).toEqual(['bootstrapping', 'debate-assisted-weak-to-strong']);
    expect(under('no', 'yes')).toContain('auxiliary-confidence-loss');
    expect(under('yes', 'no')).toContain('iterated-amplification');
  });
});

describe('a coded method', () => {
  /** Asked only where the answer can matter: of methods with sparse feedback, of weak-to-strong methods. */
  const optional = ['converts-sparse-to-dense', 'generalises-correctly'];

  it.each(coded.map(({ method }) => method))(
    '%s answers every feature, and gives a ground for each membership',
    (id) => {
      const data = base.methods.get(id)?.data;
      if (!data) throw new RangeError(`no method ${id}`);
      const required = [...base.features.keys()].filter((feature) => !optional.includes(feature));
      expect(Object.keys(data.features ?? {})).toEqual(expect.arrayContaining(required));
      const memberships = [...(data['instance-of'] ?? []), ...(data['not-instance-of'] ?? [])];
      expect(memberships.length).toBeGreaterThan(2);
      for (const { target, ground } of memberships) expect(ground, `${id} ${target}`).toBeDefined();
      const telling = Object.values(data.features ?? {}).filter(
        (value) => typeof value === 'object' && value.ground !== undefined,
      );
      expect(telling, id).not.toEqual([]);
    },
  );
});
