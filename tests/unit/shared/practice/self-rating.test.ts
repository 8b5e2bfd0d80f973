import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CriteriaFile, stage } from '#shared/bank/question.ts';
import { ratingDimensions } from '#shared/practice/self-rating.ts';

const folder = path.resolve(import.meta.dirname, '../../../../question-banks/criteria');

describe('the dimensions of a rating', () => {
  it.each(stage.options)('hold every criterion of %s once', (name) => {
    const { criteria } = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as CriteriaFile;
    const held = ratingDimensions[name].flatMap((dimension) => dimension.criteria);
    expect(held.toSorted()).toEqual(criteria.map(({ id }) => id).toSorted());
  });

  it.each(stage.options)('of %s are three or four', (name) => {
    expect([3, 4]).toContain(ratingDimensions[name].length);
  });
});
