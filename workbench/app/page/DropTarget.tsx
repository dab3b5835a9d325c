import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { useTexts } from './texts-context';

interface DropTargetProps {
  readonly onFile: (file: File) => Promise<void>;
  readonly children: ReactNode;
}

/** Takes a file that is dropped anywhere on the window but the pane, which takes files itself. */
export function DropTarget({ onFile, children }: DropTargetProps): ReactElement {
  const texts = useTexts();
  const [isOver, setIsOver] = useState(false);
  // Entering a part of the window is told before leaving the last one.
  const depth = useRef(0);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const change = (event: DragEvent, by: number): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth.current += by;
    setIsOver(depth.current > 0);
  };
  return (
    <div
      className="drop-target"
      onDragEnterCapture={(event) => {
        change(event, 1);
      }}
      onDragLeaveCapture={(event) => {
        change(event, -1);
      }}
      onDragOverCapture={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDropCapture={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        depth.current = 0;
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void onFile(file);
      }}
    >
      {children}
      {isOver && <p className="drop-hint">{texts.drop}</p>}
    </div>
  );
}
