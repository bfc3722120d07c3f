/** A readiness light: a shape that differs for every state, with its word beside it or unseen. */
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import type { Readiness } from '../../shared/model/readiness.ts';
import './light.css';

export function LightShape({
  light,
  size = 16,
}: {
  readonly light: Readiness['light'];
  readonly size?: number;
}) {
  switch (light) {
    case 'green':
      return <CircleCheck className="light-shape green" size={size} aria-hidden />;
    case 'amber':
      return <TriangleAlert className="light-shape amber" size={size} aria-hidden />;
    case 'red':
      return <OctagonX className="light-shape red" size={size} aria-hidden />;
  }
}

interface LightProps {
  readonly light: Readiness['light'];
  readonly text: string;
}

export function Light({ light, text }: LightProps) {
  return (
    <span className="light" data-light={light}>
      <LightShape light={light} />
      <span>{text}</span>
    </span>
  );
}
