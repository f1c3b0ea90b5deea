/** A place as far as public holidays go. */
export interface HolidayPlace {
  country: string;
  postalCode?: string | undefined;
}

/** Where a set of public holidays holds: a country, and the part of it that has its own. */
export interface HolidayRegion {
  country: string;
  part?: string;
}

interface Range {
  from: number;
  to: number;
  part: string;
}

const range = (part: string, from: number, to = from): Range => ({ from, to, part });
const each = (part: string, ...codes: number[]) => codes.map((code) => range(part, code));

/** The départements of Alsace and the Moselle keep Good Friday and 26 December (Code du travail, L3134-13). */
const FRANCE: readonly Range[] = [
  range('57', 57_000, 57_999),
  range('67', 67_000, 67_999),
  range('68', 68_000, 68_999),
];

/** South Palatinate lies amid Baden's codes; the rest by the leading areas of Deutsche Post. */
const GERMANY: readonly Range[] = [
  range('RP', 76_726, 76_891),
  range('RP', 67_000, 67_999),
  range('RP', 54_000, 56_999),
  range('SL', 66_000, 66_459),
  range('RP', 66_460, 66_999),
  range('BW', 68_000, 68_519),
  range('BW', 68_700, 79_999),
];

/**
 * North-west Switzerland, by the localities' codes of Swiss Post: Solothurn's and Aargau's places amid
 * Basel-Landschaft first.
 */
const SWITZERLAND: readonly Range[] = [
  ...each('SO', 4112, 4114, 4115, 4116, 4118, 4143, 4145, 4146, 4204, 4206, 4208, 4226, 4227, 4228),
  ...each('SO', 4229, 4232, 4233, 4234, 4245, 4247, 4252, 4412, 4413, 4421),
  ...each('BL', 4302, 4304),
  range('AG', 4303, 4334),
  ...each('BS', 4125, 4126),
  range('BS', 4000, 4099),
  range('BL', 4101, 4499),
  range('SO', 4500, 4799),
  range('JU', 2800, 2954),
  range('AG', 5000, 5749),
  range('ZH', 8000, 8499),
];

const PARTS: Readonly<Record<string, readonly Range[]>> = {
  FR: FRANCE,
  DE: GERMANY,
  CH: SWITZERLAND,
};

/** Whose public holidays hold at a place; the whole country's where the code tells no more. */
export function holidayRegionOf({ country, postalCode }: HolidayPlace): HolidayRegion {
  const code = Number(postalCode?.replaceAll(/\D/g, ''));
  const part = PARTS[country]?.find(({ from, to }) => code >= from && code <= to)?.part;
  return part === undefined ? { country } : { country, part };
}
