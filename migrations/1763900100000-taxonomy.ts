import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE taxonomy_concept (
    uri text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('occupation', 'skill')),
    is_group boolean NOT NULL,
    isco_group text,
    descriptions jsonb NOT NULL,
    regulated jsonb NOT NULL,
    position integer NOT NULL,
    -- No longer in the newest import; kept because records may name it.
    withdrawn boolean NOT NULL DEFAULT false
  )`,
  `CREATE TABLE taxonomy_label (
    concept_uri text NOT NULL REFERENCES taxonomy_concept ON DELETE CASCADE,
    lang text NOT NULL CHECK (lang IN ('fr', 'de', 'en')),
    position integer NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (concept_uri, lang, position)
  )`,
  `CREATE TABLE taxonomy_broader (
    concept_uri text NOT NULL REFERENCES taxonomy_concept ON DELETE CASCADE,
    position integer NOT NULL,
    broader_uri text NOT NULL,
    PRIMARY KEY (concept_uri, position)
  )`,
  `CREATE TABLE taxonomy_skill_relation (
    concept_uri text NOT NULL REFERENCES taxonomy_concept ON DELETE CASCADE,
    position integer NOT NULL,
    skill_uri text NOT NULL,
    essential boolean NOT NULL,
    PRIMARY KEY (concept_uri, position)
  )`,
  `CREATE TABLE taxonomy_edition (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    source text NOT NULL,
    imported_at timestamptz NOT NULL
  )`,
  // Not bound to taxonomy_concept: a table may be imported over the starter vocabulary, which is not stored.
  `CREATE TABLE taxonomy_code (
    scheme text NOT NULL,
    code text NOT NULL,
    concept_uri text NOT NULL,
    relation text NOT NULL CHECK (relation IN ('exact', 'close', 'narrow', 'broad')),
    PRIMARY KEY (scheme, code, concept_uri)
  )`,
  `CREATE TABLE settled_synonym (
    kind text NOT NULL CHECK (kind IN ('occupation', 'skill')),
    lang text NOT NULL CHECK (lang IN ('fr', 'de', 'en')),
    phrase text NOT NULL,
    concept_uri text NOT NULL,
    settled_by uuid NOT NULL,
    settled_at timestamptz NOT NULL,
    PRIMARY KEY (kind, lang, phrase)
  )`,
  `CREATE TABLE unlinked_text (
    kind text NOT NULL CHECK (kind IN ('occupation', 'skill')),
    lang text NOT NULL CHECK (lang IN ('fr', 'de', 'en')),
    phrase text NOT NULL,
    seen integer NOT NULL,
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (kind, lang, phrase)
  )`,
  `CREATE INDEX unlinked_text_by_frequency ON unlinked_text (seen DESC, phrase)`,
];

const NAMES = [
  'unlinked_text',
  'settled_synonym',
  'taxonomy_code',
  'taxonomy_edition',
  'taxonomy_skill_relation',
  'taxonomy_broader',
  'taxonomy_label',
  'taxonomy_concept',
];

/** An imported ESCO with its national codes, and what coordinators settled; the starter vocabulary stays in its files. */
export class Taxonomy1763900100000 implements MigrationInterface {
  name = 'Taxonomy1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`DROP TABLE ${name}`);
  }
}
