/** A row or column that a rule names: of its own table, or of another with the table's id in front. */
export interface Reference {
  readonly op: 'ref';
  /** The ids between the dots. */
  readonly path: readonly string[];
  /** So many years from the column that is asked for. */
  readonly shift: number;
}

/** Rows, columns and numbers put together. */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | Reference
  | { readonly op: '+' | '-' | '*' | '/' | '??'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'abs' | '-x'; readonly of: Expression };

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)(?![a-zåäö0-9-]|\.[a-zåäö0-9])|([a-zåäö0-9]+(?:-[a-zåäö0-9]+)*(?:\.[a-zåäö0-9]+(?:-[a-zåäö0-9]+)*){0,2})(?:@([+-]\d{1,2}))?|(\?\?)|([-+*/()]))/uy;
const DEEPEST = 40;

interface Token {
  readonly number?: number;
  readonly reference?: Reference;
  readonly sign?: string;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const source = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const [, number, path, shift, otherwise, sign] = TOKEN.exec(source) ?? [];
    if (number !== undefined) tokens.push({ number: Number(number.replace(',', '.')) });
    else if (path !== undefined)
      tokens.push({ reference: { op: 'ref', path: path.split('.'), shift: Number(shift ?? 0) } });
    else if (otherwise !== undefined || sign !== undefined) tokens.push({ sign: otherwise ?? sign ?? '' });
    else return undefined;
  }
  return tokens;
}

/**
 * Reads `a + b - c`, `(resultat / skatter) * 100`, `ram - ram@-1`, `10a.resultat.netto ?? 0`. A minus sign between ids has
 * blanks around it, since ids may hold hyphens.
 * @returns undefined when it cannot be read
 */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  let depth = 0;
  const sign = (): string | undefined => tokens[at]?.sign;

  const factor = (): Expression | undefined => {
    const token = tokens[at];
    at += 1;
    if (token === undefined || ++depth > DEEPEST) return undefined;
    if (token.number !== undefined) return { op: 'number', value: token.number };
    if (token.reference?.path.join('.') === 'abs' && sign() === '(') {
      const of = factor();
      return of === undefined ? undefined : { op: 'abs', of };
    }
    if (token.reference !== undefined) return token.reference;
    if (token.sign === '-') {
      const of = factor();
      if (of?.op === 'number') return { op: 'number', value: -of.value };
      return of === undefined ? undefined : { op: '-x', of };
    }
    if (token.sign !== '(') return undefined;
    const inner = chain(0);
    if (sign() !== ')') return undefined;
    at += 1;
    return inner;
  };

  const chain = (level: number): Expression | undefined => {
    const signs = LEVELS[level];
    if (signs === undefined) return factor();
    let left = chain(level + 1);
    for (
      let next = signs.find((one) => one === sign());
      next !== undefined;
      next = signs.find((one) => one === sign())
    ) {
      at += 1;
      const right = chain(level + 1);
      if (left === undefined || right === undefined) return undefined;
      left = { op: next, left, right };
    }
    return left;
  };

  const whole = chain(0);
  return at === tokens.length ? whole : undefined;
}

/** What is put together last comes first. */
const LEVELS = [['??'], ['+', '-'], ['*', '/']] as const;

/** Every row and column that an expression names. */
export function referencesOf(expression: Expression): readonly Reference[] {
  switch (expression.op) {
    case 'number':
      return [];
    case 'ref':
      return [expression];
    case 'abs':
    case '-x':
      return referencesOf(expression.of);
    default:
      return [...referencesOf(expression.left), ...referencesOf(expression.right)];
  }
}

/** A row or column that is added with a factor. */
export interface LinearTerm {
  readonly reference: Reference;
  readonly factor: number;
}

/** An expression as a sum of its rows and columns; undefined when it is not one. */
export function linearTerms(expression: Expression, factor = 1): readonly LinearTerm[] | undefined {
  switch (expression.op) {
    case 'ref':
      return [{ reference: expression, factor }];
    case '-x':
      return linearTerms(expression.of, -factor);
    case '+':
    case '-': {
      const left = linearTerms(expression.left, factor);
      const right = linearTerms(expression.right, expression.op === '-' ? -factor : factor);
      return left === undefined || right === undefined ? undefined : [...left, ...right];
    }
    case '*': {
      const { left, right } = expression;
      if (left.op === 'number') return linearTerms(right, factor * left.value);
      return right.op === 'number' ? linearTerms(left, factor * right.value) : undefined;
    }
    default:
      return undefined;
  }
}
