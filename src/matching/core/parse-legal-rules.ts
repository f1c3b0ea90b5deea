import { COUNTRIES } from '../../kernel/countries.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { LOCALES } from '../../kernel/locale.js';
import type { LegalRules, RegulatedProfession, RegulationRow } from './legal-rules.js';
import { APPLIES_TO } from './legal-rules.js';
import { iscoGroupUri } from './occupation-tree.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isAddress = (value: unknown) => isText(value) && value.startsWith('https://');
const textsOf = (value: unknown): string[] => itemsOf(value).filter(isText);
const oneOf = <T>(values: readonly T[], value: unknown) => values.find((one) => one === value);

/**
 * Reads the table of regulated professions (`config/legal/regulated-professions.json`): named sources
 * and authorities, and professions whose rows refer to them. Every source is dated and has an address,
 * every profession has a name in each language.
 * @throws DomainError `invalid-legal-rules` with the path of each field that is wrong
 */
export function parseLegalRules(input: unknown): LegalRules {
  const reader = new LegalTableReader(objectOf(input));
  const rules = reader.read();
  if (reader.problems.length === 0) return rules;
  const message = 'The table of regulated professions is not valid';
  throw new DomainError('invalid', 'invalid-legal-rules', message, {}, reader.problems);
}

class LegalTableReader {
  readonly problems: FieldProblem[] = [];

  constructor(private readonly table: Json) {}

  read(): LegalRules {
    const { version, sources, authorities, professions } = this.table;
    this.expect(isText(version), 'version', 'must be a text');
    for (const [name, source] of Object.entries(objectOf(sources))) {
      const { title, url, date } = objectOf(source);
      this.expect(isText(title), `sources.${name}.title`, 'must be a text');
      this.expect(isAddress(url), `sources.${name}.url`, 'must be an https address');
      this.expect(isLocalDate(date), `sources.${name}.date`, 'must be a day, written YYYY-MM-DD');
    }
    for (const [name, authority] of Object.entries(objectOf(authorities))) {
      this.expect(isText(objectOf(authority).name), `authorities.${name}.name`, 'must be a text');
      this.expect(
        isAddress(objectOf(authority).url),
        `authorities.${name}.url`,
        'must be an https address',
      );
    }
    this.expect(Array.isArray(professions), 'professions', 'must be a list');
    return {
      version: String(version),
      professions: itemsOf(professions).map((one, i) =>
        this.profession(objectOf(one), `professions[${i}]`),
      ),
    };
  }

  private profession(json: Json, path: string): RegulatedProfession {
    const [isco, occupations] = [textsOf(json.isco), textsOf(json.occupations)];
    const label = objectOf(json.label);
    this.expect(isText(json.id), `${path}.id`, 'must be a text');
    for (const locale of LOCALES) {
      this.expect(isText(label[locale]), `${path}.label.${locale}`, 'is missing');
    }
    const codes = isco.every((code) => /^\d{1,4}$/.test(code));
    this.expect(codes, `${path}.isco`, 'must hold ISCO-08 codes');
    const named = isco.length + occupations.length > 0;
    this.expect(named, path, 'must name an ISCO group or an occupation');
    this.expect(itemsOf(json.rows).length > 0, `${path}.rows`, 'must not be empty');
    return {
      id: String(json.id),
      label: { fr: String(label.fr), de: String(label.de), en: String(label.en) },
      isco: isco.map(iscoGroupUri),
      occupations,
      except: textsOf(json.except),
      rows: itemsOf(json.rows).map((row, i) => this.row(objectOf(row), `${path}.rows[${i}]`)),
    };
  }

  private row(json: Json, path: string): RegulationRow {
    const country = oneOf(COUNTRIES, json.country);
    const appliesTo = oneOf(APPLIES_TO, json.appliesTo);
    this.expect(country !== undefined, `${path}.country`, `must be one of ${COUNTRIES.join(', ')}`);
    this.expect(
      appliesTo !== undefined,
      `${path}.appliesTo`,
      `must be one of ${APPLIES_TO.join(', ')}`,
    );
    this.expect(isText(json.provision), `${path}.provision`, 'must be a text');
    const source = this.named('sources', json.source, `${path}.source`);
    const authority =
      json.authority === undefined
        ? undefined
        : this.named('authorities', json.authority, `${path}.authority`);
    return {
      country: country ?? 'FR',
      appliesTo: appliesTo ?? 'employee',
      source: {
        title: String(source.title),
        url: String(source.url),
        date: String(source.date),
        provision: String(json.provision),
      },
      ...(authority && { authority: { name: String(authority.name), url: String(authority.url) } }),
    };
  }

  private named(list: 'sources' | 'authorities', name: unknown, path: string): Json {
    const found = isText(name) ? objectOf(this.table[list])[name] : undefined;
    this.expect(isObject(found), path, `must be one of the table's ${list}`);
    return objectOf(found);
  }

  private expect(holds: boolean, field: string, message: string): void {
    if (!holds) this.problems.push({ field, code: 'isLegalRule', message: `${field} ${message}` });
  }
}
