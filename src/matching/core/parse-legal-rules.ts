import { COUNTRIES } from '../../kernel/countries.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { LOCALES } from '../../kernel/locale.js';
import { APPLIES_TO, type LegalRules, type RegulatedProfession } from './legal-rules.js';
import { iscoGroupUri } from './occupation-tree.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads the table of regulated professions (`config/legal/regulated-professions.json`): every row
 * dated and sourced, every name in each language.
 * @throws DomainError `invalid-legal-rules` with the path of each field that is wrong
 */
export function parseLegalRules(input: unknown): LegalRules {
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, field: string, message: string) => {
    if (!holds) problems.push({ field, code: 'isLegalRule', message: `${field} ${message}` });
  };
  const table = isObject(input) ? input : {};
  expect(isText(table.version), 'version', 'must be a text');
  expect(Array.isArray(table.professions), 'professions', 'must be a list');
  const professions = itemsOf(table.professions).map((profession, index) => {
    const path = `professions[${index}]`;
    const json = isObject(profession) ? profession : {};
    checkProfession(json, path, expect);
    itemsOf(json.rows).forEach((row, at) =>
      checkRow(isObject(row) ? row : {}, `${path}.rows[${at}]`, expect),
    );
    return {
      ...(json as unknown as RegulatedProfession),
      isco: textsOf(json.isco).map(iscoGroupUri),
      occupations: textsOf(json.occupations),
      except: textsOf(json.except),
    };
  });
  if (problems.length > 0) {
    const message = 'The table of regulated professions is not valid';
    throw new DomainError('invalid', 'invalid-legal-rules', message, {}, problems);
  }
  return { version: String(table.version), professions };
}

type Expect = (holds: boolean, field: string, message: string) => void;

function checkProfession(json: Json, path: string, expect: Expect): void {
  expect(isText(json.id), `${path}.id`, 'must be a text');
  const label = isObject(json.label) ? json.label : {};
  for (const locale of LOCALES)
    expect(isText(label[locale]), `${path}.label.${locale}`, 'is missing');
  const codes = textsOf(json.isco);
  expect(
    codes.every((code) => /^\d{1,4}$/.test(code)),
    `${path}.isco`,
    'must hold ISCO-08 codes',
  );
  expect(
    codes.length + textsOf(json.occupations).length > 0,
    path,
    'must name an ISCO group or an occupation',
  );
  expect(itemsOf(json.rows).length > 0, `${path}.rows`, 'must not be empty');
}

function checkRow(json: Json, path: string, expect: Expect): void {
  const countries: readonly unknown[] = COUNTRIES;
  const kinds: readonly unknown[] = APPLIES_TO;
  expect(
    countries.includes(json.country),
    `${path}.country`,
    `must be one of ${COUNTRIES.join(', ')}`,
  );
  expect(
    kinds.includes(json.appliesTo),
    `${path}.appliesTo`,
    `must be one of ${APPLIES_TO.join(', ')}`,
  );
  const source = isObject(json.source) ? json.source : {};
  expect(isText(source.title), `${path}.source.title`, 'must be a text');
  expect(
    isText(source.url) && source.url.startsWith('https://'),
    `${path}.source.url`,
    'must be an https address',
  );
  expect(isLocalDate(source.date), `${path}.source.date`, 'must be a day, written YYYY-MM-DD');
}
