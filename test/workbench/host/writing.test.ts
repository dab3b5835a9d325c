import { parseAddress } from '../../../src/core/workbook/address';
import { DATA } from './data-sheets';
import { openSheets, type ConnectedExcel } from './example';

/** What cells of the sheet `Data` hold now: formulas with `=`, values without. */
function contents({ excel }: ConnectedExcel, ...addresses: readonly string[]): readonly unknown[] {
  const sheet = excel.workbook.sheetNamed('Data');
  return addresses.map((address) => {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    const cell = sheet?.at(row, column);
    return cell?.formula === null ? cell.value : `=${cell?.formula ?? ''}`;
  });
}

it('writes values, formulas and formats, and calculates before the next read of the same request', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A2:B2').values = [[10, '7']];
    sheet.getRange('D2').formulas = [['=C2+C3']];
    sheet.getRange('D2').numberFormat = [['# ##0']];
    const total = sheet.getRange('D2').load('values,formulas,numberFormat');
    await context.sync();
    // 10 × 7 + 30
    expect([total.values, total.formulas, total.numberFormat]).toEqual([[[100]], [['=C2+C3']], [['# ##0']]]);
  });
});

it('leaves a cell alone for null, empties it for an empty text, and keeps text behind an apostrophe', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A2:C2').values = [[null, '', "'007"]];
    await context.sync();
  });
  expect(contents(connected, 'A2', 'B2', 'C2')).toEqual([3, null, '007']);
});

it('puts one value into every cell of a range', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A2:B3').values = 1 as unknown as number[][];
    await context.sync();
  });
  expect(contents(connected, 'A2', 'B2', 'A3', 'B3')).toEqual([1, 1, 1, 1]);
});

it('takes formulas that are seen from their own cells', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('D2:D3').formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*2']];
    await context.sync();
  });
  expect(contents(connected, 'D2', 'D3')).toEqual(['=C2*2', '=C3*2']);
});

it('takes more cells than the client sends at once', async () => {
  const connected = openSheets(DATA);
  const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, `r${row}`, '']);
  await connected.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tomt').getRange('A1:D1000').values = rows;
    await context.sync();
  });
  const sheet = connected.excel.workbook.sheetNamed('Tomt');
  expect([0, 374, 375, 999].map((row) => sheet?.at(row, 2).value)).toEqual(['r0', 'r374', 'r375', 'r999']);
  expect(sheet?.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 999, right: 2 });
});

it('keeps formats for reports', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Tomt').getRange('A1:B2');
    range.format.font.bold = true;
    range.format.wrapText = true;
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.columnWidth = 120;
    range.getCell(0, 0).format.font.color = '#C00000';
    range.getCell(0, 0).hyperlink = { documentReference: 'Data!A1', textToDisplay: 'Till cellen' };
    await context.sync();
    range.load('format/wrapText,format/columnWidth,format/font/bold,format/font/color');
    const [first, border] = [range.getCell(0, 0), range.format.borders.getItem('EdgeBottom')];
    first.load('hyperlink,values');
    border.load('style,sideIndex');
    await context.sync();
    expect([range.format.wrapText, range.format.columnWidth, range.format.font.bold]).toEqual([true, 120, true]);
    // Differs within the range.
    expect(range.format.font.color).toBe('');
    expect([border.style, border.sideIndex]).toEqual(['Continuous', 'EdgeBottom']);
    expect([first.values, first.hyperlink.documentReference]).toEqual([[['Till cellen']], 'Data!A1']);
  });
});

it('clears contents, formats or both', async () => {
  const connected = openSheets(DATA);
  await connected.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A2').clear('Contents');
    sheet.getRange('B2').clear('Formats');
    sheet.getRange('B3').clear();
    await context.sync();
  });
  expect(contents(connected, 'A2', 'B2', 'B3', 'C2')).toEqual([null, 4, null, '=A2*B2']);
  expect(connected.excel.workbook.sheetNamed('Data')?.at(1, 1).numberFormat).toBe('General');
});

it('adds, renames, moves, hides and deletes sheets', async () => {
  const { excel, Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const report = worksheets.add('Kontrollrapport');
    report.position = 0;
    report.tabColor = '#107C41';
    report.freezePanes.freezeRows(1);
    worksheets.getItem('Data').name = 'Siffror';
    worksheets.getItem('Tomt').delete();
    worksheets.getItem('Mitt blad').visibility = 'Hidden';
    await context.sync();
  });
  expect(excel.workbook.sheets.map(({ name, state }) => [name, state.visibility])).toEqual([
    ['Kontrollrapport', 'visible'],
    ['Siffror', 'visible'],
    ['Mitt blad', 'hidden'],
  ]);
  expect(excel.workbook.sheetNamed('Mitt blad')?.at(1, 1).formula).toBe("'Siffror'!C3*2");
});

it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range | string]>([
  ['a range', (sheet) => sheet.getRange('A1:B2')],
  ['an address', () => 'A1:B2'],
])('keeps the cells of %s in sight', async (_, frozen) => {
  const { Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.freezePanes.freezeAt(frozen(sheet));
    const location = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(location.address).toBe('Data!A1:B2');
  });
});

describe('refuses', () => {
  it.each<readonly [string, string, (context: Excel.RequestContext) => void]>([
    [
      'values of another size than the range',
      'InvalidArgument',
      (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1:B2').values = [[1]];
      },
    ],
    [
      'a text that begins with = and is no formula',
      'InvalidArgument',
      (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1').formulas = [['=SUM(A1']];
      },
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      (context) => {
        context.workbook.worksheets.getItem('Saknas').load('name');
      },
    ],
    [
      'an address that is none',
      'InvalidArgument',
      (context) => {
        context.workbook.worksheets.getItem('Data').getRange('hej').load('address');
      },
    ],
    [
      'a name that another sheet has, in any case of letters',
      'ItemAlreadyExists',
      (context) => {
        context.workbook.worksheets.add('DATA');
      },
    ],
    [
      'a name that no sheet can have',
      'InvalidArgument',
      (context) => {
        context.workbook.worksheets.add('Bilaga 10a/b');
      },
    ],
    [
      'a name of 32 marks',
      'InvalidArgument',
      (context) => {
        context.workbook.worksheets.add('x'.repeat(32));
      },
    ],
  ])('%s', async (_, code, act) => {
    const { Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      act(context);
      await expect(context.sync()).rejects.toMatchObject({ code });
    });
  });

  it('to hide or delete the last sheet that is shown', async () => {
    const { Excel } = openSheets([{ name: 'Ensamt', cells: {} }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ensamt').visibility = 'Hidden';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
      context.workbook.worksheets.getItem('Ensamt').delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
  });

  it('to delete a sheet that is not even listed, until it is', async () => {
    const { excel, Excel } = openSheets(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tomt');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tomt');
      sheet.visibility = 'Hidden';
      sheet.delete();
      await context.sync();
    });
    expect(excel.workbook.sheetNamed('Tomt')).toBeUndefined();
  });

  it('the rest of a request after an error, and keeps what came before it', async () => {
    const connected = openSheets(DATA);
    const error = await connected.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A2').values = [[100]];
      context.workbook.worksheets.getItem('Saknas').getRange('A1').values = [[1]];
      sheet.getRange('A3').values = [[200]];
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(contents(connected, 'A2', 'A3', 'C2')).toEqual([100, 5, '=A2*B2']);
    expect(connected.excel.workbook.sheetNamed('Data')?.at(1, 2).value).toBe(400);
  });
});

describe('a protected sheet', () => {
  async function openProtected(): Promise<ConnectedExcel> {
    const connected = openSheets(DATA);
    await connected.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A2:A3').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'hemligt');
      await context.sync();
    });
    return connected;
  }

  it('takes writes into unlocked cells alone', async () => {
    const connected = await openProtected();
    await connected.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A2:A3').values = [[1], [2]];
      await context.sync();
      sheet.getRange('A2:B2').values = [[8, 9]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
      sheet.getRange('D9').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
    expect(contents(connected, 'A2', 'A3', 'B2')).toEqual([1, 2, 4]);
  });

  it('is read as any other, and tells that it is protected and which cells are locked', async () => {
    const { Excel } = await openProtected();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.protection.load('protected,options');
      const [locked, unlocked] = [sheet.getRange('B2'), sheet.getRange('A2')];
      locked.load('values,format/protection/locked');
      unlocked.load('format/protection/locked');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
      expect([locked.values, locked.format.protection.locked]).toEqual([[[4]], true]);
      expect(unlocked.format.protection.locked).toBe(false);
    });
  });

  it('takes what its options allow', async () => {
    const { Excel } = await openProtected();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('B:B').columnHidden = true;
      await context.sync();
      sheet.getRange('B2').format.fill.color = '#FFFF00';
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  it('is opened with its password alone', async () => {
    const { excel, Excel } = await openProtected();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Data');
      protection.unprotect('fel');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      protection.unprotect('hemligt');
      await context.sync();
    });
    expect(excel.workbook.sheetNamed('Data')?.state.protection).toBeNull();
  });

  it('refuses what the user types into a locked cell too, and takes what a co-author wrote', async () => {
    const { excel } = await openProtected();
    expect(() => {
      excel.edit('Data', 'B2', 9);
    }).toThrow(expect.objectContaining({ code: 'AccessDenied' }) as Error);
    excel.edit('Data', 'B2', 9, { source: 'Remote' });
    expect(excel.workbook.sheetNamed('Data')?.at(1, 1).value).toBe(9);
  });
});

it('refuses to add, rename, hide and delete sheets where the structure is protected', async () => {
  const { excel, Excel } = openSheets(DATA);
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.protection.protect();
    await context.sync();
    const acts = [
      (): unknown => workbook.worksheets.add('Nytt'),
      (): unknown => (workbook.worksheets.getItem('Data').name = 'Nytt'),
      (): unknown => (workbook.worksheets.getItem('Data').visibility = 'Hidden'),
      (): unknown => {
        workbook.worksheets.getItem('Data').delete();
        return undefined;
      },
    ];
    for (const act of acts) {
      act();
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    }
    workbook.protection.load('protected');
    await context.sync();
    expect(workbook.protection.protected).toBe(true);
  });
  expect(excel.workbook.sheets).toHaveLength(3);
});
