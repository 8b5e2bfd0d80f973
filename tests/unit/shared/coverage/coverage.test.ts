import { describe, expect, it } from 'vitest';
import type { Kind, Stage } from '#shared/bank/question.ts';
import { calibration, decision, thresholds, weightsOf } from '#shared/coverage/weights.ts';
import { criteriaOf, fromText, report } from '../report/spoken-text.ts';

/** What people say between the points they make; long enough for something to be called missing. */
const AROUND =
  'That is a good question, let me think about it for a moment. I worked at a small company with a nice kitchen. ' +
  'The people there were friendly and the building was old. We had lunch together on most days and talked a lot.';

function status(stage: Stage, kind: Kind, criterion: string, sentence: string): string | undefined {
  const { coverage } = report(fromText(`${AROUND} ${sentence}`), stage, kind);
  return coverage.find((row) => row.criterion === criterion)?.status;
}

describe('what is stated', () => {
  it.each<[Stage, Kind, string, string]>([
    [
      'coding',
      'debug',
      'hypothesis',
      'My bet is that the pool is exhausted, and a thread dump would confirm that.',
    ],
    ['coding', 'build', 'complexity', 'It is linear in the number of rows and needs constant memory.'],
    [
      'coding',
      'debug',
      'reproduce',
      'I replay the request in a loop on my machine until it fails every time.',
    ],
    ['system-design', 'greenfield', 'scale-estimate', 'I would assume two thousand orders a second at peak.'],
    [
      'system-design',
      'change',
      'rollout-rollback',
      'One percent first behind a flag, and flipping it back takes a minute.',
    ],
    [
      'system-design',
      'greenfield',
      'failure-mode',
      'If the broker goes down we buffer on disk and retry with backoff.',
    ],
    ['behavioural', 'incident', 'detection', 'An alert on the error rate paged me at two in the morning.'],
    [
      'behavioural',
      'incident',
      'communication',
      'I posted an update to support every thirty minutes, even when nothing was new.',
    ],
    ['behavioural', 'project', 'measured-result', 'The build went from forty minutes down to six.'],
  ])('%s, %s, %s is heard: %s', (stage, kind, criterion, sentence) => {
    expect(status(stage, kind, criterion, sentence)).toBe('heard');
  });
});

describe('what only sounds like it', () => {
  it.each<[Stage, Kind, string, string]>([
    ['system-design', 'change', 'rollout-rollback', 'And we should think about rollback at some point.'],
    ['system-design', 'greenfield', 'scale-estimate', 'I do not know the traffic.'],
    ['system-design', 'greenfield', 'observability', 'And then monitoring, logging, all of that.'],
    ['coding', 'build', 'complexity', 'We could also talk about the complexity.'],
    ['coding', 'debug', 'regression-guard', 'It must not happen again.'],
    ['behavioural', 'incident', 'lesson', 'I learned a lot.'],
    ['behavioural', 'incident', 'detection', 'How did we find out, you would have to ask Maria.'],
  ])('%s, %s, %s is not heard: %s', (stage, kind, criterion, sentence) => {
    expect(status(stage, kind, criterion, sentence)).not.toBe('heard');
  });

  it('is never missing where nobody asked', () => {
    expect(status('coding', 'build', 'reproduce', 'It was fine.')).toBe('not-asked');
  });
});

describe('the weights', () => {
  it.each<Stage>(['coding', 'system-design', 'behavioural'])('of %s cover every criterion', (stage) => {
    const weights = weightsOf(stage);
    expect([...(weights?.criteria.keys() ?? [])].toSorted()).toEqual(
      criteriaOf(stage)
        .map((c) => c.id)
        .toSorted(),
    );
    for (const own of weights?.criteria.values() ?? []) expect(own.length).toBe(weights?.features.size);
  });

  it('count a second stretch less than the best, and let no talk speak for a point', () => {
    expect(decision.second).toBeGreaterThan(0);
    expect(decision.best).toBeGreaterThan(decision.second);
    expect(decision.talk).toBeLessThan(0);
  });

  it('leave room to ask between what was heard and what is missing', () => {
    expect(calibration.slope).toBeGreaterThan(0);
    expect(thresholds.notHeard).toBeLessThan(thresholds.heard);
  });
});

describe('evidence', () => {
  it('is the sentence that makes the point, not the one before it', () => {
    const text = `${AROUND} There is a kitchen. An alert on the error rate paged me at two in the morning. I like tea.`;
    const { coverage } = report(fromText(text), 'behavioural', 'incident');
    expect(coverage.find((row) => row.criterion === 'detection')?.evidence?.text).toBe(
      'An alert on the error rate paged me at two in the morning.',
    );
  });

  it('says how far the point went, where it was heard', () => {
    const depth = (said: string) =>
      report(fromText(`${AROUND} ${said}`), 'system-design', 'change').coverage.find(
        (row) => row.criterion === 'rollout-rollback',
      )?.depth;
    expect(depth('It goes out behind a flag, and flipping it back takes a minute.')).toBe('worked-through');
    expect(depth('It goes out behind a flag that we can flip back.')).toBe('stated');
    expect(depth('And we should think about rollback at some point.')).toBeUndefined();
  });
});
