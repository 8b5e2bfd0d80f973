import type { Window } from './windows.ts';

/** Shapes that say more than their words: a number with a thing, what "I" did, what follows from a condition. */
const shapes: ReadonlyArray<readonly [string, RegExp]> = [
  ['x:number', / 0 /],
  ['x:number-things', / 0 (?:[a-z'-]+ ){0,2}[a-z'-]{2,}[^s' ]s /],
  ['x:number-time', / 0 (?:second|minute|hour|day|week|month|year|ms|millisecond)s? /],
  [
    'x:number-rate',
    / 0 (?:[a-z'-]+ ){0,3}(?:per|every|each|a|in a|in the) (?:second|minute|hour|day|week|month|year) /,
  ],
  ['x:number-money', / 0 (?:[a-z'-]+ )?(?:dollars|euros|pounds|francs|cents|bucks) /],
  ['x:number-percent', / 0 percent /],
  ['x:number-size', / 0 (?:bytes|kilobytes|megabytes|gigabytes|terabytes|kb|mb|gb|tb|gigs) /],
  ['x:two-numbers', / 0 (?:\S+ ){0,6}0 /],
  [
    'x:i-did',
    / i (?:then |also |first |just |personally |finally )?(?:[a-z]+ed|wrote|built|took|made|put|set|ran|went|told|sent|found|saw|read|drew|cut|shut|got|gave|kept|led|said|chose|dug|held|rang|threw|brought|began|asked) /,
  ],
  [
    'x:we-did',
    / we (?:then |also |first |just |all |finally )?(?:[a-z]+ed|wrote|built|took|made|put|set|ran|went|told|sent|found|saw|read|drew|cut|shut|got|gave|kept|led|said|chose|held|began|asked) /,
  ],
  ['x:would', / (?:i'd|i would|we'd|we would|i'll|we'll|let's|you'd) /],
  ['x:condition', / (?:if|when|once|whenever|as soon as|in case|unless) /],
  ['x:reason', / (?:because|since|so that|therefore|which means|that's why|as a result) /],
  ['x:contrast', / (?:but|instead|rather|although|though|however|whereas|not|still) /],
  ['x:must', / (?:must|has to|have to|should|needs to|supposed to|ought to|may not|mustn't|can't) /],
  ['x:before', / before /],
  ['x:after', / (?:after|afterwards|since then|from then|later|now) /],
];

/** The shapes found in a stretch, and how long it is. */
export function shapeFeatures(window: Window): string[] {
  const found = shapes.filter(([, pattern]) => pattern.test(window.text)).map(([name]) => name);
  const length = window.words.length;
  found.push(
    length < 8 ? 'x:length-8' : length < 14 ? 'x:length-14' : length < 24 ? 'x:length-24' : 'x:length-more',
  );
  return found;
}
