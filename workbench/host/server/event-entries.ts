import type { CellValue } from '../../../src/core/workbook/snapshot';
import type { Json } from '../workbook/cell';
import type { HostEvent } from '../workbook/events';
import { printRange } from '../workbook/grid';
import { EVENT_TYPES, WORKBOOK_TARGET, type EventKind } from './event-registrations';
import { objectOf } from './host-object';
import { EVENT_CATEGORY, type EventEntry } from './protocol';
import type { Session } from './session';
import { typeOfValue, valueJson } from './cell-values';
import { visibilityName } from './visibility';

/** What the client is told of an event: one entry for each target that it listens to, if any. */
export function entriesOf(event: HostEvent, session: Session): readonly EventEntry[] {
  if (!session.areEventsOn) return [];
  const targets = [event.sheet.id, WORKBOOK_TARGET].filter((target) => session.events.has(event.kind, target));
  return targets.map((targetId) => ({
    messageCategory: EVENT_CATEGORY,
    messageType: EVENT_TYPES[event.kind satisfies EventKind],
    targetId,
    message: JSON.stringify({ worksheetId: event.sheet.id, ...detailsOf(event, session) }),
    id: '',
  }));
}

function detailsOf(event: HostEvent, session: Session): Readonly<Record<string, Json>> {
  switch (event.kind) {
    case 'changed': {
      const { origin, range, sheet, values, changeType } = event;
      return {
        address: printRange(range),
        changeType,
        source: origin.source,
        triggerSource: origin.isFromAddin ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: 'None',
        referenceId: session.references.keep(objectOf('Range', { sheet, range })),
        ...(values === undefined ? {} : changeOf(values.before, values.after)),
      };
    }
    case 'formatChanged': {
      const { origin, range, sheet } = event;
      const referenceId = session.references.keep(objectOf('Range', { sheet, range }));
      return { address: printRange(range), source: origin.source, referenceId };
    }
    case 'rowHiddenChanged':
      return {
        address: printRange(event.range),
        changeType: event.isHidden ? 'Hidden' : 'Unhidden',
        source: event.origin.source,
      };
    case 'calculated':
    case 'selectionChanged':
      return { address: printRange(event.range) };
    case 'added':
    case 'deleted':
      return { source: event.origin.source };
    case 'nameChanged':
      return { nameBefore: event.before, nameAfter: event.after, source: event.origin.source };
    case 'moved':
      return { positionBefore: event.before, positionAfter: event.after, source: event.origin.source };
    case 'visibilityChanged':
      return {
        visibilityBefore: visibilityName(event.before),
        visibilityAfter: visibilityName(event.after),
        source: event.origin.source,
      };
    case 'protectionChanged':
      return { isProtected: event.isProtected, source: event.origin.source };
    case 'activated':
    case 'deactivated':
      return {};
  }
}

function changeOf(before: CellValue, after: CellValue): Readonly<Record<string, Json>> {
  return {
    valueBefore: valueJson(before),
    valueAfter: valueJson(after),
    valueTypeBefore: typeOfValue(before),
    valueTypeAfter: typeOfValue(after),
  };
}
