// What Microsoft's template sends before itself, as its webpack configuration has it. It is weighed, and never run.
import 'core-js/stable';
import 'regenerator-runtime/runtime';
