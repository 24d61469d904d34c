/** Every one of some words before every one of others: 哪个, 哪一篇, 几门. */
export function joined(before: string, after: string): string {
  const second = after.split(', ');
  return before
    .split(', ')
    .flatMap((first) => second.map((each) => first + each))
    .join(', ');
}

/** Chinese measure words of what a profile holds. */
export const measures = '个, 篇, 项, 门, 笔, 家, 位, 次, 场, 款, 本, 种, 所, 份, 条, 届, 名, 回, 部, 类, 件';
