import type { Localised } from '../../kernel/locale.js';

/** Words for what is no longer there. */
export const goneWords: Localised<{ vacancy: string; training: string }> = {
  fr: { vacancy: 'une offre', training: 'une formation' },
  de: { vacancy: 'eine Stelle', training: 'ein Kurs' },
  en: { vacancy: 'a vacancy', training: 'a course' },
};
