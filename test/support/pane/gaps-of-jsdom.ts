import { TextDecoder, TextEncoder } from 'node:util';

/** The window's size that tests are laid out in, in pixels. */
const WIDTH = 320;
const HEIGHT = 700;

/**
 * Gives what the pane needs and jsdom lacks. It lays nothing out, and a list that only draws what is in its window would
 * draw nothing: every element gets the same size. It reads no file but with a FileReader, and decodes no bytes. What a real
 * layout gives is tested in a browser.
 */
export function fillGapsOfJsdom(): void {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  File.prototype.arrayBuffer = function (this: File): Promise<ArrayBuffer> {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => {
        if (reader.result instanceof ArrayBuffer) done(reader.result);
      };
      reader.readAsArrayBuffer(this);
    });
  };
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => HEIGHT },
    offsetWidth: { configurable: true, get: () => WIDTH },
    clientHeight: { configurable: true, get: () => HEIGHT },
    clientWidth: { configurable: true, get: () => WIDTH },
  });
  document.hasFocus = () => true;
  Element.prototype.scrollTo = () => undefined;
  globalThis.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}

    observe(): void {
      queueMicrotask(() => {
        this.tell([], this);
      });
    }

    unobserve(): void {
      // A size that never changes needs no watching.
    }

    disconnect(): void {
      // Nor does it need to be ended.
    }
  };
}
