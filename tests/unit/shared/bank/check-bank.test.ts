import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BankFile, checkBank } from '#shared/bank/check-bank.ts';
import type { Assumption, Criterion, Question } from '#shared/bank/question.ts';

const ids = ['goal', 'reproduce', 'cause', 'proof'];

const criterion = (id: string, kinds: Criterion['kinds'] = ['build', 'debug', 'read']): Criterion => ({
  id,
  kinds,
  label: 'A label',
  heardWhen: 'You say so.',
  why: 'It helps.',
  followUp: 'Tell me.',
  goal: 'In sixty seconds: this.',
});

const assumption = (id: string): Assumption => ({
  id,
  label: 'how late a row may be',
  choice: { label: 'a queue', phrases: ['use|take .. queue'] },
  heardWhen: 'You say so.',
  why: 'Late rows are bought twice.',
  question: 'How late?',
  topic: 'cause',
  phrases: ['at_most .. late'],
  near: ['late'],
  hints: [],
  // Without sentences of its own it is offered as a self-check.
  speaks: false,
});

const topics = ['queues', 'clocks', 'nights', 'owners', 'limits'];
const facts = topics.map((topic) => ({
  id: topic,
  ask: `Tell me about ${topic}?`,
  phrases: [topic, `about ${topic}`, `the ${topic}`],
  answer: `There are two ${topic}.`,
  criterion: 'cause',
}));
const waysOfAsking = (topic: string) => Array.from({ length: 6 }, (_, n) => `The ${topic}, ${n} of them?`);
const factExamples = {
  version: 1,
  question: 'late-rows',
  facts: Object.fromEntries(topics.map((topic) => [topic, waysOfAsking(topic)])),
  none: Array.from({ length: 10 }, (_, n) => `May I stand up ${n} times?`),
};

const asked = (change: Partial<Question> = {}): Question => ({
  version: 1,
  id: 'late-rows',
  stage: 'coding',
  kind: 'debug',
  level: 'senior',
  title: 'Late rows',
  prompt: 'Some rows are late. Why?',
  rehearses: 'Reading.',
  tags: ['queues'],
  core: ids,
  prepareSeconds: 60,
  answerMinutes: 5,
  phases: [
    { phase: 'Reading', minutes: 3.5 },
    { phase: 'Cause', minutes: 1.5 },
  ],
  followUps: ['Make it smaller.', 'Who is on call?'],
  outline: ['Goal.', 'Cause.', 'Proof.'],
  exhibit: { file: 'late-rows.ts', language: 'typescript' },
  assumptions: ['first', 'second', 'third'].map(assumption),
  facts,
  harder: 'And with two clocks?',
  ...change,
});

const criteriaText = (criteria = ids.map((id) => criterion(id)), stage = 'coding') =>
  JSON.stringify({ version: 1, stage, criteria });
const code = (lines: number) => `${Array.from({ length: lines }, (_, i) => `// ${i}`).join('\n')}\n`;

function bank(changes: Record<string, string | null> = {}): BankFile[] {
  const files: Record<string, string | null> = {
    'criteria/coding.json': criteriaText(),
    'questions/late-rows.json': JSON.stringify(asked()),
    'facts/late-rows.json': JSON.stringify(factExamples),
    'exhibits/late-rows.ts': code(60),
    ...changes,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

const withQuestion = (change: Partial<Question>) =>
  bank({ 'questions/late-rows.json': JSON.stringify(asked(change)) });

describe('checkBank', () => {
  it('counts a bank in order and finds nothing to say', () => {
    expect(checkBank(bank())).toEqual({ counts: { questions: 1, criteria: 4, exhibits: 1 }, errors: [] });
  });

  it.each<[string, BankFile[], string, RegExp]>([
    ['broken JSON', bank({ 'questions/a.json': '{' }), 'questions/a.json', /is not JSON/],
    ['a schema error', withQuestion({ title: '' }), 'questions/late-rows.json', /^title: /],
    ['too few assumptions', withQuestion({ assumptions: [] }), 'questions/late-rows.json', /there are 0/],
    [
      'an assumption twice',
      withQuestion({ assumptions: ['first', 'first', 'third'].map(assumption) }),
      'questions/late-rows.json',
      /first is there twice/,
    ],
    [
      'an assumption under a topic that is none',
      withQuestion({
        assumptions: ['first', 'second', 'third'].map((id) => ({ ...assumption(id), topic: 'charm' })),
      }),
      'questions/late-rows.json',
      /first: coding has no criterion charm/,
    ],
    ['a foreign kind', withQuestion({ kind: 'incident' }), 'questions/late-rows.json', /no kind of coding/],
    [
      'minutes that do not add up',
      withQuestion({ answerMinutes: 7 }),
      'questions/late-rows.json',
      /add up to 5 minutes, the answer has 7/,
    ],
    [
      'an unknown core criterion',
      withQuestion({ core: [...ids, 'charm'] }),
      'questions/late-rows.json',
      /no criterion charm/,
    ],
    [
      'a core criterion twice',
      withQuestion({ core: [...ids, 'goal'] }),
      'questions/late-rows.json',
      /goal is there twice/,
    ],
    [
      'a core criterion that is not asked of the kind',
      bank({ 'criteria/coding.json': criteriaText(ids.map((id) => criterion(id, ['build']))) }),
      'questions/late-rows.json',
      /not asked of the kind debug/,
    ],
    [
      'a name that is not the id',
      bank({ 'questions/late-rows.json': null, 'questions/rows.json': JSON.stringify(asked()) }),
      'questions/rows.json',
      /is named rows, its id is late-rows/,
    ],
    [
      'an id used twice',
      bank({ 'questions/other.json': JSON.stringify(asked()) }),
      'questions/other.json',
      /also that of questions\/late-rows.json/,
    ],
    [
      'a missing exhibit',
      bank({ 'exhibits/late-rows.ts': null }),
      'questions/late-rows.json',
      /exhibits\/late-rows.ts is not there/,
    ],
    ['a short exhibit', bank({ 'exhibits/late-rows.ts': code(39) }), 'exhibits/late-rows.ts', /has 39 lines/],
    [
      'a long exhibit',
      bank({ 'exhibits/late-rows.ts': code(121) }),
      'exhibits/late-rows.ts',
      /has 121 lines/,
    ],
    ['an unused exhibit', bank({ 'exhibits/old.py': code(50) }), 'exhibits/old.py', /no readable question/],
    [
      'a criterion twice',
      bank({ 'criteria/coding.json': criteriaText([...ids, 'goal'].map((id) => criterion(id))) }),
      'criteria/coding.json',
      /goal is there twice/,
    ],
    [
      'a criterion asked of a foreign kind',
      bank({ 'criteria/coding.json': criteriaText(ids.map((id) => criterion(id, ['debug', 'project']))) }),
      'criteria/coding.json',
      /project is no kind of coding/,
    ],
    [
      'criteria under another name',
      bank({ 'criteria/code.json': criteriaText(), 'criteria/coding.json': null }),
      'criteria/code.json',
      /is named code, its stage is coding/,
    ],
    [
      'no criteria at all',
      bank({ 'criteria/coding.json': null }),
      'questions/late-rows.json',
      /no readable criteria for coding/,
    ],
  ])('names %s', (_what, files, file, message) => {
    const found = checkBank(files).errors.filter((error) => error.file === file);
    expect(found.map((error) => error.message)).toContainEqual(expect.stringMatching(message));
  });

  it('asks for code in coding questions and nowhere else', () => {
    const { exhibit: _, ...bare } = asked();
    const without = checkBank(bank({ 'questions/late-rows.json': JSON.stringify(bare) }));
    expect(without.errors.map((e) => e.message)).toContain('exhibit: a coding question needs code to read');

    const design = { ...asked(), stage: 'system-design', kind: 'change' };
    const wrong = checkBank(bank({ 'questions/late-rows.json': JSON.stringify(design) }));
    expect(wrong.errors.map((e) => e.message)).toContain('exhibit: only coding questions show code');
  });

  it('never throws, whatever the files hold', () => {
    const path = fc.constantFrom(
      'criteria/coding.json',
      'questions/late-rows.json',
      'exhibits/late-rows.ts',
      'x',
    );
    const text = fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(asked())));
    fc.assert(
      fc.property(fc.array(fc.record({ path, text })), (files) => {
        const { counts } = checkBank(files);
        return counts.questions <= files.length;
      }),
    );
  });
});
