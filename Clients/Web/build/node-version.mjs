// Whether this Node.js is new enough: exit code 0. Written so that an old one can read it.
const [major, minor] = process.versions.node.split('.').map(Number);
process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);
