import { products } from './products.ts';
import { pattern, type Speech, type Stretch } from './speech.ts';

/** What is chosen in designs and has no brand. */
const parts =
  'microservices?|monolith|event sourcing|eventual consistency|strong consistency|websockets?|web sockets|graphql|rest|nightly batch|batch|cursor pagination|offset pagination|message queue|message bus|queue|cache|cdn|load balancer|lock|cron job|outbox|sharding|serverless|streaming|polling|webhooks?|document store|key value store|graph database|relational database|time series database|data lake|two phase commit|saga';
const thing = `(?:${[...products, ...parts.split('|')].sort((a, b) => b.length - a.length).join('|')})`;
const DET = '(?:a|an|the|some|something like|plain|simple|managed|sharded|small|hash|in memory|distributed)';

const choice = pattern(
  [
    `(?:i'd|i would|we'd|we would|i'll|i|we|let's|so i|we'll) (?:then |also |just |decided to |decide to )?(?:choose|chose|pick|picked|use|used|take|took|go with|went with|go for|went for|put|store|stored|keep|introduce) (?:(?!not )\\S+ ){0,4}?(?:${DET} )*${thing}`,
    `the (?:database|queue|cache|store|broker|language) is (?:${DET} )*${thing}`,
  ].join('|'),
);
/** An alternative, a cost, a limit, or a doubt: the choice is not bare any more. */
const weighed =
  / (?:instead|rather|over|versus|vs|compared?|alternatives?|alternatively|downsides?|drawbacks?|costs?|prices?|trade\S*|give up|gives up|giving up|lose|losing|loses|but|although|though|however|while|whereas|expensive|cheaper|slower|faster|simpler|easier|harder|catch|expense|options?|or|consider|considered|could|overkill|pay|risk|accept|fine|enough|more|less|than|won|stale|limit|complexity|means|only|even|too|not|don't|won't|can't|cannot|no|without|because|since|acceptable|hurts?|knowing|long as|free|reason|why|worth|problem|worry|afford|given|already|fits?|fitting|decides|regret|regretted|needs?|needed|later|when|once|until|does|okay|ok|as|suits?|enables?|gives|gets us|saves?|good|best|great|handles?|knows?|know) /;
const notMine = / (?:if|should|would you|they|he|she|when|whether|what|could|might|suppose|how) /;

/** Choices with no alternative, cost or reason anywhere near: "for the queue I'd use Kafka", and on. */
export function bareChoices(speech: Speech): Stretch[] {
  return speech
    .find(choice)
    .filter(
      (s) =>
        !speech.isQuoted(s) && !weighed.test(speech.around(s, 16, 32)) && !notMine.test(speech.before(s, 3)),
    );
}
