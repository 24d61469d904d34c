import { answerZh } from './answer.zh-CN.ts';
import { en } from './en.ts';

/** Every word that a reader sees, in Chinese; English where nobody has said it yet. */
export const zhCN: typeof en = { ...en, answer: answerZh };
