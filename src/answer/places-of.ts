import type { Mark } from './look.ts';
import { keysOf } from './words.ts';

/** Cities, regions and countries where universities, companies and meetings are, by how they are written. Extend it freely. */
const places = [
  'wuhan, beijing, shanghai, shenzhen, hangzhou, chengdu, nanjing, guangzhou, hefei, xian, tianjin, suzhou, hong kong, taipei, taiwan, china, hubei',
  'tokyo, kyoto, osaka, japan, seoul, daejeon, korea, south korea, singapore, india, bangalore, delhi, mumbai, australia, sydney, melbourne, perth',
  'santa cruz, santa clara, san jose, san francisco, bay area, silicon valley, california, los angeles, san diego, berkeley, palo alto, stanford, usa, us, america, united states',
  'new york, boston, seattle, austin, texas, chicago, atlanta, new orleans, telluride, colorado, monterey, michigan, ann arbor, vancouver, toronto, montreal, canada, hawaii, maui, honolulu',
  'london, oxford, cambridge, edinburgh, england, uk, united kingdom, scotland, ireland, dublin, paris, france, berlin, munich, germany, zurich, geneva, lausanne, basel, switzerland',
  'vienna, austria, milan, rome, turin, italy, madrid, barcelona, spain, lisbon, portugal, amsterdam, delft, netherlands, brussels, belgium, copenhagen, denmark, stockholm, sweden, oslo, norway, helsinki, finland, athens, greece, israel, dubai, abu dhabi, mexico, brazil',
  '武汉, 北京, 上海, 深圳, 杭州, 成都, 南京, 广州, 合肥, 西安, 香港, 台湾, 湖北, 新加坡, 日本, 东京, 首尔, 旧金山, 硅谷, 圣何塞, 洛杉矶, 纽约, 波士顿, 西雅图, 伦敦, 巴黎, 柏林, 慕尼黑, 瑞士, 温哥华, 多伦多',
];
const known: ReadonlySet<string> = new Set(places.flatMap((line) => line.split(',').map((name) => keyOf(name))));

/**
 * Where a question names an institution or a venue, too, the place that it is said to be in may narrow, and is left out
 * where no record names it: `the talk in Wuhan at HUST`. A question of yes or no counts every word.
 */
export function withPlaces(marks: readonly Mark[], isYesOrNo: boolean): readonly Mark[] {
  if (isYesOrNo) return marks;
  const isPlace = ({ term }: Mark) => term?.unknown === true && known.has(keyOf(term.typed));
  const isNamed = marks.some((mark) => mark.venues ?? (mark.term && !mark.term.unknown));
  return isNamed
    ? marks.map((mark) =>
        mark.term && isPlace(mark) ? { ...mark, term: { ...mark.term, hint: true as const } } : mark,
      )
    : marks;
}

function keyOf(name: string): string {
  return keysOf(name).join(' ');
}
