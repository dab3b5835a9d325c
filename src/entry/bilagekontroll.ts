#!/usr/bin/env node
import { compileBundle } from './load-bundle';

compileBundle(import.meta.dirname).run();
