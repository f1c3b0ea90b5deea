import { jest } from '@jest/globals';

/** A test with a real database, on a machine that has other things to do, is slow before it is wrong. */
jest.setTimeout(60_000);
