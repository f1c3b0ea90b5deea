import { queueContract } from '../support/queue-contract.js';

queueContract('PostgreSQL', () => ({}));
