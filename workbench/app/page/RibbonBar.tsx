import { useRef, type ReactElement } from 'react';
import type { ExcelTheme, ExcelVersion } from '../excel/appearances';
import { Choice } from './Choice';
import { RibbonGroup } from './RibbonGroup';
import { TEXTS } from './texts';
import type { PaneWidth, Workbench, WorkbenchState } from './workbench';

interface RibbonBarProps {
  readonly state: WorkbenchState;
  readonly workbench: Workbench;
}

const WIDTHS: readonly PaneWidth[] = [320, 450];
const THEMES: readonly ExcelTheme[] = ['light', 'dark', 'highContrast'];
const VERSIONS: readonly ExcelVersion[] = ['oldest', 'newest'];

/** What stands above the grid: the add-in's own buttons as Excel shows them, and what the workbench offers. */
export function RibbonBar({ state, workbench }: RibbonBarProps): ReactElement {
  const { ribbon, samples, sample, canUndo, width, theme, version } = state;
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <nav className="ribbon" aria-label="Menyfliksområde">
      <RibbonGroup label={TEXTS.workbook}>
        <div className="stack">
          <div className="row">
            <button type="button" title={TEXTS.openTip} onClick={() => fileInput.current?.click()}>
              {TEXTS.open}
            </button>
            <button type="button" title={TEXTS.undoTip} disabled={!canUndo} onClick={workbench.undo}>
              {TEXTS.undo}
            </button>
          </div>
          <input
            ref={fileInput}
            type="file"
            hidden
            aria-label={TEXTS.open}
            accept=".xlsx,.xlsm,.xlsb,.xls,.ods"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void workbench.openFile(file);
              // So that the same file can be chosen once more.
              event.target.value = '';
            }}
          />
          <select
            aria-label={TEXTS.samples}
            value={sample ?? ''}
            onChange={(event) => void workbench.openSample(event.target.value)}
          >
            {sample === null && (
              <option value="" disabled>
                {TEXTS.chooseSample}
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
      <RibbonGroup label={TEXTS.view}>
        <div className="choices">
          <Choice
            label={TEXTS.width}
            value={width}
            options={WIDTHS.map((value) => [value, TEXTS.widths[value]])}
            onChange={workbench.setWidth}
          />
          <Choice
            label={TEXTS.theme}
            value={theme}
            options={THEMES.map((value) => [value, TEXTS.themes[value]])}
            onChange={workbench.setTheme}
          />
          <Choice
            label={TEXTS.version}
            value={version}
            options={VERSIONS.map((value) => [value, TEXTS.versions[value]])}
            onChange={workbench.setVersion}
          />
          <button type="button" title={TEXTS.coAuthorTip} onClick={workbench.changeAsCoAuthor}>
            {TEXTS.coAuthor}
          </button>
        </div>
      </RibbonGroup>
    </nav>
  );
}
