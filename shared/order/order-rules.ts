import type { Kind } from '#shared/bank/question.ts';
import { cues } from './cues.ts';

/** Something that belongs before a step. */
export interface OrderRule {
  /** The rule of its findings; `topic` is the criterion that came late. */
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** What belongs first: criteria of the stage. Any of them before the step will do. */
  readonly first: readonly string[];
  /** Words of the step itself that show what belongs first; null where the criterion tells. */
  readonly inStep: readonly RegExp[] | null;
  /** A stretch at or before the step that is this likely to be one of them keeps the rule silent, 0..1. */
  readonly near: number;
  /** From here on one of them was said, 0..1. */
  readonly heard: Readonly<Record<string, number>>;
  /** Words without which a stretch is not taken for one of them; null where the criterion is enough. */
  readonly saidAs: readonly RegExp[] | null;
  /** The step, taken: its phrases. */
  readonly step: readonly RegExp[];
  /** What the words of the step were about, for the title; null for the bare step. */
  readonly object: readonly RegExp[] | null;
  /** How a title goes on: "after you chose postgres at 1:10". */
  readonly after: string;
  readonly because: string;
  readonly followUp: string;
  readonly goal: string;
}

const STORES =
  'postgres|postgresql|mysql|mariadb|sqlite|mongo|mongodb|cassandra|scylla|dynamodb|dynamo|redis|memcached|elasticsearch|opensearch|clickhouse|bigquery|spanner|cockroachdb|kafka|rabbitmq|sqs|kinesis|pulsar|s3|relational_database|document_store|key_value_store|graph_database|time_series_database|sql_database|nosql|wide_column_store|object_store|message_broker|message_queue';
const CHOOSE =
  "i'll_use|i_use|i'd_use|we_use|we'll_use|we'd_use|i_would_use|use|i_pick|i'd_pick|i'll_pick|i_choose|i'd_choose|i'll_choose|choose|pick|i_take|i'd_take|i'll_take|take|go_with|go_for|going_with|going_for|reach_for|put|store|keep|lives_in|live_in|goes_into|go_into|goes_in|sits_in|write|writes|settle_on";

/** The rules by the order of the words. Those that speak of what was done go by time words: see `done-order`. */
export const orderRules: readonly OrderRule[] = [
  {
    id: 'late-requirement',
    kinds: ['greenfield', 'change'],
    first: ['scale-estimate', 'service-target', 'constraints', 'consistency', 'functional-scope'],
    // A bare choice sounds a little like any of them; one that is given its reason says so.
    inStep: cues(
      '0',
      'because|since|so_that|given|must|has_to|have_to|need*|require*|consisten*|idempoten*|exactly|durab*|strong*|budget|deadline|team|constraint*|target|latency|available|availability',
      'user|users|people|customers can',
    ),
    near: 0.3,
    // A design told step by step sounds like what people can do with it.
    heard: { 'functional-scope': 0.9 },
    saidAs: null,
    step: cues(
      `${CHOOSE} .. ${STORES}`,
      'database|store|storage|queue|broker|cache will_be|would_be|should_be|is|becomes ..',
      'post|put|get|patch|delete|grpc|rest|graphql endpoint|route|call|request|api',
      'endpoint|route|call|api takes|returns|accepts|is|looks|has',
      'table|tables|row|record|document|collection has|holds|with|keyed|contains',
      'primary|partition|sort|sharding|shard|foreign key',
    ),
    object: cues(STORES),
    after: 'you made a choice',
    because:
      'A choice that comes before its requirement sounds like a habit. The other way round the requirement is the reason for it.',
    followUp:
      'Suppose that had turned out ten times smaller, or ten times stricter. Would you choose the same?',
    goal: 'In sixty seconds: what it has to do and how big it is, and then the choice that follows from that.',
  },
  {
    id: 'late-approach',
    kinds: ['build'],
    first: ['approach-first'],
    inStep: null,
    // Code told line by line sounds like a plan.
    near: 0.55,
    heard: {},
    saidAs: cues(
      'plan|approach|strategy|idea|steps|thinking|overall|in_general',
      '0|two ways|passes|phases|options|steps',
      'step one|0',
      'first ... then',
    ),
    step: cues(
      "i|i'll|i'd|we|let_me|let's|so_i write|type|declare|define|create|add|initialise|initialize|import .. function|method|class|variable|loop|map|dict|dictionary|array|list|set|counter|pointer|constant|struct|import",
      'for|while each|every|i|j|key|line|item|entry|loop|left|there',
      "i|i'll|we|then_i|it return|append|push|increment|pop|slice|assign|cast|parse|loop_over|iterate_over",
      'return|returns null|none|zero|true|false|empty|early|0|minus',
      'line 0',
      'def|const|let|var|import|else_if|elif ..',
    ),
    object: null,
    after: 'you went into the code',
    because:
      'While you speak in lines, an interviewer has to guess where they lead. With the plan first they can follow, and help.',
    followUp: 'Before the next line: what is the plan, and what else did you consider?',
    goal: 'In sixty seconds: the plan in three steps and the way you did not take, and no line of code.',
  },
  {
    id: 'late-reproduce',
    kinds: ['debug'],
    first: ['reproduce'],
    // A change in so many words sounds like a way to make something happen.
    inStep: cues(
      'reproduc*|repro|fail|fails|failing|failed|replay*|see|seeing|saw|trigger*|on_demand|test|tests|happen',
    ),
    near: 0.45,
    heard: { reproduce: 0.75 },
    saidAs: null,
    step: cues(
      "i|i'll|i'd|we|we'll|so_i|let_me change|fix|replace|rewrite|swap|remove|move|wrap|patch|add|raise|bump|increase|put|make|use|turn",
      'the|my fix|change|patch|repair is|would_be|will_be',
      'i|we changed|fixed|replaced|rewrote|patched|bumped|raised|wrapped|removed',
    ),
    object: null,
    after: 'you changed the code',
    because:
      'Seen to fail before the change and not after it, a fault is known to be gone. Seen only afterwards, it may just be hiding.',
    followUp: 'Before you changed anything: how could you have made it fail?',
    goal: 'In sixty seconds: how you make it fail first, then the change, and then the same thing once more.',
  },
];
