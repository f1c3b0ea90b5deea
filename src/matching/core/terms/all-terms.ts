import { commuteTerm } from './commute.js';
import { languageTerm } from './language.js';
import { occupationTerm } from './occupation.js';
import { skillsTerm } from './skills.js';
import type { Term } from './term.js';

/** Every part of the fit, in the order in which they are printed. */
export const TERMS: readonly Term[] = [skillsTerm, occupationTerm, languageTerm, commuteTerm];
