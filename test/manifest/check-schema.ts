import { APP, OFFICE_APP, type ChildRule, type ElementType } from './complex-types';
import { type Problem } from './problem';
import { type XmlElement } from './xml';

const XSI_TYPE = 'xsi:type';

/** Holds a manifest to the published schema: which elements, in which order, with which attributes and values. */
export function checkSchema(manifest: XmlElement): Problem[] {
  if (manifest.name !== 'OfficeApp' || manifest.namespace !== APP) {
    return [problem(manifest, `The root has to be OfficeApp of ${APP}`)];
  }
  return checkElement(manifest, OFFICE_APP);
}

function checkElement(element: XmlElement, declared: ElementType): Problem[] {
  const type = concreteType(element, declared);
  if (typeof type === 'string') return [problem(element, type)];
  return [
    ...checkAttributes(element, type, declared.byXsiType !== null),
    ...checkText(element, type),
    ...checkChildren(element, type),
  ];
}

/** The type that `xsi:type` chooses, or why there is none. */
function concreteType(element: XmlElement, declared: ElementType): ElementType | string {
  if (declared.byXsiType === null) return declared;
  const chosen = element.attributes.get(XSI_TYPE);
  const known = [...declared.byXsiType.keys()].join(' or ');
  if (chosen === undefined) return `${element.name} needs ${XSI_TYPE}: ${known}`;
  return declared.byXsiType.get(chosen) ?? `${XSI_TYPE} has to be ${known}, not ${chosen}`;
}

function checkAttributes(element: XmlElement, type: ElementType, hasXsiType: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of element.attributes) {
    if (name === XSI_TYPE && hasXsiType) continue;
    const rule = type.attributes.get(name);
    if (rule === undefined) problems.push(problem(element, `${element.name} has no attribute ${name}`));
    else if (!rule.type.accepts(value)) {
      problems.push(problem(element, `${name} has to be ${rule.type.description}, not "${value}"`));
    }
  }
  for (const [name, { isRequired }] of type.attributes) {
    if (isRequired && !element.attributes.has(name)) problems.push(problem(element, `${element.name} needs ${name}`));
  }
  return problems;
}

function checkText(element: XmlElement, type: ElementType): Problem[] {
  if (type.text === null)
    return element.text === '' ? [] : [problem(element, `${element.name} has no text of its own`)];
  if (type.text.accepts(element.text)) return [];
  return [problem(element, `${element.name} has to be ${type.text.description}, not "${element.text}"`)];
}

function checkChildren(element: XmlElement, type: ElementType): Problem[] {
  const problems: Problem[] = [];
  let reached = 0;
  for (const child of element.children) {
    const index = type.children.findIndex((rule) => isOf(child, rule));
    const rule = type.children[index];
    if (rule === undefined) {
      problems.push(problem(child, `${element.name} has no child ${child.name} of ${child.namespace}`));
      continue;
    }
    if (index < reached) {
      problems.push(problem(child, `${child.name} has to stand before ${type.children[reached]?.name ?? ''}`));
    }
    reached = Math.max(reached, index);
    problems.push(...checkElement(child, rule.type));
  }
  for (const rule of type.children) {
    const count = element.children.filter((child) => isOf(child, rule)).length;
    if (count < rule.min) problems.push(problem(element, `${element.name} needs ${rule.name}`));
    if (count > rule.max) problems.push(problem(element, `${element.name} can have one ${rule.name}, not ${count}`));
  }
  return problems;
}

function isOf(element: XmlElement, rule: ChildRule): boolean {
  return element.name === rule.name && element.namespace === rule.namespace;
}

function problem(element: XmlElement, message: string): Problem {
  return { rule: 'schema', place: element.place, message };
}
