import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBankStore } from '#renderer/features/bank/bank-store.ts';
import {
  countFacet,
  createSearch,
  type Facets,
  findQuestions,
  lengthOf,
  noFacets,
} from '#renderer/features/bank/question-search.ts';
import { fakeQuestions } from '#tests/fakes/window-questions.ts';

const search = createSearch(fakeQuestions);
const none = new Set<string>();
const found = (facets: Partial<Facets>, words = '', answered = none) =>
  findQuestions(fakeQuestions, search(words), { ...noFacets, ...facets }, answered).map((q) => q.id);

describe('search', () => {
  it('finds by the beginning of a word, the title first', () => {
    expect(search('receip')?.[0]).toBe('payment-receipts');
    expect(search('refu')).toContain('refund-twice');
  });

  it('forgives a slip in longer words', () => {
    expect(search('recipts')).toContain('payment-receipts');
  });

  it('wants every word', () => {
    expect(search('billing monolith')).toEqual([]);
    expect(search('system design staff')).toEqual(['split-monolith']);
  });

  it('nothing typed is no search, and odd input finds nothing', () => {
    expect(search('  ')).toBeNull();
    expect(search('(((*')).toEqual([]);
    fc.assert(fc.property(fc.string(), (words) => Array.isArray(search(words) ?? [])));
  });
});

describe('facets', () => {
  it('nothing chosen is everything, by stage and then by length', () => {
    const ids = found({});
    expect(ids).toHaveLength(fakeQuestions.length);
    expect(ids.slice(0, 2)).toEqual(['file-sync', 'late-reminders']);
    expect(ids.at(-1)).toBe('project-five');
  });

  it('values of a group add up, groups narrow', () => {
    expect(found({ stages: ['coding', 'behavioural'] })).toHaveLength(8);
    expect(found({ stages: ['coding'], levels: ['senior'] })).toEqual(['file-sync', 'refund-twice']);
  });

  it('a kind narrows its own stage only', () => {
    const ids = found({ stages: ['coding', 'system-design'], kinds: ['read'] });
    expect(ids).toContain('file-sync');
    expect(ids).not.toContain('refund-twice');
    expect(ids).toContain('payment-receipts');
  });

  it('leaves out what was answered when asked to', () => {
    expect(found({ unanswered: true }, '', new Set(['refund-twice']))).not.toContain('refund-twice');
  });

  it('counts what each choice would show', () => {
    const facets: Facets = { ...noFacets, stages: ['coding'], levels: ['senior'] };
    const levels = countFacet('levels', fakeQuestions, null, facets, none);
    expect([levels('mid'), levels('senior'), levels('staff')]).toEqual([2, 2, 0]);
    const stages = countFacet('stages', fakeQuestions, null, facets, none);
    expect([stages('coding'), stages('system-design')]).toEqual([2, 2]);
    for (const length of ['short', 'middle', 'long'] as const) {
      const count = countFacet('lengths', fakeQuestions, null, noFacets, none)(length);
      expect(count).toBe(fakeQuestions.filter((q) => lengthOf(q) === length).length);
    }
  });
});

describe('createBankStore', () => {
  it('takes kinds away with their stage', () => {
    const { getState } = createBankStore();
    getState().toggle('stages', 'coding');
    getState().toggle('kinds', 'debug');
    expect(getState().facets).toMatchObject({ stages: ['coding'], kinds: ['debug'] });
    getState().toggle('stages', 'coding');
    expect(getState().facets).toEqual(noFacets);
  });

  it('shows one stage and clears everything', () => {
    const { getState } = createBankStore();
    getState().setWords('queue');
    getState().setUnanswered(true);
    getState().showStage('behavioural');
    expect(getState()).toMatchObject({ words: '', facets: { stages: ['behavioural'], unanswered: false } });
    getState().clear();
    expect(getState().facets).toEqual(noFacets);
  });
});
