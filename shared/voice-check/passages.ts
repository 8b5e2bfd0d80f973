/** A paragraph to read aloud. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  /** Other ways to write what it says, as recognisers do: bare words, each with the words of the text. */
  readonly spellings: Readonly<Record<string, string>>;
}

/**
 * The paragraphs of the voice check, ours, in the words and at the length of a minute of an answer. The second
 * is for a repeat: what was read once is read better.
 */
export const passages: readonly [Passage, Passage] = [
  {
    id: 'checkout',
    text:
      'Last Tuesday our checkout service began to fail for about forty percent of requests. I opened the ' +
      'dashboard and saw that the database was waiting on locks. We rolled back the latest deploy, and within ' +
      'six minutes the errors were gone. Then I read the logs, found a missing index, and wrote a test for it. ' +
      'Since that day the query takes two hundred milliseconds instead of nine seconds.',
    spellings: {
      40: 'forty',
      '40%': 'forty percent',
      6: 'six',
      200: 'two hundred',
      '200ms': 'two hundred milliseconds',
      9: 'nine',
    },
  },
  {
    id: 'receipts',
    text:
      'Every order goes into a queue, and a worker sends the receipt. If the mail server is down, we retry ' +
      'three times with a longer pause each time. Each message has a key, so that the customer never gets the ' +
      'same receipt twice. At peak we handle about fifteen hundred orders a minute. One cache keeps the ' +
      'templates, and when it restarts we lose nothing that matters.',
    spellings: {
      3: 'three',
      1500: 'fifteen hundred',
      '1,500': 'fifteen hundred',
      1: 'one',
    },
  },
];

/** The paragraph of this id; the first for an id that is none of ours. */
export function passageOf(id: string): Passage {
  return passages.find((passage) => passage.id === id) ?? passages[0];
}
