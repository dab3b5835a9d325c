import { useRef, type ReactElement } from 'react';
import type { ExcelTheme, ExcelVersion } from '../excel/appearances';
import type { ExcelLanguage } from '../language';
import { Choice } from './Choice';
import { RibbonGroup } from './RibbonGroup';
import { LANGUAGE_NAMES } from './texts';
import { useTexts } from './texts-context';
import type { PaneWidth, Workbench, WorkbenchState } from './workbench';

interface RibbonBarProps {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
}

const WIDTHS: readonly PaneWidth[] = [320, 450];
const THEMES: readonly ExcelTheme[] = ['light', 'dark', 'highContrast'];
const LANGUAGES: readonly ExcelLanguage[] = ['sv', 'en'];
const VERSIONS: readonly ExcelVersion[] = ['oldest', 'newest'];

/** What stands above the grid: the add-in's own buttons as Excel shows them, and what the workbench offers. */
export function RibbonBar({ state, workbench }: RibbonBarProps): ReactElement {
  const texts = useTexts();
  const { ribbon, samples, sample, canUndo, canRedo, width, theme, version, language } = state;
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <nav className="ribbon" aria-label={texts.ribbon}>
      <RibbonGroup label={texts.workbook}>
        <div className="stack">
          <div className="row">
            <button type="button" title={texts.openTip} onClick={() => fileInput.current?.click()}>
              {texts.open}
            </button>
            <button type="button" title={texts.undoTip} disabled={!canUndo} onClick={workbench.undo}>
              {texts.undo}
            </button>
            <button type="button" title={texts.redoTip} disabled={!canRedo} onClick={workbench.redo}>
              {texts.redo}
            </button>
          </div>
          <input
            ref={fileInput}
            type="file"
            hidden
            aria-label={texts.open}
            accept=".xlsx,.xlsm,.xlsb,.xls,.ods"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void workbench.openFile(file);
              // So that the same file can be chosen once more.
              event.target.value = '';
            }}
          />
          <select
            aria-label={texts.samples}
            value={sample ?? ''}
            onChange={(event) => void workbench.openSample(event.target.value)}
          >
            {sample === null && (
              <option value="" disabled>
                {texts.chooseSample}
              </option>
            )}
            {samples.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </RibbonGroup>
      <RibbonGroup label={ribbon?.label ?? ''}>
        {ribbon?.buttons.map((button) => (
          <button
            key={button.id}
            type="button"
            className="large"
            title={`${button.title}\n${button.description}`}
            onClick={() => {
              workbench.press(button);
            }}
          >
            <img src={`/tillagg/${button.icon}`} alt="" width="32" height="32" />
            {button.label}
          </button>
        ))}
      </RibbonGroup>
      <RibbonGroup label={texts.view}>
        <div className="choices">
          <Choice
            label={texts.width}
            value={width}
            options={WIDTHS.map((value) => [value, texts.widths[value]])}
            onChange={workbench.setWidth}
          />
          <Choice
            label={texts.theme}
            value={theme}
            options={THEMES.map((value) => [value, texts.themes[value]])}
            onChange={workbench.setTheme}
          />
          <Choice
            label={texts.version}
            value={version}
            options={VERSIONS.map((value) => [value, texts.versions[value]])}
            onChange={workbench.setVersion}
          />
          <Choice
            label={texts.language}
            value={language}
            options={LANGUAGES.map((value) => [value, LANGUAGE_NAMES[value]])}
            onChange={workbench.setLanguage}
          />
          <button type="button" title={texts.coAuthorTip} onClick={workbench.changeAsCoAuthor}>
            {texts.coAuthor}
          </button>
        </div>
      </RibbonGroup>
    </nav>
  );
}
