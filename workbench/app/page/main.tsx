import '@univerjs/preset-sheets-core/lib/index.css';
import './workbench.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the workbench');

// The grid keeps its place in the page whatever is drawn around it.
const gridPlace = document.createElement('div');
gridPlace.className = 'grid-place';
const workbench = new Workbench(gridPlace);

createRoot(root).render(<App workbench={workbench} gridPlace={gridPlace} />);
void workbench.start();
