import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { readableText, type Word } from '#shared/transcript/transcript.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import { acronyms, terms } from '#shared/vocabulary/terms.ts';
import { ordinarySentences } from '#tests/bench/vocabulary/sentences.ts';

const wordsOf = (text: string, confidence: number | null = null): Word[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, startMs: null, endMs: null, confidence }));

function read(text: string, named?: readonly string[], confidence: number | null = null): string {
  const words = wordsOf(text, confidence);
  const transcript = { engine: 'text', durationMs: null, words, voice: [], suspected: [] };
  return readableText(withCorrectedWords(transcript, [], findMishearings(words, named)).words);
}

describe('what was misheard is found', () => {
  it.each([
    // As the built-in engine printed voices of flite and espeak.
    [
      'We keep the orders in postgres and the sessions in red geese',
      'We keep the orders in postgres and the sessions in Redis',
    ],
    [
      'We queue the jobs in celery with redies behind it.',
      'We queue the jobs in celery with Redis behind it.',
    ],
    ['If Kefka is down, we write to the outbox', 'If Kafka is down, we write to the outbox'],
    [
      'Every handler has to be either unpotent because messages come twice.',
      'Every handler has to be idempotent because messages come twice.',
    ],
    [
      'I damp potency comes from a key that the client sends.',
      'idempotency comes from a key that the client sends.',
    ],
    ['The P. nineteen nine was four hundred milliseconds', 'The p99 was four hundred milliseconds'],
    ['The P-199 was 400 milliseconds', 'The p99 was 400 milliseconds'],
    ['and that was the p ninety nine', 'and that was the p99'],
    [
      'I ramp you control to see which pods had restarted.',
      'I ramp kubectl to see which pods had restarted.',
    ],
    [
      'The two services talk over a G. R. P. C. with a deadline',
      'The two services talk over a gRPC with a deadline',
    ],
    [
      'The two services took over G. R. E. C. with the deadline',
      'The two services took over gRPC with the deadline',
    ],
    ['I looked at this low query log in my sequel first.', 'I looked at this low query log in MySQL first.'],
    ['We have an S. L. O. of three nines', 'We have an SLO of three nines'],
    [
      'A new text protects the counter inside the process.',
      'A mutex protects the counter inside the process.',
    ],
    ['a sequential scan in post-gressql.', 'a sequential scan in PostgreSQL.'],
    ['from the dead letter Q by hand.', 'from the dead letter queue by hand.'],
    ['A seam of four limits us to ten calls at once,', 'A semaphore limits us to ten calls at once,'],
    ['It is written in type, script on Node.js.', 'It is written in TypeScript on Node.js.'],
    // As people and other engines print them.
    [
      'we store it in post gress, and the cache is in red is.',
      'we store it in Postgres, and the cache is in Redis.',
    ],
    ['i ran cube control logs', 'i ran kubectl logs'],
    ['the handler is item potent and calf ka retries', 'the handler is idempotent and Kafka retries'],
    ['over g r p c and then jar pc again', 'over gRPC and then gRPC again'],
    ['the p ninety nine and the p 95 of the a p i', 'the p99 and the p95 of the API'],
    ['the payload is Jason and we parse it', 'the payload is JSON and we parse it'],
    ['a cash miss goes to the database', 'a cache miss goes to the database'],
    [
      'the workers read from the cue and acknowledge the message',
      'the workers read from the queue and acknowledge the message',
    ],
    ['the function is a sink and awaits', 'the function is a sink and awaits'],
    ['through DinamoDB with a conditional update', 'through DynamoDB with a conditional update'],
    ['post gress’s planner', 'Postgres’s planner'],
  ])('%s', (heard, said) => {
    expect(read(heard)).toBe(said);
  });

  it('tells the I of the speaker from a letter', () => {
    expect(read('they refused to change their a p i i offered to write it')).toBe(
      'they refused to change their API i offered to write it',
    );
    expect(read('we opened a p r for it')).toBe('we opened a PR for it');
  });

  it('hears a long term that was taken apart in a way that no list has', () => {
    expect(read('the deploy went through cuber nedes at night')).toContain('Kubernetes');
  });

  it('takes the question’s own words where the recogniser knew none', () => {
    expect(read('so Debbezyum is one way', ['Debezium'])).toContain('Debezium');
    expect(read('then the zanzybar check is slow', ['Zanzibar'])).toBe('then the Zanzibar check is slow');
    expect(read('then the zanzybar check is slow')).toBe('then the zanzybar check is slow');
  });

  it('keeps the punctuation and the end of a sentence', () => {
    expect(read('It is in post gress. We move on.')).toBe('It is in Postgres. We move on.');
    expect(read('We use S. Q. S. It is cheap.')).toBe('We use SQS. It is cheap.');
    expect(read('We use S. Q. S. for that.')).toBe('We use SQS for that.');
  });
});

describe('ordinary words stay', () => {
  it.each(ordinarySentences.map(({ written }) => written))('%s', (sentence) => {
    expect(read(sentence)).toBe(sentence);
  });

  it.each([
    'Red is the colour of the alert on the dashboard of our service.',
    'The key that is red is stored in the database.',
    'We count the cash in the drawer and write it to the database.',
    'The cash service writes to the ledger table.',
    'I like the pod, and the pod was restarted.',
    'We cast the value and log the lock, then lock the log.',
    'Option C. I think is better than option B.',
    'So a new text is sent to the user by the service.',
    'My sequel to that answer is about the database.',
    'I asked Jason to review the request.',
    'The item was important and potent.',
    'We normalised the table and denormalised it later.',
    'We fsync on every commit and rsync the files.',
    'The container to watch is the second, and logs contain card numbers.',
    'It takes effect when it shows up in search.',
    'We have no sink in the kitchen, and a weight on the server rack.',
    'It is a sync call and not a callback, so the handler blocks.',
    'There is no JS in the page, and there is no SQL in the handler.',
    'The cloud front end talks to the API of the service.',
    'They pay loads of money for the servers.',
    'The core um service answers the request.',
    'We seed n rows into the table before the test.',
    'The requests arrive late and see a stale cache.',
    'We opened two pull requests for the service.',
    'I was on pager duty when the alert came.',
    'The post grace period job deletes the rows.',
    'I wrote my SQL query against the database.',
    'There are systems A, B and C, and system D is the cluster.',
    'The database went through. Put another way, it was slow.',
    'The course headers of the API are in the schema.',
    'We go through the log and lock the table, then cast the column.',
    'She is a post graduate and knows databases.',
    'Communities run the cluster, and consul and console are two things in it.',
    'We serve as many customers as the server can.',
    'He led us through the ledger service and the cash flow report.',
    'The chef wrote a recipe, and the vault was locked by the server.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toBe(sentence);
  });

  it('believes a recogniser that is certain of ordinary words', () => {
    const heard = 'the sessions live in red is and the orders in a table';
    expect(read(heard, [], 0.6)).toContain('Redis');
    expect(read(heard, [], 0.99)).toBe(heard);
  });
});

describe('whatever is heard', () => {
  const misprints = terms.flatMap(({ heard = [], unsure = [] }) => [
    ...heard,
    ...unsure.flatMap((u) => u.heard),
  ]);
  const pieces = fc.oneof(
    fc.constantFrom(...misprints),
    fc.constantFrom(...terms.map(({ term }) => term), ...acronyms),
    fc.constantFrom('the', 'database', 'a', 'I', 'p', 'and', 'um,', 'stopped.', '—', '99', 'd.', "it's"),
    fc.string({ maxLength: 8 }),
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '));

  it('ranges are in order, within the words, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text);
        let next = 0;
        for (const { wordRange, to } of findMishearings(words)) {
          expect(wordRange[0]).toBeGreaterThanOrEqual(next);
          expect(wordRange[1]).toBeGreaterThanOrEqual(wordRange[0]);
          expect(to.trim()).not.toBe('');
          next = wordRange[1] + 1;
        }
        expect(next).toBeLessThanOrEqual(words.length);
      }),
      { examples: [['the p ninety nine'], ['post gress p fifty']] },
    );
  });

  it('a term that was printed right stays', () => {
    for (const term of [...terms.map((t) => t.term), ...acronyms]) {
      expect(read(`we run ${term} in production`)).toBe(`we run ${term} in production`);
      expect(read(`we run ${term.toLowerCase()} in production`)).toBe(
        `we run ${term.toLowerCase()} in production`,
      );
    }
  });
});

describe('the lists', () => {
  const listed = terms.flatMap(({ heard = [], unsure = [] }) => [
    ...heard,
    ...unsure.flatMap((u) => u.heard),
  ]);

  it('are bare words, each misprint certain of one term only', () => {
    const certain = terms.flatMap(({ heard = [] }) => heard);
    expect(new Set(certain).size).toBe(certain.length);
    for (const misprint of listed) expect(misprint).toMatch(/^[a-z0-9']+( [a-z0-9']+)*$/);
  });

  it('name a few hundred terms', () => {
    expect(terms.length + acronyms.length).toBeGreaterThan(350);
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  });
});
