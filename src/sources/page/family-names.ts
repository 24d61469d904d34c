/** The commonest Chinese family names, which tell a name from any other two or three characters. */
const single = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边晏肖付代党张張陳劉楊趙黃吳孫馬鄭謝韓馮許鄧蕭羅葉蘇盧蔣賈閻鍾譚鄒陸龍萬錢湯喬賀賴龐蘭顏嚴溫韋莊'.split(
    '',
  ),
);
const double =
  /^(?:欧阳|司马|上官|诸葛|尉迟|皇甫|东方|夏侯|慕容|长孙|司徒|令狐|端木|公孙|宇文|轩辕|呼延|南宫|独孤|百里)\p{Script=Han}{1,2}$/u;

/** Whether some characters are a Chinese name: a family's, and one or two of the person's own. */
export function isChineseName(text: string): boolean {
  const isUsual = /^\p{Script=Han}{2,3}$/u.test(text) && single.has(text.charAt(0));
  return isUsual || double.test(text);
}
