#!/usr/bin/env node
import { compileBundle, setUpEngine } from './load-bundle';

setUpEngine();
compileBundle(import.meta.dirname).run();
