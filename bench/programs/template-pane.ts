// Stands in for Microsoft's React template of a task pane (Office-Addin-TaskPane-React): the same components from the same
// libraries, so that its size is that of the template. It is bundled and weighed, and never shown.
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { createElement as element, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  header: { backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeHero900 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  field: { marginTop: '30px', maxWidth: '50%' },
});

function Template(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState('');
  return element(
    'main',
    null,
    element('h1', { className: styles.header }, 'Welcome'),
    element('ul', null, element(Ribbon24Regular), element(LockOpen24Regular), element(DesignIdeas24Regular)),
    element(
      'div',
      { className: styles.form },
      element(
        Field,
        { className: styles.field, size: 'large', label: 'Text' },
        element(Textarea, {
          size: 'large',
          value: text,
          onChange: (_, { value }) => {
            setText(value);
          },
        }),
      ),
      element(Button, { appearance: 'primary', size: 'large', onClick: () => void insertText(text) }, 'Insert text'),
    ),
  );
}

async function insertText(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

void Office.onReady(() => {
  const root = document.getElementById('container');
  if (root === null) return;
  createRoot(root).render(element(FluentProvider, { theme: webLightTheme }, element(Template)));
});
