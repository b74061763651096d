// @noble/curves: entries a second of the same function (hash to ristretto255, multiply, hash).
import { hashToRistretto255, RistrettoPoint } from '@noble/curves/ed25519';
import { sha512 } from '@noble/hashes/sha2';
const entries = Number(process.argv[2]);
const key = BigInt('0x' + process.argv[3].slice(0, 60));
const DST = 'HashToGroup-OPRFV1-\x01-ristretto255-SHA512';
const encode = (i) => new TextEncoder().encode(`bench:${i}`);
const run = (i) => sha512(hashToRistretto255(encode(i), { DST }).multiply(key).toRawBytes());
for (let i = 0; i < 50; i++) run(i);
const from = process.hrtime.bigint(), usedFrom = process.cpuUsage();
for (let i = 0; i < entries; i++) run(i);
const seconds = Number(process.hrtime.bigint() - from) / 1e9;
const used = process.cpuUsage(usedFrom);
console.log(`${(entries / seconds).toFixed(0)} ${((entries * 1e6) / (used.user + used.system)).toFixed(0)}`);
