import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/paths.js';

export interface Annotations {
  id: string;
  lang: 'fr' | 'de';
  skills: { phrase: string; uri: string; need: 'essential' | 'optional' }[];
  languages: {
    phrase: string;
    language: string;
    spoken?: string;
    written?: string;
    need: 'required' | 'wished';
  }[];
  licences: { phrase: string; class: string; need: 'required' | 'wished' }[];
}

export interface AnnotatedAd extends Annotations {
  text: string;
}

/** Ads of one source; the first half served for developing the reader, the second was kept aside. */
export interface AdSet {
  name: string;
  ads: AnnotatedAd[];
}

const folder = join(projectRoot(), 'test', 'support', 'ads');
const parse = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

export function inventedAds(lang: 'fr' | 'de'): AnnotatedAd[] {
  return parse<{ ads: AnnotatedAd[] }>(join(folder, `${lang}.json`)).ads;
}

/** The two halves of both languages. */
export function inventedSets(): AdSet[] {
  return (['fr', 'de'] as const).flatMap((lang) => {
    const ads = inventedAds(lang);
    const half = ads.length / 2;
    return [
      { name: `${lang}.first`, ads: ads.slice(0, half) },
      { name: `${lang}.second`, ads: ads.slice(half) },
    ];
  });
}

/** Real offers, annotated here by their ids; the texts lie beside the project. Undefined without them. */
export function feedSet(): AdSet | undefined {
  const { file, ads } = parse<{ file: string; ads: Annotations[] }>(join(folder, 'feeds.json'));
  const path = join(projectRoot(), '..', 'shared', 'data', file);
  if (!existsSync(path)) return undefined;
  const { resultats } = parse<{ resultats: { id: string; description: string }[] }>(path);
  const texts = new Map(resultats.map(({ id, description }) => [id, description]));
  return {
    name: 'fr.feed',
    ads: ads.map((ad) => ({ ...ad, text: texts.get(ad.id) ?? '' })),
  };
}
