import {
  ROAD_CLASSES,
  type Approach,
  type Road,
  type RoadClass,
  type RoadData,
  type RoadNode,
  type Town,
} from './road-data.js';

/**
 * Reads `roads.txt`; its head explains the lines.
 * @throws Error naming the line that cannot be understood: the file is our own, so this is a fault of ours
 */
export function readRoads(text: string): RoadData {
  const nodes = new Map<string, RoadNode>();
  const roads: Road[] = [];
  const approaches: Approach[] = [];
  const towns: Town[] = [];
  text.split('\n').forEach((line, index) => {
    const [kind, ...words] = line.trim().split(/\s+/);
    const fail = (why: string): never => {
      throw new Error(`roads.txt, line ${index + 1}: ${why}`);
    };
    const known = (name = ''): RoadNode => nodes.get(name) ?? fail(`no node "${name}"`);
    const roadClass = (name = ''): RoadClass =>
      ROAD_CLASSES.find((known) => known === name) ?? fail(`no road class "${name}"`);
    switch (kind ?? '') {
      case 'node': {
        const [name = '', lat, lon] = words;
        nodes.set(name, { name, lat: Number(lat), lon: Number(lon) });
        break;
      }
      case 'road': {
        const [className, , ...stops] = words;
        roads.push(
          ...stretches(
            roadClass(className),
            stops.map((stop) => known(stop).name),
          ),
        );
        break;
      }
      case 'cross': {
        const [className, left, right, ...name] = words;
        approaches.push({
          crossing: name.join(' '),
          roadClass: roadClass(className),
          left: known(left).name,
          right: known(right).name,
        });
        break;
      }
      case 'town': {
        const { lat, lon } = known(words[0]);
        towns.push({ lat, lon, thousands: Number(words[1]) });
        break;
      }
      case '':
      case '#':
        break;
      default:
        fail(`"${kind}" is not node, road, cross or town`);
    }
  });
  return { nodes: [...nodes.values()], roads, approaches, towns };
}

function stretches(roadClass: RoadClass, stops: readonly string[]): Road[] {
  return stops.slice(1).map((to, index) => ({ from: stops[index] ?? '', to, roadClass }));
}
