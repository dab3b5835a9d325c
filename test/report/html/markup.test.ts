import { breakable, escapeText, html, Markup } from '../../../src/report/html/markup';

it('escapes what is put into a template', () => {
  expect(html`<p title="${'"><script>alert(1)</script>'}">${'Kost & netto <b>'}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">Kost &amp; netto &lt;b&gt;</p>',
  );
});

it('takes markup as it is, lists one after the other, and nothing for null', () => {
  const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
  expect(
    html`<ul>
      ${[...items, null, new Markup('<li>c</li>'), 4]}
    </ul>`.text.replace(/\s/gu, ''),
  ).toBe('<ul><li>a</li><li>b</li><li>c</li>4</ul>');
});

it('leaves out what no page may hold and what turns the direction of the text', () => {
  expect(escapeText('a\u0000b\u0007c\u202Ed\u2066e\uFFFEf')).toBe('abcdef');
  expect(escapeText('rad\n\tny')).toBe('rad\n\tny');
  expect(escapeText('trasig \uD800 halva')).toBe('trasig \uFFFD halva');
  expect(escapeText('hel \u{1F4C4}')).toBe('hel \u{1F4C4}');
});

it('lets a long name be broken after its slashes', () => {
  expect(breakable('Region<sförvaltning/Vårdval').text).toBe('Region&lt;sförvaltning/<wbr>Vårdval');
});
