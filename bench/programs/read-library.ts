import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

// The same content as ours; texts as shown are made by neither.
await reportWork(() =>
  read(readFileSync(path), {
    dense: true,
    sheetStubs: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
  }),
);
