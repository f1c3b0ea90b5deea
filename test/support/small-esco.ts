import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const OCC = 'http://data.europa.eu/esco/occupation/';
export const SKILL = 'http://data.europa.eu/esco/skill/';
const ISCO = 'http://data.europa.eu/esco/isco/';

const groups = (labels: string[]) =>
  [
    'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description',
    ...['C7', 'C75', 'C751', 'C7512'].map(
      (code, i) =>
        `ISCOGroup,${ISCO}${code},${code.slice(1)},${labels[i] ?? labels[0]},released,,,`,
    ),
  ].join('\n');

/** A hand-made download of two occupations and three skills in the layout of the official one. */
export const SMALL_ESCO: Readonly<Record<string, string>> = {
  'ISCOGroups_fr.csv': groups(['Métiers qualifiés', 'Alimentation', 'Alimentation', 'Boulangers']),
  'ISCOGroups_de.csv': groups(['Handwerksberufe', 'Nahrung', 'Nahrung', 'Bäcker']),
  'skillGroups_fr.csv': `conceptType,conceptUri,preferredLabel,altLabels\nSkillGroup,${SKILL}S1,fabriquer,`,
  'skillGroups_de.csv': `conceptType,conceptUri,preferredLabel,altLabels\nSkillGroup,${SKILL}S1,herstellen,`,
  'occupations_fr.csv': [
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,regulatedProfessionNote',
    `Occupation,${OCC}baker,7512,boulanger/boulangère,"ouvrier boulanger\nouvrière boulangère",Fait le pain.,http://data.europa.eu/esco/regulated-professions/unregulated`,
    `Occupation,${OCC}pastry,7512,pâtissier/pâtissière,,Fait des gâteaux.,Voir la base des professions réglementées`,
  ].join('\n'),
  'occupations_de.csv': [
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description',
    `Occupation,${OCC}baker,7512,Bäcker/Bäckerin,"Bäckergeselle",Backt Brot.`,
    `Occupation,${OCC}pastry,7512,Konditor/Konditorin,,Macht Torten.`,
  ].join('\n'),
  'skills_fr.csv': [
    'conceptType,conceptUri,skillType,preferredLabel,altLabels',
    `Skill,${SKILL}dough,skill/competence,préparer la pâte,`,
    `Skill,${SKILL}bread,skill/competence,faire du pain,cuire du pain`,
    `Skill,${SKILL}cake,knowledge,gâteaux,`,
  ].join('\n'),
  'skills_de.csv': [
    'conceptType,conceptUri,skillType,preferredLabel,altLabels',
    `Skill,${SKILL}dough,skill/competence,Teig zubereiten,`,
    `Skill,${SKILL}bread,skill/competence,Brot backen,`,
    `Skill,${SKILL}cake,knowledge,Torten,`,
  ].join('\n'),
  'broaderRelationsOccPillar_en.csv': [
    'conceptType,conceptUri,broaderType,broaderUri',
    `ISCOGroup,${ISCO}C75,ISCOGroup,${ISCO}C7`,
    `ISCOGroup,${ISCO}C751,ISCOGroup,${ISCO}C75`,
    `ISCOGroup,${ISCO}C7512,ISCOGroup,${ISCO}C751`,
    `Occupation,${OCC}baker,ISCOGroup,${ISCO}C7512`,
  ].join('\n'),
  'broaderRelationsSkillPillar_en.csv': [
    'conceptType,conceptUri,broaderType,broaderUri',
    `Skill,${SKILL}dough,SkillGroup,${SKILL}S1`,
    `Skill,${SKILL}bread,Skill,${SKILL}dough`,
  ].join('\n'),
  'occupationSkillRelations_en.csv': [
    'occupationUri,relationType,skillType,skillUri',
    `${OCC}baker,essential,skill,${SKILL}dough`,
    `${OCC}baker,essential,skill,${SKILL}bread`,
    `${OCC}baker,essential,skill,${SKILL}bread`,
    `${OCC}pastry,essential,skill,${SKILL}dough`,
    `${OCC}pastry,optional,knowledge,${SKILL}cake`,
    `${OCC}pastry,optional,knowledge,${SKILL}nowhere`,
  ].join('\n'),
  'skillSkillRelations_en.csv': [
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
    `${SKILL}bread,skill,optional,knowledge,${SKILL}cake`,
  ].join('\n'),
};

/** Writes the files to a new folder; `changes` replaces a file's text, or leaves it out when undefined. */
export function writeSmallEsco(changes: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-esco-'));
  for (const [name, text] of Object.entries({ ...SMALL_ESCO, ...changes })) {
    if (text !== undefined) writeFileSync(join(folder, name), text);
  }
  return folder;
}
