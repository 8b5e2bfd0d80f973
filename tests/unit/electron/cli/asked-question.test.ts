import { describe, expect, it } from 'vitest';
import { readBank } from '#electron/backend/banks/bank.ts';
import { type AskedOptions, findAsked } from '#electron/cli/asked-question.ts';
import { questionOnDisk, rootWithBank } from '#tests/fakes/backend-deps.ts';

const bankOfOne = () => readBank(rootWithBank());
const question = questionOnDisk.id;

describe('what was asked', () => {
  it('follows from the question', async () => {
    expect(findAsked({ question }, await bankOfOne())).toMatchObject({
      stage: 'behavioural',
      kind: 'incident',
      questionId: question,
      core: questionOnDisk.core,
      criteria: [{ id: 'impact' }, {}, {}, {}],
    });
  });

  it('may be named twice, if it agrees', async () => {
    const asked = findAsked({ question, stage: 'behavioural', kind: 'incident' }, await bankOfOne());
    expect(asked.questionId).toBe(question);
  });

  it('is of the first kind of its stage where nothing else is said', async () => {
    const asked = findAsked({ stage: 'behavioural' }, await bankOfOne());
    expect(asked).toMatchObject({ kind: 'incident', questionId: null, core: [] });
    const project = findAsked({ stage: 'behavioural', kind: 'project' }, await bankOfOne());
    expect(project.kind).toBe('project');
  });

  it.each<[string, AskedOptions, RegExp]>([
    ['stage-missing', {}, /coding, system-design, behavioural/],
    ['unknown-stage', { stage: 'Behavioural' }, /coding, system-design, behavioural/],
    ['unknown-kind', { stage: 'behavioural', kind: 'debug' }, /incident, collaboration, project/],
    ['unknown-question', { question: 'nope' }, new RegExp(question)],
    ['unknown-engine', { question, engine: 'nope' }, /moonshine-tiny-en/],
    ['question-mismatch', { question, stage: 'coding' }, /behavioural/],
    ['question-mismatch', { question, kind: 'project' }, /incident/],
    ['criteria-missing', { stage: 'coding' }, /banks check/],
  ])('is refused with %s', async (code, options, says) => {
    const bank = await bankOfOne();
    expect(() => findAsked(options, bank)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(says) }),
    );
  });
});
