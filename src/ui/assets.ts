import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { icon } from './layout/icon.js';

export interface Asset {
  /** Address with the hash of the content, so that it may be kept for ever. */
  path: string;
  type: string;
  body: string;
}

export interface Assets {
  style: Asset;
  script: Asset;
  icon: Asset;
}

function joined(folder: 'styles' | 'scripts', ending: string): string {
  const base = new URL(`./${folder}/`, import.meta.url);
  const names = readdirSync(base)
    .filter((name) => name.endsWith(ending))
    .sort();
  return names.map((name) => readFileSync(new URL(name, base), 'utf8')).join('\n');
}

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
}

/** Reads the stylesheet, the script and the icon once; files are joined in the order of their names. */
export function loadAssets(): Assets {
  return {
    style: asset('passerelle', 'css', 'text/css; charset=utf-8', joined('styles', '.css')),
    script: asset('passerelle', 'js', 'text/javascript; charset=utf-8', joined('scripts', '.js')),
    icon: asset('passerelle', 'svg', 'image/svg+xml', icon()),
  };
}
