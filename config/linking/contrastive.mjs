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
    odds: new Float32Array(batch * batch),
    errors: new Float32Array(batch * batch),
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
  const loss = pull(state, pairs);
  pairs.forEach((pair, i) => {
    move(state, pair.left, left, i, rate);
    move(state, pair.right, right, i, rate);
  });
  return loss;
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

/**
 * Adds the gradients of the loss, each text asked for the other of its pair among all of the batch, both ways.
 * Another visit of the same concept is no negative.
 */
function pull(state, pairs) {
  const { dim, left, right, errors } = state;
  const size = pairs.length;
  cosines(state, pairs);
  let loss = 0;
  for (let i = 0; i < size; i++) loss += softmax(state, i * size, 1, i, size) / 2;
  for (let j = 0; j < size; j++) loss += softmax(state, j, size, j, size) / 2;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const error = errors[i * size + j];
      if (error < 1e-4 && error > -1e-4) continue;
      for (let k = 0, a = i * dim, c = j * dim; k < dim; k++, a++, c++) {
        left.gradients[a] += error * right.units[c];
        right.gradients[c] += error * left.units[a];
      }
    }
  }
  return loss / size;
}

/** Fills `odds` with the scaled cosines of every left with every right text, four sums side by side. */
function cosines({ dim, temperature, left, right, odds, errors }, pairs) {
  errors.fill(0);
  const size = pairs.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (j !== i && pairs[j].concept === pairs[i].concept) {
        odds[i * size + j] = -Infinity;
        continue;
      }
      let [p, q, r, s] = [0, 0, 0, 0];
      for (let k = 0, a = i * dim, c = j * dim; k < dim; k += 4, a += 4, c += 4) {
        p += left.units[a] * right.units[c];
        q += left.units[a + 1] * right.units[c + 1];
        r += left.units[a + 2] * right.units[c + 2];
        s += left.units[a + 3] * right.units[c + 3];
      }
      odds[i * size + j] = (p + q + r + s) / temperature;
    }
  }
}

/** Adds one row's (or column's) errors, half of what is missing to the right answer being certain; gives its loss. */
function softmax({ temperature, odds, errors }, from, step, right, size) {
  let highest = -Infinity;
  for (let n = 0, at = from; n < size; n++, at += step) highest = Math.max(highest, odds[at]);
  let total = 0;
  for (let n = 0, at = from; n < size; n++, at += step) total += Math.exp(odds[at] - highest);
  for (let n = 0, at = from; n < size; n++, at += step) {
    const share = Math.exp(odds[at] - highest) / total;
    errors[at] += (share - (n === right ? 1 : 0)) / (2 * temperature);
  }
  return Math.log(total) + highest - odds[from + right * step];
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
