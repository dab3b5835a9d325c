import ExcelJS from 'exceljs';
import { reportWork } from './work';

const path = process.argv[2] ?? '';

await reportWork(() => new ExcelJS.Workbook().xlsx.readFile(path));
