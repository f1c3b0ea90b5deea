export * from './parts.js';
export * from './profile-record.js';
export * from './read-profile.js';
export * from './read-vacancy.js';
export * from './validate.js';
export * from './vacancy-record.js';
