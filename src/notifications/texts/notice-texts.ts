import type { Localised } from '../../kernel/locale.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { NoticeTexts } from './notice-text.js';

/** Every message in every language; a kind without a text fails the build. */
export const noticeTexts: Localised<NoticeTexts> = { fr, de, en };
