import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { togetherScore } from '#shared/coverage/classifier.ts';
import { readCoverage } from '#shared/coverage/coverage.ts';
import { calibration } from '#shared/coverage/weights.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { criteriaOf, fromText } from '../report/spoken-text.ts';

const stages: readonly Stage[] = ['coding', 'system-design', 'behavioural'];

/** The punctuated sentences of whole invented answers: what is said in one. */
const sentencesOf = (stage: Stage): string[] =>
  readFileSync(
    new URL(`../../../../shared/coverage/training/${stage}/whole-answers.jsonl`, import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => /^[A-Z].*[.?]$/.test(text));

/** So many answers are tried … */
const RUNS = 100;
/**
 * … and in so many of them a point more may cost one that was barely heard: a stretch is also judged by where it lies,
 * by its neighbours and by how much else was said.
 */
const MAY_LOSE = 0.02;

function cover(stage: Stage, sentences: readonly string[]) {
  const transcript = fromText(sentences.join(' '));
  const { tokens, empty } = readAnswer(transcript);
  const kind = kindsOfStage[stage][0] ?? 'debug';
  const criteria = criteriaOf(stage);
  return {
    transcript,
    ...readCoverage({ transcript, tokens, skip: empty, stage, kind, core: [], criteria }),
  };
}

describe.each(stages)('coverage of %s', (stage) => {
  const sentence = fc.constantFrom(...sentencesOf(stage));
  const answer = fc.array(sentence, { minLength: 1, maxLength: 24 });

  /** Sentences that make a point, as far as the classifier can tell: more likely than not, some point. */
  const makes = ({ odds }: { readonly odds: readonly number[] }) => odds.some((z) => z >= calibration.offset);
  const points = sentencesOf(stage).filter((text) => [...cover(stage, [text]).verdicts.values()].some(makes));

  it('hardly ever loses what was heard to a point more, wherever it is said', () => {
    expect(points.length).toBeGreaterThan(20);
    const cases = fc.sample(fc.tuple(answer, fc.constantFrom(...points), fc.nat()), {
      numRuns: RUNS,
      seed: 1,
    });
    const lost = cases.filter(([said, more, at]) => {
      const heard = (sentences: readonly string[]) =>
        cover(stage, sentences)
          .coverage.filter((row) => row.status === 'heard')
          .map((row) => row.criterion);
      const now = new Set(heard(said.toSpliced(at % (said.length + 1), 0, more)));
      return heard(said).some((criterion) => !now.has(criterion));
    });
    expect(lost.length).toBeLessThanOrEqual(MAY_LOSE * RUNS);
  });

  it('shows the words of the transcript, within it, for all that was heard and nothing that was not', () => {
    fc.assert(
      fc.property(answer, (said) => {
        const { coverage, transcript } = cover(stage, said);
        for (const { status, evidence, closest, depth } of coverage) {
          expect(status === 'heard', status).toBe(depth !== undefined);
          if (status === 'heard') expect(evidence).not.toBeNull();
          if (status === 'not-heard' || status === 'not-asked') expect(evidence).toBeNull();
          for (const shown of [evidence, closest]) {
            if (!shown) continue;
            const [from, to] = shown.wordRange;
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThan(transcript.words.length);
            expect(shown.text).toBe(
              transcript.words
                .slice(from, to + 1)
                .map((w) => w.text)
                .join(' '),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same words', () => {
    fc.assert(
      fc.property(answer, (said) => {
        expect(cover(stage, said).coverage).toEqual(cover(stage, said).coverage);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the score of an answer', () => {
  it('never falls with a sentence more', () => {
    const score = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), score, fc.nat(), (scores, more, at) => {
        const longer = scores.toSpliced(at % (scores.length + 1), 0, more);
        expect(togetherScore(longer)).toBeGreaterThanOrEqual(togetherScore(scores));
      }),
    );
  });
});
