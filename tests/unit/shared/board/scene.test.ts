import { expect, test } from 'vitest';
import { sceneText, shapesOf } from '#shared/board/scene.ts';

const box = { id: 'a', type: 'rectangle', x: 10, y: 20 };

test('a board is read back as it was drawn', () => {
  expect(shapesOf(sceneText([box, { id: 'b', type: 'arrow', points: [[0, 0]] }]))).toEqual([
    box,
    { id: 'b', type: 'arrow', points: [[0, 0]] },
  ]);
});

test('what was deleted is gone', () => {
  expect(sceneText([box, { id: 'b', isDeleted: true }])).toBe(sceneText([box]));
});

test.each([null, '', 'null', '{"version":2,"shapes":[]}', '{"version":1,"shapes":[{}]}'])(
  '%s is an empty board',
  (text) => expect(shapesOf(text)).toEqual([]),
);
