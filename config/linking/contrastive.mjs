/** Vectors of all features, with what one training step needs; made once. */
export function makeState(features, { dim, batch, temperature }, next) {
  const vectors = Float32Array.from({ length: features * dim }, () => (next() - 0.5) * 0.1);
  const matrix = () => new Float32Array(batch * dim);
  return {
    dim,
    batch,
    temperature,
    vectors,
    /** Sum of squared gradients of each feature: features seen often move less (Adagrad, one rate a row). */
    squares: new Float32Array(features),
    left: { units: matrix(), gradients: matrix(), norms: new Float32Array(batch) },
    right: { units: matrix(), gradients: matrix(), norms: new Float32Array(batch) },
    odds: new Float32Array(batch),
    gradient: new Float32Array(dim),
  };
}

/** Pulls the two texts of each pair together and away from the other pairs' texts. Gives the mean loss before. */
export function contrastiveBatch(state, pairs, rate) {
  const { left, right } = state;
  pairs.forEach((pair, i) => {
    left.norms[i] = encode(state, pair.left, left.units, i);
    right.norms[i] = encode(state, pair.right, right.units, i);
  });
  left.gradients.fill(0);
  right.gradients.fill(0);
  let loss = 0;
  for (let i = 0; i < pairs.length; i++) loss += pull(state, pairs, i);
  pairs.forEach((pair, i) => {
    move(state, pair.left, left, i, rate);
    move(state, pair.right, right, i, rate);
  });
  return loss / pairs.length;
}

/** Writes the unit sum of the features' vectors to row `i`; gives its length before. */
function encode({ dim, vectors }, rows, units, i) {
  const start = i * dim;
  for (let k = 0; k < dim; k++) units[start + k] = 0;
  for (const row of rows) {
    const from = row * dim;
    for (let k = 0; k < dim; k++) units[start + k] += vectors[from + k];
  }
  let squares = 0;
  for (let k = 0; k < dim; k++) squares += units[start + k] ** 2;
  const norm = Math.sqrt(squares) || 1e-6;
  for (let k = 0; k < dim; k++) units[start + k] /= norm;
  return norm;
}

/** Adds the gradients of pair `i`'s share of the loss; another visit of the same concept is no negative. */
function pull({ dim, temperature, left, right, odds }, pairs, i) {
  const a = i * dim;
  let highest = -Infinity;
  for (let j = 0; j < pairs.length; j++) {
    if (j !== i && pairs[j].concept === pairs[i].concept) {
      odds[j] = -Infinity;
      continue;
    }
    let cosine = 0;
    for (let k = 0, c = j * dim; k < dim; k++, c++) cosine += left.units[a + k] * right.units[c];
    odds[j] = cosine / temperature;
    if (odds[j] > highest) highest = odds[j];
  }
  let total = 0;
  for (let j = 0; j < pairs.length; j++) total += odds[j] = Math.exp(odds[j] - highest);
  for (let j = 0; j < pairs.length; j++) {
    const error = (odds[j] / total - (i === j ? 1 : 0)) / temperature;
    if (Math.abs(error) < 1e-4) continue;
    for (let k = 0, c = j * dim; k < dim; k++, c++) {
      left.gradients[a + k] += error * right.units[c];
      right.gradients[c] += error * left.units[a + k];
    }
  }
  return -Math.log(odds[i] / total + 1e-12);
}

/** Takes the step for the features of one text, through the scaling to length 1. */
function move({ dim, vectors, squares, gradient }, rows, { units, gradients, norms }, i, rate) {
  const start = i * dim;
  let along = 0;
  for (let k = 0; k < dim; k++) along += units[start + k] * gradients[start + k];
  let mean = 0;
  for (let k = 0; k < dim; k++) {
    gradient[k] = (gradients[start + k] - along * units[start + k]) / norms[i];
    mean += gradient[k] ** 2 / dim;
  }
  for (const row of rows) {
    squares[row] += mean;
    const step = rate / (Math.sqrt(squares[row]) + 1e-8);
    for (let k = 0, at = row * dim; k < dim; k++, at++) vectors[at] -= step * gradient[k];
  }
}
