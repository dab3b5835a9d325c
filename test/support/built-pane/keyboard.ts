import type { Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

const MOST_STOPS = 80;

/** Presses Tab until something of this role and with this name has the focus. */
export async function tabTo(page: Page, role: Role, name: RegExp): Promise<void> {
  const focused = page.getByRole(role, { name }).and(page.locator(':focus'));
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`No ${role} ${String(name)} can be reached with Tab`);
}

/** Goes to something with Tab and presses Enter on it. */
export async function enter(page: Page, role: Role, name: RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}
