// Loaded before Azurite (node --require), for runs that put much into it and never start it again. Azurite writes its whole index
// anew every five seconds, and looks through all of it every ten minutes for files to delete, and answers nobody meanwhile; without
// that it writes it when it ends, and deletes nothing. Blobs go to their files as ever.
// Its own --inMemoryPersistence is no way out: to take 20,000 blobs and collect half of them was not done after two minutes.
const Loki = require('lokijs');

if (typeof Loki.prototype.autosaveEnable !== 'function') {
  throw new Error('This Azurite saves its index in another way: tests/Azurite/unsaved.cjs knows lokijs 1.5.');
}

Loki.prototype.autosaveEnable = () => {};

const constants = require('azurite/dist/src/blob/utils/constants');

if (typeof constants.DEFAULT_GC_INTERVAL_MS !== 'number') {
  throw new Error('This Azurite collects in another way: tests/Azurite/unsaved.cjs knows version 3.');
}

constants.DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1_000;
