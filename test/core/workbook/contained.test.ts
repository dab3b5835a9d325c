import { contained, passFaultsOn } from '../../../src/core/workbook/contained';

const fail = (): string => {
  throw new TypeError('x is not a function');
};

describe('contained', () => {
  afterEach(() => {
    passFaultsOn(true);
  });

  it('gives what the part gives', () => {
    expect(
      contained(
        () => 'made',
        () => 'instead',
      ),
    ).toBe('made');
  });

  it('gives something else, with the fault, when the part goes wrong', () => {
    passFaultsOn(false);
    expect(contained(fail, (fault) => `instead: ${fault}`)).toBe('instead: x is not a function');
  });

  it('lets the fault go on while the product is tested', () => {
    expect(() => contained(fail, () => 'instead')).toThrow('x is not a function');
  });
});
