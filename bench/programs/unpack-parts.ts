import { readFileSync } from 'node:fs';
import { NODE_HOST } from '../../src/adapters/files/node-host';
import { openZipPackage } from '../../src/adapters/files/zip-package';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

// The least that any change of a sheet takes: its part, unpacked.
await reportWork(() => openZipPackage(readFileSync(path), NODE_HOST).read('xl/worksheets/sheet1.xml'));
