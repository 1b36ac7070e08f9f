/**
 * The editors' coding: which methods fall under which senses, judged cell by cell from the descriptions in the cited
 * sources. It is kept apart from `content/`, where the same answers follow from criteria, features and claims, so that
 * the two can be compared. "Arguable": it holds on one reasonable view. Each judgement may be disputed there.
 */
const table = `
method                             so-1      so-2      so-3      so-4      so-r@broad  so-r@narrow  w2sg-r
rlhf                               arguable  yes       no        no        arguable    yes          no
reward-modelling                   arguable  yes       arguable  arguable  arguable    yes          no
recursive-reward-modelling         yes       arguable  yes       yes       yes         yes          no
iterated-amplification             yes       arguable  yes       arguable  yes         yes          no
debate                             yes       arguable  yes       yes       yes         yes          no
doubly-efficient-debate            yes       arguable  yes       yes       yes         yes          no
debate-with-cross-examination      yes       arguable  yes       yes       yes         yes          no
consultancy                        arguable  no        arguable  arguable  arguable    yes          no
market-making                      yes       arguable  yes       arguable  yes         yes          no
self-critique                      yes       arguable  yes       yes       yes         yes          no
criticgpt                          arguable  no        yes       yes       yes         yes          no
prover-verifier-games              arguable  no        arguable  arguable  arguable    arguable     no
constitutional-ai                  arguable  yes       arguable  arguable  yes         yes          no
rlaif                              arguable  yes       arguable  arguable  yes         yes          no
process-supervision                arguable  no        arguable  arguable  yes         yes          no
task-decomposition                 yes       yes       yes       arguable  yes         yes          no
imitative-generalization           yes       arguable  yes       arguable  arguable    no           no
naive-weak-to-strong-finetuning    arguable  no        arguable  arguable  arguable    arguable     yes
auxiliary-confidence-loss          arguable  no        arguable  arguable  arguable    no           yes
bootstrapping                      arguable  no        arguable  arguable  yes         yes          yes
debate-assisted-weak-to-strong     arguable  no        arguable  arguable  yes         yes          yes
ensemble-of-weak-supervisors       arguable  no        arguable  arguable  yes         yes          arguable
iterative-label-refinement         arguable  no        arguable  arguable  yes         arguable     arguable
easy-to-hard-training              yes       arguable  no        no        no          no           no
easy-to-hard-evaluator             yes       yes       yes       yes       yes         arguable     no
internal-coherence-maximization    arguable  yes       arguable  arguable  yes         yes          no
ccs-probe                          no        no        no        arguable  no          no           no
consistency-regularisation         arguable  arguable  no        no        no          no           arguable
semi-supervised-reward-learning    yes       yes       arguable  no        yes         arguable     no
adversarial-training               arguable  no        no        no        no          no           no
lie-detector-in-the-reward         arguable  no        yes       yes       yes         yes          no
probing-for-latent-knowledge       no        no        arguable  yes       no          no           arguable
ai-control-trusted-monitoring      arguable  no        arguable  yes       no          no           no
mona                               yes       no        arguable  arguable  arguable    no           no
weak-to-strong-search              arguable  no        no        no        no          no           no
meta-level-adversarial-evaluation  no        no        no        arguable  no          no           no
sandwiching                        no        no        no        no        no          no           no
`;

const codes = ['yes', 'no', 'arguable'] as const;
export type Code = (typeof codes)[number];

export interface CodedMethod {
  readonly method: string;
  /** By definition or reading. */
  readonly codes: ReadonlyMap<string, Code>;
}

export function readCodedMemberships(): readonly CodedMethod[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  const [, ...senses] = head;
  return rows.map(([method = '', ...cells]) => ({
    method,
    codes: new Map(senses.map((sense, index) => [sense, readCode(cells[index])])),
  }));
}

function readCode(word: string | undefined): Code {
  const code = codes.find((each) => each === word);
  if (!code) throw new RangeError(`no code: ${word}`);
  return code;
}
