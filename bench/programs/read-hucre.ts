import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

await reportWork(() => readXlsx(readFileSync(path), { readStyles: true }));
