import { cvError } from '../cv-errors.js';
import type { ParsedCv } from '../parsed-cv.js';
import { readCandidate } from './candidate.js';
import { readSkillsPassport } from './skills-passport.js';
import { readXml } from './xml-tree.js';

const EUROPASS = 'europass.eu';

/** A CV in XML, by its root element. @throws DomainError */
export function readCvXml(text: string): ParsedCv {
  const root = readXml(text);
  if (root.name === 'SkillsPassport') return readSkillsPassport(root);
  if (root.name === 'Candidate') {
    const namespace = root.attributes['xmlns'] ?? '';
    return readCandidate(root, namespace.includes(EUROPASS) ? 'europass' : 'eures');
  }
  throw cvError('cv-xml-unknown', { root: root.name.slice(0, 40) });
}
